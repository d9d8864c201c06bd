namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Gevolgde Uren 1.1.0. All hours are totals, not increments; names of the kinds begin with a capital.</summary>
internal sealed class GevolgdeUren(Ketenstaat staat, Ketenklok klok)
{
    private static readonly Duoonderwerp Onderwerp = new("Gevolgde Uren", "1.1.0");

    public void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/uren", v => Duoantwoord.Ok(
            v.Persoon.Uren.Select(Vorm).Concat(v.Persoon.Instellingsuren.Select(Vorm)).Take(99)));
        Totaal(duo, envelop, "/personen/{bsn}/uren/bredeintake/taallesknm", alleenZasiel: false, (u, uren) => u with { TaallesEnKnmBredeIntake = uren });
        Totaal(duo, envelop, "/personen/{bsn}/uren/participatieactiviteiten", alleenZasiel: true, (u, uren) => u with { Participatieactiviteiten = uren });
        Totaal(duo, envelop, "/personen/{bsn}/uren/participatietaalles", alleenZasiel: false, (u, uren) => u with { ParticipatieAlsTaalles = uren });
        envelop.Melding(duo, Onderwerp, new("PUT", "/personen/{bsn}/uren/instellingen/{instellingsnummer}/taallesknm", 100), Lees, ZetInstelling);
    }

    private static Dictionary<string, object> Vorm(DuoUren uren)
    {
        var vorm = Begin(uren.Gemeentecode, uren.BekendTot);
        Voeg(vorm, "ParticipatieAlsTaalles", uren.ParticipatieAlsTaalles);
        Voeg(vorm, "ParticipatieactiviteitenBredeIntake", uren.Participatieactiviteiten);
        Voeg(vorm, "TaallesEnKnmBredeIntake", uren.TaallesEnKnmBredeIntake);
        return vorm;
    }

    private static Dictionary<string, object> Vorm(DuoInstellingsuren uren)
    {
        var vorm = Begin(uren.Gemeentecode, uren.BekendTot);
        vorm["TaallesEnKnmInstelling"] = new { uren.Uren, uren.UrenGeoorloofdVerzuim, uren.UrenOngeoorloofdVerzuim, uren.Instellingsnummer };
        return vorm;
    }

    private static Dictionary<string, object> Begin(string gemeentecode, DateOnly bekendTot) => new(StringComparer.Ordinal)
    {
        ["gemeentecode"] = gemeentecode,
        ["bekendTot"] = bekendTot,
    };

    private static void Voeg(Dictionary<string, object> vorm, string naam, int? uren)
    {
        if (uren is not null)
        {
            vorm[naam] = new { Uren = uren };
        }
    }

    private static DuoInstellingsuren Lees(Bericht bericht, Duovraag vraag) => new()
    {
        Gemeentecode = vraag.Gemeente.Code,
        Instellingsnummer = bericht.Verplicht(vraag.Route("instellingsnummer") is { Length: 10 } nummer ? nummer : null),
        BekendTot = bericht.Verplicht(bericht.Datum("bekendTot"), default),
        Uren = bericht.Getal("uren", 0, 9999),
        UrenGeoorloofdVerzuim = bericht.Getal("urenGeoorloofdVerzuim", 0, 9999),
        UrenOngeoorloofdVerzuim = bericht.Getal("urenOngeoorloofdVerzuim", 0, 9999),
    };

    private void Totaal(IEndpointRouteBuilder duo, Duoenvelop envelop, string patroon, bool alleenZasiel, Func<DuoUren, int, DuoUren> zet) =>
        envelop.Melding(duo, Onderwerp, new("PUT", patroon), (b, _) => b.Verplicht(b.Getal("uren", 0, 9999), 0), (v, uren) => staat.Wijzig(v.Persoon.Id, (persoon, _) =>
        {
            var fouten = alleenZasiel ? Urenregels.ToetsParticipatie(persoon) : [];
            if (fouten.Count > 0)
            {
                return (persoon, Duoantwoord.Geweigerd(fouten));
            }

            // These messages carry no date, so the hours are known up to the day on which they came.
            var oud = persoon.Uren.FirstOrDefault(u => u.Gemeentecode == v.Gemeente.Code) ?? new DuoUren { Gemeentecode = v.Gemeente.Code, BekendTot = klok.Vandaag };
            var nieuw = zet(oud with { BekendTot = klok.Vandaag }, uren);
            return (persoon with { Uren = [.. persoon.Uren.Where(u => u.Gemeentecode != nieuw.Gemeentecode), nieuw] }, Duoantwoord.Kaal(StatusCodes.Status200OK));
        }));

    private Duoantwoord ZetInstelling(Duovraag vraag, DuoInstellingsuren nieuw) => staat.Wijzig(vraag.Persoon.Id, (persoon, _) =>
    {
        var fouten = Urenregels.ToetsInstelling(persoon, nieuw, klok.Vandaag);
        return fouten.Count > 0
            ? (persoon, Duoantwoord.Geweigerd(fouten))
            : (persoon with { Instellingsuren = [.. persoon.Instellingsuren.Where(u => u.Instellingsnummer != nieuw.Instellingsnummer || u.Gemeentecode != nieuw.Gemeentecode), nieuw] },
                Duoantwoord.Kaal(StatusCodes.Status200OK));
    });
}
