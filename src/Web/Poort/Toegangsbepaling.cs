using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;

namespace Naast.Web.Poort;

/// <summary>
/// Makes the access snapshot of a request from the sign-in and the register of colleagues. A row of the register is believed
/// for five seconds: who is taken out of it is out within those.
/// </summary>
public sealed class Toegangsbepaling(Dbfabriek fabriek, TimeProvider klok)
{
    private readonly Kortgeheugen<Bekende> _bekend = new(klok);
    private static readonly string[] Burgerrollen = [Rollen.Inburgeraar];
    private static readonly string[] Partnerrollen = [Rollen.Begeleider, Rollen.Planner, Rollen.Consulent];
    private static readonly string[] Zonderpersonen = [Rollen.Beleidsmedewerker, Rollen.Wethouder, Rollen.Beheerder, Rollen.Privacyfunctionaris];

    private static readonly Func<Db, string, Task<Medewerker?>> SqliteVraag = Vraag<SqliteDb>();
    private static readonly Func<Db, string, Task<Medewerker?>> PostgresVraag = Vraag<PostgresDb>();

    /// <summary>Null when the account is not in the register of this region, or no longer active.</summary>
    public async Task<Toegang?> BepaalAsync(ClaimsPrincipal gebruiker)
    {
        var sub = gebruiker.FindFirstValue("sub");
        if (sub is null)
        {
            return null;
        }

        if (await LeesAsync(sub) is not { Medewerker: var medewerker, Verborgen: var verborgen })
        {
            return null;
        }

        var rollen = gebruiker.FindAll("rollen").Select(claim => claim.Value).ToArray();
        return new Toegang
        {
            Soort = Soort(rollen), Sub = sub, Naam = medewerker.Naam, Organisatie = medewerker.Organisatie, Rollen = rollen,
            Rechten = Rollen.RechtenVan(rollen), Verborgen = verborgen, EigenDossier = medewerker.DossierId ?? Guid.Empty,
            Gemeenten = Gemeenten(medewerker),
        };
    }

    /// <summary>The rows that an officer sees, without any right to do something: for what reads without signing in. Null when not active.</summary>
    public async Task<Toegang?> ZonderAanmeldenAsync(string sub) => await LeesAsync(sub) is { } bekend
        ? new Toegang
        {
            Soort = Toegangssoort.Medewerker, Sub = sub, Naam = bekend.Medewerker.Naam, Organisatie = bekend.Medewerker.Organisatie, Verborgen = bekend.Verborgen,
            Gemeenten = Gemeenten(bekend.Medewerker),
        }
        : null;

    /// <summary>After a change of the register in this process: it works at once.</summary>
    public void Vergeet(string sub) => _bekend.Vergeet(sub);

    /// <summary>After a dossier was shielded, or opened: it works at once for everybody here.</summary>
    public void VergeetAlles() => _bekend.VergeetAlles();

    private async Task<Bekende?> LeesAsync(string sub)
    {
        if (_bekend.Weet(sub, out var bekend))
        {
            return bekend;
        }

        await using var db = fabriek.Maak(Toegang.Geen);
        if (await (db.IsPostgres ? PostgresVraag : SqliteVraag)(db, sub) is not { Actief: true } gelezen)
        {
            return null;
        }

        var gevonden = new Bekende(gelezen, await VerborgenAsync(gelezen.Sub, gelezen.Organisatie, Gemeenten(gelezen), CancellationToken.None));
        _bekend.Onthoud(sub, gevonden);
        return gevonden;
    }

    /// <summary>Shielded dossiers of the own municipalities or of the own tasks, but for those that one is named for, or may look into for now.</summary>
    internal async Task<Guid[]> VerborgenAsync(string sub, string organisatie, string[] gemeenten, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Systeem("afscherming"));
        var afgeschermd = await db.Afschermingen.AsNoTracking()
            .Where(a => a.Tot == null && (gemeenten.Contains(a.Gemeentecode) || db.Partnertaken.Any(t => t.DossierId == a.DossierId && t.Organisatie == organisatie)))
            .Select(a => new { a.DossierId, a.Aangewezen }).ToArrayAsync(ct);
        if (afgeschermd.Length == 0)
        {
            return [];
        }

        var nu = klok.GetUtcNow();
        var nood = await db.Noodinzages.AsNoTracking().Where(n => n.Medewerker == sub && n.Einde > nu).Select(n => n.DossierId).ToArrayAsync(ct);
        return [.. afgeschermd.Where(a => !a.Aangewezen.Contains(sub)).Select(a => a.DossierId).Except(nood)];
    }

    private static string[] Gemeenten(Medewerker wie) => wie.Gemeenten.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <param name="Verborgen">Dossiers that this officer may not see.</param>
    private sealed record Bekende(Medewerker Medewerker, Guid[] Verborgen);

    /// <summary>The narrowest kind wins: a role that may not see persons is not widened by another role.</summary>
    private static Toegangssoort Soort(string[] rollen) =>
        rollen.Length == 0 || rollen.Intersect(Zonderpersonen).Any() ? Toegangssoort.Geen
        : rollen.Intersect(Burgerrollen).Any() ? Toegangssoort.Inburgeraar
        : rollen.Intersect(Partnerrollen).Any() ? Toegangssoort.Partner
        : Toegangssoort.Medewerker;

    private static Func<Db, string, Task<Medewerker?>> Vraag<TDb>()
        where TDb : Db
    {
        var vraag = EF.CompileAsyncQuery((TDb db, string sub) => db.Medewerkers.AsNoTracking().SingleOrDefault(m => m.Sub == sub));
        return (db, sub) => vraag((TDb)db, sub);
    }
}
