using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Beleidsstukken;

/// <summary>One version: its text with what it sets, for the region or as one municipality reads it; writing it, and giving it force.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class StukModel(Db db, Stukkenboek boek, StukWijzigen wijzigen, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Hoofdstukken = "hoofdstuk";
    public const string Schrappen = "schrappen";
    public const string Waarden = "keuze";
    public const string Afwijken = "afwijken";
    public const string Volgen = "volgen";
    public const string Voorleggen = "voorleggen";
    public const string Teruggeven = "teruggeven";
    public const string Vrijgeven = "vrijgeven";
    public const string Stoppen = "stoppen";
    public const string Raad = "raad";
    public const string Mandaat = "mandaat";
    public const string College = "college";
    public const string Bekend = "bekend";

    private static readonly string[] Schrijven = [Hoofdstukken, Schrappen, Waarden, Afwijken, Volgen, Voorleggen, Stoppen];

    /// <summary>Code of the chapter that the form is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hoofdstuk { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sleutel { get; set; }

    /// <summary>Code of the municipality: whose reading is shown, and whom the form is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty]
    public string? Kop { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty]
    public Beginsel? Beginsel { get; set; }

    [BindProperty]
    public string? Waarde { get; set; }

    /// <summary>The answers that a framework allows.</summary>
    [BindProperty]
    public List<string> Antwoorden { get; set; } = [];

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Eigenaar { get; set; }

    [BindProperty]
    public Datuminvoer Herzien { get; set; } = new();

    [BindProperty]
    public string? Kenmerk { get; set; }

    [BindProperty]
    public Datuminvoer Dag { get; set; } = new();

    [BindProperty]
    public string? Vindplaats { get; set; }

    [BindProperty]
    public Datuminvoer Werkt { get; set; } = new();

    public Beleidsstuk Stuk { get; private set; } = null!;

    /// <summary>The version before this one that was released; null for the first.</summary>
    public Beleidsstuk? Vorige { get; private set; }

    public Geldendbeleid Geldend { get; private set; } = new([], [], []);

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    /// <summary>Stages of the councils that set a framework and belong to no version yet.</summary>
    public IReadOnlyList<Bestuursstap> Raadsbesluiten { get; private set; } = [];

    /// <summary>What framework and mandate say, for the municipality of the form.</summary>
    public Toets? Toets { get; private set; }

    public Beleidsproef? Proef { get; private set; }

    public bool MagSchrijven => MagVoorstellen && Stuk.Stand == Stukstand.Concept;

    public bool MagBeslissen => Db.Toegang.Heeft(Recht.BesluitNemen) && Db.Toegang.Rollen.Contains(Rollen.Directeur);

    public bool MagCollege => Db.Toegang.Heeft(Recht.CollegebesluitVastleggen);

    public Parameter? Onderwerp => Sleutel is { } sleutel ? Beleidsonderwerpen.Vind(sleutel) : null;

    public string Gemeentenaam(string? code) => Gemeenten.FirstOrDefault(g => g.Waarde == code)?.Tekst ?? code ?? "";

    public IReadOnlyList<Optie> Hoofdstukopties => [.. Stuk.Hoofdstukken.Select((h, i) => new Optie(h.Code, $"{i + 1}. {h.Kop}"))];

    public Beleidsvaststelling? Vaststelling(string gemeentecode) => Geldend.Van(Stuk.Id).FirstOrDefault(v => v.Gemeentecode == gemeentecode);

    public string Adres(string doe, params (string Naam, string? Waarde)[] meer) =>
        $"{Stukwoorden.Adres(Stuk.Id)}?doe={doe}" + string.Concat(meer.Where(m => m.Waarde is not null).Select(m => $"&{m.Naam}={Uri.EscapeDataString(m.Waarde!)}"));

    protected override string Terug => Stukwoorden.Adres(Stuk.Id) + (string.IsNullOrEmpty(Hoofdstuk) ? "" : $"#h{Hoofdstuk}");

    protected override bool MagDoen(string doe) => Schrijven.Contains(doe) ? MagVoorstellen : doe switch
    {
        Mandaat => Db.Toegang.Heeft(Recht.BesluitNemen),
        College => MagCollege,
        Teruggeven or Vrijgeven or Raad or Bekend => MagVaststellen,
        _ => false,
    };

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        Gemeenten = await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct);
        Geldend = await boek.LeesAsync(ct);
        if (Geldend.Stukken.Vind(RouteData.Values["id"]?.ToString()) is not { } stuk)
        {
            return false;
        }

        Stuk = stuk;
        Vorige = Geldend.Stukken.Where(s => s.Soort == stuk.Soort && s.Nummer < stuk.Nummer && s.Stand == Stukstand.Vrijgegeven).OrderBy(s => s.Nummer).LastOrDefault();
        if (!string.IsNullOrEmpty(Gemeente) && !Gemeenten.Any(g => g.Waarde == Gemeente))
        {
            return false;
        }

        if (stuk.Soort == Stuksoort.Kader)
        {
            var gebruikt = Geldend.Stukken.SelectMany(s => Geldend.Van(s.Id)).Select(v => v.BestuursstapId).ToHashSet();
            Raadsbesluiten = [.. (await Db.Bestuursstappen.AsNoTracking().Where(s => s.Soort == Bestuursstapsoort.Kader && s.Stand == Bestuursstapstand.Aangenomen).OrderBy(s => s.Dag).ToArrayAsync(ct)).Where(s => !gebruikt.Contains(s.Id))];
        }
        else
        {
            Proef = await Db.Beleidsproeven.AsNoTracking().Where(p => p.StukId == stuk.Id).OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);
        }

        if (Doe is Mandaat or College && Gemeente is { Length: > 0 } gemeente)
        {
            var (kader, mandaat) = await boek.ToetsAsync(stuk, gemeente, Vandaag, ct);
            Toets = Doe == Mandaat ? Beleidsvaststelling.MagInMandaat(stuk, kader, mandaat, Db.Toegang.Sub) : kader;
        }

        return Doe switch
        {
            Schrappen => Stuk.Hoofdstukken.Any(h => h.Code == Hoofdstuk),
            Hoofdstukken => string.IsNullOrEmpty(Hoofdstuk) || Stuk.Hoofdstukken.Any(h => h.Code == Hoofdstuk),
            Waarden or Afwijken => string.IsNullOrEmpty(Sleutel) || Onderwerp is not null,
            Raad => Raadsbesluiten.Any(s => s.Id == Op),
            Mandaat or College => !string.IsNullOrEmpty(Gemeente) && (HttpMethods.IsPost(Request.Method) || Vaststelling(Gemeente) is null),
            Bekend => Geldend.NietBekend.Any(v => v.Id == Op),
            _ => true,
        };
    }

    protected override void Vul()
    {
        Dag = Datuminvoer.Van(Vandaag);
        switch (Doe)
        {
            case Hoofdstukken when Stuk.Hoofdstukken.FirstOrDefault(h => h.Code == Hoofdstuk) is { } hoofdstuk:
                (Kop, Tekst, Beginsel) = (hoofdstuk.Kop, hoofdstuk.Tekst, hoofdstuk.Beginsel);
                break;
            case Waarden when Sleutel is { } sleutel && Stuk.Waarden.FirstOrDefault(w => w.Sleutel == sleutel) is { } waarde:
                (Waarde, Hoofdstuk, Antwoorden) = (waarde.Waarde, waarde.Hoofdstuk, [.. waarde.Waarde.Split('|', StringSplitOptions.TrimEntries)]);
                break;
            case Waarden when Sleutel is { } sleutel && Stuk.Soort == Stuksoort.Beleidsregels:
                Waarde = Db.Regelkast.Regio.Zoek(sleutel, Vandaag)?.Waarde;
                break;
            case Afwijken when Stuk.Afwijkingen.FirstOrDefault(a => a.Gemeentecode == Gemeente && a.Sleutel == (string.IsNullOrEmpty(Sleutel) ? null : Sleutel) && (a.Sleutel is not null || a.Hoofdstuk == Hoofdstuk)) is { } anders:
                (Waarde, Tekst, Reden, Eigenaar, Herzien, Antwoorden) = (anders.Waarde, anders.Waarde, anders.Reden, anders.Eigenaar, Datuminvoer.Van(anders.Herzien), [.. anders.Waarde.Split('|', StringSplitOptions.TrimEntries)]);
                break;
            case Voorleggen:
                Reden = Stuk.Toelichting;
                break;
        }
    }

    protected override Task<string?> DoeAsync(CancellationToken ct) => Doe switch
    {
        Hoofdstukken => SchrijfAsync((stuk, _) => stuk.ZetHoofdstuk(string.IsNullOrEmpty(Hoofdstuk) ? null : Hoofdstuk, Kop ?? "", Tekst ?? "", Beginsel, Ik), "Het hoofdstuk is bewaard.", ct),
        Schrappen => SchrijfAsync((stuk, _) => stuk.SchrapHoofdstuk(Hoofdstuk!, Ik), "Het hoofdstuk is weg uit dit concept.", ct),
        Waarden => WaardeAsync(ct),
        Afwijken => AfwijkAsync(ct),
        Volgen => SchrijfAsync((stuk, _) => stuk.SchrapAfwijking(Gemeente ?? "", Hoofdstuk ?? "", string.IsNullOrEmpty(Sleutel) ? null : Sleutel, Ik), $"{Gemeentenaam(Gemeente)} volgt hier weer de regio.", ct),
        Voorleggen => SchrijfAsync((stuk, _) => stuk.LegVoor(Reden ?? "", Ik), "Voorgelegd. Een collega die er niet aan schreef, kan het vrijgeven.", ct),
        Teruggeven => SchrijfAsync((stuk, _) => stuk.GeefTerug(Reden ?? ""), "Teruggegeven. Er kan weer aan worden geschreven.", ct),
        Stoppen => SchrijfAsync((stuk, _) => stuk.Stop(Reden ?? ""), "Deze versie gaat niet door. Wat gold, blijft gelden.", ct),
        Vrijgeven => KlaarAsync(wijzigen.GeefVrijAsync(Stuk.Id, Verzoeksleutel, ct), "Vrijgegeven. De tekst verandert niet meer. Elke gemeente kan haar nu vaststellen."),
        Raad => KlaarAsync(wijzigen.StelKaderVastAsync(Stuk.Id, Op!.Value, Gemeentenaam(Raadsbesluiten.Single(s => s.Id == Op).Gemeentecode), Verzoeksleutel, ct), "Vastgelegd dat de raad dit kader vaststelde."),
        Mandaat => KlaarAsync(wijzigen.StelVastInMandaatAsync(Stuk.Id, Gemeente!, Verzoeksleutel, ct), $"Vastgesteld namens het college van {Gemeentenaam(Gemeente)}. Zij gelden als ze bekend zijn gemaakt."),
        College => CollegeAsync(ct),
        Bekend => BekendAsync(ct),
        _ => Task.FromResult<string?>(null),
    };

    private Task<string?> SchrijfAsync(Action<Beleidsstuk, Handeling> daad, string zin, CancellationToken ct) =>
        KlaarAsync(wijzigen.SchrijfAsync(Stuk.Id, daad, $"Beleidsstuk{Stukwoorden.Hoofdletter(Doe!)}", Verzoeksleutel, ct), zin);

    /// <summary>As the version keeps it: an answer, or the answers that a framework allows.</summary>
    private string Getypt => Stuk.Soort == Stuksoort.Kader && Onderwerp is Beleidskeuze ? string.Join(" | ", Antwoorden) : Waarde?.Trim() ?? "";

    private async Task<string?> WaardeAsync(CancellationToken ct)
    {
        if (Onderwerp is null)
        {
            ModelState.AddModelError(nameof(Sleutel), "Kies waarover de keuze gaat.");
        }

        if (Getypt.Length == 0)
        {
            ModelState.AddModelError(Stuk.Soort == Stuksoort.Kader && Onderwerp is Beleidskeuze ? nameof(Antwoorden) : nameof(Waarde), "Vul in wat hier geldt.");
        }

        return ModelState.IsValid
            ? await SchrijfAsync((stuk, _) => stuk.ZetWaarde(new(Sleutel!, Getypt, Hoofdstuk ?? ""), Ik), "De keuze is bewaard.", ct) : null;
    }

    private async Task<string?> AfwijkAsync(CancellationToken ct)
    {
        var herzien = Lees(nameof(Herzien), Herzien, "de datum");
        if (string.IsNullOrEmpty(Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een gemeente uit de lijst.");
        }

        var eigen = string.IsNullOrEmpty(Sleutel);
        return ModelState.IsValid && herzien is { } dag
            ? await SchrijfAsync((stuk, _) => stuk.ZetAfwijking(
                new(Gemeente!, eigen ? Hoofdstuk ?? "" : stuk.Waarden.FirstOrDefault(w => w.Sleutel == Sleutel)?.Hoofdstuk ?? "", eigen ? null : Sleutel, eigen ? Tekst ?? "" : Getypt, Reden ?? "", Eigenaar ?? "", dag), Vandaag, Ik),
                $"Vastgelegd wat in {Gemeentenaam(Gemeente)} anders is.", ct) : null;
    }

    private async Task<string?> CollegeAsync(CancellationToken ct) => Lees(nameof(Dag), Dag, "de datum") is { } dag
        ? await KlaarAsync(wijzigen.StelVastDoorCollegeAsync(Stuk.Id, Gemeente!, Gemeentenaam(Gemeente), Kenmerk ?? "", dag, Verzoeksleutel, ct), $"Vastgelegd dat het college van {Gemeentenaam(Gemeente)} dit vaststelde.") : null;

    private async Task<string?> BekendAsync(CancellationToken ct)
    {
        var dag = Lees(nameof(Dag), Dag, "de datum");
        var werkt = Lees(nameof(Werkt), Werkt, "de eerste dag");
        if (!ModelState.IsValid || dag is not { } bekend || werkt is not { } eerste)
        {
            return null;
        }

        return await wijzigen.MaakBekendAsync(Op!.Value, bekend, Vindplaats ?? "", eerste, Verzoeksleutel, ct) switch
        {
            null => throw new ArgumentException("Dit is er niet (meer). Open de pagina opnieuw."),
            0 => $"Bekendgemaakt. De beleidsregels gelden vanaf {Datumtekst.Lang(eerste)}. Er verandert geen waarde.",
            1 => $"Bekendgemaakt. Vanaf {Datumtekst.Lang(eerste)} rekent Naast hier met 1 andere waarde.",
            var n => $"Bekendgemaakt. Vanaf {Datumtekst.Lang(eerste)} rekent Naast hier met {n} andere waarden.",
        };
    }
}
