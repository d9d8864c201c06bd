using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>The form of a change as it was typed.</summary>
public sealed class Wijzigingsinvoer
{
    public string? Soort { get; set; }

    public Datuminvoer Van { get; set; } = new();

    public Datuminvoer Tot { get; set; } = new();

    public string? Waarde { get; set; }

    public string? Voortgang { get; set; }

    /// <summary>Id of the fact that this takes the place of; empty for one more.</summary>
    public string? Vervangt { get; set; }

    /// <summary>What was typed as a change; null with errors at the fields when it is not one.</summary>
    public Wijziging? Lees(ModelStateDictionary staat, Wijzigingssoort soort, DossierBeeld beeld, DateOnly vandaag)
    {
        const string Voor = Stapformulier.Voorvoegsel;
        var van = staat.LeesDatum($"{Voor}.{nameof(Van)}", Van, Klein(soort.Van), vandaag: vandaag);
        var tot = soort.Tot is null ? null : staat.LeesDatum($"{Voor}.{nameof(Tot)}", Tot, Klein(soort.Tot), verplicht: false, vandaag: vandaag);
        if (tot < van)
        {
            staat.AddModelError($"{Voor}.{nameof(Tot)}", $"Vul een laatste dag in op of na {Datumtekst.Lang(van!.Value)}.");
        }

        if (van < new DateOnly(1990, 1, 1) || van > new DateOnly(2100, 1, 1) || tot > new DateOnly(2100, 1, 1))
        {
            staat.AddModelError($"{Voor}.{nameof(Van)}", "Vul een dag in tussen 1 januari 1990 en 1 januari 2100.");
        }

        var waarde = LeesWaarde(staat, soort);
        var oud = Wijziging.Oud(beeld, soort, Guid.TryParse(Vervangt, out var id) ? id : null);
        return staat.IsValid && van is { } dag ? new Wijziging(soort, dag, tot, waarde, oud?.Id) : null;
    }

    private string? LeesWaarde(ModelStateDictionary staat, Wijzigingssoort soort)
    {
        var sleutel = $"{Stapformulier.Voorvoegsel}.{nameof(Waarde)}";
        switch (soort.Waarde)
        {
            case Wijzigingswaarde.Geen:
                return null;
            case Wijzigingswaarde.Instelling:
                return staat.LeesTekst(nameof(Waarde), Waarde, "de naam", 100);
            case Wijzigingswaarde.Uren:
                if (string.IsNullOrWhiteSpace(Waarde))
                {
                    staat.AddModelError(sleutel, "Vul in hoeveel uur tot nu toe is gevolgd.");
                }

                return staat.LeesGetal(nameof(Waarde), Waarde, "de uren", 0, 9999)?.ToString(CultureInfo.InvariantCulture);
            case Wijzigingswaarde.Leerroute when Enum.TryParse<Leerroute>(Waarde, out var route) && Enum.IsDefined(route) && !char.IsDigit(Waarde![0]):
                return route.ToString();
            case Wijzigingswaarde.Grond when Looptijdfeiten.Grond(Waarde) is { } grond:
                return grond.ToString().ToLowerInvariant();
            default:
                staat.AddModelError(sleutel, soort.Waarde == Wijzigingswaarde.Leerroute ? "Kies de nieuwe leerroute." : "Kies de reden.");
                return null;
        }
    }

    private static string Klein(string tekst) => $"de {char.ToLowerInvariant(tekst[0])}{tekst[1..]}".Replace("de ingeschreven sinds", "de dag van inschrijving", StringComparison.Ordinal);
}
