using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

/// <summary>What a body may want somebody else to do in its name.</summary>
public enum Mandaatdaad
{
    [Keuzenaam("een gewoon besluit, zoals het plan (PIP)")]
    Besluit,

    [Keuzenaam("een boete waarvoor de zware procedure geldt")]
    BoeteZwaar,

    [Keuzenaam("een boete waarvoor de lichte procedure geldt")]
    BoeteLicht,

    [Keuzenaam("een beslissing op bezwaar of op een verzoek om rechtstreeks beroep")]
    BeslissingOpBezwaar,

    [Keuzenaam("een algemeen verbindend voorschrift, zoals een verordening")]
    Voorschrift,

    [Keuzenaam("een besluit met een versterkte meerderheid")]
    VersterkteMeerderheid,

    [Keuzenaam("een besluit over goedkeuring of vernietiging van een besluit van een ander orgaan")]
    GoedkeuringOfVernietiging,
}

/// <summary>Who would decide.</summary>
/// <param name="NamPrimairBesluit">Took, under mandate, the decision that is contested.</param>
/// <param name="MaakteRapport">Made the report or the official record of the offence.</param>
/// <param name="OnderHetCollege">Works under the college's responsibility; otherwise consent is needed.</param>
/// <param name="Instemming">The mandatee, and whoever it works for, agreed (art. 10:4 Awb).</param>
/// <param name="Schriftelijk">The mandate is in writing, or follows from a mandate that is.</param>
public sealed record Mandaathouder(bool NamPrimairBesluit, bool MaakteRapport, bool OnderHetCollege, bool Instemming, bool Schriftelijk);

/// <summary>Where mandate ends (art. 10:3 to 10:5 Awb): who may not decide, whatever the register says.</summary>
public static class Mandaatgrens
{
    public static Toets Beoordeel(Mandaatdaad daad, Mandaathouder houder) => new("Mag dit in mandaat?", [.. Voorwaarden(daad, houder)]);

    /// <summary>
    /// Art. 10:10 Awb: "Een krachtens mandaat genomen besluit vermeldt namens welk bestuursorgaan het besluit is genomen."
    /// </summary>
    public static Voorwaarde NoemtBestuursorgaan(string ondertekening, string bestuursorgaan) => new(
        "Het besluit noemt namens welk bestuursorgaan het is genomen", Bron.Awb("10:10", null, "WI-MAND-07"),
        bestuursorgaan.Length > 0 && ondertekening.Contains(bestuursorgaan, StringComparison.OrdinalIgnoreCase), $"Zet bij de ondertekening: “{Ondertekening(bestuursorgaan)}”.");

    private static readonly string[] Organen = ["college van ", "dagelijks bestuur van ", "algemeen bestuur van "];

    /// <summary>
    /// Only a body of the municipality, or of the joint arrangement that it handed its power to, decides: a foundation or a
    /// service only prepares and carries out.
    /// </summary>
    public static Voorwaarde IsBestuursorgaan(string orgaan) => new(
        "Een bestuursorgaan beslist", Bron.Awb("10:4", "1", "WI-MAND-12") with { Zekerheid = Zekerheid.Afgeleid },
        Array.Exists(Organen, naam => (orgaan.StartsWith("het ", StringComparison.OrdinalIgnoreCase) ? orgaan[4..] : orgaan).StartsWith(naam, StringComparison.OrdinalIgnoreCase)),
        "Noem het college van burgemeester en wethouders, of het bestuur van de gemeenschappelijke regeling. Een uitvoerder of VluchtelingenWerk kan zelf geen besluit nemen.");

    /// <summary>The line above the signature: each of the colleges has its own.</summary>
    public static string Ondertekening(string bestuursorgaan) => $"Namens {bestuursorgaan}";

    private static IEnumerable<Voorwaarde> Voorwaarden(Mandaatdaad daad, Mandaathouder houder)
    {
        yield return new("Het is een bevoegdheid die gemandateerd mag worden", Bron.Awb("10:3", "2", "WI-MAND-02"),
            daad is not (Mandaatdaad.Voorschrift or Mandaatdaad.VersterkteMeerderheid or Mandaatdaad.GoedkeuringOfVernietiging), "Het bestuursorgaan beslist zelf.");
        if (daad == Mandaatdaad.BeslissingOpBezwaar)
        {
            yield return new("Wie op het bezwaar beslist, nam het bestreden besluit niet zelf in mandaat", Bron.Awb("10:3", "3", "WI-MAND-03"),
                !houder.NamPrimairBesluit, "Laat een ander, of het college zelf, op het bezwaar beslissen.");
        }

        if (daad == Mandaatdaad.BoeteZwaar)
        {
            yield return new("Wie de boete oplegt, maakte niet zelf het rapport", Bron.Awb("10:3", "4", "WI-MAND-04"),
                !houder.MaakteRapport, "Laat een ander, of het college zelf, de boete opleggen.");
        }

        yield return new("Wie niet onder het college werkt, stemde met het mandaat in, en zijn organisatie ook", Bron.Awb("10:4", "1", "WI-MAND-05"),
            houder.OnderHetCollege || houder.Instemming, "Leg de instemming vast.");
        yield return new("Het mandaat is schriftelijk verleend", Bron.Awb("10:5", "2", "WI-MAND-05"), houder.Schriftelijk, "Een algemeen mandaat is altijd schriftelijk.");
    }
}
