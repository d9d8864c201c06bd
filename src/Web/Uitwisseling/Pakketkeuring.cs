using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Uitwisseling;

/// <summary>What would happen if the package were taken over now.</summary>
public sealed record Pakketoordeel(Pakketmanifest Manifest, IReadOnlyList<Pakketfout> Fouten, int Rijen)
{
    /// <summary>Who will see dossiers of the package here; empty when something else is wrong with it.</summary>
    public IReadOnlyList<Pakkettoegang> Toegang { get; init; } = [];

    public bool KanOver => Fouten.Count == 0;
}

/// <summary>The dry run: every file, row and cell is read and held against the database; nothing is written.</summary>
internal sealed class Pakketkeuring(Db db, Sleutels sleutels, Dubbelcontrole dubbel)
{
    /// <summary>More faults than this, and the package is wrong as a whole.</summary>
    public const int Meeste = 500;

    private readonly List<Pakketfout> _fouten = [];
    private readonly Pakkettoegangen _toegang = new(db.Vandaag);
    private readonly HashSet<string> _dossiers = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Handelingrij> _handelingen = [];
    private readonly Dictionary<Guid, (long Nummer, byte[] Hash)> _stromen = [];
    private HashSet<string> _gemeenten = [];

    public async Task<Pakketoordeel> KeurAsync(Pakketlezer pakket, Action<int> voortgang, CancellationToken ct)
    {
        _fouten.AddRange(pakket.Beschadigd().Take(Meeste));
        if (pakket.IsTeGroot)
        {
            return new(pakket.Manifest, _fouten, 0);
        }

        var eigen = db.Toegang.Gemeenten;
        var bekend = await db.Gemeenten.Where(g => g.Deelnemer && eigen.Contains(g.Code)).Select(g => g.Code).ToArrayAsync(ct);
        _gemeenten = [.. pakket.Manifest.Gemeenten];
        foreach (var code in _gemeenten.Except(bekend))
        {
            _fouten.Add(new(Pakketmaker.Manifest, null, null, $"Gemeente {code} is niet een van uw gemeenten. Laat een collega dit doen die voor deze gemeente werkt."));
        }

        var rijen = 0;
        var stap = 0;
        foreach (var tabel in Pakkettabellen.Alle(db.Model).Where(t => t.Plaats == Pakketplaats.Mee))
        {
            if (_fouten.Count < Meeste)
            {
                try
                {
                    rijen += await TabelAsync(pakket, tabel, ct);
                }
                catch (Exception fout) when (Pakketlezer.IsStuk(fout))
                {
                    if (!_fouten.Exists(eerder => eerder.Bestand == tabel.Bestand))
                    {
                        _fouten.Add(new(tabel.Bestand, null, null, "Dit bestand is niet te lezen. Vraag het pakket opnieuw."));
                    }
                }
            }

            voortgang(++stap);
        }

        var toegang = _fouten.Count == 0 ? await _toegang.LijstAsync(db, sleutels, pakket, ct) : [];
        _fouten.AddRange(toegang.Where(wie => wie.Botst).Select(wie => wie.Fout));
        return new(pakket.Manifest, [.. _fouten.Take(Meeste)], rijen) { Toegang = toegang };
    }

    private async Task<int> TabelAsync(Pakketlezer pakket, Pakkettabel tabel, CancellationToken ct)
    {
        Pakketkop? kop = null;
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        var wacht = new List<(int Rij, object Waarde, string? Bsn)>();
        var aantal = 0;
        foreach (var (rij, cellen) in pakket.Rijen(tabel))
        {
            if (kop is null)
            {
                kop = Pakketkop.Lees(tabel, cellen, _fouten);
                if (kop is null)
                {
                    return 0;
                }

                continue;
            }

            aantal++;
            if (kop.Lees(rij, cellen, sleutels, naam => pakket.HeeftBijlage(naam) ? [] : null, _fouten) is { } waarde)
            {
                Rij(tabel, kop, rij, cellen, waarde, gezien);
                wacht.Add((rij, waarde, kop.Bsn(cellen)));
            }

            if (wacht.Count == 500)
            {
                await BekendAsync(tabel, wacht, ct);
                wacht.Clear();
            }

            if (_fouten.Count >= Meeste)
            {
                break;
            }
        }

        if (kop is null)
        {
            _fouten.Add(new(tabel.Bestand, null, null, "Dit bestand mist, of heeft geen eerste rij met kolomnamen. Vraag het pakket opnieuw."));
        }

        await BekendAsync(tabel, wacht, ct);
        return aantal;
    }

