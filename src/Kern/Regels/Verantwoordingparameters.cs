using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>
/// The yearly grant of art. 40 Wet and the delivery to CBS. Amounts hold for one budget year each: a year that was not found
/// has no version, and is never filled with another.
/// </summary>
public static class Verantwoordingparameters
{
    public static readonly Parameter<Bedrag> Gezin = new("spuk.gezin", "SPUK: bedrag gezinsmigrant en overige migrant", Bedrag.Parse);

    public static readonly Parameter<Bedrag> AsielA = new("spuk.asiel.a", "SPUK: bedrag asielstatushouder, cohort van het jaar", Bedrag.Parse);

    public static readonly Parameter<Bedrag> AsielB = new("spuk.asiel.b", "SPUK: bedrag asielstatushouder, cohort van een jaar eerder", Bedrag.Parse);

    public static readonly Parameter<Bedrag> AsielC = new("spuk.asiel.c", "SPUK: bedrag asielstatushouder, cohort van twee jaar eerder", Bedrag.Parse);

    public static readonly Parameter<Bedrag> WegingA = new("spuk.weging.a", "SPUK: weging a, cohort van het jaar", Bedrag.Parse);

    public static readonly Parameter<Bedrag> WegingB = new("spuk.weging.b", "SPUK: weging b, cohort van een jaar eerder", Bedrag.Parse);

    public static readonly Parameter<Bedrag> WegingC = new("spuk.weging.c", "SPUK: weging c, cohort van twee jaar eerder", Bedrag.Parse);

    public static readonly Parameter<Bedrag> WegingD = new("spuk.weging.d", "SPUK: weging d, afgeronde trajecten", Bedrag.Parse);

    public static readonly Parameter<int> AandeelAsiel = new("spuk.aandeel", "SPUK: verwacht aandeel asielstatushouders in procenten", Getal);

    public static readonly Parameter<Duur> Aankondiging = new("spuk.aankondiging", "SPUK: bekendmaking voor het jaar", Duur.Parse);

    public static readonly Parameter<Duur> Vaststelling = new("spuk.vaststelling", "SPUK: vaststelling na het jaar", Duur.Parse);

    public static readonly Parameter<Duur> Verantwoording = new("spuk.verantwoording", "SPUK: uiterste ontvangst van de verantwoording na het jaar", Duur.Parse);

    public static readonly Parameter<Duur> CbsLevering = new("cbs.levering", "Levering aan het CBS na het kwartaal", Duur.Parse);

    /// <summary>More hours than this are looked at before a file goes to CBS: our own limit, for a typing error.</summary>
    public static readonly Parameter<int> CbsUrenHoogst = new("cbs.uren.hoogst", "Hoogste aantal lesuren dat nog waarschijnlijk is", Getal);

    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static Parameterblad Blad { get; } = new("SPUK en CBS",
        [Gezin, AsielA, AsielB, AsielC, WegingA, WegingB, WegingC, WegingD, AandeelAsiel, Aankondiging, Vaststelling, Verantwoording, CbsLevering, CbsUrenHoogst],
    [
        .. Jaar(2022, "610.98", "8057.10", "4079.67", "1019.92", "8057.10", "4079.67", "1019.92", "0"),
        .. Jaar(2023, "635.32", "8378.03", "4242.17", "1060.54", "8378.03", "4242.17", "1060.54", "0"),
        .. Jaar(2025, "694.23", "9154.91", "4635.54", "1158.89", "9154.91", "4635.54", "1158.89", "0"),
        .. Jaar(2026, "706.72", "6087.34", "4718.96", "1179.74", "5820.70", "4247.06", "1061.77", "856.51"),
        new("spuk.aandeel", Begin, null, "70", Bron.Ri("10.1", null, "WI-FIN-04")),
        new("spuk.aankondiging", Begin, null, "3 maanden", Bron.Wi("40", "3", "WI-FIN-02")),
        new("spuk.vaststelling", Begin, null, "6 maanden", Bron.Wi("41", null, "WI-FIN-02")),
        new("spuk.verantwoording", Begin, null, "18 maanden", Bron.Wi("42", null, "WI-FIN-12")),
        new("cbs.levering", new(2023, 1, 1), null, "4 weken", Bron.Ri("9.1", "1", "WI-STAT-02") with { Zekerheid = Zekerheid.Tweedehands }),
        new("cbs.uren.hoogst", Begin, null, "2400", Bron.Beleid("controle voor het CBS")),
    ]);

    /// <summary>The amounts of one budget year (art. 10.2 to 10.4 Regeling), valid for that year only.</summary>
    private static IEnumerable<Parameterversie> Jaar(int jaar, string gezin, string a, string b, string c, string wegingA, string wegingB, string wegingC, string wegingD)
    {
        var (van, tot) = (new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31));
        yield return new("spuk.gezin", van, tot, gezin, Bron.Ri("10.2", null, "WI-FIN-03"));
        yield return new("spuk.asiel.a", van, tot, a, Bron.Ri("10.3", null, "WI-FIN-05"));
        yield return new("spuk.asiel.b", van, tot, b, Bron.Ri("10.3", null, "WI-FIN-05"));
        yield return new("spuk.asiel.c", van, tot, c, Bron.Ri("10.3", null, "WI-FIN-05"));
        yield return new("spuk.weging.a", van, tot, wegingA, Bron.Ri("10.4", null, "WI-FIN-04"));
        yield return new("spuk.weging.b", van, tot, wegingB, Bron.Ri("10.4", null, "WI-FIN-04"));
        yield return new("spuk.weging.c", van, tot, wegingC, Bron.Ri("10.4", null, "WI-FIN-04"));
        yield return new("spuk.weging.d", van, tot, wegingD, Bron.Ri("10.4", null, "WI-FIN-07"));
    }

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);
}
