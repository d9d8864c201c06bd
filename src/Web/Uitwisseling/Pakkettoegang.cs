using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <summary>Somebody who is to see dossiers of a package: access goes by code, and a code of there may be somebody else here.</summary>
/// <param name="Code">Slug of an organisation, or subject of an employee.</param>
/// <param name="Naam">As the package has it; null when it does not say.</param>
/// <param name="Hier">Who that is here; null = nobody.</param>
/// <param name="Dossiers">How many dossiers it opens.</param>
public sealed record Pakkettoegang(bool IsOrganisatie, string Code, string? Naam, string? Hier, int Dossiers)
{
    public bool Botst => Naam is not null && Hier is not null && !string.Equals(Naam, Hier, StringComparison.Ordinal);

    internal Pakketfout Fout => new(
        IsOrganisatie ? "naast_organisaties.csv" : "naast_medewerkers.csv", null, "naam",
        $"De code {Code} is in het pakket van {Naam} en hier van {Hier}. Is dat dezelfde? Laat uw beheerder de naam hier gelijk maken. Zo niet: vraag een pakket waarin {Naam} niets meer ziet.");
}

/// <summary>Gathers who gets access, while the rows of a package go by.</summary>
internal sealed class Pakkettoegangen(DateOnly vandaag)
{
    private readonly Dictionary<(bool IsOrganisatie, string Code), HashSet<Guid>> _wie = [];

    public void Neem(object rij)
    {
        switch (rij)
        {
            case Dossier { Casusregisseur: { } wie } dossier:
                Voeg(false, wie, dossier.Id);
                break;
            case Afscherming { Geldt: true } afscherming:
                foreach (var wie in afscherming.Aangewezen)
                {
                    Voeg(false, wie, afscherming.DossierId);
                }

                break;
            case Zichtregel zicht when Loopt(zicht.Tot):
                Voeg(true, zicht.Organisatie, zicht.DossierId);
                break;
            case Partnertaak taak when Loopt(taak.Tot):
                Voeg(true, taak.Organisatie, taak.DossierId);
                break;
            case Notitie { Gedeeld: false } notitie:
                Voeg(true, notitie.Organisatie, notitie.DossierId);
                break;
            default:
                break;
        }
    }

    public async Task<IReadOnlyList<Pakkettoegang>> LijstAsync(Db db, Sleutels sleutels, Pakketlezer pakket, CancellationToken ct)
    {
        string[] Codes(bool organisatie) => [.. _wie.Keys.Where(wie => wie.IsOrganisatie == organisatie).Select(wie => wie.Code)];
        var (slugs, subs) = (Codes(true), Codes(false));
        var daar = Register<Organisatie>(db, sleutels, pakket).Select(o => ((true, o.Slug), o.Naam)).Concat(Register<Medewerker>(db, sleutels, pakket).Select(m => ((false, m.Sub), m.Naam)))
            .ToLookup(paar => paar.Item1, paar => paar.Naam);
        var hier = (await db.Organisaties.AsNoTracking().Where(o => slugs.Contains(o.Slug)).ToArrayAsync(ct)).ToDictionary(o => (true, o.Slug), o => o.Naam);
        foreach (var medewerker in await db.Medewerkers.AsNoTracking().Where(m => subs.Contains(m.Sub)).ToArrayAsync(ct))
        {
            hier[(false, medewerker.Sub)] = medewerker.Naam;
        }

        return
        [
            .. _wie.Select(wie => new Pakkettoegang(wie.Key.IsOrganisatie, wie.Key.Code, daar[wie.Key].FirstOrDefault(), hier.GetValueOrDefault(wie.Key), wie.Value.Count))
                .OrderByDescending(toegang => toegang.Botst).ThenByDescending(toegang => toegang.IsOrganisatie).ThenBy(toegang => toegang.Naam ?? toegang.Code, StringComparer.Ordinal),
        ];
    }

    private bool Loopt(DateOnly? tot) => !(tot < vandaag);

    private void Voeg(bool organisatie, string code, Guid dossier)
    {
        if (!_wie.TryGetValue((organisatie, code), out var dossiers))
        {
            _wie[(organisatie, code)] = dossiers = [];
        }

        dossiers.Add(dossier);
    }

    /// <summary>Rows of a register that goes along to be read; one that cannot be read says no name.</summary>
    private static IEnumerable<T> Register<T>(Db db, Sleutels sleutels, Pakketlezer pakket)
    {
        var tabel = Pakkettabellen.Alle(db.Model).First(t => t.Soort.ClrType == typeof(T));
        Pakketkop? kop = null;
        var fouten = new List<Pakketfout>();
        foreach (var (rij, cellen) in pakket.Rijen(tabel))
        {
            if (kop is not null)
            {
                if (kop.Lees(rij, cellen, sleutels, _ => null, fouten) is T waarde)
                {
                    yield return waarde;
                }
            }
            else if ((kop = Pakketkop.Lees(tabel, cellen, fouten)) is null)
            {
                yield break;
            }
        }
    }
}
