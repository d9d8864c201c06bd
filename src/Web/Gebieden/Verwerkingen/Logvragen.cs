using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Verwerkingen;

/// <summary>What the privacy officer asks of the logs; the period always bounds it.</summary>
/// <param name="Wie">Part of a name, or the subject, of a colleague.</param>
public sealed record Logfilter(DateOnly Van, DateOnly Tot, string? Wie, Guid? Dossier, bool Geweigerd);

/// <summary>One line: somebody looked, or somebody did.</summary>
public sealed record Logregel(
    DateTimeOffset Tijdstip, string Medewerker, string Naam, string Organisatie, string Wat, string Doel, Guid? DossierId, int AantalDossiers, bool Toegestaan, string? Reden);

public sealed class Logvragen(Db db)
{
    public const int PerPagina = 50;

    /// <returns>At most a page, and whether there is more.</returns>
    public async Task<(IReadOnlyList<Logregel> Regels, bool Meer)> LeesAsync(Logfilter filter, bool handelingen, int pagina, CancellationToken ct)
    {
        var regels = await (handelingen ? DedenAsync(filter, (pagina - 1) * PerPagina, PerPagina + 1, ct) : KekenAsync(filter, (pagina - 1) * PerPagina, PerPagina + 1, ct));
        return ([.. regels.Take(PerPagina)], regels.Count > PerPagina);
    }

    public async Task<IReadOnlyList<Logregel>> KekenAsync(Logfilter filter, int vanaf, int aantal, CancellationToken ct)
    {
        var (begin, eind) = Grenzen(filter);
        var vraag = db.Inzage.AsNoTracking().Where(i => i.Tijdstip >= begin && i.Tijdstip < eind);
        if (filter.Wie is { Length: > 0 } wie)
        {
            var deel = Deel(wie);
            vraag = db.IsPostgres
                ? vraag.Where(i => i.Medewerker == wie || EF.Functions.ILike(i.MedewerkerNaam, deel, "\\"))
                : vraag.Where(i => i.Medewerker == wie || EF.Functions.Like(i.MedewerkerNaam, deel, "\\"));
        }

        if (filter.Dossier is { } id)
        {
            var kort = id.ToString("N");
            vraag = vraag.Where(i => i.DossierId == id || (i.Dossiers != null && i.Dossiers.Contains(kort)));
        }

        if (filter.Geweigerd)
        {
            vraag = vraag.Where(i => !i.Toegestaan);
        }

        var rijen = await vraag.OrderByDescending(i => i.Tijdstip).ThenByDescending(i => i.Id).Skip(vanaf).Take(aantal).ToArrayAsync(ct);
        return [.. rijen.Select(i => new Logregel(
            i.Tijdstip, i.Medewerker, i.MedewerkerNaam, i.Organisatie, i.Scherm, i.Doel, i.DossierId,
            i.Dossiers?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? (i.DossierId is null ? 0 : 1), i.Toegestaan, null))];
    }

    /// <summary>A deed that was refused is never made, so with that filter there are none.</summary>
    public async Task<IReadOnlyList<Logregel>> DedenAsync(Logfilter filter, int vanaf, int aantal, CancellationToken ct)
    {
        if (filter.Geweigerd)
        {
            return [];
        }

        var (begin, eind) = Grenzen(filter);
        var vraag = db.Handelingen.AsNoTracking().Where(h => h.Tijdstip >= begin && h.Tijdstip < eind);
        if (filter.Wie is { Length: > 0 } wie)
        {
            var deel = Deel(wie);
            vraag = db.IsPostgres
                ? vraag.Where(h => h.Medewerker == wie || EF.Functions.ILike(h.MedewerkerNaam, deel, "\\"))
                : vraag.Where(h => h.Medewerker == wie || EF.Functions.Like(h.MedewerkerNaam, deel, "\\"));
        }

        if (filter.Dossier is { } id)
        {
            vraag = vraag.Where(h => h.StroomId == id && h.Stroomsoort == "dossier");
        }

        // Ids are in order of time, and there is an index on them.
        var rijen = await vraag.OrderByDescending(h => h.Id).Skip(vanaf).Take(aantal).ToArrayAsync(ct);
        return [.. rijen.Select(h => new Logregel(
            h.Tijdstip, h.Medewerker, h.MedewerkerNaam, h.Organisatie, h.Soort, h.Doel, h.Stroomsoort == "dossier" ? h.StroomId : null,
            h.Stroomsoort == "dossier" ? 1 : 0, true, h.Reden))];
    }

    private static string Deel(string wie) =>
        $"%{wie.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    private static (DateTimeOffset Begin, DateTimeOffset Eind) Grenzen(Logfilter filter) => (filter.Van.AddDays(-1).EindVanDag(), filter.Tot.EindVanDag());
}
