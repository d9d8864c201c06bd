using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>One part of life as it stands, with what was said before.</summary>
/// <param name="Metingen">Newest first.</param>
/// <param name="Acties">Open actions here.</param>
public sealed record Gebiedregel(Leefgebied Gebied, IReadOnlyList<Leefgebiedmeting> Metingen, int Acties)
{
    public Leefgebiedmeting? Nu => Metingen.Count > 0 ? Metingen[0] : null;

    public string Naam => KeuzenaamAttribute.Van(Gebied);
}

/// <summary>Nine parts of life through time, and how close and how often we stand beside this person.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class LeefgebiedenModel(Db db, Dossieropening opening, MeedoenVastleggen vastleggen, TimeProvider klok) : PageModel
{
    private const int MeesteWeken = 52;

    /// <summary>The form for how close and how often.</summary>
    public const string Begeleiding = "begeleiding";

    [BindProperty]
    public Gebiedinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Gebiedregel> Delen { get; private set; } = [];

    /// <summary>The part of life that is talked about; null when the form is another one, or there is none.</summary>
    public Gebiedregel? Gekozen { get; private set; }

    public bool OverBegeleiding { get; private set; }

    public Berekening<Begeleidingsadvies>? Advies { get; private set; }

    public Begeleidingsafspraak? Afspraak { get; private set; }

    /// <summary>Last day on which the person was reached.</summary>
    public DateOnly? LaatsteContact { get; private set; }

    /// <summary>What was taken over and not given back yet.</summary>
    public IReadOnlyList<Taakovername> Overgenomen { get; private set; } = [];

    /// <summary>How many worries can be read now.</summary>
    public int Zorgen { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool MagWijzigen => db.Toegang.Heeft(Recht.PipOpstellen);

    public bool Stil => Afspraak is { } afspraak && Vandaag >= afspraak.StilVanaf(LaatsteContact);

    public IReadOnlyList<Spaak> Spaken => [.. Delen.Select(g =>
    {
        var gemeten = g.Metingen.Where(m => m.Niveau is not null).ToArray();
        return new Spaak(g.Naam, (int?)gemeten.FirstOrDefault()?.Niveau, gemeten.Length > 1 ? (int?)gemeten[^1].Niveau : null);
    })];

    public static string Adres(Guid id, string? gebied = null) => Dossierkop.Adres(id, Dossiertab.Leefgebieden) + (gebied is null ? "" : $"?gebied={gebied}#bespreken");

    public async Task<IActionResult> OnGetAsync(Guid id, string? gebied, CancellationToken ct)
    {
        if (!await LaadAsync(id, gebied, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        Invoer = OverBegeleiding
            ? new() { Intensiteit = (Advies?.Waarde.Intensiteit ?? Afspraak?.Intensiteit)?.ToString(), Weken = (Advies?.Waarde.Weken ?? Afspraak?.Weken)?.ToString(CultureInfo.InvariantCulture) }
            : new() { Stand = Gekozen?.Nu?.Stand.ToString(), Niveau = Gekozen?.Nu?.Niveau?.ToString(), Toelichting = Gekozen?.Nu?.Toelichting };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? gebied, CancellationToken ct)
    {
        if (!await LaadAsync(id, gebied, ct))
        {
            return NotFound();
        }

        if (OverBegeleiding)
        {
            return await BegeleidingAsync(id, ct);
        }

        if (Gekozen is not { } regel)
        {
            return NotFound();
        }

        var (stand, niveau) = (Kies<Gebiedstand>(nameof(Invoer.Stand), Invoer.Stand), Kies<Zelfredzaamheid>(nameof(Invoer.Niveau), Invoer.Niveau));
        if (stand is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Invoer.Stand", "Kies hoe het hier staat.");
        }

        var toelichting = ModelState.LeesTekst(nameof(Invoer.Toelichting), Invoer.Toelichting, "de toelichting", Leefgebiedmeting.LangsteToelichting);
        if (toelichting is null && stand is Gebiedstand.Kans or Gebiedstand.Belemmering && ModelState.IsValid)
        {
            ModelState.AddModelError("Invoer.Toelichting", stand == Gebiedstand.Kans ? "Schrijf op wat de kans is." : "Schrijf op wat er in de weg staat.");
        }

        if (!ModelState.IsValid)
        {
            return Fout();
        }

        if (!await vastleggen.LegGebiedVastAsync(id, regel.Gebied, stand!.Value, niveau, toelichting, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        // On to what was not talked about yet: one talk may go through all nine.
        var volgende = Delen.SkipWhile(g => g.Gebied != regel.Gebied).Skip(1).Concat(Delen).FirstOrDefault(g => g.Nu is null && g.Gebied != regel.Gebied);
        TempData["Gelukt"] = $"{regel.Naam} is vastgelegd.{(volgende is null ? "" : $" Nu {volgende.Naam.ToLowerInvariant()}?")}";
        return Redirect(Adres(id, volgende?.Gebied.ToString()));
    }

    private async Task<IActionResult> BegeleidingAsync(Guid id, CancellationToken ct)
    {
        var intensiteit = Kies<Intensiteit>(nameof(Invoer.Intensiteit), Invoer.Intensiteit);
        if (intensiteit is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Invoer.Intensiteit", "Kies hoe dichtbij u staat.");
        }

        var weken = ModelState.LeesGetal(nameof(Invoer.Weken), Invoer.Weken, "het aantal weken", 1, MeesteWeken);
        if (weken is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Invoer.Weken", "Vul in om de hoeveel weken er contact is.");
        }

        var reden = ModelState.LeesTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Leefgebiedmeting.LangsteToelichting);
        if (reden is null && ModelState.IsValid && Advies is { Waarde: var voorstel } && (voorstel.Intensiteit, voorstel.Weken) != (intensiteit, weken))
        {
            ModelState.AddModelError("Invoer.Reden", "U kiest anders dan het voorstel. Schrijf op waarom.");
        }

        if (!ModelState.IsValid)
        {
            return Fout();
        }

        if (!await vastleggen.SpreekBegeleidingAfAsync(id, intensiteit!.Value, weken!.Value, Advies?.Waarde, reden, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        TempData["Gelukt"] = "Afgesproken hoe dichtbij en hoe vaak.";
        return Redirect(Adres(id));
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private T? Kies<T>(string veld, string? tekst)
        where T : struct, Enum => string.IsNullOrWhiteSpace(tekst) ? null : ModelState.LeesKeuze<T>(veld, tekst, "een van de mogelijkheden");

    private async Task<bool> LaadAsync(Guid id, string? gebied, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/leefgebieden", Dossiertab.Leefgebieden, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        var gezondheid = db.Toegang.Heeft(Recht.GezondheidInzien);
        var metingen = await db.Leefgebieden.AsNoTracking().Where(m => m.DossierId == id).ToArrayAsync(ct);
        var acties = await db.Acties.AsNoTracking().Where(a => a.DossierId == id && a.Stand == Actiestand.Open && a.Gebied != null).GroupBy(a => a.Gebied).Select(g => new { g.Key, Aantal = g.Count() }).ToArrayAsync(ct);
        Delen =
        [
            .. Enum.GetValues<Leefgebied>().Where(g => gezondheid || g != Leefgebied.GezondheidEnZorg).Select(g => new Gebiedregel(
                g, [.. metingen.Where(m => m.Gebied == g).OrderByDescending(m => m.Dag).ThenByDescending(m => m.Id)], acties.FirstOrDefault(a => a.Key == g)?.Aantal ?? 0)),
        ];
        // The suggestion rests on all nine, also where the reader does not see why.
        Advies = Begeleidingsadvies.Van(Leefgebiedmeting.Nu(metingen).Values, Vandaag, db.Regels(dossier.Kern.Gemeente.Code));
        Afspraak = await db.Begeleiding.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Vanaf).ThenByDescending(b => b.Id).FirstOrDefaultAsync(ct);
        LaatsteContact = (await Ritmevraag.LeesAsync(db, id, ct))?.LaatsteContact;
        Overgenomen = await db.Overnames.AsNoTracking().Where(o => o.DossierId == id && o.Teruggegeven == null && (gezondheid || o.Gebied == null || o.Gebied != Leefgebied.GezondheidEnZorg))
            .OrderBy(o => o.Tot).ThenBy(o => o.Id).ToArrayAsync(ct);
        Zorgen = await db.Zorgnotities.CountAsync(z => z.DossierId == id, ct);
        Gekozen = MagWijzigen ? Delen.FirstOrDefault(g => g.Gebied.ToString() == gebied) : null;
        OverBegeleiding = MagWijzigen && gebied == Begeleiding;
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Gebiedinvoer
{
    [Display(Name = "Hoe staat het hier?")]
    public string? Stand { get; set; }

    [Display(Name = "Hoe lukt het?")]
    public string? Niveau { get; set; }

    [Display(Name = "Toelichting")]
    public string? Toelichting { get; set; }

    [Display(Name = "Hoe dichtbij?")]
    public string? Intensiteit { get; set; }

    [Display(Name = "Om de hoeveel weken is er contact?")]
    public string? Weken { get; set; }

    [Display(Name = "Waarom anders dan het voorstel?")]
    public string? Reden { get; set; }
}
