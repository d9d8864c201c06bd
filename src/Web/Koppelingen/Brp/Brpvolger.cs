using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>What a night with the BRP came to.</summary>
/// <param name="Reden">Why it was not finished; null when it was. The next night does it all again.</param>
public sealed record Brpronde(int Gevolgd, int Gestopt, int Gewijzigd, int Overgenomen, string? Reden);

/// <summary>
/// Follows everybody whose dossier runs, and takes over what changed. Each night looks back some weeks: what is the same is not written, so
/// an overlap does no harm and a night without the BRP loses nothing.
/// </summary>
public sealed class Brpvolger(IServiceScopeFactory scopes, Brpopties opties, TimeProvider klok, ILogger<Brpvolger> log)
{
    private const int Portie = 500;

    public async Task<Brpronde> DraaiAsync(CancellationToken ct)
    {
        var ronde = new Brpronde(0, 0, 0, 0, null);
        await using var scope = Nieuw();
        var bron = scope.ServiceProvider.GetRequiredService<IBrpwijzigingen>();
        if (!bron.Beschikbaar)
        {
            return ronde;
        }

        var bekend = await BekendAsync(ct);
        ronde = await VolgAsync(ronde, bron, bekend, ct);
        if (ronde.Reden is null && await bron.GewijzigdAsync(klok.Vandaag().AddDays(-opties.Terugkijken), ct) is var gewijzigd)
        {
            ronde = gewijzigd.Waarde is { } nummers ? await NeemOverAsync(ronde, nummers, bekend, ct) : ronde with { Reden = gewijzigd.Reden };
        }

        if (ronde.Reden is { } reden)
        {
            log.LogWarning("Het volgen in de BRP is niet klaar: {Reden} Morgen opnieuw.", reden);
        }

        return ronde;
    }

    /// <summary>Everybody of whom there is a BSN here: the dossier that runs, or null when there is none any more.</summary>
    private async Task<Dictionary<Bsn, Guid?>> BekendAsync(CancellationToken ct)
    {
        await using var scope = Nieuw();
        var (db, sleutels) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Sleutels>());
        var bekend = new Dictionary<Bsn, Guid?>();
        for (var cursor = Guid.Empty; ;)
        {
            var rijen = await db.Persoonsnummers.AsNoTracking().Where(n => n.Id.CompareTo(cursor) > 0).OrderBy(n => n.Id).Take(Portie)
                .Join(db.Dossiers, n => n.DossierId, d => d.Id, (n, d) => new { n.Id, n.DossierId, n.BsnVersleuteld, d.Fase }).ToArrayAsync(ct);
            if (rijen.Length == 0)
            {
                return bekend;
            }

            foreach (var rij in rijen)
            {
                if (Bsn.TryParse(sleutels.Ontsleutel(rij.BsnVersleuteld), out var bsn))
                {
                    // After a move two dossiers have the same number, and one of them runs.
                    bekend[bsn] = rij.Fase < Fase.Afgerond ? rij.DossierId : bekend.GetValueOrDefault(bsn);
                }
            }

            cursor = rijen.Max(r => r.Id);
        }
    }

    private async Task<Brpronde> VolgAsync(Brpronde ronde, IBrpwijzigingen bron, Dictionary<Bsn, Guid?> bekend, CancellationToken ct)
    {
        var gevolgd = await bron.GevolgdAsync(ct);
        if (gevolgd.Waarde is not { } nu)
        {
            return ronde with { Reden = gevolgd.Reden };
        }

        // Others may follow persons over the same connection: only who is ours and gone is let go.
        var gisteren = klok.Vandaag().AddDays(-1);
        foreach (var (bsn, dossier) in bekend.Where(b => b.Value is not null != nu.Contains(b.Key)))
        {
            var antwoord = await (dossier is null ? bron.StopAsync(bsn, gisteren, ct) : bron.VolgAsync(bsn, ct));
            if (antwoord.Uitslag == Brpuitslag.Onbereikbaar)
            {
                return ronde with { Reden = antwoord.Reden };
            }

            if (!antwoord.Gelukt)
            {
                log.LogWarning("De BRP volgt iemand niet: {Reden}", antwoord.Reden);
                continue;
            }

            ronde = dossier is null ? ronde with { Gestopt = ronde.Gestopt + 1 } : ronde with { Gevolgd = ronde.Gevolgd + 1 };
        }

        return ronde;
    }

    private async Task<Brpronde> NeemOverAsync(Brpronde ronde, IReadOnlyList<Bsn> nummers, Dictionary<Bsn, Guid?> bekend, CancellationToken ct)
    {
        foreach (var bsn in nummers)
        {
            if (bekend.GetValueOrDefault(bsn) is not { } dossier)
            {
                continue;
            }

            ronde = ronde with { Gewijzigd = ronde.Gewijzigd + 1 };
            await using var scope = Nieuw();
            var antwoord = await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(bsn, ct);
            if (antwoord.Uitslag == Brpuitslag.Onbereikbaar)
            {
                return ronde with { Reden = antwoord.Reden };
            }

            if (antwoord.Persoon is { } persoon && await EenAsync(scope, dossier, persoon, ct))
            {
                ronde = ronde with { Overgenomen = ronde.Overgenomen + 1 };
            }
        }

        return ronde;
    }

    /// <summary>One dossier in trouble leaves the others.</summary>
    private async Task<bool> EenAsync(AsyncServiceScope scope, Guid dossier, Brppersoon persoon, CancellationToken ct)
    {
        try
        {
            return await scope.ServiceProvider.GetRequiredService<Brpovername>().NeemOverAsync(dossier, persoon, ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "Wat er in de BRP veranderde is niet overgenomen in dossier {Dossier}; morgen opnieuw.", dossier);
            return false;
        }
    }

    private AsyncServiceScope Nieuw()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("wijzigingen in de BRP");
        return scope;
    }
}
