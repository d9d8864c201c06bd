using Naast.Kern.Gedeeld;

namespace Naast.Kern.Aansluitingen;

/// <summary>What somebody fills in to let a program of an organisation in.</summary>
/// <param name="Uitgever">Issuer of the access tokens, exactly as it stands in them.</param>
/// <param name="ClientId">Name of the program at that issuer.</param>
/// <param name="Organisatie">Slug of the organisation that the program works for.</param>
/// <param name="Scopes">What it may ask for; never more than the organisation itself may.</param>
/// <param name="Gemeenten">Codes of the municipalities whose dossiers it may see; empty for an organisation that sees what its tasks open.</param>
/// <param name="Certificaat">The token must be bound to the certificate of the connection (RFC 8705).</param>
/// <param name="Toepassing">Address of the calling program, as the logbook of data processing names it; null when it has none.</param>
public sealed record Aansluitinggegevens(
    string Uitgever, string ClientId, string Organisatie, string Naam, IReadOnlyList<string> Scopes, IReadOnlyList<string> Gemeenten, bool Certificaat, string? Toepassing);

/// <summary>
/// A program of another organisation that may use the API: which client of which issuer stands for which organisation, and for
/// what. It is given and withdrawn; what is to be different is a new one, so that an older call can be explained.
/// </summary>
public sealed class Aansluiting : Aggregaat
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 200;

    private Aansluiting()
    {
    }

    public string Uitgever { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    public string Organisatie { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public IReadOnlyList<string> Scopes { get; private set; } = [];

    public IReadOnlyList<string> Gemeenten { get; private set; } = [];

    public bool Certificaat { get; private set; }

    public string? Toepassing { get; private set; }

    public DateTimeOffset Gegeven { get; private set; }

    /// <summary>Name of the officer who gave it.</summary>
    public string Gever { get; private set; } = "";

    public DateTimeOffset? Ingetrokken { get; private set; }

    public string? Reden { get; private set; }

    public bool Werkt => Ingetrokken is null;

    public override Stroom Stroom => Stroom.Beheer;

    /// <exception cref="ArgumentException">Something is left out.</exception>
    public static Aansluiting Geef(Guid id, Aansluitinggegevens g, string gever, DateTimeOffset tijdstip)
    {
        Eis(g.Uitgever, nameof(g.Uitgever), "Kies wie de tokens uitgeeft.");
        Eis(g.ClientId, nameof(g.ClientId), "Vul de client-id in die de uitgever aan dit programma gaf.");
        Eis(g.Naam, nameof(g.Naam), "Vul een naam in waaraan u dit programma herkent.");
        Eis(g.Organisatie, nameof(g.Organisatie), "Kies voor welke organisatie dit programma werkt.");
        Eis(g.Scopes is [var eerste, ..] ? eerste : null, nameof(g.Scopes), "Kies minstens één ding dat dit programma mag.");

        var aansluiting = new Aansluiting
        {
            Id = id, Uitgever = g.Uitgever.Trim(), ClientId = g.ClientId.Trim(), Organisatie = g.Organisatie, Naam = g.Naam.Trim(), Scopes = [.. g.Scopes.Distinct().Order(StringComparer.Ordinal)],
            Gemeenten = [.. g.Gemeenten.Distinct().Order(StringComparer.Ordinal)], Certificaat = g.Certificaat, Toepassing = string.IsNullOrWhiteSpace(g.Toepassing) ? null : g.Toepassing.Trim(),
            Gever = gever, Gegeven = tijdstip,
        };
        aansluiting.Meld(Aansluitinggebeurtenissen.AansluitingGegeven);
        return aansluiting;
    }

    /// <summary>Works on the next request, also for tokens that were handed out before.</summary>
    /// <exception cref="ArgumentException">No reason.</exception>
    public void TrekIn(string? reden, DateTimeOffset tijdstip)
    {
        if (!Werkt)
        {
            return;
        }

        Eis(reden, nameof(reden), "Schrijf op waarom u deze aansluiting intrekt.");
        (Ingetrokken, Reden) = (tijdstip, reden!.Trim());
        Meld(Aansluitinggebeurtenissen.AansluitingIngetrokken);
    }

    private static void Eis(string? waarde, string naam, string zin)
    {
        if (string.IsNullOrWhiteSpace(waarde) || waarde.Trim().Length > LangsteTekst)
        {
            throw new ArgumentException(string.IsNullOrWhiteSpace(waarde) ? zin : $"Maak dit korter: hoogstens {LangsteTekst} tekens.", naam);
        }
    }
}
