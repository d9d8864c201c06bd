using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>The form as it was typed: text, so that a mistake comes back unchanged.</summary>
public sealed class Meedoeninvoer
{
    private const int LangsteNaam = 100;

    [Display(Name = "Wat voor doel?")]
    public string? Soort { get; set; }

    [Display(Name = "Wat is het doel?")]
    public string? Tekst { get; set; }

    [Display(Name = "Welke vaardigheid?")]
    public string? Vaardigheid { get; set; }

    [Display(Name = "Welk niveau?")]
    public string? Niveau { get; set; }

    [Display(Name = "Wanneer wilt u het bereikt hebben?")]
    public Datuminvoer? Streefdag { get; set; }

    [Display(Name = "Wat kwam ervan?")]
    public string? Uitkomst { get; set; }

    [Display(Name = "Wat gaat er gebeuren?")]
    public string? Wat { get; set; }

    [Display(Name = "Wie doet het?")]
    public string? Wie { get; set; }

    [Display(Name = "Naam van de organisatie of persoon")]
    public string? WieNaam { get; set; }

    [Display(Name = "Op grond waarvan?")]
    public string? Grondslag { get; set; }

    [Display(Name = "Voor welk doel?")]
    public string? Doel { get; set; }

    [Display(Name = "In welk leefgebied?")]
    public string? Gebied { get; set; }

    [Display(Name = "Begint op")]
    public Datuminvoer? Van { get; set; }

    [Display(Name = "Klaar op")]
    public Datuminvoer? Tot { get; set; }

    [Display(Name = "Kan pas na deze actie")]
    public string? Na { get; set; }

    [Display(Name = "Kan pas als dit niet meer in de weg staat")]
    public string? NaGebied { get; set; }

