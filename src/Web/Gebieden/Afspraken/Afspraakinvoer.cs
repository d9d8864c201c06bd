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

    [Display(Name = "Hoe?")]
    public string? Vorm { get; set; }

    [Display(Name = "Hoe lang?")]
    public string? Minuten { get; set; }

    [Display(Name = "Ruimte")]
    public string? Ruimte { get; set; }

    [Display(Name = "Ik weet dit en plan de afspraak toch")]
    public bool Toch { get; set; }

    public static IReadOnlyList<Optie> Vormen { get; } = [.. Enum.GetValues<Afspraakvorm>().Select(vorm => new Optie(vorm.ToString(), Kern.Gedeeld.KeuzenaamAttribute.Van(vorm)))];

    public static IReadOnlyList<Optie> Duren { get; } =
        [new("15", "15 minuten"), new("30", "30 minuten"), new("45", "45 minuten"), new("60", "1 uur"), new("90", "anderhalf uur"), new("120", "2 uur"), new("180", "3 uur")];

    public static Afspraakinvoer Van(Afspraak afspraak) => new()
    {
        Onderwerp = afspraak.Onderwerp, Dag = Datuminvoer.Van(afspraak.Dag), Tijd = afspraak.Tijd.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture),
        Plaats = afspraak.Plaats, Met = afspraak.Met, Tolk = afspraak.Tolk, Vorm = afspraak.Vorm.ToString(),
        Minuten = afspraak.Minuten.ToString(System.Globalization.CultureInfo.InvariantCulture), Ruimte = afspraak.Ruimte,
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

        var vorm = staat.LeesKeuze<Afspraakvorm>(nameof(Vorm), Vorm, "hoe u elkaar spreekt");
        var minuten = string.IsNullOrEmpty(Minuten) ? Afspraakgegevens.Standaardduur
            : Duren.Any(duur => duur.Waarde == Minuten) ? int.Parse(Minuten, System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (minuten == 0)
        {
            staat.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(Minuten)}", "Kies hoe lang de afspraak duurt.");
        }

        var ruimte = staat.LeesTekst(nameof(Ruimte), Ruimte, "de ruimte", langste: 100);

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
        return staat.IsValid ? new Afspraakgegevens(dag!.Value, tijd!.Value, onderwerp!, plaats!, met!, Tolk) { Vorm = vorm, Minuten = minuten, Ruimte = vorm == Afspraakvorm.OpLocatie ? ruimte : null } : null;
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
