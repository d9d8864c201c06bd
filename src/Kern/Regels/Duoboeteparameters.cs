using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>
/// Fines and new terms that DUO sets after the inburgeringstermijn, to explain them to people; DUO decides. The tables of
/// annexes 6a and 6b were read in the version of 1 October 2024; the table of annex 6c (Z-route) was not found.
/// </summary>
public static class Duoboeteparameters
{
    /// <summary>First day of the tables that were read.</summary>
    public static readonly DateOnly TabellenVan = new(2024, 10, 1);

    public static readonly Parameter<Bedrag> PvtMap = new("duoboete.pvt-map", "Boete van DUO als PVT of MAP niet op tijd af is", Bedrag.Parse);

    public static readonly Parameter<Bedrag> Hoogste = new("duoboete.leerroute.hoogste", "Hoogste boete van DUO voor de leerroute", Bedrag.Parse);

    /// <summary>Three amounts, for little, more and much attendance.</summary>
    public static readonly Parameter<IReadOnlyList<Bedrag>> NietAllesGeprobeerd = new(
        "duoboete.leerroute.niet-alles", "Boete als niet alle onderdelen een keer zijn gedaan (weinig, meer, veel les)", Bedragen);

    public static readonly Parameter<IReadOnlyList<Bedrag>> AllesEenKeer = new(
        "duoboete.leerroute.een-keer", "Boete als alle onderdelen een keer zijn gedaan (weinig, meer, veel les)", Bedragen);

    public static readonly Parameter<IReadOnlyList<Bedrag>> GezaktTweeKeer = new(
        "duoboete.leerroute.twee-keer", "Boete als gezakte onderdelen twee keer zijn gedaan (weinig, meer, veel les)", Bedragen);

    public static readonly Parameter<int> KortingPerOnderdeel = new("duoboete.korting", "Korting per gehaald onderdeel, in procent", Getal);

    /// <summary>Lower bounds of the second and the third column.</summary>
    public static readonly Parameter<IReadOnlyList<int>> GrenzenProcent = new("duoboete.grens.procent", "Vanaf hoeveel procent van de uren de boete lager is", Getallen);

    public static readonly Parameter<IReadOnlyList<int>> GrenzenUren = new("duoboete.grens.uren", "Vanaf hoeveel uren de boete lager is", Getallen);

    public static readonly Parameter<Duur> TermijnEenVanBeide = new("duoboete.termijn.een", "Nieuwe termijn als PVT of MAP ontbreekt", Duur.Parse);

    public static readonly Parameter<Duur> TermijnBeide = new("duoboete.termijn.beide", "Nieuwe termijn als PVT en MAP ontbreken", Duur.Parse);

    /// <summary>New terms for 0, 1, 2, 3 and 4 passed parts.</summary>
    public static readonly Parameter<IReadOnlyList<Duur>> TermijnOnderdelen = new(
        "duoboete.termijn.onderdelen", "Nieuwe termijn bij 0, 1, 2, 3 en 4 gehaalde onderdelen", Duren);

    /// <summary>Upper bounds of hours for the four terms.</summary>
    public static readonly Parameter<IReadOnlyList<int>> UrenZAsiel = new("duoboete.z.uren.asiel", "Uren tot en met, Z-route, asielstatushouder", Getallen);

    public static readonly Parameter<IReadOnlyList<int>> UrenZGezin = new("duoboete.z.uren.gezin", "Uren tot en met, Z-route, gezinsmigrant of overige migrant", Getallen);

    public static readonly Parameter<IReadOnlyList<Duur>> TermijnenZ = new("duoboete.z.termijnen", "Nieuwe termijnen bij die uren, Z-route", Duren);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Boetes van DUO",
    [
        PvtMap, Hoogste, NietAllesGeprobeerd, AllesEenKeer, GezaktTweeKeer, KortingPerOnderdeel, GrenzenProcent, GrenzenUren, TermijnEenVanBeide,
        TermijnBeide, TermijnOnderdelen, UrenZAsiel, UrenZGezin, TermijnenZ,
    ],
    [
        Versie(PvtMap, "340", Bron.Bi("7.2", "1", "WI-DUOB-01")),
        Versie(Hoogste, "1000", Bron.Wi("25", null, "WI-DUOB-02")),
        Tabel(NietAllesGeprobeerd, "1000 800 400"),
        Tabel(AllesEenKeer, "800 640 320"),
        Tabel(GezaktTweeKeer, "600 450 225"),
        Tabel(KortingPerOnderdeel, "20"),
        Tabel(GrenzenProcent, "60 90"),
        Tabel(GrenzenUren, "250 400"),
        Versie(TermijnEenVanBeide, "6 maanden", Bron.Ri("7.4", "1", "WI-PVT-07")),
        Versie(TermijnBeide, "1 jaar", Bron.Ri("7.4", "1", "WI-PVT-07")),
        Versie(TermijnOnderdelen, "2 jaar, 18 maanden, 1 jaar, 6 maanden, 6 maanden", Bron.Ri("7.4", "2", "WI-DUOB-05")),
        Versie(UrenZAsiel, "400 800 1200 1599", Bron.Ri("7.4", "3", "WI-DUOB-06")),
        Versie(UrenZGezin, "200 400 600 799", Bron.Ri("7.4", "4", "WI-DUOB-06")),
        Versie(TermijnenZ, "2 jaar, 18 maanden, 1 jaar, 6 maanden", Bron.Ri("7.4", "3", "WI-DUOB-06")),
    ]);

    private static Parameterversie Versie(Parameter parameter, string waarde, Bron bron) => new(parameter.Sleutel, Parameterblad.BeginVanDeWet, null, waarde, bron);

    private static Parameterversie Tabel(Parameter parameter, string waarde) => new(parameter.Sleutel, TabellenVan, null, waarde, Bron.Ri("7.1", null, "WI-DUOB-02"));

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IReadOnlyList<int> Getallen(string tekst) => [.. tekst.Split(' ').Select(Getal)];

    private static IReadOnlyList<Bedrag> Bedragen(string tekst) => [.. tekst.Split(' ').Select(Bedrag.Parse)];

    private static IReadOnlyList<Duur> Duren(string tekst) => [.. tekst.Split(", ").Select(Duur.Parse)];
}
