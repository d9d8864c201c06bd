using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Vertalen;

namespace Naast.Web.Brieven;

/// <summary>The letter of the decision on a plan: page one in plain Dutch and the person's language, then the decision itself.</summary>
public sealed class PipBrief(Brievenmaker maker, Vertalingen vertalingen)
{
    /// <param name="laatsteBezwaardag">Printed only when that day is certain: the decision is handed over on the day of signing.</param>
    public string Maak(DossierBeeld beeld, Pip pip, Besluit besluit, Gemeente gemeente, string casusregisseur, DateOnly? laatsteBezwaardag)
    {
        var naam = beeld.Persoon!.Naam.Volledig;
        var route = pip.Inhoud.Leerroute!.Value;
        var taal = beeld.Contact?.Taal;
        var termijn = PipTermijn.Inburgeringstermijn(besluit.Dagtekening, beeld.Regels);
        return maker.Maak("pip", new
        {
            naam, geboren = beeld.Persoon.Geboortedatum.ToString(), vnummer = beeld.Persoon.Vnummer ?? "",
            adres = Adres(beeld.Contact), gemeente = gemeente.Naam, huisstijl = gemeente.Huisstijl, gemeenteadres = gemeente.Adres, telefoon = gemeente.Telefoon,
            dagtekening = Datumtekst.Lang(besluit.Dagtekening), kenmerk = besluit.Kenmerk,
            namens = besluit.Namens, ondertekenaar = besluit.OndertekenaarNaam, functie = Rollen.Naam(besluit.OndertekenaarFunctie),
            casusregisseur, route = route.Naam(), pip = Inhoud(pip.Inhoud),
            motivering = Alineas(besluit.Motivering), wegingen = pip.Inhoud.Wegingen.Select(w => new { route = w.Leerroute.Naam(), voor = w.Voor, tegen = w.Tegen }),
            zienswijze = pip.Inhoud.Zienswijze ?? "",
            begin = Datumtekst.Lang(termijn.Waarde.Start), einde = Datumtekst.Lang(termijn.Waarde.LaatsteDag),
            grondslagen = besluit.Toets.Voorwaarden.Select(v => v.Bron.ToString()).Where(b => b.StartsWith("artikel", StringComparison.Ordinal)).Distinct(),
            voorwaarden = besluit.Toets.Voorwaarden.Select(v => new { tekst = v.Omschrijving, bron = v.Bron.ToString() }),
            bezwaardag = laatsteBezwaardag is { } dag ? Datumtekst.Lang(dag) : "",
            vertaald = taal is not null and not "nl" ? vertalingen.Voorblad(taal, naam, route.Naam()) : null,
        });
    }

    private static object Inhoud(Pipinhoud inhoud) => new
    {
        lesuren = inhoud.LesurenPerWeek is null ? "" : $"{inhoud.LesurenPerWeek} uur per week, ongeveer {inhoud.LesurenTotaal} uur in totaal",
        pvt = inhoud.PvtUren, map = inhoud.Leerroute!.Value.HeeftMap() ? inhoud.MapUren : null, gesprekken = inhoud.Voortgangsgesprekken,
        begeleiding = inhoud.Begeleiding ?? "", kind = inhoud.VoorschoolseEducatie ?? "", examens = inhoud.ExamenonderdelenZ ?? "",
        alfabetisering = inhoud.Alfabetisering is Alfabetisering.Analfabeet or Alfabetisering.AndersAlfabeet,
    };

    private static string[] Alineas(string tekst) =>
        tekst.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Adres(Contactgegevens? contact) => contact?.Straat is null
        ? []
        : [$"{contact.Straat} {contact.Huisnummer}".Trim(), $"{contact.Postcode} {contact.Plaats}".Trim()];
}
