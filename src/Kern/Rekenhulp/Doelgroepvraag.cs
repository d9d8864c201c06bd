using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Who has the duty, in which group, and with which rights and duties (art. 3, 4, 5, 13, 19 and 54 Wet).</summary>
public static class Doelgroepvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Doelgroepinvoer>(
        "doelgroep", "Inburgeringsplicht en doelgroep", "Of iemand inburgeringsplichtig is, sinds wanneer, in welke doelgroep, en welke rechten en plichten daarbij horen.",
        new Doelgroepinvoer
        {
            Peildatum = new(2026, 3, 2), Geboortedatum = OnvolledigeDatum.Van(new(1990, 5, 17)), Nationaliteit = Nationaliteitsgroep.DerdeLand,
            Verblijfsrecht = Verblijfsrecht.AsielBepaaldeTijd, VerkregenOp = new(2025, 9, 1), BekendgemaaktOp = new(2026, 1, 12),
        },
        invoer => invoer.Peildatum, Reken);

    private static Rekenantwoord Reken(Doelgroepinvoer i, Regelset regels)
    {
        Controleer(i, regels);
        var feiten = Feiten(i);
        var berekening = Plichtbepaling.Bepaal(feiten, i.Peildatum, regels) ?? throw new NietTeBerekenen(
            i.Geboortedatum.IsVolledig
                ? "De AOW-leeftijd is voor dit geboortejaar en deze peildatum nog niet vastgesteld. Kies een eerdere peildatum."
                : "De geboortedatum is niet precies genoeg: we weten niet zeker of de persoon 16 is, of de AOW-leeftijd heeft. Zoek de geboortedatum op in de BRP of vraag DUO.",
            "geboortedatum", Bron.Wi("3", "1", "WI-DOEL-01"));
        var oordeel = berekening.Waarde;
        var plichtig = i.PlichtVolgensDuo ?? oordeel.Plichtig;
        var detail = i.DoelgroepVolgensDuo ?? (plichtig ? oordeel.Doelgroep.Detail : null);
        var groep = i.DoelgroepVolgensDuo?.Hoofdgroep() ?? (plichtig ? oordeel.Doelgroep.Groep : null);
        var rechten = plichtig && groep is { } g ? Doelgroepbepaling.RechtenVan(g, i.Asielrechten) : (Doelgroep?)null;
        var aanspraken = rechten is { } r ? Aanspraken.Voor(r, i.Verblijfsrecht == Verblijfsrecht.AsielBepaaldeTijd, i.Leerroute) : Aanspraken.Geen();
        var verschil = Duoverschil(i, oordeel);
        var leeftijd = Levensdagen.Geboren(i.Geboortedatum) is { } geboren && geboren.Vroegst == geboren.Laatst ? i.Geboortedatum.LeeftijdOp(i.Peildatum) : null;

        return new Rekenantwoord
        {
            Antwoord = Zin(plichtig, oordeel, groep, detail),
            Uitkomsten =
            [
                new("inburgeringsplichtig", "Inburgeringsplichtig (Wet inburgering 2021)", plichtig),
                new("redenen", "Waarom niet", plichtig ? [] : oordeel.Toets.NietVervuld.Select(v => v.Herstel ?? v.Omschrijving).ToList()),
                new("wet", "Welke wet geldt", oordeel.Wet),
                new("beginPlicht", "Eerste dag van de plicht", oordeel.Begin),
                new("doelgroep", "Doelgroep", groep),
                new("gedetailleerdeDoelgroep", "Doelgroep in de verdeling van DUO", detail),
                new("rechtenVan", "Rechten en plichten van", rechten),
                new("geldt", "Wie het bepaalt", i.PlichtVolgensDuo is not null || i.DoelgroepVolgensDuo is not null ? "DUO" : "eigen berekening"),
                new("verschilMetDuo", "Verschil met DUO", verschil),
                new("leeftijd", "Leeftijd op de peildatum", leeftijd),
                new("zestienOp", "Wordt 16 op", oordeel.Zestien),
                new("aowOp", "Bereikt de AOW-leeftijd op", oordeel.Aow),
                new("minderjarigHandeltZelf", "Minderjarig en handelt zelf: brieven gaan naar de persoon zelf", plichtig && leeftijd is 16 or 17),
                .. aanspraken.Select(aanspraak => new Uitkomst(aanspraak.Naam, aanspraak.Label, aanspraak.Geldt)),
                new("duoGebeurtenis", "Bericht van DUO over de wijziging", Gebeurtenis(i)),
                new("wijzigingen", "Wat verandert door de nieuwe doelgroep", Wijzigingen(i, aanspraken)),
                new("extraBegeleidingVorigeWet", "Extra begeleiding mogelijk (vorige wet)", Wi2013begeleiding.Kan(oordeel, i.LeningVerbruikt, i.EindeTermijnWi2013, i.Peildatum, regels)),
            ],
            Onderbouwing = berekening.Onderbouwing with
            {
                Delen = [.. berekening.Onderbouwing.Delen, .. Duostappen(i, verschil),
                    .. plichtig && leeftijd is 16 or 17 ? [Onderbouwing.Stap("Wie 16 of 17 is, is voor deze wet zelf bevoegd: brieven, bezwaar en boetes gaan naar de persoon zelf.", Bron.Wi("2", null, "WI-DOEL-09"))] : Array.Empty<Onderbouwing>(),
                    .. plichtig && groep is not null ? aanspraken.Select(a => Onderbouwing.Stap("{0}: {1}. {2}", a.Bron, a.Label, a.Geldt ? "ja" : "nee", a.Uitleg)) : []],
            },
            Toets = oordeel.Toets,
            Parameters = berekening.Parameters,
            Voorlopig = i.PlichtVolgensDuo is null,
            Waarschuwingen = Waarschuwingen(i, oordeel, plichtig, groep, leeftijd),
        };
    }

    private static void Controleer(Doelgroepinvoer i, Regelset regels)
    {
        var regulier = i.Verblijfsrecht == Verblijfsrecht.RegulierBepaaldeTijd;
        var bekend = i.BekendgemaaktOp > i.VerkregenOp ? i.BekendgemaaktOp.Value : i.VerkregenOp;
        var lijst = Redenen.Van(i)
            .Als(i.Geboortedatum.Vroegst is null, "Het geboortejaar is onbekend. Zonder geboortejaar is de leeftijd niet te bepalen. Vraag DUO.", "geboortedatum", Bron.Wi("3", "1", "WI-DOEL-01"))
            .Als(i.Geboortedatum.Vroegst > i.Peildatum, "De geboortedatum ligt na de peildatum. Controleer beide.", "geboortedatum")
            .Als(i.Geboortedatum.Vroegst > i.VerkregenOp, "Het verblijfsrecht begint voor de geboorte. Controleer beide datums.", "verkregenOp")
            .Als(regulier && i.Verblijfsdoel is null, "Kies het verblijfsdoel: bij een vergunning regulier hangt de plicht daarvan af.", "verblijfsdoel", Bron.Bi("2.2", "1", "WI-DOEL-04"))
            .Als(!regulier && i.Verblijfsdoel is not null, "Een verblijfsdoel hoort bij een vergunning regulier voor bepaalde tijd. Laat het leeg of kies dat verblijfsrecht.", "verblijfsdoel")
            .Als(regulier && i.Verblijfsdoel == Verblijfsdoel.Gezin && i.Referent is null, "Kies de status van de referent: daarvan hangt de doelgroep af.", "referent", Bron.Wi("13", "1", "WI-DOEL-11"))
            .Als(i.Referent is not null && i.Verblijfsdoel is not (Verblijfsdoel.Gezin or Verblijfsdoel.GezinBijTijdelijkVerblijf), "Een referent hoort bij het verblijfsdoel gezin. Laat het veld leeg of kies dat doel.", "referent")
            .Als(i.Verblijfsdoel == Verblijfsdoel.GezinBijTijdelijkVerblijf && i.Referent is not (null or Referentstatus.RegulierTijdelijk), "Bij dit verblijfsdoel verblijft de referent tijdelijk. Een van de twee klopt niet.", "referent")
            .Als(i.Verblijfsdoel == Verblijfsdoel.VermogendeVreemdeling && bekend >= Parameterblad.BeginVanDeWet && !regels.Waarde(Plichtparameters.TijdelijkeDoelen, bekend).Contains(nameof(Verblijfsdoel.VermogendeVreemdeling)),
                "Dit verblijfsdoel bestaat op die dag niet meer. Kies een ander doel.", "verblijfsdoel", Bron.Bi("2.2", "1", "WI-DOEL-04"));
        lijst.Eis();
    }

    private static Plichtfeiten Feiten(Doelgroepinvoer i) => new()
    {
        Geboortedatum = i.Geboortedatum, Nationaliteit = i.Nationaliteit, Verblijf = i.Verblijfsrecht, Doel = i.Verblijfsdoel, Referent = i.Referent, Gezinsband = i.Gezinsband,
        VerkregenOp = i.VerkregenOp, BekendgemaaktOp = i.BekendgemaaktOp, GeestelijkBedienaar = i.GeestelijkBedienaar, EuGezinsrecht = i.EuGezinsrecht, EldersVoldaan = i.EldersVoldaan,
        Verdrag = i.Verdrag, Leerplichtig = i.Leerplichtig, SluitAanOpPlicht = i.SluitAanOpPlicht, Vrijstelling = i.Vrijstelling, Ontheffing = i.Ontheffing,
    };

    private static string Zin(bool plichtig, Plichtoordeel oordeel, Doelgroep? groep, GedetailleerdeDoelgroep? detail) => (plichtig, oordeel.Wet) switch
    {
        (true, _) when groep is { } g => $"Deze persoon is inburgeringsplichtig en hoort bij de doelgroep {(detail is { } d ? d.Naam() : g.Naam())}.",
        (true, _) => "Deze persoon is inburgeringsplichtig. De doelgroep is niet uit deze gegevens af te leiden.",
        (false, Plichtwet.Wi2013) => "Voor deze persoon geldt de vorige wet (2013), niet de Wet inburgering 2021.",
        _ when oordeel.Begin is { } begin && !oordeel.Plichtig => $"Deze persoon is nog niet inburgeringsplichtig. De plicht begint op {Datumtekst.Lang(begin)}.",
        _ => "Deze persoon is niet inburgeringsplichtig.",
    };

    private static string? Duoverschil(Doelgroepinvoer i, Plichtoordeel oordeel)
    {
        var delen = new List<string>();
        if (i.PlichtVolgensDuo is { } duo && duo != oordeel.Plichtig)
        {
            delen.Add(duo
                ? $"DUO zegt dat er een plicht is. Volgens deze gegevens niet: {string.Join(" ", oordeel.Toets.NietVervuld.Select(v => v.Herstel))}"
                : "DUO zegt dat er geen plicht is. Volgens deze gegevens wel. Misschien weet DUO van een vrijstelling, ontheffing of wijziging die hier ontbreekt.");
        }

        if (i.DoelgroepVolgensDuo is { } groep && oordeel.Doelgroep.Groep is { } eigen && (groep.Hoofdgroep() != eigen || (oordeel.Doelgroep.Detail is { } detail && detail != groep)))
        {
            delen.Add($"DUO kent de doelgroep {groep.Naam()}. Uit deze gegevens volgt {(oordeel.Doelgroep.Detail?.Naam() ?? eigen.Naam())}. Misschien heeft DUO een andere vergunning of referent.");
        }

        return delen.Count == 0 ? null : string.Join(" ", delen) + " Wat DUO zegt, geldt.";
    }

    private static List<Onderbouwing> Duostappen(Doelgroepinvoer i, string? verschil)
    {
        var lijst = new List<Onderbouwing>();
        if (verschil is not null)
        {
            lijst.Add(Onderbouwing.Stap("{0}", Bron.Duo("WI-DOEL-12"), verschil));
        }

        if (i.Asielrechten is not null)
        {
            lijst.Add(Onderbouwing.Stap("DUO legt vast welke rechten blijven als het verblijfsdoel wijzigt. Dat gaat voor de doelgroep.", Bron.Duo("WI-DOEL-12")));
        }

        return lijst;
    }

    private static string? Gebeurtenis(Doelgroepinvoer i) => (i.EerdereDoelgroep?.Hoofdgroep(), i.DoelgroepVolgensDuo?.Hoofdgroep()) switch
    {
        (Doelgroep.Asielstatushouder, Doelgroep.GezinsmigrantOfOverig) => "SS124",
        (Doelgroep.GezinsmigrantOfOverig, Doelgroep.Asielstatushouder) => "SS125",
        _ => null,
    };

    private static IReadOnlyList<string> Wijzigingen(Doelgroepinvoer i, IReadOnlyList<Aanspraak> nu) => i.EerdereDoelgroep is { } eerder
        ? Aanspraken.Wijzigingen(Aanspraken.Voor(eerder.Hoofdgroep(), eerder == GedetailleerdeDoelgroep.Asielstatushouder, i.Leerroute), nu)
        : [];

    private static IReadOnlyList<string> Waarschuwingen(Doelgroepinvoer i, Plichtoordeel oordeel, bool plichtig, Doelgroep? groep, int? leeftijd)
    {
        var lijst = new List<string>();
        if (i.PlichtVolgensDuo is null)
        {
            lijst.Add("DUO stelt vast of iemand inburgeringsplichtig is. Dit is onze eigen lezing.");
        }

        if (!plichtig && i.DoelgroepVolgensDuo is not null && i.PlichtVolgensDuo is null)
        {
            lijst.Add("DUO kent wel een doelgroep voor deze persoon. Vraag bij DUO na of er een plicht is.");
        }

        if (plichtig && groep is null)
        {
            lijst.Add("De doelgroep blijft zoals DUO die kent. Vul de doelgroep van DUO in.");
        }

        if (plichtig && leeftijd is 16 or 17)
        {
            lijst.Add("Deze persoon is minderjarig, maar handelt zelf. Brieven, bezwaar en boetes gaan naar de persoon zelf (artikel 2 Wet inburgering 2021).");
        }

        if (i.GeestelijkBedienaar && i.Verblijfsdoel != Verblijfsdoel.ReligieuzeOrganisatie)
        {
            lijst.Add("Werk als geestelijk bedienaar dat alleen af en toe gebeurt, telt niet (artikel 1.2 Regeling inburgering 2021).");
        }

        if (plichtig && groep is { } g && i.Asielrechten is null && i.EerdereDoelgroep is { } eerder && eerder.Hoofdgroep() != g)
        {
            lijst.Add("Bij een wijziging eindigen asielrechten bij DUO niet vanzelf. Kijk bij DUO welke rechten blijven. De inburgeraar kan er via de gemeente van afzien.");
        }

        return lijst;
    }
}
