using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Aansluitingen;
using Naast.Kern.Gedeeld;
using Naast.Web.Aanmelden.Tokens;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Aansluitingen;

/// <summary>Which programs of other organisations use the API, for what, and when they last did.</summary>
[Vereist(Recht.AansluitingenBeheren)]
public sealed class IndexModel(Db db, AansluitingGeven geven, Tokenkeuring keuring, TimeProvider klok) : Registerpagina(db, klok)
{
    public const string Geven = "geven";
    public const string Intrekken = "intrekken";

    private const int PerPagina = 25;

    /// <summary>Chosen first: what can be given follows from it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Organisatie { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    [BindProperty]
    public string? Uitgever { get; set; }

    [BindProperty]
    public string? ClientId { get; set; }

    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string[] Scopes { get; set; } = [];

    [BindProperty]
    public string[] Gemeenten { get; set; } = [];

    [BindProperty]
    public bool Certificaat { get; set; }

    [BindProperty]
    public string? Toepassing { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public IReadOnlyList<(Aansluiting Aansluiting, DateTimeOffset? Laatst)> Rijen { get; private set; } = [];

    public int Paginas { get; private set; } = 1;

    /// <summary>Slug → name.</summary>
    public IReadOnlyDictionary<string, string> Organisaties { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Optie> Organisatiekeuzes { get; private set; } = [];

    public IReadOnlyList<Optie> Uitgevers { get; private set; } = [];

    public IReadOnlyList<Optie> Scopekeuzes { get; private set; } = [];

    public IReadOnlyList<Optie> Gemeentekeuzes { get; private set; } = [];

    /// <summary>Code → name.</summary>
    public IReadOnlyDictionary<string, string> Gemeentenamen { get; private set; } = new Dictionary<string, string>();

    public Organisatie? Gekozen { get; private set; }

    public Aansluiting? Over { get; private set; }

    public static string Uitgevernaam(string uitgever) => uitgever == Tokenopties.Ingebouwd ? "Naast zelf (alleen in de demo)" : uitgever;

    public static string Scopezin(string naam) => Apiscopes.Alle.FirstOrDefault(s => s.Naam == naam)?.Zin ?? naam;

    public static string Moment(DateTimeOffset tijdstip)
    {
        var lokaal = tijdstip.InNederland();
        return $"{Datumtekst.Kort(DateOnly.FromDateTime(lokaal.DateTime))}, {lokaal.ToString("H.mm", System.Globalization.CultureInfo.InvariantCulture)} uur";
    }

    protected override string Terug => "/aansluitingen";

    protected override bool MagDoen(string doe) => Db.Toegang.Heeft(Recht.AansluitingenBeheren);

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        var organisaties = await Db.Organisaties.AsNoTracking().OrderBy(o => o.Naam).ToArrayAsync(ct);
        var gemeenten = await Db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).ToArrayAsync(ct);
        (Organisaties, Gemeentenamen) = (organisaties.ToDictionary(o => o.Slug, o => o.Naam), gemeenten.ToDictionary(g => g.Code, g => g.Naam));
        Organisatiekeuzes = [.. organisaties.Select(o => new Optie(o.Slug, o.Naam))];
        Uitgevers = [.. keuring.Uitgevers.Select(u => new Optie(u, Uitgevernaam(u)))];
        Gekozen = organisaties.FirstOrDefault(o => o.Slug == Organisatie);
        if (Gekozen is { } gekozen)
        {
            Scopekeuzes = [.. Apiscopes.Voor(gekozen.Soort).Select(s => new Optie(s.Naam, s.Zin, s.Naam))];
            Gemeentekeuzes = [.. AansluitingGeven.Gemeenten(gekozen, gemeenten).Select(g => new Optie(g.Code, g.Naam))];
        }

        var aantal = await Db.Aansluitingen.CountAsync(ct);
        Paginas = Math.Max(1, (aantal + PerPagina - 1) / PerPagina);
        Pagina = Math.Clamp(Pagina, 1, Paginas);
        var rijen = await (from a in Db.Aansluitingen.AsNoTracking()
                           orderby a.Ingetrokken != null, a.Naam, a.Id
                           select new { Aansluiting = a, Laatst = Db.Aansluitinggebruik.Where(g => g.AansluitingId == a.Id).Select(g => g.Laatst).FirstOrDefault() })
            .Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        Rijen = [.. rijen.Select(r => (r.Aansluiting, r.Laatst))];
        Over = Op is { } id ? await Db.Aansluitingen.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Ingetrokken == null, ct) : null;
        return Doe != Intrekken || Over is not null;
    }

    protected override void Vul()
    {
        Uitgever ??= Uitgevers is [var enige] ? enige.Waarde : null;
        Gemeenten = Gemeentekeuzes is [var gemeente] ? [gemeente.Waarde] : [];
    }

    protected override Task<string?> DoeAsync(CancellationToken ct) => Doe switch
    {
        Geven when Gekozen is not null => GeefAsync(ct),
        Intrekken => Gevuld(nameof(Reden), Reden, "Schrijf op waarom u deze aansluiting intrekt.")
            ? KlaarAsync(geven.TrekInAsync(Op!.Value, Reden, Verzoeksleutel, ct), "De aansluiting is ingetrokken. Het programma komt er vanaf nu niet meer in.")
            : Task.FromResult<string?>(null),
        _ => Task.FromResult<string?>(null),
    };

    private async Task<string?> GeefAsync(CancellationToken ct)
    {
        Gevuld(nameof(Uitgever), Uitgever, "Kies wie de tokens uitgeeft.");
        Gevuld(nameof(ClientId), ClientId, "Vul de client-id in die de uitgever aan dit programma gaf.");
        Gevuld(nameof(Naam), Naam, "Vul een naam in waaraan u dit programma herkent.");
        if (Scopes.Length == 0)
        {
            ModelState.AddModelError(nameof(Scopes), "Kies minstens één ding dat dit programma mag.");
        }

        return ModelState.IsValid
            ? await KlaarAsync(geven.GeefAsync(new(Uitgever!, ClientId!, Gekozen!.Slug, Naam!, Scopes, Gemeenten, Certificaat, Toepassing), Verzoeksleutel, ct), $"{Naam!.Trim()} is aangesloten.")
            : null;
    }
}
