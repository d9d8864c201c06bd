using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <summary>One object of the Gemeentelijk Gegevensmodel (2.5.1, Model Inburgering) as a file: its columns, and its rows for some dossiers.</summary>
/// <param name="Kolommen">Names of the model; <see cref="Ggmobjecten.Dossierkolom"/> is ours.</param>
public sealed record Ggmobject(string Naam, IReadOnlyList<string> Kolommen, Func<Db, Guid[], Sleutels, CancellationToken, Task<IEnumerable<(Guid Dossier, object?[] Cellen)>>> LeesAsync)
{
    public string Bestand => $"ggm_{Naam.ToLowerInvariant()}.csv";
}

/// <summary>
/// What the Gemeentelijk Gegevensmodel has a place for, in its names. A view for others to read: everything, also this, is in the files
/// of Naast itself.
/// </summary>
public static class Ggmobjecten
{
    public const string Versie = "2.5.1";
    public const string Dossierkolom = "naast_dossier_id";

    public static IReadOnlyList<Ggmobject> Alle { get; } =
    [
        new("NATUURLIJKPERSOON", ["NATUURLIJKPERSOON_ID", "BURGERSERVICENUMMER", "VOORNAMEN", "VOORVOEGSELGESLACHTSNAAM", "GESLACHTSNAAM", "GESLACHTSAANDUIDING", "DATUMGEBOORTE", "NATIONALITEIT"], async (db, ids, sleutels, ct) =>
        {
            var nummers = await db.Persoonsnummers.AsNoTracking().Where(n => ids.Contains(n.DossierId)).ToDictionaryAsync(n => n.DossierId, n => n.BsnVersleuteld, ct);
            return (await PersonenAsync(db, ids, ct)).Select(p => (p.DossierId, new object?[]
            {
                p.Id, nummers.TryGetValue(p.DossierId, out var bsn) ? sleutels.Ontsleutel(bsn) : null, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam, p.Geslacht,
                p.Geboortedatum is { IsVolledig: true, Vroegst: { } geboren } ? geboren : null, p.Nationaliteit,
            }));
        }),
        new("VREEMDELING", ["NATUURLIJKPERSOON_ID", "V_NUMMER"], async (db, ids, _, ct) =>
            (await PersonenAsync(db, ids, ct)).Where(p => p.Vnummer is not null).Select(p => (p.DossierId, new object?[] { p.Id, p.Vnummer }))),
        new("INBURGERAAR", ["NATUURLIJKPERSOON_ID", "GEDETAILLEERDE_DOELGROEP", "HEEFT_EEN_INBURGERINGSPLICHT_ID"], async (db, ids, _, ct) =>
        {
            var feiten = await FeitenAsync(db, ids, ct, Feitsoort.Doelgroep, Feitsoort.Inburgeringsplicht);
            return (await PersonenAsync(db, ids, ct)).Select(p => (p.DossierId, new object?[] { p.Id, Laatste(feiten, p.DossierId, Feitsoort.Doelgroep)?.Waarde, Laatste(feiten, p.DossierId, Feitsoort.Inburgeringsplicht)?.Id }));
        }),
        new("ASIELSTATUSHOUDER", ["NATUURLIJKPERSOON_ID", "IS_GEKOPPELD_AAN"], async (db, ids, _, ct) => (await MetGroepAsync(db, ids, Doelgroep.Asielstatushouder, ct)).Select(p => (p.DossierId, new object?[] { p.Id, p.Gemeentecode }))),
        new("GEZINSMIGRANT_EN_OVERIGE_MIGRANT_", ["NATUURLIJKPERSOON_ID"], async (db, ids, _, ct) => (await MetGroepAsync(db, ids, Doelgroep.GezinsmigrantOfOverig, ct)).Select(p => (p.DossierId, new object?[] { p.Id }))),
        new("INBURGERINGSPLICHT", ["INBURGERINGSPLICHT_ID", "DATUMSTART", "DATUMEIND", "REDENGEENINBURGERINGSPLICHT"], async (db, ids, _, ct) =>
            (await FeitenAsync(db, ids, ct, Feitsoort.Inburgeringsplicht)).Select(f => (f.DossierId, new object?[] { f.Id, f.Van, f.Tot, f.Waarde }))),
        new("INBURGERINGSTERMIJN", ["INBURGERINGSTERMIJN_ID", "DATUMAANVANGINBURGERINGSTERMIJN", "DATUMEINDEINBURGERINGSTERMIJN", "HEEFT_INBURGERINGSPLICHT_ID"], async (db, ids, _, ct) =>
        {
            var feiten = await FeitenAsync(db, ids, ct, Feitsoort.Inburgeringstermijn, Feitsoort.Inburgeringsplicht);
            return feiten.Where(f => f.Soort == Feitsoort.Inburgeringstermijn).Select(f => (f.DossierId, new object?[] { f.Id, f.Van, f.Tot, Laatste(feiten, f.DossierId, Feitsoort.Inburgeringsplicht)?.Id }));
        }),
        new("VERLENGINGSGROND", ["VERLENGINGSGROND_ID", "DATUMAANVANGVERLENGINGSGROND", "DATUMEINDEVERLENGINGSGROND", "VERLENGINGSGRONDSLAG"], async (db, ids, _, ct) =>
            (await FeitenAsync(db, ids, ct, Feitsoort.Verlenging)).Select(f => (f.DossierId, new object?[] { f.Id, f.Van, f.Tot, f.Waarde }))),
        new("INBURGERINGSTRAJECT", ["INBURGERINGSTRAJECT_ID", "HEEFT_INBURGERINGSPLICHT_ID", "UITKOMSTLEERBAARHEIDSTOETS"], async (db, ids, _, ct) =>
        {
            var feiten = await FeitenAsync(db, ids, ct, Feitsoort.Inburgeringsplicht);
            return (await IntakesAsync(db, ids, ct)).Select(i => (i.DossierId, new object?[] { i.DossierId, Laatste(feiten, i.DossierId, Feitsoort.Inburgeringsplicht)?.Id, i.Antwoorden.Leerbaarheid }));
        }),
        new("BREDE_INTAKE", ["BREDE_INTAKE_ID", "STARTDATUM", "EINDDATUM", "ONDERDEEL_VAN_INBURGERINGSTRAJECT_ID"], async (db, ids, _, ct) =>
            (await IntakesAsync(db, ids, ct)).Select(i => (i.DossierId, new object?[] { i.Id, i.Gestart, i.Afgerond, i.DossierId }))),
        new("PIP", ["PIP_ID", "DAGTEKENINGINITIELEPIP", "DAGTEKENINGPIP", "INDICATORMAGOPLEIDINGAFMAKEN"], async (db, ids, _, ct) =>
        {
            var pips = await PipsAsync(db, ids, ct);
            return pips.Select(p => (p.DossierId, new object?[] { p.Id, pips.Where(ander => ander.DossierId == p.DossierId).Min(ander => ander.Dagtekening), p.Dagtekening, p.Inhoud.MagOpleidingAfmaken }));
        }),
        new("LEERROUTE", ["LEERROUTE_ID", "AFGESPROKEN_IN_PIP_ID", "LEERROUTETYPE", "NIVEAU", "INDICATORALFABETISERING", "GESCHATTEINTENSITEITB1ROUTE"], async (db, ids, _, ct) =>
            (await PipsAsync(db, ids, ct)).Select(p => (p.DossierId, new object?[] { p.Id, p.Id, p.Inhoud.Leerroute, p.NiveauVoorDuo, p.Inhoud.Alfabetisering, p.Inhoud.LesurenTotaal }))),
        new("INBURGERINGSAANBOD", ["INBURGERINGSAANBOD_ID", "DATUMINBURGERINGSAANBOD", "CURSUSINSTELLING"], async (db, ids, _, ct) =>
            (await FeitenAsync(db, ids, ct, Feitsoort.Cursusaanbod)).Select(f => (f.DossierId, new object?[] { f.Id, f.Van, f.Waarde }))),
        new("EXAMENONDERDEEL", ["EXAMENONDERDEEL_ID", "EXAMENONDERDEELSPECIFICATIE", "RESULTAAT", "DATUMREGISTRATIEUITSLAG", "EXAMEN_ID"], async (db, ids, _, ct) =>
            (await db.Examens.AsNoTracking().Where(e => ids.Contains(e.DossierId) && e.Vervallen == null).ToArrayAsync(ct)).Select(e => (e.DossierId, new object?[] { e.Id, e.Onderdeel, e.Uitslag, e.Dag, e.DossierId }))),
        new("PVT", ["PVT_ID", "DATUMONDERTEKENING_PVT"], async (db, ids, _, ct) =>
            (await FeitenAsync(db, ids, ct, Feitsoort.PvtAfgerond)).Select(f => (f.DossierId, new object?[] { f.Id, f.Van }))),
        new("MAP", ["MAP_ID", "DATUMEINDGESPREKMAP"], async (db, ids, _, ct) =>
            (await FeitenAsync(db, ids, ct, Feitsoort.MapAfgerond)).Select(f => (f.DossierId, new object?[] { f.Id, f.Van }))),
    ];

