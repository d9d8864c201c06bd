using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Duo;

/// <summary>What somebody reads in DUO's portal and types here, as it was typed. It becomes a message in DUO's own form, so it has the same effect as one that came by itself.</summary>
public sealed class Portaalinvoer
{
    public static readonly IReadOnlyList<Optie> Onderwerpen =
    [
        Kies(Duoonderwerp.Plicht), Kies(Duoonderwerp.Doelgroep), Kies(Duoonderwerp.Termijn), Kies(Duoonderwerp.Leerbaarheidstoets), Kies(Duoonderwerp.Verlengingen),
        Kies(Duoonderwerp.Vrijstellingen), Kies(Duoonderwerp.Ontheffingen), Kies(Duoonderwerp.Examens), Kies(Duoonderwerp.Boetes),
    ];

    public static readonly IReadOnlyList<Optie> Redenen = Tekst(
        "Inburgeringsplicht voldaan", "Volledige vrijstelling", "Volledige ontheffing", "Tijdelijke vrijstelling", "Verblijfsdoel gewijzigd", "Vertrek uit Nederland langer dan een jaar", "Overlijden", "Overig");

    public static readonly IReadOnlyList<Optie> Groepen = [.. Enum.GetValues<GedetailleerdeDoelgroep>().Select(g => new Optie(KeuzenaamAttribute.Van(g), KeuzenaamAttribute.Van(g)))];

    public static readonly IReadOnlyList<Optie> Oordelen = [new("Toekenning", "Toegekend"), new("Afwijzing", "Afgewezen")];

    public static readonly IReadOnlyList<Optie> Soorten = [new("geheel", "Helemaal"), new("tijdelijk", "Tijdelijk"), new("deel", "Voor een onderdeel")];

    public static readonly IReadOnlyList<Optie> Onderdelen = [new("LE", "Lezen"), new("LU", "Luisteren"), new("SC", "Schrijven"), new("SP", "Spreken"), new("KNM", "KNM")];

    public static readonly IReadOnlyList<Optie> Niveaus = Tekst("A2", "B1", "B2");

    /// <summary>Parts and levels of which somebody can be exempted.</summary>
    public static readonly IReadOnlyList<Optie> Taalonderdelen = [.. Onderdelen.Where(o => o.Waarde != "KNM")];

    public static readonly IReadOnlyList<Optie> Vrijstelniveaus = [.. Niveaus.Where(n => n.Waarde != "B2")];

    public static readonly IReadOnlyList<Optie> Uitslagen = [new("Geslaagd", "Geslaagd"), new("Gezakt", "Niet geslaagd"), new("Geen", "Geen uitslag")];

    public static readonly IReadOnlyList<Optie> Toetsuitslagen = Tekst("B1-route haalbaar", "B1-route niet haalbaar", "Onbekend");

    public static readonly IReadOnlyList<Optie> Aanvraagstanden = [new("Toegekend", "Toegekend"), new("Afgewezen", "Afgewezen"), new("InBehandeling", "In behandeling")];

    /// <summary>Years; three of the law, and more than DUO ever adds.</summary>
    private const int LangsteTermijn = 15;

    private static readonly DateOnly EersteDagVanDeWet = new(2022, 1, 1);

    /// <summary>Nothing that DUO has of somebody under this law is older: the first examinations that count are of the law before it.</summary>
    private static readonly DateOnly Vroegste = new(2007, 1, 1);

    [Display(Name = "Eerste dag")]
    public Datuminvoer? Van { get; set; }

    [Display(Name = "Laatste dag")]
    public Datuminvoer? Tot { get; set; }

    [Display(Name = "Dag van de brief van DUO")]
    public Datuminvoer? Kennisgeving { get; set; }

    [Display(Name = "Waarom is de plicht geëindigd?")]
    public string? Reden { get; set; }

    [Display(Name = "Doelgroep bij DUO")]
    public string? Groep { get; set; }

    [Display(Name = "Wat besloot DUO?")]
    public string? Oordeel { get; set; }

