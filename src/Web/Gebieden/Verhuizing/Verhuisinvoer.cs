using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Verhuizing;

/// <summary>A part that goes along on a ground of its own, as it was chosen.</summary>
public sealed class Onderdeelvorm
{
    public string? Onderdeel { get; set; }

    /// <summary>Empty: it does not go along.</summary>
    public string? Grond { get; set; }
}

/// <summary>The forms around a move, as they were typed.</summary>
public sealed class Verhuisinvoer
{
    private const int LangsteNaam = 100;
    private const int MeesteUren = 3_000;

    [Display(Name = "Naar welke gemeente?")]
    public string? Gemeente { get; set; }

    [Display(Name = "Uit welke gemeente?")]
    public string? Uit { get; set; }

    [Display(Name = "Ingeschreven in de nieuwe gemeente sinds")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Ingeschreven in de vorige gemeente sinds")]
    public Datuminvoer? Daar { get; set; }

    [Display(Name = "Op welke dag is om de gegevens gevraagd?")]
    public Datuminvoer? Gevraagd { get; set; }

    [Display(Name = "Het plan (PIP)")]
    public bool Plan { get; set; }

    [Display(Name = "De voortgang: uren, examen, PVT en MAP")]
    public bool Voortgang { get; set; }

    [Display(Name = "Opgelegde boetes, of dat er geen zijn")]
    public bool Boetes { get; set; }

    [Display(Name = "Wat ontbreekt, en waarom?")]
    public string? Ontbreekt { get; set; }

    public IList<Onderdeelvorm> Extra { get; set; } = [];

    [Display(Name = "Hoe is dat gevraagd, of in welke wet staat het?")]
    public string? Toelichting { get; set; }

    [Display(Name = "Op welke dag was het gesprek?")]
    public Datuminvoer? Gesprek { get; set; }

    [Display(Name = "Wie waren erbij?")]
    public string? Met { get; set; }

    [Display(Name = "Was de inburgeraar erbij?")]
    public string? Erbij { get; set; }

    [Display(Name = "Wat is afgesproken?")]
    public string? Afgesproken { get; set; }

    [Display(Name = "Dagtekening van het plan")]
    public Datuminvoer? Dagtekening { get; set; }

    [Display(Name = "Leerroute in dat plan")]
    public string? Leerroute { get; set; }

    [Display(Name = "Eerste dag van de inburgeringstermijn")]
    public Datuminvoer? TermijnVan { get; set; }

    [Display(Name = "Laatste dag van de inburgeringstermijn")]
    public Datuminvoer? TermijnTot { get; set; }

    [Display(Name = "Uren taalles gevolgd")]
    public string? Uren { get; set; }

    [Display(Name = "Is het compleet en juist?")]
    public string? Compleet { get; set; }

    [Display(Name = "Wat ontbreekt of klopt niet?")]
    public string? Reden { get; set; }

    internal (string Gemeente, DateOnly Dag)? LeesVerhuizing(ModelStateDictionary staat, string hier, DateOnly vandaag)
    {
        var gemeente = LeesGemeente(staat, nameof(Gemeente), Gemeente, hier);
        var dag = LeesInschrijving(staat, vandaag);
        return staat.IsValid ? (gemeente!, dag!.Value) : null;
    }

    internal (string Gemeente, DateOnly Hier, DateOnly? Daar, DateOnly Gevraagd)? LeesKomst(ModelStateDictionary staat, string hier, DateOnly vandaag)
    {
        var gemeente = LeesGemeente(staat, nameof(Uit), Uit, hier);
        var dag = LeesInschrijving(staat, vandaag);
        var daar = staat.LeesDag(nameof(Daar), Daar, "de dag van inschrijving daar", vandaag, geweest: true);
        if (daar >= dag)
        {
            staat.Fout($"{nameof(Daar)}.{nameof(Datuminvoer.Tekst)}", "Deze dag ligt niet voor de inschrijving hier. Verbeter een van de twee, of laat dit leeg.");
        }

        var gevraagd = LeesGeweest(staat, nameof(Gevraagd), Gevraagd, "de dag van de vraag", vandaag);
        return staat.IsValid ? (gemeente!, dag!.Value, daar, gevraagd!.Value) : null;
    }

    internal DateOnly? LeesTerugkomst(ModelStateDictionary staat, Overdracht overdracht, DateOnly vandaag)
    {
        var dag = LeesInschrijving(staat, vandaag);
        if (dag <= overdracht.VerhuisdOp)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", $"Deze dag ligt niet na het vertrek, {Datumtekst.Lang(overdracht.VerhuisdOp)}. Kijk de dag na.");
        }

        return staat.IsValid ? dag : null;
    }

