using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Intake;

/// <summary>One step of the brede intake: a block of the law, with its question.</summary>
/// <param name="Slug">Last part of the address, and the name of the block in the conditions of the law.</param>
/// <param name="Wet">Where the block stands in the law.</param>
public sealed record Intakestap(string Slug, string Naam, string Titel, string Uitleg, string Wet);

/// <summary>The steps, in the order in which they are shown; a conversation may take any order.</summary>
public static class Intakestappen
{
    public const string Gesprek = "gesprek";
    public const string Leerbaarheid = "leerbaarheid";
    public const string Opleiding = "opleiding";
    public const string Omstandigheden = "omstandigheden";
    public const string Gezondheid = "gezondheid";
    public const string Kind = "kind";
    public const string Taal = "taal";
    public const string Participatie = "participatie";
    public const string Zelfredzaamheid = "zelfredzaamheid";

    public static IReadOnlyList<Intakestap> Alle { get; } =
    [
        new(Gesprek, "Gesprek", "Het gesprek", "Leg vast wanneer u sprak, en dat de inburgeraar weet dat hij alleen met u mag praten.", "artikel 5.2, lid 2, Besluit inburgering 2021"),
        new(Leerbaarheid, "Leertoets", "De leerbaarheidstoets", "DUO neemt de toets af. De uitslag is een advies: u beslist zelf over de leerroute.", "artikel 14, lid 3 en 6, Wet inburgering 2021"),
        new(Opleiding, "Opleiding", "Opleiding en werk", "Wat heeft de inburgeraar geleerd en gedaan voordat hij naar Nederland kwam?", "artikel 14, lid 3, Wet inburgering 2021"),
        new(Omstandigheden, "Leven", "Persoonlijke omstandigheden", "Hoe woont de inburgeraar, met wie, en wat vraagt nu aandacht?", "artikel 14, lid 3, Wet inburgering 2021"),
        new(Gezondheid, "Gezondheid", "Gezondheid", "Leg alleen vast wat nodig is voor het plan. Niemand anders dan het team ziet dit.", "artikel 14, lid 3, en artikel 37, lid 2, Wet inburgering 2021"),
        new(Kind, "Kinderen", "Kinderen", "Zijn er kinderen in huis? Verken dan voorschoolse en vroegschoolse educatie.", "artikel 14, lid 3, Wet inburgering 2021"),
        new(Taal, "Taal", "Taal en lezen", "Hoe goed is het Nederlands nu, en leest en schrijft de inburgeraar in eigen taal?", "artikel 5.2, lid 1, Besluit inburgering 2021"),
        new(Participatie, "Meedoen", "Meedoen en de eigen wens", "Wat kan de inburgeraar, en wat wil hij zelf?", "artikel 5.2, lid 1, Besluit inburgering 2021"),
        new(Zelfredzaamheid, "Zelf doen", "Zelfredzaamheid", "Wat regelt de inburgeraar zelf, en waarbij is hulp nodig?", "artikel 5.2, lid 1, Besluit inburgering 2021"),
    ];

    public static IReadOnlyList<Optie> Uitslagen { get; } =
    [
        new(nameof(Kern.Intake.Leerbaarheid.B1Haalbaar), "B1-route haalbaar"),
        new(nameof(Kern.Intake.Leerbaarheid.B1NietHaalbaar), "B1-route niet haalbaar"),
        new(nameof(Kern.Intake.Leerbaarheid.Onbekend), "Onbekend", "De toets is gedaan, maar gaf geen advies."),
        new(nameof(Kern.Intake.Leerbaarheid.Ontheven), "Hoeft de toets niet te doen", "Alleen bij een visuele beperking, of een auditieve beperking waardoor de toets niet lukt."),
    ];

    public static IReadOnlyList<Optie> Opleidingsniveaus { get; } =
    [
        new("geen", "Geen onderwijs of basisschool niet af"), new("basis", "Basisonderwijs"), new("onderbouw", "Onderbouw voortgezet onderwijs"),
        new("middelbaar", "Bovenbouw havo of vwo; mbo 2 tot 4"), new("bachelor", "Hbo- of wo-bachelor"), new("master", "Hbo- of wo-master"),
        new("onbekend", "Onbekend"),
    ];

