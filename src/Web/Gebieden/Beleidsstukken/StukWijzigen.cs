using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Beleidsstukken;

/// <summary>
/// Writes versions of framework and beleidsregels, and gives them force municipality by municipality. What a version sets becomes
/// the policy that pages compute with at the making known, never before.
/// </summary>
public sealed class StukWijzigen(Db db, Stukkenboek boek, Handelingen handelingen, Takenwekker wekker)
{
    private const string Doel = "beheer van regels en beleid";

    /// <returns>The id of the new version.</returns>
    /// <exception cref="RegelGeschonden">A version is being written already.</exception>
    public async Task<Guid> BeginAsync(Stuksoort soort, string titel, Guid? bron, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await DoeAsync("BeleidsstukBeginnen", Recht.BeleidVoorstellen, sleutel, async (handeling, ct) =>
        {
            var stukken = await db.Beleidsstukken.AsNoTracking().ToArrayAsync(ct);
            var stuk = Beleidsstuk.Begin(handeling.NieuweId(), soort, titel, Array.Find(stukken, s => s.Id == bron && s.Soort == soort), stukken, Wie, handeling.Dag);
            db.Add(stuk);
            return stuk.Id;
        }, ct);
        return Guid.Parse(uitkomst);
    }

    /// <summary>A change of the text by who may write.</summary>
    /// <returns>False when there is no such version.</returns>
    /// <exception cref="RegelGeschonden">It is not in the state for that.</exception>
    /// <exception cref="ArgumentException">Something is left out or does not fit.</exception>
    public Task<bool> SchrijfAsync(Guid id, Action<Beleidsstuk, Handeling> daad, string soort, string? sleutel, CancellationToken ct) => StukAsync(id, soort, Recht.BeleidVoorstellen, daad, sleutel, ct);

    /// <exception cref="RegelGeschonden">It was not put forward, or the asker wrote in it.</exception>
    public Task<bool> GeefVrijAsync(Guid id, string? sleutel, CancellationToken ct) =>
        StukAsync(id, "BeleidsstukVrijgeven", Recht.BeleidVaststellen, (stuk, handeling) => stuk.GeefVrij(Wie, handeling.Dag), sleutel, ct);

    /// <summary>The council set the framework, as its recorded stage says.</summary>
    /// <exception cref="RegelGeschonden">See <see cref="Beleidsvaststelling.DoorRaad"/>.</exception>
    public Task<bool> StelKaderVastAsync(Guid id, Guid stapId, string gemeentenaam, string? sleutel, CancellationToken ct) =>
        VaststellenAsync(id, "BeleidskaderVaststellen", Recht.BeleidVaststellen, sleutel, async (stuk, handeling, ct) =>
            await db.Bestuursstappen.AsNoTracking().SingleOrDefaultAsync(s => s.Id == stapId, ct) is { } stap ? Beleidsvaststelling.DoorRaad(handeling.NieuweId(), stuk, stap, gemeentenaam) : null, ct);

    /// <summary>In the name of the college, by the asker, under the mandate for it.</summary>
    /// <exception cref="RegelGeschonden">See <see cref="Beleidsvaststelling.InMandaat"/>.</exception>
    public Task<bool> StelVastInMandaatAsync(Guid id, string gemeentecode, string? sleutel, CancellationToken ct) =>
        VaststellenAsync(id, "BeleidsregelsVaststellen", Recht.BesluitNemen, sleutel, async (stuk, handeling, ct) =>
        {
            var (kader, mandaat) = await boek.ToetsAsync(stuk, gemeentecode, handeling.Dag, ct);
            handeling.MandaatregelId = mandaat.Regel?.Id;
            return Beleidsvaststelling.InMandaat(handeling.NieuweId(), stuk, gemeentecode, kader, mandaat, db.Toegang.Functionaris(), handeling.Dag);
        }, ct);

    /// <summary>What the college decided itself.</summary>
    /// <exception cref="RegelGeschonden">The framework does not allow it.</exception>
    /// <exception cref="ArgumentException">See <see cref="Beleidsvaststelling.DoorCollege"/>.</exception>
    public Task<bool> StelVastDoorCollegeAsync(Guid id, string gemeentecode, string gemeentenaam, string kenmerk, DateOnly dag, string? sleutel, CancellationToken ct) =>
        VaststellenAsync(id, "BeleidsregelsVaststellen", Recht.CollegebesluitVastleggen, sleutel, async (stuk, handeling, ct) =>
        {
            var (kader, _) = await boek.ToetsAsync(stuk, gemeentecode, dag, ct);
            return Beleidsvaststelling.DoorCollege(
                handeling.NieuweId(), stuk, gemeentecode, kader, $"Het college van burgemeester en wethouders van {gemeentenaam}", kenmerk, dag, handeling.Dag);
        }, ct);

