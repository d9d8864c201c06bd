using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Verloop;

/// <summary>The form as it was typed: text, so that a mistake comes back unchanged.</summary>
public sealed class Voortganginvoer
{
    [Display(Name = "Wat voor uren?")]
    public string? Soort { get; set; }

    [Display(Name = "Eerste dag")]
    public Datuminvoer? Van { get; set; }

    [Display(Name = "Laatste dag")]
    public Datuminvoer? Tot { get; set; }

    [Display(Name = "Uren gevolgd")]
    public string? Gevolgd { get; set; }

    [Display(Name = "Uren gemist met een goede reden")]
    public string? MetReden { get; set; }

    [Display(Name = "Uren gemist zonder goede reden")]
    public string? ZonderReden { get; set; }

    [Display(Name = "Waarom?")]
    public string? Reden { get; set; }

    [Display(Name = "Tellen de uren?")]
    public string? Telt { get; set; }

    [Display(Name = "Welk onderdeel?")]
    public string? Onderdeel { get; set; }

    [Display(Name = "Wat is de uitslag?")]
    public string? Uitslag { get; set; }

    [Display(Name = "Op welke dag?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Wat was het?")]
    public string? Moment { get; set; }

    [Display(Name = "Was deze persoon erbij?")]
    public string? Aanwezig { get; set; }

    [Display(Name = "Is de verklaring daar getekend?")]
    public string? Ondertekend { get; set; }

    [Display(Name = "Welk thema?")]
    public string? Thema { get; set; }

    [Display(Name = "Toelichting")]
    public string? Toelichting { get; set; }

    [Display(Name = "Wat gaat goed?")]
    public string? GaatGoed { get; set; }

    [Display(Name = "Wat is lastig?")]
    public string? Lastig { get; set; }

    [Display(Name = "Wat wil deze persoon zelf zeggen?")]
    public string? EigenWoorden { get; set; }

    [Display(Name = "Wat spreken we af: wie doet wat?")]
    public string? Afspraken { get; set; }

    [Display(Name = "Waar is deze persoon het niet mee eens?")]
    public string? Oneens { get; set; }

    [Display(Name = "Wanneer praten we weer?")]
    public Datuminvoer? Volgende { get; set; }

    [Display(Name = "Was er een tolk bij?")]
    public string? Tolk { get; set; }

    internal Urengegevens? LeesUren(ModelStateDictionary staat, IEnumerable<Urenmelding> bekend, DateOnly vandaag, int urenPerDag)
    {
        var soort = staat.Eis<Uursoort>(nameof(Soort), Soort, "Kies wat voor uren het zijn.");
        var van = staat.LeesDag(nameof(Van), Van, "de eerste dag", vandaag, geweest: true, verplicht: true);
        var tot = staat.LeesDag(nameof(Tot), Tot, "de laatste dag", vandaag, geweest: true, verplicht: true);
        var (gevolgd, met, zonder) = (LeesUren(staat, nameof(Gevolgd), Gevolgd), LeesUren(staat, nameof(MetReden), MetReden), LeesUren(staat, nameof(ZonderReden), ZonderReden));
        if (!staat.IsValid)
        {
            return null;
        }

        var gegevens = new Urengegevens(soort!.Value, van!.Value, tot!.Value, gevolgd, met, zonder);
        foreach (var bezwaar in gegevens.Bezwaren(vandaag, urenPerDag).Take(1))
        {
            staat.Fout(bezwaar.Contains("uur per dag", StringComparison.Ordinal) || bezwaar.StartsWith("Er staan", StringComparison.Ordinal) ? nameof(Gevolgd) : $"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", bezwaar);
        }

        if (bekend.FirstOrDefault(u => u.Overlapt(gegevens.Soort, gegevens.Van, gegevens.Tot)) is { } al)
        {
            staat.Fout($"{nameof(Van)}.{nameof(Datuminvoer.Tekst)}", $"Van {Datumtekst.Lang(al.Van)} tot en met {Datumtekst.Lang(al.Tot)} zijn al uren gemeld. Kies andere dagen, of betwist die melding.");
        }

        return staat.IsValid ? gegevens : null;
    }

