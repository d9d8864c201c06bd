using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>A quarter that is over, and how it stands.</summary>
/// <param name="Open">Names of the municipalities of which nothing was sent.</param>
public sealed record Kwartaalregel(int Jaar, int Kwartaal, Berekening<DateOnly>? Uiterlijk, IReadOnlyList<Kwartaallevering> Leveringen, IReadOnlyList<string> Open)
{
    public string Naam => $"Kwartaal {Kwartaal} van {Jaar}";

    /// <summary>Days until the last one; negative = too late.</summary>
    public int? Over(DateOnly vandaag) => Uiterlijk is { } dag ? dag.Waarde.DayNumber - vandaag.DayNumber : null;
}

/// <summary>The quarters, their last days, what was made and what was sent; and the form to make a file.</summary>
[Vereist(Recht.CbsInzien)]
public sealed class IndexModel(Db db, Indelingen indelingen, Gemeentenamen gemeentenamen, Klussen klussen, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Maken = "maken";

    /// <summary>Quarters shown: two years back.</summary>
    private const int Meeste = 8;

    [BindProperty(SupportsGet = true)]
    public int? Jaar { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Kwartaal { get; set; }

    [BindProperty]
    public List<string> Gemeenten { get; set; } = [];

    /// <summary>The delivery that the new one corrects.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Verbetert { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public IReadOnlyList<Kwartaalregel> Kwartalen { get; private set; } = [];

    public IReadOnlyList<Optie> Keuzes { get; private set; } = [];

    public Gekozenindeling Indeling { get; private set; } = null!;

    public Kwartaallevering? Eerder { get; private set; }

    public bool MagMaken => Db.Toegang.Heeft(Recht.CbsLeveren);

    public bool MagIndelen => Db.Toegang.Heeft(Recht.CbsIndelen);

    private Guid? _nieuw;
    private IReadOnlyDictionary<string, string> _namen = new Dictionary<string, string>();

    public string Namen(Kwartaallevering levering) => levering.Gemeenten.Count > 1 && levering.Gemeenten.Count == Keuzes.Count ? "hele regio" : string.Join(", ", levering.Gemeenten.Select(code => _namen.GetValueOrDefault(code, code)));

    protected override string Terug => _nieuw is { } id ? $"/cbs/{id}" : "/cbs";

    protected override bool MagDoen(string doe) => MagMaken;

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        _namen = await gemeentenamen.AlleAsync(ct);
        Indeling = await indelingen.NuAsync(ct);
        var eigen = Db.Toegang.Gemeenten;
        Keuzes = [.. (await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && eigen.Contains(g.Code)).OrderBy(g => g.Naam).ToArrayAsync(ct)).Select(g => new Optie(g.Code, g.Naam))];
        var (jaar, kwartaal) = Kwartaallevering.Laatste(Vandaag);
        var alle = (await Db.Kwartaalleveringen.AsNoTracking().Where(l => l.Jaar >= jaar - 2).OrderByDescending(l => l.Id).ToArrayAsync(ct)).Where(l => l.Gemeenten.Any(eigen.Contains)).ToArray();
        var regels = new List<Kwartaalregel>();
        for (; regels.Count < Meeste && jaar >= Kwartaallevering.EersteJaar; (jaar, kwartaal) = kwartaal == 1 ? (jaar - 1, 4) : (jaar, kwartaal - 1))
        {
            var hier = alle.Where(l => (l.Jaar, l.Kwartaal) == (jaar, kwartaal)).ToArray();
            var verzonden = hier.Where(l => l.Verzonden is not null).SelectMany(l => l.Gemeenten).ToHashSet();
            regels.Add(new(jaar, kwartaal, Cbslevering.Uiterlijk(jaar, kwartaal, Db.Regelkast.Regio), hier, [.. Keuzes.Where(g => !verzonden.Contains(g.Waarde)).Select(g => g.Tekst)]));
        }

        Kwartalen = regels;
        Eerder = Verbetert is { } id ? alle.FirstOrDefault(l => l.Id == id) : null;
        return Doe is null || Verbetert is null || Eerder is not null;
    }

    protected override void Vul()
    {
        if (Doe is null)
        {
            return;
        }

        (Jaar, Kwartaal) = Eerder is { } eerder ? (eerder.Jaar, eerder.Kwartaal) : Jaar is { } jaar && Kwartaal is { } kwartaal ? (jaar, kwartaal) : Kwartaallevering.Laatste(Vandaag);
        Gemeenten = Eerder is not null ? [.. Eerder.Gemeenten] : [.. Keuzes.Select(g => g.Waarde)];
    }

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        var gekozen = Keuzes.Select(g => g.Waarde).Where(Gemeenten.Contains).ToArray();
        if (Eerder is not null && !LeveringVastleggen.IsVan(Db.Toegang, Eerder))
        {
            throw new RechtOntbreekt(Recht.CbsLeveren);
        }

        Kwartaallevering.MagMaken(Jaar ?? 0, Kwartaal ?? 0, gekozen, Eerder, Reden, Vandaag);
        var opdracht = new Leveringsopdracht(NieuweId(), Jaar!.Value, Kwartaal!.Value, gekozen, Eerder?.Id, Reden);
        var aantal = await Db.Dossiers.CountAsync(d => gekozen.Contains(d.Gemeentecode), ct);
        var stand = await klussen.DoeAsync(
            Db.Toegang, LeveringModel.Klussleutel(opdracht.Id), $"Bestand voor het CBS, kwartaal {opdracht.Kwartaal} van {opdracht.Jaar}", $"/cbs/{opdracht.Id}", Math.Max(1, aantal),
            (diensten, voortgang, stop) => diensten.GetRequiredService<Kwartaalmaker>().MaakAsync(opdracht, voortgang, stop), ct);
        _nieuw = opdracht.Id;
        return stand.Loopt ? "Het bestand wordt gemaakt." : stand.Klus.Uitkomst;
    }

    public static string Termijnwoorden(Kwartaalregel regel, DateOnly vandaag) => regel.Open.Count == 0 ? "Verzonden" : regel.Over(vandaag) switch
    {
        null => "Geen termijn bekend",
        0 => "Vandaag de laatste dag",
        1 => "Nog 1 dag",
        > 0 and var dagen => string.Create(CultureInfo.InvariantCulture, $"Nog {dagen} dagen"),
        -1 => "1 dag te laat",
        { } dagen => string.Create(CultureInfo.InvariantCulture, $"{-dagen} dagen te laat"),
    };
}
