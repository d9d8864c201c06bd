using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Opdrachtgever;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Opdrachtgever;

/// <summary>What is done in the name of a college: counts, decisions against advice, fines, late terms; and what the college does with it.</summary>
[Vereist(Recht.OpdrachtgeverInzien)]
public sealed class IndexModel(Db db, Dbfabriek fabriek, OpdrachtUitvoeren uitvoeren, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Trekken = "steekproef";
    public const string Aanwijzen = "aanwijzing";
    public const string Antwoorden = "antwoord";
    public const string Intrekken = "intrekken";

    /// <summary>Code of the municipality; the first of the own ones when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    /// <summary>The year that is looked at; this year when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Jaar { get; set; }

    [BindProperty]
    public string? Doel { get; set; }

    [BindProperty]
    public Bevoegdheid? Bevoegdheid { get; set; }

    [BindProperty]
    public Datuminvoer Van { get; set; } = new();

    [BindProperty]
    public Datuminvoer Tot { get; set; } = new();

    [BindProperty]
    public string? Aantal { get; set; }

    [BindProperty]
    public Aanwijzingsoort? Soort { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty]
    public string? Kenmerk { get; set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public string Naam => Gemeenten.FirstOrDefault(g => g.Waarde == Gemeente)?.Tekst ?? "";

    public IReadOnlyList<int> Jaren { get; private set; } = [];

    public Namensbeeld Beeld { get; private set; } = new([], [], [], [], 0, 0, 0);

    public IReadOnlyList<Aanwijzing> Aanwijzingen { get; private set; } = [];

    public IReadOnlyList<Steekproef> Steekproeven { get; private set; } = [];

    public Aanwijzing? Gekozen => Aanwijzingen.FirstOrDefault(a => a.Id == Op);

    public bool IsOpdrachtgever => Db.Toegang.Heeft(Recht.OpdrachtgeverZijn);

    public bool MagAntwoorden => Db.Toegang.Heeft(Recht.AanwijzingBeantwoorden);

    public static IReadOnlyList<Optie> Soorten { get; } =
        [new(nameof(Aanwijzingsoort.Instructie), "Instructie: zo wil het college dat de bevoegdheid wordt gebruikt"), new(nameof(Aanwijzingsoort.Voorbehoud), "Voorbehoud: het college beslist nu zelf, het mandaat rust")];

    public string Adres(string? doe = null, Guid? op = null) =>
        $"/namens?Gemeente={Gemeente}&Jaar={Jaar?.ToString(CultureInfo.InvariantCulture)}{(doe is null ? "" : $"&doe={doe}")}{(op is null ? "" : $"&op={op}")}";

    protected override string Terug => _naar ?? Adres();

    private string? _naar;

    protected override bool MagDoen(string doe) => doe == Antwoorden ? MagAntwoorden : IsOpdrachtgever;

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        var eigen = Db.Toegang.Gemeenten;
        Gemeenten = await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && eigen.Contains(g.Code)).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct);
        Jaar ??= Vandaag.Year;
        Jaren = [.. Enumerable.Range(2022, Math.Max(1, Vandaag.Year - 2021)).Reverse()];
        if (Gemeenten.Count == 0)
        {
            return true;
        }

        Gemeente ??= Gemeenten[0].Waarde;
        if (!Gemeenten.Any(g => g.Waarde == Gemeente) || !Jaren.Contains(Jaar.Value))
        {
            return false;
        }

        Beeld = await Namensbeeld.LeesAsync(fabriek, Gemeente, new(Jaar.Value, 1, 1), new(Jaar.Value, 12, 31), ct);
        Aanwijzingen = await Db.Aanwijzingen.AsNoTracking().Where(a => a.Gemeentecode == Gemeente).OrderByDescending(a => a.Id).Take(50).ToArrayAsync(ct);
        Steekproeven = await Db.Steekproeven.AsNoTracking().Where(s => s.Gemeentecode == Gemeente).OrderByDescending(s => s.Id).Take(20).ToArrayAsync(ct);
        return Doe is null or Trekken or Aanwijzen || Gekozen is not null;
    }

    protected override void Vul()
    {
        (Van, Tot) = Doe == Trekken ? (Datuminvoer.Van(new(Jaar!.Value, 1, 1)), Datuminvoer.Van(Jaar == Vandaag.Year ? Vandaag : new(Jaar.Value, 12, 31))) : (Datuminvoer.Van(Vandaag), new());
        Aantal = "5";
    }

    protected override Task<string?> DoeAsync(CancellationToken ct) => Doe switch
    {
        Trekken => TrekAsync(ct),
        Aanwijzen => GeefAsync(ct),
        Antwoorden => Gevuld(nameof(Tekst), Tekst, "Schrijf op wat u ermee doet.")
            ? KlaarAsync(uitvoeren.BeantwoordAsync(Op!.Value, Tekst!, Verzoeksleutel, ct), "Het antwoord is vastgelegd. Het college ziet het.") : Task.FromResult<string?>(null),
        Intrekken => TrekInAsync(ct),
        _ => Task.FromResult<string?>(null),
    };

    private async Task<string?> TrekAsync(CancellationToken ct)
    {
        var van = Lees(nameof(Van), Van, "de eerste dag");
        var tot = Lees(nameof(Tot), Tot, "de laatste dag");
        Gevuld(nameof(Doel), Doel, "Schrijf op waarvoor u de steekproef trekt.");
        if (!int.TryParse(Aantal, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) || aantal is < 1 or > Steekproef.Meeste)
        {
            ModelState.AddModelError(nameof(Aantal), $"Vul een aantal in van 1 tot en met {Steekproef.Meeste}.");
        }

        if (!ModelState.IsValid || van is not { } eerste || tot is not { } laatste)
        {
            return null;
        }

        var id = await uitvoeren.TrekAsync(Gemeente!, Doel ?? "", Bevoegdheid, eerste, laatste, aantal, Verzoeksleutel, ct);
        _naar = $"/namens/steekproef/{id}";
        return "De steekproef is getrokken. Elk besluit dat u opent, komt in het logboek.";
    }

    private async Task<string?> GeefAsync(CancellationToken ct)
    {
        var van = Lees(nameof(Van), Van, "de eerste dag");
        var tot = Lees(nameof(Tot), Tot, "de laatste dag", verplicht: false);
        if (Soort is not (Aanwijzingsoort.Instructie or Aanwijzingsoort.Voorbehoud))
        {
            ModelState.AddModelError(nameof(Soort), "Kies wat het college wil.");
        }

        return ModelState.IsValid && van is { } eerste
            ? await KlaarAsync(
                uitvoeren.GeefAsync(Gemeente!, Soort!.Value, Bevoegdheid, Tekst ?? "", Kenmerk ?? "", null, eerste, tot, Verzoeksleutel, ct),
                Soort == Aanwijzingsoort.Voorbehoud ? "Vastgelegd. Vanaf die dag weigert Naast deze besluiten in mandaat." : "Vastgelegd. Wie zo'n besluit voorbereidt, ziet de instructie.") : null;
    }

    private async Task<string?> TrekInAsync(CancellationToken ct) => Lees(nameof(Van), Van, "de laatste dag") is { } dag
        ? await KlaarAsync(uitvoeren.TrekInAsync(Op!.Value, dag, Verzoeksleutel, ct), $"De aanwijzing geldt tot en met {Datumtekst.Lang(dag)}.") : null;
}
