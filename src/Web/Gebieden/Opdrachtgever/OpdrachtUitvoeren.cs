using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Opdrachtgever;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Opdrachtgever;

/// <summary>What a college does beside looking: draws a sample, says how or not, and hears what the mandatee does with it.</summary>
public sealed class OpdrachtUitvoeren(Db db, Dbfabriek fabriek, Handelingen handelingen)
{
    private const string Doel = "toezicht van het college op het mandaat";

    /// <returns>The id of the sample.</returns>
    /// <exception cref="ArgumentException">See <see cref="Steekproef.Trek"/>.</exception>
    public async Task<Guid> TrekAsync(string gemeentecode, string doel, Bevoegdheid? bevoegdheid, DateOnly van, DateOnly tot, int aantal, string? sleutel, CancellationToken ct)
    {
        EisEigen(gemeentecode);
        Guid[] kandidaten;
        await using (var alles = fabriek.Maak(Toegang.Systeem("steekproef trekken")))
        {
            // Shielded persons stay out of the drum: no sample is worth that.
            kandidaten = await alles.Besluiten.AsNoTracking()
                .Where(b => b.Gemeentecode == gemeentecode && b.Dagtekening >= van && b.Dagtekening <= tot && (bevoegdheid == null || b.Bevoegdheid == bevoegdheid)
                    && !alles.Afschermingen.Any(a => a.DossierId == b.DossierId && a.Tot == null))
                .Select(b => b.Id).ToArrayAsync(ct);
        }

        return Guid.Parse(await DoeAsync("SteekproefTrekken", Recht.OpdrachtgeverZijn, doel, sleutel, (handeling, _) =>
        {
            var steekproef = Steekproef.Trek(handeling.NieuweId(), gemeentecode, doel, bevoegdheid, van, tot, kandidaten, aantal, RandomNumberGenerator.GetInt32, (db.Toegang.Sub, db.Toegang.Naam), handeling.Dag);
            db.Add(steekproef);
            db.AddRange(steekproef.Besluiten.Select(besluit => new Steekproefregel { SteekproefId = steekproef.Id, BesluitId = besluit, Medewerker = db.Toegang.Sub, Open = steekproef.Open }));
            return Task.FromResult<Guid?>(steekproef.Id);
        }, ct));
    }

    /// <exception cref="ArgumentException">See <see cref="Steekproef.Noteer"/>.</exception>
    public Task<bool> NoteerAsync(Guid id, Bevinding bevinding, string? sleutel, CancellationToken ct) =>
        SteekproefAsync(id, "SteekproefNoteren", sleutel, (steekproef, handeling) => steekproef.Noteer(bevinding, handeling.Dag), ct);

    /// <summary>Closes it: its decisions cannot be opened any more.</summary>
    /// <exception cref="ArgumentException">See <see cref="Steekproef.RondAf"/>.</exception>
    public Task<bool> RondAfAsync(Guid id, string conclusie, string? sleutel, CancellationToken ct) => SteekproefAsync(id, "SteekproefAfronden", sleutel, (steekproef, handeling) =>
    {
        steekproef.RondAf(conclusie, handeling.Dag);
        foreach (var regel in db.Steekproefregels.Local)
        {
            regel.Open = steekproef.Open;
        }
    }, ct);

    /// <exception cref="ArgumentException">See <see cref="Aanwijzing.Geef"/>.</exception>
    public async Task<bool> GeefAsync(
        string gemeentecode, Aanwijzingsoort soort, Bevoegdheid? bevoegdheid, string tekst, string kenmerk, Guid? besluitId, DateOnly van, DateOnly? tot, string? sleutel, CancellationToken ct)
    {
        EisEigen(gemeentecode);
        return (await DoeAsync("AanwijzingGeven", Recht.OpdrachtgeverZijn, tekst, sleutel, (handeling, _) =>
        {
            var aanwijzing = Aanwijzing.Geef(handeling.NieuweId(), gemeentecode, soort, bevoegdheid, tekst, kenmerk, besluitId, van, tot, db.Toegang.Naam, handeling.Dag);
            db.Add(aanwijzing);
            return Task.FromResult<Guid?>(aanwijzing.Id);
        }, ct)).Length > 0;
    }

    /// <exception cref="ArgumentException">See <see cref="Aanwijzing.BeantwoordMet"/>.</exception>
    public Task<bool> BeantwoordAsync(Guid id, string antwoord, string? sleutel, CancellationToken ct) =>
        AanwijzingAsync(id, "AanwijzingBeantwoorden", Recht.AanwijzingBeantwoorden, sleutel, (aanwijzing, handeling) => aanwijzing.BeantwoordMet(antwoord, db.Toegang.Naam, handeling.Dag), ct);

    /// <exception cref="ArgumentException">See <see cref="Aanwijzing.TrekIn"/>.</exception>
    public Task<bool> TrekInAsync(Guid id, DateOnly laatsteDag, string? sleutel, CancellationToken ct) =>
        AanwijzingAsync(id, "AanwijzingIntrekken", Recht.OpdrachtgeverZijn, sleutel, (aanwijzing, _) => aanwijzing.TrekIn(laatsteDag), ct);

    /// <summary>An officer of one municipality does nothing for another.</summary>
    private void EisEigen(string gemeentecode)
    {
        if (!db.Toegang.Gemeenten.Contains(gemeentecode))
        {
            throw new RechtOntbreekt(Recht.OpdrachtgeverZijn);
        }
    }

    private async Task<bool> SteekproefAsync(Guid id, string soort, string? sleutel, Action<Steekproef, Handeling> daad, CancellationToken ct) =>
        (await DoeAsync(soort, Recht.OpdrachtgeverZijn, null, sleutel is null ? null : $"{id}:{sleutel}", async (handeling, ct) =>
        {
            var sub = db.Toegang.Sub;
            if (await db.Steekproeven.SingleOrDefaultAsync(s => s.Id == id && s.Medewerker == sub, ct) is not { } steekproef)
            {
                return null;
            }

            await db.Steekproefregels.Where(r => r.SteekproefId == id).LoadAsync(ct);
            daad(steekproef, handeling);
            return id;
        }, ct)).Length > 0;

    private async Task<bool> AanwijzingAsync(Guid id, string soort, Recht recht, string? sleutel, Action<Aanwijzing, Handeling> daad, CancellationToken ct) =>
        (await DoeAsync(soort, recht, null, sleutel is null ? null : $"{id}:{sleutel}", async (handeling, ct) =>
        {
            var eigen = db.Toegang.Gemeenten;
            if (await db.Aanwijzingen.SingleOrDefaultAsync(a => a.Id == id && eigen.Contains(a.Gemeentecode), ct) is not { } aanwijzing)
            {
                return null;
            }

            daad(aanwijzing, handeling);
            return id;
        }, ct)).Length > 0;

    private async Task<string> DoeAsync(string soort, Recht recht, string? reden, string? sleutel, Func<Handeling, CancellationToken, Task<Guid?>> daad, CancellationToken ct) =>
        (await handelingen.VoerUitAsync(
            new(soort, recht, Doel) { Reden = reden, Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                await db.VergrendelAsync(Stroom.Mandaat, ct);
                return (await daad(handeling, ct))?.ToString() ?? "";
            }, ct)).Resultaat;
}
