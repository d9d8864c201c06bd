using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Werkvoorraad;

public enum Toewijzing
{
    Gedaan,

    /// <summary>No such dossier for this asker, or it has ended.</summary>
    NietGevonden,

    /// <summary>Somebody else assigned it after the list was shown: nothing was changed.</summary>
    Intussen,

    /// <summary>Not an active casusregisseur of the municipality of this dossier.</summary>
    AndereGemeente,
}

/// <summary>Gives a dossier to a casusregisseur.</summary>
public sealed class DossierToewijzen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    public const string Functie = "Casusregisseur";

    /// <param name="verwacht">Who had it when the list was shown; null = nobody. Another answer now is not overwritten.</param>
    public async Task<Toewijzing> WijsToeAsync(Guid dossierId, string naar, string? verwacht, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("DossierToewijzen", Recht.WerkToewijzen, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel },
            async (_, ct) => (await DoeAsync(dossierId, naar, verwacht, ct)).ToString(), ct);
        return Enum.Parse<Toewijzing>(uitkomst.Resultaat);
    }

    private async Task<Toewijzing> DoeAsync(Guid dossierId, string naar, string? verwacht, CancellationToken ct)
    {
        if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld || !beeld.Dossier.IsLopend)
        {
            return Toewijzing.NietGevonden;
        }

        if (beeld.Dossier.Casusregisseur == naar)
        {
            return Toewijzing.Gedaan;
        }

        if (beeld.Dossier.Casusregisseur != verwacht)
        {
            return Toewijzing.Intussen;
        }

        var collega = await db.Medewerkers.AsNoTracking().SingleOrDefaultAsync(m => m.Sub == naar, ct);
        if (collega is not { Actief: true, Functie: Functie } || !collega.Gemeenten.Split(',').Contains(beeld.Dossier.Gemeentecode))
        {
            return Toewijzing.AndereGemeente;
        }

        beeld.Dossier.WijsToe(naar);
        await werkplanner.HerberekenAsync(beeld, ct);
        return Toewijzing.Gedaan;
    }
}
