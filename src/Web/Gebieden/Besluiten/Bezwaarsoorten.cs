using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>What decisions and acts around an objection share: the case, and the decision that it is about.</summary>
internal abstract class Bezwaarsoort : Besluitsoort
{
    public override async Task<IReadOnlyList<(Guid Id, string Tekst)>> BetreftAsync(Db db, Guid dossierId, CancellationToken ct) =>
        [.. (await db.Bezwaarzaken.AsNoTracking().Where(z => z.DossierId == dossierId && z.Stand == Bezwaarstand.Open).OrderBy(z => z.Id).ToArrayAsync(ct))
            .Select(z => (z.Id, $"Bezwaar, ontvangen op {Datumtekst.Lang(z.Ontvangen)}"))];

    protected static (Bezwaarzaak Zaak, Besluit Besluit, Bezwaarbeeld Beeld)? Lees(IReadOnlyList<Bezwaarzaak> zaken, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag) =>
        zaken.FirstOrDefault(z => z.Id == voorstel.Inhoud.BetreftId && z.IsOpen) is { } zaak && beeld.Besluiten.FirstOrDefault(b => b.Id == zaak.BesluitId) is { } besluit
            ? (zaak, besluit, Bezwaarbeeld.Maak(zaak, besluit, null, dag, beeld.Regels)) : null;

    protected static Task<Bezwaarzaak[]> ZakenAsync(Db db, DossierBeeld beeld, CancellationToken ct) => db.Bezwaarzaken.AsNoTracking().Where(z => z.DossierId == beeld.Dossier.Id).ToArrayAsync(ct);

    protected static Task<Bezwaarzaak> ZaakAsync(Db db, Besluitvoorstel voorstel, CancellationToken ct) =>
        db.Bezwaarzaken.SingleAsync(z => z.Id == voorstel.Inhoud.BetreftId && z.DossierId == voorstel.DossierId, ct);

    protected static Besluitbeeld Leeg(string zin) => new(zin, new Toets("Kan dit?", [Gekozen("Het bezwaar is gekozen en loopt", false)]), null, [], [], []);
}

internal sealed class Bezwaarbeslissoort : Bezwaarsoort
{
    public override Bevoegdheid Bevoegdheid => Bevoegdheid.BezwaarBeslissen;

    public override string Titel => "De beslissing op uw bezwaar";

    public override string Uitleg => "De beslissing op een bezwaar. Wie het besluit nam of voorbereidde, beslist niet.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden =>
        [(Besluitveld.Betreft, "Welk bezwaar?", null, true), (Besluitveld.Keuze, "Uitkomst", null, true), (Besluitveld.Bedrag, "Nieuwe boete, in euro", "Alleen als een boete wordt vervangen door een lagere.", false)];

    public override IReadOnlyList<(string, string)> Keuzes => [.. Enum.GetValues<Bezwaaruitkomst>().Select(u => (u.ToString(), KeuzenaamAttribute.Van(u)))];

    public override async Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        if (Lees(await ZakenAsync(db, beeld, ct), beeld, voorstel, dag) is not var (zaak, besluit, bezwaar))
        {
            return Leeg("Er is nog geen beslissing op het bezwaar.");
        }

