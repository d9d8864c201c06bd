using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Keten;

/// <summary>
/// Offers a message again on the administrator's word. It changes when a message is tried, no fact and no decision; the
/// effect itself goes through a handeling like any other.
/// </summary>
public sealed class BerichtOpnieuw(
    Dbfabriek fabriek, Toegangshouder houder, Schrijfpoort poort, TimeProvider klok, Takenwekker wekker, ILogger<BerichtOpnieuw> log)
{
    /// <returns>False when there is no such message, or it has been dealt with.</returns>
    /// <exception cref="RechtOntbreekt">Only who manages the exchange.</exception>
    public async Task<bool> VerwerkAsync(Guid id, CancellationToken ct)
    {
        Eis();
        var nu = klok.Nu();
        await using var db = fabriek.Maak(Toegang.Systeem("ketenmonitor"));
        int geraakt;
        using (await poort.GaBinnenAsync(ct))
        {
            geraakt = await db.InkomendeBerichten.Where(b => b.Id == id && b.Status != Berichtstatus.Verwerkt).ExecuteUpdateAsync(
                zet => zet.SetProperty(b => b.Status, Berichtstatus.Ontvangen).SetProperty(b => b.NietVoor, nu), ct);
        }

        log.LogInformation("{Medewerker} biedt inkomend bericht {Bericht} opnieuw aan", houder.Toegang.Sub, id);
        await wekker.WekAsync<BerichtenVerwerken>(ct);
        return geraakt == 1;
    }

    /// <inheritdoc cref="VerwerkAsync"/>
    public async Task<bool> VerzendAsync(Guid id, CancellationToken ct)
    {
        Eis();
        var nu = klok.Nu();
        await using var db = fabriek.Maak(Toegang.Systeem("ketenmonitor"));
        int geraakt;
        using (await poort.GaBinnenAsync(ct))
        {
            // A message that never failed is with its sender now. One that did may be too: a further try reads at DUO first
            // whether the plan is there, so trying it early is harmless. One that was refused begins anew: somebody looked.
            // Whether a colleague is at DUO as a contact person was then looked up for all dossiers of that colleague.
            geraakt = await db.UitgaandeBerichten
                .Where(b => (b.Id == id || (b.Soort == Berichtsoort.Contactpersoon && b.Status == Verzendstatus.Geweigerd
                        && db.UitgaandeBerichten.Any(a => a.Id == id && a.Soort == b.Soort && a.Gemeentecode == b.Gemeentecode && a.Inhoud == b.Inhoud)))
                    && (b.Status == Verzendstatus.Geweigerd || b.Status == Verzendstatus.Tegengehouden || (b.Status == Verzendstatus.TeVerzenden && b.Fout != null)))
                .ExecuteUpdateAsync(
                    zet => zet.SetProperty(b => b.Status, Verzendstatus.TeVerzenden).SetProperty(b => b.NietVoor, nu)
                        .SetProperty(b => b.Pogingen, b => b.Status == Verzendstatus.Geweigerd ? 0 : b.Pogingen)
                        .SetProperty(b => b.Fout, b => b.Status == Verzendstatus.TeVerzenden ? b.Fout : null).SetProperty(b => b.Afgehandeld, (DateTimeOffset?)null), ct);
        }

        log.LogInformation("{Medewerker} biedt uitgaand bericht {Bericht} opnieuw aan", houder.Toegang.Sub, id);
        await wekker.WekAsync<BerichtenVerzenden>(ct);
        return geraakt > 0;
    }

    private void Eis()
    {
        if (!houder.Toegang.Heeft(Recht.KetenBeheren))
        {
            throw new RechtOntbreekt(Recht.KetenBeheren);
        }
    }
}
