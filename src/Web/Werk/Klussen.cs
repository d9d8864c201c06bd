using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>How far a piece of work is.</summary>
public sealed class Voortgang
{
    private int _gedaan;

    public required int Totaal { get; init; }

    public int Gedaan => Volatile.Read(ref _gedaan);

    public void Zet(int gedaan) => Volatile.Write(ref _gedaan, gedaan);
}

/// <param name="Uitkomst">One sentence for the notice.</param>
public sealed record Klusuitkomst(bool Gelukt, string Uitkomst);

/// <param name="Voortgang">Null when another process does it, or it is done.</param>
public sealed record Klusstand(Klus Klus, Voortgang? Voortgang)
{
    public bool Loopt => Klus.Klaar is null;
}

/// <summary>The block that shows how far it is, or that it failed.</summary>
/// <param name="Adres">Page with the block on it, and what came of it after that.</param>
/// <param name="Bezig">Heading while it runs.</param>
/// <param name="Mislukt">Heading when it failed.</param>
/// <param name="Opnieuw">Where to begin again.</param>
public sealed record Klusvoortgang(Klusstand Stand, string Icoon, string Adres, string Bezig, string Mislukt, string Opnieuw);

/// <summary>
/// Work that takes longer than somebody wants to wait. It runs on with the rights of who started it; that person may leave the
/// page, and finds the outcome among the notices. What runs is known to this process alone: when the process ends, the work
/// is undone (it is one transaction) and the row says so.
/// </summary>
public sealed class Klussen(
    IServiceScopeFactory scopes, Dbfabriek fabriek, Databaseopties opties, Schrijfpoort poort, Meldingenbalie balie, TimeProvider klok, ILogger<Klussen> log) : IHostedService, IDisposable
{
    /// <summary>Work that is done this soon is answered as any other deed.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(1);

    /// <summary>What another process has not finished by then, it will not finish.</summary>
    private static readonly TimeSpan Langste = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Bewaard = TimeSpan.FromDays(90);

    private const string Onderbroken = "Naast werd onderbroken voordat dit klaar was. Begin opnieuw: wat er al is, komt er geen tweede keer.";

    private readonly Guid _dienst = Guid.CreateVersion7();
    private readonly ConcurrentDictionary<Guid, (Voortgang Voortgang, Task Werk)> _lopend = new();
    private readonly CancellationTokenSource _stop = new();

    /// <param name="sleutel">Work of the same user under the same key that runs, or went well, is not begun again.</param>
    /// <param name="adres">Page that shows how far it is and what came of it.</param>
    /// <param name="werk">Gets services of a scope of its own, in which the user's access holds.</param>
    /// <returns>Its state after at most <see cref="Geduld"/>.</returns>
    public async Task<Klusstand> DoeAsync(
        Toegang toegang, string sleutel, string wat, string adres, int totaal, Func<IServiceProvider, Voortgang, CancellationToken, Task<Klusuitkomst>> werk, CancellationToken ct)
    {
        if (await VindAsync(toegang, sleutel, ct) is { } eerder && (eerder.Loopt || eerder.Klus.Gelukt))
        {
            return eerder;
        }

        var nu = klok.Nu();
        var klus = new Klus { Id = Guid.CreateVersion7(nu), Medewerker = toegang.Sub, Sleutel = sleutel, Wat = wat, Adres = adres, Dienst = _dienst, Begonnen = nu };
        var voortgang = new Voortgang { Totaal = totaal };
        var begin = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Known before its row is there: else a request in between would take it for interrupted.
        var loopt = Task.Run(() => LoopAsync(begin.Task, toegang, klus.Id, voortgang, werk), CancellationToken.None);
        _lopend[klus.Id] = (voortgang, loopt);
        var nieuw = false;
        try
        {
            nieuw = await SchrijfAsync(toegang, klus, ct);
        }
        finally
        {
            begin.SetResult(nieuw);
        }

        await Task.WhenAny(loopt, Task.Delay(Geduld, klok, ct));
        var stand = (await VindAsync(toegang, sleutel, ct))!;
        if (!stand.Loopt)
        {
            // Whoever waited has seen it.
            await GezienAsync(toegang, klus.Id, ct);
        }

        return stand;
    }

    /// <summary>The work of this user under this key; null when there is none.</summary>
    public Task<Klusstand?> VindAsync(Toegang toegang, string sleutel, CancellationToken ct) => VindAsync(toegang, rijen => rijen.Where(k => k.Sleutel == sleutel), ct);

    /// <inheritdoc cref="VindAsync(Toegang, string, CancellationToken)"/>
    public Task<Klusstand?> VindAsync(Toegang toegang, Guid klus, CancellationToken ct) => VindAsync(toegang, rijen => rijen.Where(k => k.Id == klus), ct);

    private async Task<Klusstand?> VindAsync(Toegang toegang, Func<IQueryable<Klus>, IQueryable<Klus>> welke, CancellationToken ct)
    {
        await using var db = fabriek.Maak(toegang);
        var klus = await welke(db.Klussen.AsNoTracking().Where(k => k.Medewerker == toegang.Sub)).SingleOrDefaultAsync(ct);
        if (klus is null)
        {
            return null;
        }

        if (klus.Klaar is null && !_lopend.ContainsKey(klus.Id) && (klus.Dienst == _dienst || !opties.IsPostgres || klok.Nu() - klus.Begonnen > Langste))
        {
            await RondAfAsync(klus.Medewerker, klus.Id, new Klusuitkomst(false, Onderbroken), ct);
            (klus.Klaar, klus.Uitkomst) = (klok.Nu(), Onderbroken);
        }

        return new Klusstand(klus, _lopend.TryGetValue(klus.Id, out var lopend) ? lopend.Voortgang : null);
    }

    /// <summary>The outcome was on screen: no notice of it any more.</summary>
    public async Task GezienAsync(Toegang toegang, Guid klus, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(toegang);
        DateTimeOffset? nu = klok.Nu();
        await db.Klussen.Where(k => k.Id == klus && k.Medewerker == toegang.Sub && k.Gelezen == null).ExecuteUpdateAsync(zet => zet.SetProperty(k => k.Gelezen, nu), ct);
        balie.Vergeet(toegang.Sub);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_lopend.Values.Select(lopend => lopend.Werk)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    /// <returns>False when a second click was just before this one.</returns>
    private async Task<bool> SchrijfAsync(Toegang toegang, Klus klus, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(toegang);
        var (sub, sleutel, oud) = (toegang.Sub, klus.Sleutel, klus.Begonnen - Bewaard);
        await db.Klussen.Where(k => k.Medewerker == sub && k.Klaar != null && (k.Begonnen < oud || (k.Sleutel == sleutel && !k.Gelukt))).ExecuteDeleteAsync(ct);
        db.Klussen.Add(klus);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (await db.Klussen.AnyAsync(k => k.Medewerker == sub && k.Sleutel == sleutel, ct))
            {
                return false;
            }

            throw;
        }
    }

    private async Task LoopAsync(Task<bool> begin, Toegang toegang, Guid id, Voortgang voortgang, Func<IServiceProvider, Voortgang, CancellationToken, Task<Klusuitkomst>> werk)
    {
        if (!await begin)
        {
            _lopend.TryRemove(id, out _);
            return;
        }

        Klusuitkomst uitkomst;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = toegang;
            uitkomst = await werk(scope.ServiceProvider, voortgang, _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            uitkomst = new(false, Onderbroken);
        }
        catch (Exception fout)
        {
            log.LogError(fout, "Klus {Klus} is mislukt.", id);
            uitkomst = new(false, "Dit is niet gelukt. Probeer het opnieuw, of meld het aan uw beheerder.");
        }

        try
        {
            await RondAfAsync(toegang.Sub, id, uitkomst, CancellationToken.None);
        }
        catch (Exception fout)
        {
            // The database is away: whoever asks later finds that nothing runs any more.
            log.LogError(fout, "De uitkomst van klus {Klus} is niet bewaard.", id);
        }
        finally
        {
            _lopend.TryRemove(id, out _);
        }
    }

    private async Task RondAfAsync(string sub, Guid id, Klusuitkomst uitkomst, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Systeem("klussen"));
        DateTimeOffset? nu = klok.Nu();
        var (gelukt, tekst) = uitkomst;
        await db.Klussen.Where(k => k.Id == id && k.Klaar == null).ExecuteUpdateAsync(
            zet => zet.SetProperty(k => k.Klaar, nu).SetProperty(k => k.Gelukt, gelukt).SetProperty(k => k.Uitkomst, tekst), ct);
        balie.Vergeet(sub);
    }
}
