using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

/// <summary>Every page of the product, opened once and looked at in every way: a page costs more to open than to look at.</summary>
public sealed class PaginaTests(Scherm scherm)
{
    /// <summary>Axe in the two states that differ most, desktop light and phone dark; the judges do all four.</summary>
    [Theory]
    [Ux(19), Ux(58), Ux(61), Ux(62)]
    [MemberData(nameof(Paginalijst.Alle), MemberType = typeof(Paginalijst))]
    public async Task Elke_pagina_is_toegankelijk_met_toetsen_te_bedienen_en_past(string persona, string pad)
    {
        // Without motion: a colour halfway its change to dark is nobody's colour.
        var pagina = await scherm.AangemeldAlsAsync(persona, opties => opties.ReducedMotion = ReducedMotion.Reduce);
        var antwoord = await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, pad));
        Assert.Equal(200, antwoord!.Status);
        var mis = new List<string>();

        mis.AddRange(await Axe.VindtAsync(pagina, "breed en licht"));
        mis.AddRange(await Toetsenbord.MistAsync(pagina));
        await pagina.SetViewportSizeAsync(390, 844);
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        mis.AddRange(await Axe.VindtAsync(pagina, "smal en donker"));
        mis.AddRange(await Weergave.PastNietAsync(pagina));

        Assert.True(mis.Count == 0, string.Join('\n', mis));
        await pagina.Context.CloseAsync();
    }
}
