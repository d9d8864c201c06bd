using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Opmaak;

/// <summary>
/// A date as it was typed: in three fields, or in one when it is being planned (<see cref="Plandatum"/>). Keeps exactly what was
/// typed, so that a mistake comes back on screen unchanged.
/// </summary>
public sealed class Datuminvoer
{
    public string? Dag { get; set; }

    /// <summary>A number ("3", "03") or a Dutch month name, whole or short ("maart", "mrt").</summary>
    public string? Maand { get; set; }

    public string? Jaar { get; set; }

    /// <summary>The date in one field: "18-3-2027", "morgen", "ma", "+6w".</summary>
    public string? Tekst { get; set; }

    public bool Leeg => string.IsNullOrWhiteSpace(Tekst) && string.IsNullOrWhiteSpace(Dag) && string.IsNullOrWhiteSpace(Maand) && string.IsNullOrWhiteSpace(Jaar);

    public static Datuminvoer Van(DateOnly? datum) => datum is not { } d ? new() : new()
    {
        Dag = d.Day.ToString(CultureInfo.InvariantCulture),
        Maand = d.Month.ToString(CultureInfo.InvariantCulture),
        Jaar = d.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>True when the three fields make an existing day between 1900 and 2200.</summary>
    public bool TryLees(out DateOnly datum)
    {
        datum = default;
        if (LeesGetal(Dag, 1, 31) is not { } dag || LeesMaand(Maand) is not { } maand || LeesGetal(Jaar, 1900, 2200) is not { } jaar
            || dag > DateTime.DaysInMonth(jaar, maand))
        {
            return false;
        }
        datum = new DateOnly(jaar, maand, dag);
        return true;
    }

    /// <summary>What is wrong, in words that say what to do; null when the date can be read or nothing was typed.</summary>
    /// <param name="wat">The date with its article: "de geboortedatum".</param>
    public (string Deel, string Tekst)? Fout(string wat)
    {
        if (Leeg || TryLees(out _))
        {
            return null;
        }
        if (string.IsNullOrWhiteSpace(Dag))
        {
            return (nameof(Dag), $"Vul bij {wat} ook de dag in.");
        }
        if (string.IsNullOrWhiteSpace(Maand))
        {
            return (nameof(Maand), $"Vul bij {wat} ook de maand in.");
        }
        if (string.IsNullOrWhiteSpace(Jaar))
        {
            return (nameof(Jaar), $"Vul bij {wat} ook het jaar in.");
        }
        if (LeesMaand(Maand) is null)
        {
            return (nameof(Maand), $"Vul bij {wat} een maand in van 1 tot en met 12, of de naam van de maand.");
        }
        if (LeesGetal(Jaar, 1900, 2200) is null)
        {
            return (nameof(Jaar), $"Vul bij {wat} het jaar in met vier cijfers, zoals 2026.");
        }
        return LeesGetal(Dag, 1, 31) is { } dag && LeesMaand(Maand) is { } maand
            ? (nameof(Dag), $"{dag} {Datumtekst.Maanden[maand - 1]} {Jaar?.Trim()} bestaat niet. Kijk bij {wat} de dag na.")
            : (nameof(Dag), $"Vul bij {wat} een dag in van 1 tot en met 31.");
    }

    public override string ToString() => $"{Dag}-{Maand}-{Jaar}";

    private static int? LeesGetal(string? tekst, int van, int tot) =>
        int.TryParse(tekst?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= van && getal <= tot ? getal : null;

    internal static int? LeesMaand(string? tekst)
    {
        if (LeesGetal(tekst, 1, 12) is { } getal)
        {
            return getal;
        }
        var woord = tekst?.Trim().TrimEnd('.');
        if (woord is null or { Length: < 3 })
        {
            return null;
        }
        if (woord.Equals("mrt", StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }
        var plaats = Datumtekst.Maanden.TakeWhile(maand => !maand.StartsWith(woord, StringComparison.OrdinalIgnoreCase)).Count();
        return plaats < Datumtekst.Maanden.Count ? plaats + 1 : null;
    }
}

public static class Datuminvoerfouten
{
    /// <summary>Reads the date, and adds a Dutch error to the right field when that cannot be done.</summary>
    /// <param name="sleutel">Name of the bound property, for example <c>Invoer.Geboortedatum</c>.</param>
    /// <param name="wat">The date with its article: "de geboortedatum".</param>
    /// <param name="vandaag">From where a planned date counts ("+6w"); absent where a date is not planned.</param>
    /// <returns>Null when nothing was typed or the date is wrong.</returns>
    public static DateOnly? LeesDatum(
        this ModelStateDictionary modelState, string sleutel, Datuminvoer? invoer, string wat, bool verplicht = true, DateOnly? vandaag = null)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        if (invoer is null or { Leeg: true })
        {
            if (verplicht)
            {
                modelState.AddModelError(sleutel, $"Vul {wat} in.");
            }
            return null;
        }
        if (vandaag is { } nu && !string.IsNullOrWhiteSpace(invoer.Tekst))
        {
            if (Plandatum.Lees(invoer.Tekst, nu) is { } gepland)
            {
                return gepland;
            }
            modelState.AddModelError($"{sleutel}.{nameof(Datuminvoer.Tekst)}", Plandatum.Fout(invoer.Tekst, wat));
            return null;
        }
        if (invoer.Fout(wat) is { } fout)
        {
            modelState.AddModelError($"{sleutel}.{fout.Deel}", fout.Tekst);
            return null;
        }
        return invoer.TryLees(out var datum) ? datum : null;
    }
}