    internal DateOnly? LeesVraag(ModelStateDictionary staat, Overdracht overdracht, DateOnly vandaag)
    {
        var dag = LeesGeweest(staat, nameof(Gevraagd), Gevraagd, "de dag van de vraag", vandaag);
        if (dag < overdracht.VerhuisdOp)
        {
            staat.Fout($"{nameof(Gevraagd)}.{nameof(Datuminvoer.Tekst)}", $"Deze dag ligt voor de verhuizing, {Datumtekst.Lang(overdracht.VerhuisdOp)}. Kijk de dag na.");
        }

        return staat.IsValid ? dag : null;
    }

    internal (IReadOnlyList<Overdrachtdeel> Delen, string? Ontbreekt, Overdrachtgesprek? Gesprek)? LeesPakket(ModelStateDictionary staat, IReadOnlyList<Onderdeelinhoud> inhoud, DateOnly vandaag)
    {
        var van = inhoud.ToDictionary(i => i.Onderdeel);
        List<Overdrachtdeel> delen = [.. Gekozen().Select(deel => new Overdrachtdeel(deel, Overdrachtgrond.Wet, van[deel].Inhoud, null))];
        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de uitleg", Overdrachtdeel.LangsteTekst);
        for (var i = 0; i < Extra.Count && i < inhoud.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Extra[i].Grond) || !Enum.TryParse<Overdrachtonderdeel>(Extra[i].Onderdeel, out var deel) || !van.TryGetValue(deel, out var wat) || Overdracht.VanDeWet.Contains(deel))
            {
                continue;
            }

