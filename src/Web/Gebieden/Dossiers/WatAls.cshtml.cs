using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>
/// "What if": choose what changes, see which terms and signals move, and only then record it. Until that last button nothing is
/// stored.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class WatAlsModel(Db db, DossierBeelden beelden, Dossieropening opening, FeitWijzigen wijzigen, TimeProvider klok) : PageModel
{
    private const int LangsteReden = 500;

    [BindProperty]
    public Wijzigingsinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Afdruk { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public DossierBeeld Beeld { get; private set; } = null!;

    /// <summary>Null until somebody chose what changes.</summary>
    public Wijzigingssoort? Soort { get; private set; }

    /// <summary>The outcome; null until "Toon wat verandert".</summary>
    public IReadOnlyList<Vergelijkregel>? Regels { get; private set; }

    public Wijziging? Wijziging { get; private set; }

    public Toets? Toets { get; private set; }

    /// <summary>The fact that lapses when the change is recorded.</summary>
    public Feit? Oud { get; private set; }

    public bool Verouderd { get; private set; }

    public bool MagVastleggen => db.Toegang.Heeft(Recht.FeitVastleggen);

    public async Task<IActionResult> OnGetAsync(Guid id, string? soort, CancellationToken ct)
    {
        if (await LaadAsync(id, soort, ct) is { } anders)
        {
            return anders;
        }

        Invoer = Beginwaarden();
        return Page();
    }

    public async Task<IActionResult> OnPostToonAsync(Guid id, CancellationToken ct)
    {
        if (await LaadAsync(id, Invoer.Soort, ct) is { } anders)
        {
            return anders;
        }

        Vergelijk();
        return Page();
    }

    public async Task<IActionResult> OnPostVastleggenAsync(Guid id, CancellationToken ct)
    {
        if (!MagVastleggen)
        {
            throw new RechtOntbreekt(Recht.FeitVastleggen);
        }

        var gezien = Afdruk ?? "";
        if (await LaadAsync(id, Invoer.Soort, ct) is { } anders)
        {
            return anders;
        }

        Vergelijk();
        if (Wijziging is not { } wijziging || Regels is null)
        {
            return Page();
        }

        if (!wijziging.Soort.Komend && wijziging.Van > klok.Vandaag())
        {
            ModelState.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(Invoer.Van)}.Dag", "Deze dag ligt in de toekomst. U kunt hem proberen, maar pas vastleggen als het zo ver is.");
        }

        if (string.IsNullOrWhiteSpace(Reden) || Reden.Length > LangsteReden)
        {
            ModelState.AddModelError(nameof(Reden), $"Schrijf op waarom u dit vastlegt, in hoogstens {LangsteReden} tekens.");
        }

        if (!ModelState.IsValid || Toets is { Slaagt: false })
        {
            return Page();
        }

        try
        {
            if (!await wijzigen.WijzigAsync(id, wijziging, Reden!.Trim(), gezien, Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (FormulierVerouderd)
        {
            await LaadAsync(id, Invoer.Soort, ct);
            Vergelijk();
            Verouderd = true;
            return Page();
        }

        TempData[nameof(TermijnenModel.Melding)] = $"Vastgelegd: {wijziging.Soort.Naam}, {wijziging.Zin()}.{(Oud is null ? "" : " De oude waarde blijft te lezen in het logboek.")}";
        return Redirect(Dossierkop.Adres(id, Dossiertab.Termijnen));
    }

    /// <summary>Facts of this kind that may be changed instead of adding one.</summary>
    public IReadOnlyList<Optie> Bestaand => Soort is not { Een: false, Soort: not Feitsoort.GevolgdeUren } soort ? [] :
        [.. Beeld.Feiten.Where(f => f.Geldig && f.Soort == soort.Soort).Select(f => new Optie(f.Id.ToString(), $"Verandert: {Wijziging.Zin(f)}"))];

    public static IReadOnlyList<Optie> Routes { get; } = [.. Kern.Leerroutes.Leerroutes.Alle.Select(route => new Optie(route.ToString(), route.Naam()))];

    public static IReadOnlyList<Optie> Gronden { get; } =
        [.. Enum.GetValues<Verlengingsgrond>().Where(grond => grond != Verlengingsgrond.L).Select(grond => new Optie(grond.ToString().ToLowerInvariant(), KeuzenaamAttribute.Van(grond)))];

    public static IReadOnlyList<Optie> Voortgangen { get; } =
    [
        new(nameof(Voortgang.MinderDanVerwacht), "Minder voortgang dan verwacht"), new(nameof(Voortgang.MeerDanVerwacht), "Meer voortgang dan verwacht"),
        new(nameof(Voortgang.ZoalsVerwacht), "Voortgang zoals verwacht"), new(Wijziging.Bijzonder, "Bijzonder geval, met motivering (de reden hieronder)"),
    ];

    private async Task<IActionResult?> LaadAsync(Guid id, string? soort, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/wat-als", Dossiertab.Termijnen, ct) is not { } dossier || await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        if (!beeld.Dossier.IsLopend)
        {
            return Redirect(Dossierkop.Adres(id, Dossiertab.Termijnen));
        }

        (Kop, Beeld, Soort) = (dossier.Kop, beeld, Wijzigingssoort.Zoek(soort));
        return null;
    }

    private void Vergelijk()
    {
        if (Soort is not { } soort || Invoer.Lees(ModelState, soort, Beeld, klok.Vandaag()) is not { } wijziging)
        {
            return;
        }

        var na = wijziging.PasToe(Beeld, klok.Nu());
        var plan = Signaalfeiten.Van(na.Dossierfeiten, na.Dossier.Gemeentecode, na.Signaalplan) with { Ritme = na.Ritme };
        if (plan.Redenen.Count > 0)
        {
            foreach (var reden in plan.Redenen)
            {
                ModelState.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(Invoer.Van)}.Dag", reden.Tekst);
            }

            return;
        }

        Wijziging = wijziging;
        // "+6w" counts from today; what is recorded is the day that was shown.
        (Invoer.Van, Invoer.Tot) = (Datuminvoer.Van(wijziging.Van), Datuminvoer.Van(wijziging.Tot));
        ModelState.Remove($"{Stapformulier.Voorvoegsel}.{nameof(Invoer.Van)}.{nameof(Datuminvoer.Tekst)}");
        ModelState.Remove($"{Stapformulier.Voorvoegsel}.{nameof(Invoer.Tot)}.{nameof(Datuminvoer.Tekst)}");
        Oud = Beeld.Feiten.FirstOrDefault(f => f.Id == wijziging.Vervangt);
        Regels = Vergelijking.Maak(Beeld, na, klok.Vandaag());
        Toets = wijziging.Toets(Beeld, Invoer.Voortgang, Reden ?? (Invoer.Voortgang == Wijziging.Bijzonder ? "volgt bij het vastleggen" : null), Start());
        Afdruk = FeitWijzigen.Afdruk(Beeld);
        // The print of what is shown now, not the one that came in with the form.
        ModelState.Remove(nameof(Afdruk));
        Verzoeksleutel ??= Guid.CreateVersion7(klok.Nu()).ToString();
    }

    private DateOnly? Start() => Beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn)?.Van
        ?? Termijnoverzicht.Maak(Beeld, klok.Vandaag()).Eigen?.Waarde.Start;

    /// <summary>The form begins with what is on record.</summary>
    private Wijzigingsinvoer Beginwaarden()
    {
        var oud = Soort is { } soort ? Wijziging.Oud(Beeld, soort, null) : null;
        return new Wijzigingsinvoer
        {
            Soort = Soort?.Soort.ToString(), Van = Datuminvoer.Van(oud?.Van), Tot = Datuminvoer.Van(oud?.Tot), Waarde = Soort?.Waarde == Wijzigingswaarde.Geen ? null : oud?.Waarde,
        };
    }
}
