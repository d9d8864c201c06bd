using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <summary>The head of one file: which column stands where.</summary>
internal sealed class Pakketkop
{
    private readonly Pakkettabel _tabel;
    private readonly int[] _plaatsen;
    private readonly int _bsn;
    private readonly int _breedte;

    private Pakketkop(Pakkettabel tabel, int[] plaatsen, int bsn, int breedte) => (_tabel, _plaatsen, _bsn, _breedte) = (tabel, plaatsen, bsn, breedte);

    /// <returns>Null, with what is wrong added, when a column misses or is not known.</returns>
    public static Pakketkop? Lees(Pakkettabel tabel, string[] kop, List<Pakketfout> fouten)
    {
        string[] nodig = [.. tabel.Kolommen.Select(k => k.Naam), .. Pakketmaker.Extra(tabel)];
        var eerder = fouten.Count;
        fouten.AddRange(nodig.Where(naam => !kop.Contains(naam, StringComparer.Ordinal)).Select(naam => new Pakketfout(tabel.Bestand, 1, naam, "Deze kolom mist. Vraag het pakket opnieuw.")));
        fouten.AddRange(kop.Where(naam => !nodig.Contains(naam, StringComparer.Ordinal)).Select(naam => new Pakketfout(tabel.Bestand, 1, naam, "Deze kolom kent Naast niet. Werk Naast eerst bij.")));
        return fouten.Count > eerder ? null : new(tabel, [.. tabel.Kolommen.Select(k => Array.IndexOf(kop, k.Naam))], Array.IndexOf(kop, "bsn"), kop.Length);
    }

    public int Plaats(int kolom) => _plaatsen[kolom];

    public string? Bsn(string[] cellen) => _tabel.Soort.ClrType == typeof(Persoonsnummer) && _bsn >= 0 ? cellen[_bsn] : null;

    public string Sleutel(string[] cellen) => string.Join('|', Enumerable.Range(0, _tabel.Sleutel.Count).Select(i => cellen[_plaatsen[i]]));

    /// <returns>The row, or null with what is wrong in it.</returns>
    public object? Lees(int rij, string[] cellen, Sleutels sleutels, Func<string, byte[]?> bijlage, List<Pakketfout> fouten)
    {
        if (cellen.Length != _breedte)
        {
            fouten.Add(new(_tabel.Bestand, rij, null, $"Deze rij heeft {cellen.Length} vakken, de eerste rij {_breedte}. Vraag het pakket opnieuw."));
            return null;
        }

        var eerder = fouten.Count;
        var nieuw = _tabel.Nieuw();
        for (var i = 0; i < _plaatsen.Length; i++)
        {
            var kolom = _tabel.Kolommen[i];
            if (kolom.TryLees(cellen[_plaatsen[i]], sleutels, bijlage, out var waarde, out var fout))
            {
                kolom.Zet(nieuw, waarde);
            }
            else
            {
                fouten.Add(new(_tabel.Bestand, rij, kolom.Naam, fout!));
            }
        }

        return fouten.Count > eerder ? null : nieuw;
    }
}
