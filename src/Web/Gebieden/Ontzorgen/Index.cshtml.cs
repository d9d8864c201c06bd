using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Ontzorgen;

/// <summary>
/// Ontzorgen: the six months of the law, who decided it, which fixed costs the municipality pays, and how far the person is in
/// paying them. Nothing is decided here: that is for the Participatiewet.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Dossieropening opening, OntzorgenVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Besluit = "besluit", Last = "last", Stap = "stap", Stoppen = "stoppen";

    [BindProperty]
    public Ontzorginvoer Invoer { get; set; } = new();

    /// <summary>Running ones first.</summary>
    public IReadOnlyList<Vastelast> Lasten { get; private set; } = [];

    public Ontzorgbesluit? Laatste { get; private set; }

    /// <summary>What the law says; null without a right to bijstand.</summary>
    public Berekening<Ontzorgperiode>? Periode { get; private set; }

    public Vastelast? Gekozen { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.PipOpstellen);

    public IReadOnlyList<Vastelast> Lopend => [.. Lasten.Where(l => l.Loopt)];

    /// <summary>Last day: as decided, else as the law has it.</summary>
    public DateOnly? Einde => Laatste?.Tot ?? Periode?.Waarde.EindigtOp;

    /// <summary>The end is near or over, and the municipality still pays something.</summary>
    public bool NietKlaar => Einde is { } einde && einde <= Vandaag.AddDays(56) && Lopend.Any(l => l.Stap == Betaalstap.Gemeente);

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met(Dossierkop.Adres(id, Dossiertab.Ontzorgen), doe, op);

    protected override int Gekozenversie => Gekozen?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id);

    protected override void Vul(Guid? op)
    {
        Invoer = Doe switch
        {
            Stap => new() { Stap = Gekozen!.Stap.ToString(), Bedrag = (Gekozen.Bedrag / 100m).ToString(Gekozen.Bedrag % 100 == 0 ? "0" : "0.00", CultureInfo.GetCultureInfo("nl-NL")) },
            Besluit when Periode?.Waarde is { EindigtOp: { } tot } => new() { Tot = Datuminvoer.Van(tot) },
            _ => new(),
        };
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        switch (Doe)
        {
            case Besluit:
                return Invoer.LeesBesluit(ModelState, Vandaag) is not { } b ? Fout()
                    : await KlaarAsync(id, "Het besluit staat erbij.", vastleggen.LegBesluitVastAsync(id, b.Orgaan, b.Besloten, b.Van, b.Tot, Verzoeksleutel, ct));
            case Last:
                return Invoer.LeesLast(ModelState) is not { } l ? Fout()
                    : await KlaarAsync(id, "De vaste last staat erbij.", vastleggen.NeemAsync(id, l.Soort, l.Aan, l.Bedrag, l.Stap, Verzoeksleutel, ct));
            case Stap:
                return Invoer.LeesStap(ModelState) is not { } s ? Fout()
                    : await KlaarAsync(id, "De stap is vastgelegd.", vastleggen.ZetStapAsync(id, Gekozen!.Id, Versie, s.Stap, s.Bedrag, s.Toelichting, Verzoeksleutel, ct));
            default:
                var reden = ModelState.LeesTekst(nameof(Invoer.Toelichting), Invoer.Toelichting, "de toelichting", Vastelast.LangsteTekst);
                return !ModelState.IsValid ? Fout() : await KlaarAsync(id, "De vaste last is gestopt.", vastleggen.StopAsync(id, Gekozen!.Id, Versie, reden, Verzoeksleutel, ct));
        }
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/ontzorgen", Dossiertab.Ontzorgen, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Lasten = [.. (await db.Vastelasten.AsNoTracking().Where(l => l.DossierId == id).ToArrayAsync(ct)).OrderBy(l => !l.Loopt).ThenBy(l => l.Soort).ThenBy(l => l.Id)];
        Laatste = await db.Ontzorgbesluiten.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Besloten).ThenByDescending(b => b.Id).FirstOrDefaultAsync(ct);
        var feiten = new Dossierfeiten(await db.Feiten.AsNoTracking().Where(f => f.DossierId == id && f.VervallenOp == null && (f.Soort == Feitsoort.Bijstand || f.Soort == Feitsoort.Inburgeringsplicht)).ToArrayAsync(ct));
        if (feiten.Eerste(Feitsoort.Bijstand) is { } bijstand)
        {
            var asiel = Doelgroepen.TryParse(dossier.Kern.Doelgroep, out var groep) && groep == GedetailleerdeDoelgroep.Asielstatushouder;
            Periode = Berekenbaar.OfNiets(() => Kern.Begeleiding.Ontzorgen.Beoordeel(
                new()
                {
                    Vergunning = asiel ? Verblijfsvergunning.AsielBepaaldeTijd : Verblijfsvergunning.RegulierOverig, Inburgeringsplichtig = true, BijstandVanaf = bijstand.Van, BijstandTot = bijstand.Tot,
                    PlichtTot = feiten.Laatste(Feitsoort.Inburgeringsplicht)?.Tot,
                },
                db.Regels(dossier.Kern.Gemeente.Code)));
        }

        Gekozen = doe is Stap or Stoppen ? Lasten.FirstOrDefault(l => l.Id == op && (l.Loopt || HttpMethods.IsPost(Request.Method))) : null;
        Doe = MagWijzigen && (doe is Besluit or Last || Gekozen is not null) ? doe : null;
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Ontzorginvoer
{
    private const decimal HoogsteBedrag = 5_000;

    [Display(Name = "Wie besloot?")]
    public string? Orgaan { get; set; }

    [Display(Name = "Op welke dag is besloten?")]
    public Datuminvoer? Besloten { get; set; }

    [Display(Name = "Eerste dag")]
    public Datuminvoer? Van { get; set; }

    [Display(Name = "Laatste dag")]
    public Datuminvoer? Tot { get; set; }

    [Display(Name = "Welke vaste last?")]
    public string? Soort { get; set; }

    [Display(Name = "Aan wie wordt betaald?")]
    public string? Aan { get; set; }

    [Display(Name = "Bedrag per maand, in euro's")]
    public string? Bedrag { get; set; }

    [Display(Name = "Wie betaalt nu?")]
    public string? Stap { get; set; }

    [Display(Name = "Toelichting")]
    public string? Toelichting { get; set; }

    internal (string Orgaan, DateOnly Besloten, DateOnly Van, DateOnly Tot)? LeesBesluit(ModelStateDictionary staat, DateOnly vandaag)
    {
        var orgaan = staat.EisTekst(nameof(Orgaan), Orgaan, "de naam", Ontzorgbesluit.LangsteNaam, "Schrijf op wie besloot, bijvoorbeeld: het college van Dordrecht, team Inkomen.");
        var besloten = staat.LeesDag(nameof(Besloten), Besloten, "de dag van het besluit", vandaag, geweest: true, verplicht: true);
        if (besloten > vandaag)
        {
            staat.Fout($"{nameof(Besloten)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Leg het besluit vast als het er is.");
        }

        var van = staat.LeesDag(nameof(Van), Van, "de eerste dag", vandaag, geweest: true, verplicht: true);
        var tot = staat.LeesDag(nameof(Tot), Tot, "de laatste dag", vandaag, geweest: true, verplicht: true);
        if (van > tot)
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", $"De laatste dag ligt voor de eerste, {Datumtekst.Lang(van.Value)}. Verbeter een van de twee.");
        }

        return staat.IsValid ? (orgaan!, besloten!.Value, van!.Value, tot!.Value) : null;
    }

    internal (Lastsoort Soort, string Aan, Bedrag Bedrag, Betaalstap Stap)? LeesLast(ModelStateDictionary staat)
    {
        var soort = staat.Eis<Lastsoort>(nameof(Soort), Soort, "Kies welke vaste last het is.");
        var aan = staat.EisTekst(nameof(Aan), Aan, "de naam", Vastelast.LangsteTekst, "Schrijf op aan wie wordt betaald.");
        var bedrag = LeesBedrag(staat);
        var stap = staat.Eis<Betaalstap>(nameof(Stap), Stap, "Kies wie nu betaalt.");
        return staat.IsValid ? (soort!.Value, aan!, bedrag!.Value, stap!.Value) : null;
    }

    internal (Betaalstap Stap, Bedrag Bedrag, string? Toelichting)? LeesStap(ModelStateDictionary staat)
    {
        var stap = staat.Eis<Betaalstap>(nameof(Stap), Stap, "Kies wie nu betaalt.");
        var bedrag = LeesBedrag(staat);
        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de toelichting", Vastelast.LangsteTekst);
        return staat.IsValid ? (stap!.Value, bedrag!.Value, toelichting) : null;
    }

    private Bedrag? LeesBedrag(ModelStateDictionary staat)
    {
        if (Bedraginvoer.Lees(Bedrag) is { } bedrag && bedrag.Euro <= HoogsteBedrag)
        {
            return bedrag;
        }

        staat.Fout(nameof(Bedrag), $"Vul het bedrag per maand in, hoogstens {Kern.Gedeeld.Bedrag.VanEuro(HoogsteBedrag)}. Bijvoorbeeld 640 of 640,50.");
        return null;
    }
}
