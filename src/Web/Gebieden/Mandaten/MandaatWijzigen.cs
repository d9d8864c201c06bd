using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Mandaten;

/// <summary>A decision that was taken under a line, without the person that it is about.</summary>
public sealed record Genomenbesluit(Guid Id, Guid DossierId, string Kenmerk, DateOnly Dagtekening, Bevoegdheid Bevoegdheid, string Ondertekenaar);

/// <summary>
/// Changes the mandate register: a line is proposed by one officer and given force by another; a withdrawal takes power away
/// and works at once. Also what the lines rest on: the decisions of the four, the organisations, and who does which task.
/// </summary>
public sealed class MandaatWijzigen(Db db, Dbfabriek fabriek, Handelingen handelingen)
{
    private const string Doel = "beheer van het mandaatregister";

    /// <summary>One line for each power, in one deed: all of them, or none.</summary>
    /// <exception cref="RegelGeschonden">The law or the register does not allow one of them.</exception>
    /// <exception cref="ArgumentException">Something is left out.</exception>
    public Task<bool> StelVoorAsync(string gemeentecode, IReadOnlyList<Mandaatinhoud> regels, string? sleutel, CancellationToken ct) =>
        DoeAsync("MandaatVoorstellen", Recht.BeleidVoorstellen, sleutel, async (handeling, ct) =>
        {
            var register = await RegisterAsync(gemeentecode, ct);
            foreach (var inhoud in regels)
            {
                register.MagInvoeren(gemeentecode, inhoud).Eis();
                var regel = Mandaatregel.StelVoor(handeling.NieuweId(), gemeentecode, inhoud, Wie);
                db.Add(regel);
                register = register with { Regels = [.. register.Regels, regel] };
            }

            return handeling.Id;
        }, ct);

    /// <exception cref="RegelGeschonden">It was judged before, or it is the asker's own.</exception>
    public Task<bool> StelVastAsync(Guid id, string? sleutel, CancellationToken ct) =>
        RegelAsync("MandaatVaststellen", Recht.BeleidVaststellen, id, sleutel, (regel, _) => regel.StelVast(Wie), ct);

    /// <exception cref="ArgumentException">No reason.</exception>
    /// <exception cref="RegelGeschonden">It was judged before.</exception>
    public Task<bool> WijsAfAsync(Guid id, string toelichting, string? sleutel, CancellationToken ct) =>
        RegelAsync("MandaatAfwijzen", Recht.BeleidVoorstellen, id, sleutel, (regel, _) => regel.WijsAf(Wie, toelichting), ct);

    /// <exception cref="ArgumentException">The day lies in the future, or it was recorded before.</exception>
    public Task<bool> StemInAsync(Guid id, DateOnly dag, string? sleutel, CancellationToken ct) =>
        RegelAsync("MandaatInstemmen", Recht.BeleidVoorstellen, id, sleutel, (regel, handeling) => regel.StemIn(NietLater(dag, handeling)), ct);

    /// <param name="gezien">Whoever withdraws has seen the decisions that were taken after that day.</param>
    /// <exception cref="ArgumentException">See <see cref="Mandaatregel.TrekIn"/>.</exception>
    public async Task<bool> TrekInAsync(Guid id, DateOnly laatsteDag, string reden, bool gezien, string? sleutel, CancellationToken ct)
    {
        var daarna = await BesluitenNaAsync(id, laatsteDag, ct);
        return await RegelAsync("MandaatIntrekken", Recht.BeleidVaststellen, id, sleutel, (regel, handeling) => regel.TrekIn(laatsteDag, reden, daarna.Count, gezien, handeling.Tijdstip), ct);
    }

    /// <summary>
    /// Decisions under this line, or a line below it, of after a day. Whoever keeps the register need not see persons to
    /// see which decisions hang on it, so this reads past the own dossiers and gives no names.
    /// </summary>
    public async Task<IReadOnlyList<Genomenbesluit>> BesluitenNaAsync(Guid id, DateOnly dag, CancellationToken ct)
    {
        if (await db.Mandaatregels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } regel)
        {
            return [];
        }

