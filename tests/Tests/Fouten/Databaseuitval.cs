using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Fouten;

/// <summary>One program on a PostgreSQL of its own, with sanne signed in; the tests stop that database and start it again.</summary>
public sealed class Databaseuitval : IAsyncLifetime
{
    public Postgrescluster Cluster { get; private set; } = null!;

    public Naastproces Naast { get; private set; } = null!;

    public Browser Sanne { get; private set; } = null!;

    public Guid Dossier { get; private set; }

    internal Opslagkijker Kijker { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!Postgrescluster.IsHier)
        {
            return;
        }

        Cluster = await Postgrescluster.StartAsync();
        Naast = await Naastproces.StartAsync("--Database:Soort=postgres", $"--Database:Verbinding={Cluster.Verbinding()}", "--Demo:Aantal=100");
        Kijker = new Opslagkijker("postgres", Cluster.Verbinding() + ";Pooling=false");
        Dossier = (await Kijker.DossiersAsync("sanne", 1))[0];
        Sanne = new Browser(Naast.Adres);
        using (await Sanne.MeldAanAsync("sanne"))
        {
        }
    }

    /// <summary>Threads of the program, as the kernel counts them.</summary>
    public int Draden => int.Parse(
        File.ReadLines($"/proc/{Naast.Nummer}/status").First(regel => regel.StartsWith("Threads:", StringComparison.Ordinal))["Threads:".Length..],
        System.Globalization.CultureInfo.InvariantCulture);

    public async Task<int> StatusAsync(string pad)
    {
        using var antwoord = await Sanne.VraagAsync(pad);
        return (int)antwoord.StatusCode;
    }

    /// <summary>Waits until the program says by itself that it can serve users again.</summary>
    public async Task WachtTotGereedAsync()
    {
        for (var keer = 0; keer < 150 && await StatusAsync("/gereed") != 200; keer++)
        {
            await Task.Delay(200);
        }

        Assert.Equal(200, await StatusAsync("/gereed"));
    }

    public async ValueTask DisposeAsync()
    {
        Sanne?.Dispose();
        if (Naast is not null)
        {
            await Naast.DisposeAsync();
        }

        if (Cluster is not null)
        {
            await Cluster.DisposeAsync();
        }
    }
}
