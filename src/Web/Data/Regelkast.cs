using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Web.Data;

/// <summary>
/// The parameters in force: those of the law that ship with Naast, over them what the region decided, over that what a
/// municipality decided. In memory, for every page asks them; <see cref="Regelwacht"/> keeps them as the register has them.
/// </summary>
public sealed class Regelkast
{
    private sealed record Stand(long Volgnummer, Regelset Regio, FrozenDictionary<string, Regelset> PerGemeente);

    private volatile Stand _stand = new(0, LandelijkeParameters.Regelset, FrozenDictionary<string, Regelset>.Empty);

    /// <summary>Every parameter and open question by its key.</summary>
    public static IReadOnlyDictionary<string, Parameter> Parameters { get; } =
        LandelijkeParameters.Bladen.SelectMany(blad => blad.Parameters).ToFrozenDictionary(p => p.Sleutel, StringComparer.Ordinal);

    /// <summary>What holds where no municipality decided otherwise.</summary>
    public Regelset Regio => _stand.Regio;

    /// <summary>Codes of the municipalities that chose otherwise than the region on something.</summary>
    public IReadOnlyCollection<string> Afwijkend => _stand.PerGemeente.Keys;

    public Regelset Voor(string gemeentecode) => _stand.PerGemeente.GetValueOrDefault(gemeentecode, _stand.Regio);

    /// <summary>Reads the register when it has changed.</summary>
    internal async Task VerversAsync(Db db, CancellationToken ct)
    {
        var volgnummer = await db.Ketenhoofden.Where(k => k.Stroomsoort == Stroom.Beleid.Soort).Select(k => k.Volgnummer).SingleOrDefaultAsync(ct);
        if (volgnummer == _stand.Volgnummer)
        {
            return;
        }

        _stand = Maak(volgnummer, await db.Beleidsregels.AsNoTracking().OrderBy(b => b.Id).ToArrayAsync(ct));
    }

    /// <summary>With these lines of the register, which are not stored yet.</summary>
    internal static Regelkast Van(IEnumerable<Beleidsregel> regels) => new() { _stand = Maak(0, [.. regels.OrderBy(b => b.Id)]) };

    private static Stand Maak(long volgnummer, Beleidsregel[] regels)
    {
        var regio = LandelijkeParameters.Regelset.Met(Versies(regels, ""));
        var anders = regels.Select(r => r.Gemeentecode).Where(code => code.Length > 0).Distinct()
            .Select(code => (Code: code, Versies: Versies(regels, code))).Where(gemeente => gemeente.Versies.Length > 0);
        return new(volgnummer, regio, anders.ToFrozenDictionary(gemeente => gemeente.Code, gemeente => regio.Met(gemeente.Versies), StringComparer.Ordinal));
    }

    /// <summary>The rule of the law that the value belongs to stays the same, whoever sets the value.</summary>
    private static string Regel(string sleutel) => LandelijkeParameters.Regelset.Reeks(sleutel) is [.., var laatste] ? laatste.Bron.Regel : "";

    /// <summary>Lines about something else (who signs) are read elsewhere; a key that this version of Naast does not know changes nothing.</summary>
    private static Parameterversie[] Versies(IEnumerable<Beleidsregel> regels, string gemeentecode) =>
    [
        .. regels.Where(r => r.Gemeentecode == gemeentecode && Parameters.TryGetValue(r.Sleutel, out var parameter) && parameter.IsWaarde(r.Waarde) && !Feestdagenparameters.MistEinde(r.Sleutel, r.Tot))
            .Select(r => new Parameterversie(r.Sleutel, r.Van, r.Tot, r.Waarde, Bron.Beleid(r.Besluit) with { Regel = Regel(r.Sleutel) })),
    ];
}

/// <summary>Looks every five seconds whether policy changed in another process.</summary>
internal sealed partial class Regelwacht(Dbfabriek fabriek, TimeProvider klok, ILogger<Regelwacht> log) : BackgroundService
{
    private static readonly TimeSpan Tussen = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tik = new PeriodicTimer(Tussen, klok);
        while (await tik.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await fabriek.VerversRegelsAsync(stoppingToken);
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                NietGelezen(fout);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Het beleid is niet te lezen; de waarden van daarnet gelden nog.")]
    private partial void NietGelezen(Exception fout);
}
