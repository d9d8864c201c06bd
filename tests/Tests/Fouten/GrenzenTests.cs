using Naast.Web.Opbouw;
using Xunit;

namespace Naast.Tests.Fouten;

public sealed class GrenzenTests
{
    [Theory]
    [InlineData("Max open files            20000                524288               files     ", 15000)]
    [InlineData("Max open files            unlimited            unlimited            files     ", 750000)]
    [InlineData("Max processes             96185                96185                processes ", 768)]
    public void Drie_kwart_van_de_handvatten_is_voor_verbindingen(string regel, int aantal) =>
        Assert.Equal(aantal, Grenzen.Verbindingen(["Limit                     Soft Limit           Hard Limit           Units     ", regel]));
}