    internal (Examenonderdeel Onderdeel, Examenstand Uitslag, DateOnly Dag)? LeesExamen(ModelStateDictionary staat, DateOnly vandaag)
    {
        var onderdeel = staat.Eis<Examenonderdeel>(nameof(Onderdeel), Onderdeel, "Kies welk onderdeel het is.");
        var uitslag = staat.Eis<Examenstand>(nameof(Uitslag), Uitslag, "Kies wat de uitslag is.");
        if (onderdeel is { } o && uitslag is { } u && !Examenuitslag.Mogelijk(o).Contains(u))
        {
            staat.Fout(nameof(Uitslag), o == Examenonderdeel.Knm ? "KNM heeft geen niveau. Kies: geslaagd (KNM), niet gehaald, vrijstelling op B1 of voor KNM, of ontheffing." : "Kies bij een taalonderdeel een uitslag met een niveau.");
        }

        var dag = LeesGeweest(staat, vandaag);
        return staat.IsValid ? (onderdeel!.Value, uitslag!.Value, dag!.Value) : null;
    }

    internal (Momentsoort Soort, DateOnly Dag, bool Aanwezig, bool Ondertekend, Mapthema? Thema, string? Toelichting)? LeesMoment(ModelStateDictionary staat, DateOnly vandaag)
    {
        var soort = staat.Eis<Momentsoort>(nameof(Moment), Moment, "Kies wat het was.");
        var dag = LeesGeweest(staat, vandaag);
        var aanwezig = staat.LeesJaNee(nameof(Aanwezig), Aanwezig);
        if (aanwezig is null && string.IsNullOrEmpty(Aanwezig))
        {
            staat.Fout(nameof(Aanwezig), "Kies of deze persoon erbij was.");
        }

        var ondertekend = staat.LeesJaNee(nameof(Ondertekend), Ondertekend);
        if (soort == Momentsoort.PvtOndertekening && aanwezig == true && ondertekend is null && string.IsNullOrEmpty(Ondertekend))
        {
            staat.Fout(nameof(Ondertekend), "Kies of de verklaring daar is getekend.");
        }

        var thema = staat.Kies<Mapthema>(nameof(Thema), Thema);
        if (soort == Momentsoort.MapThema && thema is null && string.IsNullOrWhiteSpace(Thema))
        {
            staat.Fout(nameof(Thema), "Kies welk thema is behandeld.");
        }

        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de toelichting", Trajectmoment.LangsteToelichting);
        return staat.IsValid ? (soort!.Value, dag!.Value, aanwezig!.Value, ondertekend ?? false, thema, toelichting) : null;
    }

    internal Gesprekgegevens? LeesGesprek(ModelStateDictionary staat, DateOnly vandaag)
    {
        string? Tekst(string veld, string? tekst, string wat) => staat.LeesTekst(veld, tekst, wat, Gesprekgegevens.LangsteTekst);
        var dag = LeesGeweest(staat, vandaag);
        var (goed, lastig, eigen) = (Tekst(nameof(GaatGoed), GaatGoed, "wat goed gaat"), Tekst(nameof(Lastig), Lastig, "wat lastig is"), Tekst(nameof(EigenWoorden), EigenWoorden, "de eigen woorden"));
        var afspraken = staat.EisTekst(nameof(Afspraken), Afspraken, "de afspraken", Gesprekgegevens.LangsteTekst, "Schrijf op wat jullie afspraken, ook als dat is: zo doorgaan.");
        var oneens = Tekst(nameof(Oneens), Oneens, "dit");
        var tolk = staat.LeesJaNee(nameof(Tolk), Tolk) ?? false;
        var volgende = staat.LeesDag(nameof(Volgende), Volgende, "de volgende dag", vandaag, geweest: false);
        return staat.IsValid ? new(dag!.Value, goed, lastig, eigen, afspraken!, volgende) { Tolk = tolk, Oneens = oneens } : null;
    }

    private DateOnly? LeesGeweest(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Leg het vast als het is geweest.");
            return null;
        }

        return dag;
    }

    private static int LeesUren(ModelStateDictionary staat, string veld, string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return 0;
        }

        if (Urentekst.Lees(tekst) is { } minuten)
        {
            return minuten;
        }

        staat.Fout(veld, "Vul een aantal uren in, bijvoorbeeld 12 of 7,5.");
        return 0;
    }
}
