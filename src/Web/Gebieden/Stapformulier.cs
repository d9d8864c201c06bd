using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Gebieden;

/// <summary>One answer as people read it; null when it was not given.</summary>
public sealed record Antwoordrij(string Sleutel, string? Waarde);

/// <summary>The record changed after the form was opened: nothing was written, what was typed is still on screen.</summary>
public sealed class FormulierVerouderd() : Exception("Iemand anders heeft dit onderdeel gewijzigd.");

/// <summary>The list of conditions on a check page, with for each part of the work the address where it is repaired.</summary>
public sealed record Toetsweergave(IReadOnlyList<Toets> Toetsen, Func<string, string?> Adres)
{
    /// <summary>Heading above each list; empty when the page itself says it.</summary>
    public bool MetKoppen { get; init; }
}

/// <summary>What the forms in steps share: texts, numbers, and the print of what was on record when the form was made.</summary>
internal static class Stapformulier
{
    /// <summary>Longest text in one field, in characters.</summary>
    public const int Langste = 4000;

    /// <summary>Prefix of the bound fields.</summary>
    public const string Voorvoegsel = "Invoer";

    /// <summary>Travels in the form: another print at saving means that somebody else changed this step.</summary>
    public static string Afdruk(IEnumerable<Antwoordrij> rijen) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rijen.Select(rij => $"{rij.Sleutel}={rij.Waarde}")))))[..16];

    /// <summary>A typed text without the characters that no database keeps; null when nothing is left.</summary>
    public static string? LeesTekst(this ModelStateDictionary staat, string veld, string? tekst, string wat, int langste = Langste)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return null;
        }

        var schoon = string.Concat(tekst.ReplaceLineEndings("\n").Trim().Where(teken => teken == '\n' || teken == '\t' || !char.IsControl(teken)));
        if (schoon.Length > langste)
        {
            staat.AddModelError($"{Voorvoegsel}.{veld}", $"Maak {wat} korter: hoogstens {langste} tekens. Nu zijn het er {schoon.Length}.");
            return null;
        }

        return schoon.Length == 0 ? null : schoon;
    }

    /// <summary>A whole number; null when nothing was typed or it is wrong.</summary>
    public static int? LeesGetal(this ModelStateDictionary staat, string veld, string? tekst, string wat, int van, int tot)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return null;
        }

        if (int.TryParse(tekst.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var getal)
            && getal >= van && getal <= tot)
        {
            return getal;
        }

        staat.AddModelError($"{Voorvoegsel}.{veld}", $"Vul bij {wat} een heel getal in van {van} tot en met {tot}.");
        return null;
    }

    /// <summary>A known date that has been; null when nothing was typed or it is wrong.</summary>
    public static DateOnly? LeesVoorbij(this ModelStateDictionary staat, string veld, Opmaak.Datuminvoer? invoer, string wat, DateOnly vandaag)
    {
        var sleutel = $"{Voorvoegsel}.{veld}";
        if (Opmaak.Datuminvoerfouten.LeesDatum(staat, sleutel, invoer, wat, verplicht: false) is not { } dag)
        {
            return null;
        }

        // The law starts on 1 January 2022; an earlier day is a slip of the pen.
        var begin = new DateOnly(2022, 1, 1);
        if (dag > vandaag || dag < begin)
        {
            staat.AddModelError($"{sleutel}.Dag", $"Vul bij {wat} een dag in van {Datumtekst.Lang(begin)} tot en met vandaag, {Datumtekst.Lang(vandaag)}.");
            return null;
        }

        return dag;
    }

    /// <summary>One of the members of an enum; the first member when nothing was chosen.</summary>
    public static T LeesKeuze<T>(this ModelStateDictionary staat, string veld, string? tekst, string wat)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return default;
        }

        if (Enum.TryParse<T>(tekst, out var waarde) && Enum.IsDefined(waarde) && !char.IsDigit(tekst[0]))
        {
            return waarde;
        }

        staat.AddModelError($"{Voorvoegsel}.{veld}", $"Kies {wat} uit de lijst.");
        return default;
    }

    /// <summary>"ja" or "nee"; null when nothing was chosen.</summary>
    public static bool? LeesJaNee(this ModelStateDictionary staat, string veld, string? tekst)
    {
        if (tekst is not (null or "" or "ja" or "nee"))
        {
            staat.AddModelError($"{Voorvoegsel}.{veld}", "Kies ja of nee.");
        }

        return tekst switch
        {
            "ja" => true,
            "nee" => false,
            _ => null,
        };
    }

    public static string? JaNee(bool? waarde) => waarde is { } ja ? (ja ? "ja" : "nee") : null;

    /// <summary>A draft as the binder takes it; the answers of tick boxes were joined by a comma.</summary>
    public static FormValueProvider Conceptwaarden(IReadOnlyDictionary<string, string> waarden, params string[] meervoudig) => new(
        BindingSource.Form,
        new FormCollection(waarden.ToDictionary(
            paar => paar.Key,
            paar => meervoudig.Contains(paar.Key) ? new StringValues(paar.Value.Split(',')) : new StringValues(paar.Value),
            StringComparer.Ordinal)),
        System.Globalization.CultureInfo.InvariantCulture);
}
