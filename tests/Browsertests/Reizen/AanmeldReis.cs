using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Reizen;

public sealed class AanmeldReis(Scherm scherm)
{
    [Theory]
    [InlineData("sanne"), InlineData("fatima"), InlineData("joost"), InlineData("mirjam"), InlineData("pieter"), InlineData("mo"), InlineData("els"), InlineData("kees")]
    [InlineData("noor"), InlineData("henk"), InlineData("bas"), InlineData("ilse"), InlineData("yousef")]
    public async Task Elke_persona_komt_op_een_eigen_beginpagina(string persona)
    {
        var pagina = await scherm.AlsAsync(persona);

        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    [Ux(63)]
    public async Task Aanmelden_kan_zonder_script()
    {
        var pagina = await scherm.AlsAsync("sanne", opties => opties.JavaScriptEnabled = false);

        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }
}
