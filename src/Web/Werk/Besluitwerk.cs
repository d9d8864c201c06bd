using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>What a decision beside the plan waits for.</summary>
public enum Besluitwacht
{
    /// <summary>Put forward, and the asker may take it.</summary>
    Nemen,

    /// <summary>Put forward; somebody else takes it, and the asker did not yet say what he thinks.</summary>
    Adviseren,

    /// <summary>Taken, and not yet made known.</summary>
    Bekendmaken,

    /// <summary>Put forward, by or for whomever: to look, not to do.</summary>
    Voorgelegd,
}

/// <param name="Id">Of the proposal, or of the decision when it waits to be made known.</param>
/// <param name="Wie">Who began it; who signed it.</param>
/// <param name="Dag">Begun or signed.</param>
public sealed record Besluitregel(Besluitwacht Wacht, Guid DossierId, Guid Id, string Gemeentecode, Bevoegdheid Bevoegdheid, string Wie, DateOnly Dag, bool Eigen, int Adviezen)
{
    /// <summary>As a list shows it; empty until the names were read.</summary>
    public string Naam { get; init; } = "";

    public string Adres => Wacht == Besluitwacht.Bekendmaken ? $"/dossiers/{DossierId}/besluit/{Id}" : $"/dossiers/{DossierId}/besluit/voorstel?op={Id}";
}

/// <summary>
/// Decisions beside the plan that wait for the asker: one source for the list and for every number that leads to it. A casusregisseur
/// sees what there is to advise on and to make known in the own dossiers, others in all of their municipalities, as in the worklist.
/// </summary>
public sealed class Besluitwerk(Db db, Regelboek regelboek)
{
    private static readonly Bevoegdheid[] Plan = [.. Enum.GetValues<Bevoegdheid>().Where(b => b.GaatOverPlan())];

    private static readonly Bevoegdheid[] Bezwaar = [.. Enum.GetValues<Bevoegdheid>().Where(b => b.Kenmerk().Bouwsteen == Bouwsteen.Bezwaar)];

    /// <summary>Everything that is open, the oldest first. Who wrote and advised is kept as one text, so it is asked here and not of the database; there are never many.</summary>
    public async Task<IReadOnlyList<Besluitregel>> WachtAsync(CancellationToken ct)
    {
        var lopend = db.Dossiers.AsNoTracking().Where(d => d.Fase != Fase.Afgerond && d.Fase != Fase.Beeindigd && d.Fase != Fase.Opgegaan && d.Fase != Fase.Verhuisd);
        // As Dossier.KanBesluiten has it: an objection is handled to the end, also after the person moved or was done.
        var leesbaar = db.Dossiers.AsNoTracking().Where(d => d.Fase != Fase.Opgegaan);
        var voorgelegd = await (
            from v in db.Besluitvoorstellen.AsNoTracking()
            join d in leesbaar on v.DossierId equals d.Id
            where v.Stand == Besluitvoorstelstand.Voorgelegd && (Bezwaar.Contains(v.Bevoegdheid) || lopend.Any(l => l.Id == v.DossierId))
            select new { Voorstel = v, d.Casusregisseur }).ToArrayAsync(ct);
        var mag = await MagAsync([.. voorgelegd.Select(r => (r.Voorstel.Bevoegdheid, r.Voorstel.Gemeentecode)).Distinct()], ct);
        var regels = voorgelegd.Select(r => new Besluitregel(
            Wacht(r.Voorstel, r.Casusregisseur, mag), r.Voorstel.DossierId, r.Voorstel.Id, r.Voorstel.Gemeentecode, r.Voorstel.Bevoegdheid, r.Voorstel.OpstellerNaam, r.Voorstel.Begonnen,
            r.Voorstel.Opstellers.Contains(Sub), r.Voorstel.Adviezen.Count));
        return [.. regels.Concat(await BekendmakenAsync(lopend, leesbaar, ct)).OrderBy(regel => regel.Dag).ThenBy(regel => regel.Id)];
    }

