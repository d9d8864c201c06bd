using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Vertalen;

namespace Naast.Web.Brieven;

/// <summary>What the letter of a decision says beside the decision itself.</summary>
/// <param name="Doen">What the person must do.</param>
/// <param name="Feiten">What happened, in order; empty when it does not matter.</param>
/// <param name="Berekening">How amounts and days were computed.</param>
public sealed record Briefinhoud(string Titel, IReadOnlyList<string> Doen, IReadOnlyList<string> Feiten, IReadOnlyList<string> Berekening);

/// <summary>The letter of any decision but a plan: page one in plain Dutch with the heart of it in the person's language, then the decision with its grounds, then the remedy.</summary>
public sealed class Besluitbrief(Brievenmaker maker, Vertalingen vertalingen, Regioopties regio)
{
    /// <param name="laatsteBezwaardag">Printed only when that day is certain: the decision is handed over on the day of signing.</param>
    public string Maak(DossierBeeld beeld, Besluit besluit, Briefinhoud inhoud, Gemeente gemeente, string casusregisseur, DateOnly? laatsteBezwaardag)
    {
        var middel = Rechtsmiddel.Tegen(besluit.Bevoegdheid.Daad(), beeld.Regels, besluit.Dagtekening);
        return maker.Maak("besluit", new
        {
            naam = beeld.Persoon!.Naam.Volledig, geboren = beeld.Persoon.Geboortedatum.ToString(), vnummer = beeld.Persoon.Vnummer ?? "", adres = PipBrief.Adres(beeld.Contact),
            gemeente = gemeente.Naam, huisstijl = gemeente.Huisstijl, gemeenteadres = gemeente.Adres, telefoon = gemeente.Telefoon, regio = regio.Naam, uitvoerder = regio.Uitvoerder,
            dagtekening = Datumtekst.Lang(besluit.Dagtekening), kenmerk = besluit.Kenmerk, titel = inhoud.Titel, dictum = besluit.Dictum, doen = inhoud.Doen, feiten = inhoud.Feiten,
            berekening = inhoud.Berekening, isbesluit = besluit.Bevoegdheid.Kenmerk().Soort == Bevoegdheidssoort.Besluit,
            namens = besluit.Namens, namensklein = besluit.Namens[..1].ToLowerInvariant() + besluit.Namens[1..], doorcollege = besluit.DoorCollege,
            ondertekenaar = besluit.OndertekenaarNaam, functie = Rollen.Naam(besluit.OndertekenaarFunctie), mandaatgrond = besluit.Mandaatgrond, casusregisseur,
            motivering = PipBrief.Alineas(besluit.Motivering), voorwaarden = besluit.Toets.Voorwaarden.Where(PipBrief.GaatOverHetPlan).Select(v => new { tekst = v.Omschrijving, bron = v.Bron.ToString() }),
            middel = middel.Soort switch { Rechtsmiddelsoort.Bezwaar => "bezwaar", Rechtsmiddelsoort.BeroepBijRechtbank => "beroep", _ => "" },
            bezwaarduur = beeld.Regels.Versie(LandelijkeParameters.Bezwaartermijn.Sleutel, besluit.Dagtekening).Waarde,
            bezwaardag = laatsteBezwaardag is { } dag ? Datumtekst.Lang(dag) : "",
            vertaald = Vertaald(beeld, besluit, middel.Soort, gemeente, casusregisseur),
        });
    }

    /// <summary>What it is, what to do, and that there is a remedy: from the approved sentences, which name six weeks. The Dutch letter stays the decision.</summary>
    private Voorblad? Vertaald(DossierBeeld beeld, Besluit besluit, Rechtsmiddelsoort middel, Gemeente gemeente, string casusregisseur)
    {
        var dag = besluit.Dagtekening;
        Parameter<Duur>[] termijnen = [LandelijkeParameters.Bezwaartermijn, Boeteprocedureparameters.Betaling];
        if (beeld.Contact?.Taal is not { } taal || taal == "nl" || !beeld.Regels.Waarde(Briefparameters.Besluittalen, dag).Contains(taal)
            || !Array.TrueForAll(termijnen, termijn => beeld.Regels.Waarde(termijn, dag) == new Duur(6, Tijdseenheid.Weken)))
        {
            return null;
        }

        var boete = besluit.Bevoegdheid is Bevoegdheid.BoeteIntakeOpleggen or Bevoegdheid.BoeteTrajectOpleggen && besluit.Centen is not null;
        string?[] zinnen =
        [
            boete ? "besluitbrief-boete" : null, "besluitbrief-doen", "brief-hulp",
            middel switch { Rechtsmiddelsoort.Bezwaar => "besluitbrief-bezwaar", Rechtsmiddelsoort.BeroepBijRechtbank => "besluitbrief-beroep", _ => null },
        ];
        return vertalingen.Voorblad(taal, beeld.Persoon!.Naam.Volledig, Besluitnamen.Sleutel(besluit.Bevoegdheid), [.. zinnen.OfType<string>()], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["bedrag"] = boete ? new Bedrag(besluit.Centen!.Value).ToString() : "", ["regisseur"] = casusregisseur, ["telefoon"] = gemeente.Telefoon,
        });
    }
}
