using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Keten;

/// <summary>Who a line of the list is about.</summary>
public sealed record Portaalpersoon(Guid DossierId, string Naam, OnvolledigeDatum Geboren, string? Vnummer, string? BsnGemaskeerd, string Gemeente);

/// <param name="School">The school as it is called here, when DUO's number of it is not known; null otherwise.</param>
public sealed record InTeVoeren(Portaalpersoon Persoon, UitgaandBericht Bericht, string? School)
{
    public Guid Id => Bericht.Id;

    public bool Opgehouden => Bericht.Status is Verzendstatus.Geweigerd or Verzendstatus.Tegengehouden;

    /// <summary>DUO wants to know whether being late is the person's own fault, and only a colleague can say.</summary>
    public bool VraagtVerwijtbaar => Bericht.Soort is Berichtsoort.Map or Berichtsoort.Pvt && Bericht.Fout?.Contains("verwijtbaar", StringComparison.Ordinal) == true;
}

public sealed record Ingevoerd(Guid Id, Portaalpersoon Persoon, string Wat, DateOnly? Op);

public sealed record WachtOpTermijn(Portaalpersoon Persoon, DateOnly? Dagtekening, DateOnly? Sinds);

/// <summary>The list "in te voeren in het portaal / ingevoerd", through the gate: one's own municipalities only.</summary>
public sealed class Portaallijst(Db db, Sleutels sleutels)
{
    public const int PerBladzijde = 10;

    private static readonly Verzendstatus[] TeDoen = [Verzendstatus.InTeVoeren, Verzendstatus.Geweigerd, Verzendstatus.Tegengehouden];

    public Task<int> AantalInTeVoerenAsync(CancellationToken ct) => db.UitgaandeBerichten.CountAsync(b => TeDoen.Contains(b.Status), ct);

    public Task<int> AantalWachtendAsync(CancellationToken ct) => Wachtend().CountAsync(ct);

    /// <summary>Oldest first: DUO waits longest for it.</summary>
    public async Task<Bladzijde<InTeVoeren>> InTeVoerenAsync(int bladzijde, CancellationToken ct)
    {
        var rijen = await db.UitgaandeBerichten.AsNoTracking().Where(b => TeDoen.Contains(b.Status)).OrderBy(b => b.Id)
            .Skip((bladzijde - 1) * PerBladzijde).Take(PerBladzijde + 1)
            .ToArrayAsync(ct);
        var personen = await PersonenAsync(rijen.Select(r => r.DossierId), ct);
        Guid[] zonderSchool = [.. rijen.Where(r => r is { Soort: Berichtsoort.Aanbod, Onderdeel.Length: 0 }).Select(r => r.DossierId)];
        var scholen = (await db.Feiten.AsNoTracking().Where(f => zonderSchool.Contains(f.DossierId) && f.Soort == Feitsoort.Cursusaanbod && f.VervallenOp == null)
            .OrderBy(f => f.Van).Select(f => new { f.DossierId, f.Waarde }).ToArrayAsync(ct)).ToLookup(f => f.DossierId, f => f.Waarde);
        return Blad(
            rijen.Where(r => personen.ContainsKey(r.DossierId)).Select(r => new InTeVoeren(
                personen[r.DossierId], r, r is { Soort: Berichtsoort.Aanbod, Onderdeel.Length: 0 } ? scholen[r.DossierId].LastOrDefault() : r.OnbekendeSchool)),
            bladzijde);
    }

    /// <summary>Newest first.</summary>
    public async Task<Bladzijde<Ingevoerd>> IngevoerdAsync(int bladzijde, CancellationToken ct)
    {
        var rijen = await db.UitgaandeBerichten.AsNoTracking().Where(b => b.Status == Verzendstatus.Ingevoerd).OrderByDescending(b => b.Id)
            .Skip((bladzijde - 1) * PerBladzijde).Take(PerBladzijde + 1)
            .Select(b => new
            {
                b.Id, b.DossierId, b.Soort, b.Afgehandeld,
                Op = db.Feiten.Where(f => f.DossierId == b.DossierId && f.Verwijzing == b.Id).Select(f => (DateOnly?)f.Van).FirstOrDefault(),
            }).ToArrayAsync(ct);
        var personen = await PersonenAsync(rijen.Select(r => r.DossierId), ct);
        return Blad(
            rijen.Where(r => personen.ContainsKey(r.DossierId)).Select(r => new Ingevoerd(
                r.Id, personen[r.DossierId], r.Soort.Naam(), r.Op ?? r.Afgehandeld?.DagInNederland())),
            bladzijde);
    }

