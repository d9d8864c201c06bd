using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>One delivery: is it complete and likely, what stands in it, the file, and when it was sent.</summary>
[Vereist(Recht.CbsInzien)]
public sealed class LeveringModel(Db db, Indelingen indelingen, LeveringVastleggen vastleggen, Uitvoerkluis kluis, Gemeentenamen gemeentenamen, Klussen klussen, Inzagelog inzage, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Verzenden = "verzenden";

    /// <summary>Lines of the file that are shown.</summary>
    private const int Voorbeeldregels = 60;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Datuminvoer Dag { get; set; } = new();

    /// <summary>Null while it is made, or when that failed.</summary>
    public Kwartaallevering? Levering { get; private set; }

    public Klusstand? Klus { get; private set; }

    /// <summary>The delivery that this one corrects.</summary>
    public Kwartaallevering? Eerder { get; private set; }

    /// <summary>Those that correct this one.</summary>
    public IReadOnlyList<Kwartaallevering> Later { get; private set; } = [];

    public string Gemeenten { get; private set; } = "";

    public IReadOnlyList<string> Voorbeeld { get; private set; } = [];

    /// <summary>The counts per element are about persons: for who works with their dossiers.</summary>
    public bool ZietRapport => Db.Toegang.Heeft(Recht.CbsLeveren) && Levering is { } levering && LeveringVastleggen.IsVan(Db.Toegang, levering);

    public bool IsBewaard { get; private set; }

    /// <summary>In the file are persons whom the asker may not see, or no more: shielded after it was made, or made by who may see them.</summary>
    public bool HeeftVerborgen { get; private set; }

    public static string Klussleutel(Guid id) => $"cbs:{id:N}";

    protected override string Terug => $"/cbs/{Id}";

    protected override bool MagDoen(string doe) => doe == Verzenden && Db.Toegang.Heeft(Recht.CbsLeveren);

    public async Task<IActionResult> OnGetBestandAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !ZietRapport || !IsBewaard)
        {
            return NotFound();
        }

        if (HeeftVerborgen || await kluis.OpenAsync(Id, Uitvoersoort.CbsLevering, Db.Toegang, ct) is not { } bestand)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        await inzage.NoteerExportAsync("cbs/levering", $"bestand voor het CBS opgehaald, kwartaal {Levering!.Kwartaal} van {Levering.Jaar}", await Db.Cbsregels.Where(r => r.LeveringId == Id).Select(r => r.DossierId).ToArrayAsync(ct), ct);
        return new FileStreamResult(bestand, "application/xml") { FileDownloadName = bestand.Bestand.Naam };
    }

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        var eigen = Db.Toegang.Gemeenten;
        Levering = await Db.Kwartaalleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == Id, ct);
        Klus = await klussen.VindAsync(Db.Toegang, Klussleutel(Id), ct);
        if (Levering is not { } levering)
        {
            return Klus is not null && Doe is null;
        }

        if (!levering.Gemeenten.Any(eigen.Contains))
        {
            return false;
        }

        if (Klus is { Klus: { Klaar: not null, Gelezen: null } klaar })
        {
            await klussen.GezienAsync(Db.Toegang, klaar.Id, ct);
        }

        var namen = await gemeentenamen.AlleAsync(ct);
        Gemeenten = string.Join(", ", levering.Gemeenten.Select(code => namen.GetValueOrDefault(code, code)));
        Eerder = levering.Verbetert is { } eerder ? await Db.Kwartaalleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == eerder, ct) : null;
        Later = await Db.Kwartaalleveringen.AsNoTracking().Where(l => l.Verbetert == Id).OrderBy(l => l.Id).ToArrayAsync(ct);
        if (ZietRapport && await kluis.OpenAsync(Id, Uitvoersoort.CbsLevering, Db.Toegang, ct) is { } bestand)
        {
            IsBewaard = true;
            HeeftVerborgen = await Db.Cbsregels.CountAsync(r => r.LeveringId == Id, ct) < levering.Bestand.Personen;
            await using (bestand)
            {
                if (!HeeftVerborgen)
                {
                    await LeesVoorbeeldAsync(bestand, ct);
                }
            }
        }

        return true;
    }

    private async Task LeesVoorbeeldAsync(Uitvoerlezer bestand, CancellationToken ct)
    {
        // A BSN is in the file and not on the screen: who makes the file need not read it.
        var opmaak = await indelingen.VanAsync(Levering!.IndelingId, ct);
        var verborgen = opmaak.Elementen.Where(e => e.Bron == Cbsbron.Bsn).Select(e => e.Naam).ToArray();
        using var lezer = new StreamReader(bestand);
        var regels = new List<string>();
        while (regels.Count < Voorbeeldregels && await lezer.ReadLineAsync(ct) is { } regel)
        {
            regels.Add(Array.Find(verborgen, naam => regel.TrimStart().StartsWith($"<{naam}>", StringComparison.Ordinal)) is { } bsn ? $"{regel[..regel.IndexOf('>', StringComparison.Ordinal)]}>•••••••••</{bsn}>" : regel);
        }

        // The file has the persons in the order of their dossiers.
        var personen = regels.Count(regel => regel.TrimStart().StartsWith($"<{opmaak.Persoon}>", StringComparison.Ordinal) || regel.TrimStart().StartsWith($"<{opmaak.Persoon} ", StringComparison.Ordinal));
        if (personen > 0)
        {
            await inzage.NoteerLijstAsync("cbs/levering", await Db.Cbsregels.AsNoTracking().Where(r => r.LeveringId == Id).OrderBy(r => r.DossierId).Select(r => r.DossierId).Take(personen).ToArrayAsync(ct), ct);
        }

        Voorbeeld = regels;
    }

    protected override void Vul() => Dag = Datuminvoer.Van(Vandaag);

    protected override async Task<string?> DoeAsync(CancellationToken ct) => Lees(nameof(Dag), Dag, "de dag") is { } dag
        ? await KlaarAsync(vastleggen.VerzendAsync(Id, dag, Verzoeksleutel, ct), "Vastgelegd dat deze levering is verzonden.") : null;
}

