using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>
/// The casusoverleg: an agenda out of what is open, with for each item why it may be shared, and outcomes that become actions.
/// What is about health is never put forward.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class OverlegModel(Db db, Dossieropening opening, OverlegVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Plannen = "plannen", Vastleggen = "vastleggen";

    /// <summary>Free lines below what is put forward.</summary>
    private const int Vrij = 2;

    [BindProperty]
    public Overleginvoer Invoer { get; set; } = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Casusoverleg> Overleggen { get; private set; } = [];

    /// <summary>Open points that could be on the agenda.</summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    public Casusoverleg? Gekozen { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.PipOpstellen);

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met(Dossierkop.Adres(id, Dossiertab.Overleg), doe, op);

    protected override int Gekozenversie => Gekozen?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id);

    protected override void Vul(Guid? op)
    {
        Invoer = Doe == Vastleggen
            ? new() { Punten = [.. Gekozen!.Punten.Select(p => new Puntvorm { Wat = p.Wat })], Dag = Datuminvoer.Van(Vandaag) }
            : new() { Punten = [.. Open.Select(wat => new Puntvorm { Wat = wat, Aan = true }), .. Enumerable.Range(0, Vrij).Select(_ => new Puntvorm())] };
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        if (Doe == Plannen)
        {
            return Invoer.LeesPlan(ModelState, Vandaag) is not { } plan ? Fout()
                : await KlaarAsync(id, "Het overleg staat gepland, met de agenda.", vastleggen.PlanAsync(id, plan.Dag, plan.Deelnemers, plan.Weet, plan.Punten, Verzoeksleutel, ct));
        }

        return Invoer.LeesUitkomst(ModelState, Gekozen!, Vandaag) is not { } uitkomst ? Fout()
            : await KlaarAsync(id, uitkomst.Acties.Count switch { 0 => "Het overleg is vastgelegd.", 1 => "Het overleg is vastgelegd. Er kwam 1 actie bij.", var aantal => $"Het overleg is vastgelegd. Er kwamen {aantal} acties bij." },
                vastleggen.HoudAsync(id, Gekozen!.Id, Versie, uitkomst.Dag, uitkomst.Uitkomsten, uitkomst.Acties, Verzoeksleutel, ct));
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/overleg", Dossiertab.Overleg, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Overleggen = await db.Overleggen.AsNoTracking().Where(o => o.DossierId == id).OrderByDescending(o => o.Dag).ThenByDescending(o => o.Id).ToArrayAsync(ct);
        Gekozen = doe == Vastleggen ? Overleggen.FirstOrDefault(o => o.Id == op && (!o.Gehouden || HttpMethods.IsPost(Request.Method))) : null;
        Doe = MagWijzigen && (doe == Plannen || Gekozen is not null) ? doe : null;
        if (doe == Plannen)
        {
            Open = await OpenAsync(id, ct);
        }

        return true;
    }

    /// <summary>Obstacles, actions and questions that are late, take-overs without an end: what stands open, health left out.</summary>
    private async Task<IReadOnlyList<string>> OpenAsync(Guid id, CancellationToken ct)
    {
        var gebieden = Leefgebiedmeting.Nu(await db.Leefgebieden.AsNoTracking().Where(m => m.DossierId == id && m.Gebied != Leefgebied.GezondheidEnZorg).ToArrayAsync(ct));
        var acties = await db.Acties.AsNoTracking().Where(a => a.DossierId == id && a.Stand == Actiestand.Open && a.Tot < Vandaag && (a.Gebied == null || a.Gebied != Leefgebied.GezondheidEnZorg)).OrderBy(a => a.Tot).ToArrayAsync(ct);
        var vragen = await db.Partnervragen.AsNoTracking().Where(v => v.DossierId == id && (v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien) && v.AntwoordVoor < Vandaag).ToArrayAsync(ct);
        var overnames = await db.Overnames.AsNoTracking().Where(o => o.DossierId == id && o.Teruggegeven == null && o.Tot < Vandaag && (o.Gebied == null || o.Gebied != Leefgebied.GezondheidEnZorg)).ToArrayAsync(ct);
        return
        [
            .. gebieden.Values.Where(m => m.Stand == Gebiedstand.Belemmering).OrderBy(m => m.Gebied).Select(m => $"{Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(m.Gebied))}: {m.Toelichting}")
                .Concat(acties.Select(a => $"Actie te laat: {a.Wat}")).Concat(vragen.Select(v => $"Geen antwoord van een partner: {v.Wat}")).Concat(overnames.Select(o => $"Te lang overgenomen: {o.Wat}"))
                .Select(wat => wat.Length <= Overlegpunt.LangsteTekst ? wat : wat[..Overlegpunt.LangsteTekst]).Take(Casusoverleg.MeestePunten - Vrij),
        ];
    }
}