        Bezwaaruitkomst? uitkomst = Enum.TryParse<Bezwaaruitkomst>(voorstel.Inhoud.Keuze, out var gekozen) ? gekozen : null;
        var ontvankelijk = bezwaar.Ontvangst?.Ontvankelijk == true && zaak.Gronden.Length > 0;
        var nieuw = voorstel.Inhoud.Centen is { } centen ? new Bedrag(centen) : (Bedrag?)null;
        var dag1 = Datumtekst.Lang(besluit.Dagtekening);
        return new(
            uitkomst switch
            {
                Bezwaaruitkomst.NietOntvankelijk => $"Wij kunnen uw bezwaar niet behandelen. Het besluit van {dag1} blijft.",
                Bezwaaruitkomst.Ongegrond => $"U krijgt geen gelijk. Het besluit van {dag1} blijft.",
                Bezwaaruitkomst.Gegrond => $"U krijgt gelijk. Het besluit van {dag1} geldt niet meer.",
                Bezwaaruitkomst.GegrondVervangen => nieuw is { } bedrag ? $"U krijgt gelijk. De boete wordt {bedrag}." : $"U krijgt gelijk. Het besluit van {dag1} wordt vervangen.",
                _ => "Er is nog geen uitkomst gekozen.",
            },
            new Toets("Kan op dit bezwaar worden beslist?",
            [
                Gekozen("De uitkomst is gekozen", uitkomst is not null),
                new("Het besluit is bekendgemaakt, zodat de termijn vaststaat", Bron.Awb("6:8", "1", "WI-AWB-20"), besluit.Bekendgemaakt is not null, "Leg eerst vast wanneer het besluit is bekendgemaakt."),
                new(uitkomst == Bezwaaruitkomst.NietOntvankelijk ? "Het bezwaar is te laat of mist gronden" : "Het bezwaar is op tijd (of te begrijpen te laat) en heeft gronden", Bron.Awb("6:6", null, "WI-AWB-21"),
                    uitkomst is null || ontvankelijk == (uitkomst != Bezwaaruitkomst.NietOntvankelijk), ontvankelijk ? "Het bezwaar is op tijd en heeft gronden. Beoordeel het." : "Vraag om de gronden, of beoordeel of het te laat komen te begrijpen is."),
                .. Hoorzitting.Beoordeel(zaak.Horen?.Afzien, zaak.Horen?.Hoorder, zaak.Horen is not null).Voorwaarden,
                new("Een plan wordt niet alleen herroepen: er komt een ander plan", Bron.Wi("15", "1", "WI-PIP-13"), !(besluit.Bevoegdheid.GaatOverPlan() && uitkomst == Bezwaaruitkomst.Gegrond), "Kies ‘herroepen en vervangen’ en begin daarna een wijziging van het plan."),
                new("Het bezwaar leidt niet tot een hogere boete", Bron.Awb("7:11", "1", "WI-AWB-28"), nieuw is null || besluit.Centen is not { } was || nieuw.Value.Centen <= was, "Vul een bedrag in dat niet hoger is dan de boete."),
            ]), nieuw, [], Termijnuitleg(bezwaar), [])
        {
            Betrokkenen = await Betrokken.VanAsync(db, besluit, ct),
            Doen = [uitkomst is Bezwaaruitkomst.Gegrond or Bezwaaruitkomst.GegrondVervangen ? "U hoeft niets te doen. Heeft u te veel betaald? Dan krijgt u dat terug." : "Doe wat in het besluit staat. Lukt dat niet? Bel uw casusregisseur."],
            Feiten =
            [
                $"{Datumtekst.Lang(besluit.Dagtekening)}: {besluit.Dictum}", $"{Datumtekst.Lang(zaak.Ontvangen)}: uw bezwaar is ontvangen. U schreef: {zaak.Gronden}",
                .. zaak.Horen is { } horen ? new[] { $"{Datumtekst.Lang(horen.Dag)}: {(horen.Afzien is { } af ? $"niet gehoord, want {KeuzenaamAttribute.Van(af)}" : "gehoord")}. {horen.Verslag}" } : [],
            ],
        };
    }

    private static IReadOnlyList<string> Termijnuitleg(Bezwaarbeeld bezwaar) =>
        bezwaar.Termijn is { } termijn ? [termijn.LaatsteDag.Onderbouwing.Zin(), .. bezwaar.Dwangsom is { } dwangsom ? new[] { $"Te laat: de dwangsom is nu {dwangsom.Bedrag}." } : []] : [];

    public override async Task VolgAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, Besluit besluit, Handeling handeling, CancellationToken ct)
    {
        var zaak = await ZaakAsync(db, voorstel, ct);
        var uitkomst = Enum.Parse<Bezwaaruitkomst>(voorstel.Inhoud.Keuze!);
        zaak.Beslis(uitkomst, besluit.Id);
        var oud = beeld.Besluiten.First(b => b.Id == zaak.BesluitId);
        if (uitkomst is not (Bezwaaruitkomst.Gegrond or Bezwaaruitkomst.GegrondVervangen) || oud.Bevoegdheid.GaatOverPlan() || oud.Einde is not null)
        {
            return;
        }

        oud.Eindig(Besluiteinde.Herroepen, oud.Dagtekening.AddDays(-1), besluit.Id);
        if (await db.Handhavingszaken.SingleOrDefaultAsync(z => z.BesluitId == oud.Id && z.DossierId == beeld.Dossier.Id, ct) is { } handhaving)
        {
            if (uitkomst == Bezwaaruitkomst.GegrondVervangen && besluit.Centen is { } centen)
            {
                handhaving.LegOp(besluit.Id, new Bedrag(centen), handeling.Dag, handhaving.NieuweTermijnTot);
            }
            else
            {
                handhaving.Vervalt($"Herroepen na bezwaar op {Datumtekst.Lang(handeling.Dag)}.");
            }
        }
    }
}

