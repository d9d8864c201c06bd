using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>One calculation: a form made from its inputs, and under it the answer. What is typed is sent with POST and stored nowhere.</summary>
[VereistAanmelding]
public sealed class VraagModel(Dbfabriek fabriek, Gemeentenamen gemeentenamen) : PageModel
{
    public Rekenvraag Vraag { get; private set; } = null!;

    public IReadOnlyList<Rekenveld> Velden { get; private set; } = [];

    public Rekenantwoord? Antwoord { get; private set; }

    /// <summary>Why there is no answer; empty when there is one, or when something cannot be read.</summary>
    public IReadOnlyList<Reden> Redenen { get; private set; } = [];

    /// <summary>Whose policy counts: those that chose otherwise than the region. Empty when nobody did.</summary>
    public IReadOnlyList<Optie> Beleid { get; private set; } = [];

    /// <summary>Empty: the policy of the region.</summary>
    public string Gemeentecode { get; private set; } = "";

    private readonly Dictionary<string, int> _rijen = new(StringComparer.Ordinal);

    /// <summary>Rows to draw for a list: what was typed, and always one to begin with.</summary>
    public int Rijen(string naam) => _rijen.GetValueOrDefault(naam, 1);

    public async Task<IActionResult> OnGetAsync(string naam, CancellationToken ct, bool voorbeeld = false)
    {
        if (!await KiesAsync(naam, ct))
        {
            return NotFound();
        }

        if (voorbeeld)
        {
            ModelState.Clear();
            VulIn(Vraag.Voorbeeldinvoer, Velden, "");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string naam, string? meer, CancellationToken ct)
    {
        if (!await KiesAsync(naam, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var formulier = await Request.ReadFormAsync(ct);
        foreach (var (sleutel, waarde) in formulier)
        {
            ModelState.SetModelValue(sleutel, waarde.ToString(), waarde.ToString());
        }

        Gemeentecode = Beleid.Any(plek => plek.Waarde == formulier["gemeentecode"].ToString()) ? formulier["gemeentecode"].ToString() : "";
        var bron = new Formulierbron(formulier);
        foreach (var lijst in Velden.Where(veld => veld.Soort == Rekenveldsoort.Rijen))
        {
            _rijen[lijst.Naam] = Math.Clamp(bron.Rijen(lijst.Naam) + (meer == lijst.Naam ? 1 : 0), 1, Invoerlezer.MeesteRijen);
        }

        if (meer is null)
        {
            Reken(new Invoerlezer(bron));
        }

        return Page();
    }

    private void Reken(Invoerlezer lezer)
    {
        if (lezer.Lees(Vraag.Invoersoort) is not { } invoer)
        {
            foreach (var fout in lezer.Fouten)
            {
                ModelState.AddModelError(fout.Pad, fout.Tekst);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        try
        {
            Antwoord = Vraag.Bereken(invoer, fabriek.Regelkast.Voor(Gemeentecode));
        }
        catch (NietTeBerekenen fout)
        {
            Redenen = fout.Redenen;
            foreach (var reden in fout.Redenen.Where(reden => reden.Veld is not null))
            {
                ModelState.AddModelError(reden.Veld!, reden.Tekst);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private async Task<bool> KiesAsync(string naam, CancellationToken ct)
    {
        if (Rekenvragen.Zoek(naam) is not { } vraag)
        {
            return false;
        }

        (Vraag, Velden) = (vraag, Rekenveld.Van(vraag.Invoersoort));
        if (fabriek.Regelkast.Afwijkend is { Count: > 0 } afwijkend)
        {
            var namen = await gemeentenamen.AlleAsync(ct);
            Beleid = [.. afwijkend.Where(namen.ContainsKey).Select(code => new Optie(code, namen[code])).OrderBy(plek => plek.Tekst, StringComparer.Ordinal)];
        }

        return true;
    }

    private void VulIn(object invoer, IReadOnlyList<Rekenveld> velden, string voor)
    {
        foreach (var veld in velden)
        {
            var pad = voor + veld.Naam;
            switch (veld.Eigenschap.GetValue(invoer))
            {
                case null:
                    break;
                case DateOnly dag:
                    ZetDatum(pad, Datuminvoer.Van(dag));
                    break;
                case OnvolledigeDatum datum:
                    ZetDatum(pad, new Datuminvoer { Dag = Getal(datum.Dag), Maand = Getal(datum.Maand), Jaar = Getal(datum.Jaar) });
                    break;
                case string tekst:
                    Zet(pad, tekst);
                    break;
                case bool ja:
                    Zet(pad, ja ? "true" : "false");
                    break;
                case System.Collections.IEnumerable rijen:
                    var nummer = 0;
                    foreach (var rij in rijen)
                    {
                        VulIn(rij, veld.Velden, string.Create(CultureInfo.InvariantCulture, $"{pad}[{nummer++}]."));
                    }

                    _rijen[pad] = Math.Max(1, nummer);
                    break;
                case var waarde:
                    Zet(pad, Convert.ToString(waarde, CultureInfo.InvariantCulture) ?? "");
                    break;
            }
        }
    }

    private void ZetDatum(string pad, Datuminvoer datum)
    {
        Zet($"{pad}.Dag", datum.Dag ?? "");
        Zet($"{pad}.Maand", datum.Maand ?? "");
        Zet($"{pad}.Jaar", datum.Jaar ?? "");
    }

    private void Zet(string sleutel, string waarde) => ModelState.SetModelValue(sleutel, waarde, waarde);

    private static string Getal(int deel) => deel == 0 ? "" : deel.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value as people read it.</summary>
    public static string Toon(object? waarde) => waarde switch
    {
        null => "niet van toepassing",
        DateOnly dag => Datumtekst.MetDag(dag),
        bool ja => ja ? "ja" : "nee",
        string tekst => tekst,
        Enum keuze => keuze.GetType().GetField(keuze.ToString())?.GetCustomAttributes(typeof(KeuzenaamAttribute), false).Cast<KeuzenaamAttribute>().FirstOrDefault()?.Naam
            ?? Rekenveld.Woorden(keuze.ToString()).ToLowerInvariant(),
        System.Collections.IEnumerable meer => string.Join("; ", meer.Cast<object?>().Select(Toon)) is { Length: > 0 } reeks ? reeks : "geen",
        IFormattable getal => getal.ToString(null, CultureInfo.GetCultureInfo("nl-NL")),
        _ => waarde.ToString() ?? "",
    };
}
