using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>Exemptions in three shapes and dispensations in two: granted, refused, withdrawn.</summary>
internal static class Vrijstellingsstappen
{
    private const string Vrij = "Vrijstelling";
    private const string Ontheven = "Ontheffing";
    private const string Ja = "Toekenning";
    private const string Nee = "Afwijzing";

    private static readonly Stapveld Taalonderdeel = Stapveld.Keuze("onderdeel", "Onderdeel", "LE", "LU", "SC", "SP");
    private static readonly Stapveld Niveau = Stapveld.Keuze("niveau", "Niveau", "B1", "A2");
    private static readonly Stapveld RedenGeheel = Stapveld.Keuze("reden", "Reden", "DIP", "AVI", "DOC", "INB");
    private static readonly Stapveld RedenTijdelijk = Stapveld.Keuze("reden", "Reden", "OPL", "INS");
    private static readonly Stapveld Grond = Stapveld.Keuze("grond", "Grond", "MED", "BIO");

    public static IReadOnlyList<Stap> Alle { get; } =
    [
        new("vrijstelling-geheel", "Gehele vrijstelling toegekend", "SS107", (p, m) => Vrijstelling(p, m, "SS107", Geheel(m, Ja), "Gehele vrijstelling toegekend.", "Volledige vrijstelling")) { Groep = Vrij, Velden = [RedenGeheel] },
        new("vrijstelling-geheel-geweigerd", "Gehele vrijstelling geweigerd", "SS114", (p, m) => Vrijstelling(p, m, "SS114", Geheel(m, Nee), "Gehele vrijstelling geweigerd.")) { Groep = Vrij, Velden = [RedenGeheel] },
        new("vrijstelling-tijdelijk", "Tijdelijke vrijstelling toegekend", "SS109", (p, m) => Vrijstelling(p, m, "SS109", Tijdelijk(m, Ja), "Tijdelijke vrijstelling toegekend.", "Tijdelijke vrijstelling")) { Groep = Vrij, Velden = [RedenTijdelijk, Stapveld.VanTot("maanden", "Maanden", 1, 60, 12)] },
        new("vrijstelling-tijdelijk-geweigerd", "Tijdelijke vrijstelling geweigerd", "SS115", (p, m) => Vrijstelling(p, m, "SS115", Tijdelijk(m, Nee), "Tijdelijke vrijstelling geweigerd.")) { Groep = Vrij, Velden = [RedenTijdelijk, Stapveld.VanTot("maanden", "Maanden", 1, 60, 12)] },
        new("vrijstelling-tijdelijk-ingetrokken", "Trek de tijdelijke vrijstelling in", "SS129 of SS130", Ingetrokken) { Groep = Vrij },
        new("vrijstelling-deel", "Gedeeltelijke vrijstelling toegekend", "SS117", (p, m) => Vrijstelling(p, m, "SS117", Deel(m, Ja), "Gedeeltelijke vrijstelling toegekend.")) { Groep = Vrij, Velden = [Taalonderdeel, Niveau] },
        new("vrijstelling-deel-geweigerd", "Gedeeltelijke vrijstelling geweigerd", "SS116", (p, m) => Vrijstelling(p, m, "SS116", Deel(m, Nee), "Gedeeltelijke vrijstelling geweigerd.")) { Groep = Vrij, Velden = [Taalonderdeel, Niveau] },
        new("ontheffing-gevraagd", "Ontheffing BIO gevraagd: advies", "SS140", AdviesGevraagd) { Groep = Ontheven },
        new("ontheffing-geheel", "Gehele ontheffing toegekend", "SS108", (p, m) => Ontheffing(p, m, "SS108", DuoOmvang.Geheel, Ja, "Gehele ontheffing toegekend.", "Volledige ontheffing")) { Groep = Ontheven, Velden = [Grond] },
        new("ontheffing-geweigerd", "Ontheffing geweigerd", "SS118", (p, m) => Ontheffing(p, m, "SS118", DuoOmvang.Geheel, Nee, "Ontheffing geweigerd.")) { Groep = Ontheven, Velden = [Grond] },
        new("ontheffing-deel", "Gedeeltelijke ontheffing toegekend", "SS119", (p, m) => Ontheffing(p, m, "SS119", DuoOmvang.Gedeeltelijk, Ja, "Gedeeltelijke ontheffing toegekend."))
        {
            Groep = Ontheven,
            Velden = [Grond, Stapveld.Keuze("onderdeel", "Onderdeel", "SP", "KNM", "LE", "LU", "SC")],
        },
    ];

