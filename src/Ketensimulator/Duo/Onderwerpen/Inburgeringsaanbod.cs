namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Inburgeringsaanbod 1.2.0: one current offer per institution; a new delivery overwrites.</summary>
internal sealed class Inburgeringsaanbod(Ketenstaat staat)
{
    private const string Pad = "/personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}";

    private static readonly Duoonderwerp Onderwerp = new("Inburgeringsaanbod", "1.2.0");

    public void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Onderwerp, "/instellingen", _ => Duoantwoord.Ok(Instellingen.Lijst));
        envelop.Melding(duo, Onderwerp, new("POST", Pad, 100), Lees, Registreren);
        envelop.Daad(duo, Onderwerp, new("DELETE", Pad, 10), Verwijderen);
    }

    private static DuoAanbod Lees(Bericht bericht, Duovraag vraag) => new()
    {
        Gemeentecode = vraag.Gemeente.Code,
        Instellingsnummer = bericht.Verplicht(vraag.Route("instellingsnummer") is { Length: 10 } nummer ? nummer : null),
        DatumInburgeringsaanbod = bericht.Datum("datumInburgeringsaanbod"),
        VerwachteStartdatumOpleiding = bericht.Datum("verwachteStartdatumOpleiding"),
        VerwachteEinddatumOpleiding = bericht.Datum("verwachteEinddatumOpleiding"),
        IndicatorAlfabetiseringsonderwijs = bericht.Verplicht(bericht.Keuze("indicatorAlfabetiseringsonderwijs", "A", "AA", "NVT")),
    };

    private Duoantwoord Registreren(Duovraag vraag, DuoAanbod aanbod) => staat.Wijzig(vraag.Persoon.Id, (persoon, _) =>
    {
        var fouten = Aanbodregels.Toets(persoon, aanbod);
        if (fouten.Count > 0)
        {
            return (persoon, Duoantwoord.Geweigerd(fouten));
        }

        var oude = persoon.Aanboden.Where(a => !a.Ingetrokken && a.Instellingsnummer == aanbod.Instellingsnummer).ToList();
        return (persoon with { Aanboden = [.. persoon.Aanboden.Except(oude), aanbod with { EersteOverschreven = oude.Min(a => a.Eerste()) }] }, Duoantwoord.Gemaakt());
    });

    private Duoantwoord Verwijderen(Duovraag vraag)
    {
        var nummer = vraag.Route("instellingsnummer");
        return nummer.Length != 10 ? Duoantwoord.Kaal(StatusCodes.Status400BadRequest) : staat.Wijzig(vraag.Persoon.Id, (persoon, _) =>
        {
            if (persoon.Aanboden.FirstOrDefault(a => !a.Ingetrokken && a.Instellingsnummer == nummer) is not { } aanbod)
            {
                return (persoon, Duoantwoord.NietGevonden);
            }

            var fouten = Aanbodregels.ToetsVerwijderen(aanbod, vraag.Gemeente.Code);
            return fouten.Count > 0
                ? (persoon, Duoantwoord.Geweigerd(fouten))
                : (persoon with { Aanboden = [.. persoon.Aanboden.Select(a => ReferenceEquals(a, aanbod) ? a with { Ingetrokken = true } : a)] },
                    Duoantwoord.Kaal(StatusCodes.Status204NoContent));
        });
    }
}
