using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Plan;

/// <summary>One answer that changed; null = there was, or is, none.</summary>
public sealed record Planverschil(string Wat, string? Was, string? Wordt);

public sealed record Planstap(string Slug, string Naam, string Titel, string Uitleg, string Wet);

/// <summary>The steps of the plan, and how its contents read.</summary>
public static class Planstappen
{
    public const string Leerroutes = "leerroutes";
    public const string Keuze = "keuze";
    public const string Inhoud = "inhoud";
    public const string Mening = "mening";
    public const string Controleren = "controleren";

    /// <summary>Why a plan that was decided changes: before the steps.</summary>
    public const string Wijzigen = "wijzigen";
    public const string GeenExamen = "Geen";

    public static IReadOnlyList<Planstap> Alle { get; } =
    [
        new(Leerroutes, "Wegen", "De drie leerroutes wegen", "Schrijf bij elke leerroute wat ervoor spreekt en wat ertegen. Alle drie tellen mee.", "artikel 7, 8 en 9, Wet inburgering 2021"),
        new(Keuze, "Kiezen", "De leerroute kiezen", "Welke leerroute past, en waarom? Deze uitleg komt in de brief.", "artikel 15, lid 1, Wet inburgering 2021; artikel 3:46 Awb"),
        new(Inhoud, "Inhoud", "De inhoud van het plan", "Hoeveel uur, welke begeleiding, welke afspraken?", "artikel 15 Wet inburgering 2021; artikel 5.3, lid 4, Besluit inburgering 2021"),
        new(Mening, "Mening", "De mening van de inburgeraar", "Bespreek het plan. Schrijf op wat de inburgeraar ervan vindt.", "artikel 3:2 Awb"),
    ];

    public static IReadOnlyList<Optie> Alfabetiseringen { get; } =
    [
        new(nameof(Alfabetisering.NietVanToepassing), "Niet nodig"),
        new(nameof(Alfabetisering.AndersAlfabeet), "Nodig: leest een ander schrift"),
        new(nameof(Alfabetisering.Analfabeet), "Nodig: leest en schrijft nog niet"),
    ];

    public static IReadOnlyList<Optie> Examenonderdelen { get; } =
    [
        new("Lezen A2", "Lezen A2"), new("Luisteren A2", "Luisteren A2"), new("Schrijven A2", "Schrijven A2"), new("Spreken A2", "Spreken A2"),
        new("KNM", "Kennis van de Nederlandse maatschappij (KNM)"), new(GeenExamen, "Geen onderdelen"),
    ];

    public static IReadOnlyList<Optie> Ondertekeningen { get; } =
    [
        new(nameof(Ondertekening.NogNietGevraagd), "Nog niet gevraagd"),
        new(nameof(Ondertekening.Ondertekend), "Ondertekend"),
        new(nameof(Ondertekening.NietOndertekend), "Wil niet ondertekenen", "Het plan kan dan toch worden vastgesteld."),
    ];

    public static IReadOnlyList<Optie> Routes { get; } = [.. Kern.Leerroutes.Leerroutes.Alle.Select(route => new Optie(route.ToString(), route.Naam(), Wet(route)))];

    public static Planstap? Zoek(string slug) => Alle.FirstOrDefault(stap => stap.Slug == slug);

    public static string Adres(Guid dossier, string? slug = null) => slug is null ? $"/dossiers/{dossier}/plan" : $"/dossiers/{dossier}/plan/{slug}";

    public static string Formulier(Guid dossier, string slug) => $"plan-{dossier}-{slug}";

    /// <summary>What the law says of a route, in one line.</summary>
    public static string Wet(Leerroute route) => route switch
    {
        Leerroute.B1 => "Examen op B1 binnen drie jaar: lezen, luisteren, schrijven, spreken en KNM.",
        Leerroute.Onderwijs => "Taalschakeltraject: voor wie een opleiding wil en een grote kans heeft op een diploma. Zonder MAP.",
        _ => "Voor wie het examen binnen drie jaar redelijkerwijs niet haalt: 800 uur les en een eindgesprek.",
    };

    public static string Icoon(Leerroute route) => route switch
    {
        Leerroute.B1 => "certificate",
        Leerroute.Onderwijs => "school",
        _ => "heart-handshake",
    };

    public static string Naam(Leerbaarheid uitslag) => uitslag switch
    {
        Leerbaarheid.B1Haalbaar => "B1-route haalbaar",
        Leerbaarheid.B1NietHaalbaar => "B1-route niet haalbaar",
        Leerbaarheid.Onbekend => "Geen advies: uitslag onbekend",
        Leerbaarheid.Ontheven => "Hoefde de toets niet te doen",
        _ => "Nog niet bekend",
    };

