using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Uitwisseling;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Uitwisseling;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Gegevens;

/// <summary>All data of a municipality as a package to go, and a package that comes in; with what was handed over before.</summary>
[Vereist(Recht.GegevensOverdragen)]
[Uploadgrens(Grens)]
[RequestSizeLimit(400 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = Grens, MemoryBufferThreshold = Grens)]
public sealed class IndexModel(Db db, Klussen klussen, Uitvoerkluis kluis, Gemeentenamen gemeentenamen, TimeProvider klok) : Registerpagina(db, klok)
{
    private const int Grens = 200 * 1024 * 1024;

    private readonly TimeProvider _klok = klok;

    public const string Meegeven = "meegeven";
    public const string Overnemen = "overnemen";

    [BindProperty]
    public List<string> Gemeenten { get; set; } = [];

    [BindProperty]
    public string? Doel { get; set; }

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    public IReadOnlyList<Optie> Keuzes { get; private set; } = [];

    public IReadOnlyList<Datapakket> Pakketten { get; private set; } = [];

    private string _terug = "/gegevens";
    private IReadOnlyDictionary<string, string> _namen = new Dictionary<string, string>();

    public string Namen(Datapakket pakket) => string.Join(", ", pakket.Gemeenten.Select(code => _namen.GetValueOrDefault(code, code)));

    protected override string Terug => _terug;

    protected override bool MagDoen(string doe) => doe is Meegeven or Overnemen;

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (Request.Query.ContainsKey(UploadgrensAttribute.TeGroot))
        {
            ModelState.AddModelError(nameof(Bestand), "Het pakket is groter dan 200 MB. Vraag een pakket per gemeente.");
        }

        var eigen = Db.Toegang.Gemeenten;
        _namen = await gemeentenamen.AlleAsync(ct);
        Keuzes = [.. (await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && eigen.Contains(g.Code)).OrderBy(g => g.Naam).ToArrayAsync(ct)).Select(g => new Optie(g.Code, g.Naam))];
        Pakketten = [.. (await Db.Datapakketten.AsNoTracking().OrderByDescending(p => p.Id).Take(50).ToArrayAsync(ct)).Where(p => p.Gemeenten.All(eigen.Contains))];
        return true;
    }

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        if (Doe == Overnemen)
        {
            return await BewaarAsync(ct);
        }

        var gekozen = Keuzes.Select(g => g.Waarde).Where(Gemeenten.Contains).ToArray();
        Gevuld(nameof(Doel), Doel, "Schrijf op waarvoor u dit doet, en wie de opdracht gaf.");
        if (gekozen.Length == 0)
        {
            ModelState.AddModelError(nameof(Gemeenten), "Kies ten minste één gemeente.");
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var opdracht = new Pakketopdracht(NieuweId(), gekozen, Doel!.Trim());
        var stand = await klussen.DoeAsync(
            Db.Toegang, PakketModel.Klussleutel(opdracht.Id), "Pakket met alle gegevens", $"/gegevens/{opdracht.Id}", Pakketmaker.Stappen(Db),
            (diensten, voortgang, stop) => diensten.GetRequiredService<Pakketmaker>().MaakAsync(opdracht, voortgang, stop), ct);
        _terug = $"/gegevens/{opdracht.Id}";
        return stand.Loopt ? "Het pakket wordt gemaakt." : stand.Klus.Uitkomst;
    }

    /// <summary>Into the safe; looking into it comes after that.</summary>
    private async Task<string?> BewaarAsync(CancellationToken ct)
    {
        if (Bestand is null)
        {
            ModelState.AddModelError(nameof(Bestand), "Kies eerst een pakket.");
            return null;
        }

        // Not the key of the form: a second click is a second upload, and must not touch what the first is still writing.
        var id = Guid.CreateVersion7(_klok.Nu());
        await using var schrijver = await kluis.BeginAsync(
            new Uitvoerbestand
            {
                Id = id, Soort = Uitvoersoort.Aangeboden, Naam = Path.GetFileName(Bestand.FileName), Medewerker = Db.Toegang.Sub, Gemeenten = "", Begonnen = _klok.Nu(),
                BewaarTot = Vandaag.AddDays(Pakketmaker.Bewaardagen),
            }, ct);
        await using var bron = Bestand.OpenReadStream();
        var deel = new byte[Uitvoerkluis.Deelgrootte];
        while (await bron.ReadAsync(deel, ct) is > 0 and var gelezen)
        {
            schrijver.Write(deel.AsSpan(0, gelezen));
            await schrijver.LoosAsync(ct);
        }

        await schrijver.SluitAsync(ct);
        _terug = $"/gegevens/overnemen/{id}";
        return "Het pakket is gelezen. Er is nog niets overgenomen.";
    }
}
