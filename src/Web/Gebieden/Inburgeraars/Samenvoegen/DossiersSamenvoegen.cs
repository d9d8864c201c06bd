using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Samenvoegen;

/// <summary>What the merger was told to do.</summary>
/// <param name="Neem">Keys of the details that are taken from the dossier that goes up.</param>
/// <param name="Afdruk">Print of the details as they were shown.</param>
public sealed record Samenvoegopdracht(Guid Blijft, Guid GaatOp, IReadOnlySet<string> Neem, string Reden, string Afdruk);

/// <summary>
/// Makes one dossier of two of one person, in one handeling. What people wrote comes along as new records that say what they
/// were; what was decided stays where it was decided, and the dossier that goes up stays to be read.
/// </summary>
public sealed class DossiersSamenvoegen(
    Db db, Dbfabriek fabriek, Handelingen handelingen, Samenvoegvraag vraag, Werkplanner werkplanner, Toegangsbepaling bepaling, Opgegaandossiers opgegaan)
{
    private const string Opgegaan = "Opgegaan in een ander dossier van deze persoon";

    /// <returns>False when one of the two is not there for this asker, or something stands in the way.</returns>
    /// <exception cref="FormulierVerouderd">The details are others than those that were shown.</exception>
    public async Task<bool> VoegSamenAsync(Samenvoegopdracht opdracht, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("DossiersSamenvoegen", Recht.DossierRegistreren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = opdracht.Reden },
            async (handeling, ct) =>
            {
                if (await vraag.LeesAsync(opdracht.Blijft, opdracht.GaatOp, volgend: true, ct) is not { Belemmeringen.Count: 0 } beeld)
                {
                    return "";
                }

                if (beeld.Afdruk != opdracht.Afdruk)
                {
                    throw new FormulierVerouderd();
                }

                var mee = new Meenemer(db, db, handeling, beeld.Blijft.Dossier, beeld.GaatOp.Dossier.Id);
                await NeemPersoonAsync(beeld, opdracht.Neem, handeling, ct);
                var contact = NeemContact(beeld, opdracht.Neem, handeling);
                var feiten = mee.Feiten(Samenvoegvraag.Feiten(beeld.Blijft, beeld.GaatOp));
                await NeemNotitiesAsync(mee, beeld.GaatOp.Dossier.Id, ct);
                await mee.ContactenAsync(ct);
                await mee.LeefgebiedenAsync(metGezondheid: true, ct);
                await mee.DoelenAsync(metGezondheid: true, ct);
                await mee.VoorzieningenAsync(metZorg: true, ct);
                await mee.SteunAsync(ct);
                await mee.IntakegesprekkenAsync(metGezondheid: true, ct);
                await mee.TalentenAsync(ct);
                await mee.VoortgangAsync(ct);
                await mee.GesprekkenAsync(ct);
                await mee.PartnerwerkAsync(ct);
                await mee.OverigAsync(ct);
                await mee.DocumentenAsync(metMedisch: true, ct);
                var afspraken = mee.Afspraken(beeld.GaatOp.Afspraken, db.Vandaag, Opgegaan);
                await mee.GezinAsync(Opgegaan, ct);
                await mee.TakenAsync(Opgegaan, mee: true, ct);
                await mee.DuomeldingenAsync(Opgegaan, _ => true, ct);
                if (beeld.Blijft.Dossier.Casusregisseur is null && beeld.GaatOp.Dossier.Casusregisseur is { } regisseur)
                {
                    beeld.Blijft.Dossier.WijsToe(regisseur);
                }

                db.Add(Samenvoeging.Voeg(
                    handeling.NieuweId(), beeld.Blijft.Dossier, beeld.GaatOp.Dossier, mee.Overgenomen, opdracht.Reden, db.Toegang.Naam, handeling.Tijdstip));
                foreach (var burger in await db.Medewerkers.Where(m => m.DossierId == opdracht.GaatOp).ToArrayAsync(ct))
                {
                    burger.DossierId = opdracht.Blijft;
                }

                await werkplanner.HerberekenAsync(beeld.Blijft with { Contact = contact, Feiten = [.. beeld.Blijft.Feiten, .. feiten], Afspraken = [.. beeld.Blijft.Afspraken, .. afspraken] }, ct);
                await werkplanner.HerberekenAsync(beeld.GaatOp, ct);
                return opdracht.Blijft.ToString();
            }, ct);
        opgegaan.Vergeet();
        bepaling.VergeetAlles();
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>One person, one dossier to find: numbers and names lead to the one that stays.</summary>
    private async Task NeemPersoonAsync(Samenvoegbeeld beeld, IReadOnlySet<string> neem, Handeling handeling, CancellationToken ct)
    {
        var (persoon, ander) = (beeld.Blijft.Persoon!, beeld.GaatOp.Persoon!);
        string[] namen = [.. persoon.AndereNamen, .. ander.AndereNamen, persoon.Naam.Volledig, ander.Naam.Volledig];
        if (beeld.Velden.Any(veld => veld.Aanvulling || neem.Contains(veld.Sleutel)))
        {
            persoon.WerkBij(Samenvoegvelden.Persoon(beeld.Blijft, beeld.GaatOp, neem));
        }

        persoon.HeetOok(namen);
        if (ander.Vnummer is { } vnummer)
        {
            ander.GeefVnummerAf();
            persoon.KrijgVnummer(vnummer);
        }

        var nummers = await db.Persoonsnummers.Where(n => n.DossierId == persoon.DossierId || n.DossierId == ander.DossierId).ToArrayAsync(ct);
        if (nummers.SingleOrDefault(n => n.DossierId == ander.DossierId) is { } bsn)
        {
            if (nummers.All(n => n.DossierId != persoon.DossierId))
            {
                db.Add(Persoonsnummer.LegVast(handeling.NieuweId(), persoon, bsn.BsnVersleuteld, bsn.BsnZoeksleutel));
            }

            bsn.IsGeenVindplaats();
        }

        db.Zoeknamen.RemoveRange(await db.Zoeknamen.Where(z => z.DossierId == persoon.DossierId || z.DossierId == ander.DossierId).ToArrayAsync(ct));
        db.Zoeknamen.AddRange(Dossieropener.Zoeknamen(persoon));
    }

    private Contactgegevens? NeemContact(Samenvoegbeeld beeld, IReadOnlySet<string> neem, Handeling handeling)
    {
        if (beeld.GaatOp.Contact is null)
        {
            return beeld.Blijft.Contact;
        }

        var nieuw = Samenvoegvelden.Contact(beeld.Blijft, beeld.GaatOp, neem);
        if (beeld.Blijft.Contact is { } contact)
        {
            if (nieuw != Gegevens.GegevensBijwerken.Van(contact))
            {
                contact.WerkBij(nieuw);
            }

            return contact;
        }

        var eerste = Contactgegevens.LegVast(handeling.NieuweId(), beeld.Blijft.Persoon!, nieuw);
        db.Add(eerste);
        return eerste;
    }

    /// <summary>A partner's own notes come along too, and stay its own: the merger does not read them, so the system does.</summary>
    private async Task NeemNotitiesAsync(Meenemer mee, Guid gaatOp, CancellationToken ct)
    {
        await using var systeem = fabriek.Maak(Toegang.Systeem("dossiers samenvoegen"));
        mee.Notities(await systeem.Notities.AsNoTracking().Where(n => n.DossierId == gaatOp).OrderBy(n => n.Tijdstip).ToArrayAsync(ct));
    }
}
