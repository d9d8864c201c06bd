using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

public enum Vrijstellingsgrond
{
    [Keuzenaam("8 jaar of langer leerplichtig geweest in Nederland")]
    Leerplichtjaren,

    [Keuzenaam("diploma")]
    Diploma,

    [Keuzenaam("nu leerplichtig of kwalificatieplichtig")]
    NuLeerplichtig,

    [Keuzenaam("ingeschreven voor een opleiding met een vrijstellend diploma")]
    Ingeschreven,

    [Keuzenaam("aantoonbaar voldoende ingeburgerd")]
    VoldoendeIngeburgerd,

    [Keuzenaam("bewijs voor een of meer taalonderdelen van het examen")]
    Examenonderdelen,

    [Keuzenaam("werk, als reden om de MAP niet te doen")]
    WerkVoorMap,
}

/// <summary>Which diplomas exempt is a dated parameter (art. 2.1 Regeling).</summary>
public enum Diplomasoort
{
    [Keuzenaam("inburgeringsdiploma van de Wet inburgering 2021")]
    Inburgering2021,

    [Keuzenaam("inburgeringsdiploma van de vorige wet, alle taalonderdelen op B1 of hoger")]
    Inburgering2013B1,

    [Keuzenaam("inburgeringsdiploma van de vorige wet, niet alles op B1")]
    Inburgering2013,

    [Keuzenaam("vmbo basis of kader")]
    VmboBasisOfKader,

    [Keuzenaam("vmbo gemengd of theoretisch")]
    VmboGemengdOfTheoretisch,

    [Keuzenaam("havo of vwo")]
    HavoVwo,

    [Keuzenaam("mbo niveau 2 of hoger")]
    Mbo2OfHoger,

    [Keuzenaam("hbo of universiteit")]
    HboWo,

    [Keuzenaam("vergelijkbaar Nederlandstalig diploma uit Aruba, Curaçao, Sint Maarten, Suriname, België of Caribisch Nederland")]
    NederlandstaligElders,

    [Keuzenaam("internationale of Europese school met Nederlands op B1 of hoger")]
    InternationaalMetNederlandsB1,

    [Keuzenaam("entree (mbo niveau 1)")]
    Entree,

    [Keuzenaam("praktijkonderwijs")]
    Praktijkonderwijs,

    [Keuzenaam("voortgezet speciaal onderwijs (arbeid of dagbesteding)")]
    Vso,

    [Keuzenaam("een ander diploma")]
    Ander,
}

/// <summary>What a request rests on.</summary>
public sealed record Vrijstellingsfeiten
{
    public Vrijstellingsgrond Grond { get; init; }

    public Diplomasoort? Diploma { get; init; }

    /// <summary>Whole years of compulsory education, of residence and of work.</summary>
    public int JarenLeerplicht { get; init; }

    public int JarenVerblijf { get; init; }

    public int JarenWerk { get; init; }

    public bool GesprekB1 { get; init; }

    /// <summary>Evidence for exam parts is at B1; false = at A2.</summary>
    public bool BewijsB1 { get; init; }

    public bool Afgeschaald { get; init; }
}

/// <param name="Vorm">The kind of exemption; null when there is none.</param>
/// <param name="Duocodes">DUO's codes for the reason: "DIP".</param>
public sealed record Vrijstellingsoordeel(Toets Toets, Vrijstellingsvorm? Vorm, IReadOnlyList<string> Duocodes, string Bewijs, Bedrag? Kosten, string Gevolg);

