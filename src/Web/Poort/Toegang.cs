using Naast.Kern.Besluiten;

namespace Naast.Web.Poort;

/// <summary>
/// How rows are filtered. Each kind has a database model of its own, so that no query ever carries the filters of
/// another kind: staff on municipality, a partner on what was opened for its task, an inburgeraar on the own dossier.
/// </summary>
public enum Toegangssoort
{
    /// <summary>No rows about persons at all: policy, alderman, administrator, privacy officer, and whoever is not signed in.</summary>
    Geen,
    Medewerker,
    Partner,
    Inburgeraar,

    /// <summary>Jobs and the receiver of messages; always with a reason that is logged.</summary>
    Systeem,
}

/// <summary>The snapshot of who asks, made once per request: a right that is withdrawn works on the next request.</summary>
public sealed record Toegang
{
    public required Toegangssoort Soort { get; init; }

    /// <summary>Subject at the sign-in provider; for the system: what it does.</summary>
    public required string Sub { get; init; }

    public string Naam { get; init; } = "";

    /// <summary>Slug of the organisation.</summary>
    public string Organisatie { get; init; } = "";

    public IReadOnlyList<string> Rollen { get; init; } = [];

    public IReadOnlySet<Recht> Rechten { get; init; } = new HashSet<Recht>();

    /// <summary>Codes of the municipalities that this officer works for.</summary>
    public string[] Gemeenten { get; init; } = [];

    /// <summary>Shielded dossiers, of those municipalities or of the own tasks, that this officer may not see.</summary>
    public Guid[] Verborgen { get; init; } = [];

    /// <summary>The inburgeraar's own dossier.</summary>
    public Guid EigenDossier { get; init; }

    /// <summary>What a program was let in for; null for a person, who is not bound to scopes.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Address of the calling program; null for a person.</summary>
    public string? Toepassing { get; init; }

    /// <summary>Of this request: it is about a dossier to which nothing is added any more, so only rights to look hold.</summary>
    public bool AlleenLezen { get; init; }

    /// <summary>Rights to do something that hold all the same.</summary>
    public IReadOnlyList<Recht> Behalve { get; init; } = [];

    public bool Heeft(Recht recht) => Rechten.Contains(recht) && (!AlleenLezen || recht.IsLezen() || Behalve.Contains(recht));

    /// <summary>As who decides.</summary>
    public Functionaris Functionaris() => new(Sub, Naam, Organisatie, Rollen);

    public static readonly Toegang Geen = new() { Soort = Toegangssoort.Geen, Sub = "" };

    /// <param name="reden">What the system is doing: stands in every handeling it makes.</param>
    public static Toegang Systeem(string reden) => new() { Soort = Toegangssoort.Systeem, Sub = "systeem:" + reden, Naam = "Naast", Organisatie = "naast" };
}

/// <summary>Carries the snapshot through one scope; no snapshot means no rows.</summary>
public sealed class Toegangshouder
{
    public Toegang Toegang { get; set; } = Toegang.Geen;
}
