using System.Net;

namespace Naast.Web.Aanmelden.Tokens;

/// <summary>Section "Api" of the configuration: whose access tokens programs may come with.</summary>
public sealed record Tokenopties
{
    public const string Sectie = "Api";

    /// <summary>Name under which the embedded provider of the demo stands in the register; its address follows from the host that is asked.</summary>
    public const string Ingebouwd = "ingebouwd";

    /// <summary>Audience of the tokens of the embedded provider.</summary>
    public const string EigenDoelgroep = "naast";

    public IReadOnlyList<Tokenuitgever> Uitgevers { get; init; } = [];

    /// <summary>Requests that one program may make in a minute.</summary>
    public int VerzoekenPerMinuut { get; init; } = 600;

    /// <summary>
    /// Header in which the proxy in front of Naast puts the client certificate (PEM, percent-encoded, as nginx does). Only for a
    /// proxy that takes the same header away from what comes in. Empty: the certificate of the connection itself.
    /// </summary>
    public string? Certificaatkop { get; init; }

    /// <summary>Addresses of the proxies whose <see cref="Certificaatkop"/> is believed.</summary>
    public IReadOnlyList<string> Certificaatproxys { get; init; } = [];

    public IEnumerable<string> Fouten(bool proef)
    {
        foreach (var uitgever in Uitgevers)
        {
            if (!IsVeilig(uitgever.Adres, proef))
            {
                yield return $"Api:Uitgevers: '{uitgever.Adres}' is geen volledig adres dat met https:// begint.";
            }

            if (!string.IsNullOrEmpty(uitgever.Metadata) && !IsVeilig(uitgever.Metadata, proef))
            {
                yield return $"Api:Uitgevers: de Metadata van '{uitgever.Adres}' is geen volledig adres dat met https:// begint. Wie dat adres onderweg verandert, kiest welke sleutels Naast gelooft.";
            }

            if (string.IsNullOrWhiteSpace(uitgever.Doelgroep))
            {
                yield return $"Api:Uitgevers: vul bij '{uitgever.Adres}' de Doelgroep in: wat in de tokens als aud staat. Zonder doelgroep zou een token voor een ander systeem hier werken.";
            }
        }

        if (VerzoekenPerMinuut <= 0)
        {
            yield return "Api:VerzoekenPerMinuut moet meer dan nul zijn.";
        }

        if (!string.IsNullOrEmpty(Certificaatkop) && Certificaatproxys.Count == 0)
        {
            yield return "Api:Certificaatkop: vul ook Api:Certificaatproxys in: de adressen van de proxy die deze kop zet. Zonder dat zou iedereen hem kunnen sturen.";
        }

        foreach (var proxy in Certificaatproxys.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return $"Api:Certificaatproxys: '{proxy}' is geen IP-adres.";
        }
    }

    private static bool IsVeilig(string tekst, bool proef) =>
        Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && (adres.Scheme == Uri.UriSchemeHttps || (proef && adres is { Scheme: "http", IsLoopback: true }));
}

/// <summary>An authorization server whose tokens are believed.</summary>
public sealed record Tokenuitgever
{
    /// <summary>The issuer, exactly as it stands in the tokens (iss).</summary>
    public string Adres { get; init; } = "";

    /// <summary>What must stand in the tokens as aud.</summary>
    public string Doelgroep { get; init; } = "";

    /// <summary>Where the keys can be found; empty: the discovery document below the issuer.</summary>
    public string? Metadata { get; init; }

    /// <summary>Kinds of token (typ); "at+jwt" when nothing is set, so that an id_token is no access token.</summary>
    public IReadOnlyList<string>? Typen { get; init; }

    /// <summary>Accept a sub that differs from the client id: for an issuer that gives programs a number of their own.</summary>
    public bool AnderSub { get; init; }
}
