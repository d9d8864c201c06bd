using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>Records a change of the facts: the new fact, and the old one lapsed with the reason, so that it stays to be read.</summary>
public sealed class FeitWijzigen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <summary>A print of what was on record: another print at saving means that somebody else changed something.</summary>
    public static string Afdruk(DossierBeeld beeld) => Stapformulier.Afdruk(
        [.. beeld.Feiten.Select(f => new Antwoordrij(f.Id.ToString("N"), f.Geldig ? "geldt" : "vervallen")), .. beeld.Pips.Select(p => new Antwoordrij(p.Id.ToString("N"), p.Status.ToString()))]);

    /// <returns>False when the dossier is not there for this asker, or is closed.</returns>
    /// <exception cref="FormulierVerouderd">The facts are others than those that the outcome was shown for.</exception>
    public async Task<bool> WijzigAsync(Guid dossierId, Wijziging wijziging, string reden, string afdruk, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("FeitWijzigen", Recht.FeitVastleggen, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = reden },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier.IsLopend: true } beeld)
                {
                    return "";
                }

                if (Afdruk(beeld) != afdruk)
                {
                    throw new FormulierVerouderd();
                }

                beeld.Feiten.FirstOrDefault(f => f.Id == wijziging.Vervangt)?.LaatVervallen(reden, handeling.Tijdstip);
                var feit = wijziging.Maak(handeling.NieuweId(), beeld.Dossier, handeling.Tijdstip);
                db.Add(feit);
                await werkplanner.HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, feit] }, ct);
                return dossierId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
