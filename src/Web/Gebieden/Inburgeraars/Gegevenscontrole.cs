using System.Net.Mail;
using System.Text.RegularExpressions;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Inburgeraars.Gegevens;

namespace Naast.Web.Gebieden.Inburgeraars;

/// <summary>What somebody typed, or what stood in a row of a file; dates have been read already.</summary>
public sealed record Ruwegegevens
{
    public string? Voornamen { get; init; }

    public string? Voorvoegsel { get; init; }

    public string? Geslachtsnaam { get; init; }

    public string? NaamEigenSchrift { get; init; }

    public OnvolledigeDatum Geboren { get; init; }

    public string? Geslacht { get; init; }

    public string? Nationaliteit { get; init; }

    public string? Vnummer { get; init; }

    public string? Bsn { get; init; }

    /// <summary>Code or name.</summary>
    public string? Gemeente { get; init; }

    public string? Telefoon { get; init; }

    public string? Email { get; init; }

    public string? Straat { get; init; }

    public string? Huisnummer { get; init; }

    public string? Postcode { get; init; }

    public string? Plaats { get; init; }

    public string? Taal { get; init; }

    public bool TolkNodig { get; init; }

    public string? Doelgroep { get; init; }

    public DateOnly? BeginPlicht { get; init; }

    public DateOnly? Kennisgeving { get; init; }

    public DateOnly? Vestiging { get; init; }
}

/// <summary>
/// The same checks for a dossier that is registered by hand and for one from a file. Each fault says what to do; its field is
/// the name of a property of <see cref="Ruwegegevens"/>.
/// </summary>
/// <param name="gemeenten">Municipalities for which the asker may register: code and name.</param>
public sealed partial class Gegevenscontrole(IReadOnlyDictionary<string, string> gemeenten, DateOnly vandaag, Regelkast regelkast)
{
    private static readonly DateOnly BeginVanDeWet = new(2022, 1, 1);
    private const int LangsteNaam = 200;

    /// <returns>Null when there is a fault.</returns>
    public NieuwDossier? Controleer(Ruwegegevens ruw, Kanaal kanaal, Feitbron bron, Action<string, string> fout)
    {
        var goed = true;
        void Mis(string veld, string tekst)
        {
            goed = false;
            fout(veld, tekst);
        }

        Naam(ruw, Mis);
        var (vnummer, bsn) = Nummers(ruw, Mis);
        var gemeente = Gemeente(ruw.Gemeente, Mis);
        var (nationaliteit, taal, doelgroep) = Lijsten(ruw, Mis);
        var contact = Contact(ruw, taal, Mis);
        if (ruw.Geboren.Vroegst is { } geboren && (geboren > vandaag || geboren < vandaag.AddYears(-120)))
        {
            Mis(nameof(ruw.Geboren), geboren > vandaag ? "De geboortedatum ligt in de toekomst. Kijk het jaar na." : "Deze geboortedatum is meer dan 120 jaar geleden. Kijk het jaar na.");
        }

        Datums(ruw, gemeente, Mis);
        return goed
            ? new NieuwDossier
            {
                Gemeentecode = gemeente!, Bsn = bsn, Contact = contact, Doelgroep = doelgroep, BeginPlicht = ruw.BeginPlicht, Kennisgeving = ruw.Kennisgeving,
                Vestiging = ruw.Vestiging, Kanaal = kanaal, Bron = bron,
                Persoon = new Persoonsgegevens(new Persoonsnaam(Leeg(ruw.Voornamen), Leeg(ruw.Voorvoegsel), Leeg(ruw.Geslachtsnaam)), ruw.Geboren)
                {
                    Vnummer = vnummer, NaamEigenSchrift = Leeg(ruw.NaamEigenSchrift), Nationaliteit = nationaliteit,
                    Geslacht = Leeg(ruw.Geslacht)?.ToUpperInvariant() switch { "M" or "MAN" => Geslacht.Man, "V" or "VROUW" => Geslacht.Vrouw, _ => Geslacht.Onbekend },
                },
            }
            : null;
    }

    /// <summary>The same checks for what is corrected later: a number need not be known.</summary>
    /// <returns>Null when there is a fault.</returns>
    public Wijzigbaar? ControleerWijziging(Ruwegegevens ruw, Action<string, string> fout)
    {
        var goed = true;
        void Mis(string veld, string tekst)
        {
            goed = false;
            fout(veld, tekst);
        }

        Naam(ruw, Mis);
        var vnummer = Vnummer(ruw.Vnummer, Mis);
        var (_, taal, _) = Lijsten(ruw, Mis);
        var contact = Contact(ruw, taal, Mis) ?? new Bereikbaarheid();
        return goed ? new Wijzigbaar(new(Leeg(ruw.Voornamen), Leeg(ruw.Voorvoegsel), Leeg(ruw.Geslachtsnaam)), Leeg(ruw.NaamEigenSchrift), vnummer, contact) : null;
    }

