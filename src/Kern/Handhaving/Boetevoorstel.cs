using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>What of the dossier a fine rests on, beside the case itself.</summary>
public sealed record Boeteomgeving
{
    public required Doelgroep Doelgroep { get; init; }

    public Leerroute? Leerroute { get; init; }

    /// <summary>First day of the term that runs; null = not known.</summary>
    public DateOnly? BeginTermijn { get; init; }

    /// <summary>Facts about the term of this dossier, also those that lapsed.</summary>
    public IReadOnlyList<Feit> Termijnfeiten { get; init; } = [];

    /// <summary>Fines of the college in this dossier that stand.</summary>
    public IReadOnlyList<OpgelegdeBoete> Eerdere { get; init; } = [];

    /// <summary>Those of them for this intake, with the new term that each set.</summary>
    public IReadOnlyList<Oproepboete> Intakeboetes { get; init; } = [];

    /// <summary>A higher function agreed, for an asielstatushouder.</summary>
    public bool HogereFunctie { get; init; }

    /// <summary>Day of the decision.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>Intake: last day of the new term in the decision; null = the longest.</summary>
    public DateOnly? NieuweTermijnTot { get; init; }
}

/// <summary>The fine that a case would lead to, and whether there may be one.</summary>
/// <param name="NieuweTermijnTot">Last day of the new term; null when the decision sets none.</param>
public sealed record Boetevoorstel(Bedrag Bedrag, Toets Toets, Onderbouwing? Onderbouwing, IReadOnlyList<Parameterversie> Parameters, DateOnly? NieuweTermijnTot)
{
    /// <summary>How the amount was computed, to be computed again later; null while nothing was weighed.</summary>
    public Rekenbewijs? Bewijs { get; init; }

    /// <summary>Sanction as the last resort: the order that policy asks (WI-BOETE-13).</summary>
    private static readonly Bron LaatsteMiddel = Bron.Beleid("een boete is het laatste middel") with { Regel = "WI-BOETE-13" };

    public static Boetevoorstel Maak(Handhavingszaak zaak, Boeteomgeving omgeving, Regelset regels)
    {
        var vooraf = Vooraf(zaak).ToArray();
        if (zaak.Weging is not { } weging)
        {
            return new(Bedrag.Nul, new Toets("Mag er een boete komen?", vooraf), null, [], null);
        }

        return zaak.Grond == Boetegrond.Intake ? BijIntake(zaak, weging, omgeving, vooraf, regels) : InTraject(zaak, weging, omgeving, vooraf, regels);
    }

    private static Boetevoorstel BijIntake(Handhavingszaak zaak, Boeteweging weging, Boeteomgeving omgeving, Voorwaarde[] vooraf, Regelset regels)
    {
        var feiten = new Intakeboetefeiten
        {
            Reeks = new(zaak.Oproepen, omgeving.Intakeboetes),
            Doelgroep = omgeving.Doelgroep, Bekendmaking = omgeving.Dag,
            NieuweTermijnTot = omgeving.NieuweTermijnTot, GeenSchuld = weging.Verwijtbaarheid == Verwijtbaarheid.Geen, BijstandVerlaagd = weging.BijstandVerlaagd,
            Individueletoets = weging.Individueletoets, HogereFunctie = omgeving.HogereFunctie, OmstandighedenGewogen = true,
            VerlaagdTot = weging.VerlaagdCenten is { } centen ? new Bedrag(centen) : null, AlOpgelegd = omgeving.Eerdere.Aggregate(Bedrag.Nul, (som, eerder) => som + eerder.Bedrag),
        };
        var boete = Intakeboete.Bereken(feiten, regels);
        return new(boete.Opgelegd, new Toets("Mag er een boete komen?", [.. vooraf, .. boete.Toets.Voorwaarden]), boete.Onderbouwing, boete.Parameters, omgeving.NieuweTermijnTot ?? boete.NieuweTermijn?.Waarde)
        {
            Bewijs = Boetebewijs.Van(feiten.Bedragfeiten, regels),
        };
    }

