using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>What a kind asks in the form beside the motive.</summary>
public enum Besluitveld
{
    /// <summary>One of the choices of the kind.</summary>
    Keuze,

    /// <summary>A case, fine or decision of this dossier.</summary>
    Betreft,
    Dag,
    Bedrag,
}

/// <summary>What a proposal comes down to today.</summary>
/// <param name="Dictum">What would be decided, in a sentence to the person.</param>
/// <param name="Toets">The conditions of the law for this kind.</param>
/// <param name="Bedrag">When it is about money.</param>
/// <param name="Rapporteurs">Who made a report: may not decide.</param>
/// <param name="Uitleg">How it was computed, line by line; empty when nothing was.</param>
public sealed record Besluitbeeld(string Dictum, Toets Toets, Bedrag? Bedrag, IReadOnlyCollection<string> Rapporteurs, IReadOnlyList<string> Uitleg, IReadOnlyList<Rekenbewijs> Bewijzen)
{
    /// <summary>What the person must do, for the letter; empty lines are left out.</summary>
    public IReadOnlyList<string> Doen { get; init; } = [];

    /// <summary>Who took or prepared the contested decision: does not decide on the objection.</summary>
    public IReadOnlyCollection<string> Betrokkenen { get; init; } = [];

    /// <summary>What happened, in order, for the letter.</summary>
    public IReadOnlyList<string> Feiten { get; init; } = [];
}

/// <summary>One kind of decision of the flow: its form, its conditions and what follows from it.</summary>
public abstract class Besluitsoort
{
    public abstract Bevoegdheid Bevoegdheid { get; }

    /// <summary>Title of the letter.</summary>
    public abstract string Titel { get; }

    /// <summary>What this is and when it is used.</summary>
    public abstract string Uitleg { get; }

    public abstract IReadOnlyList<(Besluitveld Veld, string Label, string? Hint, bool Verplicht)> Velden { get; }

    /// <summary>What the proposal can be about: "case" or "decision" with the words in which it is chosen.</summary>
    public virtual Task<IReadOnlyList<(Guid Id, string Tekst)>> BetreftAsync(Db db, Guid dossierId, CancellationToken ct) => Task.FromResult<IReadOnlyList<(Guid, string)>>([]);

    public virtual IReadOnlyList<(string Waarde, string Tekst)> Keuzes => [];

    /// <summary>Conditions of the law; who may decide is asked of the mandate engine, not here.</summary>
    public abstract Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct);

    /// <summary>What follows from the decision, in the same deed.</summary>
    public virtual Task VolgAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, Besluit besluit, Handeling handeling, CancellationToken ct) => Task.CompletedTask;

    public static IReadOnlyList<Besluitsoort> Alle { get; } =
        [new Toetsontheffingsoort(), new Boetebesluitsoort(Boetegrond.Intake), new Boetebesluitsoort(Boetegrond.Traject), new Betalingsoort(), new Intrekkingsoort(), new Aanbodverklaringsoort(),
            new Bezwaarbeslissoort(), new Verdaagsoort(), new Rechtstreekssoort()];

    public static Besluitsoort? Van(Bevoegdheid bevoegdheid) => Alle.FirstOrDefault(soort => soort.Bevoegdheid == bevoegdheid);

    protected static Voorwaarde Gekozen(string wat, bool vervuld) => new(wat, Bron.Awb("3:2", null, "WI-PIP-13") with { Zekerheid = Zekerheid.Tweedehands }, vervuld, "Vul het formulier aan.");
}

internal sealed class Toetsontheffingsoort : Besluitsoort
{
    public override Bevoegdheid Bevoegdheid => Bevoegdheid.ToetsontheffingVerlenen;

    public override string Titel => "U hoeft de leerbaarheidstoets niet te doen";

    public override string Uitleg => "Voor wie de toets niet kan doen door een beperking bij het zien of horen.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden => [(Besluitveld.Keuze, "Waarom lukt de toets niet?", null, true)];

    public override IReadOnlyList<(string, string)> Keuzes =>
        [.. Enum.GetValues<Toetsbeperking>().Where(b => b != Toetsbeperking.Geen).Select(b => (b.ToString(), KeuzenaamAttribute.Van(b)))];

