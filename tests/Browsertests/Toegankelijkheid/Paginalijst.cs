using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

/// <summary>
/// Every page of the product with the persona who uses it. <c>{dossier}</c> is a dossier in the phase behind the bar, found
/// through the API as that persona; <c>{taak}</c> the first task of a partner.
/// </summary>
public static partial class Paginalijst
{
    public static TheoryData<string, string> Alle => new()
    {
        { "sanne", "/" }, { "mirjam", "/" }, { "joost", "/" }, { "pieter", "/" }, { "mo", "/" }, { "els", "/" }, { "noor", "/" }, { "henk", "/" }, { "bas", "/" }, { "ilse", "/" },
        { "sanne", "/werkvoorraad" }, { "sanne", "/werkvoorraad?wie=team" }, { "mirjam", "/werkvoorraad?wie=team" },
        { "sanne", "/werkvoorraad/weergaven?lijst=%3Fvan%3Dteam" }, { "mirjam", "/werkvoorraad/bulk?van=team&urgentie=te-laat&actie=Toewijzen" }, { "mirjam", "/werkvoorraad/verdeling" }, { "sanne", "/werkvoorraad/export" }, { "sanne", "/meldingen" }, { "sanne", "/agenda" }, { "sanne", "/agenda?zien=lijst&van=team" }, { "joost", "/afgeschermd" }, { "sanne", "/afgeschermd/noodinzage" }, { "joost", "/dossiers/{dossier|Intake}/afscherming" }, { "mirjam", "/werkvoorraad/verdeling/overdragen/sanne" },
        { "sanne", "/zoeken?naam=tesfay" }, { "sanne", "/zoeken?naam=zzzz" }, { "sanne", "/inburgeraars" }, { "sanne", "/inburgeraars/registreren" }, { "sanne", "/inburgeraars/importeren" }, { "sanne", "/inburgeraars/koppelen" }, { "sanne", "/instellingen" },
        { "sanne", "/dossiers/{dossier|Intake}" }, { "sanne", "/dossiers/{dossier|Leerroute}" }, { "sanne", "/dossiers/{dossier|Koppeling}" },
        { "sanne", "/dossiers/{dossier|Leerroute}/termijnen" }, { "sanne", "/dossiers/{dossier|Leerroute}/tijdlijn" }, { "sanne", "/dossiers/{dossier|Leerroute}/logboek" },
        { "sanne", "/dossiers/{dossier|Leerroute}/op-datum" }, { "sanne", "/dossiers/{dossier|Leerroute}/besluit" },
        { "sanne", "/dossiers/{dossier|Intake}/gegevens" }, { "sanne", "/dossiers/{dossier|Intake}/afspraken" }, { "sanne", "/dossiers/{dossier|Leerroute}/doelen" }, { "sanne", "/dossiers/{dossier|Leerroute}/partners" }, { "sanne", "/dossiers/{dossier|Leerroute}/mijn-plan" }, { "sanne", "/dossiers/{dossier|Intake}/doelen?doe=actie" }, { "sanne", "/dossiers/{dossier|Leerroute}/leefgebieden" }, { "sanne", "/dossiers/{dossier|Intake}/leefgebieden?gebied=Werk" }, { "sanne", "/dossiers/{dossier|Leerroute}/week" }, { "sanne", "/dossiers/{dossier|Intake}/week?doe=nieuw" }, { "sanne", "/dossiers/{dossier|Leerroute}/voortgang" }, { "sanne", "/dossiers/{dossier|Leerroute}/voortgang?doe=gesprek" }, { "sanne", "/dossiers/{dossier|Leerroute}/gespreksblad" }, { "els", "/school" }, { "kees", "/taken" }, { "sanne", "/verhuizingen" }, { "sanne", "/dossiers/{dossier|Leerroute}/verhuizing?doe=verhuizen" }, { "sanne", "/dossiers/{dossier|Intake}/verhuizing?doe=komst" }, { "mirjam", "/dossiers/{dossier|Verhuisd}/verhuizing" }, { "mirjam", "/dossiers/{dossier|Verhuisd}" }, { "sanne", "/dossiers/{dossier|Leerroute}/plan" }, { "sanne", "/dossiers/{dossier|Leerroute}/plan/wijzigen" }, { "sanne", "/dossiers/{dossier|Leerroute}/ontzorgen?doe=last" }, { "sanne", "/dossiers/{dossier|Leerroute}/overleg?doe=plannen" }, { "sanne", "/dossiers/{dossier|Intake}/intake/gesprekken" }, { "sanne", "/dossiers/{dossier|Intake}/talenten?doe=nieuw" }, { "sanne", "/dossiers/{dossier|Intake}/verzoeken" }, { "sanne", "/verzoeken?wie=team" }, { "els", "/school/uren" }, { "sanne", "/dossiers/{dossier|Leerroute}/wegen?doe=nieuw" }, { "sanne", "/dossiers/{dossier|Leerroute}/steun?doe=overnemen" }, { "sanne", "/dossiers/{dossier|Intake}/documenten" }, { "sanne", "/dossiers/{dossier|Intake}/gezin" }, { "sanne", "/dossiers/{dossier|Intake}/samenvoegen" }, { "sanne", "/dossiers/{dossier|Intake}/brief" }, { "sanne", "/dossiers/{dossier|Intake}/brief?uit=uitnodiging" }, { "mirjam", "/briefteksten" }, { "mirjam", "/briefteksten/uitnodiging" }, { "sanne", "/dossiers/{dossier|Intake}/intake" }, { "sanne", "/dossiers/{dossier|Intake}/intake/gesprek" }, { "sanne", "/dossiers/{dossier|Intake}/intake/leerbaarheid" },
        { "sanne", "/dossiers/{dossier|Intake}/intake/opleiding" }, { "sanne", "/dossiers/{dossier|Intake}/intake/omstandigheden" }, { "sanne", "/dossiers/{dossier|Intake}/intake/gezondheid" },
        { "sanne", "/dossiers/{dossier|Intake}/intake/kind" }, { "sanne", "/dossiers/{dossier|Intake}/intake/taal" }, { "sanne", "/dossiers/{dossier|Intake}/intake/participatie" },
        { "sanne", "/dossiers/{dossier|Intake}/intake/zelfredzaamheid" }, { "sanne", "/dossiers/{dossier|Intake}/intake/controleren" },
        { "sanne", "/dossiers/{dossier|Plan}/plan" }, { "sanne", "/dossiers/{dossier|Plan}/plan/leerroutes" }, { "sanne", "/dossiers/{dossier|Plan}/plan/keuze" },
        { "sanne", "/dossiers/{dossier|Plan}/plan/inhoud" }, { "sanne", "/dossiers/{dossier|Plan}/plan/mening" }, { "sanne", "/dossiers/{dossier|Plan}/plan/controleren" },
        { "joost", "/plan/te-beslissen" }, { "joost", "/besluiten" }, { "joost", "/dossiers/{dossier|TerBeslissing}/plan/beslissen" },
        { "sanne", "/keten/portaal" }, { "sanne", "/duo/meldingen?van=team" }, { "sanne", "/duo/spiegel" }, { "sanne", "/duo/spiegel?lijst=gemist" }, { "sanne", "/duo/telling?cohort=2024&soort=plan" }, { "mirjam", "/duo/contactpersonen" }, { "sanne", "/duo/scholen" }, { "sanne", "/dossiers/{dossier|Leerroute}/duo" }, { "sanne", "/dossiers/{dossier|Leerroute}/duo?doe=overnemen-Vrijstellingen" }, { "bas", "/keten" }, { "bas", "/aansluitingen" }, { "bas", "/aansluitingen?doe=geven&organisatie=dordrecht" }, { "bas", "/verwerkingen/register" }, { "sanne", "/mandaten" }, { "henk", "/mandaten/vraag?Bevoegdheid=BoeteTrajectOpleggen&Gemeente=0590&Dag.Dag=3&Dag.Maand=3&Dag.Jaar=2026" }, { "bas", "/mandaten/nieuw" }, { "bas", "/mandaten/bestuur?doe=plannen" }, { "henk", "/mandaten/taken" },
        { "pieter", "/beleid/stukken" }, { "bas", "/beleid/stukken/beleidsregels-2?gemeente=0642" }, { "noor", "/beleid/stukken/beleidsregels-3" }, { "henk", "/beleid/stukken/beleidsregels-3/vergelijk" }, { "bas", "/beleid/stukken/beleidsregels-3/proef" }, { "noor", "/beleid/stukken?doe=nieuw&Soort=Kader" },
        { "henk", "/beleid/gemeenten" }, { "noor", "/namens" }, { "noor", "/namens?doe=steekproef" }, { "noor", "/namens?doe=aanwijzing" }, { "anneke", "/namens" },
        { "sanne", "/dossiers/{dossier|Leerroute}/besluit/nieuw" }, { "sanne", "/dossiers/{dossier|Leerroute}/handhaving?doe=beginnen" }, { "noor", "/cijfers" }, { "henk", "/cijfers" }, { "ilse", "/verwerkingen" },
        { "pieter", "/rekenhulp" }, { "pieter", "/rekenhulp/bezwaar" }, { "sanne", "/rekenhulp/inburgeringstermijn?voorbeeld=true" }, { "sanne", "/dossiers/{dossier|Leerroute}/wat-als" },
        { "bas", "/beleid?zoek=bezwaar" }, { "bas", "/beleid/beleid.waarschuwing" }, { "sanne", "/inburgeraars?exporteren=ja" },
        { "mirjam", "/cbs" }, { "mirjam", "/cbs?doe=maken" }, { "noor", "/cbs" }, { "bas", "/cbs/indelingen?doe=nieuw" }, { "mirjam", "/gegevens" }, { "mirjam", "/gegevens?doe=meegeven" }, { "mirjam", "/gegevens?doe=overnemen" },
        { "ilse", "/verwerkingen/controle" }, { "mo", "/taken" }, { "els", "/taken" },
        { "yousef", "/mijn" }, { "yousef", "/mijn/plan" }, { "yousef", "/mijn/data" }, { "yousef", "/mijn/data/uitleg" }, { "yousef", "/mijn/mensen" }, { "yousef", "/mijn/besluit" }, { "yousef", "/mijn/besluiten" }, { "yousef", "/mijn/taal" },
    };

