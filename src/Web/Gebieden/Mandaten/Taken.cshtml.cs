using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Mandaten;

/// <summary>Which organisation does which part of the work for which municipality, on what footing; gaps and overlaps stand out.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class TakenModel(Db db, MandaatWijzigen wijzigen, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Toedelen = "toedelen";
    public const string Standaard = "standaard";
    public const string Beeindigen = "beeindigen";

    [BindProperty]
    public string? Gemeente { get; set; }

    [BindProperty]
    public string? Bouwsteen { get; set; }

    [BindProperty]
    public string? Organisatie { get; set; }

    [BindProperty]
    public string? Grond { get; set; }

    [BindProperty]
    public Datuminvoer Van { get; set; } = new();

    [BindProperty]
    public Datuminvoer Tot { get; set; } = new();

    [BindProperty]
    public string? Besluit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Datuminvoer Peil { get; set; } = new();

    public DateOnly Dag { get; private set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Optie> Organisaties { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Namen { get; private set; } = new Dictionary<string, string>();

    public Taaktoedeling? Gekozen { get; private set; }

    public static IReadOnlyList<Optie> Bouwstenen { get; } = [.. Enum.GetValues<Bouwsteen>().Select(b => new Optie(b.ToString(), b.Naam()))];

    public static IReadOnlyList<Optie> Gronden { get; } = [.. Enum.GetValues<Toedelingsgrond>().Select(g => new Optie(g.ToString(), char.ToUpperInvariant(KeuzenaamAttribute.Van(g)[0]) + KeuzenaamAttribute.Van(g)[1..]))];

    private ILookup<string, Taaktoedeling> _taken = Array.Empty<Taaktoedeling>().ToLookup(t => t.Gemeentecode);

    private ILookup<string, Mandaatregel> _mandaten = Array.Empty<Mandaatregel>().ToLookup(m => m.Gemeentecode);

    public Toedelingscel Cel(Bouwsteen bouwsteen, string gemeentecode) => Toedelingscel.Van(bouwsteen, Dag, _taken[gemeentecode], _mandaten[gemeentecode]);

    public int Vragen => Gemeenten.Sum(g => Enum.GetValues<Bouwsteen>().Count(b => Cel(b, g.Waarde).Vraag != Toedelingsvraag.Geen));

    protected override string Terug => "/mandaten/taken";

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        Dag = !Peil.Leeg && ModelState.LeesDatum(nameof(Peil), Peil, "de datum") is { } dag ? dag : Vandaag;
        Gemeenten = await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).Take(IndexModel.Samen).ToArrayAsync(ct);
        var houders = await Db.Gemandateerden.AsNoTracking().OrderBy(h => h.Naam).ToArrayAsync(ct);
        Organisaties = [.. houders.Select(h => new Optie(h.Organisatie, h.Naam))];
        Namen = houders.ToDictionary(h => h.Organisatie, h => h.Naam, StringComparer.Ordinal);
        var codes = Gemeenten.Select(g => g.Waarde).ToArray();
        var peil = Dag;
        _taken = (await Db.Taaktoedelingen.AsNoTracking().Where(t => codes.Contains(t.Gemeentecode)).ToArrayAsync(ct)).ToLookup(t => t.Gemeentecode);
        _mandaten = (await Db.Mandaatregels.AsNoTracking().Where(m => codes.Contains(m.Gemeentecode) && m.Stand == Mandaatstand.Vastgesteld && m.Van <= peil && (m.Tot == null || m.Tot >= peil)).ToArrayAsync(ct)).ToLookup(m => m.Gemeentecode);
        Gekozen = Op is { } op ? _taken.SelectMany(t => t).FirstOrDefault(t => t.Id == op) : null;
        return Doe != Beeindigen || Gekozen is not null;
    }

    protected override void Vul() => Van = Datuminvoer.Van(Vandaag);

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        if (Doe == Beeindigen)
        {
            return Lees(nameof(Tot), Tot, "de laatste dag") is { } laatste
                ? await KlaarAsync(wijzigen.BeeindigTaakAsync(Op!.Value, laatste, Verzoeksleutel, ct), $"De taak hoort tot en met {Datumtekst.Lang(laatste)} bij deze organisatie.") : null;
        }

        var van = Lees(nameof(Van), Van, "de eerste dag");
        var tot = Lees(nameof(Tot), Tot, "de laatste dag", verplicht: false);
        if (!Gemeenten.Any(g => g.Waarde == Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een gemeente uit de lijst.");
        }

        Gevuld(nameof(Besluit), Besluit, "Schrijf op welk besluit of welke afspraak dit regelt, met de datum.");
        var taken = Doe == Standaard ? Regionaal : Getypt();
        return ModelState.IsValid && van is { } eerste
            ? await KlaarAsync(wijzigen.DeelToeAsync(Gemeente!, taken, eerste, tot, Besluit!, Verzoeksleutel, ct), taken.Count == 1 ? "De taak is toegedeeld." : $"{taken.Count} taken zijn toegedeeld.") : null;
    }

    /// <summary>The default of the published framework.</summary>
    private static IReadOnlyList<(Bouwsteen, string, Toedelingsgrond)> Regionaal =>
        [.. Enum.GetValues<Bouwsteen>().Select(b => Taaktoedeling.BijVluchtelingenwerk(b) ? (b, "vluchtelingenwerk", Toedelingsgrond.Subsidie) : (b, "sdd", Toedelingsgrond.Mandaat))];

    private IReadOnlyList<(Bouwsteen, string, Toedelingsgrond)> Getypt()
    {
        if (!Enum.TryParse<Bouwsteen>(Bouwsteen, out var bouwsteen) || !Enum.IsDefined(bouwsteen))
        {
            ModelState.AddModelError(nameof(Bouwsteen), "Kies een taak.");
        }

        if (!Organisaties.Any(o => o.Waarde == Organisatie))
        {
            ModelState.AddModelError(nameof(Organisatie), "Kies een organisatie uit de lijst.");
        }

        if (!Enum.TryParse<Toedelingsgrond>(Grond, out var grond) || !Enum.IsDefined(grond))
        {
            ModelState.AddModelError(nameof(Grond), "Kies waarop het rust.");
        }

        return [(bouwsteen, Organisatie ?? "", grond)];
    }
}
