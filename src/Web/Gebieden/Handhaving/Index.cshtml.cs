using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Handhaving;

/// <summary>
/// The cases of one person: first what we ourselves did too late, then contact, help, warning, report, hearing and weighing; and of a
/// fine what is paid. The fine itself is a decision like any other.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Dossieropening opening, HandhavingVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Beginnen = "beginnen", Vertraging = "vertraging", Oproepen = "oproepen", Oproepuitslag = "uitkomst", Wegen = "wegen", Stoppen = "stoppen", Betalen = "betalen", Aanmanen = "aanmanen";

    [BindProperty]
    public Handhavingsinvoer Invoer { get; set; } = new();

    public IReadOnlyList<Handhavingszaak> Zaken { get; private set; } = [];

    /// <summary>The case that is open on the page; null when there is none yet.</summary>
    public Handhavingszaak? Zaak { get; private set; }

    /// <summary>What we did too late ourselves.</summary>
    public IReadOnlyList<string> Zelf { get; private set; } = [];

    public Dossierfeiten Feiten { get; private set; } = new([]);

    /// <summary>When the fine must be paid; null while it was not made known.</summary>
    public Geldschuld? Schuld { get; private set; }

    public Besluit? Boetebesluit { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.BesluitVoorbereiden);

    public bool IsAsiel => Feiten.Doelgroep?.Hoofdgroep() is null or Doelgroep.Asielstatushouder;

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        $"/dossiers/{id}/handhaving" + (op is { } zaak ? $"?op={zaak}{(doe is null ? "" : $"&doe={doe}#doen")}" : doe is null ? "" : $"?doe={doe}#doen");

    /// <summary>The steps that are recorded on a form of their own.</summary>
    public static Handhavingsstapsoort? Stap(string? doe) => Enum.TryParse<Handhavingsstapsoort>(doe, true, out var soort) && Enum.IsDefined(soort) ? soort : null;

    protected override int Gekozenversie => Zaak?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id, null, Zaak?.Id);

    protected override void Vul(Guid? op)
    {
        Invoer = new() { Dag = Datuminvoer.Van(Vandaag), Tekst = Doe == Vertraging ? Zaak?.EigenVertraging ?? string.Join("\n", Zelf) : null };
        if (Doe == Wegen && Zaak?.Weging is { } weging)
        {
            Invoer.Vul(weging);
        }
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/handhaving", Dossiertab.Handhaving, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Zaken = await db.Handhavingszaken.AsNoTracking().Where(z => z.DossierId == id).OrderByDescending(z => z.Id).ToArrayAsync(ct);
        Zaak = doe == Beginnen ? null : op is null ? (Zaken.Count > 0 ? Zaken[0] : null) : Zaken.FirstOrDefault(z => z.Id == op);
        Feiten = new(await db.Feiten.AsNoTracking().Where(f => f.DossierId == id).OrderBy(f => f.VastgelegdOp).ThenBy(f => f.Id).ToArrayAsync(ct));
        Zelf = await EigenVertraging.LeesAsync(db, id, Vandaag, ct);
        if (Zaak is { BesluitId: { } besluit })
        {
            Boetebesluit = await db.Besluiten.AsNoTracking().SingleOrDefaultAsync(b => b.Id == besluit, ct);
            Schuld = Boetebesluit?.Bekendgemaakt is { } bekend ? Berekenbaar.OfNiets(() => Geldschuld.Bereken(bekend, null, Zaak.Aanmaning, db.Regels(Zaak.Gemeentecode))) : null;
        }

        Doe = !MagWijzigen ? null : doe switch
        {
            Beginnen => doe,
            Betalen or Aanmanen when Zaak is { Stand: Handhavingsstand.Beboet } => doe,
            _ when Zaak is not null && (Zaak.IsOpen || HttpMethods.IsPost(Request.Method)) && (doe is Vertraging or Oproepen or Oproepuitslag or Wegen or Stoppen || Stap(doe) is not null) => doe,
            _ => null,
        };
        return op is null || Zaak is not null || doe == Beginnen;
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        try
        {
            return Doe switch
            {
                Beginnen => await BeginAsync(id, ct),
                Vertraging => await KlaarAsync(id, "Bewaard. U kunt verder met contact en hulp.", vastleggen.BekijkVertragingAsync(id, Zaak!.Id, Versie, Invoer.Tekst ?? "", Verzoeksleutel, ct)),
                Oproepen => Invoer.LeesOproep(ModelState, Vandaag) is not { } oproep ? Fout()
                    : await KlaarAsync(id, "De oproep is vastgelegd.", vastleggen.RoepOpAsync(id, Zaak!.Id, Versie, oproep.Dag, oproep.LaatsteDag, Invoer.MetWaarschuwing, Verzoeksleutel, ct)),
                Oproepuitslag => Invoer.LeesUitkomst(ModelState) is not { } uitkomst ? Fout()
                    : await KlaarAsync(id, "De uitkomst is vastgelegd.", vastleggen.LegOproepVastAsync(id, Zaak!.Id, Versie, uitkomst, Verzoeksleutel, ct)),
                Wegen => Invoer.LeesWeging(ModelState) is not { } weging ? Fout()
                    : await KlaarAsync(id, "De weging is bewaard.", vastleggen.WeegAsync(id, Zaak!.Id, Versie, weging, Verzoeksleutel, ct)),
                Stoppen => await KlaarAsync(id, "De zaak is gestopt. Er komt geen boete.", vastleggen.StopAsync(id, Zaak!.Id, Versie, Invoer.Tekst ?? "", Verzoeksleutel, ct)),
                Betalen => Invoer.LeesBetaling(ModelState, Vandaag) is not { } betaling ? Fout()
                    : await KlaarAsync(id, "De betaling is vastgelegd.", vastleggen.BetaalAsync(id, Zaak!.Id, Versie, betaling.Dag, betaling.Bedrag, Verzoeksleutel, ct)),
                Aanmanen => Invoer.LeesDag(ModelState, Vandaag) is not { } dag ? Fout()
                    : await KlaarAsync(id, "De aanmaning is vastgelegd.", vastleggen.MaanAsync(id, Zaak!.Id, Versie, dag, Schuld, Verzoeksleutel, ct)),
                _ => await StapAsync(id, ct),
            };
        }
        catch (ArgumentException fout)
        {
            var veld = fout.ParamName is { Length: > 0 } naam ? char.ToUpperInvariant(naam[0]) + naam[1..] : nameof(Invoer.Tekst);
            ModelState.AddModelError($"{nameof(Invoer)}.{(veld == "Reden" ? nameof(Invoer.Tekst) : veld)}", fout.Message.Split(" (Parameter", 2)[0]);
            return Fout();
        }
    }

    private async Task<IActionResult> BeginAsync(Guid id, CancellationToken ct)
    {
        if (Invoer.LeesBegin(ModelState, Vandaag) is not { } begin)
        {
            return Fout();
        }

        // A second fine for the same intake goes on from the calls of the first.
        var oproepen = Zaken.FirstOrDefault(z => z.Grond == Boetegrond.Intake && z.Stand == Handhavingsstand.Beboet)?.Oproepen ?? [];
        return await KlaarAsync(id, "Vastgelegd. Kijk nu eerst naar wat wij zelf te laat deden.",
            vastleggen.BeginAsync(id, begin.Grond, begin.Trajectgrond, begin.Dag, Invoer.Tekst ?? "", oproepen, Verzoeksleutel, ct));
    }

    private async Task<IActionResult> StapAsync(Guid id, CancellationToken ct) =>
        Stap(Doe) is not { } soort ? NotFound() : Invoer.LeesDag(ModelState, Vandaag) is not { } dag ? Fout()
            : await KlaarAsync(id, "De stap is vastgelegd.", vastleggen.ZetStapAsync(
                id, Zaak!.Id, Versie, soort, dag, Invoer.Tekst ?? "", Invoer.Begrijpelijk, Invoer.Cautie switch { "ja" => true, "nee" => false, _ => null }, Verzoeksleutel, ct));
}
