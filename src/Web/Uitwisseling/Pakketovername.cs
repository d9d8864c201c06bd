using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Uitwisseling;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Uitwisseling;

/// <summary>
/// Takes a package over: looks first, and then all of it in one transaction, with its own ids, its history and its seals. What is
/// computed from it is computed here again.
/// </summary>
public sealed class Pakketovername(Db db, Handelingen handelingen, Sleutels sleutels, Uitvoerkluis kluis, Dubbelcontrole dubbel, TimeProvider klok)
{
    private const int Portie = 500;

    /// <summary>Rows with their documents are in memory together.</summary>
    private const int Bijlageportie = 10;

    /// <summary>The dry run.</summary>
    /// <returns>Null with a sentence when it is no package.</returns>
    public async Task<(Pakketoordeel? Oordeel, string? Fout)> KeurAsync(Guid bestandId, Action<int> voortgang, CancellationToken ct)
    {
        if (await kluis.OpenAsync(bestandId, Uitvoersoort.Aangeboden, db.Toegang, ct) is not { } bestand)
        {
            return (null, "Dit pakket is niet meer bewaard. Kies het opnieuw.");
        }

        await using (bestand)
        {
            using var pakket = Pakketlezer.Open(bestand, out var fout);
            return pakket is null ? (null, fout) : (await new Pakketkeuring(db, sleutels, dubbel).KeurAsync(pakket, voortgang, ct), null);
        }
    }

