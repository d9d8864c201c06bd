using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden;

/// <summary>What the forms around the plan share: a choice, a day, and a sentence at a field.</summary>
internal static class Invoerlezer
{
    public static void Fout(this ModelStateDictionary staat, string veld, string zin) => staat.AddModelError($"{Stapformulier.Voorvoegsel}.{veld}", zin);

    /// <summary>A text that must be there.</summary>
    /// <param name="zin">What to do when nothing was typed.</param>
    public static string? EisTekst(this ModelStateDictionary staat, string veld, string? tekst, string wat, int langste, string zin)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            staat.Fout(veld, zin);
            return null;
        }

        return staat.LeesTekst(veld, tekst, wat, langste);
    }

    public static T? Eis<T>(this ModelStateDictionary staat, string veld, string? tekst, string zin)
        where T : struct, Enum
    {
        if (staat.Kies<T>(veld, tekst) is { } waarde)
        {
            return waarde;
        }

        if (string.IsNullOrWhiteSpace(tekst))
        {
            staat.Fout(veld, zin);
        }

        return null;
    }

    /// <summary>Null when nothing was chosen, or something that is not in the list: that is said at the field.</summary>
    public static T? Kies<T>(this ModelStateDictionary staat, string veld, string? tekst)
        where T : struct, Enum
    {
        var sleutel = $"{Stapformulier.Voorvoegsel}.{veld}";
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return null;
        }

        var waarde = staat.LeesKeuze<T>(veld, tekst, "een van de mogelijkheden");
        return staat.GetFieldValidationState(sleutel) == ModelValidationState.Invalid ? null : waarde;
    }

    public static Guid? KiesUit(this ModelStateDictionary staat, string veld, string? tekst, IEnumerable<Guid> uit)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return null;
        }

        if (Guid.TryParse(tekst, out var id) && uit.Contains(id))
        {
            return id;
        }

        staat.Fout(veld, "Kies uit de lijst.");
        return null;
    }

    /// <param name="geweest">The day may have been.</param>
    public static DateOnly? LeesDag(this ModelStateDictionary staat, string veld, Datuminvoer? invoer, string wat, DateOnly vandaag, bool geweest, bool verplicht = false)
    {
        var dag = staat.LeesDatum($"{Stapformulier.Voorvoegsel}.{veld}", invoer, wat, verplicht, vandaag);
        if (dag < vandaag && !geweest)
        {
            staat.Fout($"{veld}.{nameof(Datuminvoer.Tekst)}", "Deze dag is geweest. Kies een dag die nog komt.");
        }

        return dag;
    }
}