    public override Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        _ = Enum.TryParse<Toetsbeperking>(voorstel.Inhoud.Keuze, out var beperking);
        return Task.FromResult(new Besluitbeeld(
            "U hoeft de leerbaarheidstoets niet te doen.", Toetsontheffing.MagOntheffen(beperking, dag, beeld.Regels), null, [], [], [])
            { Doen = ["U hoeft niets te doen. Uw casusregisseur gaat verder met de brede intake."] });
    }
}

internal sealed class Boetebesluitsoort(Boetegrond grond) : Besluitsoort
{
    public override Bevoegdheid Bevoegdheid => grond == Boetegrond.Intake ? Bevoegdheid.BoeteIntakeOpleggen : Bevoegdheid.BoeteTrajectOpleggen;

    public override string Titel => "U krijgt een boete";

    public override string Uitleg => grond == Boetegrond.Intake
        ? "Voor wie ook na een schriftelijke waarschuwing niet meewerkt aan de brede intake."
        : "Voor wie tijdens het traject niet meewerkt. Het laatste middel, na contact, hulp en een waarschuwing.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden =>
    [
        (Besluitveld.Betreft, "Welke zaak?", "Staat de zaak er niet bij? Begin bij Handhaving.", true),
        .. grond == Boetegrond.Intake ? new (Besluitveld, string, string?, bool)[] { (Besluitveld.Dag, "Nieuwe termijn tot en met", "Leeg: de langste die mag.", false) } : [],
    ];

    public override async Task<IReadOnlyList<(Guid Id, string Tekst)>> BetreftAsync(Db db, Guid dossierId, CancellationToken ct) =>
        [.. (await db.Handhavingszaken.AsNoTracking().Where(z => z.DossierId == dossierId && z.Grond == grond && z.Stand == Handhavingsstand.Open).OrderBy(z => z.Id).ToArrayAsync(ct))
            .Select(z => (z.Id, $"Vastgesteld op {Datumtekst.Lang(z.Constatering)}: {Kort(z.Gedrag)}"))];

    public override async Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        var zaken = await db.Handhavingszaken.AsNoTracking().Where(z => z.DossierId == beeld.Dossier.Id).ToArrayAsync(ct);
        if (Array.Find(zaken, z => z.Id == voorstel.Inhoud.BetreftId && z.IsOpen) is not { } zaak)
        {
            return new("U krijgt een boete.", new Toets("Mag er een boete komen?", [Gekozen("De zaak is gekozen en staat open", false)]), null, [], [], []);
        }