    public async Task<Klusuitkomst> NeemOverAsync(Guid bestandId, string doel, Voortgang voortgang, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var (oordeel, fout) = await KeurAsync(bestandId, voortgang.Zet, ct);
        if (oordeel is not { KanOver: true })
        {
            return new(false, fout ?? "In het pakket zijn nu fouten gevonden. Er is niets overgenomen. Bekijk de controle opnieuw.");
        }

        await using var bestand = (await kluis.OpenAsync(bestandId, Uitvoersoort.Aangeboden, db.Toegang, ct))!;
        using var pakket = Pakketlezer.Open(bestand, out _)!;
        var gezet = voortgang.Gedaan;
        var gevonden = new Gevonden();
        await handelingen.VoerUitAsync(new("GegevensOvernemen", Recht.GegevensOverdragen, Pakketmaker.Doel) { Reden = doel, Verzoeksleutel = $"overname:{bestandId:N}" }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beheer, ct);
            gevonden = new();
            foreach (var tabel in Pakkettabellen.Alle(db.Model).Where(t => t.Plaats == Pakketplaats.Mee))
            {
                await TabelAsync(pakket, tabel, gevonden, ct);
                voortgang.Zet(++gezet);
            }

            await HerversleutelAsync(gevonden.Nummers, handeling, doel, ct);
            await HerrekenAsync(gevonden.Dossiers, ct);
            handeling.Betrokken.AddRange(gevonden.Dossiers);
            db.Add(Datapakket.LegVast(
                handeling.NieuweId(), Pakketrichting.In, pakket.Manifest.Gemeenten, doel, pakket.Manifest.Dossiers, pakket.Manifest.Verborgen, bestand.Length, bestand.Bestand.Afdruk,
                pakket.Manifest.Bestanden, db.Toegang.Naam, handeling.Tijdstip));
            return bestandId.ToString();
        }, ct);
        return new(true, $"{(pakket.Manifest.Dossiers == 1 ? "1 dossier is overgenomen." : $"{pakket.Manifest.Dossiers} dossiers zijn overgenomen.")}{gevonden.Woorden()}");
    }

    /// <summary>What goes by in the rows and is needed after them.</summary>
    private sealed class Gevonden
    {
        /// <summary>BSNs that are not encrypted with our key.</summary>
        public List<(Guid Id, string Bsn)> Nummers { get; } = [];

        public List<Guid> Dossiers { get; } = [];

        public int Tegengehouden { get; set; }

        public int Vervallen { get; set; }

        public string Woorden() => $"{Tegengehouden switch
        {
            0 => "",
            1 => " 1 bericht aan DUO is niet verzonden. Het staat bij In te voeren bij DUO.",
            var aantal => $" {aantal} berichten aan DUO zijn niet verzonden. Ze staan bij In te voeren bij DUO.",
        }}{Vervallen switch
        {
            0 => "",
            1 => " 1 herinnering aan een afspraak is vervallen.",
            var aantal => $" {aantal} herinneringen aan een afspraak zijn vervallen.",
        }}";

        /// <summary>Where the package was made the same still waits to be sent: here a person decides, so that nobody gets it twice.</summary>
        public void HoudTegen(object rij)
        {
            if (rij is UitgaandBericht { Status: Verzendstatus.TeVerzenden } bericht)
            {
                (bericht.Status, bericht.Fout) = (Verzendstatus.Tegengehouden, "Dit bericht wachtte nog toen het dossier werd overgenomen. Kijk of DUO het al heeft. Zo niet: verstuur het hier opnieuw.");
                Tegengehouden++;
            }
            else if (rij is Herinnering { Stand: Herinneringstand.TeVersturen } herinnering)
            {
                (herinnering.Stand, herinnering.Fout) = (Herinneringstand.Vervallen, "Deze herinnering wachtte nog toen het dossier werd overgenomen. Bel de persoon, of plan de afspraak opnieuw.");
                Vervallen++;
            }
        }
    }

    private async Task TabelAsync(Pakketlezer pakket, Pakkettabel tabel, Gevonden gevonden, CancellationToken ct)
    {
        Pakketkop? kop = null;
        var fouten = new List<Pakketfout>();
        var portie = new List<object>();
        foreach (var (rij, cellen) in pakket.Rijen(tabel))
        {
            if (kop is null)
            {
                kop = Pakketkop.Lees(tabel, cellen, fouten);
                continue;
            }

            var waarde = kop.Lees(rij, cellen, sleutels, pakket.Bijlage, fouten) ?? throw new InvalidDataException($"{tabel.Bestand}, rij {rij}: gekeurd en nu niet te lezen.");
            gevonden.HoudTegen(waarde);
            if (waarde is Dossier dossier)
            {
                gevonden.Dossiers.Add(dossier.Id);
            }

            portie.Add(waarde);
            if (waarde is Persoonsnummer nummer && kop.Bsn(cellen) is { } bsn && !IsVanHier(nummer, bsn))
            {
                gevonden.Nummers.Add((nummer.Id, bsn));
            }

            if (portie.Count == (tabel.HeeftBijlagen ? Bijlageportie : Portie))
            {
                await BewaarAsync(portie, ct);
            }
        }

        await BewaarAsync(portie, ct);
    }

    /// <summary>Encrypted with the key of this installation: a package of our own.</summary>
    private bool IsVanHier(Persoonsnummer nummer, string bsn)
    {
        try
        {
            return sleutels.Ontsleutel(nummer.BsnVersleuteld) == bsn;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private async Task BewaarAsync(List<object> portie, CancellationToken ct)
    {
        if (portie.Count == 0)
        {
            return;
        }

        if (portie[0] is Handelingrij)
        {
            // One deed on dossiers of two municipalities comes with both packages.
            var ids = portie.Cast<Handelingrij>().Select(h => h.Id).ToArray();
            var bekend = (await db.Handelingen.Where(h => ids.Contains(h.Id)).Select(h => h.Id).ToArrayAsync(ct)).ToHashSet();
            portie.RemoveAll(rij => bekend.Contains(((Handelingrij)rij).Id));
        }
        else if (portie[0] is Inzageregel)
        {
            var ids = portie.Cast<Inzageregel>().Select(i => i.Id).ToArray();
            var bekend = (await db.Inzage.Where(i => ids.Contains(i.Id)).Select(i => i.Id).ToArrayAsync(ct)).ToHashSet();
            portie.RemoveAll(rij => bekend.Contains(((Inzageregel)rij).Id));
        }
        else if (portie[0] is InkomendBericht)
        {
            // DUO sends to the new place before the old one is closed: what is here already stays as it is here.
            var ids = portie.Cast<InkomendBericht>().Select(b => b.BerichtId).ToArray();
            var bekend = (await db.InkomendeBerichten.Where(b => ids.Contains(b.BerichtId)).Select(b => new { b.Bron, b.BerichtId }).ToArrayAsync(ct)).Select(b => (b.Bron, b.BerichtId)).ToHashSet();
            portie.RemoveAll(rij => rij is InkomendBericht b && bekend.Contains((b.Bron, b.BerichtId)));
        }

        db.AddRange(portie);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        portie.Clear();
    }

    /// <summary>The number under our own key; that is a change of the dossier, so it stands in its chain.</summary>
    private async Task HerversleutelAsync(List<(Guid Id, string Bsn)> nummers, Handeling deed, string doel, CancellationToken ct)
    {
        var verzoek = new Handelingsverzoek("GegevensOvernemen", Recht.GegevensOverdragen, Pakketmaker.Doel) { Reden = doel };
        foreach (var deel in nummers.Chunk(Portie))
        {
            var perId = deel.ToDictionary(n => n.Id, n => n.Bsn);
            var ids = perId.Keys.ToArray();
            var rijen = await db.Persoonsnummers.Where(p => ids.Contains(p.Id)).ToArrayAsync(ct);
            var stromen = rijen.Select(p => p.DossierId).ToArray();
            var hoofden = (await db.VergrendelAsync(stromen, ct)).ToDictionary(hoofd => hoofd.StroomId);
            foreach (var rij in rijen)
            {
                var bsn = Bsn.TryParse(perId[rij.Id], out var gelezen) ? gelezen : throw new InvalidDataException("Een BSN is gekeurd en nu niet te lezen.");
                rij.Herversleutel(sleutels.Versleutel(bsn.Cijfers), rij.BsnZoeksleutel.Length == 0 ? [] : sleutels.Zoeksleutel(bsn));
                Vastlegging.Voeg(db, verzoek, Bulkhandelingen.Begin(deed.Tijdstip), db.Toegang, [rij], stroom => hoofden[stroom.Id]);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Search names, worklist and signals follow from what came in.</summary>
    private async Task HerrekenAsync(List<Guid> dossiers, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        foreach (var ids in dossiers.Chunk(Portie))
        {
            var personen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId)).ToArrayAsync(ct);
            db.Zoeknamen.AddRange(personen.SelectMany(Dossieropener.Zoeknamen));
            var beelden = (await Werkbeelden.LeesAsync(db, ids, ct)).Where(beeld => beeld.IsLopend).ToArray();
            await Signaalbijwerking.SchrijfAsync(
                db, [.. beelden.Select(b => b.DossierId)], [.. beelden.Select(beeld => (beeld.DossierId, beeld.Gemeentecode, beeld.Signalen(vandaag, db.Regels(beeld.Gemeentecode)), (Werkbeeld?)beeld))], vandaag, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