    /// <summary>Plans that were entered by hand or taken over, of which DUO's term is not known here yet; longest wait first.</summary>
    public async Task<Bladzijde<WachtOpTermijn>> WachtOpTermijnAsync(int bladzijde, CancellationToken ct)
    {
        var rijen = await Wachtend().AsNoTracking().OrderBy(w => w.WachtSinds).ThenBy(w => w.DossierId)
            .Skip((bladzijde - 1) * PerBladzijde).Take(PerBladzijde + 1)
            .Select(w => new
            {
                w.DossierId, w.WachtSinds,
                Pip = db.Pips.Where(p => p.DossierId == w.DossierId && p.Status == Pipstatus.Vastgesteld).Max(p => p.Dagtekening),
                Elders = db.Feiten.Where(f => f.DossierId == w.DossierId && f.Soort == Feitsoort.PipElders && f.VervallenOp == null).Max(f => (DateOnly?)f.Van),
            }).ToArrayAsync(ct);
        var personen = await PersonenAsync(rijen.Select(r => r.DossierId), ct);
        return Blad(
            rijen.Where(r => personen.ContainsKey(r.DossierId)).Select(r => new WachtOpTermijn(personen[r.DossierId], r.Pip ?? r.Elders, r.WachtSinds)), bladzijde);
    }

    // With a working interface DUO sends the term by itself; a person who waits there needs no hand work.
    private IQueryable<Werkrij> Wachtend() => db.Werkvoorraad.Where(w => w.Soort == Werksoort.WachtOpTermijn
        && (db.Dossiers.Any(d => d.Id == w.DossierId && d.Kanaal == Kanaal.Portaal)
            || db.Feiten.Any(f => f.DossierId == w.DossierId && f.VervallenOp == null
                && (f.Soort == Feitsoort.PipElders || (f.Soort == Feitsoort.PipBijDuo && f.Waarde == "portaal")))));

    private async Task<Dictionary<Guid, Portaalpersoon>> PersonenAsync(IEnumerable<Guid> dossiers, CancellationToken ct)
    {
        var ids = dossiers.Distinct().ToArray();
        var gemeenten = await db.Gemeenten.AsNoTracking().ToDictionaryAsync(g => g.Code, g => g.Naam, ct);
        var personen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId))
            .Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam, p.Geboren, p.Vnummer, p.Gemeentecode }).ToArrayAsync(ct);
        var nummers = await db.Persoonsnummers.AsNoTracking().Where(p => ids.Contains(p.DossierId)).ToDictionaryAsync(p => p.DossierId, p => p.BsnVersleuteld, ct);
        return personen.ToDictionary(p => p.DossierId, p => new Portaalpersoon(
            p.DossierId, new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Lijst,
            OnvolledigeDatum.TryParse(p.Geboren, out var geboren) ? geboren : OnvolledigeDatum.Onbekend, p.Vnummer,
            nummers.TryGetValue(p.DossierId, out var cijfers) && Bsn.TryParse(sleutels.Ontsleutel(cijfers), out var bsn) ? bsn.ToString() : null,
            gemeenten.GetValueOrDefault(p.Gemeentecode, p.Gemeentecode)));
    }

    /// <summary>DUO's schools, for whoever says which one a name here means.</summary>
    public async Task<IReadOnlyList<Optie>> ScholenAsync(CancellationToken ct) => [.. (await db.Duoinstellingen.AsNoTracking().OrderBy(i => i.Naam).ToArrayAsync(ct))
        .Select(i => new Optie(i.Nummer, i.Plaats is null ? i.Naam : $"{i.Naam}, {i.Plaats}")), new Optie(Instellingnaam.GeenSchool, "Geen school van DUO: niets doorgeven")];

    private static Bladzijde<T> Blad<T>(IEnumerable<T> rijen, int nummer)
    {
        var alle = rijen.ToArray();
        return new Bladzijde<T>([.. alle.Take(PerBladzijde)], nummer, alle.Length > PerBladzijde);
    }
}
