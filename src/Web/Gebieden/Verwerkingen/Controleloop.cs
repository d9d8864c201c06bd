using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verwerkingen;

/// <summary>One check of the chain: when it began, and what came out when it has ended.</summary>
public sealed record Controlestand(DateTimeOffset Begonnen, string Door, DateTimeOffset? Klaar = null, Ketenuitslag? Uitslag = null, string? Fout = null);

/// <summary>
/// Runs the check of the chain in the background, one at a time, and remembers the last result in this process. The check
/// reads every row with the access of the system and gives back only streams and numbers.
/// </summary>
public sealed class Controleloop(Dbfabriek fabriek, TimeProvider klok, IHostApplicationLifetime leven, ILogger<Controleloop> log)
{
    private readonly Lock _slot = new();
    private Task _loop = Task.CompletedTask;

    public Controlestand? Stand { get; private set; }

    /// <summary>Begins a check when none is running, and waits a moment for the result.</summary>
    public async Task BeginAsync(string door, TimeSpan geduld, CancellationToken ct)
    {
        Task loop;
        lock (_slot)
        {
            if (_loop.IsCompleted)
            {
                Stand = new Controlestand(klok.GetUtcNow(), door);
                _loop = Task.Run(LoopAsync, CancellationToken.None);
            }

            loop = _loop;
        }

        await Task.WhenAny(loop, Task.Delay(geduld, ct));
    }

    private async Task LoopAsync()
    {
        var stand = Stand!;
        try
        {
            await using var db = fabriek.Maak(Toegang.Systeem("ketencontrole"));
            var uitslag = await new Ketencontrole(db).ControleerAsync(leven.ApplicationStopping);
            Stand = stand with { Klaar = klok.GetUtcNow(), Uitslag = uitslag };
        }
#pragma warning disable CA1031 // Whatever goes wrong in the background must be told on the page, not end the program.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            Mislukt(log, fout);
            Stand = stand with { Klaar = klok.GetUtcNow(), Fout = "De controle is niet afgemaakt. Probeer het opnieuw." };
        }
    }

    private static readonly Action<ILogger, Exception?> Mislukt =
        LoggerMessage.Define(LogLevel.Error, new EventId(1, nameof(Mislukt)), "Ketencontrole is niet afgemaakt");
}
