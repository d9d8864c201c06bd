using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>The form of a provision as it was typed.</summary>
public sealed partial class Voorzieninginvoer
{
    private const int MeesteUren = 5000;
    private const decimal HoogstePrijs = 1_000_000;

    [Display(Name = "Wat voor voorziening?")]
    public string? Soort { get; set; }

    [Display(Name = "Hoe heet het?")]
    public string? Wat { get; set; }

    [Display(Name = "Bij wie?")]
    public string? Aanbieder { get; set; }

    [Display(Name = "Op grond waarvan?")]
    public string? Grondslag { get; set; }

    [Display(Name = "Wie betaalt?")]
    public string? Geldbron { get; set; }

    [Display(Name = "Prijs van het geheel, in euro's")]
    public string? Prijs { get; set; }

    [Display(Name = "Uren in totaal")]
    public string? Uren { get; set; }

    [Display(Name = "Begint op")]
    public Datuminvoer? Van { get; set; }

    [Display(Name = "Laatste dag")]
    public Datuminvoer? Tot { get; set; }

    [Display(Name = "Dagen en tijden")]
    public string? Rooster { get; set; }

    [Display(Name = "Waar?")]
    public string? Plaats { get; set; }

    [Display(Name = "Reistijd heen, in minuten")]
    public string? Reistijd { get; set; }

    [Display(Name = "Is er op die tijden opvang voor kinderen nodig?")]
    public string? Opvang { get; set; }

    [Display(Name = "Voor welk doel?")]
    public string? Doel { get; set; }

    [Display(Name = "Lening van DUO uitgelegd op")]
    public Datuminvoer? Lening { get; set; }

    [Display(Name = "Waarom toch zo?")]
    public string? Toch { get; set; }

    [Display(Name = "Op welke dag?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Waarom?")]
    public string? Uitkomst { get; set; }

    public static Voorzieninginvoer Uit(Voorziening v) => new()
    {
        Soort = v.Soort.ToString(), Wat = v.Wat, Aanbieder = v.Aanbieder, Grondslag = v.Grondslag.ToString(), Geldbron = v.Geldbron.ToString(),
        Prijs = v.Prijs is { } centen ? (centen / 100m).ToString(centen % 100 == 0 ? "0" : "0.00", CultureInfo.GetCultureInfo("nl-NL")) : null,
        Uren = v.Uren?.ToString(CultureInfo.InvariantCulture), Van = Datuminvoer.Van(v.Van), Tot = v.Tot is { } tot ? Datuminvoer.Van(tot) : null, Rooster = v.Rooster, Plaats = v.Plaats,
        Reistijd = v.Reistijd > 0 ? v.Reistijd.ToString(CultureInfo.InvariantCulture) : null, Opvang = Stapformulier.JaNee(v.OpvangNodig), Doel = v.DoelId?.ToString(),
        Lening = v.LeningUitgelegd is { } lening ? Datuminvoer.Van(lening) : null, Toch = v.Botsingreden,
    };

    /// <returns>Null when something is wrong; then the reasons stand in <paramref name="staat"/>.</returns>
    internal Voorzieninggegevens? Lees(ModelStateDictionary staat, IReadOnlyCollection<Doel> doelen, DateOnly vandaag)
    {
        var soort = staat.Eis<Voorzieningsoort>(nameof(Soort), Soort, "Kies wat voor voorziening het is.");
        var wat = staat.EisTekst(nameof(Wat), Wat, "de naam", Voorzieninggegevens.LangsteTekst, "Schrijf op hoe het heet, bijvoorbeeld: Taalles B1, groep 4.");
        var aanbieder = staat.EisTekst(nameof(Aanbieder), Aanbieder, "de aanbieder", Voorzieninggegevens.LangsteTekst, "Schrijf op bij wie het is: een school, een werkgever, een vereniging.");
        var grondslag = staat.Eis<Grondslag>(nameof(Grondslag), Grondslag, "Kies waarop het rust. Is er geen wet, kies dan eigen middelen of netwerk.");
        var geldbron = staat.Eis<Geldbron>(nameof(Geldbron), Geldbron, "Kies wie betaalt.");
        var prijs = LeesPrijs(staat);
        var uren = staat.LeesGetal(nameof(Uren), Uren, "de uren", 1, MeesteUren);
        var van = staat.LeesDag(nameof(Van), Van, "het begin", vandaag, geweest: true, verplicht: true);
        var tot = staat.LeesDag(nameof(Tot), Tot, "de laatste dag", vandaag, geweest: true);
        if (van > tot)
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", $"De laatste dag ligt voor het begin, {Datumtekst.Lang(van.Value)}. Verbeter een van de twee.");
        }

