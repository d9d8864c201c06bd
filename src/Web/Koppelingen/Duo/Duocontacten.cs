using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Colleagues as contact persons at DUO: made there once for each municipality, kept in step, and linked to a person.</summary>
public sealed class Duocontacten(Db db, Duoclient duo, Schrijfpoort poort)
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
            await OnthoudAsync(rij, nieuw, ct);
        }
        else if (rij.Gewijzigd)
        {
            var gewijzigd = await duo.WijzigContactAsync(oin, nummer.Value, gegevens, bericht.BerichtId!.Value, ct);
            if (gewijzigd.Uitslag != Duouitslag.Gelukt)
            {
                return Berichtverzending.Kort(gewijzigd);
            }

            await OnthoudAsync(rij, nummer.Value, ct);
        }

        // Linking overwrites an earlier link.
        return Berichtverzending.Kort(await duo.KoppelContactAsync(oin, nummer.Value, bsn, Guid.CreateVersion7(bericht.Gemaakt), ct));
    }

    private async Task OnthoudAsync(Duocontactpersoon rij, int nummer, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await db.Duocontactpersonen.Where(c => c.Medewerker == rij.Medewerker && c.Gemeentecode == rij.Gemeentecode)
            .ExecuteUpdateAsync(zet => zet.SetProperty(c => c.Nummer, nummer).SetProperty(c => c.Gewijzigd, false), ct);
    }
}
