using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>What somebody brings along: diplomas with their valuation, work, talents, languages, interests.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class TalentenModel(Db db, Dossieropening opening, OnderzoekVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Nieuw = "nieuw", Wijzigen = "wijzigen", Weghalen = "weghalen";

    [BindProperty]
    public Talentinvoer Invoer { get; set; } = new();

    public IReadOnlyList<Bekwaamheid> Alles { get; private set; } = [];

    public Bekwaamheid? Gekozen { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.IntakeUitvoeren);

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met($"/dossiers/{id}/talenten", doe, op);

    protected override int Gekozenversie => Gekozen?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id);

    protected override void Vul(Guid? op)
    {
        Invoer = Doe == Wijzigen ? Talentinvoer.Uit(Gekozen!) : new();
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        if (Doe == Weghalen)
        {
            var reden = ModelState.EisTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Bekwaamheidgegevens.LangsteTekst, "Schrijf op waarom dit niet klopt.");
            return reden is null ? Fout() : await KlaarAsync(id, "Dit is weggehaald.", vastleggen.VervalAsync(id, Gekozen!.Id, Versie, reden, Verzoeksleutel, ct));
        }

        return Invoer.Lees(ModelState) is not { } gegevens ? Fout()
            : Gekozen is { } bestaand
                ? await KlaarAsync(id, "Dit is gewijzigd.", vastleggen.WijzigAsync(id, bestaand.Id, Versie, gegevens, Verzoeksleutel, ct))
                : await KlaarAsync(id, "Dit staat erbij.", vastleggen.SchrijfAsync(id, gegevens, Verzoeksleutel, ct));
    }

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/talenten", Dossiertab.Talenten, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Alles = await db.Bekwaamheden.AsNoTracking().Where(b => b.DossierId == id).OrderBy(b => b.Id).ToArrayAsync(ct);
        Gekozen = doe is Wijzigen or Weghalen ? Alles.FirstOrDefault(b => b.Id == op) : null;
        var kan = doe == Nieuw || (Gekozen is not null && (Gekozen.Vervallen is null || HttpMethods.IsPost(Request.Method)));
        Doe = kan && MagWijzigen ? doe : null;
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Talentinvoer
{
    [Display(Name = "Wat voor iets is het?")]
    public string? Soort { get; set; }

    [Display(Name = "Wat is het?")]
    public string? Wat { get; set; }

    [Display(Name = "Waar, wanneer of hoe lang?")]
    public string? Toelichting { get; set; }

    [Display(Name = "Hoe staat het met de waardering? (alleen bij een diploma)")]
    public string? Waardering { get; set; }

    [Display(Name = "Wat is de uitkomst van de waardering?")]
    public string? Uitkomst { get; set; }

    [Display(Name = "Waarom klopt dit niet?")]
    public string? Reden { get; set; }

    public static Talentinvoer Uit(Bekwaamheid b) => new() { Soort = b.Soort.ToString(), Wat = b.Wat, Toelichting = b.Toelichting, Waardering = b.Waardering.ToString(), Uitkomst = b.Uitkomst };

    internal Bekwaamheidgegevens? Lees(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat)
    {
        var soort = staat.Eis<Bekwaamheidsoort>(nameof(Soort), Soort, "Kies wat voor iets het is.");
        var wat = staat.EisTekst(nameof(Wat), Wat, "dit", Bekwaamheidgegevens.LangsteTekst, "Schrijf op wat het is, bijvoorbeeld: lasser, of verpleegkunde.");
        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de toelichting", Bekwaamheidgegevens.LangsteTekst);
        var waardering = staat.Kies<Waardering>(nameof(Waardering), Waardering) ?? Kern.Intake.Waardering.HoeftNiet;
        var uitkomst = staat.LeesTekst(nameof(Uitkomst), Uitkomst, "de uitkomst", Bekwaamheidgegevens.LangsteTekst);
        if (soort == Bekwaamheidsoort.Diploma && waardering == Kern.Intake.Waardering.Gewaardeerd && uitkomst is null && string.IsNullOrWhiteSpace(Uitkomst))
        {
            staat.Fout(nameof(Uitkomst), "Schrijf op wat de uitkomst is, bijvoorbeeld: vergelijkbaar met mbo 3.");
        }

        return staat.IsValid ? new(soort!.Value, wat!) { Toelichting = toelichting, Waardering = waardering, Uitkomst = uitkomst } : null;
    }
}