    /// <summary>Made known: from its first day pages compute with it. Beleidsregels change the parameters of that municipality.</summary>
    /// <returns>How many values changed there; null when there is nothing of the kind.</returns>
    /// <exception cref="ArgumentException">See <see cref="Beleidsvaststelling.MaakBekend"/>.</exception>
    public async Task<int?> MaakBekendAsync(Guid vaststellingId, DateOnly dag, string vindplaats, DateOnly werkt, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await DoeAsync("BeleidBekendmaken", Recht.BeleidVaststellen, sleutel is null ? null : $"{vaststellingId}:{sleutel}", async (handeling, ct) =>
        {
            if (await db.Beleidsvaststellingen.SingleOrDefaultAsync(v => v.Id == vaststellingId, ct) is not { } vaststelling
                || await db.Beleidsstukken.AsNoTracking().SingleOrDefaultAsync(s => s.Id == vaststelling.StukId, ct) is not { } stuk)
            {
                return null;
            }

            vaststelling.MaakBekend(dag, vindplaats, werkt, handeling.Dag);
            var nieuw = Beleidsuitwerking.Nieuw(db.Regels(vaststelling.Gemeentecode), stuk, vaststelling.Gemeentecode, werkt).ToArray();
            foreach (var waarde in nieuw)
            {
                var reden = stuk.Afwijkingen.FirstOrDefault(a => a.Sleutel == waarde.Sleutel && a.Gemeentecode == vaststelling.Gemeentecode)?.Reden ?? stuk.Toelichting;
                db.Add(Beleidsregel.StelVast(handeling.NieuweId(), vaststelling.Gemeentecode, waarde.Sleutel, waarde.Waarde, werkt, null, $"{stuk.Naam} ({vaststelling.Vindplaats})", reden));
            }

            await RegioAsync(stuk, vaststelling, handeling, ct);
            await Opnieuwtellen.VanVandaagAsync(db, handeling.Dag, ct);
            return nieuw.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }, ct);
        if (uitkomst.Length == 0)
        {
            return null;
        }

        await db.Regelkast.VerversAsync(db, ct);
        await wekker.WekAsync<SignalenHerberekenen>(ct);
        return int.Parse(uitkomst, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Made known in the last of the municipalities: what the version says is from then on the base of the region too, for who joins and for
    /// what is asked without a municipality.
    /// </summary>
    private async Task RegioAsync(Beleidsstuk stuk, Beleidsvaststelling laatste, Handeling handeling, CancellationToken ct)
    {
        var bekend = await db.Beleidsvaststellingen.AsNoTracking().Where(v => v.StukId == stuk.Id && v.Id != laatste.Id && v.Werkt != null).Select(v => new { v.Gemeentecode, v.Werkt }).ToArrayAsync(ct);
        var gemeenten = bekend.Select(v => v.Gemeentecode).Append(laatste.Gemeentecode).ToArray();
        if (stuk.Soort != Stuksoort.Beleidsregels || await db.Gemeenten.AnyAsync(g => g.Deelnemer && !gemeenten.Contains(g.Code), ct))
        {
            return;
        }

        var werkt = bekend.Select(v => v.Werkt!.Value).Append(laatste.Werkt!.Value).Max();
        foreach (var waarde in Beleidsuitwerking.Nieuw(db.Regelkast.Regio, stuk, "", werkt).ToArray())
        {
            db.Add(Beleidsregel.StelVast(handeling.NieuweId(), "", waarde.Sleutel, waarde.Waarde, werkt, null, stuk.Naam, stuk.Toelichting));
            // Who differs by keeping what the region had, keeps it in a line of its own.
            db.AddRange(stuk.Afwijkingen.Where(a => a.Sleutel == waarde.Sleutel)
                .Select(a => Beleidsregel.StelVast(handeling.NieuweId(), a.Gemeentecode, waarde.Sleutel, a.Waarde, werkt, null, stuk.Naam, a.Reden)));
        }
    }

    private (string Sub, string Naam) Wie => (db.Toegang.Sub, db.Toegang.Naam);

    private async Task<bool> StukAsync(Guid id, string soort, Recht recht, Action<Beleidsstuk, Handeling> daad, string? sleutel, CancellationToken ct) =>
        (await DoeAsync(soort, recht, sleutel is null ? null : $"{id}:{sleutel}", async (handeling, ct) =>
        {
            if (await db.Beleidsstukken.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } stuk)
            {
                return null;
            }

            daad(stuk, handeling);
            return id.ToString();
        }, ct)).Length > 0;

    private async Task<bool> VaststellenAsync(
        Guid id, string soort, Recht recht, string? sleutel, Func<Beleidsstuk, Handeling, CancellationToken, Task<Beleidsvaststelling?>> maak, CancellationToken ct) =>
        (await DoeAsync(soort, recht, sleutel is null ? null : $"{id}:{sleutel}", async (handeling, ct) =>
        {
            if (await db.Beleidsstukken.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } stuk || await maak(stuk, handeling, ct) is not { } vaststelling)
            {
                return null;
            }

            if (await db.Beleidsvaststellingen.AnyAsync(v => v.StukId == id && v.Gemeentecode == vaststelling.Gemeentecode, ct))
            {
                throw new ArgumentException("Deze versie is in deze gemeente al vastgesteld.", nameof(id));
            }

            db.Add(vaststelling);
            return vaststelling.Id.ToString();
        }, ct)).Length > 0;

    private Task<string> DoeAsync(string soort, Recht recht, string? sleutel, Func<Handeling, CancellationToken, Task<Guid?>> daad, CancellationToken ct) =>
        DoeAsync(soort, recht, sleutel, async (handeling, ct) => (await daad(handeling, ct))?.ToString(), ct);

    /// <summary>The chain of policy is locked first: two people who change it at once go one after the other.</summary>
    private async Task<string> DoeAsync(string soort, Recht recht, string? sleutel, Func<Handeling, CancellationToken, Task<string?>> daad, CancellationToken ct) =>
        (await handelingen.VoerUitAsync(
            new(soort, recht, Doel) { Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                await db.VergrendelAsync(Stroom.Beleid, ct);
                return await daad(handeling, ct) ?? "";
            }, ct)).Resultaat;
}