    private static void Naam(Ruwegegevens ruw, Action<string, string> mis)
    {
        if (Leeg(ruw.Voornamen) is null && Leeg(ruw.Geslachtsnaam) is null)
        {
            mis(nameof(ruw.Geslachtsnaam), "Vul een voornaam of een achternaam in. Eén van de twee is genoeg.");
        }

        foreach (var (veld, waarde, wat) in new[]
                 {
                     (nameof(ruw.Voornamen), ruw.Voornamen, "de voornamen"), (nameof(ruw.Voorvoegsel), ruw.Voorvoegsel, "het voorvoegsel"),
                     (nameof(ruw.Geslachtsnaam), ruw.Geslachtsnaam, "de achternaam"), (nameof(ruw.NaamEigenSchrift), ruw.NaamEigenSchrift, "de naam in eigen schrift"),
                 })
        {
            if (waarde is { Length: > LangsteNaam })
            {
                mis(veld, $"Maak {wat} korter: hoogstens {LangsteNaam} tekens.");
            }
            else if (waarde?.Contains('\uFFFD', StringComparison.Ordinal) == true)
            {
                mis(veld, $"In {wat} staat een onleesbaar teken (\uFFFD). Typ de naam opnieuw, of bewaar het bestand opnieuw als CSV UTF-8.");
            }
            else if (waarde?.Any(char.IsControl) == true)
            {
                mis(veld, $"In {wat} staat een teken dat geen letter is. Typ de naam opnieuw.");
            }
        }

        if (Leeg(ruw.Geslacht) is { } geslacht && geslacht.ToUpperInvariant() is not ("M" or "MAN" or "V" or "VROUW" or "O" or "ONBEKEND"))
        {
            mis(nameof(ruw.Geslacht), "Kies man, vrouw of onbekend (in een bestand: M, V of O).");
        }
    }

    private static (string? Vnummer, Bsn? Bsn) Nummers(Ruwegegevens ruw, Action<string, string> mis)
    {
        var vnummer = Vnummer(ruw.Vnummer, mis);
        Bsn? bsn = null;
        if (Leeg(ruw.Bsn) is { } tekst && !Bsn.TryParse(tekst, out bsn))
        {
            mis(nameof(ruw.Bsn), "Dit is geen geldig BSN. Een BSN heeft negen cijfers. Kijk of er een cijfer fout of verwisseld is.");
        }

        if (vnummer is null && Leeg(ruw.Bsn) is null)
        {
            mis(nameof(ruw.Vnummer), "Vul een V-nummer of een BSN in. Zo herkennen wij het bericht van DUO straks.");
        }

        return (vnummer, bsn);
    }

    private static string? Vnummer(string? tekst, Action<string, string> mis)
    {
        var vnummer = Leeg(tekst)?.Replace(" ", "", StringComparison.Ordinal);
        if (vnummer is not null && (vnummer.Length != 10 || !vnummer.All(char.IsAsciiDigit)))
        {
            mis(nameof(Ruwegegevens.Vnummer), "Een V-nummer heeft tien cijfers. Kijk op de brief van de IND of het verblijfsdocument. Excel haalt soms nullen vooraan weg.");
        }

        return vnummer;
    }

    private string? Gemeente(string? tekst, Action<string, string> mis)
    {
        if (Leeg(tekst) is not { } gemeente)
        {
            mis(nameof(Ruwegegevens.Gemeente), "Kies een gemeente.");
            return null;
        }

        var code = gemeente.Length < 4 && gemeente.All(char.IsAsciiDigit) ? gemeente.PadLeft(4, '0') : gemeente;
        if (gemeenten.ContainsKey(code))
        {
            return code;
        }

        var vorm = Zoekvorm.Van(gemeente);
        var gevonden = gemeenten.FirstOrDefault(g => Zoekvorm.Van(g.Value) == vorm).Key;
        if (gevonden is null)
        {
            mis(nameof(Ruwegegevens.Gemeente), $"Deze gemeente is hier niet bekend, of u werkt er niet voor. Kies uit: {string.Join(", ", gemeenten.Values)}.");
        }

        return gevonden;
    }

