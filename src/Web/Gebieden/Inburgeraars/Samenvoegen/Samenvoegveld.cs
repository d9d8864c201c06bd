using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Inburgeraars.Gegevens;

namespace Naast.Web.Gebieden.Inburgeraars.Samenvoegen;

/// <summary>One thing that two dossiers say of a person, beside each other.</summary>
/// <param name="Blijft">As it stands in the dossier that stays; null when it is not known there.</param>
/// <param name="GaatOp">As it stands in the dossier that goes up; null when it is not known there.</param>
public sealed record Samenvoegveld(string Sleutel, string Naam, string? Blijft, string? GaatOp)
{
    /// <summary>Both know something, and not the same: somebody must choose.</summary>
    public bool Verschilt => Blijft is not null && GaatOp is not null && Blijft != GaatOp;

    /// <summary>Only the dossier that goes up knows it: it comes along.</summary>
    public bool Aanvulling => Blijft is null && GaatOp is not null;
}

/// <summary>The details of a person that two dossiers may disagree on, and what becomes of them.</summary>
internal static class Samenvoegvelden
{
    public static IReadOnlyList<Samenvoegveld> Van(DossierBeeld blijft, DossierBeeld gaatOp) =>
        [.. Alle.Select(veld => new Samenvoegveld(veld.Sleutel, veld.Naam, veld.Lees(blijft), veld.Lees(gaatOp)))];

    /// <summary>Travels in the form: another print at saving means that somebody changed one of the two.</summary>
    public static string Afdruk(DossierBeeld blijft, DossierBeeld gaatOp) => Stapformulier.Afdruk(
        Van(blijft, gaatOp).SelectMany(veld => new[] { new Antwoordrij($"{veld.Sleutel}-1", veld.Blijft), new Antwoordrij($"{veld.Sleutel}-2", veld.GaatOp) }));

    /// <param name="neem">Keys of the fields that are taken from the dossier that goes up.</param>
    public static Persoonsgegevens Persoon(DossierBeeld blijft, DossierBeeld gaatOp, IReadOnlySet<string> neem)
    {
        Persoon Bij(string sleutel) => (Ander(sleutel, blijft, gaatOp, neem) ? gaatOp : blijft).Persoon!;
        return new(Bij("naam").Naam, Bij("geboren").Geboortedatum)
        {
            NaamEigenSchrift = Bij("schrift").NaamEigenSchrift, Geslacht = Bij("geslacht").Geslacht, Nationaliteit = Bij("nationaliteit").Nationaliteit,
            HuishoudenId = blijft.Persoon!.HuishoudenId ?? gaatOp.Persoon!.HuishoudenId,
        };
    }

    /// <inheritdoc cref="Persoon"/>
    public static Bereikbaarheid Contact(DossierBeeld blijft, DossierBeeld gaatOp, IReadOnlySet<string> neem)
    {
        Bereikbaarheid Bij(string sleutel) => GegevensBijwerken.Van((Ander(sleutel, blijft, gaatOp, neem) ? gaatOp : blijft).Contact);
        var (adres, taal) = (Bij("adres"), Bij("taal"));
        return new()
        {
            Telefoon = Bij("telefoon").Telefoon, Email = Bij("email").Email, Straat = adres.Straat, Huisnummer = adres.Huisnummer, Postcode = adres.Postcode,
            Plaats = adres.Plaats, Taal = taal.Taal, TolkNodig = taal.TolkNodig,
        };
    }

    private static bool Ander(string sleutel, DossierBeeld blijft, DossierBeeld gaatOp, IReadOnlySet<string> neem)
    {
        var lees = Alle.Single(veld => veld.Sleutel == sleutel).Lees;
        return lees(gaatOp) is not null && (neem.Contains(sleutel) || lees(blijft) is null);
    }

    private static readonly (string Sleutel, string Naam, Func<DossierBeeld, string?> Lees)[] Alle =
    [
        ("naam", "Naam", b => Leeg(b.Persoon?.Naam.Volledig)),
        ("schrift", "Naam in eigen schrift", b => Leeg(b.Persoon?.NaamEigenSchrift)),
        ("geboren", "Geboren", b => b.Persoon is { } p && p.Geboortedatum != OnvolledigeDatum.Onbekend ? p.Geboortedatum.ToString() : null),
        ("geslacht", "Geslacht", b => b.Persoon is { Geslacht: not Geslacht.Onbekend and var g } ? g.ToString() : null),
        ("nationaliteit", "Nationaliteit", b => b.Persoon?.Nationaliteit is { } code ? Codelijsten.Nationaliteiten.FirstOrDefault(c => c.Waarde == code)?.Naam ?? code : null),
        ("telefoon", "Telefoonnummer", b => Leeg(b.Contact?.Telefoon)),
        ("email", "E-mailadres", b => Leeg(b.Contact?.Email)),
        ("adres", "Adres", b => b.Contact is { } c ? Leeg(string.Join(' ', new[] { c.Straat, c.Huisnummer, c.Postcode, c.Plaats }.Where(deel => !string.IsNullOrWhiteSpace(deel)))) : null),
        ("taal", "Taal", b => b.Contact?.Taal is { } taal ? $"{Codelijsten.Taalnaam(taal)}{(b.Contact.TolkNodig ? ", tolk nodig" : "")}" : null),
    ];

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}
