using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Reizen;

/// <summary>The main job, walked in a browser as a newcomer would: from DUO's fresh notice to a signed plan and DUO's term.</summary>
public sealed partial class PipReis(Scherm scherm)
{
    [Theory]
    [Ux(42), Ux(43), Ux(46), Ux(60), Ux(63)]
    [Artikel("Wi2021", "15", lid: 1)]
    [InlineData(true), InlineData(false)]
    public async Task Van_kennisgeving_tot_getekend_plan_en_de_termijn_van_DUO(bool metScript)
    {
        void Instellen(BrowserNewContextOptions opties) => opties.JavaScriptEnabled = metScript;

        // Bas lets DUO send one notice for Dordrecht.
        var bas = await scherm.AlsAsync("bas", Instellen);
        await bas.GotoAsync("/keten");
        await bas.GetByLabel("Gemeente").SelectOptionAsync(new SelectOptionValue { Label = "Dordrecht" });
        await bas.GetByRole(AriaRole.Button, new() { Name = "1 kennisgeving", Exact = true }).ClickAsync();

        // Sanne finds the new dossier among those that nobody has.
        var sanne = await scherm.AlsAsync("sanne", Instellen);
        var dossier = await NieuwDossierAsync(sanne);
        await IntakeAsync(sanne, dossier);
        await PlanAsync(sanne, dossier);

        // She may not sign her own plan: the page says so, with the rule.
        await sanne.GotoAsync($"{dossier}/plan/beslissen");
        await Assertions.Expect(sanne.GetByText("vier ogen").First).ToBeVisibleAsync();

        // Joost signs and hands it over.
        var joost = await scherm.AlsAsync("joost", Instellen);
        await joost.GotoAsync("/plan/te-beslissen");
        await joost.GotoAsync($"{dossier}/plan/beslissen");
        await joost.GetByLabel("Ik reik de brief vandaag uit in het gesprek").CheckAsync();
        await joost.GetByRole(AriaRole.Button, new() { Name = "Vaststellen en ondertekenen" }).ClickAsync();
        await Assertions.Expect(joost).ToHaveURLAsync(Besloten());
        if (metScript)
        {
            await BlijftStaanAsync(joost);
        }

        // The letter becomes a tagged PDF, and DUO's term comes back.
        await WachtAsync(async () => (await joost.APIRequest.GetAsync($"{dossier}/besluit")).Ok
            && (await (await joost.APIRequest.GetAsync($"{dossier}/termijnen")).TextAsync()).Contains("Vastgesteld door DUO", StringComparison.Ordinal),
            async () =>
            {
                await bas.GotoAsync("/keten");
                return await bas.Locator("main").InnerTextAsync();
            });
        await joost.GotoAsync(dossier);
        await Assertions.Expect(joost.GetByText("Einde inburgeringstermijn").First).ToBeVisibleAsync();
        await sanne.Context.CloseAsync();
        await joost.Context.CloseAsync();
        await bas.Context.CloseAsync();
    }

    /// <summary>The list works itself up to date: what changed is spoken, and the focus stays where it was.</summary>
    private static async Task BlijftStaanAsync(IPage pagina)
    {
        var link = pagina.GetByRole(AriaRole.Link, new() { Name = "Naar het dossier" });
        await link.FocusAsync();
        await Assertions.Expect(pagina.Locator("main [role=status]")).ToContainTextAsync("4 van 4 klaar. Deze lijst is bij.", new() { Timeout = 60_000 });
        await Assertions.Expect(link).ToBeFocusedAsync();
    }

    private static async Task<string> NieuwDossierAsync(IPage sanne)
    {
        string? adres = null;
        await WachtAsync(async () =>
        {
            await sanne.GotoAsync("/werkvoorraad?van=niemand&soort=IntakeStarten");
            var knop = sanne.Locator("main table a[href$='/intake']").First;
            adres = await knop.CountAsync() > 0 ? await knop.GetAttributeAsync("href") : null;
            return adres is not null;
        });
        return Dossieradres().Match(adres!).Value;
    }