    /// <summary>A warning, never a refusal: the test advises, the college decides (WI-INT-09).</summary>
    public static string? Verschil(DossierBeeld beeld, Pipinhoud inhoud) => (beeld.Intake?.Antwoorden.Leerbaarheid, inhoud.Leerroute) switch
    {
        (Leerbaarheid.B1Haalbaar, Leerroute.Zelfredzaamheid) =>
            "De leerbaarheidstoets zegt dat de B1-route haalbaar is, en u koos de Z-route. Dat mag. Leg in de motivering uit waarom.",
        (Leerbaarheid.B1NietHaalbaar, Leerroute.B1 or Leerroute.Onderwijs) =>
            $"De leerbaarheidstoets zegt dat de B1-route niet haalbaar is, en u koos de {inhoud.Leerroute!.Value.Naam()}. Dat mag. Leg in de motivering uit waarom.",
        _ => null,
    };

    /// <summary>The leerroute that another college set before a move, and that the first plan here keeps (WI-VERH-01); null when there is a choice.</summary>
    public static Leerroute? Blijft(DossierBeeld beeld) => Pipgegevens.Van(beeld.Planfeiten).LeerrouteVoorVerhuizing;

    public static bool MetLesuren(DossierBeeld beeld) => beeld.Dossierfeiten.Doelgroep?.Hoofdgroep().KrijgtIntensiteitLeerroute() == true;

    /// <summary>What a new version says otherwise than the plan in force; an answer that was and stays empty is left out.</summary>
    public static IReadOnlyList<Planverschil> Verschillen(Pipinhoud was, Pipinhoud wordt, bool metLesuren, bool metKind) =>
    [
        .. Alle.SelectMany(stap => Rijen(stap.Slug, wordt, metLesuren, metKind).Select(rij => (rij, oud: Rijen(stap.Slug, was, metLesuren, metKind).FirstOrDefault(r => r.Sleutel == rij.Sleutel)))
                .Concat(Rijen(stap.Slug, was, metLesuren, metKind).Where(r => Rijen(stap.Slug, wordt, metLesuren, metKind).All(n => n.Sleutel != r.Sleutel)).Select(r => (rij: new Antwoordrij(r.Sleutel, null), oud: (Antwoordrij?)r))))
            .Where(paar => (paar.oud?.Waarde ?? "") != (paar.rij.Waarde ?? "")).Select(paar => new Planverschil(paar.rij.Sleutel, paar.oud?.Waarde, paar.rij.Waarde)),
    ];

    /// <summary>What is on record for one step.</summary>
    public static IReadOnlyList<Antwoordrij> Rijen(string slug, Pipinhoud i, bool metLesuren, bool metKind) => slug switch
    {
        Leerroutes =>
        [
            .. Kern.Leerroutes.Leerroutes.Alle.SelectMany(route =>
            {
                var weging = i.Wegingen.FirstOrDefault(w => w.Leerroute == route);
                return new[] { new Antwoordrij($"{route.Naam()}, voor", Leeg(weging?.Voor)), new Antwoordrij($"{route.Naam()}, tegen", Leeg(weging?.Tegen)) };
            }),
        ],
        Keuze => [new("Leerroute", i.Leerroute?.Naam()), new("Motivering", i.Motivering)],
        Inhoud => [.. Inhoudsrijen(i, metLesuren, metKind)],
        _ =>
        [
            new("Mening van de inburgeraar", i.Zienswijze),
            new("Ondertekening", Tekst(Ondertekeningen, i.Ondertekening.ToString()) + (i.OndertekendOp is { } dag ? $", {Datumtekst.Lang(dag)}" : "")),
        ],
    };

    private static IEnumerable<Antwoordrij> Inhoudsrijen(Pipinhoud i, bool metLesuren, bool metKind)
    {
        if (metLesuren)
        {
            yield return new("Lesuren per week", Getal(i.LesurenPerWeek, "uur"));
            yield return new("Lesuren in totaal", Getal(i.LesurenTotaal, "uur"));
        }

        yield return new("Participatieverklaring (PVT)", Getal(i.PvtUren, "uur"));
        if (i.Leerroute?.HeeftMap() != false)
        {
            yield return new("Arbeidsmarkt en participatie (MAP)", Getal(i.MapUren, "uur"));
        }

        yield return new("Voortgangsgesprekken", Getal(i.Voortgangsgesprekken, null));
        yield return new("Begeleiding", i.Begeleiding);
        if (metKind || i.VoorschoolseEducatie is not null)
        {
            yield return new("Afspraken over het kind", i.VoorschoolseEducatie);
        }

        yield return new("Alfabetisering", Tekst(Alfabetiseringen, i.Alfabetisering?.ToString()));
        if (i.Leerroute == Leerroute.Zelfredzaamheid)
        {
            yield return new("Examenonderdelen", i.ExamenonderdelenZ);
        }

        yield return new("Mag een opleiding afmaken", i.MagOpleidingAfmaken ? "Ja" : "Nee");
    }

    private static string? Getal(int? getal, string? eenheid) => getal is null ? null : eenheid is null ? $"{getal}" : $"{getal} {eenheid}";

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;

    private static string? Tekst(IReadOnlyList<Optie> opties, string? waarde) => opties.FirstOrDefault(optie => optie.Waarde == waarde)?.Tekst;
}