        var register = await RegisterAsync(regel.Gemeentecode, ct);
        Guid?[] lijnen = [id, .. register.Onder(regel).Select(r => (Guid?)r.Id)];
        await using var alles = fabriek.Maak(Toegang.Systeem("besluiten onder een mandaat"));
        return
        [
            .. (await alles.Besluiten.AsNoTracking().Where(b => lijnen.Contains(b.MandaatregelId) && b.Dagtekening > dag).OrderByDescending(b => b.Dagtekening).ThenBy(b => b.Id)
                .Select(b => new { b.Id, b.DossierId, b.Dagtekening, b.Bevoegdheid, b.OndertekenaarFunctie }).Take(500).ToArrayAsync(ct))
                .Select(b => new Genomenbesluit(b.Id, b.DossierId, Besluit.KenmerkVan(b.Id), b.Dagtekening, b.Bevoegdheid, b.OndertekenaarFunctie)),
        ];
    }

    public Task<bool> PlanStapAsync(string gemeentecode, Bestuursstapsoort soort, DateOnly dag, string? sleutel, CancellationToken ct) =>
        DoeAsync("BestuursstapPlannen", Recht.BeleidVoorstellen, sleutel, (handeling, _) =>
        {
            var stap = Bestuursstap.Plan(handeling.NieuweId(), gemeentecode, soort, dag);
            db.Add(stap);
            return Task.FromResult<Guid?>(stap.Id);
        }, ct);

    /// <exception cref="ArgumentException">See <see cref="Bestuursstap.LegVast"/>.</exception>
    public Task<bool> LegStapVastAsync(Guid id, bool aangenomen, DateOnly dag, DateOnly? werkt, string kenmerk, string? sleutel, CancellationToken ct) =>
        WijzigAsync("BestuursstapVastleggen", db.Bestuursstappen, id, sleutel, (stap, handeling) => stap.LegVast(aangenomen, dag, werkt, kenmerk, Wie.Sub, handeling.Dag), ct);

    /// <exception cref="RegelGeschonden">See <see cref="Bestuursstap.MagControleren"/>.</exception>
    public Task<bool> ControleerStapAsync(Guid id, bool klopt, string? sleutel, CancellationToken ct) =>
        WijzigAsync("BestuursstapControleren", db.Bestuursstappen, id, sleutel, (stap, _) => stap.Controleer(klopt, Wie.Sub), ct, Recht.BeleidVaststellen);

    /// <exception cref="ArgumentException">See <see cref="Bestuursstap.Vervalt"/>.</exception>
    public Task<bool> LaatStapVervallenAsync(Guid id, DateOnly laatsteDag, string? sleutel, CancellationToken ct) =>
        WijzigAsync("BestuursstapVervallen", db.Bestuursstappen, id, sleutel, (stap, _) => stap.Vervalt(laatsteDag), ct);

    /// <exception cref="ArgumentException">The organisation is in the register already, or something is left out.</exception>
    public Task<bool> LegHouderVastAsync(string organisatie, string naam, Rechtsvorm rechtsvorm, DateOnly? bestaat, string bronbesluit, string? sleutel, CancellationToken ct) =>
        DoeAsync("GemandateerdeVastleggen", Recht.BeleidVoorstellen, sleutel, async (handeling, ct) =>
        {
            if (await db.Gemandateerden.AnyAsync(g => g.Organisatie == organisatie, ct))
            {
                throw new ArgumentException("Deze organisatie staat al in het register.", nameof(organisatie));
            }

            var houder = Gemandateerde.LegVast(handeling.NieuweId(), organisatie, naam, rechtsvorm, bestaat, bronbesluit);
            db.Add(houder);
            return houder.Id;
        }, ct);

    /// <exception cref="ArgumentException">See <see cref="Gemandateerde.Ontstaat"/>.</exception>
    public Task<bool> LaatOntstaanAsync(Guid id, DateOnly dag, string bronbesluit, string? sleutel, CancellationToken ct) =>
        WijzigAsync("GemandateerdeOntstaat", db.Gemandateerden, id, sleutel, (houder, _) => houder.Ontstaat(dag, bronbesluit), ct);

    /// <summary>Succession: its colleagues and its lines go to the other from the next day.</summary>
    /// <exception cref="ArgumentException">See <see cref="Gemandateerde.WordtOpgevolgd"/>.</exception>
    public Task<bool> VolgOpAsync(Guid id, DateOnly laatsteDag, string opvolger, string? sleutel, CancellationToken ct) =>
        WijzigAsync("GemandateerdeOpvolgen", db.Gemandateerden, id, sleutel, (houder, _) => houder.WordtOpgevolgd(laatsteDag, opvolger), ct);

    /// <exception cref="ArgumentException">The organisation does it already on one of those days, or something is left out.</exception>
    public Task<bool> DeelToeAsync(
        string gemeentecode, IReadOnlyList<(Bouwsteen Bouwsteen, string Organisatie, Toedelingsgrond Grond)> taken, DateOnly van, DateOnly? tot, string bronbesluit, string? sleutel, CancellationToken ct) =>
        DoeAsync("TaakToedelen", Recht.BeleidVoorstellen, sleutel, async (handeling, ct) =>
        {
            var nu = await db.Taaktoedelingen.AsNoTracking().Where(t => t.Gemeentecode == gemeentecode).ToArrayAsync(ct);
            foreach (var (bouwsteen, organisatie, grond) in taken)
            {
                if (Array.Exists(nu, t => t.Bouwsteen == bouwsteen && t.Organisatie == organisatie && t.Van <= (tot ?? DateOnly.MaxValue) && van <= (t.Tot ?? DateOnly.MaxValue)))
                {
                    throw new ArgumentException($"{bouwsteen.Naam()} hoort op die dagen al bij deze organisatie.", nameof(van));
                }

                db.Add(Taaktoedeling.DeelToe(handeling.NieuweId(), gemeentecode, bouwsteen, organisatie, grond, van, tot, bronbesluit));
            }

            return handeling.Id;
        }, ct);

    /// <exception cref="ArgumentException">See <see cref="Taaktoedeling.Beeindig"/>.</exception>
    public Task<bool> BeeindigTaakAsync(Guid id, DateOnly laatsteDag, string? sleutel, CancellationToken ct) =>
        WijzigAsync("TaakBeeindigen", db.Taaktoedelingen, id, sleutel, (taak, _) => taak.Beeindig(laatsteDag), ct);

    private (string Sub, string Naam) Wie => (db.Toegang.Sub, db.Toegang.Naam);

    private static DateOnly NietLater(DateOnly dag, Handeling handeling) =>
        dag <= handeling.Dag ? dag : throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", nameof(dag));

    private async Task<Mandaatregister> RegisterAsync(string gemeentecode, CancellationToken ct) => await new Regelboek(db).RegisterAsync(gemeentecode, null, ct);

    private Task<bool> RegelAsync(string soort, Recht recht, Guid id, string? sleutel, Action<Mandaatregel, Handeling> doe, CancellationToken ct) =>
        WijzigAsync(soort, db.Mandaatregels, id, sleutel, doe, ct, recht);

    private Task<bool> WijzigAsync<T>(
        string soort, IQueryable<T> tabel, Guid id, string? sleutel, Action<T, Handeling> doe, CancellationToken ct, Recht recht = Recht.BeleidVoorstellen)
        where T : Aggregaat => DoeAsync(soort, recht, sleutel is null ? null : $"{id}:{sleutel}", async (handeling, ct) =>
        {
            if (await tabel.SingleOrDefaultAsync(rij => rij.Id == id, ct) is not { } gevonden)
            {
                return null;
            }

            doe(gevonden, handeling);
            return id;
        }, ct);

    /// <summary>The chain of the register is locked first: two people who change it at once go one after the other.</summary>
    private async Task<bool> DoeAsync(string soort, Recht recht, string? sleutel, Func<Handeling, CancellationToken, Task<Guid?>> daad, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new(soort, recht, Doel) { Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                await db.VergrendelAsync(Stroom.Mandaat, ct);
                return (await daad(handeling, ct))?.ToString() ?? "";
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
