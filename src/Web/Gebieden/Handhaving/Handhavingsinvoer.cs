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

    public bool BeroepLoopt { get; set; }

    public string? Termijn { get; set; }

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
        (BijstandVerlaagd, Keuzereden, BeroepLoopt, Termijn) = (weging.BijstandVerlaagd, weging.Keuzereden, weging.BeroepLoopt, weging.Termijn?.ToString());
        Bedrag = weging.VerlaagdCenten is { } centen ? (centen / 100m).ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")) : null;
    }

    public (Boetegrond Grond, Trajectgrond? Trajectgrond, DateOnly Dag)? LeesBegin(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = LeesDag(staat, vandaag);
        var grond = staat.Eis<Boetegrond>(nameof(Grond), Grond, "Kies waar het om gaat.");
        var traject = grond == Boetegrond.Traject ? staat.Eis<Trajectgrond>(nameof(Trajectgrond), Trajectgrond, "Kies wat iemand niet deed.") : null;
        staat.EisTekst(nameof(Tekst), Tekst, "wat er is gebeurd", Handhavingszaak.LangsteTekst, "Schrijf op wat er is gebeurd.");
        return staat.IsValid ? (grond!.Value, traject, dag!.Value) : null;
    }

    public DateOnly? LeesDag(ModelStateDictionary staat, DateOnly vandaag) => staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: true, verplicht: true);

    public (DateOnly Dag, DateOnly LaatsteDag)? LeesOproep(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = LeesDag(staat, vandaag);
        var laatste = staat.LeesDag(nameof(LaatsteDag), LaatsteDag, "de laatste dag", vandaag, geweest: true, verplicht: true);
        return dag is { } eerste && laatste is { } tot ? (eerste, tot) : null;
    }

    public Oproepuitkomst? LeesUitkomst(ModelStateDictionary staat) => staat.Eis<Oproepuitkomst>(nameof(Uitkomst), Uitkomst, "Kies wat eruit kwam.");

    public Boeteweging? LeesWeging(ModelStateDictionary staat)
    {
        const int Langste = Handhavingszaak.LangsteTekst;
        var schuld = staat.Eis<Verwijtbaarheid>(nameof(Verwijtbaarheid), Verwijtbaarheid, "Kies hoeveel schuld iemand heeft.");
        var ernst = staat.EisTekst(nameof(Ernst), Ernst, "de ernst", Langste, "Schrijf op hoe ernstig het is.");
        var omstandigheden = staat.EisTekst(nameof(Omstandigheden), Omstandigheden, "de omstandigheden", Langste, "Schrijf op wat u weet van deze persoon, en wat dat betekent voor de boete.");
        var toets = staat.Kies<Individueletoets>(nameof(Individueletoets), Individueletoets) ?? default;
        var individueel = toets == default ? staat.LeesTekst(nameof(Individueel), Individueel, "de toets", Langste)
            : staat.EisTekst(nameof(Individueel), Individueel, "de toets", Langste, "Schrijf op wat de toets van deze persoon liet zien.");
        var grondslag = staat.Kies<Plichtgrondslag>(nameof(Grondslag), Grondslag) ?? default;
        var termijn = staat.Kies<Termijnsoort>(nameof(Termijn), Termijn);
        var keuze = staat.LeesTekst(nameof(Keuzereden), Keuzereden, "de reden", Langste);
        var lager = string.IsNullOrWhiteSpace(Bedrag) ? null : LeesBedrag(staat);
        return !staat.IsValid ? null : new Boeteweging(schuld!.Value, ernst!, omstandigheden!)
        {
            Individueletoets = toets, Individueel = individueel ?? "", Grondslag = grondslag, BijstandVerlaagd = BijstandVerlaagd, Keuzereden = keuze ?? "", VerlaagdCenten = lager?.Centen,
            BeroepLoopt = BeroepLoopt, Termijn = termijn,
        };
    }

    public (DateOnly Dag, Bedrag Bedrag)? LeesBetaling(ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = LeesDag(staat, vandaag);
        return LeesBedrag(staat) is { } bedrag && dag is { } op ? (op, bedrag) : null;
    }

    private Bedrag? LeesBedrag(ModelStateDictionary staat)
    {
        var bedrag = Bedraginvoer.Lees(Bedrag);
        if (bedrag is null)
        {
            staat.Fout(nameof(Bedrag), Bedraginvoer.Fout(Bedrag));
        }

        return bedrag;
    }
}
