using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

public enum Pipstatus
{
    Concept,
    TerBeslissing,
    Vastgesteld,
}

/// <summary>What other areas know that a plan rests on.</summary>
public sealed record Planfeiten(Dossierfeiten Feiten, string Gemeentecode, Regelset Regels)
{
    public bool IntakeAfgerond { get; init; }

    public bool? KinderenInHuis { get; init; }

    public bool? WensOnderwijs { get; init; }

    /// <summary>Dagtekening of the plan in force; null for the first plan.</summary>
    public DateOnly? EerdereDagtekening { get; init; }
}

/// <summary>
/// Persoonlijk plan inburgering en participatie: a decision of the college (art. 15 Wet inburgering 2021).
/// </summary>
public sealed class Pip : Aggregaat, IDossiergebonden
{
    private Pip()
    {
    }

    public Guid DossierId { get; private set; }

    public Pipstatus Status { get; private set; }

    public Pipinhoud Inhoud { get; private set; } = new();

    /// <summary>Subject of who drew up the plan and put it forward.</summary>
    public string? Opsteller { get; private set; }

    public string? TeruggestuurdReden { get; private set; }

    public DateOnly? Dagtekening { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Pip Begin(Guid id, Dossier dossier, Pipinhoud inhoud)
    {
        var pip = new Pip { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Inhoud = inhoud };
        pip.Meld(Plangebeurtenissen.PipBegonnen);
        return pip;
    }

    /// <exception cref="InvalidOperationException">The plan waits for a decision, or has been established.</exception>
    public void Wijzig(Pipinhoud inhoud)
    {
        if (Status != Pipstatus.Concept)
        {
            throw new InvalidOperationException("Dit plan ligt ter beslissing of is vastgesteld. Wijzigen kan nu niet.");
        }

        Inhoud = inhoud;
        Meld(Plangebeurtenissen.PipOpgesteld);
    }

    /// <summary>All conditions on the contents, each with its article. The ten weeks are no condition: a late plan is a valid plan.</summary>
    public Toets MagVaststellen(Planfeiten feiten, DateOnly dagtekening)
    {
        var i = Inhoud;
        var pvtMinimum = feiten.Regels.Waarde(LandelijkeParameters.PvtMinimumUren, dagtekening);
        var mapPraktijk = feiten.Regels.Waarde(LandelijkeParameters.MapPraktijkuren, dagtekening);
        var doelgroep = feiten.Feiten.Doelgroep?.Hoofdgroep();
        var voorwaarden = new List<Voorwaarde>
        {
            new("De inburgeringsplicht is bekend", Bron.Wi("3", "1", "WI-DOEL-01"), feiten.Feiten.BeginPlicht is not null,
                "Wacht op het bericht van DUO, of leg de plicht met de hand vast."),
            new("De doelgroep is bekend", Bron.Wi("13", "1", "WI-DOEL-11"), doelgroep is not null, "Leg de doelgroep vast zoals DUO die kent."),
            new("De brede intake is afgerond", Bron.Wi("14", "1", "WI-INT-06"), feiten.IntakeAfgerond, "Rond eerst de brede intake af.", "intake"),
            new("Alle drie de leerroutes zijn gewogen, met redenen voor en tegen", Bron.Wi("8", "1", "WI-PIP-16"),
                Leerroutes.Leerroutes.Alle.All(route => i.Wegingen.Any(weging => weging.Leerroute == route && weging.IsGewogen)),
                "Vul bij elke leerroute een reden voor en een reden tegen in.", "leerroutes"),
            new("Er is een leerroute gekozen", Bron.Wi("15", "1", "WI-PIP-07"), i.Leerroute is not null, "Kies een leerroute.", "keuze"),
            new("De keuze is gemotiveerd", Bron.Awb("3:46", null, "WI-PIP-13"), Gevuld(i.Motivering), "Schrijf op waarom deze leerroute past.", "keuze"),
            new("De nodige ondersteuning en begeleiding staat in het plan", Bron.Wi("15", "1", "WI-PIP-07"), Gevuld(i.Begeleiding),
                "Beschrijf de begeleiding.", "inhoud"),
            new($"De intensiteit van het PVT staat in het plan, minstens {pvtMinimum} uur", Bron.Bi("3.1", "3", "WI-PVT-01"), i.PvtUren >= pvtMinimum,
                $"Vul {pvtMinimum} uur of meer in.", "inhoud"),
            new("Het aantal voortgangsgesprekken staat in het plan", Bron.Bi("5.3", "4", "WI-VOORT-02"), i.Voortgangsgesprekken >= 0,
                "Vul het aantal gesprekken in.", "inhoud"),
            new("De afspraken over voor- of vroegschoolse educatie staan in het plan, als er een kind is", Bron.Wi("15", "1", "WI-PIP-07"),
                feiten.KinderenInHuis != true || Gevuld(i.VoorschoolseEducatie), "Beschrijf de afspraak over het kind.", "inhoud"),
            new("Er staat in het plan of alfabetisering nodig is", Bron.Bi("6.2", "1", "WI-PIP-11"), i.Alfabetisering is not null,
                "Kies of alfabetisering nodig is.", "inhoud"),
            new("De inburgeraar is naar zijn mening over het plan gevraagd", Bron.Awb("3:2", null, "WI-PIP-16"), Gevuld(i.Zienswijze),
                "Schrijf op wat de inburgeraar van het plan vindt.", "mening"),
        };
        if (feiten.WensOnderwijs == true && i.Leerroute is not null && i.Leerroute != Leerroute.Onderwijs)
        {
            voorwaarden.Add(new("De wens om een opleiding te volgen is uitdrukkelijk beoordeeld", Bron.Wi("8", "1", "WI-PIP-16"),
                i.Wegingen.Any(weging => weging.Leerroute == Leerroute.Onderwijs && weging.Tegen.Trim().Length >= 20),
                "Leg bij de onderwijsroute uit waarom die nu niet past. Een paar woorden is te weinig.", "leerroutes"));
        }

        if (i.Leerroute is { } route)
        {
            voorwaarden.Add(new(
                route.HeeftMap() ? "De intensiteit van de MAP staat in het plan" : "De onderwijsroute heeft geen MAP",
                route.HeeftMap() ? Bron.Wi("15", "1", "WI-PIP-07") : Bron.Wi("8", "3", "WI-ROUTE-04"),
                route.HeeftMap() ? i.MapUren >= mapPraktijk : i.MapUren is null or 0,
                route.HeeftMap() ? $"Vul {mapPraktijk} uur of meer in: zoveel uur is praktijk." : "Haal de MAP-uren weg.", "inhoud"));
            if (route == Leerroute.Zelfredzaamheid)
            {
                voorwaarden.Add(new("Er staat welke examenonderdelen de inburgeraar wil en kan doen, of dat er geen zijn",
                    Bron.Bi("3.14", "7", "WI-PIP-10"), Gevuld(i.ExamenonderdelenZ), "Kies de onderdelen, of 'geen'.", "inhoud"));
            }
        }

        if (doelgroep?.KrijgtIntensiteitLeerroute() == true)
        {
            voorwaarden.Add(new("De intensiteit van de leerroute staat in het plan", Doelgroepen.BronIntensiteit,
                i.LesurenTotaal is >= 1 and <= 9999 && i.LesurenPerWeek is >= 1 and <= 40, "Vul de lesuren per week en in totaal in.", "inhoud"));
        }
        else if (doelgroep is not null)
        {
            voorwaarden.Add(new("Voor een gezinsmigrant of overige migrant staat er geen intensiteit van de leerroute in het plan",
                Doelgroepen.BronIntensiteit, i.LesurenTotaal is null && i.LesurenPerWeek is null, "Haal de lesuren weg.", "inhoud"));
        }

        voorwaarden.Add(new("De dagtekening ligt niet voor het begin van de plicht, de inschrijving of het vorige plan",
            Bron.Duo("WI-DUO-02"),
            NietVoor(dagtekening, feiten.Feiten.BeginPlicht) && NietVoor(dagtekening, feiten.Feiten.VestigingIn(feiten.Gemeentecode))
            && NietVoor(dagtekening, feiten.EerdereDagtekening),
            "De inburgeraar is nog niet ingeschreven of de plicht begint later."));
        return new Toets("Mag dit plan worden vastgesteld?", voorwaarden);
    }

    /// <summary>Puts the plan before the officer who decides.</summary>
    /// <exception cref="RegelGeschonden">A condition on the contents is not met.</exception>
    /// <exception cref="InvalidOperationException">It was put forward before: four eyes look at who did so first.</exception>
    public void LegVoor(Planfeiten feiten, DateOnly dag, string opsteller)
    {
        if (Status != Pipstatus.Concept)
        {
            throw new InvalidOperationException("Dit plan ligt al ter beslissing of is vastgesteld.");
        }

        MagVaststellen(feiten, dag).Eis();
        (Status, Opsteller, TeruggestuurdReden) = (Pipstatus.TerBeslissing, opsteller, null);
        Meld(Plangebeurtenissen.PipVoorgelegd);
    }

    public void StuurTerug(string reden)
    {
        if (Status == Pipstatus.TerBeslissing)
        {
            (Status, TeruggestuurdReden) = (Pipstatus.Concept, reden);
            Meld(Plangebeurtenissen.PipTeruggestuurd);
        }
    }

    /// <exception cref="RegelGeschonden">A condition is not met; nothing changed.</exception>
    public void StelVast(Planfeiten feiten, DateOnly dagtekening)
    {
        MagVaststellen(feiten, dagtekening).Eis();
        if (Status == Pipstatus.Vastgesteld)
        {
            throw new InvalidOperationException("Dit plan is al vastgesteld.");
        }

        (Status, Dagtekening) = (Pipstatus.Vastgesteld, dagtekening);
        Meld(Plangebeurtenissen.PipVastgesteld);
    }

    /// <summary>The first plan in the B1-route is at level B1; A2 only comes with a later change (WI-PIP-12).</summary>
    public Niveau? NiveauVoorDuo => Inhoud.Leerroute == Leerroute.Zelfredzaamheid ? null : Niveau.B1;

    private static bool Gevuld(string? tekst) => !string.IsNullOrWhiteSpace(tekst);

    private static bool NietVoor(DateOnly dag, DateOnly? grens) => grens is null || dag >= grens;
}

public static class Plangebeurtenissen
{
    public static readonly Gebeurtenissoort PipBegonnen = new("PipBegonnen", "Begonnen met het plan", "file-text");

    public static readonly Gebeurtenissoort PipOpgesteld = new("PipOpgesteld", "Plan bijgewerkt", "pencil");

    public static readonly Gebeurtenissoort PipVoorgelegd = new("PipVoorgelegd", "Plan voorgelegd ter beslissing", "send");

    public static readonly Gebeurtenissoort PipTeruggestuurd = new("PipTeruggestuurd", "Plan teruggestuurd", "arrow-back-up");

    public static readonly Gebeurtenissoort PipVastgesteld = new("PipVastgesteld", "Plan vastgesteld", "signature");
}
