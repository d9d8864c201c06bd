using System.Diagnostics;
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

    /// <summary>Well within the time that a session may be quiet.</summary>
    private static readonly TimeSpan Sessieduur = TimeSpan.FromMinutes(5);
    private readonly Dictionary<string, (string Sessie, long Sinds)> _sessies = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _beurt = new(1);

    public Uri Adres => _naast!.Adres;

    public async ValueTask InitializeAsync()
    {
        // So large that a casusregisseur has the caseload of a real one: some seventy dossiers.
        _naast = await Naastproces.StartAsync("--Demo:Aantal=800");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // Every window would load the address bar's own pages, which take more of the machine than ours. The others are what
                // Playwright turns off: this list takes the place of its own.
                "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,DestroyProfileOnBrowserClose,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,RenderDocument,Translate",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _beurt.Dispose();
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
        // The redirects of signing in replace each other while they load, so that no single load event is sure to come.
        await pagina.WaitForURLAsync(
            adres => !adres.Contains("/oidc/", StringComparison.Ordinal) && !adres.Contains("/aanmelden", StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(pagina.Locator("main")).ToBeVisibleAsync();
        return pagina;
    }

    /// <summary>
    /// A new window in the session of this persona, who signed in through the real page a short while ago: for tests that look
    /// at many pages, and are not about signing in or out.
    /// </summary>
    public async Task<IPage> AangemeldAlsAsync(string persona, Action<BrowserNewContextOptions>? instellen = null)
    {
        await _beurt.WaitAsync();
        string sessie;
        try
        {
            if (!_sessies.TryGetValue(persona, out var bewaard) || Stopwatch.GetElapsedTime(bewaard.Sinds) > Sessieduur)
            {
                var pagina = await AlsAsync(persona);
                bewaard = (await pagina.Context.StorageStateAsync(), Stopwatch.GetTimestamp());
                _sessies[persona] = bewaard;
                await pagina.Context.CloseAsync();
            }

            sessie = bewaard.Sessie;
        }
        finally
        {
            _beurt.Release();
        }

        return await VensterAsync(opties =>
        {
            opties.StorageState = sessie;
            instellen?.Invoke(opties);
        });
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
