using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Bewaring;

/// <summary>Why the duty ended.</summary>
public enum Bewaargrond
{
    [Keuzenaam("voldaan: diploma of certificaat")]
    Voldaan,

    [Keuzenaam("volledige vrijstelling of ontheffing")]
    VrijstellingOfOntheffing,

    [Keuzenaam("geen verblijfsrecht meer, of een ander verblijfsdoel")]
    Verblijf,

    [Keuzenaam("langer dan een jaar weg uit Nederland")]
    Vertrek,

    [Keuzenaam("Nederlander geworden")]
    Genaturaliseerd,

    [Keuzenaam("AOW-leeftijd bereikt")]
    AowLeeftijd,

    [Keuzenaam("overleden")]
    Overleden,

    [Keuzenaam("een andere reden")]
    Overig,
}

/// <summary>What a term of retention rests on (WI-BEW-07: the day and the reason are stored).</summary>
/// <param name="EindePlicht">Last day of the duty.</param>
public sealed record Bewaarfeiten(DateOnly EindePlicht, Bewaargrond Grond)
{
    public DateOnly? BeginPlicht { get; init; }

    public DateOnly? Overleden { get; init; }

    /// <summary>Day on which the person met the conditions again.</summary>
    public DateOnly? Herleefd { get; init; }

    /// <summary>Day on which the loan was settled; kept by DUO.</summary>
    public DateOnly? LeningVereffend { get; init; }
}

/// <summary>How long the data of one dossier are kept, per set.</summary>
/// <param name="Gewoon">Last day for everything that is not in the core set; null while the duty runs on.</param>
/// <param name="Kern">Last day for the core set; null also when policy counts from the beginning of the duty and that is unknown.</param>
/// <param name="Lening">Last day for what DUO keeps of the loan; null without a loan.</param>
/// <param name="HerlevingTot">Last day on which a new right of residence lets the old duty run on; null when it cannot revive.</param>
/// <param name="LooptDoor">The duty revived in time: nothing is removed because of this end.</param>
public sealed record Bewaartermijn(
    DateOnly? Gewoon, DateOnly? Kern, DateOnly? Lening, DateOnly? HerlevingTot, bool LooptDoor, IReadOnlyList<Onderbouwing> Stappen, IReadOnlyList<Parameterversie> Parameters)
{
    /// <summary>The core set of art. 9.9 lid 2 Besluit.</summary>
    public static IReadOnlyList<string> Kerngegevens { get; } =
    [
        "burgerservicenummer", "namen", "adres en woonplaats", "geboortedatum", "gegevens over vrijstelling", "gegevens over ontheffing",
        "dag waarop en manier waarop aan de plicht is voldaan", "restschuld van de lening",
    ];

    public static Bewaartermijn Bereken(Bewaarfeiten feiten, Regelset regels)
    {
        var peildag = feiten.EindePlicht;
        var herleving = regels.Versie(Plichtparameters.LangsteOnderbreking.Sleutel, peildag);
        var duur = Duur.Parse(herleving.Waarde);

        // The interruption begins the day after the duty ended. When it is filled with exactly a year, the next day is still in time.
        DateOnly? herlevingTot = feiten.Overleden is not null || feiten.Grond is Bewaargrond.Voldaan or Bewaargrond.AowLeeftijd or Bewaargrond.Genaturaliseerd or Bewaargrond.Overleden
            ? null
            : Termijnrekening.ExclusiefEinde(feiten.EindePlicht.AddDays(1), duur);
        List<Onderbouwing> stappen = [Onderbouwing.Stap("De plicht eindigde op {0}.", null, feiten.EindePlicht)];
        if (feiten.Herleefd is { } herleefd)
        {
            var opTijd = herleefd <= herlevingTot;
            stappen.Add(Onderbouwing.Stap(
                opTijd ? "Binnen {0} voldeed de inburgeraar weer aan de voorwaarden, op {1}. De plicht loopt door en er wordt niets verwijderd."
                    : "Pas na meer dan {0} voldeed de inburgeraar weer aan de voorwaarden, op {1}. Dat is een nieuwe plicht. De termijn van de oude gegevens loopt door.",
                Bron.Bi("2.1", "2", "WI-BEW-07"), duur, herleefd));
            if (opTijd)
            {
                return new Bewaartermijn(null, null, null, herlevingTot, true, stappen, [herleving]);
            }
        }

        var gewoon = Rekenregels.LaatsteDagNa("Gegevens worden bewaard", feiten.EindePlicht, "Einde van de plicht", Bewaarparameters.Gewoon, regels);
        var kernVanaf = regels.Versie(Bewaarparameters.KernVanaf.Sleutel, peildag);
        var vanafBegin = kernVanaf.Waarde == "begin-plicht";
        var kern = (vanafBegin ? feiten.BeginPlicht : feiten.EindePlicht) is { } anker
            ? Rekenregels.LaatsteDagNa("Kerngegevens worden bewaard", anker, vanafBegin ? "Begin van de plicht" : "Einde van de plicht", Bewaarparameters.Kern, regels, peildag)
            : null;
        var lening = feiten.LeningVereffend is { } vereffend
            ? Rekenregels.LaatsteDagNa("DUO bewaart de gegevens over de lening", vereffend, "Lening vereffend", Bewaarparameters.Lening, regels)
            : null;
        // After a death these terms say nothing anymore: an explanation that still names them would contradict the answer.
        var metKern = feiten.Overleden is null || regels.Versie(Bewaarparameters.BijOverlijden.Sleutel, peildag).Waarde != "alles";
        stappen.AddRange(new[] { feiten.Overleden is null ? gewoon : null, metKern ? kern : null, lening }.OfType<Berekening<DateOnly>>().Select(termijn => termijn.Onderbouwing));
        List<Parameterversie> parameters = [herleving, .. gewoon.Parameters, .. kern?.Parameters ?? [], kernVanaf, .. lening?.Parameters ?? []];
        var (gewoonTot, kernTot) = (gewoon.Waarde, kern?.Waarde);
        if (feiten.Overleden is { } overleden)
        {
            var keuze = regels.Versie(Bewaarparameters.BijOverlijden.Sleutel, peildag);
            parameters.Add(keuze);
            gewoonTot = Eerste(gewoonTot, overleden);
            kernTot = keuze.Waarde == "alles" ? Eerste(kernTot ?? overleden, overleden) : kernTot;
            stappen.Add(Onderbouwing.Stap(
                keuze.Waarde == "alles" ? "De inburgeraar overleed op {0}. Daarna worden zijn gegevens verwijderd, volgens het beleid ook de kerngegevens."
                    : "De inburgeraar overleed op {0}. Daarna worden zijn gegevens verwijderd. Volgens het beleid blijven de kerngegevens voor de rest van hun termijn.",
                Bron.Bi("9.9", "1", "WI-BEW-02"), overleden));
        }

        stappen.Add(Onderbouwing.Stap("Ook de selectielijst van de Archiefwet telt: leg bij de uitkomst van de zaak vast welk nummer geldt.", new Bron("Archiefwet 1995", "5", null, "WI-BEW-05", Zekerheid.Onzeker)));
        return new Bewaartermijn(gewoonTot, kernTot, lening?.Waarde, herlevingTot, false, stappen, parameters);
    }

    private static DateOnly Eerste(DateOnly een, DateOnly ander) => een < ander ? een : ander;
}
