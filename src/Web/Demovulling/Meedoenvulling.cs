using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Kern.Regels;
using Naast.Web.Data;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>Goals, actions and parts of life of a made-up person: the first time with the plan, and for some again later.</summary>
internal static class Meedoenvulling
{
    private static readonly Leefgebied[] Vaak =
        [Leefgebied.TaalEnLeren, Leefgebied.Werk, Leefgebied.GeldEnSchulden, Leefgebied.Wonen, Leefgebied.GezinEnKinderen, Leefgebied.SportEnVrijeTijd, Leefgebied.MensenEnBuurt, Leefgebied.RegelenEnDigitaal];

    private static readonly (string Doel, string Actie, string Wie)[] Sociaal =
    [
        ("Elke week sporten met anderen uit de buurt", "Proefles bij de voetbalclub", "Voetbalclub in de buurt"),
        ("Twee mensen kennen met wie ik Nederlands praat", "Taalmaatje zoeken", "VluchtelingenWerk"),
        ("Meedoen in het buurthuis", "Kennismaken met de kookgroep", "Buurthuis"),
        ("Vrijwilliger zijn bij de kringloop", "Een ochtend meelopen", "Kringloopwinkel"),
    ];

    private static readonly string[] Talenten = ["Legt snel contact", "Werkt netjes en precies", "Leert van kijken en doen", "Zorgt graag voor anderen", "Houdt het overzicht", "Is handig met gereedschap"];

    /// <summary>A third of the people: enough to look at, and a region of two hundred thousand is still made in minutes.</summary>
    public static bool Past(D.Levensloop leven) => leven.Volgnummer % 3 == 0;

    public static IReadOnlyList<Aggregaat> Leefgebieden(D.Levensloop leven, Dossier dossier, DateOnly dag, Func<Guid> id, bool later)
    {
        var metingen = new List<Leefgebiedmeting>();
        foreach (var gebied in Vaak)
        {
            // Made up from the number of the person: the same every time the region is made.
            var getal = (leven.Volgnummer * 7) + ((int)gebied * 5);
            var niveau = Math.Clamp(1 + (getal % 4) + (later ? 1 + (getal % 2) : 0), 1, 5);
            var stand = niveau <= 2 && getal % 3 == 0 ? Gebiedstand.Belemmering : niveau >= 4 && getal % 2 == 0 ? Gebiedstand.Kans : Gebiedstand.GaatGoed;
            if (!later || getal % 2 == 0)
            {
                metingen.Add(Leefgebiedmeting.LegVast(id(), dossier, gebied, stand, (Zelfredzaamheid)niveau, Woorden(gebied, stand), dag));
            }
        }

        return metingen;
    }

    public static Begeleidingsafspraak? Begeleiding(IReadOnlyList<Aggregaat> metingen, Dossier dossier, DateOnly dag, Regelset regels, Func<Guid> id) =>
        Begeleidingsadvies.Van(metingen.OfType<Leefgebiedmeting>(), dag, regels) is { Waarde: var advies }
            ? Begeleidingsafspraak.Bevestig(id(), dossier, advies.Intensiteit, advies.Weken, advies, null, dag)
            : null;

    public static IReadOnlyList<Aggregaat> Doelen(D.Levensloop leven, Dossier dossier, DateOnly dag, Func<Guid> id)
    {
        var niveau = leven.Leerroute switch { D.Leerroute.Onderwijs => Taalniveau.B1, D.Leerroute.Z => Taalniveau.A1, _ => Taalniveau.B1 };
        var eigen = Doel.Stel(id(), dossier, new(Doelsoort.Eigen, leven.Wens ?? "Ik wil mijn eigen brood verdienen."), dag);
        var taal = Doel.Stel(id(), dossier, new(Doelsoort.Taal, leven.Leerroute == D.Leerroute.Z ? "Zelf een afspraak maken bij de huisarts" : "Een gesprek voeren op het werk")
        {
            Vaardigheid = Taalvaardigheid.Spreken, Niveau = niveau, Streefdag = dag.AddMonths(18),
        }, dag);
        var werk = leven.Leerroute == D.Leerroute.Z
            ? Doel.NogNiet(id(), dossier, Doelsoort.Economisch, "Eerst lezen en schrijven, en opvang voor de kinderen.", dag.AddMonths(9), dag)
            : Doel.Stel(id(), dossier, new(Doelsoort.Economisch, leven.Leerroute == D.Leerroute.Onderwijs ? "Toegelaten worden tot een mbo-opleiding" : "Betaald werk voor 24 uur per week") { Streefdag = dag.AddMonths(12) }, dag);
        List<Aggregaat> uit = [eigen, taal, werk];
        var proef = Actie.SpreekAf(id(), dossier, new("Intake bij de taalschool", Actiehouder.Organisatie, Grondslag.WetInburgering) { WieNaam = "Taalschool", DoelId = taal.Id, Tot = dag.AddMonths(1), Gebied = Leefgebied.TaalEnLeren });
        uit.Add(proef);
        uit.Add(Actie.SpreekAf(id(), dossier, new("Elke dag tien minuten Nederlands praten met een buur", Actiehouder.Inburgeraar, Grondslag.EigenMiddelen) { DoelId = taal.Id, Na = proef.Id }));
        if (werk.Stand == Doelstand.Loopt)
        {
            uit.Add(Actie.SpreekAf(id(), dossier, new("Diploma laten waarderen", Actiehouder.Casusregisseur, Grondslag.Participatiewet) { DoelId = werk.Id, Tot = dag.AddMonths(3), Gebied = Leefgebied.Werk, NaGebied = Leefgebied.GeldEnSchulden }));
        }

        if (leven.Volgnummer % 4 != 0)
        {
            var (doel, actie, wie) = Sociaal[leven.Volgnummer / 3 % Sociaal.Length];
            var sociaal = Doel.Stel(id(), dossier, new(Doelsoort.Sociaal, doel) { Streefdag = dag.AddMonths(6) }, dag);
            uit.Add(sociaal);
            uit.Add(Actie.SpreekAf(id(), dossier, new(actie, Actiehouder.Organisatie, wie == "VluchtelingenWerk" ? Grondslag.WetInburgering : Grondslag.Sport) { WieNaam = wie, DoelId = sociaal.Id, Tot = dag.AddMonths(2), Gebied = Leefgebied.MensenEnBuurt }));
        }

        return uit;
    }

