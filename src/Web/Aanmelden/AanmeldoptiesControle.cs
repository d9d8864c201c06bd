namespace Naast.Web.Aanmelden;

/// <summary>Checks the section "Aanmelden" before the program starts: a wrong sign-in must not show first at the first person.</summary>
public static class AanmeldoptiesControle
{
    /// <summary>What is wrong, in sentences for the administrator; empty when the program may start.</summary>
    public static IReadOnlyList<string> Fouten(Aanmeldopties opties, IHostEnvironment omgeving) =>
    [
        .. opties.GebruiktIngebouwd ? FoutenIngebouwd(opties, omgeving) : FoutenExtern(opties, omgeving),
        .. FoutenAlgemeen(opties),
    ];

    public static bool IsProefomgeving(IHostEnvironment omgeving) =>
        omgeving.IsDevelopment() || omgeving.IsEnvironment("Demo");

    private static IEnumerable<string> FoutenIngebouwd(Aanmeldopties opties, IHostEnvironment omgeving)
    {
        if (!IsProefomgeving(omgeving))
        {
            yield return $"De ingebouwde aanmelding (kies een persoon, zonder wachtwoord) mag alleen draaien in de omgeving "
                + $"Development of Demo; deze omgeving heet {omgeving.EnvironmentName}. Zet Aanmelden:Ingebouwd op false en vul "
                + "Aanmelden:Authority en Aanmelden:ClientId in met de gegevens van uw eigen aanmeldvoorziening.";
        }

        foreach (var adres in opties.Terugadressen ?? [])
        {
            if (!Uri.TryCreate(adres, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                yield return $"Aanmelden:Terugadressen bevat '{adres}'. Dat is geen volledig http(s)-adres.";
            }
        }
    }

    private static IEnumerable<string> FoutenExtern(Aanmeldopties opties, IHostEnvironment omgeving)
    {
        if (!Uri.TryCreate(opties.Authority, UriKind.Absolute, out var adres) || adres.Scheme is not ("http" or "https"))
        {
            yield return "Vul Aanmelden:Authority in: het volledige adres van de aanmeldvoorziening, beginnend met https://.";
        }
        else if (adres.Scheme == Uri.UriSchemeHttp && !(adres.IsLoopback && IsProefomgeving(omgeving)))
        {
            yield return "Aanmelden:Authority moet met https:// beginnen.";
        }

        if (opties.Rollen.Count == 0)
        {
            yield return "Vul Aanmelden:Rollen in: welke rol van de aanmeldvoorziening hoort bij welke rol in Naast. "
                + "Zonder die lijst krijgt niemand rechten.";
        }
    }

    private static IEnumerable<string> FoutenAlgemeen(Aanmeldopties opties)
    {
        if (string.IsNullOrWhiteSpace(opties.ClientId))
        {
            yield return "Vul Aanmelden:ClientId in.";
        }

        if (opties.Scopes is { } scopes && !scopes.Contains("openid"))
        {
            yield return "Aanmelden:Scopes moet 'openid' bevatten.";
        }

        foreach (var (waarde, rol) in opties.Rollen.Where(paar => !Rollen.Alle.Contains(paar.Value)))
        {
            yield return $"Aanmelden:Rollen geeft '{waarde}' de rol '{rol}'. Die rol bestaat niet. Kies uit: {string.Join(", ", Rollen.Alle)}.";
        }

        foreach (var niveau in Enum.GetValues<Aanmeldgroep>().Select(opties.Acr.Voor).Concat(opties.Niveaus.Values)
            .Where(niveau => niveau.Length > 0 && !Niveau.IsBekend(niveau)).Distinct())
        {
            yield return $"'{niveau}' is geen betrouwbaarheidsniveau. Kies uit: {Niveau.Laag}, {Niveau.Substantieel}, {Niveau.Hoog}.";
        }

        if (new[] { opties.Claims.Sub, opties.Claims.Naam, opties.Claims.Rollen, opties.Claims.Acr, opties.Claims.Organisatie }
            .Any(string.IsNullOrWhiteSpace))
        {
            yield return "Elke naam onder Aanmelden:Claims moet gevuld zijn.";
        }

        if (opties.Sessie.Stil <= TimeSpan.Zero || opties.Sessie.Hooguit < opties.Sessie.Stil)
        {
            yield return "Aanmelden:Sessie:Stil moet meer dan nul zijn en Aanmelden:Sessie:Hooguit minstens zo lang.";
        }

        if (opties.MaxPerAdres <= 0)
        {
            yield return "Aanmelden:MaxPerAdres moet meer dan nul zijn.";
        }
    }
}

/// <summary>The configuration does not allow a start. Uncaught, it prints its sentences and nothing else.</summary>
public sealed class AanmeldconfiguratieException(IEnumerable<string> fouten)
    : Exception("Naast start niet, want het aanmelden is niet goed ingesteld:" + string.Concat(fouten.Select(fout => $"{Environment.NewLine}- {fout}")))
{
    // The runtime prints an uncaught exception with ToString: the administrator needs the sentences, not our stack.
    public override string ToString() => Message;
}
