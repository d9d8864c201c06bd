using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>Where a term is written.</summary>
public enum Termijngrondslag
{
    [Keuzenaam("een wet, zoals de Awb of de Wet inburgering 2021")]
    Wet,

    [Keuzenaam("een algemene maatregel van bestuur, zoals het Besluit inburgering 2021")]
    Amvb,

    [Keuzenaam("een ministeriële regeling, zoals de Regeling inburgering 2021")]
    MinisterieleRegeling,

    [Keuzenaam("een verordening, beleidsregel, besluit, brief, afspraak of uitspraak")]
    Anders,
}

/// <summary>Terms that the Algemene termijnenwet leaves alone, whatever their length (art. 4, b and c).</summary>
public enum Termijnuitzondering
{
    [Keuzenaam("bekendmaking, inwerkingtreding of buitenwerkingtreding van wettelijke voorschriften")]
    WettelijkVoorschrift,

    [Keuzenaam("vrijheidsbeneming")]
    Vrijheidsbeneming,
}

/// <summary>Whether the Algemene termijnenwet applies to a term, and why.</summary>
/// <param name="Reden">Dutch sentence.</param>
public sealed record Termijnoordeel(Verlenging Verlenging, string Reden, Bron Bron)
{
    public bool Geldt => Verlenging == Verlenging.AlgemeneTermijnenwet;
}

/// <summary>To which terms the Algemene termijnenwet applies (WI-TERMW).</summary>
public static class Termijnenwet
{
    /// <param name="duur">Null: a term in hours.</param>
    public static Termijnoordeel Beoordeel(Duur? duur, Termijngrondslag grondslag, Termijnuitzondering? uitzondering, Regelset regels, DateOnly dag)
    {
        if (uitzondering is { } soort)
        {
            return new(Verlenging.Geen, soort == Termijnuitzondering.Vrijheidsbeneming
                ? "De Algemene termijnenwet geldt niet voor een termijn van vrijheidsbeneming."
                : "De Algemene termijnenwet geldt niet voor de bekendmaking en de inwerkingtreding van wettelijke voorschriften.",
                Bron.Atw("4"));
        }

        if (duur is not { } lengte || Termijnrekening.Past(lengte) == Verlenging.Geen)
        {
            return new(Verlenging.Geen, Uitleg(duur), Bron.Atw("4"));
        }

        return grondslag switch
        {
            Termijngrondslag.Wet => new(
                Verlenging.AlgemeneTermijnenwet, "De termijn staat in een wet en is niet langer dan 90 dagen, twaalf weken of drie maanden. De Algemene termijnenwet geldt.", Bron.Atw("1", "1")),
            Termijngrondslag.Amvb => new(
                Verlenging.AlgemeneTermijnenwet, "De termijn staat in een algemene maatregel van bestuur en is niet langer dan 90 dagen, twaalf weken of drie maanden. De Algemene termijnenwet geldt ook dan.", Bron.Atw("5")),
            Termijngrondslag.MinisterieleRegeling => Termijnparameters.MinisterieleRegeling.Geldt(regels, dag) == "wel"
                ? new(Verlenging.AlgemeneTermijnenwet, "De termijn staat in een ministeriële regeling. Volgens het beleid schuift hij door zoals een termijn in een wet.", Termijnparameters.MinisterieleRegeling.Bron)
                : new(Verlenging.Geen, "De termijn staat in een ministeriële regeling. De Algemene termijnenwet noemt die niet. Volgens het beleid schuift de termijn niet door.", Termijnparameters.MinisterieleRegeling.Bron),
            _ => new(Verlenging.Geen, "De termijn staat niet in een wet of een algemene maatregel van bestuur. De Algemene termijnenwet geldt niet.", Bron.Atw("1", "1")),
        };
    }

    private static string Uitleg(Duur? duur) => duur switch
    {
        null => "De Algemene termijnenwet geldt niet voor een termijn in uren.",
        { Eenheid: Tijdseenheid.Jaren } => "De Algemene termijnenwet geldt niet voor een termijn in jaren.",
        { Eenheid: Tijdseenheid.Dagen } => "De Algemene termijnenwet geldt niet voor een termijn van meer dan 90 dagen.",
        { Eenheid: Tijdseenheid.Weken } => "De Algemene termijnenwet geldt niet voor een termijn van meer dan twaalf weken.",
        _ => "De Algemene termijnenwet geldt niet voor een termijn van meer dan drie maanden.",
    };
}