    public static IReadOnlyList<Optie> Taalniveaus { get; } =
    [
        new("A0", "A0, nog geen Nederlands"), new("A1", "A1"), new("A2", "A2"), new("B1", "B1"), new("B2", "B2 of hoger"),
    ];

    public static IReadOnlyList<Optie> Schriften { get; } =
    [
        new(nameof(Geletterdheid.LatijnsSchrift), "Leest en schrijft ons alfabet"),
        new(nameof(Geletterdheid.AnderSchrift), "Leest en schrijft een ander schrift", "Bijvoorbeeld Arabisch of Tigrinya."),
        new(nameof(Geletterdheid.NietGeletterd), "Leest en schrijft nog niet"),
    ];

    public static IReadOnlyList<Optie> JaNee { get; } = [new("ja", "Ja"), new("nee", "Nee")];

    public static Intakestap? Zoek(string slug) => Alle.FirstOrDefault(stap => stap.Slug == slug);

    public static string? Opleidingsnaam(string? niveau) => Tekst(Opleidingsniveaus, niveau) ?? niveau;

    public static string Naam(Leerbaarheid uitslag) => Tekst(Uitslagen, uitslag.ToString()) ?? "Nog niet bekend";

    public static string Adres(Guid dossier, string? slug = null) => slug is null ? $"/dossiers/{dossier}/intake" : $"/dossiers/{dossier}/intake/{slug}";

    public static string Formulier(Guid dossier, string slug) => $"intake-{dossier}-{slug}";

    /// <summary>What is on record for one step. Health only when the asker may see it.</summary>
    public static IReadOnlyList<Antwoordrij> Rijen(string slug, Intakeantwoorden a, string? gezondheid) => slug switch
    {
        Gesprek =>
        [
            new("Gesprekken", a.Gesprekken),
            new("Verteld dat alleen praten mag", a.AlleenGesprekVerteld is { } dag ? Datumtekst.Lang(dag) : null),
        ],
        Leerbaarheid =>
        [
            new("Leerbaarheidstoets", a.Leerbaarheid == Kern.Intake.Leerbaarheid.NogNietBekend ? null : Naam(a.Leerbaarheid)),
            new("Toelichting bij de toets", a.LeerbaarheidToelichting),
        ],
        Opleiding => [new("Hoogste opleiding", Opleidingsnaam(a.Opleidingsniveau)), new("Opleiding en werk", a.OpleidingEnWerk)],
        Omstandigheden => [new("Persoonlijke omstandigheden", a.Omstandigheden)],
        Gezondheid => [new("Gezondheid", gezondheid)],
        Kind => [new("Kinderen in huis", JaNeeTekst(a.KinderenInHuis)), new("Voor- en vroegschoolse educatie", a.VoorschoolseEducatie)],
        Taal =>
        [
            new("Niveau Nederlands", Tekst(Taalniveaus, a.Taalniveau) ?? a.Taalniveau), new("Lezen en schrijven", Tekst(Schriften, a.Geletterdheid.ToString())),
            new("Toelichting bij taal", a.Taal),
        ],
        Participatie =>
        [
            new("Mogelijkheden voor werk en meedoen", a.Participatie), new("Eigen wens", a.EigenWens),
            new("Wil een opleiding volgen", JaNeeTekst(a.WensOnderwijs)),
        ],
        _ => [new("Zelfredzaamheid", a.Zelfredzaamheid)],
    };

    /// <summary>All of it, block by block; health only with the right to see it.</summary>
    public static IEnumerable<(Intakestap Stap, IReadOnlyList<Antwoordrij> Rijen)> Overzicht(DossierBeeld beeld, bool metGezondheid) =>
        Alle.Select(stap => (stap, stap.Slug == Gezondheid && !metGezondheid
            ? [new Antwoordrij("Gezondheid", IntakeVastleggen.GezondheidBesproken(beeld) ? "Besproken. U mag de tekst niet zien." : null)]
            : Rijen(stap.Slug, beeld.Intake?.Antwoorden ?? new Intakeantwoorden(), beeld.Gezondheid?.Tekst)));

    private static string? JaNeeTekst(bool? waarde) => waarde is { } ja ? (ja ? "Ja" : "Nee") : null;

    private static string? Tekst(IReadOnlyList<Optie> opties, string? waarde) => opties.FirstOrDefault(optie => optie.Waarde == waarde)?.Tekst;
}