/// <summary>The persons of a delivery whose element stands so, with the way to the dossier that mends it.</summary>
[Vereist(Recht.CbsLeveren)]
public sealed class RijenModel(Db db, Indelingen indelingen, Inzagelog inzage) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public const int PerPagina = 50;

    public Kwartaallevering Levering { get; private set; } = null!;

    public string Element { get; private set; } = "";

    public Cbsstand Stand { get; private set; }

    public IReadOnlyList<(Guid DossierId, string Naam, string? Waarom)> Rijen { get; private set; } = [];

    public Paginering Paginering { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string element, Cbsstand stand, int? pagina, CancellationToken ct)
    {
        if (await db.Kwartaalleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } levering || !LeveringVastleggen.IsVan(db.Toegang, levering))
        {
            return NotFound();
        }

        var plaats = (await indelingen.VanAsync(levering.IndelingId, ct)).Elementen.ToList().FindIndex(e => e.Naam == element);
        if (plaats < 0 || !Enum.IsDefined(stand))
        {
            return NotFound();
        }

        (Levering, Element, Stand) = (levering, element, stand);
        var patroon = Cbsstanden.Patroon(plaats, stand);
        var rijen = db.Cbsregels.AsNoTracking().Where(r => r.LeveringId == id && EF.Functions.Like(r.Standen, patroon));
        var aantal = await rijen.CountAsync(ct);
        Paginering = new(Math.Clamp(pagina ?? 1, 1, Math.Max(1, (aantal + PerPagina - 1) / PerPagina)), aantal, PerPagina, p => $"/cbs/{id}/rijen?element={element}&stand={stand}&pagina={p}", "personen");
        var deel = await rijen.OrderBy(r => r.DossierId).Skip((Paginering.Pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        var ids = deel.Select(r => r.DossierId).ToArray();
        var namen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId)).Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam })
            .ToDictionaryAsync(p => p.DossierId, p => new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Lijst, ct);
        Rijen = [.. deel.Select(r => (r.DossierId, namen.GetValueOrDefault(r.DossierId, "zonder naam"), r.Waarom.Split('\n').FirstOrDefault(w => w.StartsWith(element + "\t", StringComparison.Ordinal))?[(element.Length + 1)..]))];
        if (ids.Length > 0)
        {
            await inzage.NoteerLijstAsync("cbs/rijen", ids, ct);
        }

        return Page();
    }
}