    public static string Cel(object? waarde) => waarde switch
    {
        null => "",
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool ja => ja ? "ja" : "nee",
        Enum keuze => KeuzenaamAttribute.Van(keuze),
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        var tekst => Pakketkolom.Tekst(tekst.ToString()!),
    };

    private static Task<Persoon[]> PersonenAsync(Db db, Guid[] ids, CancellationToken ct) => db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId)).ToArrayAsync(ct);

    private static Task<Kern.Intake.BredeIntake[]> IntakesAsync(Db db, Guid[] ids, CancellationToken ct) => db.Intakes.AsNoTracking().Where(i => ids.Contains(i.DossierId)).ToArrayAsync(ct);

    private static Task<Pip[]> PipsAsync(Db db, Guid[] ids, CancellationToken ct) => db.Pips.AsNoTracking().Where(p => ids.Contains(p.DossierId) && p.Status == Pipstatus.Vastgesteld).ToArrayAsync(ct);

    private static Task<Feit[]> FeitenAsync(Db db, Guid[] ids, CancellationToken ct, params Feitsoort[] soorten) =>
        db.Feiten.AsNoTracking().Where(f => ids.Contains(f.DossierId) && f.VervallenOp == null && soorten.Contains(f.Soort)).OrderBy(f => f.Van).ThenBy(f => f.Id).ToArrayAsync(ct);

    private static Feit? Laatste(Feit[] feiten, Guid dossier, Feitsoort soort) => feiten.LastOrDefault(f => f.DossierId == dossier && f.Soort == soort);

    private static async Task<IEnumerable<Persoon>> MetGroepAsync(Db db, Guid[] ids, Doelgroep groep, CancellationToken ct)
    {
        var feiten = await FeitenAsync(db, ids, ct, Feitsoort.Doelgroep);
        return (await PersonenAsync(db, ids, ct)).Where(p => Doelgroepen.TryParse(Laatste(feiten, p.DossierId, Feitsoort.Doelgroep)?.Waarde, out var doelgroep) && doelgroep.Hoofdgroep() == groep);
    }
}
