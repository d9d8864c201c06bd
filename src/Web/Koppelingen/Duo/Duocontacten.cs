using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Colleagues as contact persons at DUO: made there once for each municipality, kept in step, and linked to a person.</summary>
public sealed class Duocontacten(Db db, Duoclient duo, Schrijfpoort poort, TimeProvider klok)
{
    private const string Onzeker = "DUO antwoordde niet bij het maken van de contactpersoon. Kijk in het portaal of die er al is, en stuur het bericht dan opnieuw.";

    public async Task<(Duouitslag Uitslag, IReadOnlyList<string> Teksten)> KoppelAsync(UitgaandBericht bericht, string oin, Bsn bsn, CancellationToken ct)
    {
        var opdracht = Duoberichtvorm.Lees<Contactopdracht>(bericht);
        var rij = await db.Duocontactpersonen.AsNoTracking().SingleAsync(c => c.Medewerker == opdracht.Medewerker && c.Gemeentecode == bericht.Gemeentecode, ct);
        var gegevens = new Contactbericht(opdracht.Naam, rij.Email, rij.Telefoon);
        var nummer = rij.Nummer;
        if (nummer is null)
        {
            // Making one twice gives two, and DUO cannot be asked which there are: after an uncertain try a person looks.
            // The try may have been for another dossier of the same colleague.
            if (bericht.Pogingen > 1 || await db.UitgaandeBerichten.AnyAsync(
                    b => b.Id != bericht.Id && b.Soort == Berichtsoort.Contactpersoon && b.Gemeentecode == bericht.Gemeentecode && b.Inhoud == bericht.Inhoud
                        && ((b.Status == Verzendstatus.TeVerzenden && b.Pogingen > 0) || (b.Status == Verzendstatus.Geweigerd && b.Fout == Onzeker)), ct))
            {
                return (Duouitslag.Geweigerd, [Onzeker]);
            }

            var gemaakt = await duo.MaakContactAsync(oin, gegevens, bericht.BerichtId!.Value, ct);
            if (gemaakt.Uitslag != Duouitslag.Gelukt || gemaakt.Waarde?.Id is not { } nieuw)
            {
                return (gemaakt.Uitslag == Duouitslag.Gelukt ? Duouitslag.Geweigerd : gemaakt.Uitslag, gemaakt.Foutteksten.Count > 0 ? gemaakt.Foutteksten : ["DUO gaf geen nummer voor de contactpersoon."]);
            }

            nummer = nieuw;
            await OnthoudAsync(rij, nieuw, gegevens.Naam, ct);
        }
        else if (rij.Gewijzigd || rij.NaamBijDuo != gegevens.Naam)
        {
            var gewijzigd = await duo.WijzigContactAsync(oin, nummer.Value, gegevens, bericht.BerichtId!.Value, ct);
            if (gewijzigd.Uitslag != Duouitslag.Gelukt)
            {
                return Berichtverzending.Kort(gewijzigd);
            }

            await OnthoudAsync(rij, nummer.Value, gegevens.Naam, ct);
        }

        // Linking overwrites an earlier link.
        return Berichtverzending.Kort(await duo.KoppelContactAsync(oin, nummer.Value, bsn, Guid.CreateVersion7(bericht.Gemaakt), ct));
    }

    /// <summary>Takes away the link to a person. A colleague whom DUO does not have (any more) is linked to nobody.</summary>
    public async Task<(Duouitslag Uitslag, IReadOnlyList<string> Teksten)> OntkoppelAsync(UitgaandBericht bericht, string oin, Bsn bsn, CancellationToken ct)
    {
        var opdracht = Duoberichtvorm.Lees<Contactopdracht>(bericht);
        var nummer = await db.Duocontactpersonen.AsNoTracking().Where(c => c.Medewerker == opdracht.Medewerker && c.Gemeentecode == bericht.Gemeentecode).Select(c => c.Nummer).SingleOrDefaultAsync(ct);
        return nummer is { } bekend ? Berichtverzending.Weg(await duo.OntkoppelContactAsync(oin, bekend, bsn, bericht.BerichtId!.Value, ct)) : (Duouitslag.Gelukt, []);
    }

    /// <summary>Takes those who are no contact person any more away at DUO, with the links they still have there, and then here.</summary>
    public async Task RuimOpAsync(CancellationToken ct)
    {
        var weg = await db.Duocontactpersonen.AsNoTracking().Where(c => c.Vervalt)
            .Join(db.Gemeenten, c => c.Gemeentecode, g => g.Code, (c, g) => new { c.Medewerker, c.Gemeentecode, c.Nummer, g.Oin }).ToArrayAsync(ct);
        foreach (var rij in weg)
        {
            var uitslag = rij.Nummer is { } nummer ? Berichtverzending.Weg(await duo.VerwijderContactAsync(rij.Oin, nummer, Guid.CreateVersion7(klok.Nu()), ct)).Uitslag : Duouitslag.Gelukt;
            if (uitslag != Duouitslag.Gelukt)
            {
                continue;
            }

            using var binnen = await poort.GaBinnenAsync(ct);
            await db.Duocontactpersonen.Where(c => c.Medewerker == rij.Medewerker && c.Gemeentecode == rij.Gemeentecode && c.Vervalt).ExecuteDeleteAsync(ct);
        }
    }

    private async Task OnthoudAsync(Duocontactpersoon rij, int nummer, string naam, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await db.Duocontactpersonen.Where(c => c.Medewerker == rij.Medewerker && c.Gemeentecode == rij.Gemeentecode)
            .ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Nummer, nummer).SetProperty(c => c.Gewijzigd, false).SetProperty(c => c.NaamBijDuo, naam), ct);
    }
}