        var rooster = LeesRooster(staat);
        var plaats = staat.LeesTekst(nameof(Plaats), Plaats, "de plaats", Voorzieninggegevens.LangsteTekst);
        var reistijd = staat.LeesGetal(nameof(Reistijd), Reistijd, "de reistijd", 0, Voorzieninggegevens.LangsteReis) ?? 0;
        var opvang = staat.LeesJaNee(nameof(Opvang), Opvang) ?? false;
        var doel = staat.KiesUit(nameof(Doel), Doel, doelen.Select(d => d.Id));
        var lening = staat.LeesDag(nameof(Lening), Lening, "de dag van de uitleg", vandaag, geweest: true);
        if (lening > vandaag)
        {
            staat.Fout($"{nameof(Lening)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Vul hem in als de lening is uitgelegd.");
        }

        var toch = staat.LeesTekst(nameof(Toch), Toch, "de reden", Voorzieninggegevens.LangsteTekst);
        return staat.IsValid
            ? new(soort!.Value, wat!, aanbieder!, grondslag!.Value, geldbron!.Value)
            {
                Prijs = prijs, Uren = uren, Van = van!.Value, Tot = tot, Plaats = plaats, Reistijd = reistijd, Rooster = rooster, OpvangNodig = opvang, DoelId = doel, LeningUitgelegd = lening,
                Botsingreden = toch,
            }
            : null;
    }

    /// <summary>The day on which it was offered or began: it has been.</summary>
    internal DateOnly? LeesDag(ModelStateDictionary staat, string wat, DateOnly vandaag)
    {
        var dag = staat.LeesDag(nameof(Dag), Dag, wat, vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Leg het vast als het zover is.");
            return null;
        }

        return dag;
    }

    private string? LeesRooster(ModelStateDictionary staat)
    {
        if (staat.LeesTekst(nameof(Rooster), Rooster, "de dagen en tijden", Kern.Meedoen.Rooster.LangsteTekst) is not { } tekst)
        {
            return null;
        }

        try
        {
            return Kern.Meedoen.Rooster.Schrijf(Kern.Meedoen.Rooster.Lees(tekst)) is { Length: > 0 } rooster ? rooster : null;
        }
        catch (FormatException fout)
        {
            staat.Fout(nameof(Rooster), fout.Message);
            return null;
        }
    }

    private long? LeesPrijs(ModelStateDictionary staat)
    {
        if (string.IsNullOrWhiteSpace(Prijs))
        {
            return null;
        }

        var tekst = Prijs.Replace("€", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (Bedragvorm().Match(tekst) is { Success: true } vorm
            && decimal.TryParse($"{vorm.Groups["heel"].Value.Replace(".", "", StringComparison.Ordinal)}.{vorm.Groups["cent"].Value.PadRight(2, '0')}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro)
            && euro <= HoogstePrijs)
        {
            return Bedrag.VanEuro(euro).Centen;
        }

        staat.Fout(nameof(Prijs), $"Vul de prijs in euro's in, hoogstens {Bedrag.VanEuro(HoogstePrijs)}. Bijvoorbeeld 1250 of 1.250,50.");
        return null;
    }

    [GeneratedRegex(@"^(?<heel>\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](?<cent>\d{1,2}))?$")]
    private static partial Regex Bedragvorm();
}