    [Display(Name = "Waarvoor?")]
    public string? Soort { get; set; }

    [Display(Name = "Welk onderdeel?")]
    public string? Onderdeel { get; set; }

    [Display(Name = "Welk niveau?")]
    public string? Niveau { get; set; }

    [Display(Name = "Op welke dag?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Wat is de uitslag?")]
    public string? Uitslag { get; set; }

    [Display(Name = "Hoe hoog is de boete, in hele euro's?")]
    public string? Bedrag { get; set; }

    /// <summary>What DUO would have said; null when something must be mended first.</summary>
    /// <param name="bekend">What is known of the subject: a list gets one more, it is not replaced.</param>
    internal object? Lees(ModelStateDictionary staat, Duoonderwerp onderwerp, Duokennis bekend, DateOnly vandaag)
    {
        var waarde = LeesWaarde(staat, onderwerp, bekend, vandaag);
        if (waarde is object[] rijen && rijen.Length > 1 && rijen.SkipLast(1).Contains(rijen[^1]))
        {
            staat.Fout(nameof(Dag) + "." + nameof(Datuminvoer.Tekst), "Dit staat er al. Kijk bij ‘Wat DUO weet’, of controleer wat u invulde.");
            return null;
        }

        return waarde;
    }

    /// <summary>A part that DUO gives goes over, and only the end of the duty closes the dossier.</summary>
    internal string Gelukt(Duoonderwerp onderwerp) => "Overgenomen uit het portaal."
        + (onderwerp is Duoonderwerp.Vrijstellingen or Duoonderwerp.Ontheffingen && Soort == "geheel" && Oordeel == "Toekenning"
            ? " Neem ook de inburgeringsplicht over: daarmee sluit het dossier." : "");

    private object? LeesWaarde(ModelStateDictionary staat, Duoonderwerp onderwerp, Duokennis bekend, DateOnly vandaag) => onderwerp switch
    {
        Duoonderwerp.Plicht => LeesPlicht(staat, vandaag),
        Duoonderwerp.Doelgroep => Goed(staat, Eis(staat, nameof(Groep), Groep, Groepen, "Kies de doelgroep zoals DUO die noemt."), Datum(staat, nameof(Van), Van, "de eerste dag", vandaag)) is var (groep, van)
            ? new Doelgroepbericht(null, van, groep) : null,
        Duoonderwerp.Termijn => LeesTermijn(staat, vandaag),
        Duoonderwerp.Leerbaarheidstoets => Goed(staat, Eis(staat, nameof(Uitslag), Uitslag, Toetsuitslagen, "Kies de uitslag."), Datum(staat, nameof(Dag), Dag, "de dag", vandaag)) is var (uitslag, dag)
            ? new Leerbaarheid(bekend.Leerbaarheid?.Examennummer, [.. bekend.Leerbaarheid?.Resultaten ?? [], new Toetsresultaat(uitslag, "", "", dag)]) : null,
        Duoonderwerp.Verlengingen => Goed(staat, Eis(staat, nameof(Oordeel), Oordeel, Aanvraagstanden, "Kies hoe de aanvraag staat."), Datum(staat, nameof(Dag), Dag, "de dag", vandaag)) is var (stand, ontvangen)
            ? (Verlengingsaanvraag[])[.. bekend.Verlengingen, new Verlengingsaanvraag(stand, ontvangen, null)] : null,
        Duoonderwerp.Vrijstellingen => LeesVrijstelling(staat, bekend, vandaag),
        Duoonderwerp.Ontheffingen => LeesOntheffing(staat, bekend, vandaag),
        Duoonderwerp.Examens => LeesExamen(staat, bekend, vandaag),
        Duoonderwerp.Boetes => LeesBoete(staat, bekend, vandaag),
        _ => null,
    };

