using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.School;

/// <summary>Who comes to this school: level, route, hours, free days, childcare, latest start; and the sheet to fill in hours.</summary>
[Vereist(Recht.LesurenMelden)]
public sealed class IndexModel(Studenten studenten, Inzagelog inzage, TimeProvider klok) : PageModel
{
    public const int PerPagina = 25;

    /// <summary>Whoever is in no group yet.</summary>
    public const string ZonderGroep = "-";

    [BindProperty(SupportsGet = true)]
    public string? Groep { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<Student> Rijen { get; private set; } = [];

    public IReadOnlyList<string> Groepen { get; private set; } = [];

    public int Aantal { get; private set; }

    public int Paginas { get; private set; }

    public int Wachtend { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var alle = await studenten.AlleAsync(ct);
        Groepen = [.. alle.Select(s => s.Groep).OfType<string>().Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];
        Wachtend = alle.Count(s => s.WachtOpAntwoord);
        var gekozen = Kies(alle).OrderBy(s => !s.WachtOpAntwoord).ToArray();
        (Aantal, Paginas) = (gekozen.Length, Math.Max(1, (gekozen.Length + PerPagina - 1) / PerPagina));
        Pagina = Math.Clamp(Pagina, 1, Paginas);
        Rijen = [.. gekozen.Skip((Pagina - 1) * PerPagina).Take(PerPagina)];
        await inzage.NoteerLijstAsync("school", Rijen.Select(s => s.DossierId), ct);
    }

    /// <summary>One row for each student, with the hours left open.</summary>
    public async Task<IActionResult> OnGetInvulbladAsync(string? vorm, CancellationToken ct)
    {
        var gekozen = Kies(await studenten.AlleAsync(ct)).Where(s => !s.WachtOpAntwoord).ToArray();
        await inzage.NoteerLijstAsync("school/invulblad", gekozen.Select(s => s.DossierId), ct);
        var blad = new Uitvoerblad([.. Urenblad.Kolommen]);
        foreach (var s in gekozen)
        {
            blad.Voeg(s.Vnummer, s.Naam, s.Groep, null, null, "NT2", null, null, null);
        }

        return blad.Bestand(vorm == Uitvoerblad.Csv ? Uitvoerblad.Csv : Uitvoerblad.Xlsx, $"uren-{klok.Vandaag():yyyy-MM-dd}");
    }

    private IEnumerable<Student> Kies(IEnumerable<Student> alle) => Groep switch
    {
        null or "" => alle,
        ZonderGroep => alle.Where(s => s.Groep is null),
        _ => alle.Where(s => s.Groep == Groep),
    };
}
