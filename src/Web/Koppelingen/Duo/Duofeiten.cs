using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Turns what DUO said into facts. A value that we hold already is not recorded again; one that differs withdraws ours:
/// DUO is leading, and the old fact stays readable.
/// </summary>
public static class Duofeiten
{
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

        oud.LaatVervallen("DUO gaf een andere waarde door", handeling.Tijdstip);
        return true;
    }

    private static Feit Leg(DossierBeeld beeld, Feitsoort soort, DateOnly van, DateOnly? tot, string? waarde, Handeling handeling) =>
        Feit.LegVast(handeling.NieuweId(), beeld.Dossier, soort, van, tot, waarde, Feitbron.Duo, handeling.Tijdstip);
}
