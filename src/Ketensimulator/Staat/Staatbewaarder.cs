namespace Naast.Ketensimulator.Staat;

/// <summary>Writes the state a moment after the last of a series of changes, and once more when the program stops.</summary>
internal sealed partial class Staatbewaarder(Ketenstaat staat, ILogger<Staatbewaarder> logger) : BackgroundService
{
    private static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim gewijzigd = new(0);

    private TimeSpan schrijftijd;

    public override void Dispose()
    {
        gewijzigd.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Schrijf();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        staat.Gewijzigd += Meld;
        try
        {
            Schrijf();
            while (true)
            {
                await gewijzigd.WaitAsync(stoppingToken);

                // Writing a large memory takes long; then it is written less often, so that it never takes more than a tenth of the time.
                await Task.Delay(Rust > schrijftijd * 10 ? Rust : schrijftijd * 10, stoppingToken);
                while (gewijzigd.Wait(0, CancellationToken.None))
                {
                    // Everything that changed meanwhile goes into the same write.
                }

                Schrijf();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The last write is done on stopping.
        }
        finally
        {
            staat.Gewijzigd -= Meld;
        }
    }

    private void Meld() => gewijzigd.Release();

    private void Schrijf()
    {
        var begin = TimeProvider.System.GetTimestamp();
        try
        {
            staat.Bewaar();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            NietBewaard(logger, fout.GetType().Name);
        }

        schrijftijd = TimeProvider.System.GetElapsedTime(begin);
    }

    [LoggerMessage(LogLevel.Error, "De ketenstaat kon niet worden bewaard: {Fout}. Bij de volgende wijziging wordt het opnieuw geprobeerd.")]
    private static partial void NietBewaard(ILogger logger, string fout);
}
