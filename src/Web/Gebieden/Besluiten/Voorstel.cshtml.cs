using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>
/// One decision on its way: what it would be today, the conditions, the advice, and who may take it under which mandate. For who
/// prepares, who advises and who decides.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class VoorstelModel(
    Db db, Dossieropening opening, DossierBeelden beelden, BesluitVoorbereiden voorbereiden, Regelboek regelboek, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Bewaren = "bewaren", Adviseren = "adviseren", Voorleggen = "voorleggen", Terugsturen = "terugsturen", Stoppen = "stoppen", Beslissen = "beslissen", College = "college";

    [BindProperty]
    public string? Motivering { get; set; }

    [BindProperty]
    public string? Keuze { get; set; }

    [BindProperty]
    public string? Betreft { get; set; }

    [BindProperty]
    public Datuminvoer Dag { get; set; } = new();

    [BindProperty]
    public string? Bedrag { get; set; }

    [BindProperty]
    public string? Oordeel { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty]
    public string? Bekendmaken { get; set; }

    public Besluitvoorstel Voorstel { get; private set; } = null!;

    public Besluitsoort Soort { get; private set; } = null!;

    /// <summary>What it comes down to today.</summary>
    public Besluitbeeld Nu { get; private set; } = null!;

    public Toets Inhoudelijk { get; private set; } = new("", []);

    /// <summary>What the college said about decisions of this kind, and holds today.</summary>
    public IReadOnlyList<Aanwijzing> Aanwijzingen { get; private set; } = [];

    public Mandaattoets Mandaat { get; private set; } = null!;

    public IReadOnlyList<Optie> Betreffen { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Organisaties { get; private set; } = new Dictionary<string, string>();

    public string Gemeente { get; private set; } = "";

    /// <summary>Conditions that stopped the last deed.</summary>
    public Toets? Geweigerd { get; private set; }

    /// <summary>The dossier runs, or this is about an objection. What can not go on can still be stopped.</summary>
    public bool Kan { get; private set; }

    public bool MagBewaren => Kan && db.Toegang.Heeft(Recht.BesluitVoorbereiden) && Voorstel.Stand == Besluitvoorstelstand.Concept;

    public bool MagAdviseren => Kan && db.Toegang.Heeft(Recht.BesluitAdviseren) && Voorstel.IsOpen && !Voorstel.Opstellers.Contains(db.Toegang.Sub);

    public bool MagBeslissen => Kan && db.Toegang.Heeft(Recht.BesluitNemen) && Voorstel.Stand == Besluitvoorstelstand.Voorgelegd;

    public bool MagCollege => Kan && db.Toegang.Heeft(Recht.CollegebesluitVastleggen) && Voorstel.Stand == Besluitvoorstelstand.Voorgelegd;

    /// <summary>Who wrote it takes it back; anybody else sends it back.</summary>
    public string Terugwoord => Voorstel.Opstellers.Contains(db.Toegang.Sub) ? "Terugnemen" : "Terugsturen";

    public bool MagStoppen => db.Toegang.Heeft(Recht.BesluitVoorbereiden) && Voorstel.IsOpen;

    public static string Adres(Guid id, Guid voorstel, string? doe = null) => $"/dossiers/{id}/besluit/voorstel?op={voorstel}{(doe is null ? "" : $"&doe={doe}#doen")}";

    protected override int Gekozenversie => Voorstel.Versie;

    protected override string Terug(Guid id) => Voorstel.BesluitId is { } besluit ? $"/dossiers/{id}/besluit/{besluit}" : Adres(id, Voorstel.Id);

    protected override void Vul(Guid? op)
    {
        VulInhoud();
        if (Doe == College)
        {
            Dag = Datuminvoer.Van(Vandaag);
        }
    }

    private void VulInhoud()
    {
        var inhoud = Voorstel.Inhoud;
        (Motivering, Keuze, Betreft) = (inhoud.Motivering, inhoud.Keuze, inhoud.BetreftId?.ToString());
        if (Doe != College)
        {
            Dag = inhoud.Dag is { } dag ? Datuminvoer.Van(dag) : new();
        }

        Bedrag = inhoud.Centen is { } centen ? (centen / 100m).ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")) : null;
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (op is null || await opening.OpenAsync(id, "dossier/besluit/voorstel", Dossiertab.Besluiten, ct) is not { } dossier
            || await db.Besluitvoorstellen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == op && v.DossierId == id, ct) is not { } voorstel
            || Besluitsoort.Van(voorstel.Bevoegdheid) is not { } soort || await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return false;
        }

        (Kop, Voorstel, Soort, Kan) = (dossier.Kop, voorstel, soort, dossier.Kern.Dossier.KanBesluiten(voorstel.Bevoegdheid));
        Nu = await soort.BeeldAsync(db, beeld, voorstel, Vandaag, ct);
        Inhoudelijk = voorstel.MetMotivering(Nu.Toets);
        Aanwijzingen = await db.Aanwijzingen.AsNoTracking().Where(a => a.Gemeentecode == voorstel.Gemeentecode && a.Soort != Aanwijzingsoort.Heroverweging && (a.Bevoegdheid == null || a.Bevoegdheid == voorstel.Bevoegdheid)
            && a.Van <= Vandaag && (a.Tot == null || a.Tot >= Vandaag)).OrderBy(a => a.Id).ToArrayAsync(ct);
        Mandaat = await regelboek.MagAsync(voorbereiden.Vraag(voorstel, Nu, Vandaag), ct);
        Betreffen = [.. (await soort.BetreftAsync(db, id, ct)).Select(b => new Optie(b.Id.ToString(), b.Tekst))];
        Organisaties = await db.Gemandateerden.AsNoTracking().ToDictionaryAsync(g => g.Organisatie, g => g.Naam, ct);
        Gemeente = await db.Gemeenten.AsNoTracking().Where(g => g.Code == voorstel.Gemeentecode).Select(g => g.Naam).SingleAsync(ct);
        Doe = doe switch
        {
            Bewaren or Voorleggen when MagBewaren => doe,
            Stoppen when MagStoppen => doe,
            Adviseren when MagAdviseren => doe,
            Terugsturen or Beslissen when MagBeslissen => doe,
            College when MagCollege => doe,
            // A form that came too late is told so, and loses nothing.
            not null when HttpMethods.IsPost(Request.Method) => doe,
            _ => null,
        };
        if (HttpMethods.IsPost(Request.Method) && doe != Bewaren)
        {
            // Another form was sent: the one with the contents shows what is stored.
            VulInhoud();
        }

        return true;
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        try
        {
            return Doe switch
            {
                Bewaren => await BewaarAsync(id, ct),
                Voorleggen => await KlaarAsync(id, "Het besluit ligt ter beslissing.", voorbereiden.LegVoorAsync(id, Voorstel.Id, Versie, Verzoeksleutel, ct)),
                Adviseren => await AdviseerAsync(id, ct),
                Terugsturen => await KlaarAsync(id, "Het voorstel is teruggestuurd.", voorbereiden.StuurTerugAsync(id, Voorstel.Id, Versie, Tekst ?? "", Verzoeksleutel, ct)),
                Stoppen => await KlaarAsync(id, "De voorbereiding is gestopt. Er komt geen besluit.", voorbereiden.StopAsync(id, Voorstel.Id, Versie, Tekst ?? "", Verzoeksleutel, ct)),
                Beslissen => await BeslisAsync(id, ct),
                College => await CollegeAsync(id, ct),
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
            ModelState.AddModelError(fout.ParamName == "dag" ? nameof(Dag) : nameof(Tekst), fout.Message.Split(" (Parameter", 2)[0]);
            return Fout();
        }
    }

    private async Task<IActionResult> BewaarAsync(Guid id, CancellationToken ct)
    {
        var dag = ModelState.LeesDatum(nameof(Dag), Dag, "de datum", verplicht: false, vandaag: Vandaag);
        var bedrag = Bedraginvoer.Lees(Bedrag);
        if (bedrag is null && !string.IsNullOrWhiteSpace(Bedrag))
        {
            ModelState.AddModelError(nameof(Bedrag), Bedraginvoer.Fout(Bedrag));
        }

        if (Motivering?.Length > Besluitvoorstel.LangsteMotivering)
        {
            ModelState.AddModelError(nameof(Motivering), $"Maak de motivering korter: ten hoogste {Besluitvoorstel.LangsteMotivering} tekens.");
        }

        if (!string.IsNullOrEmpty(Keuze) && !Soort.Keuzes.Any(k => k.Waarde == Keuze))
        {
            ModelState.AddModelError(nameof(Keuze), "Kies een antwoord uit de lijst.");
        }

        return !ModelState.IsValid ? Fout() : await KlaarAsync(id, "Bewaard.", voorbereiden.WijzigAsync(id, Voorstel.Id, Versie, new()
        {
            Motivering = (Motivering ?? "").ReplaceLineEndings("\n").Trim(), Keuze = string.IsNullOrEmpty(Keuze) ? null : Keuze, Dag = dag, Centen = bedrag?.Centen,
            BetreftId = Guid.TryParse(Betreft, out var betreft) && Betreffen.Any(b => b.Waarde == Betreft) ? betreft : null,
        }, Verzoeksleutel, ct));
    }

    private async Task<IActionResult> AdviseerAsync(Guid id, CancellationToken ct)
    {
        if (Oordeel is not ("ja" or "nee"))
        {
            ModelState.AddModelError(nameof(Oordeel), "Kies wat u vindt.");
            return Fout();
        }

        return await KlaarAsync(id, "Uw advies is bewaard.", voorbereiden.AdviseerAsync(id, Voorstel.Id, Versie, Oordeel == "ja", Tekst ?? "", Verzoeksleutel, ct));
    }

    private async Task<IActionResult> BeslisAsync(Guid id, CancellationToken ct)
    {
        if (Bekendmaken is not ("uitgereikt" or "later"))
        {
            ModelState.AddModelError(nameof(Bekendmaken), "Kies hoe u het besluit bekendmaakt.");
            return Fout();
        }

        return await BeslotenAsync(id, voorbereiden.BeslisAsync(id, Voorstel.Id, Versie, Bekendmaken == "uitgereikt", Verzoeksleutel, ct), ct);
    }

    private async Task<IActionResult> CollegeAsync(Guid id, CancellationToken ct) =>
        ModelState.LeesDatum(nameof(Dag), Dag, "de dag van het besluit", vandaag: Vandaag) is not { } dag ? Fout()
            : await BeslotenAsync(id, voorbereiden.LegCollegebesluitVastAsync(id, Voorstel.Id, Versie, dag, Tekst ?? "", Verzoeksleutel, ct), ct);

    private async Task<IActionResult> BeslotenAsync(Guid id, Task<bool> daad, CancellationToken ct)
    {
        if (!await daad)
        {
            return NotFound();
        }

        TempData["Melding"] = "Het besluit is genomen. De brief is gemaakt.";
        var besluit = await db.Besluitvoorstellen.AsNoTracking().Where(v => v.Id == Voorstel.Id).Select(v => v.BesluitId).SingleAsync(ct);
        return Redirect($"/dossiers/{id}/besluit/{besluit}");
    }
}