    /// <summary>Fills in a real dossier; the phase says which.</summary>
    public static async Task<string> AdresAsync(IPage pagina, string pad)
    {
        var open = pad.IndexOf("{dossier|", StringComparison.Ordinal);
        if (open < 0)
        {
            return pad;
        }

        var dicht = pad.IndexOf('}', open);
        var fase = pad[(open + "{dossier|".Length)..dicht];
        if (fase == "Verhuisd")
        {
            // Nobody's work any more, so in no list of work: the list of hand-overs leads to it.
            var verhuizingen = await (await pagina.APIRequest.GetAsync("/verhuizingen")).TextAsync();
            return string.Concat(pad.AsSpan(0, open), Verhuisd().Match(verhuizingen).Groups[1].Value, pad.AsSpan(dicht + 1));
        }

        var antwoord = await pagina.APIRequest.GetAsync($"/api/v1/dossiers?perPagina=1&fase={fase}");
        var lijst = JsonDocument.Parse(await antwoord.TextAsync()).RootElement.GetProperty("dossiers");
        Assert.True(lijst.GetArrayLength() > 0, $"Geen dossier in fase {fase}.");
        return string.Concat(pad.AsSpan(0, open), lijst[0].GetProperty("id").GetString(), pad.AsSpan(dicht + 1));
    }

    [GeneratedRegex("/dossiers/([0-9a-f-]{36})/verhuizing")]
    private static partial Regex Verhuisd();
}
