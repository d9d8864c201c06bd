using Microsoft.EntityFrameworkCore;
using Naast.Web.Aanmelden.Tokens;
using Naast.Web.Data;

namespace Naast.Web.Poort;

/// <summary>
/// Makes the access snapshot of a program from its token and the register of programs. It is read anew at every request: who is
/// withdrawn is out on the next one, whatever the token says.
/// </summary>
public sealed class Aansluitingtoegang(Dbfabriek fabriek, Toegangsbepaling bepaling, Schrijfpoort poort, TimeProvider klok)
{
    /// <summary>Begins the subject of a program, so that it never is the subject of a colleague.</summary>
    public const string Voorvoegsel = "programma:";

    private static readonly TimeSpan Bijgehouden = TimeSpan.FromMinutes(1);

    /// <summary>Null when no such program was let in, or not any more, or its token is not bound to a certificate as it must be.</summary>
    public async Task<Toegang?> BepaalAsync(Tokenhouder houder, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Systeem("aansluitingen"));
        if (await (from a in db.Aansluitingen.AsNoTracking()
                   join o in db.Organisaties.AsNoTracking() on a.Organisatie equals o.Slug
                   where a.Uitgever == houder.Uitgever && a.ClientId == houder.ClientId && a.Ingetrokken == null
                   select new { Aansluiting = a, Organisatie = o, Laatst = db.Aansluitinggebruik.Where(g => g.AansluitingId == a.Id).Select(g => g.Laatst).FirstOrDefault() })
                .SingleOrDefaultAsync(ct) is not { } rij
            || (rij.Aansluiting.Certificaat && houder.Afdruk is null))
        {
            return null;
        }

        await NoteerGebruikAsync(db, rij.Aansluiting.Id, rij.Laatst, ct);
        var vanGemeente = Apiscopes.VanGemeente(rij.Organisatie.Soort);
        Apiscope[] scopes = [.. Apiscopes.Voor(rij.Organisatie.Soort).Where(s => houder.Scopes.Contains(s.Naam) && rij.Aansluiting.Scopes.Contains(s.Naam))];
        string[] gemeenten = vanGemeente ? [.. rij.Aansluiting.Gemeenten] : [];
        var sub = $"{Voorvoegsel}{rij.Aansluiting.Id:N}";
        return new Toegang
        {
            // The narrowest kind that serves: a program that only asks for counts sees no rows about persons.
            Soort = scopes.Select(s => s.Voor).Where(s => s != Toegangssoort.Geen).FirstOrDefault(Toegangssoort.Geen),
            Sub = sub, Naam = $"{rij.Aansluiting.Naam} ({rij.Organisatie.Naam})", Organisatie = rij.Organisatie.Slug, Gemeenten = gemeenten,
            Rechten = scopes.SelectMany(s => s.Rechten).ToHashSet(), Scopes = [.. scopes.Select(s => s.Naam)],
            Verborgen = await bepaling.VerborgenAsync(sub, rij.Organisatie.Slug, gemeenten, ct), Toepassing = rij.Aansluiting.Toepassing ?? $"urn:naast:{rij.Aansluiting.ClientId}",
        };
    }

    private async Task NoteerGebruikAsync(Db db, Guid id, DateTimeOffset? laatst, CancellationToken ct)
    {
        var nu = klok.Nu();
        if (nu - laatst < Bijgehouden)
        {
            return;
        }

        using var binnen = await poort.GaBinnenAsync(ct);
        await db.Aansluitinggebruik.Where(g => g.AansluitingId == id).ExecuteUpdateAsync(zet => zet.SetProperty(g => g.Laatst, nu), ct);
    }
}