        var hoger = voorstel.Adviezen.Any(a => a.Positief && a.Functie is Rollen.Teamleider or Rollen.Directeur);
        var eerder = await Boetegeschiedenis.LeesAsync(db, beeld, zaken, zaak.Weging?.BeroepLoopt == true, dag, ct);
        var boete = Boetevoorstel.Maak(zaak, Omgeving(beeld, zaken, eerder, hoger, dag, voorstel.Inhoud.Dag), beeld.Regels);
        return new(
            $"U krijgt een boete van {boete.Bedrag}{(boete.NieuweTermijnTot is { } tot ? $". U krijgt tot en met {Datumtekst.Lang(tot)} de tijd om alsnog te komen" : "")}.",
            boete.Toets, boete.Bedrag, zaak.Rapporteurs, Regels([.. boete.Onderbouwing?.Delen ?? [], .. grond == Boetegrond.Traject && boete.Onderbouwing is not null ? eerder.Where(e => e.Boete.Soort == Boetesoort.Traject).Select(e => e.Vast.Reden) : []]),
            boete.Bewijs is { } bewijs ? [bewijs] : [])
        {
            Doen =
            [
                $"Betaal de boete binnen {beeld.Regels.Versie(Boeteprocedureparameters.Betaling.Sleutel, dag).Waarde}. Bel ons als u niet weet hoe.",
                boete.NieuweTermijnTot is { } laatste ? $"Kom voor {Datumtekst.Lang(laatste)} naar de brede intake." : "Praat met uw casusregisseur. Samen kijkt u hoe het weer lukt.",
                "Kunt u de boete niet in een keer betalen? Bel ons. Betalen in delen kan.",
            ],
            Feiten =
            [
                $"{Datumtekst.Lang(zaak.Constatering)}: {zaak.Gedrag}",
                .. zaak.Oproepen.Select(o => $"{Datumtekst.Lang(o.Dag)}: opgeroepen tot en met {Datumtekst.Lang(o.LaatsteDag)}{(o.MetWaarschuwing ? ", met een schriftelijke waarschuwing" : "")}; {KeuzenaamAttribute.Van(o.Uitkomst)}"),
                .. zaak.Stappen.OrderBy(s => s.Dag).Select(s => $"{Datumtekst.Lang(s.Dag)}: {KeuzenaamAttribute.Van(s.Soort)}. {s.Tekst}"),
                .. zaak.Weging is { } weging ? new[] { $"Hoe ernstig: {weging.Ernst}", $"Omstandigheden: {weging.Omstandigheden}" } : [],
            ],
        };
    }

    public override async Task VolgAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, Besluit besluit, Handeling handeling, CancellationToken ct)
    {
        var zaak = await db.Handhavingszaken.SingleAsync(z => z.Id == voorstel.Inhoud.BetreftId && z.DossierId == beeld.Dossier.Id, ct);
        DateOnly? nieuw = grond == Boetegrond.Intake ? voorstel.Inhoud.Dag ?? Oproepreeks.LaatsteDagNieuweTermijn(handeling.Dag, beeld.Regels).Waarde : null;
        zaak.LegOp(besluit.Id, new Bedrag(besluit.Centen!.Value), handeling.Dag, nieuw);
    }

    /// <summary>Where the group is not known, the strictest conditions hold: those of an asielstatushouder.</summary>
    internal static Boeteomgeving Omgeving(DossierBeeld beeld, IReadOnlyList<Handhavingszaak> zaken, IReadOnlyList<Boeteverleden> eerder, bool hoger, DateOnly dag, DateOnly? nieuweTermijn) => new()
    {
        Doelgroep = beeld.Dossierfeiten.Doelgroep?.Hoofdgroep() ?? Doelgroep.Asielstatushouder, Leerroute = beeld.Vastgesteld?.Inhoud.Leerroute, BeginTermijn = beeld.Planfeiten.StartTermijn,
        HogereFunctie = hoger, Dag = dag, NieuweTermijnTot = nieuweTermijn, Termijnfeiten = [.. beeld.Feiten.Where(f => f.Soort is Feitsoort.Inburgeringstermijn or Feitsoort.VoorlopigeTermijn)],
        Eerdere = [.. eerder.Select(e => e.Boete)],
        Intakeboetes = [.. zaken.Where(z => z.Stand == Handhavingsstand.Beboet && z.Grond == Boetegrond.Intake).OrderBy(z => z.Opgelegd).Select(z => new Oproepboete(z.Opgelegd!.Value, z.NieuweTermijnTot))],
    };

    /// <summary>How it was computed, each line with its article.</summary>
    internal static IReadOnlyList<string> Regels(IEnumerable<Onderbouwing> delen) => [.. delen.Select(d => d.Bron is { } bron ? $"{d.Zin().TrimEnd('.')} ({bron})." : d.Zin())];

    private static string Kort(string tekst) => tekst.Length <= 60 ? tekst : tekst[..57] + "…";
}

internal sealed class Betalingsoort : Besluitsoort
{
    public override Bevoegdheid Bevoegdheid => Bevoegdheid.BetalingRegelen;

    public override string Titel => "U mag uw boete in delen betalen";

    public override string Uitleg => "Betalen in delen of later, voor wie een boete niet in een keer kan betalen.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden =>
    [
        (Besluitveld.Betreft, "Welke boete?", null, true), (Besluitveld.Dag, "Eerste betaling op", null, true), (Besluitveld.Bedrag, "Bedrag per maand, in euro", null, true),
    ];

