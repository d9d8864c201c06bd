using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Koppelen;

public enum Koppeluitkomst
{
    Gekoppeld,

    /// <summary>The message is no longer waiting, or the dossier is not there for this asker.</summary>
    NietGevonden,

    /// <summary>The dossier holds another number already, or the number belongs to another dossier: nothing was written.</summary>
    AnderNummer,
}

/// <summary>A person judges whom a message of DUO is about. The number in it is recorded in the dossier, and then the message finds it by itself.</summary>
public sealed class BerichtKoppelen(
    Db db, Handelingen handelingen, DossierBeelden beelden, Koppellijst lijst, Dossierherkenning herkenning, Dubbelcontrole dubbel, Sleutels sleutels,
    Schrijfpoort poort, Herkoppeling herkoppeling)
{
    /// <exception cref="RechtOntbreekt">The right is missing.</exception>
    public async Task<Koppeluitkomst> KoppelAsync(Guid bericht, Guid dossierId, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("BerichtKoppelen", Recht.DossierRegistreren, Inzagelog.Uitvoering)
            {
                Verzoeksleutel = verzoeksleutel, Reden = "een medewerker herkende de persoon in een bericht van DUO",
            },
            async (handeling, ct) => (await DoeAsync(bericht, dossierId, handeling, ct)).ToString(), ct);
        await herkoppeling.WekAsync(ct);
        return Enum.Parse<Koppeluitkomst>(uitkomst.Resultaat);
    }

    /// <summary>Nobody that we know: the message opens a dossier of its own.</summary>
    /// <returns>False when the message is no longer waiting.</returns>
    /// <exception cref="RechtOntbreekt">The right is missing.</exception>
    public async Task<bool> NieuwePersoonAsync(Guid bericht, CancellationToken ct)
    {
        if (!db.Toegang.Heeft(Recht.DossierRegistreren))
        {
            throw new RechtOntbreekt(Recht.DossierRegistreren);
        }

        if (await lijst.ZoekAsync(bericht, ct) is null)
        {
            return false;
        }

        var oordeel = Herkenning.NieuwePersoon.Versleutel(sleutels);
        using (await poort.GaBinnenAsync(ct))
        {
            await db.InkomendeBerichten.Where(b => b.Id == bericht).ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Herkenning, oordeel), ct);
        }

        await herkoppeling.WekAsync(ct);
        return true;
    }

    private async Task<Koppeluitkomst> DoeAsync(Guid id, Guid dossierId, Handeling handeling, CancellationToken ct)
    {
        if (await lijst.ZoekAsync(id, ct) is not { } bericht || await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier.Fase: not (Fase.Opgegaan or Fase.Verhuisd) } beeld)
        {
            return Koppeluitkomst.NietGevonden;
        }

        var wie = lijst.Verwijzing(bericht);
        var bsn = Bsn.TryParse(wie.Bsn, out var gelezen) ? gelezen : null;
        var vnummer = Koppellijst.Vnummer(wie);
        if ((bsn is not null && beeld.HeeftBsn) || (bsn is null && beeld.Persoon?.Vnummer is not null) || await dubbel.MetNummerAsync(bsn, bsn is null ? vnummer : null, ct) is not null)
        {
            return Koppeluitkomst.AnderNummer;
        }

        await herkenning.VulNummersAanAsync(beeld, bsn, vnummer, handeling, ct);
        return Koppeluitkomst.Gekoppeld;
    }
}
