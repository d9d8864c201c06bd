using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Empties the outbox: what a deed must tell DUO.</summary>
[DisallowConcurrentExecution]
public sealed class BerichtenVerzenden(IServiceScopeFactory scopes, ILogger<BerichtenVerzenden> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        await RuimOpAsync(ct);
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("berichten aan DUO");
            var verzending = scope.ServiceProvider.GetRequiredService<Berichtverzending>();
            if (await verzending.PakAsync(ct) is not { } bericht)
            {
                return;
            }

            try
            {
                await verzending.VerzendAsync(bericht, ct);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                // The row was claimed for a while and comes back by itself: nothing is lost.
                log.LogError(fout, "Bericht {Bericht} is niet verzonden; het wordt later opnieuw geprobeerd.", bericht.Id);
            }
        }
    }

    private async Task RuimOpAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("berichten aan DUO");
        try
        {
            await scope.ServiceProvider.GetRequiredService<Duocontacten>().RuimOpAsync(ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "Een contactpersoon is bij DUO niet weggehaald; het wordt later opnieuw geprobeerd.");
        }
    }
}
