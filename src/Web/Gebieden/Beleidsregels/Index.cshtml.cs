using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Beleidsregels;

/// <param name="Waarde">As people read it; null when nothing holds today.</param>
/// <param name="Afwijkend">Names of municipalities with an answer of their own today.</param>
public sealed record Beleidsregelbeeld(Parameter Parameter, Parameterversie? Versie, string? Waarde, IReadOnlyList<string> Afwijkend);

/// <summary>Every parameter and every open question, with what holds today; and what waits for a second pair of eyes.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class IndexModel(Db db, Gemeentenamen gemeentenamen) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Zoek { get; set; }

    public IReadOnlyList<(string Onderwerp, IReadOnlyList<Beleidsregelbeeld> Regels)> Bladen { get; private set; } = [];

    public IReadOnlyList<Beleidsvoorstel> Wachtend { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public int Aantal => Bladen.Sum(blad => blad.Regels.Count);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        Wachtend = await db.Beleidsvoorstellen.AsNoTracking().Where(v => v.Status == Voorstelstatus.Voorgesteld).OrderBy(v => v.Id).Take(50).ToArrayAsync(ct);
        var woord = Zoekvorm.Van(Zoek ?? "");
        Bladen =
        [
            .. LandelijkeParameters.Bladen
                .Select(blad => (blad.Onderwerp, (IReadOnlyList<Beleidsregelbeeld>)
                [
                    .. blad.Parameters.Where(p => woord.Length == 0 || Zoekvorm.Van($"{blad.Onderwerp} {p.Naam} {p.Sleutel}").Contains(woord, StringComparison.Ordinal))
                        .Select(p => (Parameter: p, Versie: db.Regelkast.Regio.Zoek(p.Sleutel, db.Vandaag)))
                        .Select(r => new Beleidsregelbeeld(r.Parameter, r.Versie, r.Versie is null ? null : Beleidswoorden.Waarde(r.Parameter, r.Versie.Waarde), Anders(r.Parameter.Sleutel, r.Versie?.Waarde))),
                ]))
                .Where(blad => blad.Item2.Count > 0),
        ];
    }

    /// <summary>Names of the municipalities in which today something else holds than for the region.</summary>
    private string[] Anders(string sleutel, string? regio) =>
        [.. db.Regelkast.Afwijkend.Where(code => db.Regels(code).Zoek(sleutel, db.Vandaag)?.Waarde != regio).Select(code => Gemeenten.GetValueOrDefault(code, code)).Order(StringComparer.Ordinal)];
}
