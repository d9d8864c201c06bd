using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Afscherming;

/// <summary>Shields a dossier, says who sees it, opens it in an emergency, and judges that afterwards.</summary>
public sealed class Afschermen(Db db, Dbfabriek fabriek, Handelingen handelingen, Schrijfpoort poort, Sleutels sleutels, Toegangsbepaling bepaling, Inzagelog inzage, Logboek.Dataverwerkingen verwerkingen, TimeProvider klok)
{
    /// <summary>How long an emergency look lasts.</summary>
    public static readonly TimeSpan Noodduur = TimeSpan.FromHours(4);

    /// <param name="aangewezen">Besides the asker, who would otherwise lose it at once.</param>
    /// <returns>False when the dossier is not there for this asker, or is shielded already.</returns>
    public async Task<bool> SchermAsync(Guid dossierId, Afschermgrond grond, string toelichting, IReadOnlyList<string> aangewezen, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("DossierAfschermen", sleutel, toelichting), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { } dossier || await db.Afschermingen.AnyAsync(a => a.DossierId == dossierId && a.Tot == null, ct))
            {
                return "";
            }

            var afscherming = Kern.Inburgeraars.Afscherming.Scherm(handeling.NieuweId(), dossier, grond, toelichting, Met(aangewezen), handeling.Dag);
            db.Add(afscherming);
            return afscherming.Id.ToString();
        }, ct);
        bepaling.VergeetAlles();
        return uitkomst.Resultaat.Length > 0;
    }

    public Task<bool> WijsAanAsync(Guid dossierId, int versie, IReadOnlyList<string> aangewezen, string? sleutel, CancellationToken ct) =>
        WijzigAsync("AfschermingWijzigen", dossierId, versie, (a, _) => a.WijsAan(Met(aangewezen)), sleutel, null, ct);

    public Task<bool> HefOpAsync(Guid dossierId, int versie, string reden, string? sleutel, CancellationToken ct) =>
        WijzigAsync("AfschermingOpheffen", dossierId, versie, (a, dag) => a.HefOp(reden, dag), sleutel, reden, ct);

    /// <summary>Opens a shielded dossier for some hours. Everybody who is named for it is told at once.</summary>
    /// <param name="bsn">Or the V-number: who does not know the person has no emergency.</param>
    /// <returns>The dossier; null when no shielded dossier of the asker's municipalities has that number.</returns>
    public async Task<Guid?> OpenNoodAsync(Bsn? bsn, string? vnummer, string reden, string? sleutel, CancellationToken ct)
    {
        var toegang = db.Toegang;
        if (!toegang.Heeft(Recht.Noodinzage))
        {
            throw new RechtOntbreekt(Recht.Noodinzage);
        }

        // The gate of this one context is open for what is shielded, and for nothing else.
        await using var open = fabriek.Maak(toegang with { Verborgen = [] });
        var verborgen = toegang.Verborgen;
        var zoeksleutel = bsn is null ? null : sleutels.Zoeksleutel(bsn);
        var dossier = zoeksleutel is not null
            ? await open.Persoonsnummers.Where(p => p.BsnZoeksleutel == zoeksleutel && verborgen.Contains(p.DossierId)).Select(p => (Guid?)p.DossierId).FirstOrDefaultAsync(ct)
            : await open.Personen.Where(p => p.Vnummer == vnummer && verborgen.Contains(p.DossierId)).Select(p => (Guid?)p.DossierId).FirstOrDefaultAsync(ct);
        if (dossier is not { } id)
        {
            await inzage.NoteerGeweigerdAsync("noodinzage, niets gevonden", null, ct);
            return null;
        }

        await new Handelingen(open, poort, klok, verwerkingen).VoerUitAsync(Verzoek("NoodinzageOpenen", sleutel, reden) with { Recht = Recht.Noodinzage }, async (handeling, ct) =>
        {
            await open.VergrendelAsync(Stroom.Dossier(id), ct);
            var gegevens = await open.Dossiers.AsNoTracking().SingleAsync(d => d.Id == id, ct);
            var nood = Noodinzage.Open(handeling.NieuweId(), id, gegevens.Gemeentecode, toegang.Sub, toegang.Naam, reden, handeling.Tijdstip, Noodduur);
            open.Add(nood);
            var wie = await open.Afschermingen.AsNoTracking().Where(a => a.DossierId == id && a.Tot == null).Select(a => a.Aangewezen).ToArrayAsync(ct);
            foreach (var sub in wie.SelectMany(subs => subs).Distinct())
            {
                Meldingmaker.Voeg(open, toegang, handeling.Tijdstip, sub, Nieuwssoort.Noodinzage, id, gegevens.Gemeentecode);
            }

            return nood.Id.ToString();
        }, ct);
        bepaling.VergeetAlles();
        return id;
    }

    /// <returns>False when it is not there for this asker, or was judged before.</returns>
    /// <exception cref="InvalidOperationException">Nobody judges an own look.</exception>
    public async Task<bool> BeoordeelAsync(Guid noodinzage, Noodoordeel oordeel, string uitleg, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("NoodinzageBeoordelen", sleutel, uitleg), async (_, ct) =>
        {
            if (await db.Noodinzages.SingleOrDefaultAsync(n => n.Id == noodinzage, ct) is not { Oordeel: null } rij)
            {
                return "";
            }

            rij.Beoordeel(oordeel, uitleg, db.Toegang.Sub, db.Toegang.Naam);
            return rij.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private async Task<bool> WijzigAsync(
        string soort, Guid dossierId, int versie, Action<Kern.Inburgeraars.Afscherming, DateOnly> wijzig, string? sleutel, string? reden, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, sleutel, reden), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Afschermingen.SingleOrDefaultAsync(a => a.DossierId == dossierId && a.Tot == null, ct) is not { } afscherming)
            {
                return "";
            }

            if (afscherming.Versie != versie)
            {
                throw new FormulierVerouderd();
            }

            wijzig(afscherming, handeling.Dag);
            return afscherming.Id.ToString();
        }, ct);
        bepaling.VergeetAlles();
        return uitkomst.Resultaat.Length > 0;
    }

    private string[] Met(IReadOnlyList<string> aangewezen) => [.. aangewezen.Append(db.Toegang.Sub).Distinct()];

    private static Handelingsverzoek Verzoek(string soort, string? sleutel, string? reden) =>
        new(soort, Recht.AfschermingBeheren, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel, Reden = reden };
}
