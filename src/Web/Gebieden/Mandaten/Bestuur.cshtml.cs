using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Mandaten;

/// <summary>Where the four stand: council and college, stage by stage; and the organisations that can hold a mandate.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class BestuurModel(Db db, MandaatWijzigen wijzigen, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Plannen = "plannen";
    public const string Vastleggen = "vastleggen";
    public const string Controleren = "controleren";
    public const string Vervallen = "vervallen";
    public const string Houder = "houder";
    public const string Ontstaan = "ontstaan";
    public const string Opvolgen = "opvolgen";

    [BindProperty]
    public string? Gemeente { get; set; }

    [BindProperty]
    public string? Soort { get; set; }

    [BindProperty]
    public Datuminvoer Dag { get; set; } = new();

    [BindProperty]
    public Datuminvoer Werkt { get; set; } = new();

    [BindProperty]
    public string? Uitkomst { get; set; }

    [BindProperty]
    public string? Kenmerk { get; set; }

    [BindProperty]
    public string? Organisatie { get; set; }

    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? Rechtsvorm { get; set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Bestuursstap> Stappen { get; private set; } = [];

    public IReadOnlyList<Gemandateerde> Houders { get; private set; } = [];

    /// <summary>Organisations that are known and not in the register of mandatees yet.</summary>
    public IReadOnlyList<Optie> Nieuwe { get; private set; } = [];

    public Bestuursstap? Stap => Stappen.FirstOrDefault(s => s.Id == Op);

    public Gemandateerde? Gekozen => Houders.FirstOrDefault(h => h.Id == Op);

    public static IReadOnlyList<Optie> Soorten { get; } =
        [.. Enum.GetValues<Bestuursstapsoort>().Select(s => new Optie(s.ToString(), Kop(s), null, Bestuursstap.OrgaanVan(s) == Bestuursorgaan.College ? "College" : "Gemeenteraad"))];

    public static IReadOnlyList<Optie> Rechtsvormen { get; } = [.. Enum.GetValues<Rechtsvorm>().Select(r => new Optie(r.ToString(), Hoofdletter(KeuzenaamAttribute.Van(r))))];

    public static string Kop(Bestuursstapsoort soort) => Hoofdletter(KeuzenaamAttribute.Van(soort));

    /// <summary>The step that says how far this municipality is with one stage: one in effect, else the newest.</summary>
    public Bestuursstap? Van(string gemeentecode, Bestuursstapsoort soort)
    {
        var eigen = Stappen.Where(s => s.Gemeentecode == gemeentecode && s.Soort == soort).ToArray();
        return Array.Find(eigen, s => s.WerktOp(Vandaag)) ?? eigen.LastOrDefault();
    }

    /// <summary>How many of the stages of this municipality are done.</summary>
    public int Gedaan(string gemeentecode) => Enum.GetValues<Bestuursstapsoort>().Count(s => Van(gemeentecode, s)?.Stand == Bestuursstapstand.Aangenomen);

    protected override string Terug => "/mandaten/bestuur";

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        Gemeenten = await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct);
        Stappen = await Db.Bestuursstappen.AsNoTracking().OrderBy(s => s.Dag).ThenBy(s => s.Id).ToArrayAsync(ct);
        Houders = await Db.Gemandateerden.AsNoTracking().OrderBy(h => h.Naam).ToArrayAsync(ct);
        Nieuwe = [.. (await Db.Organisaties.AsNoTracking().OrderBy(o => o.Naam).ToArrayAsync(ct)).Where(o => !Houders.Any(h => h.Organisatie == o.Slug)).Select(o => new Optie(o.Slug, o.Naam))];
        return Doe switch
        {
            Vastleggen or Vervallen or Controleren => Stap is not null,
            Ontstaan or Opvolgen => Gekozen is not null,
            _ => true,
        };
    }

    protected override void Vul() => Dag = Datuminvoer.Van(Stap is { Stand: Bestuursstapstand.Gepland } stap && stap.Dag < Vandaag ? stap.Dag : Vandaag);

    protected override Task<string?> DoeAsync(CancellationToken ct) => Doe switch
    {
        Plannen => PlanAsync(ct),
        Vastleggen => LegVastAsync(ct),
        Controleren => ControleerAsync(ct),
        Vervallen => VervalAsync(ct),
        Houder => HouderAsync(ct),
        Ontstaan => OntstaAsync(ct),
        Opvolgen => VolgOpAsync(ct),
        _ => Task.FromResult<string?>(null),
    };

    private async Task<string?> PlanAsync(CancellationToken ct)
    {
        var dag = Lees(nameof(Dag), Dag, "de datum");
        if (!Gemeenten.Any(g => g.Waarde == Gemeente))
        {
            ModelState.AddModelError(nameof(Gemeente), "Kies een gemeente uit de lijst.");
        }

        if (!Enum.TryParse<Bestuursstapsoort>(Soort, out var soort) || !Enum.IsDefined(soort))
        {
            ModelState.AddModelError(nameof(Soort), "Kies een stap.");
        }

        return ModelState.IsValid && dag is { } gekozen
            ? await KlaarAsync(wijzigen.PlanStapAsync(Gemeente!, soort, gekozen, Verzoeksleutel, ct), "De stap is gepland.") : null;
    }

    private async Task<string?> LegVastAsync(CancellationToken ct)
    {
        var dag = Lees(nameof(Dag), Dag, "de datum");
        var werkt = Lees(nameof(Werkt), Werkt, "de eerste dag", verplicht: false);
        if (Uitkomst is not ("ja" or "nee"))
        {
            ModelState.AddModelError(nameof(Uitkomst), "Kies wat eruit kwam.");
        }

        return ModelState.IsValid && dag is { } gekozen
            ? await KlaarAsync(wijzigen.LegStapVastAsync(Op!.Value, Uitkomst == "ja", gekozen, werkt, Kenmerk ?? "", Verzoeksleutel, ct), Uitkomst == "ja" && Bestuursstap.HeeftWerking(Stap!.Soort) ? "De stap is vastgelegd. Zij werkt als een collega het besluit heeft nagekeken." : "De stap is vastgelegd.") : null;
    }

    private async Task<string?> ControleerAsync(CancellationToken ct)
    {
        if (Uitkomst is not ("ja" or "nee"))
        {
            ModelState.AddModelError(nameof(Uitkomst), "Kies of het klopt.");
        }

        return ModelState.IsValid
            ? await KlaarAsync(wijzigen.ControleerStapAsync(Op!.Value, Uitkomst == "ja", Verzoeksleutel, ct), Uitkomst == "ja" ? "Nagekeken. Het besluit werkt." : "Teruggezet. Leg het besluit opnieuw vast.") : null;
    }

    private async Task<string?> VervalAsync(CancellationToken ct) => Lees(nameof(Dag), Dag, "de laatste dag") is { } dag
        ? await KlaarAsync(wijzigen.LaatStapVervallenAsync(Op!.Value, dag, Verzoeksleutel, ct), $"Het besluit werkt tot en met {Datumtekst.Lang(dag)}.") : null;

    private async Task<string?> HouderAsync(CancellationToken ct)
    {
        var bestaat = Lees(nameof(Dag), Dag, "de datum", verplicht: false);
        if (!Nieuwe.Any(o => o.Waarde == Organisatie))
        {
            ModelState.AddModelError(nameof(Organisatie), "Kies een organisatie uit de lijst.");
        }

        if (!Enum.TryParse<Rechtsvorm>(Rechtsvorm, out var vorm) || !Enum.IsDefined(vorm))
        {
            ModelState.AddModelError(nameof(Rechtsvorm), "Kies wat voor organisatie het is.");
        }

        return ModelState.IsValid
            ? await KlaarAsync(wijzigen.LegHouderVastAsync(Organisatie!, Naam ?? "", vorm, bestaat, Kenmerk ?? "", Verzoeksleutel, ct), "De organisatie is vastgelegd.") : null;
    }

    private async Task<string?> OntstaAsync(CancellationToken ct)
    {
        var dag = Lees(nameof(Dag), Dag, "de eerste dag");
        return Gevuld(nameof(Kenmerk), Kenmerk, "Schrijf op welk besluit dit regelt, met de datum.") && dag is { } gekozen
            ? await KlaarAsync(wijzigen.LaatOntstaanAsync(Op!.Value, gekozen, Kenmerk!, Verzoeksleutel, ct), "De organisatie bestaat vanaf die dag. Haar mandaten werken vanaf dan.") : null;
    }

    private async Task<string?> VolgOpAsync(CancellationToken ct)
    {
        var dag = Lees(nameof(Dag), Dag, "de laatste dag");
        if (!Houders.Any(h => h.Organisatie == Organisatie))
        {
            ModelState.AddModelError(nameof(Organisatie), "Kies de opvolger uit de lijst.");
        }

        return ModelState.IsValid && dag is { } gekozen
            ? await KlaarAsync(wijzigen.VolgOpAsync(Op!.Value, gekozen, Organisatie!, Verzoeksleutel, ct), "De opvolging is vastgelegd. De mandaten gaan mee.") : null;
    }

    private static string Hoofdletter(string woord) => char.ToUpperInvariant(woord[0]) + woord[1..];
}
