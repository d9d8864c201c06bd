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
    private readonly Kortgeheugen<Medewerker> _bekend = new(klok);
    private static readonly string[] Burgerrollen = [Rollen.Inburgeraar];
    private static readonly string[] Partnerrollen = [Rollen.Begeleider, Rollen.Planner];
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

        if (await MedewerkerAsync(sub) is not { } medewerker)
        {
            return null;
        }

        var rollen = gebruiker.FindAll("rollen").Select(claim => claim.Value).ToArray();
        return new Toegang
        {
            Soort = Soort(rollen), Sub = sub, Naam = medewerker.Naam, Organisatie = medewerker.Organisatie, Rollen = rollen,
            Rechten = Rollen.RechtenVan(rollen), EigenDossier = medewerker.DossierId ?? Guid.Empty,
            Gemeenten = medewerker.Gemeenten.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
    }

    /// <summary>After a change of the register in this process: it works at once.</summary>
    public void Vergeet(string sub) => _bekend.Vergeet(sub);

    private async Task<Medewerker?> MedewerkerAsync(string sub)
    {
        if (_bekend.Weet(sub, out var medewerker))
        {
            return medewerker;
        }

        await using var db = fabriek.Maak(Toegang.Geen);
        if (await (db.IsPostgres ? PostgresVraag : SqliteVraag)(db, sub) is not { Actief: true } gelezen)
        {
            return null;
        }

        _bekend.Onthoud(sub, gelezen);
        return gelezen;
    }

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