    public override async Task<IReadOnlyList<(Guid Id, string Tekst)>> BetreftAsync(Db db, Guid dossierId, CancellationToken ct) =>
        [.. (await db.Handhavingszaken.AsNoTracking().Where(z => z.DossierId == dossierId && z.Stand == Handhavingsstand.Beboet).OrderBy(z => z.Id).ToArrayAsync(ct))
            .Where(z => z.Rest.Centen > 0).Select(z => (z.Id, $"Boete van {z.Boete}, opgelegd op {Datumtekst.Lang(z.Opgelegd!.Value)}, nog open {z.Rest}"))];

    public override async Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        var zaak = await db.Handhavingszaken.AsNoTracking().SingleOrDefaultAsync(z => z.Id == voorstel.Inhoud.BetreftId && z.DossierId == beeld.Dossier.Id && z.Stand == Handhavingsstand.Beboet, ct);
        var maand = voorstel.Inhoud.Centen is { } centen ? new Bedrag(centen) : Bedrag.Nul;
        var keren = zaak is null || maand.Centen <= 0 ? 0 : (int)Math.Ceiling(zaak.Rest.Centen / (decimal)maand.Centen);
        return new(
            zaak is null || voorstel.Inhoud.Dag is not { } eerste ? "U mag uw boete in delen betalen." : $"U betaalt uw boete in {keren} {(keren == 1 ? "keer" : "keren")}: {Bedrag.Min(maand, zaak.Rest)} per maand, voor het eerst op {Datumtekst.Lang(eerste)}.",
            new Toets("Kan deze regeling?",
            [
                Gekozen("De boete is gekozen en er staat nog geld open", zaak is { Rest.Centen: > 0 }), Gekozen("Er is een bedrag per maand", maand > Bedrag.Nul),
                new("De eerste betaling ligt niet voor vandaag", Bron.Awb("4:94", "1", "WI-AWB-08") with { Zekerheid = Zekerheid.Tweedehands }, voorstel.Inhoud.Dag >= dag, "Kies een dag vanaf vandaag."),
            ]), zaak?.Rest, [], [], []) { Doen = ["Betaal elke maand op tijd.", "Lukt een keer niet? Bel ons voor die dag."] };
    }

    public override async Task VolgAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, Besluit besluit, Handeling handeling, CancellationToken ct) =>
        (await db.Handhavingszaken.SingleAsync(z => z.Id == voorstel.Inhoud.BetreftId && z.DossierId == beeld.Dossier.Id, ct)).RegelBetaling(voorstel.Inhoud.Dag!.Value, new Bedrag(voorstel.Inhoud.Centen!.Value));
}

internal sealed class Intrekkingsoort : Besluitsoort
{
    public override Bevoegdheid Bevoegdheid => Bevoegdheid.BesluitIntrekken;

    public override string Titel => "Een besluit over u geldt niet meer";

    public override string Uitleg => "Voor een besluit dat niet goed was of niet meer past. Een plan (PIP) wordt niet ingetrokken maar gewijzigd.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden =>
        [(Besluitveld.Betreft, "Welk besluit?", null, true), (Besluitveld.Dag, "Laatste dag waarop het gold", "Leeg: het heeft nooit gegolden.", false)];

    public override async Task<IReadOnlyList<(Guid Id, string Tekst)>> BetreftAsync(Db db, Guid dossierId, CancellationToken ct) =>
        [.. (await db.Besluiten.AsNoTracking().Where(b => b.DossierId == dossierId && b.Einde == null).OrderByDescending(b => b.Id).ToArrayAsync(ct))
            .Where(b => !b.Bevoegdheid.GaatOverPlan()).Select(b => (b.Id, $"{b.Bevoegdheid.Kop()}, {Datumtekst.Lang(b.Dagtekening)}"))];

