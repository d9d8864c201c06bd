using System.Collections;
using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>What is wrong with one input, in a sentence that says what to do.</summary>
/// <param name="Pad">"verlengingen[1].tot".</param>
public sealed record Invoerfout(string Pad, string Tekst);

/// <summary>Where typed values come from: a form, or a JSON body.</summary>
public interface IInvoerbron
{
    /// <summary>Null or empty when nothing was given.</summary>
    string? Tekst(string pad);

    /// <summary>A date as year-month-day with what is unknown left out ("1990", "1990-05"), or a sentence on what is wrong.</summary>
    (string? Iso, string? Fout) Datum(string pad, string wat);

    /// <summary>How many rows were given; empty ones count.</summary>
    int Rijen(string pad);

    bool IsLegeRij(string pad, IReadOnlyList<Rekenveld> velden);
}

/// <summary>Makes the input record of a calculation from typed values, and says in Dutch what cannot be read; all at once.</summary>
public sealed class Invoerlezer(IInvoerbron bron)
{
    public const int MeesteRijen = 60;
    private readonly List<Invoerfout> _fouten = [];

    public IReadOnlyList<Invoerfout> Fouten => _fouten;

    /// <summary>Null when something cannot be read; see <see cref="Fouten"/>.</summary>
    public object? Lees(Type soort)
    {
        var invoer = Lees(soort, Rekenveld.Van(soort), "");
        return _fouten.Count == 0 ? invoer : null;
    }

    private object Lees(Type soort, IReadOnlyList<Rekenveld> velden, string voor)
    {
        var invoer = Activator.CreateInstance(soort)!;
        foreach (var veld in velden)
        {
            var pad = voor + veld.Naam;
            if (veld.Soort == Rekenveldsoort.Rijen)
            {
                veld.Eigenschap.SetValue(invoer, Rijen(veld, pad));
            }
            else if (Waarde(veld, pad) is { } waarde)
            {
                veld.Eigenschap.SetValue(invoer, waarde);
            }
        }

        return invoer;
    }

    private IList Rijen(Rekenveld veld, string pad)
    {
        var rijen = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(veld.Rijsoort!))!;
        var aantal = bron.Rijen(pad);
        if (aantal > MeesteRijen)
        {
            _fouten.Add(new(pad, $"Geef bij “{veld.Veld.Label}” ten hoogste {MeesteRijen} regels."));
            return rijen;
        }

        for (var i = 0; i < aantal; i++)
        {
            var rij = string.Create(CultureInfo.InvariantCulture, $"{pad}[{i}]");
            if (!bron.IsLegeRij(rij, veld.Velden))
            {
                rijen.Add(Lees(veld.Rijsoort!, veld.Velden, rij + "."));
            }
        }

        return rijen;
    }

    private object? Waarde(Rekenveld veld, string pad)
    {
        var label = veld.Veld.Label;
        if (veld.Soort is Rekenveldsoort.Dag or Rekenveldsoort.OnvolledigeDag)
        {
            return Dag(veld, pad, label);
        }

        var tekst = bron.Tekst(pad)?.Trim();
        if (string.IsNullOrEmpty(tekst))
        {
            return Ontbreekt(veld, pad);
        }

        object? waarde = veld.Soort switch
        {
            Rekenveldsoort.Geheel => int.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal)
                && getal >= veld.Veld.Minimum && getal <= veld.Veld.Maximum ? getal : null,
            Rekenveldsoort.Getal => decimal.TryParse(tekst.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal)
                && getal >= veld.Veld.Minimum && getal <= veld.Veld.Maximum && decimal.Round(getal, 4) == getal ? getal : null,
            Rekenveldsoort.JaNee => tekst is "true" ? true : tekst is "false" ? false : null,
            Rekenveldsoort.Keuze => veld.Keuzes.Any(keuze => keuze.Waarde == tekst) ? Enum.Parse(Kaal(veld), tekst) : null,
            _ => tekst.Length <= 500 ? tekst : null,
        };
        if (waarde is null)
        {
            _fouten.Add(new(pad, Uitleg(veld, label)));
        }

        return waarde;
    }

    private object? Dag(Rekenveld veld, string pad, string label)
    {
        var (iso, fout) = bron.Datum(pad, $"“{label}”");
        if (fout is not null)
        {
            _fouten.Add(new(pad, fout));
            return null;
        }

        if (iso is null)
        {
            return Ontbreekt(veld, pad);
        }

        if (veld.Soort == Rekenveldsoort.Dag)
        {
            if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is >= 1900 and <= 2200)
            {
                return dag;
            }
        }
        else if (iso.Split('-') is { Length: <= 3 } delen && Array.TrueForAll(delen, deel => int.TryParse(deel, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && OnvolledigeDatum.TryMaak(Deel(delen, 0), Deel(delen, 1), Deel(delen, 2), out var onvolledig))
        {
            return onvolledig;
        }

        _fouten.Add(new(pad, Uitleg(veld, label)));
        return null;
    }

    private object? Ontbreekt(Rekenveld veld, string pad)
    {
        if (veld.Verplicht)
        {
            _fouten.Add(new(pad, veld.Soort == Rekenveldsoort.Keuze ? $"Kies bij “{veld.Veld.Label}” een antwoord." : $"Vul “{veld.Veld.Label}” in."));
        }

        return null;
    }

    private static string Uitleg(Rekenveld veld, string label) => veld.Soort switch
    {
        Rekenveldsoort.Dag => $"Vul bij “{label}” een dag in die bestaat, als jaar-maand-dag, tussen 1900 en 2200.",
        Rekenveldsoort.OnvolledigeDag => $"Vul bij “{label}” een datum in als jaar-maand-dag. Laat weg wat niet bekend is.",
        Rekenveldsoort.Geheel => $"Vul bij “{label}” een heel getal in van {veld.Veld.Minimum} tot en met {veld.Veld.Maximum}.",
        Rekenveldsoort.Getal => $"Vul bij “{label}” een getal in van {veld.Veld.Minimum} tot en met {veld.Veld.Maximum}.",
        Rekenveldsoort.JaNee => $"Antwoord bij “{label}” met true (ja) of false (nee).",
        Rekenveldsoort.Keuze => $"Kies bij “{label}” een van deze waarden: {string.Join(", ", veld.Keuzes.Select(keuze => keuze.Waarde))}.",
        _ => $"Vul bij “{label}” ten hoogste 500 tekens in.",
    };

    private static int Deel(string[] delen, int i) => i < delen.Length ? int.Parse(delen[i], CultureInfo.InvariantCulture) : 0;

    private static Type Kaal(Rekenveld veld) => Nullable.GetUnderlyingType(veld.Eigenschap.PropertyType) ?? veld.Eigenschap.PropertyType;
}
