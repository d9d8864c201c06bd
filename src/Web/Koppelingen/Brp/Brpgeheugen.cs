using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>
/// What the BRP said of a person before, read from the after-images. What a colleague corrected by hand stays as long as the BRP says
/// what it said then.
/// </summary>
internal sealed record Brpgeheugen
{
    public Persoonsnaam? Naam { get; private init; }

    public OnvolledigeDatum? Geboren { get; private init; }

    public Geslacht? Geslacht { get; private init; }

    public string? Nationaliteit { get; private init; }

    public Bereikbaarheid? Adres { get; private init; }

    public static async Task<Brpgeheugen> LeesAsync(Db db, Dossier dossier, CancellationToken ct)
    {
        // The dossier before a move tells too: what was corrected there came along.
        Guid[] stromen = [dossier.Id, .. dossier.KomtVan is { } eerder ? [eerder] : Array.Empty<Guid>()];
        string[] soorten = [nameof(Persoon), nameof(Contactgegevens)];
        var rijen = await db.Gebeurtenissen.AsNoTracking()
            .Where(g => g.Stroomsoort == Stroom.Dossiersoort && stromen.Contains(g.StroomId) && soorten.Contains(g.Aggregaat))
            .Join(db.Handelingen, g => g.HandelingId, h => h.Id, (g, h) => new { g.StroomId, g.Volgnummer, g.Aggregaat, g.Nabeeld, h.Soort, h.Medewerker }).ToArrayAsync(ct);

        var geheugen = new Brpgeheugen();
        (Persoon? persoon, Bereikbaarheid? adres) = (null, null);
        foreach (var rij in rijen.OrderBy(r => r.StroomId == dossier.Id).ThenBy(r => r.Volgnummer))
        {
            var vanBrp = rij.Soort == Brpovername.Soort || (rij.Soort == "DossierOpenen" && rij.Medewerker.StartsWith("systeem:", StringComparison.Ordinal));
            if (rij.Aggregaat == nameof(Persoon))
            {
                var nu = Nabeelden.Lees<Persoon>(rij.Nabeeld);
                geheugen = vanBrp ? geheugen.Met(persoon, nu) : geheugen;
                persoon = nu;
            }
            else
            {
                var nu = Adresdeel(Nabeelden.Lees<Contactgegevens>(rij.Nabeeld));
                // After a move that DUO told of, the new dossier begins with the address of the BRP.
                vanBrp |= rij.Soort == "Verhuizen" && rij.Medewerker.StartsWith("systeem:", StringComparison.Ordinal);
                geheugen = vanBrp && nu != adres ? geheugen with { Adres = nu } : geheugen;
                adres = nu;
            }
        }

        return geheugen;
    }

    /// <summary>The address alone, in the form in which it is kept.</summary>
    public static Bereikbaarheid Adresdeel(Contactgegevens? contact) => contact is null ? new() : Adresdeel(new Bereikbaarheid
    {
        Straat = contact.Straat, Huisnummer = contact.Huisnummer, Postcode = contact.Postcode, Plaats = contact.Plaats,
    });

    /// <inheritdoc cref="Adresdeel(Contactgegevens?)"/>
    public static Bereikbaarheid Adresdeel(Bereikbaarheid adres) => new()
    {
        Straat = Leeg(adres.Straat), Huisnummer = Leeg(adres.Huisnummer), Postcode = Leeg(adres.Postcode?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()), Plaats = Leeg(adres.Plaats),
    };

    /// <summary>An empty part and a part that is not there are the same name.</summary>
    public static Persoonsnaam Naamdeel(Persoonsnaam naam) => new(Leeg(naam.Voornamen), Leeg(naam.Voorvoegsel), Leeg(naam.Geslachtsnaam));

    /// <summary>Only what changed in a deed came from the BRP; the rest was there already, maybe by hand.</summary>
    private Brpgeheugen Met(Persoon? voor, Persoon na) => this with
    {
        Naam = voor is null || Naamdeel(voor.Naam) != Naamdeel(na.Naam) ? Naamdeel(na.Naam) : Naam,
        Geboren = voor is null || voor.Geboren != na.Geboren ? na.Geboortedatum : Geboren,
        Geslacht = voor is null || voor.Geslacht != na.Geslacht ? na.Geslacht : Geslacht,
        Nationaliteit = voor is null || voor.Nationaliteit != na.Nationaliteit ? na.Nationaliteit : Nationaliteit,
    };

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
