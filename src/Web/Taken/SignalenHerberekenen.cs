using Naast.Web.Data;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>
/// Once a night all signals are computed anew, for days go by without a handeling. A run that was stopped goes on at the next
/// turn, whatever the hour: some minutes after the program is up again.
/// </summary>
[DisallowConcurrentExecution]
public sealed class SignalenHerberekenen(Signaalloop loop, TimeProvider klok) : IJob
{
    private const int VanUur = 2;
    private const int TotUur = 6;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
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