    private Inburgeringsplichtbericht? LeesPlicht(ModelStateDictionary staat, DateOnly vandaag)
    {
        var van = Datum(staat, nameof(Van), Van, "de eerste dag", vandaag);
        var tot = Datum(staat, nameof(Tot), Tot, "de laatste dag", vandaag, verplicht: false, komt: "Dit einde komt nog. Neem het over als het zover is: tot die dag blijft het dossier open.");
        var brief = Datum(staat, nameof(Kennisgeving), Kennisgeving, "de dag van de brief", vandaag, verplicht: false);
        if (tot < van)
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", "De laatste dag ligt voor de eerste. Verbeter een van de twee.");
        }

        if (tot is null && !string.IsNullOrEmpty(Reden))
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", "U koos waarom de plicht eindigde. Vul ook de laatste dag in, of haal de reden weg.");
        }

        var reden = tot is null ? null : Eis(staat, nameof(Reden), Reden, Redenen, "Kies waarom de plicht is geëindigd.");
        return staat.IsValid ? new(tot is null, van, tot, brief, reden) : null;
    }

    private Termijnbericht? LeesTermijn(ModelStateDictionary staat, DateOnly vandaag)
    {
        // A term starts on the day after the plan, so it may have to come yet.
        var van = Datum(staat, nameof(Van), Van, "de eerste dag", vandaag, komt: null);
        var tot = Datum(staat, nameof(Tot), Tot, "de laatste dag", vandaag, komt: null);
        if (van < EersteDagVanDeWet || van > vandaag.AddMonths(1))
        {
            staat.Fout($"{nameof(Van)}.{nameof(Datuminvoer.Tekst)}", $"Een termijn begint op of na {Datumtekst.Lang(EersteDagVanDeWet)}, en niet meer dan een maand na vandaag. Controleer de dag.");
        }

        if (tot <= van)
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", "De laatste dag ligt niet na de eerste. Verbeter een van de twee.");
        }
        else if (tot > van?.AddYears(LangsteTermijn))
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", $"Deze termijn is langer dan {LangsteTermijn} jaar. Controleer beide dagen.");
        }

        // The form asks the last day that counts; DUO's message has the day after it.
        return staat.IsValid ? new(van!.Value, tot!.Value.AddDays(1), null, null) : null;
    }

    private Vrijstellingbericht[]? LeesVrijstelling(ModelStateDictionary staat, Duokennis bekend, DateOnly vandaag)
    {
        var soort = Eis(staat, nameof(Soort), Soort, Soorten, "Kies waarvoor de vrijstelling is.");
        var oordeel = Eis(staat, nameof(Oordeel), Oordeel, Oordelen, "Kies wat DUO besloot.");
        var dag = Datum(staat, nameof(Dag), Dag, "de dag van het besluit", vandaag);
        var van = soort == "tijdelijk" && oordeel == "Toekenning" ? Datum(staat, nameof(Van), Van, "de eerste dag", vandaag, komt: null) : null;
        var tot = soort == "tijdelijk" ? Datum(staat, nameof(Tot), Tot, "de laatste dag", vandaag, verplicht: false, komt: null) : null;
        if (tot < van)
        {
            staat.Fout($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", "De laatste dag ligt voor de eerste. Verbeter een van de twee.");
        }

        var onderdeel = soort == "deel" ? Eis(staat, nameof(Onderdeel), Onderdeel, Taalonderdelen, "Kies lezen, luisteren, schrijven of spreken.") : null;
        var niveau = soort == "deel" ? Eis(staat, nameof(Niveau), Niveau, Vrijstelniveaus, "Kies A2 of B1.") : null;
        if (!staat.IsValid)
        {
            return null;
        }

        var nieuw = new Vrijstellingsoordeel { Oordeel = oordeel!, Op = dag, Van = van, Tot = tot, Onderdeel = onderdeel, Niveau = niveau };
        return [.. bekend.Vrijstellingen, soort switch { "geheel" => new(nieuw, null, null), "tijdelijk" => new(null, nieuw, null), _ => new(null, null, nieuw) }];
    }

    private Ontheffingbericht[]? LeesOntheffing(ModelStateDictionary staat, Duokennis bekend, DateOnly vandaag)
    {
        var soort = Eis(staat, nameof(Soort), Soort, [.. Soorten.Where(s => s.Waarde != "tijdelijk")], "Kies waarvoor de ontheffing is.");
        var oordeel = Eis(staat, nameof(Oordeel), Oordeel, Oordelen, "Kies wat DUO besloot.");
        var dag = Datum(staat, nameof(Dag), Dag, "de dag van het besluit", vandaag);
        var onderdeel = soort == "deel" ? Eis(staat, nameof(Onderdeel), Onderdeel, Onderdelen, "Kies een onderdeel van het examen.") : null;
        var nieuw = new Ontheffingsoordeel { Oordeel = oordeel ?? "", Op = dag, Onderdeel = onderdeel };
        return staat.IsValid ? [.. bekend.Ontheffingen, soort == "geheel" ? new(nieuw, null) : new(null, nieuw)] : null;
    }

    private Examenbericht[]? LeesExamen(ModelStateDictionary staat, Duokennis bekend, DateOnly vandaag)
    {
        var onderdeel = Eis(staat, nameof(Onderdeel), Onderdeel, Onderdelen, "Kies een onderdeel van het examen.");
        var uitslag = Eis(staat, nameof(Uitslag), Uitslag, Uitslagen, "Kies de uitslag.");
        var dag = Datum(staat, nameof(Dag), Dag, "de dag van het examen", vandaag);
        var niveau = onderdeel is not (null or "KNM") ? Eis(staat, nameof(Niveau), Niveau, Niveaus, "Kies het niveau van het examen.") : null;
        return staat.IsValid ? [.. bekend.Examens, new(dag!.Value, onderdeel!, uitslag!, null, niveau)] : null;
    }

    private Boetebericht[]? LeesBoete(ModelStateDictionary staat, Duokennis bekend, DateOnly vandaag)
    {
        var dag = Datum(staat, nameof(Dag), Dag, "de dag van de boete", vandaag);
        if (!int.TryParse(Bedrag?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var euro) || euro is < 1 or > 9999)
        {
            staat.Fout(nameof(Bedrag), "Vul een heel bedrag in van 1 tot en met 9999 euro.");
        }

        return staat.IsValid ? [.. bekend.Boetes, new(euro, dag!.Value)] : null;
    }

    private static (string, DateOnly)? Goed(ModelStateDictionary staat, string? keuze, DateOnly? dag) => staat.IsValid && keuze is not null && dag is { } d ? (keuze, d) : null;

    /// <param name="komt">What is said of a day that is still to come: DUO did not do it yet. Null: it may come.</param>
    private static DateOnly? Datum(
        ModelStateDictionary staat, string veld, Datuminvoer? invoer, string wat, DateOnly vandaag, bool verplicht = true, string? komt = "Deze dag komt nog. Neem over wat er bij DUO staat.")
    {
        var dag = staat.LeesDag(veld, invoer, wat, vandaag, geweest: true, verplicht);
        if (komt is not null && dag > vandaag)
        {
            staat.Fout($"{veld}.{nameof(Datuminvoer.Tekst)}", komt);
        }
        else if (dag < Vroegste)
        {
            staat.Fout($"{veld}.{nameof(Datuminvoer.Tekst)}", "Deze dag ligt te lang terug. Controleer het jaar.");
        }

        return dag;
    }

    private static string? Eis(ModelStateDictionary staat, string veld, string? waarde, IReadOnlyList<Optie> opties, string melding)
    {
        if (opties.Any(o => o.Waarde == waarde))
        {
            return waarde;
        }

        staat.Fout(veld, melding);
        return null;
    }

    private static Optie Kies(Duoonderwerp onderwerp) => new(onderwerp.ToString(), char.ToUpperInvariant(KeuzenaamAttribute.Van(onderwerp)[0]) + KeuzenaamAttribute.Van(onderwerp)[1..]);

    private static Optie[] Tekst(params string[] waarden) => [.. waarden.Select(w => new Optie(w, w))];
}
