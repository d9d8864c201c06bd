using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Signalen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Handhaving;

/// <summary>What we ourselves did too late or not for this person: shown before anybody thinks of a fine.</summary>
internal static class EigenVertraging
{
    /// <summary>Sentences, oldest first; empty when nothing was found.</summary>
    public static async Task<IReadOnlyList<string>> LeesAsync(Db db, Guid dossierId, DateOnly vandaag, CancellationToken ct)
    {
        var acties = await db.Acties.AsNoTracking().Where(a => a.DossierId == dossierId && a.Stand == Actiestand.Open && a.Tot < vandaag && a.Wie != Actiehouder.Inburgeraar)
            .OrderBy(a => a.Tot).Take(20).ToArrayAsync(ct);
        var afspraken = await db.Afspraken.AsNoTracking().Where(a => a.DossierId == dossierId && a.Stand == Afspraakstand.Afgezegd && a.Dag < vandaag).OrderBy(a => a.Dag).Take(20).ToArrayAsync(ct);
        var signalen = await db.Signalen.AsNoTracking().Where(s => s.DossierId == dossierId && s.Dag < vandaag && s.WachtOp != Wachtende.Inburgeraar && s.WachtOp != Wachtende.Duo).OrderBy(s => s.Dag).ToArrayAsync(ct);
        var vragen = await db.Partnervragen.AsNoTracking().Where(v => v.DossierId == dossierId && (v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien) && v.AntwoordVoor < vandaag).ToArrayAsync(ct);
        return
        [
            .. acties.Select(a => $"Onze actie is te laat sinds {Datumtekst.Lang(a.Tot!.Value)}: {a.Wat}"),
            .. afspraken.Select(a => $"Een afspraak op {Datumtekst.Lang(a.Dag)} ging niet door{(a.Reden is null ? "" : $": {a.Reden}")}"),
            .. signalen.Select(s => $"Een termijn van ons is voorbij sinds {Datumtekst.Lang(s.Dag)}: {s.Soort.Naam()}"),
            .. vragen.Select(v => $"Een partner gaf nog geen antwoord: {v.Wat}"),
        ];
    }
}
