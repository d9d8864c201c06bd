using System.Security.Cryptography;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Koppelingen.Brp;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Inburgeraars.Registreren;

/// <summary>Somebody in the BRP who may be the person.</summary>
/// <param name="Kenmerk">Stands for the BSN, so that no number of anybody else is in the page.</param>
public sealed record Brpkeuze(string Kenmerk, string Naam, string Geboren, string? Gemeente, bool Opgeschort);

/// <param name="Waarom">Why there is nobody to choose; null when there is.</param>
public sealed record Brpgevonden(IReadOnlyList<Brpkeuze> Keuzes, string? Waarom);

/// <summary>Looks up in the BRP whom a colleague has before him, when the BSN is not known. That somebody looked is noted first.</summary>
public sealed class BrpZoeken(Brpclient brp, Sleutels sleutels, Inzagelog inzage)
{
    private const string Scherm = "inburgeraars/registreren/brp";

    public bool Beschikbaar => brp.Beschikbaar;

    /// <param name="gemeente">Code; null: in the whole country.</param>
    public async Task<Brpgevonden> ZoekAsync(string geslachtsnaam, DateOnly geboren, string? gemeente, CancellationToken ct)
    {
        await inzage.NoteerAsync(Scherm, null, ct);
        var antwoord = await brp.ZoekOpGeboorteAsync(geslachtsnaam, geboren, gemeente, ct);
        Brpkeuze[] keuzes =
        [
            .. (antwoord.Waarde ?? []).Where(t => t.Bsn is not null).Select(t => new Brpkeuze(
                Convert.ToBase64String(sleutels.Versleutel(t.Bsn!.Cijfers)), t.Gegevens.Naam.Volledig, t.Gegevens.Geboortedatum.ToString(),
                t.Gemeentecode is { } code ? Codelijsten.Gemeentenaam(code) : null, t.Opschorting is not null)),
        ];
        return new(keuzes, keuzes.Length > 0 ? null : antwoord.Reden
            ?? (gemeente is null ? "De BRP kent niemand met deze achternaam en geboortedatum. Kijk ze na."
                : "De BRP kent in deze gemeente niemand met deze achternaam en geboortedatum. Kijk ze na, of haal de gemeente weg en zoek opnieuw."));
    }

    /// <summary>What the BRP says of the one that was chosen comes in the form; the rest stays as it was typed.</summary>
    /// <param name="gemeenten">Codes of the municipalities that can be chosen.</param>
    /// <returns>Why it did not work; null when it did.</returns>
    public async Task<string?> NeemOverAsync(string kenmerk, Registratieinvoer invoer, IReadOnlyCollection<string> gemeenten, CancellationToken ct)
    {
        if (Lees(kenmerk) is not { } bsn)
        {
            return "Zoek opnieuw in de BRP, en kies dan iemand uit de lijst.";
        }

        await inzage.NoteerAsync(Scherm, null, ct);
        var antwoord = await brp.RaadpleegAsync(bsn, ct);
        if (antwoord.Persoon is not { } persoon)
        {
            return antwoord.Reden ?? "De BRP geeft deze persoon niet. Vul de gegevens zelf in.";
        }

        var gegevens = persoon.Gegevens;
        (invoer.Bsn, invoer.Voornamen, invoer.Voorvoegsel, invoer.Geslachtsnaam) = (bsn.Cijfers, gegevens.Naam.Voornamen, gegevens.Naam.Voorvoegsel, gegevens.Naam.Geslachtsnaam);
        (invoer.Geboren, invoer.GeboorteOnbekend) = (Datum(gegevens.Geboortedatum), gegevens.Geboortedatum == OnvolledigeDatum.Onbekend);
        invoer.Geslacht = gegevens.Geslacht switch { Geslacht.Man => Geslachtkeuze.M, Geslacht.Vrouw => Geslachtkeuze.V, _ => Geslachtkeuze.O };
        invoer.Nationaliteit = gegevens.Nationaliteit ?? invoer.Nationaliteit;
        (invoer.Straat, invoer.Huisnummer, invoer.Postcode, invoer.Plaats) = (persoon.Adres.Straat, persoon.Adres.Huisnummer, persoon.Adres.Postcode, persoon.Adres.Plaats);
        if (persoon.Gemeentecode is { } code && gemeenten.Contains(code))
        {
            (invoer.Gemeente, invoer.Vestiging) = (code, Datuminvoer.Van(persoon.IngeschrevenSinds));
        }

        return null;
    }

    private Bsn? Lees(string kenmerk)
    {
        try
        {
            return Bsn.TryParse(sleutels.Ontsleutel(Convert.FromBase64String(kenmerk)), out var bsn) ? bsn : null;
        }
        catch (Exception fout) when (fout is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static Datuminvoer Datum(OnvolledigeDatum datum)
    {
        static string? Deel(int getal) => getal == 0 ? null : getal.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new() { Dag = Deel(datum.Dag), Maand = Deel(datum.Maand), Jaar = Deel(datum.Jaar) };
    }
}
