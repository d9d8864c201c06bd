using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Duo;

/// <summary>What DUO knows of one person, what it told, what we told it, and where the two differ.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class DossierModel(
    Db db, Dossieropening opening, DuoVastleggen vastleggen, Spiegelherstel herstel, Spiegelloop spiegel, Duoclient duo, TimeProvider klok) : Dossierdaadpagina(klok)
{
    private const string Overnemen = "overnemen-";
    private const int MeesteBerichten = 30;

    /// <summary>Characters of the reason of a withdrawal.</summary>
    public const int MeesteReden = 300;

    [BindProperty]
    public Portaalinvoer Invoer { get; set; } = new();

    /// <summary>What the open form is about; null when there is none.</summary>
    public Duoonderwerp? Onderwerp { get; private set; }

    public IReadOnlyList<Duoverschil> Verschillen { get; private set; } = [];

    /// <summary>Open ones first, newest first.</summary>
    public IReadOnlyList<Ketenmelding> Meldingen { get; private set; } = [];

    public IReadOnlyList<Duostand> Standen { get; private set; } = [];

    /// <summary>Subjects of which DUO has something, in the order in which people look for them.</summary>
    public IEnumerable<(Duostand Stand, IReadOnlyList<(string Naam, string Waarde)> Regels)> Gevuld =>
        Standen.OrderBy(s => (int)s.Onderwerp).Select(s => (s, Duowoorden.Regels(s.Onderwerp, Kennis))).Where(s => s.Item2.Count > 0);

    /// <summary>The others, in a row.</summary>
    public string Leeg => string.Join(", ", Standen.Where(s => Duowoorden.Regels(s.Onderwerp, Kennis).Count == 0).OrderBy(s => (int)s.Onderwerp).Select(s => KeuzenaamAttribute.Van(s.Onderwerp)));

    public Duokennis Kennis { get; private set; } = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<UitgaandBericht> Verzonden { get; private set; } = [];

    public Kanaal Kanaal { get; private set; }

    public string Gemeentecode { get; private set; } = "";

    public bool HeeftBsn { get; private set; }

    public bool KanVragen => duo.Beschikbaar && HeeftBsn;

    public bool MagOvernemen => db.Toegang.Heeft(Recht.PortaalInvoeren);

    public bool MagHerstellen => db.Toegang.Heeft(Recht.FeitVastleggen);

    public static string Adres(Guid id, Duoonderwerp? over = null) => Met(Dossierkop.Adres(id, Dossiertab.Duo), over is null ? null : Overnemen + over, null);

    protected override int Gekozenversie => 0;

    public async Task<IActionResult> OnPostKlaarAsync(Guid id, Guid melding, string? antwoord, CancellationToken ct)
    {
        TempData["Gelukt"] = await vastleggen.HandelAfAsync(melding, antwoord?.Length > Ketenmelding.LangsteAntwoord ? antwoord[..Ketenmelding.LangsteAntwoord] : antwoord, Verzoeksleutel, ct)
            ? "Afgehandeld." : "Dit bericht was al afgehandeld.";
        return Redirect(Adres(id));
    }

    public async Task<IActionResult> OnPostHerstelAsync(Guid id, Duoonderwerp onderwerp, string? veld, CancellationToken ct)
    {
        TempData["Gelukt"] = await herstel.HerstelAsync(id, onderwerp, veld ?? "", Verzoeksleutel, ct) ?? "Dit verschil is er niet meer.";
        return Redirect(Adres(id));
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(Guid id, Duoonderwerp onderwerp, string? reden, CancellationToken ct)
    {
        var waarom = reden?.Trim() ?? "";
        if (waarom.Length is 0 or > MeesteReden)
        {
            TempData["Mislukt"] = waarom.Length == 0 ? "Er is niets ingetrokken. Vul in waarom u dit intrekt." : $"Er is niets ingetrokken. De reden is langer dan {MeesteReden} tekens. Maak hem korter.";
            return Redirect(Adres(id));
        }

        var (gelukt, zin) = await vastleggen.TrekInAsync(id, onderwerp, waarom, Verzoeksleutel, ct) ?? (false, "Dit was al ingetrokken.");
        TempData[gelukt ? "Gelukt" : "Mislukt"] = zin;
        return Redirect(Adres(id));
    }

    public async Task<IActionResult> OnPostWeghalenAsync(Guid id, Duoonderwerp onderwerp, CancellationToken ct)
    {
        var gedaan = await vastleggen.HaalWegAsync(id, onderwerp, Verzoeksleutel, ct);
        TempData[gedaan ? "Gelukt" : "Mislukt"] = gedaan ? "Weggehaald." : "Dit staat er niet meer, of DUO gaf het intussen zelf.";
        return Redirect(Adres(id));
    }

    /// <summary>Copied by hand, so it can be wrong; what DUO gives is not ours to change.</summary>
    public bool KanWeghalen(Duostand stand) => MagOvernemen && stand.Overgenomen is not null && Kennis.ZonderLaatste(stand.Onderwerp) is not null;

    /// <summary>Something of ours at DUO that can be taken back.</summary>
    public bool KanIntrekken(Duoonderwerp onderwerp) => MagOvernemen && onderwerp switch
    {
        Duoonderwerp.Pip => Kennis.Pip is { } pip && pip.Gemeentecode == Gemeentecode,
        Duoonderwerp.Leerbaarheidstoets => Kennis.Leerbaarheid is { Examennummer: not null, Resultaten.Count: 0 },
        _ => false,
    };

    public async Task<IActionResult> OnPostVraagAsync(Guid id, CancellationToken ct)
    {
        if (!MagHerstellen || !await LaadAsync(id, null, null, ct))
        {
            return NotFound();
        }

        var (uitslag, verschillen) = await spiegel.EenAsync(id, ct);
        TempData[uitslag == Spiegeluitslag.Gelezen ? "Gelukt" : "Mislukt"] = (uitslag, verschillen) switch
        {
            (Spiegeluitslag.Gelezen, 0) => "Opgevraagd bij DUO. Alles is hier hetzelfde.",
            (Spiegeluitslag.Gelezen, 1) => "Opgevraagd bij DUO. 1 gegeven is anders.",
            (Spiegeluitslag.Gelezen, var aantal) => $"Opgevraagd bij DUO. {aantal} gegevens zijn anders.",
            (Spiegeluitslag.Onzichtbaar, _) => "DUO geeft deze persoon niet aan deze gemeente.",
            (Spiegeluitslag.Overgeslagen, _) => "Zonder BSN kan Naast bij DUO niets opvragen.",
            _ => "DUO antwoordt nu niet. Probeer het later opnieuw.",
        };
        return Redirect(Adres(id));
    }

    protected override string Terug(Guid id) => Adres(id);

    protected override Task<IActionResult> DoeAsync(Guid id, CancellationToken ct) =>
        Invoer.Lees(ModelState, Onderwerp!.Value, Kennis, Vandaag) is { } waarde && ModelState.IsValid
            ? KlaarAsync(id, Invoer.Gelukt(Onderwerp.Value), vastleggen.NeemOverAsync(id, Onderwerp.Value, waarde, Verzoeksleutel, ct))
            : FoutAsync();

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/duo", Dossiertab.Duo, ct) is not { } dossier)
        {
            return false;
        }

        (Kop, Kanaal, Gemeentecode, HeeftBsn) = (dossier.Kop, dossier.Kern.Dossier.Kanaal, dossier.Kern.Dossier.Gemeentecode, dossier.Kern.BsnVersleuteld is not null);
        Verschillen = await db.Duoverschillen.AsNoTracking().Where(v => v.DossierId == id).OrderBy(v => v.Onderwerp).ThenBy(v => v.Veld).ToArrayAsync(ct);
        Meldingen = await db.Ketenmeldingen.AsNoTracking().Where(m => m.DossierId == id).OrderByDescending(m => m.Open).ThenByDescending(m => m.Geregistreerd).ThenByDescending(m => m.Id).Take(MeesteBerichten).ToArrayAsync(ct);
        Standen = await db.Duostanden.AsNoTracking().Where(d => d.DossierId == id).ToArrayAsync(ct);
        Kennis = Duokennis.Lees(Standen.Select(d => (d.Onderwerp, d.Inhoud)));
        Verzonden = await db.UitgaandeBerichten.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Id).Take(MeesteBerichten).ToArrayAsync(ct);
        Onderwerp = doe?.StartsWith(Overnemen, StringComparison.Ordinal) == true && Enum.TryParse<Duoonderwerp>(doe[Overnemen.Length..], out var onderwerp)
            && Portaalinvoer.Onderwerpen.Any(o => o.Waarde == onderwerp.ToString()) ? onderwerp : null;
        Doe = Onderwerp is not null && MagOvernemen ? doe : null;
        return true;
    }

    public static string Naam(Duoonderwerp onderwerp) => char.ToUpperInvariant(KeuzenaamAttribute.Van(onderwerp)[0]) + KeuzenaamAttribute.Van(onderwerp)[1..];
}