    private void Rij(Pakkettabel tabel, Pakketkop kop, int rij, string[] cellen, object waarde, HashSet<string> gezien)
    {
        if (!gezien.Add(kop.Sleutel(cellen)))
        {
            _fouten.Add(new(tabel.Bestand, rij, tabel.Sleutel[0], "Deze sleutel staat ook in een eerdere rij. Vraag het pakket opnieuw."));
        }

        if (waarde is Dossier dossier)
        {
            _dossiers.Add(dossier.Id.ToString());
        }
        else if (tabel.IsPerDossier && !_dossiers.Contains(cellen[kop.Plaats(tabel.Dossierkolom)]))
        {
            _fouten.Add(new(tabel.Bestand, rij, "dossier_id", "Dit dossier staat niet in naast_dossiers.csv. Vraag het pakket opnieuw."));
        }

        if (waarde is Aggregaat { Gemeentecode: { } code } && !_gemeenten.Contains(code))
        {
            _fouten.Add(new(tabel.Bestand, rij, "gemeentecode", $"Gemeente {code} hoort niet bij dit pakket. Vraag het pakket opnieuw."));
        }

        _toegang.Neem(waarde);
        switch (waarde)
        {
            case Handelingrij handeling: _handelingen[handeling.Id] = handeling; break;
            case Gebeurtenisrij gebeurtenis: Schakel(tabel, rij, gebeurtenis); break;
            case Ketenhoofd hoofd when !_stromen.TryGetValue(hoofd.StroomId, out var einde) || einde.Nummer != hoofd.Volgnummer || !einde.Hash.AsSpan().SequenceEqual(hoofd.Hash):
                _fouten.Add(new(tabel.Bestand, rij, "hash", "De geschiedenis van dit dossier is niet heel: de laatste schakel klopt niet. Vraag het pakket opnieuw."));
                break;
            default: break;
        }
    }

    /// <summary>The chain of a dossier is computed again: a package with a changed history is not taken over.</summary>
    private void Schakel(Pakkettabel tabel, int rij, Gebeurtenisrij g)
    {
        var (nummer, vorige) = _stromen.TryGetValue(g.StroomId, out var einde) ? einde : (0, []);
        if (g.Stroomsoort != Stroom.Dossiersoort || !_dossiers.Contains(g.StroomId.ToString()) || g.Volgnummer != nummer + 1 || !_handelingen.TryGetValue(g.HandelingId, out var handeling)
            || !Keten.Hash(vorige, g.Stroomsoort, g.StroomId, g.Volgnummer, handeling, g.Soort, g.Schemaversie, g.Aggregaat, g.AggregaatId, g.Gemeentecode, g.Nabeeld, g.Tijdstip).AsSpan().SequenceEqual(g.Hash))
        {
            _fouten.Add(new(tabel.Bestand, rij, "hash", "Deze gebeurtenis past niet op die ervoor: er is iets veranderd of weg. Vraag het pakket opnieuw."));
        }

        _stromen[g.StroomId] = (g.Volgnummer, g.Hash);
    }

    /// <summary>What is here already.</summary>
    private async Task BekendAsync(Pakkettabel tabel, List<(int Rij, object Waarde, string? Bsn)> rijen, CancellationToken ct)
    {
        if (rijen.Count == 0)
        {
            return;
        }

        void Meld(int rij, string kolom, string tekst) => _fouten.Add(new(tabel.Bestand, rij, kolom, tekst));
        switch (rijen[0].Waarde)
        {
            case Dossier:
                var ids = rijen.Select(r => ((Dossier)r.Waarde).Id).ToArray();
                var hier = (await db.Ketenhoofden.Where(k => k.Stroomsoort == Stroom.Dossiersoort && ids.Contains(k.StroomId)).Select(k => k.StroomId).ToArrayAsync(ct)).ToHashSet();
                rijen.Where(r => hier.Contains(((Dossier)r.Waarde).Id)).ToList().ForEach(r => Meld(r.Rij, "id", "Dit dossier is hier al. Is dit pakket eerder overgenomen? Dan hoeft u niets te doen. Zo niet: neem het over in een lege Naast."));
                break;
            case Persoon:
                var bekend = await dubbel.MetNummersAsync([], [.. rijen.Select(r => ((Persoon)r.Waarde).Vnummer).OfType<string>()], ct);
                rijen.Where(r => ((Persoon)r.Waarde).Vnummer is { } v && bekend.ContainsKey(v)).ToList().ForEach(r => Meld(r.Rij, "vnummer", "Deze persoon heeft hier al een dossier met dit V-nummer. Klopt het nummer hier niet? Verbeter het en bekijk het pakket opnieuw. Zo niet: neem het pakket over in een lege Naast."));
                break;
            case Persoonsnummer:
                var gelezen = rijen.Select(r => (r.Rij, Bsn: Bsn.TryParse(r.Bsn, out var bsn) ? bsn : null, Zoekbaar: ((Persoonsnummer)r.Waarde).BsnZoeksleutel.Length > 0)).ToArray();
                var gevonden = await dubbel.MetNummersAsync([.. gelezen.Where(g => g.Zoekbaar).Select(g => g.Bsn).OfType<Bsn>()], [], ct);
                foreach (var (rij, bsn, zoekbaar) in gelezen)
                {
                    if (bsn is null)
                    {
                        Meld(rij, "bsn", "Dit is geen BSN: acht of negen cijfers die voldoen aan de elfproef.");
                    }
                    else if (zoekbaar && gevonden.ContainsKey(bsn.Cijfers))
                    {
                        Meld(rij, "bsn", "Deze persoon heeft hier al een dossier met dit BSN. Klopt het nummer hier niet? Verbeter het en bekijk het pakket opnieuw. Zo niet: neem het pakket over in een lege Naast.");
                    }
                }

                break;
            default:
                break;
        }
    }
}