internal sealed class Verdaagsoort : Bezwaarsoort
{
    public override Bevoegdheid Bevoegdheid => Bevoegdheid.BezwaarVerdagen;

    public override string Titel => "Wij hebben meer tijd nodig voor uw bezwaar";

    public override string Uitleg => "Een keer uitstel van de beslissing op bezwaar. Dit is geen besluit, dus er is geen bezwaar.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden => [(Besluitveld.Betreft, "Welk bezwaar?", null, true)];

    public override async Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        if (Lees(await ZakenAsync(db, beeld, ct), beeld, voorstel, dag) is not var (zaak, besluit, bezwaar) || bezwaar.Termijn is not { } termijn)
        {
            return Leeg("Er is nog niets te verdagen.");
        }

        var nieuw = Bezwaarbeslistermijn.Bereken(besluit.Bezwaartermijn(beeld.Regels)!.Waarde, new(zaak.Commissie, dag, null, null), beeld.Regels, besluit.Bekendgemaakt!.Value).LaatsteDag;
        return new($"Wij beslissen later op uw bezwaar: uiterlijk op {Datumtekst.Lang(nieuw.Waarde)}.", new Toets("Kan de beslissing worden verdaagd?",
        [
            new("De beslissing is nog niet eerder verdaagd", Bron.Awb("7:10", "3", "WI-AWB-28"), zaak.Verdaagd is null, "Verder uitstel kan alleen als de indiener instemt."),
            new("De termijn om te beslissen loopt nog", Bron.Awb("7:10", "3", "WI-AWB-28"), dag <= termijn.EersteTermijn.Waarde, $"De termijn was voorbij op {Datumtekst.Lang(termijn.EersteTermijn.Waarde)}. Beslis nu."),
        ]), null, [], [nieuw.Onderbouwing.Zin()], []) { Betrokkenen = await Betrokken.VanAsync(db, besluit, ct), Doen = ["U hoeft niets te doen. U krijgt de beslissing met de post."] };
    }

    public override async Task VolgAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, Besluit besluit, Handeling handeling, CancellationToken ct) => (await ZaakAsync(db, voorstel, ct)).Verdaag(besluit.Dagtekening);
}

internal sealed class Rechtstreekssoort : Bezwaarsoort
{
    public override Bevoegdheid Bevoegdheid => Bevoegdheid.RechtstreeksBeroepToestaan;

    public override string Titel => "U kunt meteen naar de rechtbank";

    public override string Uitleg => "Op verzoek van de indiener, als de zaak daar geschikt voor is. Het bezwaar gaat dan als beroep naar de rechtbank.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden => [(Besluitveld.Betreft, "Welk bezwaar?", null, true)];

    public override async Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        if (Lees(await ZakenAsync(db, beeld, ct), beeld, voorstel, dag) is not var (zaak, besluit, bezwaar))
        {
            return Leeg("Er is nog geen bezwaar gekozen.");
        }

        return new("Uw bezwaar gaat meteen naar de rechtbank, zoals u vroeg.", new Toets("Kan de zaak meteen naar de rechtbank?",
        [
            new("Het bezwaar is op tijd en heeft gronden", Bron.Awb("7:1a", "2", "WI-AWB-29"), bezwaar.Ontvangst?.Ontvankelijk == true && zaak.Gronden.Length > 0, "Een bezwaar dat niet behandeld kan worden, gaat niet naar de rechtbank."),
        ]), null, [], [], []) { Betrokkenen = await Betrokken.VanAsync(db, besluit, ct), Doen = ["U hoeft niets te doen. De rechtbank schrijft u."] };
    }

    public override async Task VolgAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, Besluit besluit, Handeling handeling, CancellationToken ct) =>
        (await ZaakAsync(db, voorstel, ct)).NaarRechtbank(voorstel.Inhoud.Motivering);
}
