using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>What a night with the BRP came to.</summary>
/// <param name="Reden">Why it was not finished; null when it was. The next night does what is left.</param>
public sealed record Brpronde(int Gevolgd, int Gestopt, int Gewijzigd, int Overgenomen, string? Reden);

/// <summary>
/// Follows everybody whose dossier runs, and takes over what changed. Each night looks back some weeks, and further when the last complete
/// night is longer ago: what is the same is not written, so an overlap does no harm and nights without the BRP lose nothing.
/// </summary>
public sealed class Brpvolger(IServiceScopeFactory scopes, Voorkeuren geheugen, Brpopties opties, TimeProvider klok, ILogger<Brpvolger> log)
{
    /// <summary>Whose day of the last complete night is kept, among what others want to keep.</summary>
    public const string Wie = "systeem:wijzigingen in de BRP";

    public const string Laatste = "brp.laatste-volledige-nacht";

    private const int Portie = 500;

    /// <summary>One person without an answer is passed over; so many in a row and it is the BRP itself.</summary>
    private const int MeestOpRij = 5;

    public async Task<Brpronde> DraaiAsync(CancellationToken ct)
    {
        var ronde = new Brpronde(0, 0, 0, 0, null);
        await using var scope = Nieuw();
        var bron = scope.ServiceProvider.GetRequiredService<IBrpwijzigingen>();
        var vandaag = klok.Vandaag();
        if (!bron.Beschikbaar)
        {
            return opties.Herlezen > 0 && scope.ServiceProvider.GetRequiredService<Brpclient>().Beschikbaar ? Meld(await HerleesAsync(ronde, vandaag, ct)) : ronde;
        }

        var laatste = await LaatsteAsync(vandaag, ct);
        var (bekend, gelezen) = (await BekendAsync(ct), new HashSet<Bsn>());
        ronde = await VolgAsync(ronde, bron, bekend, gelezen, ct);

        var vanaf = vandaag.AddDays(-opties.Terugkijken);
        var gewijzigd = await bron.GewijzigdAsync(laatste < vanaf ? laatste : vanaf, ct);
        if (gewijzigd.Waarde is { } nummers)
        {
            (ronde, var alles) = await NeemOverAsync(ronde, nummers, bekend, gelezen, ct);
            if (alles)
            {
                // Who is not followed yet is read on the night that it begins, so that does not keep this night from being complete.
                await geheugen.ZetAsync(Wie, Laatste, Dag(vandaag), ct);
            }
        }
        else
        {
            ronde = ronde with { Reden = gewijzigd.Reden };
        }

        return Meld(ronde);
    }

    private Brpronde Meld(Brpronde ronde)
    {
        if (ronde.Reden is { } reden)
        {
            log.LogWarning("Het volgen in de BRP is niet klaar: {Reden} Morgen opnieuw.", reden);
        }

        return ronde;
    }

    /// <summary>
    /// Nobody says who changed, so each night a part of the people is read, and after nights without the BRP their parts too. Whose turn it
    /// is follows from the dossier, so it need not be kept.
    /// </summary>
    private async Task<Brpronde> HerleesAsync(Brpronde ronde, DateOnly vandaag, CancellationToken ct)
    {
        var nachten = Math.Clamp(vandaag.DayNumber - (await LaatsteAsync(vandaag.AddDays(-1), ct)).DayNumber, 1, opties.Herlezen);
        var beurten = Enumerable.Range(0, nachten).Select(terug => (vandaag.DayNumber - terug) % opties.Herlezen).ToHashSet();
        var bekend = await BekendAsync(ct);
        Bsn[] beurt = [.. bekend.Where(b => b.Value is { } dossier && beurten.Contains(dossier.ToByteArray()[^1] % opties.Herlezen)).Select(b => b.Key)];
        (ronde, var alles) = await NeemOverAsync(ronde, beurt, bekend, [], ct);
        if (alles)
        {
            await geheugen.ZetAsync(Wie, Laatste, Dag(vandaag), ct);
        }

        return ronde;
    }

