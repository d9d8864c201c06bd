using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Intake;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Handhaving;

/// <summary>The forms of a case as they were typed.</summary>
public sealed class Handhavingsinvoer
{
    public Datuminvoer Dag { get; set; } = new();

    public string? Grond { get; set; }

    public string? Trajectgrond { get; set; }

    public string? Tekst { get; set; }

    public bool Begrijpelijk { get; set; }

    public string? Cautie { get; set; }

    public Datuminvoer LaatsteDag { get; set; } = new();

    public bool MetWaarschuwing { get; set; }

    public string? Uitkomst { get; set; }

    public string? Verwijtbaarheid { get; set; }

    public string? Ernst { get; set; }

    public string? Omstandigheden { get; set; }

    public string? Individueletoets { get; set; }

    public string? Individueel { get; set; }

    public string? Grondslag { get; set; }

    public bool BijstandVerlaagd { get; set; }

    public string? Keuzereden { get; set; }

    public string? Bedrag { get; set; }

    public static IReadOnlyList<Optie> Gronden { get; } =
    [
        new(nameof(Boetegrond.Intake), "Niet meewerken aan de brede intake", "Artikel 22 van de wet. Een vast bedrag."),
        new(nameof(Boetegrond.Traject), "Niet meewerken tijdens het traject", "Artikel 23 van de wet. Altijd met rapport en horen."),
    ];

    public static IReadOnlyList<Optie> Opties<TKeuze>(params TKeuze[] niet)
        where TKeuze : struct, Enum => [.. Enum.GetValues<TKeuze>().Except(niet).Select(w => new Optie(w.ToString(), Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(w))))];

    public void Vul(Boeteweging weging)
    {
        (Verwijtbaarheid, Ernst, Omstandigheden) = (weging.Verwijtbaarheid.ToString(), weging.Ernst, weging.Omstandigheden);
        (Individueletoets, Individueel, Grondslag) = (weging.Individueletoets.ToString(), weging.Individueel, weging.Grondslag.ToString());
        (BijstandVerlaagd, Keuzereden) = (weging.BijstandVerlaagd, weging.Keuzereden);
        Bedrag = weging.VerlaagdCenten is { } centen ? (centen / 100m).ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")) : null;
    }

    public (Boetegrond Grond, Trajectgrond? Trajectgrond, DateOnly Dag)? LeesBegin(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = LeesDag(staat, vandaag);
        var grond = Kies<Boetegrond>(staat, nameof(Grond), Grond, "Kies waar het om gaat.");
        var traject = grond == Boetegrond.Traject ? Kies<Trajectgrond>(staat, nameof(Trajectgrond), Trajectgrond, "Kies wat iemand niet deed.") : null;
        return staat.IsValid ? (grond!.Value, traject, dag!.Value) : null;
    }

    public DateOnly? LeesDag(ModelStateDictionary staat, DateOnly vandaag) => staat.LeesDatum(Veld(nameof(Dag)), Dag, "de dag", vandaag: vandaag);

    public (DateOnly Dag, DateOnly LaatsteDag)? LeesOproep(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = LeesDag(staat, vandaag);
        var laatste = staat.LeesDatum(Veld(nameof(LaatsteDag)), LaatsteDag, "de laatste dag", vandaag: vandaag);
        return dag is { } eerste && laatste is { } tot ? (eerste, tot) : null;
    }

    public Oproepuitkomst? LeesUitkomst(ModelStateDictionary staat) => Kies<Oproepuitkomst>(staat, nameof(Uitkomst), Uitkomst, "Kies wat eruit kwam.");

    public Boeteweging? LeesWeging(ModelStateDictionary staat)
    {
        var schuld = Kies<Verwijtbaarheid>(staat, nameof(Verwijtbaarheid), Verwijtbaarheid, "Kies hoeveel schuld iemand heeft.");
        var toets = string.IsNullOrEmpty(Individueletoets) ? Kern.Handhaving.Individueletoets.NietGedaan : Kies<Individueletoets>(staat, nameof(Individueletoets), Individueletoets, "Kies een antwoord uit de lijst.");
        var grondslag = string.IsNullOrEmpty(Grondslag) ? Plichtgrondslag.Plan : Kies<Plichtgrondslag>(staat, nameof(Grondslag), Grondslag, "Kies een antwoord uit de lijst.");
        var lager = string.IsNullOrWhiteSpace(Bedrag) ? null : LeesBedrag(staat);
        foreach (var (naam, tekst) in new[] { (nameof(Ernst), Ernst), (nameof(Omstandigheden), Omstandigheden), (nameof(Individueel), Individueel), (nameof(Keuzereden), Keuzereden) })
        {
            if (tekst?.Length > Handhavingszaak.LangsteTekst)
            {
                staat.AddModelError(Veld(naam), $"Maak dit korter: ten hoogste {Handhavingszaak.LangsteTekst} tekens.");
            }
        }

        return !staat.IsValid ? null : new Boeteweging(schuld!.Value, Ernst ?? "", Omstandigheden ?? "")
        {
            Individueletoets = toets!.Value, Individueel = Individueel ?? "", Grondslag = grondslag!.Value, BijstandVerlaagd = BijstandVerlaagd, Keuzereden = Keuzereden ?? "", VerlaagdCenten = lager?.Centen,
        };
    }

    public (DateOnly Dag, Bedrag Bedrag)? LeesBetaling(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = LeesDag(staat, vandaag);
        return LeesBedrag(staat) is { } bedrag && dag is { } op ? (op, bedrag) : null;
    }

    private Bedrag? LeesBedrag(ModelStateDictionary staat)
    {
        try
        {
            return Kern.Gedeeld.Bedrag.Parse((Bedrag ?? "").Trim().Replace(',', '.'));
        }
        catch (FormatException)
        {
            staat.AddModelError(Veld(nameof(Bedrag)), string.IsNullOrWhiteSpace(Bedrag) ? "Vul een bedrag in." : $"'{Bedrag}' is geen bedrag. Schrijf het zo: 25 of 37,50.");
            return null;
        }
    }

    private static TKeuze? Kies<TKeuze>(ModelStateDictionary staat, string veld, string? waarde, string fout)
        where TKeuze : struct, Enum
    {
        if (Enum.TryParse<TKeuze>(waarde, out var gekozen) && Enum.IsDefined(gekozen))
        {
            return gekozen;
        }

        staat.AddModelError(Veld(veld), fout);
        return null;
    }

    private static string Veld(string naam) => $"Invoer.{naam}";
}