    public static IReadOnlyList<Aggregaat> Bekwaamheden(D.Levensloop leven, Dossier dossier, DateOnly dag, Func<Guid> id)
    {
        var uit = new List<Aggregaat>();
        void Voeg(Bekwaamheidsoort soort, string wat, Waardering waardering = Waardering.HoeftNiet, string? uitkomst = null) =>
            uit.Add(Bekwaamheid.Schrijf(id(), dossier, new(soort, wat) { Waardering = waardering, Uitkomst = uitkomst }, dag));
        Voeg(Bekwaamheidsoort.Talent, Talenten[leven.Volgnummer / 3 % Talenten.Length]);
        Voeg(Bekwaamheidsoort.Interesse, leven.Volgnummer % 2 == 0 ? "Koken voor veel mensen" : "Voetbal en hardlopen");
        if (leven.Persoon.Opleiding is { Length: > 0 } opleiding)
        {
            var (waardering, uitkomst) = (leven.Volgnummer / 3 % 3) switch { 0 => (Waardering.Gewaardeerd, "Vergelijkbaar met mbo 2"), 1 => (Waardering.Aangevraagd, (string?)null), _ => (Waardering.HoeftNiet, null) };
            Voeg(Bekwaamheidsoort.Diploma, opleiding.Length <= Bekwaamheidgegevens.LangsteTekst ? opleiding : opleiding[..Bekwaamheidgegevens.LangsteTekst], waardering, uitkomst);
        }

        return uit;
    }

    public static IReadOnlyList<Aggregaat> Gesprekken(D.Levensloop leven, Dossier dossier, DateOnly begin, DateOnly plan, string met, Func<Guid> id)
    {
        var tolk = leven.Persoon.TolkNodig ? Tolkinzet.Telefoon : Tolkinzet.Geen;
        var tweede = begin.AddDays(Math.Max(1, (plan.DayNumber - begin.DayNumber) / 2));
        return
        [
            Intakegesprek.LegVast(id(), dossier, new(begin, tolk, true, [Intakeonderdeel.Opleiding, Intakeonderdeel.Omstandigheden, Intakeonderdeel.Taal], "Werk, gezondheid en zelf regelen"), met),
            Intakegesprek.LegVast(id(), dossier, new(tweede, tolk == Tolkinzet.Telefoon ? Tolkinzet.Erbij : tolk, true, [Intakeonderdeel.Gezondheid, Intakeonderdeel.Participatie, Intakeonderdeel.Zelfredzaamheid], null), met),
        ];
    }

    public static IReadOnlyList<Aggregaat> Stappen(D.Levensloop leven, Dossier dossier, DateOnly begin, DateOnly vandaag, Func<Guid> id)
    {
        var onderwerpen = Begeleidingsonderwerpen.Van(Partnertaaksoort.MaatschappelijkeBegeleiding);
        var uit = new List<Aggregaat>();
        for (var i = 0; i < onderwerpen.Count; i++)
        {
            var dag = begin.AddDays(14 + (21 * i));
            if (dag < vandaag)
            {
                var ver = (vandaag.DayNumber - dag.DayNumber) / 45;
                uit.Add(Begeleidingsstap.LegVast(id(), dossier, new(
                    Partnertaaksoort.MaatschappelijkeBegeleiding, onderwerpen[i], ver >= 2 ? Stapstand.Zelf : ver == 1 ? Stapstand.Samen : Stapstand.Uitgelegd,
                    (leven.Volgnummer + i) % 3 == 0 ? Contactwijze.Huisbezoek : Contactwijze.Gesprek, dag, null), "vluchtelingenwerk", "Mo Aziz"));
            }
        }

        return uit;
    }