/// <summary>One line of the agenda, or of what came of it, as it was typed.</summary>
public sealed class Puntvorm
{
    public bool Aan { get; set; }

    public string? Wat { get; set; }

    public string? Grond { get; set; }

    public string? Uitkomst { get; set; }

    public string? Wie { get; set; }

    public string? Grondslag { get; set; }
}

/// <summary>The form as it was typed.</summary>
public sealed class Overleginvoer
{
    private const int LangsteDeelnemers = 300;

    [Display(Name = "Op welke dag?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Wie zijn erbij?")]
    public string? Deelnemers { get; set; }

    [Display(Name = "Weet deze persoon van het overleg?")]
    public string? Weet { get; set; }

    public IList<Puntvorm> Punten { get; set; } = [];

    internal (DateOnly Dag, string Deelnemers, bool Weet, IReadOnlyList<Overlegpunt> Punten)? LeesPlan(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: false, verplicht: true);
        var deelnemers = staat.EisTekst(nameof(Deelnemers), Deelnemers, "de deelnemers", LangsteDeelnemers, "Schrijf op wie erbij zijn, met hun organisatie.");
        var weet = staat.LeesJaNee(nameof(Weet), Weet);
        if (string.IsNullOrEmpty(Weet))
        {
            staat.Fout(nameof(Weet), "Kies of deze persoon van het overleg weet.");
        }

        var punten = new List<Overlegpunt>();
        for (var i = 0; i < Punten.Count && i < Casusoverleg.MeestePunten; i++)
        {
            // What was put forward is ticked; a line of one's own counts as soon as something stands in it.
            var wat = staat.LeesTekst($"{nameof(Punten)}[{i}].{nameof(Puntvorm.Wat)}", Punten[i].Wat, "het punt", Overlegpunt.LangsteTekst);
            if (wat is null || (!Punten[i].Aan && Punten[i].Grond is null or ""))
            {
                continue;
            }

            if (staat.Eis<Deelgrond>($"{nameof(Punten)}[{i}].{nameof(Puntvorm.Grond)}", Punten[i].Grond, $"Kies waarom dit gedeeld mag worden: {wat}") is { } grond)
            {
                punten.Add(new(wat, grond, null));
            }
        }

        if (punten.Count == 0 && staat.IsValid)
        {
            staat.Fout($"{nameof(Punten)}[0].{nameof(Puntvorm.Wat)}", "Kies of schrijf ten minste een punt voor de agenda.");
        }

        return staat.IsValid ? (dag!.Value, deelnemers!, weet!.Value, punten) : null;
    }

    internal (DateOnly Dag, IReadOnlyList<string?> Uitkomsten, IReadOnlyList<Actiegegevens> Acties)? LeesUitkomst(ModelStateDictionary staat, Casusoverleg overleg, DateOnly vandaag)
    {
        var dag = staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Leg het vast als het is geweest.");
        }

        var (uitkomsten, acties) = (new List<string?>(), new List<Actiegegevens>());
        while (Punten.Count < overleg.Punten.Count)
        {
            Punten = [.. Punten, new Puntvorm()];
        }

        for (var i = 0; i < overleg.Punten.Count; i++)
        {
            var (punt, veld) = (Punten[i], $"{nameof(Punten)}[{i}]");
            var uitkomst = staat.LeesTekst($"{veld}.{nameof(Puntvorm.Uitkomst)}", punt.Uitkomst, "de uitkomst", Actiegegevens.LangsteTekst);
            var wie = staat.LeesTekst($"{veld}.{nameof(Puntvorm.Wie)}", punt.Wie, "de naam", LangsteNaam);
            uitkomsten.Add(uitkomst);
            if (uitkomst is null)
            {
                if (wie is not null)
                {
                    staat.Fout($"{veld}.{nameof(Puntvorm.Uitkomst)}", $"Schrijf op wat {wie} gaat doen.");
                }

                continue;
            }

            if (wie is not null && staat.Eis<Grondslag>($"{veld}.{nameof(Puntvorm.Grondslag)}", punt.Grondslag, $"Kies waarop dit rust: {uitkomst}") is { } grondslag)
            {
                acties.Add(new(uitkomst, Actiehouder.Organisatie, grondslag) { WieNaam = wie });
            }
        }

        if (uitkomsten.All(u => u is null) && staat.IsValid)
        {
            staat.Fout($"{nameof(Punten)}[0].{nameof(Puntvorm.Uitkomst)}", "Schrijf bij ten minste een punt op wat ervan kwam.");
        }

        return staat.IsValid ? (dag!.Value, uitkomsten, acties) : null;
    }

    private const int LangsteNaam = 100;
}
