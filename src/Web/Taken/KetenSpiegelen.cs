using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Once a night every running dossier is compared with DUO. A run that was stopped goes on at the next turn.</summary>
[DisallowConcurrentExecution]
public sealed class KetenSpiegelen(Spiegelloop loop, TimeProvider klok) : IJob
{
    private const int VanUur = 3;
    private const int TotUur = 6;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        await loop.HaalEersteScholenAsync(ct);
        if (await loop.OpenAsync(ct) is { } open)
        {
            await loop.DraaiAsync(open, ct);
        }

        var vandaag = klok.Vandaag();
        if (klok.GetUtcNow().InNederland().Hour is >= VanUur and < TotUur && !await loop.IsGedaanAsync(vandaag, ct))
        {
            await loop.DraaiAsync(vandaag, ct);
        }
    }
}
