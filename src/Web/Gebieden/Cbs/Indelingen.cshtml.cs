using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>The versions of the layout; and the form to give a next one, with the schema of CBS.</summary>
[Vereist(Recht.CbsInzien)]
[Uploadgrens(Grens)]
[RequestSizeLimit(64 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = Grens)]
public sealed class IndelingenModel(Db db, Indelingen indelingen, TimeProvider klok) : Registerpagina(db, klok)
{
    private const int Grens = 2 * 1024 * 1024;

    public const string Nieuw = "nieuw";

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    [BindProperty]
    public IFormFile? Xsd { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    public IReadOnlyList<Cbsindeling> Versies { get; private set; } = [];

    public Gekozenindeling Nu { get; private set; } = null!;

    /// <summary>What is wrong in the layout that was just given.</summary>
    public IReadOnlyList<Opmaakfout> Fouten { get; private set; } = [];

    public bool MagIndelen => Db.Toegang.Heeft(Recht.CbsIndelen);

    protected override string Terug => "/cbs/indelingen";

    protected override bool MagDoen(string doe) => doe == Nieuw && MagIndelen;

    /// <param name="nummer">Null = the example.</param>
    public async Task<IActionResult> OnGetTekstAsync(int? nummer, bool xsd, CancellationToken ct)
    {
        var versie = nummer is null ? null : await Db.Cbsindelingen.AsNoTracking().SingleOrDefaultAsync(i => i.Nummer == nummer, ct);
        if ((nummer is not null && versie is null) || (xsd && versie?.Xsd is null))
        {
            return NotFound();
        }

        return xsd
            ? File(Encoding.UTF8.GetBytes(versie!.Xsd!), "application/xml", $"indeling-{nummer}.xsd")
            : File(Encoding.UTF8.GetBytes(versie?.Tekst ?? Indelingen.Voorbeeldtekst), "text/csv; charset=utf-8", versie is null ? "voorbeeldindeling-niet-van-het-cbs.csv" : $"indeling-{nummer}.csv");
    }

    protected override async Task<bool> LaadAsync(CancellationToken ct)
    {
        Versies = await Db.Cbsindelingen.AsNoTracking().OrderByDescending(i => i.Nummer).ToArrayAsync(ct);
        Nu = await indelingen.NuAsync(ct);
        if (Request.Query.ContainsKey(UploadgrensAttribute.TeGroot))
        {
            ModelState.AddModelError(nameof(Bestand), "De bestanden zijn samen groter dan 2 MB. Kies kleinere bestanden.");
        }

        return Doe is null or Nieuw;
    }

    protected override async Task<string?> DoeAsync(CancellationToken ct)
    {
        Gevuld(nameof(Toelichting), Toelichting, "Schrijf op waar deze indeling vandaan komt of wat er anders is.");
        if (Bestand is null)
        {
            ModelState.AddModelError(nameof(Bestand), "Kies het bestand met de indeling.");
            return null;
        }

        var tekst = await LeesAsync(Bestand, ct);
        var xsd = Xsd is null ? null : await LeesAsync(Xsd, ct);
        Fouten = Cbsopmaaklezer.Lees(tekst).Fouten;
        if (Fouten.Count > 0)
        {
            ModelState.AddModelError(nameof(Bestand), Fouten.Count == 1 ? "In de indeling staat 1 fout. Herstel die en kies het bestand opnieuw." : $"In de indeling staan {Fouten.Count} fouten. Herstel ze en kies het bestand opnieuw.");
        }

        if (xsd is { Length: > Cbsindeling.LangsteXsd })
        {
            ModelState.AddModelError(nameof(Xsd), $"Het XSD is te lang: hoogstens {Cbsindeling.LangsteXsd:N0} tekens.");
        }
        else if (xsd is not null && Xsdkeuring.Lees(xsd, out var fout) is null)
        {
            ModelState.AddModelError(nameof(Xsd), $"{fout} Vraag het bestand opnieuw aan het CBS.");
        }

        return ModelState.IsValid ? $"Versie {await indelingen.NeemAsync(tekst, xsd, Toelichting!, Verzoeksleutel, ct)} is bewaard. Nieuwe bestanden volgen deze indeling." : null;
    }

    private static async Task<string> LeesAsync(IFormFile bestand, CancellationToken ct)
    {
        using var lezer = new StreamReader(bestand.OpenReadStream());
        return await lezer.ReadToEndAsync(ct);
    }
}
