using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Reizen;

/// <summary>
/// One working day of a casusregisseur and a team leader in twenty-five deeds, on a laptop and on a tablet, without a second list
/// beside it.
/// </summary>
public sealed partial class WerkdagReis(Scherm scherm)
{
    private static readonly byte[] Pdf = "%PDF-1.7\n%proef\n"u8.ToArray();

    [Theory]
    [Ux(11), Ux(13), Ux(15), Ux(16), Ux(40), Ux(41), Ux(48), Ux(49), Ux(50), Ux(51), Ux(55)]
    [InlineData("laptop", 1440, 900), InlineData("tablet", 820, 1180)]
    public async Task Vijfentwintig_daden_van_een_werkdag(string apparaat, int breed, int hoog)
    {
        var gedaan = new List<string>();
        var dag = await scherm.AlsAsync("fatima", opties => opties.ViewportSize = new ViewportSize { Width = breed, Height = hoog });
        var kenmerk = $"{apparaat} {Guid.CreateVersion7():N}"[..18];

        await DoeAsync("1 zien wat vandaag moet", async () =>
        {
            await dag.GotoAsync("/");
            await ZichtAsync(dag.GetByRole(AriaRole.Heading, new() { Name = "Eerst doen" }));
        });
        await DoeAsync("2 de eigen werkvoorraad openen", async () =>
        {
            await dag.GotoAsync("/werkvoorraad");
            await ZichtAsync(dag.Locator("main table tbody tr:not(.groep)").First);
            var taken = (await dag.Locator("main .urgentietegels a").AllInnerTextsAsync()).Sum(tekst => int.Parse(Getal().Match(tekst).Value, CultureInfo.InvariantCulture));
            Assert.True(taken >= 70, $"Fatima heeft {taken} taken: te weinig voor een echte werkdag.");
        });
        await DoeAsync("3 filteren op leerroute", async () =>
        {
            await dag.Locator("details.filter > summary", new() { HasTextString = "Leerroute" }).ClickAsync();
            await dag.GetByRole(AriaRole.Button, new() { Name = "B1-route" }).ClickAsync();
            await dag.WaitForURLAsync(adres => adres.Contains("leerroute=B1", StringComparison.Ordinal));
        });
        await DoeAsync("4 de weergave bewaren", async () =>
        {
            await dag.GetByRole(AriaRole.Link, new() { Name = "Bewaren als weergave" }).ClickAsync();
            await dag.GetByLabel("Naam van de weergave").FillAsync(kenmerk);
            await dag.GetByRole(AriaRole.Button, new() { Name = "Bewaren", Exact = true }).ClickAsync();
            await ZichtAsync(dag.GetByRole(AriaRole.Link, new() { Name = kenmerk }));
        });
        await DoeAsync("5 eigen kolommen kiezen", async () =>
        {
            await dag.GotoAsync("/werkvoorraad/weergaven");
            await dag.GetByLabel("Telefoon", new() { Exact = true }).CheckAsync();
            await dag.GetByRole(AriaRole.Button, new() { Name = "Kolommen bewaren" }).ClickAsync();
            await ZichtAsync(dag.GetByText("Uw kolommen zijn bewaard."));
        });
        await DoeAsync("6 de weergave weer weghalen", async () =>
        {
            await dag.Locator("main li", new() { HasText = kenmerk }).Locator("button", new() { HasText = "Weg" }).ClickAsync();
            await ZichtAsync(dag.GetByText("is weg."));
        });

        string dossier = "", telefoon = "";
        await DoeAsync("7 iemand op naam zoeken", async () =>
        {
            await dag.GotoAsync("/werkvoorraad?urgentie=alles");
            var naam = (await dag.Locator("main table th.cel-wie a").First.InnerTextAsync()).Split(',')[0];
            await dag.Locator("#zoekvak").FillAsync(naam);
            await dag.Locator("#zoekvak").PressAsync("Enter");
            await dag.WaitForURLAsync(adres => adres.Contains("/zoeken", StringComparison.Ordinal) || adres.Contains("/dossiers/", StringComparison.Ordinal));
        });
        await DoeAsync("8 een dossier openen", async () =>
        {
            await dag.GotoAsync("/werkvoorraad?urgentie=alles");
            dossier = (await dag.Locator("main table th.cel-wie a").First.GetAttributeAsync("href"))!;
            await dag.GotoAsync(dossier);
            await ZichtAsync(dag.GetByRole(AriaRole.Heading, new() { Name = "Wettelijke termijnen" }));
        });
        await DoeAsync("9 uitgelegd krijgen hoe een dag is berekend", async () =>
        {
            await dag.Locator("details.berekening summary, details summary:has-text('Hoe berekend?')").First.ClickAsync();
            await ZichtAsync(dag.Locator("details[open]").First);
        });
        await DoeAsync("10 vastleggen dat u belde", async () =>
        {
            await dag.GetByRole(AriaRole.Button, new() { Name = "Gebeld" }).ClickAsync();
            await ZichtAsync(dag.GetByText("Het contact is vastgelegd."));
        });
        await DoeAsync("11 een notitie schrijven", async () =>
        {
            await dag.GetByLabel("Notitie", new() { Exact = true }).FillAsync($"Belde terug. ሰላም مرحبا <b>{kenmerk}</b>");
            await dag.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
            await ZichtAsync(dag.GetByText("Uw notitie is bewaard."));
        });
        await DoeAsync("12 het telefoonnummer verbeteren", async () =>
        {
            telefoon = $"06 {Random.Shared.Next(10, 99)} {Random.Shared.Next(100_000, 999_999)}";
            await dag.GotoAsync($"{dossier}/gegevens");
            await dag.GetByLabel(new Regex("^Telefoon")).FillAsync(telefoon);
            await dag.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).First.ClickAsync();
            await dag.WaitForURLAsync(adres => !adres.EndsWith("/gegevens", StringComparison.Ordinal));
        });
        await DoeAsync("13 op telefoonnummer zoeken", async () =>
        {
            await dag.Locator("#zoekvak").FillAsync(telefoon.Replace(" ", "", StringComparison.Ordinal));
            await dag.Locator("#zoekvak").PressAsync("Enter");
            await dag.WaitForURLAsync(adres => adres.EndsWith(dossier, StringComparison.Ordinal));
        });
        await DoeAsync("14 een gesprek plannen", async () =>
        {
            await dag.GotoAsync($"{dossier}/afspraken");
            await dag.GetByLabel("Waarover?").SelectOptionAsync("Voortgangsgesprek");
            await dag.GetByLabel("Dag", new() { Exact = true }).FillAsync("+2w");
            await dag.GetByLabel("Tijd", new() { Exact = true }).FillAsync("8.15");
            await dag.GetByLabel("Hoe lang?").SelectOptionAsync("30");
            await MaakOokAlsHetSamenvaltAsync("Afspraak maken");
            await ZichtAsync(dag.GetByText("De afspraak staat."));
        });
        await DoeAsync("15 het gesprek verzetten", async () =>
        {
            await dag.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Verzetten\\s*: Voortgangsgesprek") }).First.ClickAsync();
            await dag.GetByLabel("Dag", new() { Exact = true }).FillAsync("+3w");
            await MaakOokAlsHetSamenvaltAsync("Verzetten");
            await ZichtAsync(dag.GetByText("De afspraak is verzet."));
        });
        await DoeAsync("16 de agenda van de week bekijken", async () =>
        {
            await dag.GotoAsync("/agenda?zien=lijst");
            await ZichtAsync(dag.Locator(".agendaregels time").First);
        });
        await DoeAsync("17 het gesprek afzeggen", async () =>
        {
            await dag.GotoAsync($"{dossier}/afspraken");
            await dag.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Afzeggen\\s*: Voortgangsgesprek") }).First.ClickAsync();
            await dag.GetByLabel("Waarom gaat de afspraak niet door?").FillAsync("Ziek");
            await dag.GetByRole(AriaRole.Button, new() { Name = "Afspraak afzeggen" }).ClickAsync();
            await ZichtAsync(dag.GetByText("De afspraak is afgezegd."));
        });
        await DoeAsync("18 een diploma en een te gek bestand toevoegen", async () =>
        {
            await dag.GotoAsync($"{dossier}/documenten");
            await dag.GetByLabel("Bestanden").SetInputFilesAsync(
            [
                new FilePayload { Name = $"{kenmerk}.pdf", MimeType = "application/pdf", Buffer = Pdf }, new FilePayload { Name = "raar.exe", MimeType = "image/png", Buffer = "MZ"u8.ToArray() },
            ]);
            await dag.GetByLabel("Wat is het?").SelectOptionAsync("Diploma");
            await dag.GetByLabel("Van wie komt het?").FillAsync("de inburgeraar");
            await dag.GetByRole(AriaRole.Button, new() { Name = "Toevoegen" }).ClickAsync();
            await ZichtAsync(dag.GetByText("is geen bestand dat hier kan"));
            await ZichtAsync(dag.Locator("main table", new() { HasText = $"{kenmerk}.pdf" }));
        });
        await DoeAsync("19 een nieuwe versie van het diploma toevoegen", async () =>
        {
            await dag.Locator("main tr", new() { HasText = $"{kenmerk}.pdf" }).Locator("a", new() { HasText = "Nieuwe versie" }).ClickAsync();
            await dag.GetByLabel("Bestanden").SetInputFilesAsync(new FilePayload { Name = $"{kenmerk} 2.pdf", MimeType = "application/pdf", Buffer = [.. Pdf, 1] });
            await dag.GetByLabel("Van wie komt het?").FillAsync("DUO");
            await dag.GetByRole(AriaRole.Button, new() { Name = "Toevoegen" }).ClickAsync();
            await ZichtAsync(dag.Locator("main tr", new() { HasText = $"{kenmerk} 2.pdf" }).GetByText("versie 2, eerder:"));
            await ZichtAsync(dag.GetByText($"{kenmerk} 2.pdf staat in het dossier."));
        });
        await DoeAsync("20 terugvinden wie wat deed", async () =>
        {
            await dag.GotoAsync($"{dossier}/tijdlijn");
            await ZichtAsync(dag.GetByText("Document toegevoegd").First);
        });
        await DoeAsync("21 werk naar voren halen, met een reden", async () =>
        {
            await dag.GotoAsync("/werkvoorraad?urgentie=op-schema");
            await dag.Locator("tbody .vinkje").First.CheckAsync();
            await dag.GetByRole(AriaRole.Button, new() { Name = "Naar voren halen" }).ClickAsync();
            await dag.GetByRole(AriaRole.Textbox, new() { Name = "Voor welke dag?" }).FillAsync("morgen");
            await dag.GetByLabel("Waarom moet dit eerst?").FillAsync(kenmerk);
            await dag.GetByRole(AriaRole.Button, new() { Name = "Controleren" }).ClickAsync();
            await dag.GetByRole(AriaRole.Button, new() { Name = "Naar voren halen (1)" }).ClickAsync();
            await ZichtAsync(dag.GetByText("1 dossier gedaan."));
        });
        await DoeAsync("22 dat ongedaan maken", async () =>
        {
            await dag.GetByRole(AriaRole.Button, new() { Name = "Ongedaan maken" }).ClickAsync();
            await ZichtAsync(dag.GetByText("Ongedaan gemaakt:").First);
        });
        await DoeAsync("23 een notitie bij drie dossiers tegelijk", async () =>
        {
            await dag.GotoAsync("/werkvoorraad?urgentie=alles");
            for (var rij = 0; rij < 3; rij++)
            {
                await dag.Locator("tbody .vinkje").Nth(rij).CheckAsync();
            }

            await dag.GetByRole(AriaRole.Button, new() { Name = "Notitie", Exact = true }).ClickAsync();
            await dag.GetByLabel("Notitie", new() { Exact = true }).FillAsync($"Uitgenodigd voor de avond ({kenmerk}).");
            await dag.GetByRole(AriaRole.Button, new() { Name = "Controleren" }).ClickAsync();
            await dag.GetByRole(AriaRole.Button, new() { Name = "Notitie toevoegen (3)" }).ClickAsync();
            await ZichtAsync(dag.GetByText("3 dossiers gedaan."));
        });
        await DoeAsync("24 de lijst meenemen naar het overleg", async () =>
        {
            await dag.GotoAsync("/werkvoorraad/export?urgentie=alles");
            await dag.GetByLabel("Casusoverleg of teamoverleg").CheckAsync();
            var bestand = await dag.RunAndWaitForDownloadAsync(() => dag.GetByRole(AriaRole.Button, new() { Name = "Exporteren" }).ClickAsync());
            Assert.EndsWith(".xlsx", bestand.SuggestedFilename, StringComparison.Ordinal);
        });
        var leider = await scherm.AlsAsync("mirjam", opties => opties.ViewportSize = new ViewportSize { Width = breed, Height = hoog });
        await DoeAsync("25 zien hoe het werk verdeeld is en wie het kan overnemen", async () =>
        {
            await leider.GotoAsync("/werkvoorraad/verdeling");
            await leider.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Overdragen\\s*: het werk van Fatima") }).ClickAsync();
            await ZichtAsync(leider.GetByRole(AriaRole.Button, new() { Name = "Overdragen", Exact = true }));
            Assert.True(await leider.Locator("main tbody tr").CountAsync() > 5);
        });

