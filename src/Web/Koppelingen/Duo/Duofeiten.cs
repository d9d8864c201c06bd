using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Turns what DUO said into facts. A value that we hold already is not recorded again; one that differs withdraws ours:
/// DUO is leading, and the old fact stays readable.
/// </summary>
public static class Duofeiten
{
    private const string Anders = "DUO gaf een andere waarde door";

    /// <summary>Whether facts are made of a subject; the others are kept as DUO said them.</summary>
    public static bool Draagt(Duoonderwerp onderwerp) => onderwerp is Duoonderwerp.Plicht or Duoonderwerp.Doelgroep or Duoonderwerp.Termijn or Duoonderwerp.Pip
        or Duoonderwerp.Vrijstellingen or Duoonderwerp.Ontheffingen or Duoonderwerp.Examens;

    public static IEnumerable<Feit> Nieuw(DossierBeeld beeld, Duokennis kennis, Handeling handeling)
    {
        if (kennis.Plicht is { } plicht)
        {
            if (plicht.Begindatum is { } begin && Verandert(beeld, Feitsoort.Inburgeringsplicht, begin, plicht.Einddatum, plicht.RedenGeen, handeling))
            {
                yield return Leg(beeld, Feitsoort.Inburgeringsplicht, begin, plicht.Einddatum, plicht.RedenGeen, handeling);
            }

            if (plicht.Kennisgeving is { } kennisgeving && Verandert(beeld, Feitsoort.Kennisgeving, kennisgeving, null, null, handeling))
            {
                yield return Leg(beeld, Feitsoort.Kennisgeving, kennisgeving, null, null, handeling);
            }
        }

        if (kennis.Doelgroep is { Gedetailleerd: { } naam } groep)
        {
            var van = groep.Begindatum ?? beeld.Dossierfeiten.BeginPlicht ?? handeling.Dag;
            if (Verandert(beeld, Feitsoort.Doelgroep, van, null, naam, handeling))
            {
                yield return Leg(beeld, Feitsoort.Doelgroep, van, null, naam, handeling);
            }
        }

        if (kennis.Termijn is { } termijn)
        {
            // DUO's end date is exclusive; ours is the last day.
            var laatste = termijn.Einddatum.AddDays(-1);
            if (Verandert(beeld, Feitsoort.Inburgeringstermijn, termijn.Startdatum, laatste, termijn.Grond, handeling))
            {
                yield return Leg(beeld, Feitsoort.Inburgeringstermijn, termijn.Startdatum, laatste, termijn.Grond, handeling);
            }
        }

        if (kennis.Pip is { } pip && pip.Gemeentecode != beeld.Dossier.Gemeentecode && beeld.Vastgesteld is null && Route(pip.Pip.Leerroute) is { } route
            && Verandert(beeld, Feitsoort.PipElders, pip.Pip.Dagtekening, null, route.ToString(), handeling))
        {
            yield return Leg(beeld, Feitsoort.PipElders, pip.Pip.Dagtekening, null, route.ToString(), handeling);
        }

        if (kennis.Kent(Duoonderwerp.Vrijstellingen))
        {
            foreach (var feit in Tijdelijk(beeld, kennis.Vrijstellingen, handeling))
            {
                yield return feit;
            }
        }
    }

    /// <summary>Results, partial exemptions and partial dispensations that are not on record yet.</summary>
    /// <param name="bekend">Everything on record, what lapsed included: what a colleague withdrew does not come back by itself.</param>
    public static IEnumerable<Examenuitslag> Uitslagen(Dossier dossier, IReadOnlyCollection<Examenuitslag> bekend, Duokennis kennis, Handeling handeling) =>
        Standen(kennis).Where(s => !bekend.Any(u => u.Onderdeel == s.Onderdeel && u.Uitslag == s.Stand && (s.Dag is null || u.Dag == s.Dag)))
            .Select(s => Examenuitslag.LegVast(handeling.NieuweId(), dossier, s.Onderdeel, s.Stand, s.Dag ?? handeling.Dag));

