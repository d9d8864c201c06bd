using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Dossiervorming;

/// <summary>
/// Keeps the fact "hours of Dutch followed in all" in step with what schools reported, so that the rules count with it. Done by
/// the system: a school may report hours, and never sees the facts.
/// </summary>
public sealed class LesurenOptellen(IServiceScopeFactory scopes)
{
    public async Task DoeAsync(IReadOnlyCollection<Guid> dossiers, CancellationToken ct)
    {
        if (dossiers.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("lesuren optellen");
        var (db, handelingen) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Handelingen>());
        var (beelden, werkplanner) = (scope.ServiceProvider.GetRequiredService<DossierBeelden>(), scope.ServiceProvider.GetRequiredService<Werkplanner>());
        Guid[] ids = [.. dossiers];
        var minuten = await db.Uren.AsNoTracking().Where(u => ids.Contains(u.DossierId) && u.Soort == Uursoort.Nt2 && u.Stand == Meldingstand.Telt)
            .GroupBy(u => u.DossierId).Select(groep => new { groep.Key, Som = groep.Sum(u => u.Gevolgd), Laatste = groep.Max(u => u.Tot) }).ToDictionaryAsync(u => u.Key, u => (u.Som, u.Laatste), ct);
        foreach (var id in ids)
        {
            // Each dossier has a chain of its own, so each is a deed of its own.
            await handelingen.VoerUitAsync(new Handelingsverzoek("LesurenOptellen", null, Inzagelog.Uitvoering), (handeling, ct) => TelAsync(id, minuten, handeling, ct), ct);
        }

        async Task<string> TelAsync(Guid id, IReadOnlyDictionary<Guid, (int Som, DateOnly Laatste)> geteld, Handeling handeling, CancellationToken stop)
        {
            if (await beelden.NuAsync(id, volgend: true, stop) is not { Dossier.IsLopend: true } beeld)
            {
                return "";
            }

            var oud = beeld.Dossierfeiten.Laatste(Feitsoort.GevolgdeUren);
            var eigen = oud is { Bron: Feitbron.Aanbieder } ? oud : null;
            var (som, dag) = geteld.TryGetValue(id, out var stand) ? (stand.Som / 60, stand.Laatste) : (0, handeling.Dag);
            // What a colleague recorded by hand stays leading until the reports come to more.
            if ((eigen is not null && eigen.Waarde == som.ToString(CultureInfo.InvariantCulture) && eigen.Van == dag)
                || (eigen is null && (som == 0 || (oud is not null && Kern.Signalen.Signaalcontrole.Uren(oud.Waarde) >= som))))
            {
                return "";
            }

            eigen?.LaatVervallen("Andere uren gemeld", handeling.Tijdstip);
            Feit[] nieuw = som == 0 ? [] : [Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.GevolgdeUren, dag, null, som.ToString(CultureInfo.InvariantCulture), Feitbron.Aanbieder, handeling.Tijdstip)];
            db.AddRange(nieuw.AsEnumerable<object>());
            await werkplanner.HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, .. nieuw] }, stop);
            return id.ToString();
        }
    }
}
