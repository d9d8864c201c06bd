using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Works through what DUO posted, oldest first. A message that fails waits longer each time; none is dropped.</summary>
[DisallowConcurrentExecution]
public sealed class BerichtenVerwerken(IServiceScopeFactory scopes, TimeProvider klok, ILogger<BerichtenVerwerken> log) : IJob
{
    private const int Portie = 50;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        Guid[] ids;
        do
        {
            ids = await TeDoenAsync(ct);
            foreach (var id in ids)
            {
                await VerwerkAsync(id, ct);
            }
        }
        while (ids.Length == Portie);
    }

    private async Task<Guid[]> TeDoenAsync(CancellationToken ct)
    {
        await using var scope = Nieuw();
        var nu = klok.Nu();
        return await scope.ServiceProvider.GetRequiredService<Db>().InkomendeBerichten
            .Where(b => (b.Status == Berichtstatus.Ontvangen || b.Status == Berichtstatus.NietGekoppeld) && b.NietVoor <= nu)
            .OrderBy(b => b.Ontvangen).Select(b => b.Id).Take(Portie).ToArrayAsync(ct);
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
