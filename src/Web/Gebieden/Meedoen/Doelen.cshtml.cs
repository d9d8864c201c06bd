using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>
/// The living plan beside the legal one: what somebody works towards, who does what, what waits for what, and what changed since
/// the plan (PIP) was decided.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class DoelenModel(Db db, Dossieropening opening, MeedoenVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string NieuwDoel = "doel", NogNiet = "nogniet", NieuweActie = "actie", DoelKlaar = "bereikt", DoelLos = "loslaten", ActieKlaar = "gedaan", ActieStop = "stoppen";

    [BindProperty]
    public Meedoeninvoer Invoer { get; set; } = new();

    public IReadOnlyList<Doel> Doelen { get; private set; } = [];

    public IReadOnlyList<Actie> Acties { get; private set; } = [];

    public Meeloopplan Plan { get; private set; } = null!;

    /// <summary>Day on which the legal plan was decided; null when there is none.</summary>
    public DateOnly? Pip { get; private set; }

    public Doel? GekozenDoel { get; private set; }

    public Actie? GekozenActie { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.PipOpstellen);

    public IReadOnlyList<Optie> Doelopties => [.. Doelen.Where(d => d.Stand == Doelstand.Loopt || d.Id == GekozenActie?.DoelId).Select(d => new Optie(d.Id.ToString(), d.Tekst))];

    public IReadOnlyList<Optie> Actieopties => [.. Acties.Where(a => a.IsOpen && a.Id != GekozenActie?.Id || a.Id == GekozenActie?.Na).Select(a => new Optie(a.Id.ToString(), a.Wat))];

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met(Dossierkop.Adres(id, Dossiertab.Doelen), doe, op);

    /// <summary>Actions of one goal, or of none: open ones first, by day.</summary>
    public IReadOnlyList<Actie> Van(Guid? doel) =>
        [.. Acties.Where(a => doel is { } d ? a.DoelId == d : a.DoelId is null || Doelen.All(anders => anders.Id != a.DoelId)).OrderBy(a => !a.IsOpen).ThenBy(a => a.Tot ?? DateOnly.MaxValue).ThenBy(a => a.Id)];

    protected override int Gekozenversie => GekozenDoel?.Versie ?? GekozenActie?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id);

    protected override void Vul(Guid? op)
    {
        Invoer = (GekozenDoel, GekozenActie) switch
        {
            ({ } doel, _) => Meedoeninvoer.Uit(doel),
            (_, { } actie) => Meedoeninvoer.Uit(actie),
            _ => new() { Doel = Doe == NieuweActie ? op?.ToString() : null },
        };
    }

    protected override Task<IActionResult> DoeAsync(Guid id, CancellationToken ct) => Doe switch
    {
        NogNiet => Invoer.LeesUitstel(ModelState, Vandaag) is { } uitstel
            ? KlaarAsync(id, "Vastgelegd waarom dit nog niet kan.", vastleggen.StelUitAsync(id, Doelsoort.Economisch, uitstel.Reden, uitstel.Dag, Verzoeksleutel, ct)) : FoutAsync(),
        NieuwDoel => Invoer.LeesDoel(ModelState, GekozenDoel?.Soort, Vandaag) is not { } gegevens ? FoutAsync()
            : GekozenDoel is { } bestaand
                ? KlaarAsync(id, "Het doel is gewijzigd.", vastleggen.WijzigDoelAsync(id, bestaand.Id, Versie, gegevens, Verzoeksleutel, ct))
                : KlaarAsync(id, "Het doel staat in het plan.", vastleggen.StelDoelAsync(id, gegevens, Verzoeksleutel, ct)),
        NieuweActie => Invoer.LeesActie(ModelState, Plan, Doelen, Acties, GekozenActie?.Id, Vandaag) is not { } gegevens ? FoutAsync()
            : GekozenActie is { } bestaand
                ? KlaarAsync(id, "De actie is gewijzigd.", vastleggen.WijzigActieAsync(id, bestaand.Id, Versie, gegevens, Verzoeksleutel, ct))
                : KlaarAsync(id, "De actie staat in het plan.", vastleggen.SpreekActieAfAsync(id, gegevens, Verzoeksleutel, ct)),
        _ => SluitAsync(id, ct),
    };

    private Task<IActionResult> SluitAsync(Guid id, CancellationToken ct)
    {
        var uitkomst = Invoer.LeesUitkomst(ModelState, Doe switch
        {
            DoelLos => "Schrijf op waarom u dit doel loslaat.",
            ActieStop => "Schrijf op waarom deze actie stopt.",
            _ => null,
        });
        return (ModelState.IsValid, GekozenDoel, GekozenActie) switch
        {
            (false, _, _) => FoutAsync(),
            (_, { } doel, _) => KlaarAsync(id, Doe == DoelKlaar ? "Het doel is bereikt." : "Het doel is losgelaten.", vastleggen.SluitDoelAsync(id, doel.Id, Versie, Doe == DoelKlaar, uitkomst, Verzoeksleutel, ct)),
            (_, _, { } actie) => KlaarAsync(id, Doe == ActieKlaar ? "De actie is gedaan." : "De actie is gestopt.", vastleggen.SluitActieAsync(id, actie.Id, Versie, Doe == ActieKlaar, uitkomst, Verzoeksleutel, ct)),
            _ => Task.FromResult<IActionResult>(NotFound()),
        };
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/doelen", Dossiertab.Doelen, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Pip = dossier.Kern.Vastgesteld?.Dagtekening;
        Doelen = await db.Doelen.AsNoTracking().Where(d => d.DossierId == id).OrderBy(d => d.Gesteld).ThenBy(d => d.Id).ToArrayAsync(ct);
        var gezondheid = db.Toegang.Heeft(Recht.GezondheidInzien);
        var acties = await db.Acties.AsNoTracking().Where(a => a.DossierId == id).ToArrayAsync(ct);
        // What is about somebody's health has a right of its own.
        Acties = [.. acties.Where(a => gezondheid || a.Gebied != Leefgebied.GezondheidEnZorg)];
        Plan = new(Doelen, acties, Leefgebiedmeting.Nu(await db.Leefgebieden.AsNoTracking().Where(m => m.DossierId == id).ToArrayAsync(ct)), gezondheid);
        GekozenDoel = doe is NieuwDoel or DoelKlaar or DoelLos ? Doelen.FirstOrDefault(d => d.Id == op) : null;
        GekozenActie = doe is NieuweActie or ActieKlaar or ActieStop ? Acties.FirstOrDefault(a => a.Id == op) : null;
        var nieuw = op is null || (doe == NieuweActie && Doelen.Any(d => d.Id == op));
        var kan = doe switch
        {
            NogNiet => true,
            NieuwDoel => nieuw || GekozenDoel is { IsOpen: true },
            NieuweActie => nieuw || GekozenActie is { IsOpen: true },
            DoelKlaar or DoelLos => GekozenDoel is not null,
            ActieKlaar or ActieStop => GekozenActie is not null,
            _ => false,
        };
        Doe = kan && MagWijzigen ? doe : null;
        return true;
    }
}
