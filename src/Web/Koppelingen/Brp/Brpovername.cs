using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>Brings one dossier up to what the BRP says now, in one handeling. What is the same is not written.</summary>
public sealed class Brpovername(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Verhuizer verhuizer)
{
    public const string Soort = "BrpOvernemen";

    /// <returns>True when something changed or somebody was told.</returns>
    public async Task<bool> NeemOverAsync(Guid dossierId, Brppersoon brp, CancellationToken ct)
    {
        if (await beelden.NuAsync(dossierId, volgend: false, ct) is not { } eerst || await VerschilAsync(eerst, brp, ct) is not { } verwacht)
        {
            return false;
        }

        var gezegd = verwacht.Kijk is { } voorval && await ZegAsync(eerst.Dossier, voorval, ct);
        if (verwacht.IsLeeg)
        {
            return gezegd;
        }

        var uitkomst = await handelingen.VoerUitAsync(new Handelingsverzoek(Soort, null, Inzagelog.Uitvoering) { Reden = verwacht.Reden }, async (handeling, ct) =>
        {
            // Looked at again under the lock: a message of DUO may have done the same move just now.
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Persoon: { } persoon } beeld || await VerschilAsync(beeld, brp, ct) is not { IsLeeg: false } verschil)
            {
                return "";
            }

            await NeemPersoonAsync(persoon, verschil, ct);
            if (verschil.Verhuisd is { } naar)
            {
                return (await VerhuisAsync(beeld, naar, brp, handeling, ct)).ToString();
            }

            await werkplanner.HerberekenAsync(NeemVestiging(NeemAdres(beeld, verschil, handeling), verschil, handeling), ct);
            return dossierId.ToString();
        }, ct);
        return gezegd || uitkomst.Resultaat.Length > 0;
    }

    private async Task<Brpverschil?> VerschilAsync(DossierBeeld beeld, Brppersoon brp, CancellationToken ct) =>
        beeld.Dossier.IsLopend && beeld.Persoon is not null ? Brpverschil.Van(beeld, brp, await Brpgeheugen.LeesAsync(db, beeld.Dossier, ct)) : null;

    /// <summary>
    /// Every night the same is read again: the same event on the same day is told once, whatever else was told. With nobody to tell it
    /// waits.
    /// </summary>
    private async Task<bool> ZegAsync(Dossier dossier, Brpvoorval voorval, CancellationToken ct)
    {
        var verzoek = new Handelingsverzoek(Soort, null, Inzagelog.Uitvoering) { Verzoeksleutel = $"{dossier.Id}:{voorval.Wat}:{voorval.Dag:yyyy-MM-dd}" };
        var uitkomst = await handelingen.VoerUitAsync(verzoek, async (handeling, ct) =>
        {
            var wie = dossier.Casusregisseur is { } casusregisseur ? [casusregisseur] : await verhuizer.TeamleidersAsync(dossier.Gemeentecode, ct);
            foreach (var een in wie)
            {
                Meldingmaker.Voeg(db, db.Toegang, handeling.Tijdstip, een, Nieuwssoort.BerichtVanBrp, dossier.Id, dossier.Gemeentecode);
            }

            return wie.Length == 0 ? "" : dossier.Id.ToString();
        }, ct);
        return uitkomst is { Herhaald: false, Resultaat.Length: > 0 };
    }

    private async Task NeemPersoonAsync(Persoon persoon, Brpverschil verschil, CancellationToken ct)
    {
        if (verschil.Gegevens is { } gegevens)
        {
            persoon.WerkBij(gegevens);
            db.Zoeknamen.RemoveRange(await db.Zoeknamen.Where(z => z.DossierId == persoon.DossierId).ToArrayAsync(ct));
            db.Zoeknamen.AddRange(Dossieropener.Zoeknamen(persoon));
        }
    }

    private DossierBeeld NeemAdres(DossierBeeld beeld, Brpverschil verschil, Handeling handeling)
    {
        if (verschil.Adres is not { } adres)
        {
            return beeld;
        }

        if (beeld.Contact is { } contact)
        {
            contact.WerkBij(adres);
            return beeld;
        }

        var nieuw = Contactgegevens.LegVast(handeling.NieuweId(), beeld.Persoon!, adres);
        db.Add(nieuw);
        return beeld with { Contact = nieuw };
    }

    private DossierBeeld NeemVestiging(DossierBeeld beeld, Brpverschil verschil, Handeling handeling)
    {
        if (verschil.Vestiging is not { } sinds)
        {
            return beeld;
        }

        foreach (var oud in beeld.Feiten.Where(f => f.Geldig && f.Soort == Feitsoort.Vestiging && f.Waarde == beeld.Dossier.Gemeentecode && f.Van > sinds))
        {
            oud.LaatVervallen("De BRP geeft een andere dag", handeling.Tijdstip);
        }

        if (beeld.Feiten.LastOrDefault(f => f.Geldig && f.Soort == Feitsoort.Vestiging && f.Waarde == beeld.Dossier.Gemeentecode) is { } vorige && IsVerbetering(beeld, vorige))
        {
            vorige.LaatVervallen("De BRP geeft een andere dag", handeling.Tijdstip);
        }

        var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.Vestiging, sinds, null, beeld.Dossier.Gemeentecode, Feitbron.Brp, handeling.Tijdstip);
        db.Add(feit);
        return beeld with { Feiten = [.. beeld.Feiten, feit] };
    }

    /// <summary>Nobody lived elsewhere in between, as far as is known: then it is the same registration on another day.</summary>
    private static bool IsVerbetering(DossierBeeld beeld, Feit vorige) =>
        !beeld.Feiten.Any(f => f.Geldig && f.Soort == Feitsoort.Vestiging && f.Waarde != beeld.Dossier.Gemeentecode && f.Van > vorige.Van);

    private async Task<Guid> VerhuisAsync(DossierBeeld beeld, string naar, Brppersoon brp, Handeling handeling, CancellationToken ct)
    {
        var dag = brp.IngeschrevenSinds ?? handeling.Dag;
        if (await db.Gemeenten.AsNoTracking().AnyAsync(g => g.Code == naar && g.Deelnemer, ct))
        {
            return (await verhuizer.BinnenAsync(beeld, naar, dag, brp.Adres, handeling, ct)).Dossier.Id;
        }

        await verhuizer.NaarBuitenAsync(beeld, naar, dag, handeling, ct);
        return beeld.Dossier.Id;
    }
}
