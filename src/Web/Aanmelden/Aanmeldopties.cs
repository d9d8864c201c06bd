namespace Naast.Web.Aanmelden;

/// <summary>Section "Aanmelden" of the configuration: which OpenID Connect provider signs people in, and how its words become ours.</summary>
public sealed record Aanmeldopties
{
    public const string Sectie = "Aanmelden";

    /// <summary>True: the embedded provider, for demo and development only. Without a value: embedded when there is no Authority.</summary>
    public bool? Ingebouwd { get; init; }

    public bool GebruiktIngebouwd => Ingebouwd ?? string.IsNullOrWhiteSpace(Authority);

    /// <summary>Address of the provider; its discovery document stands at /.well-known/openid-configuration below it.</summary>
    public string? Authority { get; init; }

    public string ClientId { get; init; } = "naast";

    public string? ClientSecret { get; init; }

    /// <summary>Scopes to ask for; "openid" when nothing is set.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Whether the userinfo endpoint is read after the id_token. Without a value: yes for any provider but our own.</summary>
    public bool? Gebruikersinfo { get; init; }

    /// <summary>Ask for the claims one by one (request parameter "claims"), as OIDC NLGov prefers over the scope "profile".</summary>
    public bool ClaimsVragen { get; init; }

    /// <summary>Keep the id_token in the session cookie, for a provider that asks for it at sign-out. It makes the cookie larger.</summary>
    public bool AfmeldenMetIdToken { get; init; }

    public Claimnamen Claims { get; init; } = new();

    /// <summary>Provider's role value to our role. A value that is not listed gives no right.</summary>
    public IReadOnlyDictionary<string, string> Rollen { get; init; } = new Dictionary<string, string>();

    /// <summary>Provider's organisation value to our slug. Empty: the provider's value is the slug.</summary>
    public IReadOnlyDictionary<string, string> Organisaties { get; init; } = new Dictionary<string, string>();

    /// <summary>Slug for everyone, where the provider belongs to one organisation and does not name it.</summary>
    public string? VasteOrganisatie { get; init; }

    /// <summary>Provider's value of the level (such as a DigiD context class) to an eIDAS address.</summary>
    public IReadOnlyDictionary<string, string> Niveaus { get; init; } = new Dictionary<string, string>();

    public Niveaueisen Acr { get; init; } = new();

    public Sessieduur Sessie { get; init; } = new();

    /// <summary>Requests to each sign-in page that one network address may make in <see cref="Aanmeldlimiet.Venster"/>.</summary>
    public int MaxPerAdres { get; init; } = 600;

    /// <summary>Return addresses of other programs that may use the embedded provider; its own address never needs a line here.</summary>
    public IReadOnlyList<string>? Terugadressen { get; init; }

    /// <summary>Reads the section. Keys may hold a colon ("urn:…"), which the ordinary binder would take for a level.</summary>
    public static Aanmeldopties Lees(IConfiguration configuratie)
    {
        var sectie = configuratie.GetSection(Sectie);
        return (sectie.Get<Aanmeldopties>() ?? new()) with
        {
            Rollen = Woordenlijst(sectie.GetSection(nameof(Rollen))),
            Organisaties = Woordenlijst(sectie.GetSection(nameof(Organisaties))),
            Niveaus = Woordenlijst(sectie.GetSection(nameof(Niveaus))),
        };
    }

    private static Dictionary<string, string> Woordenlijst(IConfigurationSection sectie) =>
        sectie.AsEnumerable(makePathsRelative: true)
            .Where(regel => !string.IsNullOrEmpty(regel.Value))
            .ToDictionary(regel => regel.Key, regel => regel.Value!, StringComparer.Ordinal);
}

/// <summary>Where the provider puts each fact. A dot leads into an object: "realm_access.roles".</summary>
public sealed record Claimnamen
{
    public string Sub { get; init; } = "sub";

    public string Naam { get; init; } = "name";

    public string Organisatie { get; init; } = "organisatie";

    public string Rollen { get; init; } = "rollen";

    public string Acr { get; init; } = "acr";
}

/// <summary>Level of assurance that is asked for, and demanded back, per group; an empty value asks nothing.</summary>
public sealed record Niveaueisen
{
    public string Medewerker { get; init; } = Niveau.Substantieel;

    public string Partner { get; init; } = Niveau.Substantieel;

    public string Inburgeraar { get; init; } = Niveau.Substantieel;

    public string Voor(Aanmeldgroep groep) => groep switch
    {
        Aanmeldgroep.Partner => Partner,
        Aanmeldgroep.Inburgeraar => Inburgeraar,
        _ => Medewerker,
    };
}

/// <summary>How long a session lasts.</summary>
public sealed record Sessieduur
{
    /// <summary>Ends after this time without a request.</summary>
    public TimeSpan Stil { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Ends this long after sign-in, whatever happens.</summary>
    public TimeSpan Hooguit { get; init; } = TimeSpan.FromHours(12);
}

/// <summary>eIDAS levels of assurance, as OIDC NLGov writes them in acr.</summary>
public static class Niveau
{
    public const string Laag = "http://eidas.europa.eu/LoA/low";
    public const string Substantieel = "http://eidas.europa.eu/LoA/substantial";
    public const string Hoog = "http://eidas.europa.eu/LoA/high";

    public static bool IsBekend(string? niveau) => Rang(niveau) > 0;

    /// <summary>Whether what was given reaches what was demanded. No demand is always met; an unknown level never meets one.</summary>
    public static bool Voldoet(string? gegeven, string? eis) => string.IsNullOrEmpty(eis) || Rang(gegeven) >= Rang(eis);

    private static int Rang(string? niveau) => niveau switch { Laag => 1, Substantieel => 2, Hoog => 3, _ => 0 };
}
