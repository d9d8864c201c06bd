using System.Globalization;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Vertalen;

namespace Naast.Web.Brieven;

/// <summary>The letter of the decision on a plan: page one in plain Dutch and the person's language, then the decision itself.</summary>
public sealed class PipBrief(Brievenmaker maker, Vertalingen vertalingen, Regioopties regio)
{
    /// <param name="laatsteBezwaardag">Printed only when that day is certain: the decision is handed over on the day of signing.</param>
    public string Maak(DossierBeeld beeld, Pip pip, Besluit besluit, Gemeente gemeente, string casusregisseur, DateOnly? laatsteBezwaardag)
    {
        var naam = beeld.Persoon!.Naam.Volledig;
        var route = pip.Inhoud.Leerroute!.Value;
        var taal = beeld.Contact?.Taal;
        var eerste = beeld.Dossierfeiten.EerstePip(beeld.EersteDagtekening ?? besluit.Dagtekening)!.Value;
        var eigen = PipTermijn.Inburgeringstermijn(eerste, beeld.Regels);
        var duo = beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) is { Tot: { } tot } feit ? new Termijn(feit.Van, tot) : (Termijn?)null;
        var termijn = duo ?? eigen.Waarde;
        var (duur, bezwaarduur) = (Duur(LandelijkeParameters.Inburgeringstermijn.Sleutel, eerste, beeld), Duur(LandelijkeParameters.Bezwaartermijn.Sleutel, besluit.Dagtekening, beeld));
        return maker.Maak("pip", new
        {
            naam, geboren = beeld.Persoon.Geboortedatum.ToString(), vnummer = beeld.Persoon.Vnummer ?? "",
            adres = Adres(beeld.Contact), gemeente = gemeente.Naam, huisstijl = gemeente.Huisstijl, gemeenteadres = gemeente.Adres, telefoon = gemeente.Telefoon,
            dagtekening = Datumtekst.Lang(besluit.Dagtekening), kenmerk = besluit.Kenmerk,
            regio = regio.Naam, uitvoerder = regio.Uitvoerder,
            namens = besluit.Namens, namensklein = besluit.Namens[..1].ToLowerInvariant() + besluit.Namens[1..], ondertekenaar = besluit.OndertekenaarNaam, functie = Rollen.Naam(besluit.OndertekenaarFunctie), mandaatgrond = besluit.Mandaatgrond,
            casusregisseur, route = route.Naam(), pip = Inhoud(pip.Inhoud),
            motivering = Alineas(besluit.Motivering), wegingen = pip.Inhoud.Wegingen.Select(w => new { route = w.Leerroute.Naam(), voor = w.Voor, tegen = w.Tegen }),
            zienswijze = pip.Inhoud.Zienswijze ?? "",
            vervangt = pip.Vervangt is { } vorige && beeld.Pips.FirstOrDefault(p => p.Id == vorige)?.Dagtekening is { } was ? Datumtekst.Lang(was) : "",
            wijziging = pip.Wijziging is { } w ? Alineas(w.Reden) : [], niveau = pip.Wijziging?.Niveau?.ToString() ?? "",
            begin = Datumtekst.Lang(termijn.Start), einde = Datumtekst.Lang(termijn.LaatsteDag), duur, bezwaarduur,
            loopt = duo is not null ? "duo" : eerste < besluit.Dagtekening || pip.Wijziging is not null ? "eerder" : "",
            berekening = duo is null ? eigen.Onderbouwing.Delen.Select(Stap) : [],
            voorwaarden = besluit.Toets.Voorwaarden.Where(GaatOverHetPlan).Select(v => new { tekst = v.Omschrijving, bron = v.Bron.ToString() }),
            bezwaardag = laatsteBezwaardag is { } dag ? Datumtekst.Lang(dag) : "",
            // The approved sentences name three years and six weeks, and a term that begins with this plan.
            vertaald = taal is not null and not "nl" && beeld.Regels.Waarde(Briefparameters.Talen, besluit.Dagtekening).Contains(taal) && (duur, bezwaarduur) == ("3 jaar", "6 weken") && duo is null && eerste == besluit.Dagtekening && pip.Wijziging is null ? vertalingen.Voorblad(taal, naam, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["route"] = route.Naam(), ["begin"] = Getallen(termijn.Start), ["einde"] = Getallen(termijn.LaatsteDag), ["regisseur"] = casusregisseur, ["telefoon"] = gemeente.Telefoon,
            }) : null,
        });
    }

    /// <summary>A day that reads the same in every language: 26-11-2026.</summary>
    private static string Getallen(DateOnly dag) => dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>Who may sign is for the file; the reader of the letter wants to know what the plan rests on.</summary>
    public static bool GaatOverHetPlan(Voorwaarde voorwaarde) =>
        voorwaarde.Bron.Regeling != "Beleidsregel" && !(voorwaarde.Bron.Regeling == "Awb" && voorwaarde.Bron.Artikel.StartsWith("10:", StringComparison.Ordinal));

    private static string Duur(string sleutel, DateOnly dag, DossierBeeld beeld) => beeld.Regels.Versie(sleutel, dag).Waarde;

    private static string Stap(Onderbouwing stap) => stap.Bron is { } bron ? $"{stap.Zin().TrimEnd('.')} ({bron})." : stap.Zin();

    private static object Inhoud(Pipinhoud inhoud) => new
    {
        lesuren = inhoud.LesurenPerWeek is null ? "" : $"{inhoud.LesurenPerWeek} uur per week, ongeveer {inhoud.LesurenTotaal} uur in totaal",
        pvt = inhoud.PvtUren, map = inhoud.Leerroute!.Value.HeeftMap() ? inhoud.MapUren : null, gesprekken = inhoud.Voortgangsgesprekken,
        begeleiding = inhoud.Begeleiding ?? "", kind = inhoud.VoorschoolseEducatie ?? "", examens = inhoud.ExamenonderdelenZ ?? "",
        alfabetisering = inhoud.Alfabetisering is Alfabetisering.Analfabeet or Alfabetisering.AndersAlfabeet,
    };

    internal static string[] Alineas(string tekst) =>
        tekst.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>"3312IM" is kept without, and printed with a space.</summary>
    private static string? Postcode(string? code) => code is { Length: 6 } ? $"{code[..4]} {code[4..]}" : code;

    internal static string[] Adres(Contactgegevens? contact) => contact?.Straat is null
        ? []
        : [$"{contact.Straat} {contact.Huisnummer}".Trim(), $"{Postcode(contact.Postcode)} {contact.Plaats}".Trim()];
}