/// <summary>Art. 4 and 7 lid 3 Wet: when is there an exemption? DUO decides; the college uses this to help somebody apply.</summary>
public static class Vrijstelling
{
    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Vrijstellingsoordeel Beoordeel(Vrijstellingsfeiten f, DateOnly dag, Regelset regels) => f.Grond switch
    {
        Vrijstellingsgrond.Leerplichtjaren => Maak(Vrijstellingsvorm.Volledig, [], "inschrijving in de BRP tijdens de leerplicht", Weg,
            Jaren("was {0} of langer leer- of kwalificatieplichtig in Nederland", f.JarenLeerplicht, Plichtparameters.Leerplichtjaren, Bron.Wi("4", "1", "WI-VRIJ-01"), dag, regels)),
        Vrijstellingsgrond.Diploma => Diploma(f, dag, regels),
        Vrijstellingsgrond.NuLeerplichtig => Maak(Vrijstellingsvorm.Volledig, [], "geboortedatum en schoolinschrijving", "Er is geen plicht zolang de leer- of kwalificatieplicht duurt, meestal tot 18 jaar.",
            new Voorwaarde("De persoon is leerplichtig of kwalificatieplichtig", Bron.Wi("4", "1", "WI-VRIJ-03"), true)),
        Vrijstellingsgrond.Ingeschreven => Maak(Vrijstellingsvorm.Tijdelijk, ["INS", "OPL"], "bewijs van inschrijving bij de opleiding",
            "Er is geen plicht zolang de inschrijving duurt. Het plan en de termijn wachten tot DUO de vrijstelling intrekt.",
            new Voorwaarde("De opleiding leidt tot een diploma dat vrijstelt", Bron.Wi("4", "1", "WI-VRIJ-04"), Vrijstellend(f.Diploma, dag, regels),
                "Deze opleiding stelt niet vrij. Er kan wel een reden zijn om de termijn te verlengen (WI-VERL-k).")),
        Vrijstellingsgrond.VoldoendeIngeburgerd => Maak(Vrijstellingsvorm.Volledig, ["AVI"], "BRP, bewijs van werk of vrijwilligerswerk, en een gesprek bij DUO", Weg,
            Jaren("staat {0} of langer zonder onderbreking in de BRP", f.JarenVerblijf, Plichtparameters.Verblijfsjaren, Bron.Bi("2.3", null, "WI-VRIJ-05"), dag, regels),
            Jaren("deed {0} of langer betaald werk of vrijwilligerswerk", f.JarenWerk, Plichtparameters.Werkjaren, Bron.Bi("2.3", null, "WI-VRIJ-05"), dag, regels),
            new Voorwaarde("Spreken en luisteren gaan in een gesprek op B1 of hoger", Bron.Bi("2.3", null, "WI-VRIJ-05"), f.GesprekB1, "Het gesprek moet laten zien dat spreken en luisteren op B1 gaan."))
            with { Kosten = regels.Waarde(Plichtparameters.KostenVoldoendeIngeburgerd, dag) },
        Vrijstellingsgrond.Examenonderdelen => Maak(Vrijstellingsvorm.Gedeeltelijk, ["GED"], "certificaat of diploma waaruit het niveau per onderdeel blijkt", "Het onderdeel hoeft niet meer. De rest van de plicht blijft.",
            f.BewijsB1
                ? new Voorwaarde("Het bewijs is op niveau B1 of hoger", Bron.Ri("3.12", null, "WI-VRIJ-06"), true)
                : new Voorwaarde("Bij bewijs op A2 is het niveau in het plan eerst verlaagd naar A2", Bron.Ri("3.13", null, "WI-VRIJ-06"), f.Afgeschaald, "Bewijs op A2 helpt pas na afschalen naar A2.")),
        _ => Maak(null, [], "", "De MAP blijft verplicht. Betaald werk kan wel de praktijkuren van de MAP vullen.",
            new Voorwaarde("Er bestaat een vrijstelling van de MAP voor wie werkt", Bron.Wi("8", "3", "WI-VRIJ-07"), false, "Die bestaat niet in deze wet. Alleen in de onderwijsroute is er geen MAP.")),
    };

    private const string Weg = "Er is geen plicht meer.";

    private static bool Vrijstellend(Diplomasoort? diploma, DateOnly dag, Regelset regels) =>
        diploma is { } soort && regels.Waarde(Plichtparameters.VrijstellendeDiplomas, dag).Contains(soort.ToString());

    private static Vrijstellingsoordeel Diploma(Vrijstellingsfeiten f, DateOnly dag, Regelset regels)
    {
        var nietVrijstellend = f.Diploma is Diplomasoort.Entree or Diplomasoort.Praktijkonderwijs or Diplomasoort.Vso;
        return Maak(Vrijstellingsvorm.Volledig,
            f.Diploma switch { Diplomasoort.Inburgering2013B1 => ["INB"], Diplomasoort.NederlandstaligElders or Diplomasoort.InternationaalMetNederlandsB1 => ["DOC"], _ => ["DIP", "DOC"] },
            "het diploma", Weg,
            new Voorwaarde("Het diploma stelt vrij", nietVrijstellend ? Bron.Bi("4.3", "2", "WI-VRIJ-08") : Bron.Ri("2.1", null, "WI-VRIJ-02"), Vrijstellend(f.Diploma, dag, regels),
                nietVrijstellend
                    ? "Deze opleiding is niet-vrijstellend. Zij kan wel de termijn verlengen, en uren tellen mee in de Z-route."
                    : "Dit diploma staat niet op de lijst van diploma's die vrijstellen."));
    }

    private static Vrijstellingsoordeel Maak(Vrijstellingsvorm? vorm, IReadOnlyList<string> codes, string bewijs, string gevolg, params Voorwaarde[] voorwaarden)
    {
        var toets = new Toets("Is er een vrijstelling?", voorwaarden);
        return toets.Slaagt ? new(toets, vorm, codes, bewijs, null, gevolg) : new(toets, null, [], bewijs, null, vorm is null ? gevolg : "De plicht blijft.");
    }

    private static Voorwaarde Jaren(string wat, int jaren, Parameter<Duur> parameter, Bron bron, DateOnly dag, Regelset regels)
    {
        var nodig = regels.Waarde(parameter, dag);
        return new($"De persoon {wat.Replace("{0}", nodig.ToString(), StringComparison.Ordinal)}", bron, jaren >= nodig.Aantal, $"Nodig is {nodig}; nu is het {jaren} jaar.");
    }
}
