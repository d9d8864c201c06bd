using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>What we do for somebody for a while, with the way back; and what colleagues worry about, for a limited time.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class SteunModel(Db db, Dossieropening opening, SteunVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Overnemen = "overnemen", Verlengen = "verlengen", Teruggeven = "teruggeven", Zorgen = "zorgen", Voorbij = "voorbij";

    [BindProperty]
    public Steuninvoer Invoer { get; set; } = new();

    /// <summary>Open ones first, the first end first.</summary>
    public IReadOnlyList<Taakovername> Overnames { get; private set; } = [];

    public IReadOnlyList<Zorgnotitie> Notities { get; private set; } = [];

    public Taakovername? Gekozen { get; private set; }

    public Zorgnotitie? GekozenZorg { get; private set; }

    /// <summary>Last day until which something may be taken over at once.</summary>
    public DateOnly UitersteOvername { get; private set; }

    /// <summary>Last day until which a worry may be read.</summary>
    public DateOnly UitersteZorg { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.PipOpstellen);

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met(Dossierkop.Adres(id, Dossiertab.Steun), doe, op);

    protected override int Gekozenversie => Gekozen?.Versie ?? GekozenZorg?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id);

    protected override Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        switch (Doe)
        {
            case Overnemen:
                var wat = ModelState.EisTekst(nameof(Invoer.Wat), Invoer.Wat, "wat u overneemt", Overnamegegevens.LangsteTekst, "Schrijf op wat u overneemt, bijvoorbeeld: de post openen.");
                var gebied = ModelState.Kies<Leefgebied>(nameof(Invoer.Gebied), Invoer.Gebied);
                var reden = ModelState.EisTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Overnamegegevens.LangsteTekst, "Schrijf op waarom deze persoon het nu niet zelf doet.");
                var afbouw = ModelState.EisTekst(nameof(Invoer.Afbouw), Invoer.Afbouw, "de stappen terug", Overnamegegevens.LangsteTekst, "Schrijf op hoe deze persoon het weer zelf gaat doen, in stappen.");
                var tot = Dag(UitersteOvername, "tot wanneer");
                return ModelState.IsValid
                    ? KlaarAsync(id, "Vastgelegd wat u overneemt, en hoe het teruggaat.", vastleggen.NeemOverAsync(id, new(wat!, gebied, reden!, afbouw!, tot!.Value), Verzoeksleutel, ct)) : FoutAsync();
            case Verlengen:
                var waarom = ModelState.EisTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Overnamegegevens.LangsteTekst, "Schrijf op waarom het langer duurt.");
                var langer = Dag(UitersteOvername, "tot wanneer");
                return ModelState.IsValid ? KlaarAsync(id, "Vastgelegd dat het langer duurt.", vastleggen.VerlengAsync(id, Gekozen!.Id, Versie, waarom!, langer!.Value, Verzoeksleutel, ct)) : FoutAsync();
            case Teruggeven:
                var uitkomst = ModelState.LeesTekst(nameof(Invoer.Reden), Invoer.Reden, "de uitkomst", Overnamegegevens.LangsteTekst);
                return ModelState.IsValid ? KlaarAsync(id, "Deze persoon doet het weer zelf.", vastleggen.GeefTerugAsync(id, Gekozen!.Id, Versie, uitkomst, Verzoeksleutel, ct)) : FoutAsync();
            case Zorgen:
                return SchrijfAsync(id, ct);
            default:
                return KlaarAsync(id, "Deze zorgen zijn voorbij. Morgen ziet niemand ze meer.", vastleggen.SluitZorgenAsync(id, GekozenZorg!.Id, Versie, Verzoeksleutel, ct));
        }
    }

    private Task<IActionResult> SchrijfAsync(Guid id, CancellationToken ct)
    {
        var tekst = ModelState.EisTekst(nameof(Invoer.Tekst), Invoer.Tekst, "de zorgen", Zorgnotitie.LangsteTekst, "Schrijf op wat u ziet of hoort, en wat u doet.");
        var verteld = ModelState.LeesJaNee(nameof(Invoer.Verteld), Invoer.Verteld);
        if (verteld is null && string.IsNullOrEmpty(Invoer.Verteld))
        {
            ModelState.Fout(nameof(Invoer.Verteld), "Kies of deze persoon weet dat dit hier staat.");
        }

        var waarom = verteld == false
            ? ModelState.EisTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Overnamegegevens.LangsteTekst, "Schrijf op waarom deze persoon het niet weet.") : null;
        var tot = Dag(UitersteZorg, "tot wanneer collega's dit lezen");
        return ModelState.IsValid
            ? KlaarAsync(id, "De zorgen staan er. Na de laatste dag ziet niemand ze meer.", vastleggen.SchrijfZorgenAsync(id, tekst!, waarom, tot!.Value, Verzoeksleutel, ct)) : FoutAsync();
    }

    /// <summary>An end, which must come and must not lie too far away.</summary>
    private DateOnly? Dag(DateOnly uiterste, string wat)
    {
        var dag = ModelState.LeesDag(nameof(Invoer.Tot), Invoer.Tot, wat, Vandaag, geweest: false, verplicht: true);
        if (dag > uiterste)
        {
            ModelState.Fout($"{nameof(Invoer.Tot)}.{nameof(Datuminvoer.Tekst)}", $"Kies een dag tot en met {Datumtekst.Lang(uiterste)}. Daarna kijkt u opnieuw.");
        }

        return dag;
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/steun", Dossiertab.Steun, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        var regels = db.Regels(dossier.Kern.Gemeente.Code);
        UitersteOvername = Vandaag.AddDays(7 * Meedoenparameters.Overname.Lees(regels.Versie(Meedoenparameters.Overname.Sleutel, Vandaag).Waarde));
        UitersteZorg = Vandaag.AddMonths(Meedoenparameters.Zorgnotitie.Lees(regels.Versie(Meedoenparameters.Zorgnotitie.Sleutel, Vandaag).Waarde));
        var gezondheid = db.Toegang.Heeft(Recht.GezondheidInzien);
        Overnames = [.. (await db.Overnames.AsNoTracking().Where(o => o.DossierId == id && (gezondheid || o.Gebied == null || o.Gebied != Leefgebied.GezondheidEnZorg)).ToArrayAsync(ct))
            .OrderBy(o => !o.IsOpen).ThenBy(o => o.Tot).ThenBy(o => o.Id)];
        Notities = await db.Zorgnotities.AsNoTracking().Where(z => z.DossierId == id).OrderByDescending(z => z.Dag).ThenBy(z => z.Id).ToArrayAsync(ct);
        Gekozen = doe is Verlengen or Teruggeven ? Overnames.FirstOrDefault(o => o.Id == op) : null;
        GekozenZorg = doe == Voorbij ? Notities.FirstOrDefault(z => z.Id == op) : null;
        var kan = doe switch
        {
            Overnemen or Zorgen => true,
            Verlengen or Teruggeven => Gekozen is not null && (Gekozen.IsOpen || HttpMethods.IsPost(Request.Method)),
            Voorbij => GekozenZorg is not null && (GekozenZorg.Voorbij is null || HttpMethods.IsPost(Request.Method)),
            _ => false,
        };
        Doe = kan && MagWijzigen ? doe : null;
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Steuninvoer
{
    [Display(Name = "Wat neemt u over?")]
    public string? Wat { get; set; }

    [Display(Name = "In welk leefgebied?")]
    public string? Gebied { get; set; }

    [Display(Name = "Waarom?")]
    public string? Reden { get; set; }

    [Display(Name = "Hoe gaat het terug, in stappen?")]
    public string? Afbouw { get; set; }

    [Display(Name = "Tot en met wanneer?")]
    public Datuminvoer? Tot { get; set; }

    [Display(Name = "Wat zijn de zorgen, en wat doet u?")]
    public string? Tekst { get; set; }

    [Display(Name = "Weet deze persoon dat dit hier staat?")]
    public string? Verteld { get; set; }
}