    private static Boetevoorstel InTraject(Handhavingszaak zaak, Boeteweging weging, Boeteomgeving omgeving, Voorwaarde[] vooraf, Regelset regels)
    {
        var (rapport, uitnodiging, gehoord) = (zaak.Laatste(Handhavingsstapsoort.Rapport), zaak.Laatste(Handhavingsstapsoort.Uitnodiging), zaak.Laatste(Handhavingsstapsoort.Gehoord));
        var termijn = Boetetermijn.Bepaal(omgeving.Termijnfeiten, weging.Termijn, omgeving.BeginTermijn, omgeving.Dag);
        var feiten = new Trajectfeiten
        {
            Doelgroep = omgeving.Doelgroep, Leerroute = omgeving.Leerroute, Grond = zaak.Trajectgrond!.Value, Constatering = zaak.Constatering, Verwijtbaarheid = weging.Verwijtbaarheid,
            Eerdere = omgeving.Eerdere, Termijnsoort = termijn.Soort, BeginTermijn = termijn.Begin, Termijn = termijn, Grondslag = weging.Grondslag, BijstandVerlaagd = weging.BijstandVerlaagd, BoeteGekozen = weging.Keuzereden.Trim().Length > 0,
            Individueletoets = weging.Individueletoets, HogereFunctie = omgeving.HogereFunctie, OmstandighedenGewogen = true,
            Procedure = new Trajectprocedure
            {
                Rapport = rapport?.Dag, RapportVerstuurd = uitnodiging?.Dag, BegrijpelijkeTaal = uitnodiging?.Begrijpelijk == true, Gehoord = gehoord?.Dag, Cautie = gehoord?.Cautie, Besluit = omgeving.Dag,
            },
        };
        var boete = Trajectboete.Bereken(feiten, regels);
        return new(
            boete.Procedure.Slaagt ? boete.Opgelegd : Bedrag.Min(boete.Bedrag, boete.Plafond.Ruimte),
            new Toets("Mag er een boete komen?", [.. vooraf, .. boete.Inhoud.Voorwaarden, .. boete.Procedure.Voorwaarden]), boete.Onderbouwing, boete.Parameters, null)
        {
            Bewijs = Boetebewijs.Van(feiten.Bedragfeiten, regels),
        };
    }

    private static IEnumerable<Voorwaarde> Vooraf(Handhavingszaak zaak)
    {
        yield return new("Er is gekeken naar wat wij zelf te laat deden", LaatsteMiddel, zaak.EigenVertraging is not null, "Kijk eerst naar onze eigen afspraken en termijnen, en schrijf op wat dat betekent.", "vertraging");
        var contact = zaak.Stappen.FirstOrDefault(stap => stap.Soort == Handhavingsstapsoort.Contact);
        var hulp = zaak.Stappen.FirstOrDefault(stap => stap.Soort == Handhavingsstapsoort.Hulp);
        yield return new("Er is contact gezocht", LaatsteMiddel, contact is not null, "Zoek contact. Vraag wat er aan de hand is.", "contact");
        yield return new("Er is hulp aangeboden", LaatsteMiddel, hulp is not null, "Bied hulp aan, en leg vast welke.", "hulp");
        if (zaak.Grond == Boetegrond.Traject)
        {
            var gewaarschuwd = zaak.Laatste(Handhavingsstapsoort.Waarschuwing);
            yield return new("Daarna is schriftelijk gewaarschuwd", LaatsteMiddel, gewaarschuwd is not null && contact is not null && hulp is not null && gewaarschuwd.Dag >= contact.Dag && gewaarschuwd.Dag >= hulp.Dag,
                "Waarschuw schriftelijk, na het contact en de hulp.", "waarschuwing");
        }

        yield return new("De ernst, de schuld en de omstandigheden zijn gewogen", Bron.Awb("5:46", "2", "WI-AWB-05") with { Zekerheid = Zekerheid.Tweedehands }, zaak.Weging is not null,
            "Weeg hoe ernstig het is, hoeveel schuld iemand heeft, en wat u weet van de omstandigheden.", "wegen");
    }
}
