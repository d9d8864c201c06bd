using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>
/// Works through what DUO posted, oldest first, several persons at a time and each person's messages one after the other. A message that fails
/// waits longer each time; none is dropped.
/// </summary>
[DisallowConcurrentExecution]
public sealed class BerichtenVerwerken(IServiceScopeFactory scopes, Sleutels sleutels, TimeProvider klok, ILogger<BerichtenVerwerken> log) : IJob
{
    private const int Portie = 300;

    /// <summary>Most of the time goes to waiting for DUO, and for the disk of the database.</summary>
    private const int Tegelijk = 16;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        bool meer;
        do
        {
            await MeldAsync(ct);
            (var tot, meer) = await OpenAsync(ct);
            var berichten = await TeDoenAsync(tot, ct);
            meer |= berichten.Length == Portie;

            // Two messages about somebody who is not known yet would each open a dossier.
            await Parallel.ForEachAsync(
                berichten.GroupBy(bericht => bericht.Persoon).Select(groep => groep.Select(bericht => bericht.Id).ToArray()),
                new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct },
                async (groep, stop) =>
                {
                    foreach (var id in groep)
                    {
                        await VerwerkAsync(id, stop);
                    }
                });
        }
        while (meer);
    }

    /// <summary>Who works on the dossiers knows first. What goes wrong here is told one by one below.</summary>
    private async Task MeldAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = Nieuw();
            await scope.ServiceProvider.GetRequiredService<Berichtmelder>().MeldAsync(ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "Berichten van DUO konden niet samen worden gemeld; ze worden een voor een gemeld.");
        }
    }

    /// <summary>Then whoever is new gets a dossier. What goes wrong here is done one by one below.</summary>
    /// <returns>Until which moment of receipt everything was looked at, and whether there is more.</returns>
    private async Task<(DateTimeOffset Tot, bool Meer)> OpenAsync(CancellationToken ct)
    {
        IReadOnlyList<Onbekende> onbekenden;
        (DateTimeOffset, bool) verder;
        await using (var scope = Nieuw())
        {
            (onbekenden, var tot, var meer) = await scope.ServiceProvider.GetRequiredService<Berichtopener>().ZoekAsync(ct);
            verder = (tot, meer);
        }

        // A few are spread, so that nobody waits for what DUO says of another.
        var grootte = Math.Clamp(onbekenden.Count / Tegelijk, 1, Berichtopener.Portiegrootte);
        await Parallel.ForEachAsync(onbekenden.Chunk(grootte), new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct }, async (portie, stop) =>
        {
            try
            {
                await using var scope = Nieuw();
                await scope.ServiceProvider.GetRequiredService<Berichtopener>().OpenAsync(portie, stop);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                log.LogError(fout, "Nieuwe dossiers konden niet samen worden geopend; ze worden een voor een geopend.");
            }
        });
        return verder;
    }

    /// <summary>What nobody was told of comes first.</summary>
    private async Task<(Guid Id, string Persoon)[]> TeDoenAsync(DateTimeOffset tot, CancellationToken ct)
    {
        await using var scope = Nieuw();
        var nu = klok.Nu();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var rijen = await db.InkomendeBerichten.AsNoTracking()
            .Where(b => (b.Status == Berichtstatus.Ontvangen || b.Status == Berichtstatus.NietGekoppeld) && b.NietVoor <= nu && b.Ontvangen <= tot)
            .OrderBy(b => db.Ketenmeldingen.Any(m => m.BerichtId == b.Id)).ThenBy(b => b.Ontvangen).Select(b => new { b.Id, b.Inhoud }).Take(Portie).ToArrayAsync(ct);
        return [.. rijen.Select(rij => (rij.Id, sleutels.Ontsleutel(rij.Inhoud)))];
    }

    private async Task VerwerkAsync(Guid id, CancellationToken ct)
    {
        try
        {
            await using var scope = Nieuw();
            await scope.ServiceProvider.GetRequiredService<Berichtverwerking>().VerwerkAsync(id, ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "Bericht {Bericht} is niet verwerkt; het wordt later opnieuw geprobeerd.", id);
            await using var scope = Nieuw();
            await scope.ServiceProvider.GetRequiredService<Berichtverwerking>().StelUitAsync(id, "Er ging iets mis bij het verwerken.", ct);
        }
    }

    private AsyncServiceScope Nieuw()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("berichten van DUO");
        return scope;
    }
}