        Assert.Equal(25, gedaan.Count);
        await dag.Context.CloseAsync();
        await leider.Context.CloseAsync();

        // Which lesson or job it falls together with depends on the day: it is said, and she plans it all the same.
        async Task MaakOokAlsHetSamenvaltAsync(string knop)
        {
            await dag.GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }).ClickAsync();
            await dag.WaitForLoadStateAsync();
            var toch = dag.GetByLabel("Ik weet dit en plan de afspraak toch");
            await ZichtAsync(dag.Locator(".melding").First);
            if (await toch.IsVisibleAsync())
            {
                await toch.CheckAsync();
                await dag.GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }).ClickAsync();
            }
        }

        async Task DoeAsync(string wat, Func<Task> daad)
        {
            try
            {
                await daad();
            }
            catch (Exception fout) when (fout is PlaywrightException or TimeoutException or Xunit.Sdk.XunitException)
            {
                throw new Xunit.Sdk.XunitException($"Daad {wat}, op {dag.Url}: {fout.Message}");
            }

            gedaan.Add(wat);
            // Nothing scrolls sideways on any of these pages.
            Assert.True(await dag.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, wat);
        }
    }

    private static Task ZichtAsync(ILocator wat) => Assertions.Expect(wat).ToBeVisibleAsync();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Getal();
}
