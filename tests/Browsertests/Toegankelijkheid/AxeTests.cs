using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

public sealed class AxeTests(Scherm scherm)
{
    /// <summary>Desktop light and phone dark: each page in the two states that differ most; the judges do all four.</summary>
    [Theory]
    [Ux(61), Ux(19)]
    [MemberData(nameof(Paginalijst.Alle), MemberType = typeof(Paginalijst))]
    public async Task Axe_vindt_niets_op_geen_enkele_pagina(string persona, string pad)
    {
        var pagina = await scherm.AlsAsync(persona);
        var adres = await Paginalijst.AdresAsync(pagina, pad);
        var antwoord = await pagina.GotoAsync(adres);

        Assert.Equal(200, antwoord!.Status);
        await KeurAsync(pagina, "breed en licht");

        await pagina.SetViewportSizeAsync(390, 844);
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await pagina.ReloadAsync();
        await KeurAsync(pagina, "smal en donker");
        Assert.True(await pagina.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "De pagina schuift zijwaarts op 390 px.");
        await pagina.Context.CloseAsync();
    }

    private static async Task KeurAsync(IPage pagina, string hoe)
    {
        var uitslag = await pagina.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(uitslag.Violations.Length == 0, hoe + ": " + string.Join("; ", uitslag.Violations.Select(v =>
            $"{v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }
}
