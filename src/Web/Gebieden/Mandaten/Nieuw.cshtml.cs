using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Mandaten;

/// <summary>Proposes lines: of a college to an organisation, or a sub-mandate under a line that is there.</summary>
[Vereist(Recht.BeleidVoorstellen)]
public sealed class NieuwModel(Db db, MandaatWijzigen wijzigen, TimeProvider klok) : Registerpagina(db, klok)
{
    [BindProperty]
    public string? Gemeente { get; set; }

    [BindProperty]
    public string[] Bevoegdheden { get; set; } = [];

    [BindProperty]
    public string? Organisatie { get; set; }

    [BindProperty]
    public string[] Functies { get; set; } = [];

    [BindProperty]
    public string? Collegebesluit { get; set; }

    [BindProperty]
    public string? Bronbesluit { get; set; }

    [BindProperty]
    public Datuminvoer Van { get; set; } = new();

    [BindProperty]
    public Datuminvoer Tot { get; set; } = new();

    [BindProperty]
    public Datuminvoer Instemming { get; set; } = new();

    [BindProperty]
    public bool Ondermandaat { get; set; }

    [BindProperty]
    public string? TotBedrag { get; set; }

    [BindProperty]
    public string? Voorwaarden { get; set; }

    /// <summary>The line that is handed on; null for a line of the college itself.</summary>
    public Mandaatregel? Boven { get; private set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Optie> Organisaties { get; private set; } = [];

    public IReadOnlyList<Optie> Collegebesluiten { get; private set; } = [];

    private IReadOnlyList<Bestuursstap> _besluiten = [];

    protected override string Terug => "/mandaten";

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        var namen = await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).ToArrayAsync(ct);
        Gemeenten = [.. namen.Select(g => new Optie(g.Code, g.Naam))];
        Organisaties = [.. (await Db.Gemandateerden.AsNoTracking().OrderBy(g => g.Naam).ToArrayAsync(ct)).Select(g => new Optie(g.Organisatie, g.Naam, null, KeuzenaamAttribute.Van(g.Rechtsvorm)))];
        _besluiten = await Db.Bestuursstappen.AsNoTracking().Where(s => s.Soort == Bestuursstapsoort.Mandaat && s.Stand == Bestuursstapstand.Aangenomen).OrderBy(s => s.Gemeentecode).ThenByDescending(s => s.Dag).ToArrayAsync(ct);
        Collegebesluiten = [.. _besluiten.Select(s => new Optie(s.Id.ToString(), $"{s.Kenmerk} (werkt vanaf {Datumtekst.Kort(s.Werkt!.Value)})", null, Array.Find(namen, g => g.Code == s.Gemeentecode)?.Naam))];
        if (Op is not { } op)
        {
            return true;
        }

        Boven = await Db.Mandaatregels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == op, ct);
        return Boven is { Ondermandaat: true };
    }

    protected override void Vul()
    {
        Van = Datuminvoer.Van(Vandaag);
        Organisatie = Boven?.Organisatie ?? "sdd";
    }

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        var van = Lees(nameof(Van), Van, "de eerste dag");
        var tot = Lees(nameof(Tot), Tot, "de laatste dag", verplicht: false);
        var instemming = Lees(nameof(Instemming), Instemming, "de dag van de instemming", verplicht: false);
        var bevoegdheden = Boven is { } boven ? [boven.Bevoegdheid] : Bevoegdheden.Select(b => Enum.TryParse<Bevoegdheid>(b, out var gekozen) ? gekozen : (Bevoegdheid?)null).OfType<Bevoegdheid>().Distinct().ToArray();
        var besluit = _besluiten.FirstOrDefault(s => s.Id.ToString() == Collegebesluit);
        if (bevoegdheden.Length == 0)
        {
            ModelState.AddModelError(nameof(Bevoegdheden), "Kies ten minste een bevoegdheid.");
        }

        if (Functies.Length == 0 || Functies.Except(Mandaatwoorden.Functies.Select(f => f.Waarde)).Any())
        {
            ModelState.AddModelError(nameof(Functies), "Kies ten minste een functie.");
        }

        if (!Organisaties.Any(o => o.Waarde == Organisatie))
        {
            ModelState.AddModelError(nameof(Organisatie), "Kies een organisatie uit de lijst.");
        }

        var gemeente = Boven?.Gemeentecode ?? Gemeente;
        if (!Gemeenten.Any(g => g.Waarde == gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een gemeente uit de lijst.");
        }

        if (Boven is null && besluit is null)
        {
            ModelState.AddModelError(nameof(Collegebesluit), "Kies het besluit van het college. Staat het er niet bij? Leg het eerst vast bij Raad en college.");
        }

        if (Boven is not null)
        {
            Gevuld(nameof(Bronbesluit), Bronbesluit, "Schrijf op welk besluit dit regelt, met de datum.");
        }

        var bedrag = LeesBedrag();
        if (!ModelState.IsValid || van is not { } eerste)
        {
            return null;
        }

        var naam = Gemeenten.First(g => g.Waarde == gemeente).Tekst;
        await wijzigen.StelVoorAsync(gemeente!,
        [
            .. bevoegdheden.Select(bevoegdheid => new Mandaatinhoud
            {
                Bevoegdheid = bevoegdheid, Mandaatgever = Boven?.Mandaatgever ?? $"Het college van burgemeester en wethouders van {naam}", Organisatie = Organisatie!, Functies = Functies,
                Van = eerste, Tot = tot, Bronbesluit = Boven is null ? besluit!.Kenmerk : Bronbesluit!, CollegebesluitId = Boven is null ? besluit!.Id : null, OnderId = Boven?.Id,
                Ondermandaat = Ondermandaat, Instemming = instemming, TotBedrag = bedrag, Voorwaarden = Voorwaarden ?? "",
            }),
        ], Verzoeksleutel, ct);
        return bevoegdheden.Length == 1 ? "De regel is voorgesteld. Hij gaat gelden als een collega hem vaststelt." : $"{bevoegdheden.Length} regels zijn voorgesteld. Zij gaan gelden als een collega ze vaststelt.";
    }

    private Bedrag? LeesBedrag()
    {
        var bedrag = Bedraginvoer.Lees(TotBedrag);
        if (bedrag is null && !string.IsNullOrWhiteSpace(TotBedrag))
        {
            ModelState.AddModelError(nameof(TotBedrag), Bedraginvoer.Fout(TotBedrag));
        }

        return bedrag;
    }
}
