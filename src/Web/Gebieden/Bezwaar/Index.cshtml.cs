using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Bezwaar;

/// <summary>The objections of one person: in time or not, until when to decide, who may not be involved, the hearing, and what we learned.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Dossieropening opening, BezwaarVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Ontvangen = "ontvangen", Aanvullen = "aanvullen", Verontschuldigen = "verontschuldigen", Horen = "horen", Instemmen = "instemmen", Gebreke = "gebreke", Intrekken = "intrekken", Leren = "leren";

    [BindProperty]
    public string? Besluit { get; set; }

    [BindProperty]
    public Datuminvoer Dag { get; set; } = new();

    [BindProperty]
    public Datuminvoer TerPost { get; set; } = new();

    [BindProperty]
    public Datuminvoer Hersteld { get; set; } = new();

    [BindProperty]
    public bool PerPost { get; set; }

    [BindProperty]
    public bool Commissie { get; set; }

    [BindProperty]
    public bool MetTolk { get; set; }

    [BindProperty]
    public string? Namens { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty]
    public string? Afzien { get; set; }

    [BindProperty]
    public string? Hoorder { get; set; }

    public IReadOnlyList<Bezwaarzaak> Zaken { get; private set; } = [];

    public Bezwaarzaak? Zaak { get; private set; }

    /// <summary>The contested decision.</summary>
    public Besluit? Bestreden { get; private set; }

    /// <summary>Later decisions that the objection is about too.</summary>
    public IReadOnlyList<Besluit> OokTegen { get; private set; } = [];

    public Besluit? Beslissing { get; private set; }

    public Bezwaarbeeld? Beeld { get; private set; }

    /// <summary>Names of who took or prepared the contested decision.</summary>
    public IReadOnlyList<string> Betrokkenen { get; private set; } = [];

    public IReadOnlyList<Optie> Besluiten { get; private set; } = [];

    /// <summary>Each decision that can be objected to, with the last day; null while it was not made known.</summary>
    public IReadOnlyList<(Besluit Besluit, DateOnly? Tot)> Termijnen { get; private set; } = [];

    public Toets? Geweigerd { get; private set; }

    private IReadOnlyCollection<string> _betrokken = [];

    public bool MagWijzigen => db.Toegang.Heeft(Recht.BezwaarBehandelen);

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        $"/dossiers/{id}/bezwaar" + (op is { } zaak ? $"?op={zaak}{(doe is null ? "" : $"&doe={doe}#doen")}" : doe is null ? "" : $"?doe={doe}#doen");

    protected override int Gekozenversie => Zaak?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id, null, Zaak?.Id);

    protected override void Vul(Guid? op)
    {
        Dag = Doe is Aanvullen ? new() : Datuminvoer.Van(Vandaag);
        (Tekst, Besluit) = (Doe == Aanvullen ? Zaak?.Gronden : null, Besluiten.Count > 0 ? Besluiten[0].Waarde : null);
        if (Doe == Aanvullen && Zaak?.VerzuimVan is { } van)
        {
            Dag = Datuminvoer.Van(van);
        }
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/bezwaar", Dossiertab.Bezwaar, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Zaken = await db.Bezwaarzaken.AsNoTracking().Where(z => z.DossierId == id).OrderByDescending(z => z.Id).ToArrayAsync(ct);
        Zaak = doe == Ontvangen ? null : op is null ? (Zaken.Count > 0 ? Zaken[0] : null) : Zaken.FirstOrDefault(z => z.Id == op);
        var besluiten = await db.Besluiten.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Id).ToArrayAsync(ct);
        Besluiten = [.. besluiten.Where(b => b.Bezwaarvatbaar).Select(b => new Optie(b.Id.ToString(), $"{b.Bevoegdheid.Kop()}, {Datumtekst.Lang(b.Dagtekening)}"))];
        Termijnen = [.. besluiten.Where(b => b.Bezwaarvatbaar).Select(b => (b, Berekenbaar.OfNiets(() => b.Bezwaartermijn(db.Regels(b.Gemeentecode)))?.Waarde))];
        if (Zaak is { } zaak)
        {
            Bestreden = besluiten.First(b => b.Id == zaak.BesluitId);
            OokTegen = [.. besluiten.Where(b => zaak.OokTegen.Contains(b.Id))];
            Beslissing = besluiten.FirstOrDefault(b => b.Id == zaak.BeslissingId);
            Beeld = Berekenbaar.OfNiets(() => Bezwaarbeeld.Maak(zaak, Bestreden, Beslissing?.Bekendgemaakt, Vandaag, db.Regels(zaak.Gemeentecode)));
            _betrokken = await Betrokken.VanAsync(db, Bestreden, ct);
            Betrokkenen = await db.Medewerkers.AsNoTracking().Where(m => _betrokken.Contains(m.Sub)).OrderBy(m => m.Naam).Select(m => m.Naam).ToArrayAsync(ct);
        }

        Doe = !MagWijzigen ? null : doe switch
        {
            Ontvangen => doe,
            Leren when Zaak is { IsOpen: false } => doe,
            Aanvullen or Verontschuldigen or Horen or Instemmen or Gebreke or Intrekken when Zaak is not null && (Zaak.IsOpen || HttpMethods.IsPost(Request.Method)) => doe,
            _ => null,
        };
        return op is null || Zaak is not null;
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        if (Tekst?.Length > Bezwaarzaak.LangsteTekst)
        {
            ModelState.AddModelError(nameof(Tekst), $"Maak dit korter: ten hoogste {Bezwaarzaak.LangsteTekst} tekens.");
            return Fout();
        }

        try
        {
            return Doe switch
            {
                Ontvangen => await OntvangAsync(id, ct),
                Aanvullen => await VulAanAsync(id, ct),
                Verontschuldigen => await KlaarAsync(id, "Vastgelegd.", vastleggen.VerontschuldigAsync(id, Zaak!.Id, Versie, Tekst ?? "", Verzoeksleutel, ct)),
                Horen => await HoorAsync(id, ct),
                Instemmen => Lees("de datum") is not { } tot ? Fout() : await KlaarAsync(id, "Vastgelegd.", vastleggen.StemInAsync(id, Zaak!.Id, Versie, tot, Verzoeksleutel, ct)),
                Gebreke => Lees("de datum") is not { } dag ? Fout() : await KlaarAsync(id, "Vastgelegd. Vanaf nu telt de dwangsom als die geldt.", vastleggen.StelInGebrekeAsync(id, Zaak!.Id, Versie, dag, Verzoeksleutel, ct)),
                Intrekken => await KlaarAsync(id, "Het bezwaar is ingetrokken.", vastleggen.TrekInAsync(id, Zaak!.Id, Versie, Tekst ?? "", Verzoeksleutel, ct)),
                Leren => await KlaarAsync(id, "De les is bewaard.", vastleggen.LeerAsync(id, Zaak!.Id, Versie, Tekst ?? "", Verzoeksleutel, ct)),
                _ => NotFound(),
            };
        }
        catch (RegelGeschonden weigering)
        {
            Geweigerd = weigering.Toets;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        catch (ArgumentException fout)
        {
            ModelState.AddModelError(fout.ParamName switch { "ontvangen" or "dag" or "Dag" => nameof(Dag), "terPost" => nameof(TerPost), "hersteld" => nameof(Hersteld), "besluit" => nameof(Besluit), _ => nameof(Tekst) },
                fout.Message.Split(" (Parameter", 2)[0]);
            return Fout();
        }
    }

    private DateOnly? Lees(string wat) => ModelState.LeesDatum(nameof(Dag), Dag, wat, vandaag: Vandaag);

    private async Task<IActionResult> OntvangAsync(Guid id, CancellationToken ct)
    {
        var dag = Lees("de dag van ontvangst");
        var terPost = ModelState.LeesDatum(nameof(TerPost), TerPost, "de dag van de post", verplicht: false, vandaag: Vandaag);
        if (!Besluiten.Any(b => b.Waarde == Besluit))
        {
            ModelState.AddModelError(nameof(Besluit), "Kies tegen welk besluit het gaat.");
        }

        return !ModelState.IsValid || dag is not { } ontvangen ? Fout()
            : await KlaarAsync(id, "Het bezwaar is vastgelegd.", vastleggen.OntvangAsync(id, Guid.Parse(Besluit!), ontvangen, PerPost, terPost, Namens, Tekst, Commissie, Verzoeksleutel, ct));
    }

    private async Task<IActionResult> VulAanAsync(Guid id, CancellationToken ct)
    {
        var van = ModelState.LeesDatum(nameof(Dag), Dag, "de datum", verplicht: false, vandaag: Vandaag);
        var tot = ModelState.LeesDatum(nameof(Hersteld), Hersteld, "de datum", verplicht: false, vandaag: Vandaag);
        return !ModelState.IsValid ? Fout() : await KlaarAsync(id, "Bewaard.", vastleggen.VulAanAsync(id, Zaak!.Id, Versie, Tekst ?? "", van, tot, Verzoeksleutel, ct));
    }

    private async Task<IActionResult> HoorAsync(Guid id, CancellationToken ct)
    {
        var dag = Lees("de datum");
        Hoorafzien? afzien = Enum.TryParse<Hoorafzien>(Afzien, out var grond) ? grond : null;
        Hoorder? hoorder = Enum.TryParse<Hoorder>(Hoorder, out var wie) ? wie : null;
        if (afzien is null && hoorder is null)
        {
            ModelState.AddModelError(nameof(Hoorder), "Kies wie er hoorde, of waarom er niet is gehoord.");
        }

        return !ModelState.IsValid || dag is not { } op ? Fout()
            : await KlaarAsync(id, "Het horen is vastgelegd.", vastleggen.HoorAsync(id, Zaak!.Id, Versie, op, afzien, hoorder, Tekst ?? "", MetTolk, _betrokken, Verzoeksleutel, ct));
    }
}