    public static Burgerverzoek Verzoek(D.Levensloop leven, DossierBeeld beeld, DateOnly ontvangen, Func<Guid> id)
    {
        var (soort, wat) = (leven.Volgnummer / 15 % 3) switch
        {
            0 => (Verzoeksoort.Inzage, "Wil weten wie in het dossier keek."), 1 => (Verzoeksoort.Verbetering, "De geboortedatum van het kind klopt niet."), _ => (Verzoeksoort.Tolk, "Wil de volgende keer een vrouwelijke tolk."),
        };
        return Burgerverzoek.Ontvang(id(), beeld.Dossier, soort, leven.Volgnummer % 2 == 0 ? Verzoekweg.Telefoon : Verzoekweg.Papier, wat, ontvangen, Burgerverzoek.Uiterste(soort, ontvangen, beeld.Regels).Waarde);
    }

    public static IReadOnlyList<Aggregaat> Lasten(D.Levensloop leven, Dossier dossier, DateOnly dag, Func<Guid> id)
    {
        var stap = (Betaalstap)(leven.Volgnummer / 6 % 3);
        return
        [
            Vastelast.Neem(id(), dossier, Lastsoort.Huur, "Woonstichting", new(58_000 + (leven.Volgnummer % 9 * 1_250)), stap, dag),
            Vastelast.Neem(id(), dossier, Lastsoort.Energie, "Energiebedrijf", new(14_500), stap == Betaalstap.Zelf ? Betaalstap.Samen : stap, dag),
            Vastelast.Neem(id(), dossier, Lastsoort.Zorgverzekering, "Zorgverzekeraar", new(15_950), stap, dag),
        ];
    }

    /// <summary>What was due some time ago is done, most goals on time; one now and then is still open.</summary>
    public static IReadOnlyList<Aggregaat> Sluit(D.Levensloop leven, IReadOnlyList<Aggregaat> meedoen, DateOnly vandaag)
    {
        var uit = new List<Aggregaat>();
        foreach (var actie in meedoen.OfType<Actie>().Where(a => a.Tot < vandaag && leven.Volgnummer % 7 != 0))
        {
            actie.RondAf("Gelukt.", actie.Tot!.Value);
            uit.Add(actie);
        }

        foreach (var doel in meedoen.OfType<Doel>().Where(d => d.Streefdag < vandaag))
        {
            if (doel.Stand == Doelstand.NogNiet || leven.Volgnummer % 5 == 0)
            {
                doel.Wijzig(new(doel.Soort, doel.Stand == Doelstand.NogNiet ? "Drie ochtenden in de week werken, met begeleiding" : doel.Tekst) { Vaardigheid = doel.Vaardigheid, Niveau = doel.Niveau, Streefdag = vandaag.AddMonths(5) }, vandaag);
            }
            else
            {
                doel.Bereik("Gehaald.", doel.Streefdag!.Value);
            }

            uit.Add(doel);
        }

        return uit;
    }

    private static string? Woorden(Leefgebied gebied, Gebiedstand stand) => (gebied, stand) switch
    {
        (_, Gebiedstand.GaatGoed) => null,
        (Leefgebied.Werk, Gebiedstand.Kans) => "Had thuis een eigen zaak en wil weer aan het werk.",
        (Leefgebied.TaalEnLeren, Gebiedstand.Kans) => "Leert snel en spreekt goed Engels.",
        (Leefgebied.SportEnVrijeTijd, Gebiedstand.Kans) => "Sportte vroeger in een team.",
        (Leefgebied.MensenEnBuurt, Gebiedstand.Kans) => "De buren helpen graag.",
        (Leefgebied.GeldEnSchulden, Gebiedstand.Belemmering) => "Er is een schuld bij de zorgverzekeraar.",
        (Leefgebied.GezinEnKinderen, Gebiedstand.Belemmering) => "Er is nog geen opvang op lesdagen.",
        (Leefgebied.Wonen, Gebiedstand.Belemmering) => "De woning is klein en er is geen plek om te leren.",
        (Leefgebied.RegelenEnDigitaal, Gebiedstand.Belemmering) => "DigiD werkt nog niet.",
        (_, Gebiedstand.Kans) => "Wil hier graag mee verder.",
        _ => "Hier is eerst hulp bij nodig.",
    };
}
