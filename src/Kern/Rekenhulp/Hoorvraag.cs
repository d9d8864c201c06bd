using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Hoorinvoer
{
    [Veld("Dag van de hoorzitting", "De dag waarop de indiener wordt gehoord, of zou worden gehoord.")]
    public DateOnly Hoorzitting { get; init; }

    [Veld("Grond om niet te horen", "Leeg: er wordt gehoord.")]
    public Hoorafzien? Afzien { get; init; }

    [Veld("Wie hoort?", "Leeg: nog niet bekend.")]
    public Hoorder? Hoorder { get; init; }

    [Veld("Er is een verslag", "Ja: van het horen is een verslag gemaakt, of dat wordt gemaakt.")]
    public bool Verslag { get; init; }
}

/// <summary>The hearing in an objection (WI-AWB-25 to 27).</summary>
public static class Hoorvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Hoorinvoer>(
        "hoorzitting", "Horen bij bezwaar", "Of horen moet, door wie, en vanaf wanneer de stukken ter inzage liggen.",
        new Hoorinvoer { Hoorzitting = new(2026, 5, 20), Hoorder = Hoorder.Adviescommissie, Verslag = true }, invoer => invoer.Hoorzitting, Reken);

    private static Rekenantwoord Reken(Hoorinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer).VoorDeWet(invoer.Hoorzitting, "hoorzitting")
            .Als(invoer.Afzien is not null && invoer.Hoorder is not null, "U vulde een grond in om niet te horen én wie hoort. Kies een van beide.", "hoorder").Eis();
        var verplicht = Hoorzitting.Verplicht(invoer.Afzien);
        var toets = Hoorzitting.Beoordeel(invoer.Afzien, invoer.Hoorder, invoer.Verslag);
        if (!verplicht)
        {
            return new Rekenantwoord
            {
                Antwoord = "Horen mag achterwege blijven. Zet de grond in de beslissing op bezwaar.",
                Uitkomsten = [new("horenVerplicht", "Horen moet", false)], Toets = toets,
                Onderbouwing = new Onderbouwing("Horen mag achterwege blijven.", [], Bron.Awb("7:3", null, "WI-AWB-25"),
                    [Onderbouwing.Stap("De beslissing op bezwaar noemt de grond.", Bron.Awb("7:12", "1", "WI-AWB-25"))]),
            };
        }

        var zitting = Hoorzitting.Op(invoer.Hoorzitting, regels);
        return new Rekenantwoord
        {
            Antwoord = $"De stukken liggen uiterlijk vanaf {Datumtekst.MetDag(zitting.Terinzage)} ter inzage. Nadere stukken kunnen tot en met {Datumtekst.MetDag(zitting.NadereStukken)}.",
            Uitkomsten =
            [
                new("horenVerplicht", "Horen moet", true),
                new("terinzageVanaf", "Stukken ter inzage: uiterlijk vanaf", zitting.Terinzage),
                new("nadereStukkenTot", "Nadere stukken: laatste dag", zitting.NadereStukken),
                new("inOrde", "Het horen is in orde", toets.Slaagt),
            ],
            Toets = toets,
            Onderbouwing = new Onderbouwing("Voor de hoorzitting op {0} wordt teruggerekend.", [zitting.Dag], null, zitting.Stappen),
            Parameters = zitting.Parameters,
        };
    }
}