            if (staat.Eis<Overdrachtgrond>($"{nameof(Extra)}[{i}].{nameof(Onderdeelvorm.Grond)}", Extra[i].Grond, "Kies waarom dit mee mag.") is { } grond)
            {
                if (grond == Overdrachtgrond.Wet)
                {
                    staat.Fout($"{nameof(Extra)}[{i}].{nameof(Onderdeelvorm.Grond)}", "Deze wet geldt alleen voor plan, voortgang en boetes. Kies een andere grond.");
                }

                delen.Add(new(deel, grond, wat.Inhoud, toelichting));
            }
        }

        if (delen.Exists(d => d.Grond != Overdrachtgrond.Wet) && toelichting is null && staat.IsValid)
        {
            staat.Fout(nameof(Toelichting), "Schrijf op hoe de inburgeraar dit vroeg, of in welke wet het staat.");
        }

        var ontbreekt = LeesOntbreekt(staat);
        var gesprek = LeesGesprek(staat, vandaag);
        return staat.IsValid ? (delen, ontbreekt, gesprek) : null;
    }

    internal (IReadOnlyList<Overdrachtdeel> Delen, string? Ontbreekt, Overdrachtgesprek? Gesprek, Elders Elders, string? Terug)? LeesOntvangst(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dagtekening = staat.LeesDag(nameof(Dagtekening), Dagtekening, "de dagtekening", vandaag, geweest: true);
        var route = staat.Kies<Leerroute>(nameof(Leerroute), Leerroute);
        var van = staat.LeesDag(nameof(TermijnVan), TermijnVan, "de eerste dag", vandaag, geweest: true);
        var tot = staat.LeesDag(nameof(TermijnTot), TermijnTot, "de laatste dag", vandaag, geweest: true);
        var uren = staat.LeesGetal(nameof(Uren), Uren, "de uren", 0, MeesteUren);
        var compleet = staat.LeesJaNee(nameof(Compleet), Compleet);
        if (string.IsNullOrEmpty(Compleet))
        {
            staat.Fout(nameof(Compleet), "Kies of het compleet en juist is. Zo niet, dan stuurt u het terug.");
        }

        var terug = compleet == false ? staat.EisTekst(nameof(Reden), Reden, "de reden", Overdrachtdeel.LangsteTekst, "Schrijf op wat ontbreekt of niet klopt.") : null;
        if (compleet == true && Plan)
        {
            if (dagtekening is null)
            {
                staat.Fout($"{nameof(Dagtekening)}.{nameof(Datuminvoer.Tekst)}", "Vul de dagtekening in. Daarmee begon de termijn.");
            }

            if (route is null)
            {
                staat.Fout(nameof(Leerroute), "Kies de leerroute. Die blijft na de verhuizing dezelfde.");
            }
        }

        if (van is null != tot is null)
        {
            staat.Fout($"{(van is null ? nameof(TermijnVan) : nameof(TermijnTot))}.{nameof(Datuminvoer.Tekst)}", "Vul beide dagen in, of laat beide leeg.");
        }

        var ontbreekt = LeesOntbreekt(staat);
        var gesprek = LeesGesprek(staat, vandaag);
        if (!staat.IsValid)
        {
            return null;
        }

        string Inhoud(Overdrachtonderdeel deel) => deel switch
        {
            Overdrachtonderdeel.Plan when dagtekening is { } dag => $"Plan van {Datumtekst.Lang(dag)}{(route is { } r ? $", {r.Naam()}" : "")}",
            Overdrachtonderdeel.Voortgang when uren is { } u => $"{u} uur taalles",
            _ => "Gekregen",
        };
        Planovername? plan = Plan && dagtekening is { } begin && route is { } gekozen ? new(begin, gekozen, van is { } eerste && tot is { } laatste ? new Termijn(eerste, laatste) : null) : null;
        return ([.. Gekozen().Select(deel => new Overdrachtdeel(deel, Overdrachtgrond.Wet, Inhoud(deel), null))], ontbreekt, gesprek, new(plan, uren), terug);
    }

    private IEnumerable<Overdrachtonderdeel> Gekozen() => Overdracht.VanDeWet.Where(deel => deel switch { Overdrachtonderdeel.Plan => Plan, Overdrachtonderdeel.Voortgang => Voortgang, _ => Boetes });

    private string? LeesOntbreekt(ModelStateDictionary staat)
    {
        var ontbreekt = staat.LeesTekst(nameof(Ontbreekt), Ontbreekt, "wat ontbreekt", Overdrachtdeel.LangsteTekst);
        if (ontbreekt is null && !(Plan && Voortgang && Boetes))
        {
            staat.Fout(nameof(Ontbreekt), "Niet alles gaat mee. Schrijf op wat ontbreekt en waarom.");
        }

        return ontbreekt;
    }

    /// <summary>All of it, or nothing: a talk without a day cannot be found again.</summary>
    private Overdrachtgesprek? LeesGesprek(ModelStateDictionary staat, DateOnly vandaag)
    {
        var afgesproken = staat.LeesTekst(nameof(Afgesproken), Afgesproken, "wat is afgesproken", Overdrachtdeel.LangsteTekst);
        if (string.IsNullOrWhiteSpace(Met) && Gesprek is not { Tekst.Length: > 0 } && string.IsNullOrEmpty(Erbij) && afgesproken is null)
        {
            return null;
        }

        var dag = LeesGeweest(staat, nameof(Gesprek), Gesprek, "de dag van het gesprek", vandaag);
        var met = staat.EisTekst(nameof(Met), Met, "de namen", LangsteNaam * 3, "Schrijf op wie erbij waren, of maak dit hele deel leeg.");
        var erbij = staat.LeesJaNee(nameof(Erbij), Erbij);
        if (string.IsNullOrEmpty(Erbij))
        {
            staat.Fout(nameof(Erbij), "Kies of de inburgeraar erbij was.");
        }

        return staat.IsValid ? new(dag!.Value, met!, erbij!.Value, afgesproken) : null;
    }

    private DateOnly? LeesInschrijving(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = LeesGeweest(staat, nameof(Dag), Dag, "de dag van inschrijving", vandaag);
        if (dag < vandaag.AddYears(-5))
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Dat is meer dan 5 jaar geleden. Kijk de dag na in de BRP.");
        }

        return dag;
    }

    private static DateOnly? LeesGeweest(ModelStateDictionary staat, string veld, Datuminvoer? invoer, string wat, DateOnly vandaag)
    {
        var dag = staat.LeesDag(veld, invoer, wat, vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{veld}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Leg het vast als het zover is.");
        }

        return dag;
    }

    private static string? LeesGemeente(ModelStateDictionary staat, string veld, string? tekst, string hier)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            staat.Fout(veld, "Vul de naam van de gemeente in, bijvoorbeeld Sliedrecht.");
        }
        else if (!Codelijsten.TryGemeente(tekst, out var code))
        {
            staat.Fout(veld, "Deze gemeente kennen wij niet. Kies een gemeente uit de lijst.");
        }
        else if (code == hier)
        {
            staat.Fout(veld, "Dat is de gemeente van dit dossier. Kies de andere gemeente.");
        }
        else
        {
            return code;
        }

        return null;
    }
}
