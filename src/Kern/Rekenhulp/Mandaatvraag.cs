using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Mandaatinvoer
{
    [Veld("Dag van het besluit", "De dag waarvan het recht geldt.")]
    public DateOnly Dag { get; init; }

    [Veld("Wat wordt er besloten?", "Sommige besluiten neemt het bestuursorgaan altijd zelf.")]
    public Mandaatdaad Daad { get; init; }

    [Veld("Nam zelf het eerste besluit", "Ja: wie nu beslist, nam in mandaat het besluit waartegen bezwaar is gemaakt.")]
    public bool NamPrimairBesluit { get; init; }

    [Veld("Maakte het rapport", "Ja: wie nu beslist, maakte het rapport of proces-verbaal van de overtreding.")]
    public bool MaakteRapport { get; init; }

    [Veld("Werkt onder het college", "Ja: in dienst van de gemeente. Nee: bijvoorbeeld in dienst van een regionale sociale dienst.")]
    public bool OnderHetCollege { get; init; }

    [Veld("Stemde in met het mandaat", "Ja: wie niet onder het college werkt en zijn organisatie stemden allebei in.")]
    public bool Instemming { get; init; }

    [Veld("Mandaat is schriftelijk", "Ja: het mandaat staat op papier.")]
    public bool Schriftelijk { get; init; }

    [Veld("Namens wie?", "Het bestuursorgaan, voluit, zoals “het college van burgemeester en wethouders van Dordrecht”.")]
    public string Bestuursorgaan { get; init; } = "";

    [Veld("Tekst bij de ondertekening", "Zoals die in de brief staat. Leeg: nog niet gemaakt; Naast doet een voorstel.")]
    public string? Ondertekening { get; init; }
}

/// <summary>Who may not decide under mandate, and in whose name the decision is (WI-MAND-02 to 05, 07 and 12).</summary>
public static class Mandaatvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Mandaatinvoer>(
        "mandaat", "Beslissen in mandaat", "Wie in naam van het college mag beslissen, wie niet, en wat er bij de ondertekening moet staan.",
        new Mandaatinvoer
        {
            Dag = new(2026, 3, 2), Daad = Mandaatdaad.BeslissingOpBezwaar, Instemming = true, Schriftelijk = true, Bestuursorgaan = "het college van burgemeester en wethouders van Dordrecht",
        },
        invoer => invoer.Dag, Reken);

    private static Rekenantwoord Reken(Mandaatinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer).VoorDeWet(invoer.Dag, "dag")
            .Als(string.IsNullOrWhiteSpace(invoer.Bestuursorgaan), "Vul in namens welk bestuursorgaan wordt beslist.", "bestuursorgaan").Eis();
        var orgaan = invoer.Bestuursorgaan.Trim();
        var voorstel = Mandaatgrens.Ondertekening(orgaan);
        var houder = new Mandaathouder(invoer.NamPrimairBesluit, invoer.MaakteRapport, invoer.OnderHetCollege, invoer.Instemming, invoer.Schriftelijk);
        var toets = Mandaatgrens.Beoordeel(invoer.Daad, houder);
        toets = toets with { Voorwaarden = [Mandaatgrens.IsBestuursorgaan(orgaan), .. toets.Voorwaarden, Mandaatgrens.NoemtBestuursorgaan(string.IsNullOrWhiteSpace(invoer.Ondertekening) ? voorstel : invoer.Ondertekening, orgaan)] };
        return new Rekenantwoord
        {
            Antwoord = toets.Slaagt ? "Dit besluit mag zo in mandaat worden genomen." : "Dit besluit mag zo niet in mandaat worden genomen.",
            Uitkomsten = [new("toegestaan", "Mag in mandaat", toets.Slaagt), new("ondertekening", "Tekst bij de ondertekening", toets.Slaagt ? voorstel : null)],
            Onderbouwing = new Onderbouwing(
                toets.Slaagt ? "Een besluit in mandaat geldt als een besluit van het orgaan zelf." : "Zo mag het niet in mandaat: {0}", [string.Join(" ", toets.NietVervuld.Select(v => v.Herstel ?? v.Omschrijving))], Bron.Awb("10:2", null, "WI-MAND-01"),
            [
                Onderbouwing.Stap("Het besluit noemt namens welk orgaan het is genomen: {0}.", Bron.Awb("10:10", null, "WI-MAND-07"), orgaan),
            ]),
            Toets = toets,
        };
    }
}