    /// <summary>What DUO says of the parts of the exam; what it says in a way that is new to us is left out.</summary>
    public static IEnumerable<(Examenonderdeel Onderdeel, Examenstand Stand, DateOnly? Dag)> Standen(Duokennis kennis) => kennis.Examens.Select(e => (Onderdeel: Onderdeel(e.Onderdeel), Stand: Stand(e), Dag: (DateOnly?)e.Dag))
        .Concat(kennis.Vrijstellingen.Select(v => v.Deel).OfType<Vrijstellingsoordeel>().Where(v => v.Toegekend)
            .Select(v => (Onderdeel: Onderdeel(v.Onderdeel), Stand: v.Niveau == "A2" ? Examenstand.VrijgesteldA2 : (Examenstand?)Examenstand.VrijgesteldB1, Dag: v.Op)))
        .Concat(kennis.Ontheffingen.Select(o => o.Deel).OfType<Ontheffingsoordeel>().Where(o => o.Toegekend)
            .Select(o => (Onderdeel: Onderdeel(o.Onderdeel), Stand: (Examenstand?)Examenstand.Ontheven, Dag: o.Op)))
        .Where(s => s is { Onderdeel: not null, Stand: not null } && Examenuitslag.Mogelijk(s.Onderdeel.Value).Contains(s.Stand.Value))
        .Select(s => (s.Onderdeel!.Value, s.Stand!.Value, s.Dag)).Distinct();

    /// <summary>DUO's code of a part; null for one that DUO did not publish until now.</summary>
    public static Examenonderdeel? Onderdeel(string? code) => code switch
    {
        "LE" => Examenonderdeel.Lezen,
        "LU" => Examenonderdeel.Luisteren,
        "SC" => Examenonderdeel.Schrijven,
        "SP" => Examenonderdeel.Spreken,
        "KNM" => Examenonderdeel.Knm,
        _ => null,
    };

    /// <summary>Null when there is no result: somebody was ill, or did not come.</summary>
    public static Examenstand? Stand(Examenbericht examen) => (examen.Resultaat, examen.Onderdeel, examen.Niveau) switch
    {
        ("Geslaagd", "KNM", _) => Examenstand.Geslaagd,
        ("Geslaagd", _, "A2") => Examenstand.GeslaagdA2,
        ("Geslaagd", _, "B1" or "B2") => Examenstand.GeslaagdB1,
        ("Gezakt", _, _) => Examenstand.NietGehaald,
        _ => null,
    };

    public static Leerroute? Route(string? letter) => letter switch
    {
        "B" => Leerroute.B1,
        "O" => Leerroute.Onderwijs,
        "Z" => Leerroute.Zelfredzaamheid,
        _ => null,
    };

    /// <summary>What DUO granted; what DUO granted before and holds no longer, lapses.</summary>
    private static IEnumerable<Feit> Tijdelijk(DossierBeeld beeld, IReadOnlyList<Vrijstellingbericht> vrijstellingen, Handeling handeling)
    {
        var bij = vrijstellingen.Select(v => v.Tijdelijk).OfType<Vrijstellingsoordeel>().Where(v => v is { Toegekend: true, Van: not null }).ToArray();
        var hier = beeld.Dossierfeiten.Alle.Where(f => f.Soort == Feitsoort.TijdelijkeVrijstelling).ToArray();
        foreach (var oud in hier.Where(f => f.Bron == Feitbron.Duo && !Array.Exists(bij, v => v.Van == f.Van && v.Tot == f.Tot)))
        {
            oud.LaatVervallen(Anders, handeling.Tijdstip);
        }

        return bij.Where(v => !Array.Exists(hier, f => f.Geldig && f.Van == v.Van && f.Tot == v.Tot))
            .Select(v => Leg(beeld, Feitsoort.TijdelijkeVrijstelling, v.Van!.Value, v.Tot, null, handeling));
    }

    private static bool Verandert(DossierBeeld beeld, Feitsoort soort, DateOnly van, DateOnly? tot, string? waarde, Handeling handeling)
    {
        if (beeld.Dossierfeiten.Laatste(soort) is not { } oud)
        {
            return true;
        }

        if (oud.Van == van && oud.Tot == tot && oud.Waarde == waarde)
        {
            return false;
        }

        oud.LaatVervallen(Anders, handeling.Tijdstip);
        return true;
    }

    private static Feit Leg(DossierBeeld beeld, Feitsoort soort, DateOnly van, DateOnly? tot, string? waarde, Handeling handeling) =>
        Feit.LegVast(handeling.NieuweId(), beeld.Dossier, soort, van, tot, waarde, Feitbron.Duo, handeling.Tijdstip);
}
