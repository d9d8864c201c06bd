using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>
/// The deeds around a provision. An offered course and its first lesson are days that the law counts with, so they become facts
/// of the dossier in the same deed (art. 16 Wet, art. 4.1 Regeling).
/// </summary>
public sealed class VoorzieningVastleggen(Db db, Dossierdeeldaad daad, DossierBeelden beelden, Werkplanner werkplanner)
{
    public Task<bool> SpreekAfAsync(Guid dossierId, Voorzieninggegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("VoorzieningAfspreken", dossierId, (h, dossier) => Voorziening.Spreek(h.NieuweId(), dossier, gegevens), sleutel, ct);

    public Task<bool> WijzigAsync(Guid dossierId, Guid id, int versie, Voorzieninggegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VoorzieningWijzigen", db.Voorzieningen, dossierId, id, versie, (v, _) => v.Wijzig(gegevens), v => v.IsOpen, sleutel, ct);

    public Task<bool> BiedAanAsync(Guid dossierId, Guid id, int versie, DateOnly dag, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VoorzieningAanbieden", db.Voorzieningen, dossierId, id, versie, (v, _) => v.BiedAan(dag), v => v.Stand == Voorzieningstand.Voorbereiding, sleutel, ct,
            (h, v) => FeitAsync(h, v, Feitsoort.Cursusaanbod, dag, ct));

    public Task<bool> StartAsync(Guid dossierId, Guid id, int versie, DateOnly dag, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VoorzieningStarten", db.Voorzieningen, dossierId, id, versie, (v, _) => v.Start(dag), v => v.IsOpen && v.Stand != Voorzieningstand.Loopt, sleutel, ct,
            (h, v) => FeitAsync(h, v, Feitsoort.Cursusstart, dag, ct));

    public Task<bool> WeigerAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VoorzieningWeigeren", db.Voorzieningen, dossierId, id, versie, (v, h) => v.Weiger(reden, h.Dag), v => v.IsOpen && v.Stand != Voorzieningstand.Loopt, sleutel, ct);

    public Task<bool> StopAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VoorzieningStoppen", db.Voorzieningen, dossierId, id, versie, (v, h) => v.Stop(reden, h.Dag), v => v.Stand == Voorzieningstand.Loopt, sleutel, ct);

    public Task<bool> RondAfAsync(Guid dossierId, Guid id, int versie, string? uitkomst, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VoorzieningAfronden", db.Voorzieningen, dossierId, id, versie, (v, h) => v.RondAf(uitkomst, h.Dag), v => v.Stand == Voorzieningstand.Loopt, sleutel, ct);

    /// <summary>Only the first offer and the first lesson count, and only where the college has to offer a course.</summary>
    private async Task FeitAsync(Handeling handeling, Voorziening voorziening, Feitsoort soort, DateOnly dag, CancellationToken ct)
    {
        if (voorziening.Soort is not (Voorzieningsoort.Taalles or Voorzieningsoort.Opleiding) || voorziening.Grondslag != Grondslag.WetInburgering
            || await beelden.NuAsync(voorziening.DossierId, volgend: true, ct) is not { } beeld
            || beeld.Dossierfeiten.Doelgroep?.Hoofdgroep() != Doelgroep.Asielstatushouder || beeld.Dossierfeiten.Laatste(soort) is not null)
        {
            return;
        }

        var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, soort, dag, null, voorziening.Aanbieder, Feitbron.Medewerker, handeling.Tijdstip);
        db.Add(feit);
        await werkplanner.HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, feit] }, ct);
    }
}
