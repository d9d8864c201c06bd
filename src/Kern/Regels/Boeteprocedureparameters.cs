using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>The Awb's procedure for a fine: when the heavy one, and its terms. Amounts of fines stand on a sheet of their own.</summary>
public static class Boeteprocedureparameters
{
    public static readonly Parameter<Bedrag> Drempel = new("boete.procedure.drempel", "Boven dit maximum geldt de zware boeteprocedure", Bedrag.Parse);

    public static readonly Parameter<Duur> Beslistermijn = new("boete.procedure.beslistermijn", "Beslissen over een boete na het rapport", Duur.Parse);

    public static readonly Parameter<Duur> VervalZwaar = new("boete.procedure.verval.zwaar", "Verval van de bevoegdheid, zware procedure", Duur.Parse);

    public static readonly Parameter<Duur> VervalLicht = new("boete.procedure.verval.licht", "Verval van de bevoegdheid, lichte procedure", Duur.Parse);

    public static readonly Parameter<Duur> Betaling = new("geldschuld.betaling", "Betalen na bekendmaking", Duur.Parse);

    public static readonly Parameter<Duur> Aanmaning = new("geldschuld.aanmaning", "Betalen na een aanmaning", Duur.Parse);

    /// <summary>What the law itself allows at most, whatever the amount in the Besluit: it decides which procedure applies.</summary>
    public static readonly Parameter<Bedrag> MaximumIntake = new("boete.procedure.maximum.22", "Wettelijk maximum: brede intake", Bedrag.Parse);

    public static readonly Parameter<Bedrag> MaximumTraject = new("boete.procedure.maximum.23", "Wettelijk maximum: tijdens het traject", Bedrag.Parse);

    public static readonly Parameter<Bedrag> MaximumPvtMap = new("boete.procedure.maximum.24", "Wettelijk maximum: PVT of MAP niet op tijd (DUO)", Bedrag.Parse);

    public static readonly Parameter<Bedrag> MaximumLeerroute = new("boete.procedure.maximum.25", "Wettelijk maximum: leerroute niet op tijd (DUO)", Bedrag.Parse);

    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static Parameterblad Blad { get; } = new("Procedure bij een boete",
        [Drempel, Beslistermijn, VervalZwaar, VervalLicht, Betaling, Aanmaning, MaximumIntake, MaximumTraject, MaximumPvtMap, MaximumLeerroute],
    [
        new("boete.procedure.drempel", Begin, null, "340", Kopie(Bron.Awb("5:53", "1", "WI-AWB-01"))),
        new("boete.procedure.beslistermijn", Begin, null, "13 weken", Kopie(Bron.Awb("5:51", "1", "WI-AWB-03"))),
        new("boete.procedure.verval.zwaar", Begin, null, "5 jaar", Kopie(Bron.Awb("5:45", "1", "WI-AWB-06"))),
        new("boete.procedure.verval.licht", Begin, null, "3 jaar", Kopie(Bron.Awb("5:45", "2", "WI-AWB-06"))),
        new("geldschuld.betaling", Begin, null, "6 weken", Kopie(Bron.Awb("4:87", "1", "WI-AWB-07"))),
        new("geldschuld.aanmaning", Begin, null, "2 weken", Kopie(Bron.Awb("4:112", "1", "WI-AWB-08"))),
        new("boete.procedure.maximum.22", Begin, null, "250", Bron.Wi("26", "1", "WI-AWB-01")),
        new("boete.procedure.maximum.23", Begin, null, "800", Bron.Wi("26", "1", "WI-AWB-01")),
        new("boete.procedure.maximum.24", Begin, null, "340", Bron.Wi("26", "1", "WI-AWB-01")),
        new("boete.procedure.maximum.25", Begin, null, "1000", Bron.Wi("26", "1", "WI-AWB-01")),
    ]);

    /// <summary>Read in an older public copy of the Awb, or on pages that quote it.</summary>
    private static Bron Kopie(Bron bron) => bron with { Zekerheid = Zekerheid.Tweedehands };
}
