using Microsoft.Playwright;
using Naast.Tests.Steun;
using Xunit;

[assembly: AssemblyFixture(typeof(Naast.Browsertests.Steun.Scherm))]

namespace Naast.Browsertests.Steun;

/// <summary>One program and one browser for all tests; each test gets a window of its own.</summary>
public sealed class Scherm : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Naastproces? _naast;

    public Uri Adres => _naast!.Adres;

    public async ValueTask InitializeAsync()
    {
        _naast = await Naastproces.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_naast is not null)
        {
            await _naast.DisposeAsync();
        }
    }

    /// <summary>A new window in which this persona has signed in through the real page.</summary>
    public async Task<IPage> AlsAsync(string persona, Action<BrowserNewContextOptions>? instellen = null)
    {
        var pagina = await VensterAsync(instellen);
        await pagina.GotoAsync("/");
        await pagina.Locator($"button[value='{persona}']").ClickAsync();
        await pagina.WaitForURLAsync(adres => !adres.Contains("/oidc/", StringComparison.Ordinal) && !adres.Contains("/aanmelden", StringComparison.Ordinal));
        return pagina;
    }

    /// <summary>A new window, nobody signed in.</summary>
    public async Task<IPage> VensterAsync(Action<BrowserNewContextOptions>? instellen = null)
    {
        var opties = new BrowserNewContextOptions
        {
            BaseURL = Adres.ToString(), Locale = "nl-NL", TimezoneId = "Europe/Amsterdam", ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        };
        instellen?.Invoke(opties);
        var context = await _browser!.NewContextAsync(opties);
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }
}