    public static IReadOnlyList<Optie> Opties<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(waarde => new Optie(waarde.ToString(), Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(waarde))))];

    public static Meedoeninvoer Uit(Doel doel) => new()
    {
        Soort = doel.Soort.ToString(), Tekst = doel.Tekst, Vaardigheid = doel.Vaardigheid?.ToString(), Niveau = doel.Niveau?.ToString(),
        Streefdag = doel.Streefdag is { } dag ? Datuminvoer.Van(dag) : null,
    };

    public static Meedoeninvoer Uit(Actie actie) => new()
    {
        Wat = actie.Wat, Wie = actie.Wie.ToString(), WieNaam = actie.WieNaam, Grondslag = actie.Grondslag.ToString(), Doel = actie.DoelId?.ToString(), Gebied = actie.Gebied?.ToString(),
        Van = actie.Van is { } van ? Datuminvoer.Van(van) : null, Tot = actie.Tot is { } tot ? Datuminvoer.Van(tot) : null, Na = actie.Na?.ToString(), NaGebied = actie.NaGebied?.ToString(),
    };

    /// <returns>Null when something is wrong; then the reasons stand in <paramref name="staat"/>.</returns>
    internal Doelgegevens? LeesDoel(ModelStateDictionary staat, Doelsoort? bestaand, DateOnly vandaag)
    {
        var soort = bestaand ?? staat.Eis<Doelsoort>(nameof(Soort), Soort, "Kies wat voor doel het is.");
        var tekst = staat.LeesTekst(nameof(Tekst), Tekst, "het doel", Doelgegevens.LangsteTekst);
        if (tekst is null && staat.IsValid)
        {
            staat.Fout(nameof(Tekst), soort == Doelsoort.Eigen ? "Schrijf het doel op in de woorden van de inburgeraar." : "Schrijf het doel op.");
        }

        var streefdag = staat.LeesDag(nameof(Streefdag), Streefdag, "de datum", vandaag, geweest: bestaand is not null);
        Taalvaardigheid? vaardigheid = null;
        Taalniveau? niveau = null;
        if (soort == Doelsoort.Taal)
        {
            vaardigheid = staat.Kies<Taalvaardigheid>(nameof(Vaardigheid), Vaardigheid);
            niveau = staat.Eis<Taalniveau>(nameof(Niveau), Niveau, "Kies het niveau van dit taaldoel.");
        }

        return staat.IsValid ? new Doelgegevens(soort!.Value, tekst!) { Vaardigheid = vaardigheid, Niveau = niveau, Streefdag = streefdag } : null;
    }

    /// <summary>Why a goal cannot be yet, and the day to look again.</summary>
    internal (string Reden, DateOnly Dag)? LeesUitstel(ModelStateDictionary staat, DateOnly vandaag)
    {
        var reden = staat.LeesTekst(nameof(Uitkomst), Uitkomst, "de reden", Doelgegevens.LangsteTekst);
        if (reden is null && staat.IsValid)
        {
            staat.Fout(nameof(Uitkomst), "Schrijf op waarom dit nog niet kan.");
        }

        var dag = staat.LeesDag(nameof(Streefdag), Streefdag, "de dag waarop u opnieuw kijkt", vandaag, geweest: false, verplicht: true);
        return staat.IsValid ? (reden!, dag!.Value) : null;
    }

    internal Actiegegevens? LeesActie(ModelStateDictionary staat, Meeloopplan plan, IReadOnlyCollection<Doel> doelen, IReadOnlyCollection<Actie> acties, Guid? zelf, DateOnly vandaag)
    {
        var wat = staat.LeesTekst(nameof(Wat), Wat, "de actie", Actiegegevens.LangsteTekst);
        if (wat is null && staat.IsValid)
        {
            staat.Fout(nameof(Wat), "Schrijf op wat er gaat gebeuren.");
        }

        var wie = staat.Eis<Actiehouder>(nameof(Wie), Wie, "Kies wie het doet.");
        var naam = staat.LeesTekst(nameof(WieNaam), WieNaam, "de naam", LangsteNaam);
        if (naam is null && wie is Actiehouder.Organisatie or Actiehouder.IemandAnders)
        {
            staat.Fout(nameof(WieNaam), "Vul in welke organisatie of persoon het doet.");
        }

        var grondslag = staat.Eis<Grondslag>(nameof(Grondslag), Grondslag, "Kies waarop deze actie rust. Is er geen wet, kies dan eigen middelen of netwerk.");
        var van = staat.LeesDag(nameof(Van), Van, "het begin", vandaag, geweest: true);
        var tot = staat.LeesDag(nameof(Tot), Tot, "het einde", vandaag, geweest: true);
        if (van > tot)
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", $"Het einde ligt voor het begin, {Datumtekst.Lang(van.Value)}. Verbeter een van de twee.");
        }

        var doel = staat.KiesUit(nameof(Doel), Doel, doelen.Select(d => d.Id));
        var na = staat.KiesUit(nameof(Na), Na, acties.Where(a => a.Id != zelf).Select(a => a.Id));
        if (zelf is { } id && plan.Kring(id, na))
        {
            staat.Fout(nameof(Na), "Zo wachten deze acties op elkaar. Kies een andere actie, of laat het leeg.");
        }

        var (gebied, naGebied) = (staat.Kies<Leefgebied>(nameof(Gebied), Gebied), staat.Kies<Leefgebied>(nameof(NaGebied), NaGebied));
        return staat.IsValid ? new Actiegegevens(wat!, wie!.Value, grondslag!.Value) { WieNaam = naam, DoelId = doel, Gebied = gebied, Van = van, Tot = tot, Na = na, NaGebied = naGebied } : null;
    }

    /// <param name="eis">The sentence when nothing was written and something must be; null when it need not.</param>
    internal string? LeesUitkomst(ModelStateDictionary staat, string? eis)
    {
        var tekst = staat.LeesTekst(nameof(Uitkomst), Uitkomst, "de uitkomst", Doelgegevens.LangsteTekst);
        if (tekst is null && eis is not null && staat.IsValid)
        {
            staat.Fout(nameof(Uitkomst), eis);
        }

        return tekst;
    }
}
