using System.Text.RegularExpressions;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Verantwoording;

/// <summary>Reads a layout: one thing per line, parts between semicolons, <c>#</c> before what is for people only.</summary>
public sealed partial class Cbsopmaaklezer
{
    /// <summary>Longest layout, in characters.</summary>
    public const int Langste = 200_000;

    private readonly List<Opmaakfout> _fouten = [];
    private readonly List<(string, Cbskop)> _kop = [];
    private readonly List<Cbselement> _elementen = [];
    private readonly Dictionary<string, Dictionary<string, string>> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Regel, string Tabel)> _gebruikt = [];
    private readonly Dictionary<string, string> _los = new(StringComparer.OrdinalIgnoreCase);
    private Fase[] _populatie = [];
    private int _regel;

    /// <returns>The layout, or null with everything that is wrong.</returns>
    public static (Cbsopmaak? Opmaak, IReadOnlyList<Opmaakfout> Fouten) Lees(string tekst) =>
        tekst.Length > Langste ? (null, [new(0, $"De indeling is te lang: hoogstens {Langste:N0} tekens.")]) : new Cbsopmaaklezer().LeesAlles(tekst);

    private (Cbsopmaak?, IReadOnlyList<Opmaakfout>) LeesAlles(string tekst)
    {
        foreach (var regel in tekst.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            _regel++;
            if (!string.IsNullOrWhiteSpace(regel) && !regel.TrimStart().StartsWith('#'))
            {
                Regel(regel.Split(';', StringSplitOptions.TrimEntries));
            }
        }

        _regel = 0;
        foreach (var (naam, wat) in new[] { ("naam", "de naam van de indeling"), ("wortel", "de naam van het buitenste element"), ("persoon", "de naam van het element van één persoon") })
        {
            if (!_los.ContainsKey(naam))
            {
                Fout($"Er is geen regel '{naam}'. Voeg er een toe met {wat}.");
            }
        }

        if (_populatie.Length == 0)
        {
            Fout("Er is geen regel 'populatie'. Schrijf welke fasen in het bestand horen, met komma's ertussen.");
        }

        if (_elementen.Count == 0)
        {
            Fout("Er is geen enkel element. Voeg regels toe die met 'element' beginnen.");
        }

        foreach (var (regel, tabel) in _gebruikt.Where(g => !_codes.ContainsKey(g.Tabel)))
        {
            _fouten.Add(new(regel, $"De codetabel '{tabel}' bestaat niet. Voeg regels 'code;{tabel};…' toe of laat het vak leeg."));
        }

        return _fouten.Count > 0
            ? (null, [.. _fouten.OrderBy(fout => fout.Regel)])
            : (new Cbsopmaak(
                _los["naam"], _los["wortel"], _los["persoon"], _los.GetValueOrDefault("naamruimte"), _populatie, _kop,
                _codes.ToDictionary(paar => paar.Key, paar => (IReadOnlyDictionary<string, string>)paar.Value, StringComparer.OrdinalIgnoreCase), _elementen), []);
    }

    private void Regel(string[] delen)
    {
        string Deel(int i) => i < delen.Length ? delen[i] : "";
        switch (delen[0].ToLowerInvariant())
        {
            case "naam" or "naamruimte":
                Eenmaal(delen[0], Deel(1), _ => true, "Schrijf er een naam achter.");
                break;
            case "wortel" or "persoon":
                Eenmaal(delen[0], Deel(1), IsElementnaam, Elementregel(Deel(1)));
                break;
            case "populatie":
                _populatie = Lijst<Fase>(Deel(1), "fase");
                break;
            case "kop":
                Naam(Deel(1), _kop.Select(k => k.Item1));
                if (Waarde<Cbskop>(Deel(2), "bron van de kop") is { } kop)
                {
                    _kop.Add((Deel(1), kop));
                }

                break;
            case "code":
                Code(Deel(1), Deel(2), Deel(3));
                break;
            case "element":
                Element(delen);
                break;
            default:
                Fout($"'{delen[0]}' is geen begin van een regel. Kies naam, wortel, persoon, naamruimte, populatie, kop, code of element.");
                break;
        }
    }

    private void Element(string[] delen)
    {
        string Deel(int i) => i < delen.Length ? delen[i] : "";
        Naam(Deel(1), _elementen.Select(e => e.Naam));
        var bron = Waarde<Cbsbron>(Deel(2), "bron");
        var verplicht = Deel(7).ToLowerInvariant();
        if (verplicht is not ("ja" or "nee"))
        {
            Fout($"Of het element verplicht is, staat in het achtste vak: ja of nee. Er staat '{Deel(7)}'.");
        }
        else if (verplicht == "nee" && Deel(8).Length == 0)
        {
            Fout("Een element dat leeg mag blijven, heeft een reden. Schrijf die in het negende vak.");
        }

        if (Deel(3).Length > 0)
        {
            _gebruikt.Add((_regel, Deel(3)));
        }

        var (groepen, routes, fasen) = (Lijst<Doelgroep>(Deel(4), "groep", leeg: true), Lijst<Leerroute>(Deel(5), "leerroute", leeg: true), Lijst<Fase>(Deel(6), "fase", leeg: true));
        if (bron is { } gekozen)
        {
            _elementen.Add(new(Deel(1), gekozen, Deel(3).Length == 0 ? null : Deel(3), groepen, routes, fasen, verplicht == "ja", Deel(8).Length == 0 ? null : Deel(8)));
        }
    }

    private void Code(string tabel, string van, string naar)
    {
        if (tabel.Length == 0 || van.Length == 0 || naar.Length == 0)
        {
            Fout("Een regel 'code' heeft drie vakken: de tabel, onze waarde en hun code.");
            return;
        }

        var waarden = _codes.TryGetValue(tabel, out var bekend) ? bekend : _codes[tabel] = new(StringComparer.OrdinalIgnoreCase);
        if (!waarden.TryAdd(van, naar))
        {
            Fout($"In de codetabel '{tabel}' staat '{van}' twee keer. Haal één van de twee weg.");
        }
    }

    private void Eenmaal(string soort, string waarde, Func<string, bool> mag, string anders)
    {
        if (waarde.Length == 0 || !mag(waarde))
        {
            Fout(anders);
        }
        else if (!_los.TryAdd(soort, waarde))
        {
            Fout($"De regel '{soort}' staat er twee keer. Haal één van de twee weg.");
        }
    }

    private void Naam(string naam, IEnumerable<string> eerder)
    {
        if (!IsElementnaam(naam))
        {
            Fout(Elementregel(naam));
        }
        else if (eerder.Contains(naam, StringComparer.Ordinal))
        {
            Fout($"Het element '{naam}' staat er twee keer. Haal één van de twee weg.");
        }
    }

    private T? Waarde<T>(string tekst, string wat)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(tekst, ignoreCase: true, out var waarde) && Enum.IsDefined(waarde) && !char.IsAsciiDigit(tekst[0]))
        {
            return waarde;
        }

        Fout($"'{tekst}' is geen {wat}. Kies uit: {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    private T[] Lijst<T>(string tekst, string wat, bool leeg = false)
        where T : struct, Enum
    {
        var delen = tekst.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (delen.Length == 0 && !leeg)
        {
            Fout($"Schrijf ten minste één {wat}.");
        }

        return [.. delen.Select(deel => Waarde<T>(deel, wat)).OfType<T>()];
    }

    private static string Elementregel(string naam) =>
        $"'{naam}' kan geen naam van een XML-element zijn. Begin met een letter en gebruik daarna letters, cijfers, - of _.";

    private static bool IsElementnaam(string naam) => naam.Length <= 80 && Elementnaam().IsMatch(naam);

    private void Fout(string tekst) => _fouten.Add(new(_regel, tekst));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.\-]*\z")]
    private static partial Regex Elementnaam();
}