    /// <summary>The last night on which all that had changed was read; before there was one: the first night.</summary>
    private async Task<DateOnly> LaatsteAsync(DateOnly vandaag, CancellationToken ct)
    {
        if (DateOnly.TryParseExact((await geheugen.LeesAsync(Wie, [Laatste], ct)).GetValueOrDefault(Laatste), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
        {
            return dag;
        }

        await geheugen.ZetAsync(Wie, Laatste, Dag(vandaag), ct);
        return vandaag;
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

    private async Task<Brpronde> VolgAsync(Brpronde ronde, IBrpwijzigingen bron, Dictionary<Bsn, Guid?> bekend, HashSet<Bsn> gelezen, CancellationToken ct)
    {
        var gevolgd = await bron.GevolgdAsync(ct);
        if (gevolgd.Waarde is not { } nu)
        {
            return ronde with { Reden = gevolgd.Reden };
        }

        // Others may follow persons over the same connection: only who is ours and gone is let go.
        var (gisteren, geduld) = (klok.Vandaag().AddDays(-1), new Geduld());
        foreach (var (bsn, dossier) in Vanaf([.. bekend.Where(b => b.Value is not null != nu.Contains(b.Key))]))
        {
            var stap = await (dossier is { } lopend ? BeginAsync(bron, bsn, lopend, gelezen, ct) : StopAsync(bron, bsn, gisteren, ct));
            ronde = ronde with
            {
                Gestopt = ronde.Gestopt + (stap.Gelukt && dossier is null ? 1 : 0), Gevolgd = ronde.Gevolgd + (stap.Gelukt && dossier is not null ? 1 : 0),
                Overgenomen = ronde.Overgenomen + (stap.Veranderd ? 1 : 0), Reden = stap.Reden ?? ronde.Reden,
            };
            if (geduld.Op(stap))
            {
                break;
            }
        }

        return ronde;
    }

    /// <summary>
    /// The BRP tells of changes from the day on which it begins, so what changed before is read at that moment. Who cannot be read is not
    /// followed yet: then the next night does both.
    /// </summary>
    private async Task<Brpstap> BeginAsync(IBrpwijzigingen bron, Bsn bsn, Guid dossier, HashSet<Bsn> gelezen, CancellationToken ct)
    {
        var lezing = await NeemEenOverAsync(bsn, dossier, ct);
        if (!lezing.Gelukt)
        {
            return lezing;
        }

        gelezen.Add(bsn);
        return Stap(await bron.VolgAsync(bsn, ct)) with { Veranderd = lezing.Veranderd };
    }

    private async Task<Brpstap> StopAsync(IBrpwijzigingen bron, Bsn bsn, DateOnly laatsteDag, CancellationToken ct) => Stap(await bron.StopAsync(bsn, laatsteDag, ct));

    /// <returns>Alles: of everybody who changed is read what there is to read.</returns>
    private async Task<(Brpronde Ronde, bool Alles)> NeemOverAsync(
        Brpronde ronde, IReadOnlyList<Bsn> nummers, Dictionary<Bsn, Guid?> bekend, HashSet<Bsn> gelezen, CancellationToken ct)
    {
        var (alles, geduld) = (true, new Geduld());
        var lopend = nummers.Where(bsn => bekend.GetValueOrDefault(bsn) is not null).ToArray();
        ronde = ronde with { Gewijzigd = lopend.Length };
        foreach (var bsn in Vanaf([.. lopend.Where(bsn => !gelezen.Contains(bsn))]))
        {
            var stap = await NeemEenOverAsync(bsn, bekend[bsn]!.Value, ct);
            ronde = ronde with { Overgenomen = ronde.Overgenomen + (stap.Veranderd ? 1 : 0), Reden = stap.Reden ?? ronde.Reden };
            alles &= stap.Gelukt;
            if (geduld.Op(stap))
            {
                break;
            }
        }

        return (ronde, alles);
    }

    /// <summary>One dossier in trouble leaves the others.</summary>
    private async Task<Brpstap> NeemEenOverAsync(Bsn bsn, Guid dossier, CancellationToken ct)
    {
        await using var scope = Nieuw();
        var antwoord = await scope.ServiceProvider.GetRequiredService<Brpclient>().RaadpleegAsync(bsn, ct);
        if (antwoord.Persoon is not { } persoon)
        {
            // Who is refused or not known is so tomorrow too: there is nothing to read.
            return antwoord.Uitslag == Brpuitslag.Onbereikbaar ? new(false, Stil: true, Reden: antwoord.Reden) : new(true);
        }

        try
        {
            return new(true, Veranderd: await scope.ServiceProvider.GetRequiredService<Brpovername>().NeemOverAsync(dossier, persoon, ct));
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "Wat er in de BRP veranderde is niet overgenomen in dossier {Dossier}; morgen opnieuw.", dossier);
            return new(false, Reden: "In een dossier lukte het overnemen niet.");
        }
    }

    private Brpstap Stap(Brpantwoord<Bsn> antwoord)
    {
        if (antwoord.Uitslag == Brpuitslag.Geweigerd)
        {
            log.LogWarning("De BRP volgt iemand niet: {Reden}", antwoord.Reden);
        }

        return new(antwoord.Gelukt, Stil: antwoord.Uitslag == Brpuitslag.Onbereikbaar, Reden: antwoord.Uitslag == Brpuitslag.Onbereikbaar ? antwoord.Reden : null);
    }

    /// <summary>Every night begins at somebody else: some who never get an answer must not always keep the same others waiting.</summary>
    private IEnumerable<T> Vanaf<T>(IReadOnlyList<T> allen)
    {
        var begin = allen.Count == 0 ? 0 : (int)(klok.Vandaag().DayNumber * 7919L % allen.Count);
        return allen.Skip(begin).Concat(allen.Take(begin));
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private AsyncServiceScope Nieuw()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("wijzigingen in de BRP");
        return scope;
    }

    /// <summary>What came of one person.</summary>
    /// <param name="Gelukt">Done, and nothing of it is left for tomorrow.</param>
    /// <param name="Stil">There was no answer.</param>
    private readonly record struct Brpstap(bool Gelukt, bool Veranderd = false, bool Stil = false, string? Reden = null);

    private sealed class Geduld
    {
        private int _opRij;

        public bool Op(Brpstap stap) => (_opRij = stap.Stil ? _opRij + 1 : 0) >= MeestOpRij;
    }
}