    private static async Task IntakeAsync(IPage pagina, string dossier)
    {
        await StapAsync(pagina, $"{dossier}/intake/gesprek", DatumAsync);
        await StapAsync(pagina, $"{dossier}/intake/leerbaarheid", p => p.GetByLabel("B1-route haalbaar", new() { Exact = true }).CheckAsync());
        await StapAsync(pagina, $"{dossier}/intake/opleiding", p => VulAsync(p, "Werkte zes jaar als verpleeghulp en deed de middelbare school."));
        await StapAsync(pagina, $"{dossier}/intake/omstandigheden", p => VulAsync(p, "Woont sinds een maand in Dordrecht en heeft hier een zus."));
        await StapAsync(pagina, $"{dossier}/intake/gezondheid", p => VulAsync(p, "Geen bijzonderheden."));
        await StapAsync(pagina, $"{dossier}/intake/kind", p => p.GetByLabel("Nee", new() { Exact = true }).CheckAsync());
        await StapAsync(pagina, $"{dossier}/intake/taal", async p =>
        {
            await KiesEersteAsync(p);
            await VulAsync(p, "Spreekt een paar woorden Nederlands.");
        });
        await StapAsync(pagina, $"{dossier}/intake/participatie", async p =>
        {
            await p.GetByLabel("Nee", new() { Exact = true }).CheckAsync();
            await VulAsync(p, "Wil weer in de zorg werken.");
        });
        await StapAsync(pagina, $"{dossier}/intake/zelfredzaamheid", p => VulAsync(p, "Redt zich goed en vraagt hulp bij post."));
        await pagina.GotoAsync($"{dossier}/intake/controleren");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Brede intake afronden" }).ClickAsync();
        await pagina.WaitForURLAsync(adres => !adres.Contains("controleren", StringComparison.Ordinal));
    }

    private static async Task PlanAsync(IPage pagina, string dossier)
    {
        await StapAsync(pagina, $"{dossier}/plan/leerroutes", p => VulAsync(p, "Dit past bij de leerbaarheid en bij de wens om in de zorg te werken."));
        await StapAsync(pagina, $"{dossier}/plan/keuze", async p =>
        {
            await p.GetByRole(AriaRole.Radio, new() { NameRegex = B1() }).First.CheckAsync();
            await VulAsync(p, "De B1-route is haalbaar en sluit aan bij uw werk in de zorg.");
        });
        await StapAsync(pagina, $"{dossier}/plan/inhoud", async p =>
        {
            await KiesEersteAsync(p);
            await VulAsync(p, "Een vaste casusregisseur en hulp bij werk.");
            foreach (var (naam, uren) in new[] { ("LesurenPerWeek", "12"), ("LesurenTotaal", "600"), ("PvtUren", "12"), ("MapUren", "40"), ("Voortgangsgesprekken", "6") })
            {
                // Lesson hours are asked of asielstatushouders only.
                var veld = p.Locator($"main input[name='Invoer.{naam}']");
                if (await veld.CountAsync() > 0)
                {
                    await veld.FillAsync(uren);
                }
            }
        });
        await StapAsync(pagina, $"{dossier}/plan/mening", p => VulAsync(p, "Ik ben het eens met dit plan."));
        await pagina.GotoAsync($"{dossier}/plan/controleren");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Voorleggen ter beslissing" }).ClickAsync();
        await pagina.WaitForURLAsync(adres => !adres.Contains("controleren", StringComparison.Ordinal));
    }

    private static async Task StapAsync(IPage pagina, string adres, Func<IPage, Task> vul)
    {
        await pagina.GotoAsync(adres);
        await vul(pagina);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaren en verder" }).ClickAsync();
        await pagina.WaitForURLAsync(nu => !nu.EndsWith(new Uri(pagina.Context.Pages[0].Url).GetLeftPart(UriPartial.Authority) + adres, StringComparison.Ordinal));
    }

    /// <summary>Types in each text box that is still empty, the quick search left alone.</summary>
    private static async Task VulAsync(IPage pagina, string tekst)
    {
        foreach (var vak in await pagina.Locator("main textarea").AllAsync())
        {
            if ((await vak.InputValueAsync()).Length == 0)
            {
                await vak.FillAsync(tekst);
            }
        }
    }

    /// <summary>Takes the first real choice in each list and each group where nothing is chosen.</summary>
    private static async Task KiesEersteAsync(IPage pagina)
    {
        foreach (var lijst in await pagina.Locator("main select").AllAsync())
        {
            if ((await lijst.InputValueAsync()).Length == 0)
            {
                await lijst.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            }
        }

        foreach (var groep in await pagina.Locator("main fieldset:has(input[type=radio])").AllAsync())
        {
            if (await groep.Locator("input[type=radio]:checked").CountAsync() == 0)
            {
                await groep.Locator("input[type=radio]").First.CheckAsync();
            }
        }
    }

    private static async Task DatumAsync(IPage pagina)
    {
        var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        foreach (var (deel, waarde) in new[] { ("Dag", vandaag.Day), ("Maand", vandaag.Month), ("Jaar", vandaag.Year) })
        {
            await pagina.Locator($"main input[name$='.{deel}']").First.FillAsync(waarde.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

    }

    private static async Task WachtAsync(Func<Task<bool>> klaar, Func<Task<string>>? anders = null)
    {
        for (var keer = 0; keer < 60; keer++)
        {
            if (await klaar())
            {
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail("Het duurde langer dan 30 seconden. " + (anders is null ? "" : await anders()));
    }

    [GeneratedRegex("/plan/besloten")]
    private static partial Regex Besloten();

    [GeneratedRegex("^B1")]
    private static partial Regex B1();

    [GeneratedRegex("/dossiers/[0-9a-f-]{36}")]
    private static partial Regex Dossieradres();
}
