using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

public enum Geslacht
{
    Onbekend,
    Man,
    Vrouw,
}

/// <summary>A name as the BRP knows it: any part may be missing, also the first name or the family name.</summary>
public sealed record Persoonsnaam(string? Voornamen, string? Voorvoegsel, string? Geslachtsnaam)
{
    /// <summary>"Selam Tesfay", "Jan de Vries"; a person with one name only has just that name.</summary>
    public string Volledig => Voeg(Voornamen, Voorvoegsel, Geslachtsnaam);

    /// <summary>"Tesfay, Selam", "Vries, Jan de"; for lists sorted by family name.</summary>
    public string Lijst
    {
        get
        {
            var achter = Voeg(Voornamen, Voorvoegsel);
            return string.IsNullOrEmpty(Geslachtsnaam) ? achter : achter.Length == 0 ? Geslachtsnaam : $"{Geslachtsnaam}, {achter}";
        }
    }

    public string Initialen => string.Concat(
        new[] { Voornamen, Geslachtsnaam }.Where(deel => !string.IsNullOrEmpty(deel) && char.IsLetter(deel[0])).Select(deel => char.ToUpperInvariant(deel![0])));

    private static string Voeg(params string?[] delen) => string.Join(' ', delen.Where(deel => !string.IsNullOrWhiteSpace(deel)));
}

/// <summary>Who somebody is. BSN, contact details and health stand in tables of their own: fields cannot be filtered, tables can.</summary>
public sealed class Persoon : Aggregaat, IDossiergebonden
{
    private Persoon()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>Ten digits, given by the immigration service; a person may be known by this alone.</summary>
    public string? Vnummer { get; private set; }

    public string? Voornamen { get; private set; }

    public string? Voorvoegsel { get; private set; }

    public string? Geslachtsnaam { get; private set; }

    /// <summary>The name in the person's own script, for letters and the portal.</summary>
    public string? NaamEigenSchrift { get; private set; }

    /// <summary>Other names and spellings under which the person is known: found by search, not used in letters.</summary>
    public IReadOnlyList<string> AndereNamen { get; private set; } = [];

    public Geslacht Geslacht { get; private set; }

    /// <summary>BRP form <c>jjjjmmdd</c>, zeros for unknown parts.</summary>
    public string Geboren { get; private set; } = "00000000";

    /// <summary>RvIG table 32, four digits.</summary>
    public string? Nationaliteit { get; private set; }