    private static DuoVrijstelling Geheel(Stapmoment moment, string oordeel) => new()
    {
        Omvang = DuoOmvang.Geheel,
        Oordeel = oordeel,
        Reden = moment.Gegevens.Keuze("reden"),
        DatumOordeel = moment.Vandaag,
    };

    private static DuoVrijstelling Tijdelijk(Stapmoment moment, string oordeel) => new()
    {
        Omvang = DuoOmvang.Tijdelijk,
        Oordeel = oordeel,
        Reden = moment.Gegevens.Keuze("reden"),
        DatumOordeel = moment.Vandaag,
        Startdatum = oordeel == Ja ? moment.Vandaag : null,
        Einddatum = oordeel == Ja ? moment.Vandaag.AddMonths(moment.Gegevens.Getal("maanden")).AddDays(-1) : null,
    };

    private static DuoVrijstelling Deel(Stapmoment moment, string oordeel) => new()
    {
        Omvang = DuoOmvang.Gedeeltelijk,
        Oordeel = oordeel,
        Reden = "GED",
        DatumOordeel = moment.Vandaag,
        Examenonderdeel = moment.Gegevens.Keuze("onderdeel"),
        Examenniveau = moment.Gegevens.Keuze("niveau"),
    };

    private static Stapuitkomst Vrijstelling(
        Persoon persoon, Stapmoment moment, string code, DuoVrijstelling vrijstelling, string melding, string? einde = null)
    {
        if (!Stappen.Plichtig(persoon))
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig.");
        }

        moment.Stuur(code, persoon);
        var met = persoon with { Vrijstellingen = [.. persoon.Vrijstellingen, vrijstelling] };
        return new(einde is null ? met : Stappen.MetEinde(met, einde, moment.Vandaag), melding);
    }

    private static Stapuitkomst Ingetrokken(Persoon persoon, Stapmoment moment)
    {
        if (persoon.Plicht() is not { Plichtig: false, RedenGeenInburgeringsplicht: "Tijdelijke vrijstelling" } plicht
            || persoon.Vrijstellingen.LastOrDefault(v => v is { Omvang: DuoOmvang.Tijdelijk, Oordeel: Ja }) is not { } vrijstelling)
        {
            return Stappen.Niet("Deze persoon heeft geen tijdelijke vrijstelling.");
        }

        moment.Stuur(persoon.Pip() is null ? "SS129" : "SS130", persoon);
        if (persoon.Pip() is null)
        {
            Plichtstappen.PlanTienWeken(persoon, moment);
        }

        return new(
            persoon with
            {
                Plichten = [.. persoon.Plichten, plicht with { Plichtig = true, Begindatum = moment.Vandaag, Einddatum = null, Wijzigingsdatum = moment.Vandaag, RedenGeenInburgeringsplicht = null }],
                Vrijstellingen = [.. persoon.Vrijstellingen.Select(v => ReferenceEquals(v, vrijstelling) ? v with { Einddatum = moment.Vandaag.AddDays(-1) } : v)],
            },
            "De tijdelijke vrijstelling is ingetrokken.");
    }

    private static Stapuitkomst AdviesGevraagd(Persoon persoon, Stapmoment moment)
    {
        if (!Stappen.Plichtig(persoon))
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig.");
        }

        moment.Stuur("SS140", persoon);
        return new(persoon, "DUO vraagt advies over een ontheffing.");
    }

    private static Stapuitkomst Ontheffing(
        Persoon persoon, Stapmoment moment, string code, DuoOmvang omvang, string oordeel, string melding, string? einde = null)
    {
        if (!Stappen.Plichtig(persoon))
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig.");
        }

        moment.Stuur(code, persoon);
        var ontheffing = new DuoOntheffing
        {
            Omvang = omvang,
            Oordeel = oordeel,
            Grond = moment.Gegevens.Keuze("grond"),
            DatumOordeel = moment.Vandaag,
            Examenonderdeel = omvang is DuoOmvang.Gedeeltelijk ? moment.Gegevens.Keuze("onderdeel") : null,
        };
        var met = persoon with { Ontheffingen = [.. persoon.Ontheffingen, ontheffing] };
        return new(einde is null ? met : Stappen.MetEinde(met, einde, moment.Vandaag), melding);
    }
}
