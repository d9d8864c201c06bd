using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Xunit;

namespace Naast.Browsertests.Reizen;

/// <summary>
/// Thirty deeds of a casusregisseur, VluchtelingenWerk and a school take three persons, one of each group, from the first talk to a
/// plan with lessons, work and care in one picture; on a laptop and on a tablet.
/// </summary>
public sealed class NaastReis(Scherm scherm)
{
    private const string Formulier = "main form[aria-label]";

    [Theory]
    [InlineData("laptop", 1440, 900), InlineData("tablet", 820, 1180)]
    public async Task Dertig_daden_naast_drie_mensen(string apparaat, int breed, int hoog)
    {
        var gedaan = new List<string>();
        void Maat(BrowserNewContextOptions opties) => opties.ViewportSize = new ViewportSize { Width = breed, Height = hoog };
        var (sanne, mo, els) = (await scherm.AlsAsync("sanne", Maat), await scherm.AlsAsync("mo", Maat), await scherm.AlsAsync("els", Maat));
        // Each device has persons of its own, so that the two walks do not meet.
        var sla = apparaat == "laptop" ? 0 : 1;
        var (a, b, c) = (await VindAsync(sanne, "Plan", "Asielstatushouder", sla), await VindAsync(sanne, "Leerroute", "Gezins", sla), await VindAsync(sanne, "Leerroute", "Z-route", sla));

        await DoeAsync("1 eerste gesprek van de intake, met een tolk aan de telefoon", () => VulAsync(sanne, $"{a}/intake/gesprekken", "Het gesprek is vastgelegd.",
            ("Dag.Tekst", "vandaag"), ("Tolk", "Telefoon"), ("Alleen", "ja"), ("Onderdelen", "Taal"), ("Onderdelen", "Opleiding"), ("Vervolg", "Werk en kinderen")));
        await DoeAsync("2 tweede gesprek, met een tolk erbij", () => VulAsync(sanne, $"{a}/intake/gesprekken", "Het gesprek is vastgelegd.",
            ("Dag.Tekst", "vandaag"), ("Tolk", "Erbij"), ("Alleen", "nee"), ("Erbij", "Mo Aziz"), ("Onderdelen", "Participatie")));
        await DoeAsync("3 een talent opschrijven", () => VulAsync(sanne, $"{a}/talenten?doe=nieuw", "Dit staat erbij.", ("Soort", "Talent"), ("Wat", "Legt snel contact")));
        await DoeAsync("4 een diploma laten waarderen", () => VulAsync(sanne, $"{a}/talenten?doe=nieuw", "Dit staat erbij.", ("Soort", "Diploma"), ("Wat", "Verpleegkunde"), ("Waardering", "Aangevraagd")));
        await DoeAsync("5 een doel in eigen woorden", () => VulAsync(sanne, $"{a}/doelen?doe=doel", "Het doel staat in het plan.", ("Soort", "Eigen"), ("Tekst", "Ik wil weer mensen helpen")));
        await DoeAsync("6 een taaldoel", () => VulAsync(sanne, $"{a}/doelen?doe=doel", "Het doel staat in het plan.", ("Soort", "Taal"), ("Tekst", "Praten op het werk"), ("Niveau", "B1"), ("Vaardigheid", "Spreken")));
        await DoeAsync("7 waarom een economisch doel nog niet kan", () => VulAsync(sanne, $"{a}/doelen?doe=nogniet", "Vastgelegd waarom dit nog niet kan.", ("Uitkomst", "Eerst opvang"), ("Streefdag.Tekst", "+12w")));
        await DoeAsync("8 een sociaal doel", () => VulAsync(sanne, $"{a}/doelen?doe=doel", "Het doel staat in het plan.", ("Soort", "Sociaal"), ("Tekst", "Elke week koken in het buurthuis")));
        await DoeAsync("9 een belemmering in een leefgebied", () => VulAsync(sanne, $"{a}/leefgebieden?gebied=Wonen", "is vastgelegd", ("Stand", "Belemmering"), ("Niveau", "Samen"), ("Toelichting", "Geen plek om te leren")));
        await DoeAsync("10 een kans in een leefgebied", () => VulAsync(sanne, $"{a}/leefgebieden?gebied=Werk", "is vastgelegd", ("Stand", "Kans"), ("Niveau", "NaUitleg"), ("Toelichting", "Een ziekenhuis zoekt mensen")));
        await DoeAsync("11 bevestigen hoe dichtbij en hoe vaak", () => VulAsync(sanne, $"{a}/leefgebieden?gebied=begeleiding", "Afgesproken hoe dichtbij", ("Intensiteit", "Gewoon"), ("Weken", "4"), ("Reden", "Zo afgesproken")));
        await DoeAsync("12 een actie die op een belemmering wacht", () => VulAsync(sanne, $"{a}/doelen?doe=actie", "De actie staat in het plan.", ("Wat", "Thuis leren"), ("Wie", "Inburgeraar"), ("Grondslag", "EigenMiddelen"), ("NaGebied", "Wonen")));
        await DoeAsync("13 een weg opschrijven", () => VulAsync(sanne, $"{a}/wegen?doe=nieuw", "De weg staat erbij.", ("Naam", "Leerwerktraject in de zorg"), ("Punten[0].Past", "Ja"), ("Punten[0].Waarom", "Zorgzaam")));
        await DoeAsync("14 er een weg naast leggen", () => VulAsync(sanne, $"{a}/wegen?doe=nieuw", "De weg staat erbij.", ("Naam", "Meteen naar het magazijn"), ("Punten[3].Past", "Nee"), ("Punten[3].Waarom", "Tijdelijk")));
        await DoeAsync("15 de beste weg kiezen, met de reden", async () =>
        {
            await sanne.GotoAsync($"{a}/wegen");
            await sanne.Locator("article.weg", new() { HasText = "Leerwerktraject in de zorg" }).GetByRole(AriaRole.Link, new() { Name = "Kiezen" }).First.ClickAsync();
            await VulAsync(sanne, null, "Gekozen: Leerwerktraject in de zorg", ("Motief", "Past en blijft"));
        });
        await DoeAsync("16 VluchtelingenWerk vragen", () => VulAsync(sanne, $"{a}/partners", "De vraag is verstuurd.",
            ("Organisatie", "vluchtelingenwerk"), ("Soort", "FinancieleZelfredzaamheid"), ("Wat", "Post en rekeningen"), ("Waarvoor", "Rust om te leren")));
        await DoeAsync("17 VluchtelingenWerk neemt het aan", async () =>
        {
            await mo.GotoAsync($"/taken/{Id(a)}");
            await mo.Locator("form[action*=Aannemen] button[type=submit]").First.ClickAsync();
            await ZichtAsync(mo.GetByText("Fijn. De casusregisseur weet"));
        });
        await DoeAsync("18 VluchtelingenWerk zet een stap", () => VulAsync(mo, $"/taken/{Id(a)}/begeleiding", "Vastgelegd.", ("Onderwerp", "Post openen en bewaren"), ("Stand", "Samen"), ("Wijze", "Huisbezoek"), ("Dag.Tekst", "vandaag")));
        await DoeAsync("19 een taalhuis vragen om te helpen rekenen met geld", () => VulAsync(sanne, $"{c}/partners", "De vraag is verstuurd.",
            ("Organisatie", "taalhuis-de-brug"), ("Soort", "Schuldhulp"), ("Wat", "Rekenen met geld"), ("Waarvoor", "Zelf betalen")));
        await DoeAsync("20 de school ziet wie er komt", async () =>
        {
            await els.GotoAsync("/school");
            await els.Locator("main table a[href^='/school/']").First.ClickAsync();
            await ZichtAsync(els.GetByRole(AriaRole.Heading, new() { Name = "Lessen" }));
        });
        await DoeAsync("21 lessen in de week", () => VulAsync(sanne, $"{a}/week?doe=nieuw", "De voorziening staat in de week.",
            ("Soort", "Taalles"), ("Wat", "Taalles B1"), ("Aanbieder", "Taalschool"), ("Van.Tekst", "vandaag"), ("Rooster", "ma en di 9-12"), ("Reistijd", "20"), ("Grondslag", "WetInburgering"), ("Geldbron", "Inburgering")));
        await DoeAsync("22 werk dat botst: eerst zien, dan de tijd aanpassen", async () =>
        {
            (string, string)[] werk = [("Soort", "Werk"), ("Wat", "Werk in de keuken"), ("Aanbieder", "De Haven"), ("Van.Tekst", "vandaag"), ("Rooster", "di 11-15"), ("Grondslag", "Participatiewet"), ("Geldbron", "Werkgever")];
            await VulAsync(sanne, $"{a}/week?doe=nieuw", "Dit past niet in de week", werk);
            await VulAsync(sanne, null, "De voorziening staat in de week.", ("Rooster", "wo 11-15"));
        });
        await DoeAsync("23 zorg in de week", () => VulAsync(sanne, $"{a}/week?doe=nieuw", "De voorziening staat in de week.",
            ("Soort", "Zorg"), ("Wat", "Fysiotherapie"), ("Aanbieder", "Praktijk"), ("Van.Tekst", "vandaag"), ("Rooster", "vr 10-11"), ("Grondslag", "Zorgverzekering"), ("Geldbron", "Zorgverzekering")));
        await DoeAsync("24 lessen, werk en zorg in een beeld", async () =>
        {
            await sanne.GotoAsync($"{a}/week");
            await sanne.GetByRole(AriaRole.Link, new() { Name = "Volgende week" }).ClickAsync();
            var lijst = await sanne.Locator(".week-lijst").TextContentAsync();
            Assert.All(new[] { "Taalles B1", "Werk in de keuken", "Fysiotherapie" }, wat => Assert.Contains(wat, lijst, StringComparison.Ordinal));
            Assert.Equal(0, await sanne.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        });
        await DoeAsync("25 een gezinsmigrant kiest zelf een school, en de lening is uitgelegd", () => VulAsync(sanne, $"{b}/week?doe=nieuw", "De voorziening staat in de week.",
            ("Soort", "Knm"), ("Wat", "KNM-les op zaterdag"), ("Aanbieder", "Eigen school"), ("Van.Tekst", "vandaag"), ("Grondslag", "WetInburgering"), ("Geldbron", "Lening"), ("Lening.Tekst", "vandaag")));
        await DoeAsync("26 de school levert uren aan", async () =>
        {
            // First a row that is wrong, then the sheet that the school got, filled in.
            await LeverAanAsync(els, $"1234567890;{2 + sla}-1-2023;{3 + sla}-1-2023;8", "Met dit V-nummer heeft niemand les bij u.");
            var blad = await (await els.APIRequest.GetAsync("/school?handler=Invulblad&vorm=csv")).TextAsync();
            var nummer = blad.Split('\n')[1].Split(';')[0].Trim('"', '\uFEFF');
            await LeverAanAsync(els, $"{nummer};{2 + (10 * sla)}-2-2023;{3 + (10 * sla)}-2-2023;8", "Alles klopt: 1 rij");
            await els.GetByRole(AriaRole.Button, new() { Name = "Vastleggen" }).ClickAsync();
            await ZichtAsync(els.GetByText("De uren van 1 rij zijn vastgelegd."));
        });
        await DoeAsync("27 een gesprek over de voortgang", () => VulAsync(sanne, $"{c}/voortgang?doe=gesprek", "Het gesprek is vastgelegd.", ("Dag.Tekst", "vandaag"), ("EigenWoorden", "Het gaat beter"), ("Afspraken", "Zo doorgaan")));
        await DoeAsync("28 een vaste last, op weg naar zelf betalen", () => VulAsync(sanne, $"{c}/ontzorgen?doe=last", "De vaste last staat erbij.", ("Soort", "Huur"), ("Aan", "Woonstichting"), ("Bedrag", "640,50"), ("Stap", "Samen")));
        await DoeAsync("29 een casusoverleg plannen uit wat open staat", () => VulAsync(sanne, $"{a}/overleg?doe=plannen", "Het overleg staat gepland",
            ("Dag.Tekst", "+1w"), ("Deelnemers", "Wijkteam en school"), ("Weet", "ja"), ("Punten[0].Grond", "WettelijkeTaak")));
        await DoeAsync("30 mijn plan op papier", async () =>
        {
            await sanne.GotoAsync($"{a}/mijn-plan");
            await ZichtAsync(sanne.Locator("article.papier").GetByText("Ik wil weer mensen helpen"));
        });
        Assert.Equal(30, gedaan.Count);

        async Task DoeAsync(string wat, Func<Task> daad)
        {
            try
            {
                await daad();
            }
            catch (Exception fout)
            {
                throw new Xunit.Sdk.XunitException($"Op {apparaat} lukt niet: {wat}. Gedaan: {gedaan.Count}. {fout.Message}");
            }

            gedaan.Add(wat);
        }
    }

    private static async Task LeverAanAsync(IPage els, string rij, string zegt)
    {
        await els.GotoAsync("/school/uren");
        await els.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "uren.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"V-nummer;Eerste dag;Laatste dag;Gevolgd\n{rij}\n") });
        await els.GetByRole(AriaRole.Button, new() { Name = "Bekijken" }).ClickAsync();
        await ZichtAsync(els.GetByText(zegt).First);
    }

    private static string Id(string dossier) => dossier.Split('/')[^1];

    /// <summary>Opens a page, fills in its form as a person does, sends it, and waits for what it says.</summary>
    /// <param name="adres">Null: the page that is open.</param>
    private static async Task VulAsync(IPage pagina, string? adres, string zegt, params (string Veld, string Waarde)[] velden)
    {
        if (adres is not null)
        {
            await pagina.GotoAsync(adres);
        }

        var formulier = pagina.Locator(Formulier).First;
        foreach (var (veld, waarde) in velden)
        {
            var vak = formulier.Locator($"[name='Invoer.{veld}']:not([type=hidden])");
            var soort = await vak.First.EvaluateAsync<string>("e => e.tagName === 'SELECT' ? 'select' : e.type");
            switch (soort)
            {
                case "select":
                    await vak.First.SelectOptionAsync(waarde);
                    break;
                case "radio" or "checkbox":
                    await formulier.Locator($"[name='Invoer.{veld}'][value='{waarde}']").CheckAsync();
                    break;
                default:
                    await vak.First.FillAsync(waarde);
                    break;
            }
        }

        await formulier.Locator("button[type=submit]").Last.ClickAsync();
        await ZichtAsync(pagina.GetByText(zegt).First);
    }

    private static Task ZichtAsync(ILocator wat) => Assertions.Expect(wat).ToBeVisibleAsync();

    /// <summary>A dossier in this phase with this word among its tags.</summary>
    private static async Task<string> VindAsync(IPage pagina, string fase, string kenmerk, int sla)
    {
        var antwoord = await pagina.APIRequest.GetAsync($"/api/v1/dossiers?perPagina=60&fase={fase}");
        foreach (var dossier in JsonDocument.Parse(await antwoord.TextAsync()).RootElement.GetProperty("dossiers").EnumerateArray())
        {
            var adres = $"/dossiers/{dossier.GetProperty("id").GetString()}";
            var bladzijde = await pagina.APIRequest.GetAsync(adres + "/talenten");
            if ((await bladzijde.TextAsync()).Contains(kenmerk, StringComparison.Ordinal) && sla-- == 0)
            {
                return adres;
            }
        }

        throw new Xunit.Sdk.XunitException($"Geen dossier in {fase} met {kenmerk}.");
    }
}
