using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Beleidsstukken;

/// <param name="Waarde">As people read it.</param>
/// <param name="Waarom">Why it differs from the region; null when it does not, or nobody wrote it down.</param>
/// <param name="Anders">It differs from what most of the others have.</param>
public sealed record Gemeentewaarde(string Waarde, bool Anders, string? Waarom, string? Eigenaar, DateOnly? Herzien, string Bron);

public sealed record Onderwerprij(Parameter Parameter, string Onderwerp, IReadOnlyDictionary<string, Gemeentewaarde> Waarden)
{
    public bool Verschilt => Waarden.Values.Any(waarde => waarde.Anders);
}

/// <summary>The municipalities beside each other, on a day: what differs and why, and what is the same. Values, own texts, who may decide, who does which task.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class GemeentenModel(Db db, Stukkenboek boek, Regelboek regelboek) : PageModel
{
    /// <summary>So many municipalities are shown together.</summary>
    public const int Samen = 6;

    [BindProperty(SupportsGet = true)]
    public Datuminvoer Op { get; set; } = new();

    public DateOnly Dag { get; private set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Onderwerprij> Rijen { get; private set; } = [];

    /// <summary>Own words of a municipality under a chapter.</summary>
    public IReadOnlyList<(string Hoofdstuk, Afwijking Afwijking)> Teksten { get; private set; } = [];

    /// <summary>Powers for which not every municipality has the same functions: by power and municipality in words.</summary>
    public IReadOnlyList<(Bevoegdheid Bevoegdheid, IReadOnlyDictionary<string, string> Wie)> Mandaten { get; private set; } = [];

    /// <summary>Tasks that not every municipality gives to the same organisation.</summary>
    public IReadOnlyList<(Bouwsteen Bouwsteen, IReadOnlyDictionary<string, string> Wie)> Taken { get; private set; } = [];

    public int GelijkeMandaten { get; private set; }

    public int GelijkeTaken { get; private set; }

    public IEnumerable<Onderwerprij> Verschillen => Rijen.Where(rij => rij.Verschilt);

    public IEnumerable<Onderwerprij> Gelijk => Rijen.Where(rij => !rij.Verschilt);

    public string Naam(string code) => Gemeenten.FirstOrDefault(g => g.Waarde == code)?.Tekst ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Dag = db.Vandaag;
        if (!Op.Leeg && ModelState.LeesDatum(nameof(Op), Op, "de datum") is { } gekozen)
        {
            Dag = gekozen;
        }

        Gemeenten = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).Take(Samen).Select(g => new Optie(g.Code, g.Naam, null, null, false)).ToArrayAsync(ct);
        var codes = Gemeenten.Select(g => g.Waarde).ToArray();
        var geldend = await boek.LeesAsync(ct);
        var regels = await db.Beleidsregels.AsNoTracking().Where(b => codes.Contains(b.Gemeentecode) && b.Van <= Dag && (b.Tot == null || b.Tot >= Dag)).OrderBy(b => b.Id).ToArrayAsync(ct);
        Rijen = [.. Beleidsonderwerpen.Bladen.SelectMany(blad => blad.Parameters.Select(parameter => new Onderwerprij(parameter, blad.Onderwerp, Waarden(parameter, codes, geldend, regels))))];
        Teksten =
        [
            .. codes.SelectMany(code => Enum.GetValues<Stuksoort>().Select(soort => (Code: code, Stuk: geldend.Stuk(soort, code, Dag)))).Where(paar => paar.Stuk is not null)
                .SelectMany(paar => paar.Stuk!.Afwijkingen.Where(a => a.Sleutel is null && a.Gemeentecode == paar.Code)
                    .Select(a => (paar.Stuk.Hoofdstukken.FirstOrDefault(h => h.Code == a.Hoofdstuk)?.Kop ?? "", a))),
        ];
        await MandatenAsync(codes, ct);
        await TakenAsync(codes, ct);
    }

    private Dictionary<string, Gemeentewaarde> Waarden(Parameter parameter, IReadOnlyList<string> codes, Geldendbeleid geldend, IReadOnlyList<Beleidsregel> regels)
    {
        var versies = codes.Select(code => (Code: code, Versie: db.Regels(code).Zoek(parameter.Sleutel, Dag))).ToArray();
        var gewoon = db.Regelkast.Regio.Zoek(parameter.Sleutel, Dag)?.Waarde;
        var meest = versies.GroupBy(v => v.Versie?.Waarde).OrderByDescending(groep => groep.Count()).ThenByDescending(groep => groep.Key == gewoon).First().Key;
        return versies.ToDictionary(v => v.Code, v =>
        {
            var anders = geldend.Stuk(Stuksoort.Beleidsregels, v.Code, Dag)?.Afwijkingen.FirstOrDefault(a => a.Sleutel == parameter.Sleutel && a.Gemeentecode == v.Code && a.Waarde == v.Versie?.Waarde);
            var los = regels.LastOrDefault(r => r.Sleutel == parameter.Sleutel && r.Gemeentecode == v.Code);
            return new Gemeentewaarde(
                v.Versie is null ? "geen waarde" : Beleidswoorden.Waarde(parameter, v.Versie.Waarde), v.Versie?.Waarde != meest, v.Versie?.Waarde == meest ? null : anders?.Reden ?? los?.Reden, anders?.Eigenaar, anders?.Herzien,
                v.Versie?.Bron.ToString() ?? "");
        }, StringComparer.Ordinal);
    }

    private async Task MandatenAsync(string[] codes, CancellationToken ct)
    {
        var regels = await db.Mandaatregels.AsNoTracking().Where(m => codes.Contains(m.Gemeentecode)).OrderBy(m => m.Van).ThenBy(m => m.Id).ToArrayAsync(ct);
        var stappen = await db.Bestuursstappen.AsNoTracking().Where(s => codes.Contains(s.Gemeentecode)).ToArrayAsync(ct);
        var aanwijzingen = await db.Aanwijzingen.AsNoTracking().Where(a => codes.Contains(a.Gemeentecode)).ToArrayAsync(ct);
        var houders = await db.Gemandateerden.AsNoTracking().ToArrayAsync(ct);
        var beleid = await regelboek.BeleidAsync(ct);
        var alles = Enum.GetValues<Bevoegdheid>().Select(bevoegdheid => (Bevoegdheid: bevoegdheid, Wie: (IReadOnlyDictionary<string, string>)codes.ToDictionary(code => code, code =>
        {
            var register = new Mandaatregister([.. regels.Where(r => r.Gemeentecode == code)], houders, [.. stappen.Where(s => s.Gemeentecode == code)]) { Aanwijzingen = [.. aanwijzingen.Where(a => a.Gemeentecode == code)] };
            var dragend = Mandaattoets.WieMag(bevoegdheid, code, Dag, beleid.BeslissenOfNiets(bevoegdheid, code, Dag, db.Regels(code)), register).Where(lijn => lijn.Draagt.Slaagt && lijn.Functies.Count > 0)
                .SelectMany(lijn => lijn.Functies.Select(functie => lijn.Grens is { } grens ? $"{Rollen.Naam(functie)} (tot {grens})" : Rollen.Naam(functie))).Distinct().Order(StringComparer.Ordinal).ToArray();
            return dragend.Length == 0 ? "alleen het college zelf" : string.Join(", ", dragend);
        }, StringComparer.Ordinal))).ToArray();
        Mandaten = [.. alles.Where(rij => rij.Wie.Values.Distinct().Count() > 1)];
        GelijkeMandaten = alles.Length - Mandaten.Count;
    }

    private async Task TakenAsync(string[] codes, CancellationToken ct)
    {
        var taken = await db.Taaktoedelingen.AsNoTracking().Where(t => codes.Contains(t.Gemeentecode) && t.Van <= Dag && (t.Tot == null || t.Tot >= Dag)).ToArrayAsync(ct);
        var namen = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        var alles = Enum.GetValues<Bouwsteen>().Select(bouwsteen => (Bouwsteen: bouwsteen, Wie: (IReadOnlyDictionary<string, string>)codes.ToDictionary(code => code, code =>
            taken.Where(t => t.Bouwsteen == bouwsteen && t.Gemeentecode == code).Select(t => namen.GetValueOrDefault(t.Organisatie, t.Organisatie)).Distinct().Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } wie
                ? string.Join(", ", wie) : "niemand", StringComparer.Ordinal))).ToArray();
        Taken = [.. alles.Where(rij => rij.Wie.Values.Distinct().Count() > 1)];
        GelijkeTaken = alles.Length - Taken.Count;
    }
}
