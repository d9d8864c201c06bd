using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Objection and appeal from bekendmaking to the decision on the objection (WI-AWB-20 to 34, WI-MAND-03).</summary>
public static class Bezwaarvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Bezwaarinvoer>(
        "bezwaar", "Bezwaar en beroep", "Of bezwaar of beroep kan, tot wanneer, of het op tijd is en wanneer het college op het bezwaar beslist.",
        new Bezwaarinvoer { Daad = Bestuursdaad.Pip, Bekendmaking = new(2026, 3, 2), Wijze = Bekendmakingswijze.Verzonden, Ontvangen = new(2026, 4, 10), Adviescommissie = true },
        invoer => invoer.Bekendmaking, Reken);

    private static Rekenantwoord Reken(Bezwaarinvoer invoer, Regelset regels)
    {
        Controleer(invoer);
        var middel = Rechtsmiddel.Tegen(invoer.Daad, regels, invoer.Bekendmaking);
        var soort = new Uitkomst("rechtsmiddel", "Rechtsmiddel", middel.Soort);
        var stap = Onderbouwing.Stap(middel.Reden, middel.Bron);
        if (middel.Soort == Rechtsmiddelsoort.Geen)
        {
            return new Rekenantwoord
            {
                Antwoord = "Hiertegen kan geen bezwaar of beroep.", Uitkomsten = [soort, new("laatsteDag", "Laatste dag", null)],
                Onderbouwing = new Onderbouwing("Er staat geen bezwaar of beroep open.", [], middel.Bron, [stap]), Parameters = middel.Parameters,
            };
        }

        if (!middel.Gebonden)
        {
            return new Rekenantwoord
            {
                Antwoord = "Beroep bij de rechtbank kan, zonder vaste termijn. Het mag niet onredelijk laat komen.",
                Uitkomsten = [soort, new("bij", "Waar", middel.Bij), new("laatsteDag", "Laatste dag", null)],
                Onderbouwing = new Onderbouwing("Beroep staat open.", [], middel.Bron,
                    [stap, Onderbouwing.Stap("Het beroep is niet aan een termijn gebonden, maar mag niet onredelijk laat komen.", Bron.Awb("6:12", "4", "WI-AWB-32"))]),
                Waarschuwingen = ["Reken de twee weken en een dwangsom uit met de vraag “Ingebrekestelling en dwangsom”."],
            };
        }

        return Gebonden(invoer, middel, soort, stap, regels);
    }

    private static Rekenantwoord Gebonden(Bezwaarinvoer invoer, Rechtsmiddel middel, Uitkomst soort, Onderbouwing stap, Regelset regels)
    {
        var isBezwaar = middel.Soort == Rechtsmiddelsoort.Bezwaar;
        var termijn = Rekenregels.LaatsteDagNa(isBezwaar ? "Bezwaar maken kan" : "Beroep instellen kan", invoer.Bekendmaking, "Dag van bekendmaking", LandelijkeParameters.Bezwaartermijn, regels);
        var eersteDag = invoer.Bekendmaking.AddDays(1);
        var ontvangst = invoer.Ontvangen is { } ontvangen
            ? new Bezwaarschrift(ontvangen, invoer.PerPost, invoer.TerPost, invoer.VerontschuldigdTeLaat).Beoordeel(eersteDag, termijn.Waarde, invoer.Dagtekening ?? invoer.Bekendmaking, regels)
            : null;
        var beslissing = isBezwaar
            ? Bezwaarbeslistermijn.Bereken(termijn.Waarde, new Bezwaarverloop(invoer.Adviescommissie, invoer.VerdaagdOp, Verzuim(invoer), invoer.InstemmingTot), regels, invoer.Bekendmaking)
            : null;
        List<Uitkomst> uitkomsten =
        [
            soort, new("bij", "Waar", middel.Bij),
            new("eersteDag", "Eerste dag van de termijn", eersteDag),
            new("laatsteDag", isBezwaar ? "Laatste dag om bezwaar te maken" : "Laatste dag om beroep in te stellen", termijn.Waarde),
            new("uitersteOntvangstPerPost", "Uiterste ontvangst als het op tijd is gepost",
                Rekenregels.LaatsteDagNa("Post moet binnen zijn", termijn.Waarde, "Laatste dag", Bezwaarparameters.Nabezorging, regels, invoer.Bekendmaking).Waarde),
            new("opTijd", "Op tijd", ontvangst?.Tijdig),
            new("ontvankelijk", "Op tijd, of te laat met een goede reden", ontvangst?.Ontvankelijk),
        ];
        List<Onderbouwing> stappen =
        [
            stap,
            Onderbouwing.Stap("De termijn begint de dag na het versturen of uitreiken: {0}.", Bron.Awb("6:8", "1", "WI-AWB-20") with { Zekerheid = Zekerheid.Tweedehands }, eersteDag),
            termijn.Onderbouwing,
        ];
        if (invoer.Wijze == Bekendmakingswijze.Digitaal)
        {
            stappen.Add(Onderbouwing.Stap("Digitaal bekendmaken kan alleen als de inburgeraar daarmee instemde.", Bron.Awb("2:13", null, "WI-AWB-34") with { Zekerheid = Zekerheid.Onzeker }));
        }

        if (beslissing is not null)
        {
            uitkomsten.AddRange([
                new("eersteBeslistermijn", "Eerste beslistermijn: uiterlijk", beslissing.EersteTermijn.Waarde),
                new("beslissenUiterlijk", "Beslissen op bezwaar: uiterlijk", beslissing.LaatsteDag.Waarde),
                new("verdagingOpTijd", "Op tijd verdaagd", beslissing.VerdagingOpTijd),
            ]);
            stappen.Add(beslissing.LaatsteDag.Onderbouwing);
        }

        uitkomsten.Add(new("schorst", "Het besluit geldt intussen niet", false));
        stappen.Add(Onderbouwing.Stap("Het besluit blijft gelden tijdens bezwaar en beroep.", Bron.Awb("6:16", null, "WI-AWB-23")));
        if (invoer.NieuwBesluit is not null)
        {
            uitkomsten.Add(new("nieuwBesluitHoortErbij", "Het bezwaar gaat ook over het nieuwe besluit", true));
            stappen.Add(Onderbouwing.Stap("Het nieuwe besluit van {0} hoort vanzelf bij het bezwaar of beroep, tenzij niemand daar belang bij heeft.", Bron.Awb("6:19", "1", "WI-AWB-24"), invoer.NieuwBesluit));
        }

        if (invoer.VraagtRechtstreeksBeroep && isBezwaar)
        {
            stappen.Add(Onderbouwing.Stap("Het college kan instemmen met rechtstreeks beroep als de zaak daarvoor geschikt is. Dan stuurt het het bezwaarschrift door naar de rechtbank.", Bron.Awb("7:1a", "3", "WI-AWB-29")));
        }

        stappen.Add(Onderbouwing.Stap(
            isBezwaar ? "Na de beslissing op bezwaar kan beroep bij de rechtbank, en daarna hoger beroep bij {0}." : "Na de uitspraak van de rechtbank kan hoger beroep bij {0}.",
            Rechtsmiddel.Hogerberoep, Rechtsmiddel.Hogerberoepsrechter(invoer.Daad)));
        var toets = Toets(invoer, isBezwaar, ontvangst, beslissing);
        return new Rekenantwoord
        {
            Antwoord = $"{(isBezwaar ? "Bezwaar maken" : "Beroep instellen")} kan tot en met {Datumtekst.MetDag(termijn.Waarde)}{Slot(ontvangst)}.",
            Uitkomsten = uitkomsten,
            Onderbouwing = new Onderbouwing("{0} kan tot en met {1}.", [isBezwaar ? "Bezwaar" : "Beroep", termijn.Waarde], middel.Bron, stappen),
            Toets = toets,
            Parameters = [.. middel.Parameters.Concat(termijn.Parameters).Concat(ontvangst?.Parameters ?? []).Concat(beslissing?.LaatsteDag.Parameters ?? []).Distinct()],
            Voorlopig = termijn.Voorlopig || (beslissing?.LaatsteDag.Voorlopig ?? false),
            Waarschuwingen = [.. Waarschuwingen(invoer, ontvangst, beslissing)],
        };
    }

    private static Toets? Toets(Bezwaarinvoer invoer, bool isBezwaar, Bezwaarontvangst? ontvangst, Bezwaarbeslistermijn? beslissing)
    {
        List<Voorwaarde> voorwaarden = [.. ontvangst?.Toets.Voorwaarden ?? []];
        if (beslissing?.VerdagingOpTijd is { } opTijd)
        {
            voorwaarden.Add(new("Het college verdaagde voor het einde van de eerste beslistermijn", Bron.Awb("7:10", "3", "WI-AWB-28"), opTijd, "De verdaging telt niet. Beslis zo snel mogelijk."));
        }

        if (isBezwaar && ontvangst is not null)
        {
            voorwaarden.Add(Mandaatgrens.Beoordeel(Mandaatdaad.BeslissingOpBezwaar, new Mandaathouder(invoer.DezelfdeBeslisser, false, true, true, true))
                .Voorwaarden.Single(voorwaarde => voorwaarde.Bron.Regel == "WI-MAND-03"));
        }

        return voorwaarden.Count == 0 ? null : new Toets("Is het bezwaar of beroep in orde?", voorwaarden);
    }

    private static IEnumerable<string> Waarschuwingen(Bezwaarinvoer invoer, Bezwaarontvangst? ontvangst, Bezwaarbeslistermijn? beslissing)
    {
        if (invoer.Wijze == Bekendmakingswijze.Digitaal)
        {
            yield return "Op 1 januari 2026 zijn de regels voor digitaal verkeer veranderd. Die tekst is nog niet nagelezen.";
        }

        if (ontvangst is { Vermoed: true })
        {
            yield return "De dag van posten is niet bekend. Omdat het bezwaar op de eerste of tweede werkdag na de termijn binnenkwam, telt het volgens het beleid als op tijd gepost.";
        }

        if (beslissing is not null && invoer.InstemmingTot <= beslissing.EersteTermijn.Waarde)
        {
            yield return "De dag waarmee de indiener instemde, ligt niet na de beslistermijn en verandert dus niets.";
        }

        if (ontvangst is { Ontvankelijk: false, TeVroeg: false })
        {
            yield return "Het bezwaar of beroep is te laat. Vraag eerst naar de reden, voordat het niet-ontvankelijk wordt verklaard.";
        }
    }

    private static string Slot(Bezwaarontvangst? ontvangst) => ontvangst switch
    {
        null => "",
        { Tijdig: true, Ontvankelijk: true } => ". Het is op tijd",
        { Ontvankelijk: true } => ". Het is te laat, maar dat is de indiener niet aan te rekenen",
        { TeVroeg: true } => ". Het kwam voordat er een besluit was",
        _ => ". Het is te laat",
    };

    private static Opschorting? Verzuim(Bezwaarinvoer invoer) => invoer is { HerstelGevraagd: { } gevraagd, Hersteld: { } hersteld }
        ? Opschorting.TussenVraagEnHerstel(gevraagd, hersteld)
        : null;

    private static void Controleer(Bezwaarinvoer invoer) => Redenen.Van(invoer)
        .VoorDeWet(invoer.Bekendmaking, "bekendmaking")
        .Volgorde(invoer.Dagtekening, "de dag waarop het besluit is genomen", invoer.Bekendmaking, "De bekendmaking", "bekendmaking")
        .Volgorde(invoer.TerPost, "de dag van posten", invoer.Ontvangen, "De ontvangst", "ontvangen")
        .Als(invoer.TerPost is not null && !invoer.PerPost, "U vulde in wanneer het is gepost, maar niet dat het per post kwam. Kies een van beide.", "perPost")
        .Als((invoer.TerPost is not null || invoer.VerontschuldigdTeLaat) && invoer.Ontvangen is null, "Vul in wanneer het bezwaar of beroep is ontvangen.", "ontvangen")
        .Als(invoer.HerstelGevraagd is null != invoer.Hersteld is null, "Vul beide dagen in: wanneer om herstel is gevraagd en wanneer het is hersteld.", "hersteld")
        .Volgorde(invoer.HerstelGevraagd, "de dag waarop om herstel is gevraagd", invoer.Hersteld, "De dag van herstel", "hersteld")
        .Volgorde(invoer.Ontvangen, "de ontvangst van het bezwaar", invoer.HerstelGevraagd, "De vraag om herstel", "herstelGevraagd")
        .Volgorde(invoer.Bekendmaking, "de bekendmaking", invoer.VerdaagdOp, "De dag van verdagen", "verdaagdOp")
        .Volgorde(invoer.Ontvangen, "de ontvangst van het bezwaar", invoer.VerdaagdOp, "De dag van verdagen", "verdaagdOp")
        .Volgorde(invoer.Bekendmaking, "de bekendmaking", invoer.NieuwBesluit, "De dag van het nieuwe besluit", "nieuwBesluit")
        .Eis();
}
