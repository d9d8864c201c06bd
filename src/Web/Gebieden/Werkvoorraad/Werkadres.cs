using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad;

/// <summary>
/// The state of the list as it stands in the address, so that reload, Back and a shared link give the same list. What is not
/// understood is left out.
/// </summary>
public sealed record Werkadres
{
    public const string Pad = "/werkvoorraad";
    public const string Team = "team";
    public const string Niemand = "niemand";
    public const string GeenRoute = "geen";
    public const string Alles = "alles";

    public static readonly IReadOnlyList<string> Routes = ["B1", "Onderwijs", "Z", GeenRoute];
    private static readonly string[] Volgordes = ["naam", "taak", "termijn", "fase", "route"];

    private static readonly Dictionary<string, Urgentie> Urgenties = Enum.GetValues<Urgentie>()
        .ToDictionary(urgentie => Urgentievorm.Van(urgentie).Klasse, StringComparer.Ordinal);

    /// <summary>Subject of a casusregisseur, "team" or "niemand".</summary>
    public required string Van { get; init; }

    public string? Gemeente { get; init; }

    public Fase? Fase { get; init; }

    public string? Leerroute { get; init; }

    public Werksoort? Soort { get; init; }

    public Urgentie? Urgentie { get; init; }

    /// <summary>Also what is on schedule.</summary>
    public bool MetOpSchema { get; init; }

    /// <summary>Null = by urgency.</summary>
    public string? Sorteer { get; init; }

    public int Pagina { get; init; } = 1;

    public bool Gefilterd => Gemeente is not null || Fase is not null || Leerroute is not null || Soort is not null || Urgentie is not null;

    /// <summary>Who asks for unassigned work, or for one kind of work, wants all of it; the plain list is about what presses.</summary>
    public bool ToontAlles => MetOpSchema || Van == Niemand || Gemeente is not null || Fase is not null || Leerroute is not null || Soort is not null;

    /// <summary>Whose work somebody sees who asks for nobody's in particular.</summary>
    public static string Standaard(Poort.Toegang toegang) => toegang.Heeft(Poort.Recht.IntakeUitvoeren) ? toegang.Sub : Team;

    public Werkadres ZonderFilters => new() { Van = Van, MetOpSchema = MetOpSchema, Sorteer = Sorteer };

    public static Werkadres Lees(IQueryCollection vraag, string standaardVan)
    {
        string? Waarde(string naam) => vraag[naam].ToString() is { Length: > 0 and <= 100 } tekst ? tekst : null;
        var sorteer = Waarde("sorteer");
        var urgentie = Waarde("urgentie");
        return new Werkadres
        {
            Van = Waarde("van") ?? standaardVan,
            Gemeente = Waarde("gemeente"),
            Fase = Enum.TryParse<Fase>(Waarde("fase"), out var fase) && Enum.IsDefined(fase) ? fase : null,
            Soort = Enum.TryParse<Werksoort>(Waarde("soort"), out var soort) && Enum.IsDefined(soort) ? soort : null,
            Leerroute = Routes.FirstOrDefault(route => route == Waarde("leerroute")),
            Urgentie = urgentie is not null && Urgenties.TryGetValue(urgentie, out var gekozen) ? gekozen : null,
            MetOpSchema = urgentie == Alles,
            Sorteer = sorteer is not null && Volgordes.Contains(sorteer.TrimStart('-')) && sorteer != "termijn" ? sorteer : null,
            Pagina = int.TryParse(Waarde("pagina"), out var pagina) && pagina is > 0 and < 100_000 ? pagina : 1,
        };
    }

    public Werkfilter Filter => new()
    {
        Casusregisseur = Van is Team or Niemand ? null : Van, Niemand = Van == Niemand, Gemeente = Gemeente, Fase = Fase, Soort = Soort,
        Leerroute = Leerroute == GeenRoute ? "" : Leerroute,
    };

    public Urgentievak Vak(DateOnly vandaag) =>
        Urgentie is { } urgentie ? Urgentievak.Alleen(urgentie, vandaag) : ToontAlles ? Urgentievak.Alles : Urgentievak.Nu(vandaag);

    public override string ToString() => Pad + Vraagtekst();

    public string Vraagtekst()
    {
        var tekst = new StringBuilder();
        foreach (var (veld, waarde) in Velden())
        {
            tekst.Append(tekst.Length == 0 ? '?' : '&').Append(veld).Append('=').Append(UrlEncoder.Default.Encode(waarde));
        }

        return tekst.ToString();
    }

    /// <summary>What stands in the address.</summary>
    public IEnumerable<(string Veld, string Waarde)> Velden()
    {
        yield return ("van", Van);
        if (Gemeente is not null)
        {
            yield return ("gemeente", Gemeente);
        }

        if (Fase is { } fase)
        {
            yield return ("fase", fase.ToString());
        }

        if (Leerroute is not null)
        {
            yield return ("leerroute", Leerroute);
        }

        if (Soort is { } soort)
        {
            yield return ("soort", soort.ToString());
        }

        if (Urgentie is { } urgentie)
        {
            yield return ("urgentie", Urgentievorm.Van(urgentie).Klasse);
        }
        else if (MetOpSchema)
        {
            yield return ("urgentie", Alles);
        }

        if (Sorteer is not null)
        {
            yield return ("sorteer", Sorteer);
        }

        if (Pagina > 1)
        {
            yield return ("pagina", Pagina.ToString(CultureInfo.InvariantCulture));
        }
    }
}