    public override Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        var oud = beeld.Besluiten.FirstOrDefault(b => b.Id == voorstel.Inhoud.BetreftId);
        return Task.FromResult(new Besluitbeeld(
            oud is null ? "Een besluit geldt niet meer." : $"Het besluit van {Datumtekst.Lang(oud.Dagtekening)} ({oud.Bevoegdheid.Naam()}) geldt niet meer.",
            new Toets("Mag dit besluit worden ingetrokken?",
            [
                Gekozen("Het besluit is gekozen en geldt nog", oud is { Einde: null }),
                new("Het is geen plan: dat wordt gewijzigd", Bron.Wi("17", "2", "WI-PIP-13"), oud?.Bevoegdheid.GaatOverPlan() != true, "Begin een wijziging van het plan."),
                Gekozen("De laatste dag ligt niet voor het besluit", oud is null || voorstel.Inhoud.Dag is not { } laatste || laatste >= oud.Dagtekening),
            ]), null, [], [], []) { Doen = [oud?.Centen is > 0 ? "Heeft u al betaald? Dan krijgt u uw geld terug." : "U hoeft niets te doen."] });
    }

    public override async Task VolgAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, Besluit besluit, Handeling handeling, CancellationToken ct)
    {
        var oud = beeld.Besluiten.First(b => b.Id == voorstel.Inhoud.BetreftId);
        oud.Eindig(Besluiteinde.Ingetrokken, voorstel.Inhoud.Dag ?? oud.Dagtekening.AddDays(-1), besluit.Id);
        if (await db.Handhavingszaken.SingleOrDefaultAsync(z => z.BesluitId == oud.Id && z.DossierId == beeld.Dossier.Id, ct) is { } zaak)
        {
            zaak.Vervalt($"Het besluit is ingetrokken op {Datumtekst.Lang(handeling.Dag)}.");
        }
    }
}

internal sealed class Aanbodverklaringsoort : Besluitsoort
{
    public override Bevoegdheid Bevoegdheid => Bevoegdheid.AanbodVerklaren;

    public override string Titel => "Verklaring over het aanbod van lessen";

    public override string Uitleg => "Voor DUO, als het aanbod van lessen te laat kwam. DUO beslist over langer de tijd. Dit is geen besluit, dus er is geen bezwaar.";

    public override IReadOnlyList<(Besluitveld, string, string?, bool)> Velden => [];

    public override Task<Besluitbeeld> BeeldAsync(Db db, DossierBeeld beeld, Besluitvoorstel voorstel, DateOnly dag, CancellationToken ct)
    {
        var bron = Bron.Ri("4.1", "1", "WI-VERL-g");
        if (beeld.Vastgesteld is not { Dagtekening: { } pip, Inhoud.Leerroute: { } route } || beeld.Dossierfeiten.Doelgroep is not { } groep)
        {
            return Task.FromResult(new Besluitbeeld("Er is nog niets te verklaren.", new Toets("Kan dit worden verklaard?", [new("Er is een vastgesteld plan", bron, false, "Stel eerst het plan vast.")]), null, [], [], []));
        }

        var stand = Aanbod.Beoordeel(new Aanbodfeiten
        {
            Doelgroep = groep.Hoofdgroep(), Leerroute = route, DagPip = pip, AanbodOp = beeld.Dossierfeiten.Laatste(Feitsoort.Cursusaanbod)?.Van,
            StartOp = beeld.Dossierfeiten.Laatste(Feitsoort.Cursusstart)?.Van, Peildatum = dag,
        }, beeld.Regels);
        var aanbod = beeld.Dossierfeiten.Laatste(Feitsoort.Cursusaanbod)?.Van;
        return Task.FromResult(new Besluitbeeld(
            $"Het college verklaart dat er {(aanbod is { } op ? $"pas op {Datumtekst.Lang(op)} een aanbod was" : $"op {Datumtekst.Lang(dag)} nog geen aanbod was")}. Het had er uiterlijk op {Datumtekst.Lang(stand.Waarde.LaatsteDagAanbod ?? pip)} moeten zijn.",
            new Toets("Kan dit worden verklaard?",
            [
                new("De gemeente moest een aanbod doen", Bron.Wi("16", null, "WI-ROUTE-12"), stand.Waarde.Verplicht, "Alleen een asielstatushouder krijgt een aanbod van de gemeente."),
                new("Het aanbod kwam te laat, of is er nog niet", bron, stand.Waarde.TeLaat == true, "Het aanbod was op tijd. Er is niets te verklaren."),
            ]), null, [], [.. stand.Onderbouwing.Delen.Select(d => d.Zin())], []) { Doen = ["U hoeft niets te doen. DUO schrijft u of u meer tijd krijgt."] });
    }
}