    private static (string? Nationaliteit, string? Taal, GedetailleerdeDoelgroep? Doelgroep) Lijsten(Ruwegegevens ruw, Action<string, string> mis)
    {
        string? nationaliteit = null, taal = null;
        GedetailleerdeDoelgroep groep = default;
        if (Leeg(ruw.Nationaliteit) is { } land && !Codelijsten.TryNationaliteit(land, out nationaliteit))
        {
            mis(nameof(ruw.Nationaliteit), "Deze nationaliteit staat niet in de lijst. Gebruik de naam of de code van vier cijfers uit de BRP.");
        }

        if (Leeg(ruw.Taal) is { } spreekt && !Codelijsten.TryTaal(spreekt, out taal))
        {
            mis(nameof(ruw.Taal), "Deze taal staat niet in de lijst. Kies een andere schrijfwijze, of laat de taal leeg.");
        }

        if (Leeg(ruw.Doelgroep) is not { } duo)
        {
            return (nationaliteit, taal, null);
        }

        if (!Doelgroepen.TryParse(duo, out groep))
        {
            mis(nameof(ruw.Doelgroep), $"Deze doelgroep kennen wij niet. Kies uit: {string.Join(", ", Enum.GetValues<GedetailleerdeDoelgroep>().Select(g => g.Naam()))}.");
        }

        return (nationaliteit, taal, groep);
    }

    private static Bereikbaarheid? Contact(Ruwegegevens ruw, string? taal, Action<string, string> mis)
    {
        if (Leeg(ruw.Telefoon) is { } telefoon && (!Telefoonvorm().IsMatch(telefoon) || telefoon.Count(char.IsAsciiDigit) is < 8 or > 15))
        {
            mis(nameof(ruw.Telefoon), "Vul een telefoonnummer in, zoals 06 12345678 of +31 6 12345678.");
        }

        if (Leeg(ruw.Email) is { } email && (email.Length > 254 || !MailAddress.TryCreate(email, out var adres) || adres.Address != email || !adres.Host.Contains('.', StringComparison.Ordinal)))
        {
            mis(nameof(ruw.Email), "Vul een e-mailadres in, zoals naam@voorbeeld.nl.");
        }

        var postcode = Leeg(ruw.Postcode)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (postcode is not null && !Postcodevorm().IsMatch(postcode))
        {
            mis(nameof(ruw.Postcode), "Vul een postcode in van vier cijfers en twee letters, zoals 3311 AB.");
        }

        foreach (var (veld, waarde) in new[] { (nameof(ruw.Straat), ruw.Straat), (nameof(ruw.Huisnummer), ruw.Huisnummer), (nameof(ruw.Plaats), ruw.Plaats) })
        {
            if (waarde is { Length: > 100 })
            {
                mis(veld, "Maak dit korter: hoogstens 100 tekens.");
            }
        }

        var contact = new Bereikbaarheid
        {
            Telefoon = Leeg(ruw.Telefoon), Email = Leeg(ruw.Email), Straat = Leeg(ruw.Straat), Huisnummer = Leeg(ruw.Huisnummer), Postcode = postcode,
            Plaats = Leeg(ruw.Plaats), Taal = taal, TolkNodig = ruw.TolkNodig,
        };
        return contact == new Bereikbaarheid() ? null : contact;
    }

    private void Datums(Ruwegegevens ruw, string? gemeente, Action<string, string> mis)
    {
        var fouten = 0;
        foreach (var (veld, dag, wat) in new[]
                 {
                     (nameof(ruw.BeginPlicht), ruw.BeginPlicht, "Het begin van de plicht"), (nameof(ruw.Kennisgeving), ruw.Kennisgeving, "De datum van de brief van DUO"),
                     (nameof(ruw.Vestiging), ruw.Vestiging, "De inschrijving in de gemeente"),
                 })
        {
            if (dag > vandaag)
            {
                fouten++;
                mis(veld, $"{wat} ligt in de toekomst. Vul een datum in tot en met vandaag, of laat hem leeg.");
            }
            else if (dag < BeginVanDeWet && veld != nameof(ruw.Vestiging))
            {
                fouten++;
                mis(veld, $"{wat} ligt voor 1 januari 2022. Toen gold de Wet inburgering 2021 nog niet.");
            }
        }

        if (fouten == 0 && gemeente is not null && ruw.Kennisgeving is { } brief && ruw.Vestiging is { } ingeschreven
            && ingeschreven < BeginVanDeWet && regelkast.Voor(gemeente).Waarde(LandelijkeParameters.PipAnker, brief) == "brp")
        {
            // In 2022 the term ran from the registration: without a version of the law for that day there is no term.
            mis(nameof(ruw.Vestiging), "In 2022 begon de termijn op de dag van inschrijving. Die kan niet voor 1 januari 2022 liggen. Laat hem leeg of kijk hem na.");
        }
    }

    public static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    [GeneratedRegex(@"^\+?[0-9 ()/-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Telefoonvorm();

    [GeneratedRegex("^[1-9][0-9]{3}[A-Z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Postcodevorm();
}
