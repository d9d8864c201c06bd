using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Inburgeraars;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Afspraken;

/// <summary>The form as it was typed: text, so that a mistake comes back unchanged.</summary>
public sealed partial class Afspraakinvoer
{
    [Display(Name = "Waarover?")]
    public string? Onderwerp { get; set; }

    [Display(Name = "Dag")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Tijd")]
    public string? Tijd { get; set; }

    [Display(Name = "Plaats")]
    public string? Plaats { get; set; }

    [Display(Name = "Met wie?")]
    public string? Met { get; set; }

    [Display(Name = "Er komt een tolk")]
    public bool Tolk { get; set; }

    public static Afspraakinvoer Van(Afspraak afspraak) => new()
    {
        Onderwerp = afspraak.Onderwerp, Dag = Datuminvoer.Van(afspraak.Dag), Tijd = afspraak.Tijd.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture),
        Plaats = afspraak.Plaats, Met = afspraak.Met, Tolk = afspraak.Tolk,
    };

    /// <returns>Null when something is wrong; then the reasons stand in <paramref name="staat"/>.</returns>
    internal Afspraakgegevens? Lees(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = staat.LeesDatum($"{Stapformulier.Voorvoegsel}.{nameof(Dag)}", Dag, "de dag van de afspraak", vandaag: vandaag);
        if (dag < vandaag)
        {
            staat.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag is geweest. Kies vandaag of later.");
        }

        var tijd = LeesTijd(Tijd);
        if (tijd is null)
        {
            staat.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(Tijd)}", "Vul een tijd in, zoals 9.30 of 14.00.");
        }

        string? Tekst(string veld, string? waarde, string wat)
        {
            var tekst = staat.LeesTekst(veld, waarde, wat, langste: 200);
            if (tekst is null && string.IsNullOrWhiteSpace(waarde))
            {
                staat.AddModelError($"{Stapformulier.Voorvoegsel}.{veld}", $"Vul {wat} in.");
            }

            return tekst;
        }

        var (onderwerp, plaats, met) = (Tekst(nameof(Onderwerp), Onderwerp, "het onderwerp"), Tekst(nameof(Plaats), Plaats, "de plaats"), Tekst(nameof(Met), Met, "met wie de afspraak is"));
        return staat.IsValid ? new Afspraakgegevens(dag!.Value, tijd!.Value, onderwerp!, plaats!, met!, Tolk) : null;
    }

    /// <summary>"9.30", "14:00", "14u" or "14"; null when it is no time.</summary>
    internal static TimeOnly? LeesTijd(string? tekst) =>
        Tijdvorm().Match(tekst?.Trim() ?? "") is { Success: true } deel
        && int.Parse(deel.Groups["uur"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var uur and < 24
        && (deel.Groups["minuut"].Length == 0 ? 0 : int.Parse(deel.Groups["minuut"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) is var minuut and < 60
            ? new TimeOnly(uur, minuut)
            : null;

    [GeneratedRegex("^(?<uur>[0-9]{1,2})(?:[.:](?<minuut>[0-9]{2})| ?u(?:ur)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Tijdvorm();
}
