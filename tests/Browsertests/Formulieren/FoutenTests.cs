using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Browsertests.Toegankelijkheid;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Formulieren;

public sealed class FoutenTests(Scherm scherm)
{
    [Fact]
    [Ux(29), Ux(30)]
    public async Task Een_fout_komt_pas_na_verzenden_en_gaat_weg_na_verbeteren_bij_het_verlaten_van_het_veld()
    {
        var pagina = await scherm.AlsAsync("sanne");
        await pagina.GotoAsync("/inburgeraars/registreren");
        var vnummer = pagina.Locator("#Invoer_Vnummer");

        await vnummer.PressSequentiallyAsync("12");
        await Assertions.Expect(pagina.Locator(".foutregel")).ToHaveCountAsync(0);
        await vnummer.BlurAsync();
        await Assertions.Expect(pagina.Locator(".foutregel")).ToHaveCountAsync(0);

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Registreren en dossier openen" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#foutoverzicht-kop")).ToBeFocusedAsync();
        Assert.Matches("^[0-9]+ fouten: ", await pagina.TitleAsync());
        var aantal = await pagina.Locator(".foutlijst li").CountAsync();

        await pagina.Locator(".foutlijst a[href='#Invoer_Vnummer']").ClickAsync();
        await Assertions.Expect(vnummer).ToBeFocusedAsync();
        await vnummer.FillAsync("2855555555");
        await Assertions.Expect(vnummer).ToHaveAttributeAsync("aria-invalid", "true");
        await vnummer.PressAsync("Tab");

        Assert.Null(await vnummer.GetAttributeAsync("aria-invalid"));
        await Assertions.Expect(pagina.Locator("#Invoer_Vnummer-fout")).ToHaveCountAsync(0);
        await Assertions.Expect(pagina.Locator(".foutlijst li")).ToHaveCountAsync(aantal - 1);
        Assert.StartsWith($"{aantal - 1} fout", await pagina.TitleAsync(), StringComparison.Ordinal);

        // Left as it was, a field keeps its error.
        await pagina.Locator("#Invoer_Geboren").FocusAsync();
        await pagina.Locator("#Invoer_Email").FocusAsync();
        await Assertions.Expect(pagina.Locator("#Invoer_Geboren-fout")).ToHaveCountAsync(1);
        await pagina.Context.CloseAsync();
    }

    [Theory]
    [Ux(33)]
    [InlineData("12-08-2026", "12", "08", "2026"), InlineData("2026-08-12", "12", "8", "2026"), InlineData(" 3/mrt/1990", "3", "mrt", "1990"), InlineData("12 augustus 2026", "12", "augustus", "2026")]
    public async Task Een_geplakte_datum_vult_de_drie_velden(string tekst, string dag, string maand, string jaar)
    {
        var pagina = await scherm.AlsAsync("sanne");
        await pagina.GotoAsync("/inburgeraars/registreren", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var veld = pagina.Locator("#Invoer_Geboren");
        await veld.FocusAsync();

        await veld.EvaluateAsync(
            "(e, tekst) => { const inhoud = new DataTransfer(); inhoud.setData('text', tekst); e.dispatchEvent(new ClipboardEvent('paste', { clipboardData: inhoud, bubbles: true, cancelable: true })); }", tekst);

        await Assertions.Expect(veld).ToHaveValueAsync(dag);
        await Assertions.Expect(pagina.Locator("#Invoer_Geboren_Maand")).ToHaveValueAsync(maand);
        await Assertions.Expect(pagina.Locator("#Invoer_Geboren_Jaar")).ToHaveValueAsync(jaar);
        await Assertions.Expect(pagina.Locator("#Invoer_Geboren_Jaar")).ToBeFocusedAsync();
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(36)]
    public async Task Wat_getypt_is_staat_er_nog_als_het_venster_wegvalt()
    {
        const string Tekst = "Belt morgen terug over de tolk";
        var pagina = await scherm.AlsAsync("fatima");
        var adres = await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Intake}");
        await pagina.GotoAsync(adres);
        await pagina.GetByLabel("Notitie").PressSequentiallyAsync(Tekst);
        await Assertions.Expect(pagina.Locator("[data-concept-status]")).ToContainTextAsync("Concept bewaard", new() { Timeout = 5000 });
        await pagina.Context.CloseAsync();

        var later = await scherm.AlsAsync("fatima");
        await later.GotoAsync(adres);
        await Assertions.Expect(later.GetByLabel("Notitie")).ToHaveValueAsync(Tekst);
        await later.GetByRole(AriaRole.Button, new() { Name = "Concept weggooien" }).ClickAsync();
        await Assertions.Expect(later.GetByLabel("Notitie")).ToHaveValueAsync("");
        await later.Context.CloseAsync();
    }
}