    /// <summary>With the names of the persons.</summary>
    public async Task<IReadOnlyList<Besluitregel>> NoemAsync(IReadOnlyCollection<Besluitregel> regels, CancellationToken ct)
    {
        if (regels.Count == 0)
        {
            return [];
        }

        var dossiers = regels.Select(regel => regel.DossierId).Distinct().ToArray();
        var namen = await db.Personen.AsNoTracking().Where(p => dossiers.Contains(p.DossierId)).Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam })
            .ToDictionaryAsync(p => p.DossierId, p => new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Lijst, ct);
        return [.. regels.Select(regel => regel with { Naam = namen.GetValueOrDefault(regel.DossierId, "") })];
    }

    private string Sub => db.Toegang.Sub;

    /// <summary>The same cut as the worklist makes.</summary>
    private bool AlleenEigen => db.Toegang.Heeft(Recht.IntakeUitvoeren);

    private async Task<Besluitregel[]> BekendmakenAsync(IQueryable<Dossier> lopend, IQueryable<Dossier> leesbaar, CancellationToken ct)
    {
        if (!db.Toegang.Heeft(Recht.BesluitBekendmaken))
        {
            return [];
        }

        var van = AlleenEigen ? leesbaar.Where(d => d.Casusregisseur == Sub) : leesbaar;
        return
        [
            .. (await db.Besluiten.AsNoTracking().Where(b => b.Bekendgemaakt == null && b.Einde == null && !Plan.Contains(b.Bevoegdheid) && van.Any(d => d.Id == b.DossierId)
                && (Bezwaar.Contains(b.Bevoegdheid) || lopend.Any(d => d.Id == b.DossierId)))
                .Select(b => new { b.DossierId, b.Id, b.Gemeentecode, b.Bevoegdheid, b.OndertekenaarNaam, b.Dagtekening, b.Ondertekenaar }).ToArrayAsync(ct))
                .Select(b => new Besluitregel(Besluitwacht.Bekendmaken, b.DossierId, b.Id, b.Gemeentecode, b.Bevoegdheid, b.OndertekenaarNaam, b.Dagtekening, b.Ondertekenaar == Sub, 0)),
        ];
    }

    private Besluitwacht Wacht(Besluitvoorstel voorstel, string? regisseur, IReadOnlySet<(Bevoegdheid, string)> mag) =>
        voorstel.Opstellers.Contains(Sub) ? Besluitwacht.Voorgelegd
            : mag.Contains((voorstel.Bevoegdheid, voorstel.Gemeentecode)) ? Besluitwacht.Nemen
            : db.Toegang.Heeft(Recht.BesluitAdviseren) && (!AlleenEigen || regisseur == Sub) && voorstel.Adviezen.All(advies => advies.Wie != Sub) ? Besluitwacht.Adviseren
            : Besluitwacht.Voorgelegd;

    /// <summary>For which powers and municipalities register and policy let the asker decide today. What lies in one case (an amount, a report) is asked when he opens it.</summary>
    private async Task<IReadOnlySet<(Bevoegdheid, string)>> MagAsync(IReadOnlyCollection<(Bevoegdheid Bevoegdheid, string Gemeente)> vragen, CancellationToken ct)
    {
        if (vragen.Count == 0 || !db.Toegang.Heeft(Recht.BesluitNemen))
        {
            return new HashSet<(Bevoegdheid, string)>();
        }

        var beleid = await regelboek.BeleidAsync(ct);
        var register = await regelboek.RegisterAsync([.. vragen.Select(v => v.Gemeente).Distinct()], ct);
        return vragen.Where(v => Mandaattoets.Beoordeel(
            new Beslisvraag(v.Bevoegdheid, v.Gemeente, db.Vandaag, db.Toegang.Functionaris()), beleid.Beslissen(v.Bevoegdheid, v.Gemeente, db.Vandaag, db.Regels(v.Gemeente)), register).Toets.Slaagt).ToHashSet();
    }
}
