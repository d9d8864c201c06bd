using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Taken;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Lets every message without a dossier be tried again, now that there are new dossiers. Which message is about whom is
/// encrypted, so all of them are; there are never many.
/// </summary>
public sealed class Herkoppeling(Db db, Schrijfpoort poort, TimeProvider klok, Takenwekker wekker)
{
    public async Task WekAsync(CancellationToken ct)
    {
        var nu = klok.Nu();
        using (await poort.GaBinnenAsync(ct))
        {
            await db.InkomendeBerichten.Where(b => b.Status == Berichtstatus.NietGekoppeld)
                .ExecuteUpdateAsync(zet => zet.SetProperty(b => b.NietVoor, nu), ct);
        }

        await wekker.WekAsync<BerichtenVerwerken>(ct);
    }
}