    /// <summary>Members of one household share this id.</summary>
    public Guid? HuishoudenId { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public Persoonsnaam Naam => new(Voornamen, Voorvoegsel, Geslachtsnaam);

    public OnvolledigeDatum Geboortedatum => OnvolledigeDatum.TryParse(Geboren, out var datum) ? datum : OnvolledigeDatum.Onbekend;

    /// <exception cref="ArgumentException">Neither a first name nor a family name.</exception>
    public static Persoon Registreer(Guid id, Guid dossierId, string gemeentecode, Persoonsgegevens gegevens)
    {
        var persoon = new Persoon { Id = id, DossierId = dossierId, Gemeentecode = gemeentecode };
        persoon.Neem(gegevens);
        persoon.Meld(Inburgeraarsgebeurtenissen.PersoonGeregistreerd);
        return persoon;
    }

    /// <summary>New data from the BRP or a correction; the old values stay readable in the events.</summary>
    public void WerkBij(Persoonsgegevens gegevens)
    {
        Neem(gegevens);
        Meld(Inburgeraarsgebeurtenissen.PersoonBijgewerkt);
    }

    /// <summary>The V-number becomes known later than the person; one that is there already stays.</summary>
    public void KrijgVnummer(string vnummer)
    {
        if (Vnummer is null)
        {
            Vnummer = vnummer;
            Meld(Inburgeraarsgebeurtenissen.PersoonBijgewerkt);
        }
    }

    /// <summary>Also known by these names, and by no others than these.</summary>
    public void HeetOok(IEnumerable<string> namen)
    {
        string[] nieuw = [.. namen.Select(naam => naam.Trim()).Where(naam => naam.Length > 0 && naam != Naam.Volledig).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        if (!nieuw.SequenceEqual(AndereNamen, StringComparer.Ordinal))
        {
            AndereNamen = nieuw;
            Meld(Inburgeraarsgebeurtenissen.AndereNamenVastgelegd);
        }
    }

    /// <summary>The number goes to the dossier that stays: there is one dossier to find by it.</summary>
    public void GeefVnummerAf()
    {
        if (Vnummer is not null)
        {
            Vnummer = null;
            Meld(Inburgeraarsgebeurtenissen.VnummerAfgegeven);
        }
    }

    private void Neem(Persoonsgegevens gegevens)
    {
        if (string.IsNullOrWhiteSpace(gegevens.Naam.Volledig))
        {
            throw new ArgumentException("Een persoon heeft ten minste één naam.", nameof(gegevens));
        }

        Vnummer = gegevens.Vnummer ?? Vnummer;
        Voornamen = gegevens.Naam.Voornamen;
        Voorvoegsel = gegevens.Naam.Voorvoegsel;
        Geslachtsnaam = gegevens.Naam.Geslachtsnaam;
        NaamEigenSchrift = gegevens.NaamEigenSchrift ?? NaamEigenSchrift;
        Geslacht = gegevens.Geslacht;
        Geboren = gegevens.Geboortedatum.Brp;
        Nationaliteit = gegevens.Nationaliteit ?? Nationaliteit;
        HuishoudenId = gegevens.HuishoudenId ?? HuishoudenId;
    }
}

/// <summary>What is recorded of a person at once; null leaves what was known.</summary>
public sealed record Persoonsgegevens(Persoonsnaam Naam, OnvolledigeDatum Geboortedatum)
{
    public string? Vnummer { get; init; }

    public string? NaamEigenSchrift { get; init; }

    public Geslacht Geslacht { get; init; }

    public string? Nationaliteit { get; init; }

    public Guid? HuishoudenId { get; init; }
}

/// <summary>
/// The BSN of a person, encrypted, with an HMAC to find it by. Events show only a fingerprint of both, so that a changed
/// number is found without the number being there.
/// </summary>
public sealed class Persoonsnummer : Aggregaat, IDossiergebonden
{
    private Persoonsnummer()
    {
    }

    public Guid DossierId { get; private set; }

    public Guid PersoonId { get; private set; }

    [System.Text.Json.Serialization.JsonIgnore]
    public byte[] BsnVersleuteld { get; private set; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public byte[] BsnZoeksleutel { get; private set; } = [];

    /// <summary>SHA-256 over cipher text and search key, base64.</summary>
    public string Afdruk => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData([.. BsnVersleuteld, .. BsnZoeksleutel]));

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Persoonsnummer LegVast(Guid id, Persoon persoon, byte[] versleuteld, byte[] zoeksleutel)
    {
        var nummer = new Persoonsnummer
        {
            Id = id, DossierId = persoon.DossierId, PersoonId = persoon.Id, Gemeentecode = persoon.Gemeentecode,
            BsnVersleuteld = versleuteld, BsnZoeksleutel = zoeksleutel,
        };
        nummer.Meld(Inburgeraarsgebeurtenissen.BsnVastgelegd);
        return nummer;
    }

    /// <summary>The same number under the key of the installation that took the dossier over.</summary>
    public void Herversleutel(byte[] versleuteld, byte[] zoeksleutel)
    {
        (BsnVersleuteld, BsnZoeksleutel) = (versleuteld, zoeksleutel);
        Meld(Inburgeraarsgebeurtenissen.BsnHerversleuteld);
    }

    /// <summary>Not to be found by this number any more: another dossier is. The number itself stays, to be read with the right to do so.</summary>
    public void IsGeenVindplaats()
    {
        if (BsnZoeksleutel.Length > 0)
        {
            BsnZoeksleutel = [];
            Meld(Inburgeraarsgebeurtenissen.BsnAfgegeven);
        }
    }
}

/// <summary>How to reach somebody and in which language.</summary>
public sealed class Contactgegevens : Aggregaat, IDossiergebonden
{
    private Contactgegevens()
    {
    }

    public Guid DossierId { get; private set; }

    public Guid PersoonId { get; private set; }

    public string? Telefoon { get; private set; }

    /// <summary>The number as it is searched: however it was written, one person's number is one key.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Telefoonsleutel { get; private set; }

    public string? Email { get; private set; }

    public string? Straat { get; private set; }

    public string? Huisnummer { get; private set; }

    public string? Postcode { get; private set; }

    public string? Plaats { get; private set; }

    /// <summary>ISO 639-1 or -3 code of the language the person speaks best.</summary>
    public string? Taal { get; private set; }

    public bool TolkNodig { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <summary>
    /// Digits with the country in front: "06 12345678", "+31 6 12345678" and "0031612345678" are one number. Null when it is no
    /// telephone number.
    /// </summary>
    public static string? Sleutel(string? telefoon)
    {
        var cijfers = string.Concat((telefoon ?? "").Where(char.IsAsciiDigit));
        var heel = (telefoon ?? "").TrimStart().StartsWith('+') ? cijfers
            : cijfers.StartsWith("00", StringComparison.Ordinal) ? cijfers[2..]
            : cijfers.StartsWith('0') ? $"31{cijfers[1..]}"
            : "";
        // "+31 (0)6": the zero is for callers within the country.
        heel = heel.StartsWith("310", StringComparison.Ordinal) ? $"31{heel[3..]}" : heel;
        return heel.Length is >= 8 and <= 15 ? heel : null;
    }

    public static Contactgegevens LegVast(Guid id, Persoon persoon, Bereikbaarheid bereikbaarheid)
    {
        var contact = new Contactgegevens { Id = id, DossierId = persoon.DossierId, PersoonId = persoon.Id, Gemeentecode = persoon.Gemeentecode };
        contact.WerkBij(bereikbaarheid);
        return contact;
    }

    public void WerkBij(Bereikbaarheid nieuw)
    {
        (Telefoon, Email, Straat, Huisnummer) = (nieuw.Telefoon, nieuw.Email, nieuw.Straat, nieuw.Huisnummer);
        Telefoonsleutel = Sleutel(nieuw.Telefoon);
        // One form, however it was typed: otherwise the same address looks changed.
        (Postcode, Plaats, Taal, TolkNodig) = (nieuw.Postcode?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), nieuw.Plaats, nieuw.Taal, nieuw.TolkNodig);
        Meld(Inburgeraarsgebeurtenissen.ContactgegevensVastgelegd);
    }
}

public sealed record Bereikbaarheid
{
    public string? Telefoon { get; init; }

    public string? Email { get; init; }

    public string? Straat { get; init; }

    public string? Huisnummer { get; init; }

    public string? Postcode { get; init; }

    public string? Plaats { get; init; }

    public string? Taal { get; init; }

    public bool TolkNodig { get; init; }
}
