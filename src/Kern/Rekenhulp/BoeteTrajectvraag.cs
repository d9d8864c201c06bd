using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>A fine of the college during the traject.</summary>
public static class BoeteTrajectvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<BoeteTrajectinvoer>(
        "boete-traject", "Boete tijdens het traject", "Of de gemeente een boete mag opleggen aan wie niet meewerkt tijdens het traject, en hoe hoog die is.",
        new BoeteTrajectinvoer
        {
            Constatering = new(2026, 3, 16), Doelgroep = Doelgroep.GezinsmigrantOfOverig, Grond = Trajectgrond.Begeleiding, Verwijtbaarheid = Verwijtbaarheid.Normaal,
            EerdereBoetes = [new() { Soort = Boetesoort.Traject, Constatering = new(2025, 9, 1), Opgelegd = new(2025, 10, 6), Onherroepelijk = new(2025, 11, 18), Bedrag = 25 }],
            BeginTermijn = new(2025, 2, 3), OmstandighedenGewogen = true, Rapport = new(2026, 3, 18), RapportVerstuurd = new(2026, 3, 19), BegrijpelijkeTaal = true, Gehoord = new(2026, 4, 2),
        },
        invoer => invoer.Constatering, Reken);

    private static Rekenantwoord Reken(BoeteTrajectinvoer invoer, Regelset regels)
    {
        Controleer(invoer);
        var boete = Trajectboete.Bereken(Feiten(invoer), regels);
        var verrekenen = invoer.Verrekenen ? Samenloop.MagVerrekenen(invoer.GrondslagVerrekenen) : null;
        return new Rekenantwoord
        {
            Antwoord = Zin(boete),
            Uitkomsten =
            [
                new("toegestaan", "De boete mag nu worden opgelegd", boete.Toegestaan),
                new("stap", "De hoeveelste keer", boete.Stap.Waarde),
                new("basisbedrag", "Bedrag de eerste keer", boete.Basis),
                new("verhoogdBedrag", "Bedrag na verhoging bij herhaling", boete.Verhoogd),
                new("percentage", "Deel voor de verwijtbaarheid, in procent", boete.Percentage),
                new("bedrag", "Bedrag van de boete", boete.Bedrag),
                new("plafond", "Alle boetes samen ten hoogste", boete.Plafond.Plafond),
                new("alOpgelegd", "Al opgelegd in deze termijn", boete.Plafond.AlOpgelegd),
                new("ruimte", "Ruimte onder het plafond", boete.Plafond.Ruimte),
                new("opgelegdBedrag", "Op te leggen, als de procedure in orde is", boete.Opgelegd),
                new("inhoudelijkToegestaan", "Er mag een boete komen", boete.Inhoud.Slaagt),
                new("procedureInOrde", "De procedure is goed gevolgd", boete.Procedure.Slaagt),
                new("verrekenenMag", "Verrekenen met de bijstand mag", verrekenen?.Slaagt),
            ],
            Onderbouwing = boete.Onderbouwing,
            Toets = (verrekenen is null ? boete.Inhoud.En(boete.Procedure) : boete.Inhoud.En(boete.Procedure).En(verrekenen)) with { Vraag = "Mag deze boete worden opgelegd?" },
            Parameters = [.. boete.Parameters, .. BoeteIntakevraag.Asielbeleid(invoer.Doelgroep, invoer.Constatering, regels), .. Samenloopbeleid(invoer, regels)],
            Waarschuwingen = [.. Waarschuwingen(invoer, boete)],
        };
    }

    private static void Controleer(BoeteTrajectinvoer invoer)
    {
        var redenen = Redenen.Van(invoer).VoorDeWet(invoer.Constatering, "constatering").VoorDeWet(invoer.BeginTermijn, "beginTermijn")
            .Als(invoer.Overtreding > invoer.Constatering, "De overtreding ligt na de constatering. Kijk beide dagen na.", "overtreding")
            .Als(invoer.Constatering < invoer.BeginTermijn, "De constatering ligt voor het begin van de termijn. Kijk beide dagen na.", "constatering")
            .Als(invoer.Rapport < invoer.Constatering, "Het rapport is van voor de constatering. Kijk beide dagen na.", "rapport")
            .Als(invoer.RapportVerstuurd is not null && invoer.Rapport is null, "Het rapport is verstuurd, maar er is geen dag van het rapport.", "rapport")
            .Als(invoer.RapportVerstuurd < invoer.Rapport, "Het rapport is verstuurd voordat het er was. Kijk beide dagen na.", "rapportVerstuurd")
            .Als(invoer.Besluit < invoer.Constatering, "Het besluit is van voor de constatering. Kijk beide dagen na.", "besluit")
            .Volgorde(invoer.Constatering, "de constatering", invoer.Gehoord, "De zienswijze", "gehoord");
        foreach (var (nr, rij) in invoer.EerdereBoetes.Index())
        {
            var besluit = rij.Opgelegd ?? rij.Constatering;
            redenen.VoorDeWet(rij.Constatering, $"eerdereBoetes[{nr}].constatering").HeleCenten(rij.Bedrag, $"eerdereBoetes[{nr}].bedrag")
                .Als(rij.Constatering > invoer.Constatering, "Deze boete is van na de overtreding waar het nu om gaat.", $"eerdereBoetes[{nr}].constatering")
                .Als(besluit < rij.Constatering, "Het besluit is van voor de constatering.", $"eerdereBoetes[{nr}].opgelegd")
                .Als(rij.Onherroepelijk < besluit, "De boete staat vast voordat zij is opgelegd. Kijk de dagen na.", $"eerdereBoetes[{nr}].onherroepelijk");
        }

        redenen.VoorDeWet(invoer.Overtreding, "overtreding").Eis();
    }

    private static string Zin(Trajectboete boete)
    {
        if (!boete.Inhoud.Slaagt)
        {
            return "Er mag geen boete komen.";
        }

        var lager = boete.Opgelegd < boete.Bedrag ? $" Door het plafond is dat {boete.Opgelegd}." : "";
        return boete.Procedure.Slaagt
            ? $"De gemeente mag een boete opleggen. Het bedrag is {boete.Bedrag}.{lager}"
            : $"Een boete kan, maar de procedure is nog niet in orde. Het bedrag is dan {boete.Bedrag}.{lager}";
    }

    private static IEnumerable<Parameterversie> Samenloopbeleid(BoeteTrajectinvoer invoer, Regelset regels) =>
        invoer.Grondslag == Plichtgrondslag.Beide ? [regels.Versie(Boeteparameters.Samenloop.Sleutel, invoer.Constatering)] : [];

    private static IEnumerable<string> Waarschuwingen(BoeteTrajectinvoer invoer, Trajectboete boete)
    {
        yield return "Een sanctie is het laatste middel. Kijk eerst of hulp of een gesprek meer oplevert.";
        if (invoer.Doelgroep == Doelgroep.Asielstatushouder)
        {
            yield return "Over boetes voor asielstatushouders is veel onzeker na de uitspraak van het Europees Hof van 4 februari 2025. Vraag een jurist om mee te kijken.";
        }

        if (invoer.EerdereBoetes.Any(rij => rij.Soort == Boetesoort.Traject && !(rij.Onherroepelijk <= invoer.Constatering)))
        {
            yield return "Een eerdere boete stond op de dag van de constatering nog niet vast. Zij maakt deze boete niet hoger.";
        }

        if (boete.Stap.Waarde > 1)
        {
            yield return "Over het verhogen bij herhaling bestaat meer dan een lezing. Naast rekent met het beleid van uw gemeente.";
        }

        if (invoer.Rapport is not null)
        {
            yield return "Na het rapport is er een termijn om te beslissen. Gebruik daarvoor de rekenhulp ‘besluittermijn-boete’.";
        }
    }

    private static Trajectfeiten Feiten(BoeteTrajectinvoer i) => new()
    {
        Doelgroep = i.Doelgroep, Leerroute = i.Leerroute, Grond = i.Grond, Constatering = i.Constatering, Overtreding = i.Overtreding, Verwijtbaarheid = i.Verwijtbaarheid,
        Eerdere = [.. i.EerdereBoetes.Select(rij => new OpgelegdeBoete(rij.Soort, rij.Constatering, rij.Opgelegd ?? rij.Constatering, rij.Onherroepelijk, Bedrag.VanEuro(rij.Bedrag)))],
        Termijnsoort = i.Termijnsoort ?? Termijnsoort.Inburgeringstermijn, BeginTermijn = i.BeginTermijn, Grondslag = i.Grondslag ?? Plichtgrondslag.Plan, BijstandVerlaagd = i.BijstandVerlaagd,
        BoeteGekozen = i.BoeteGekozen, Individueletoets = i.Individueletoets ?? Individueletoets.NietGedaan, HogereFunctie = i.HogereFunctie, OmstandighedenGewogen = i.OmstandighedenGewogen,
        Procedure = new()
        {
            Rapport = i.Rapport, RapportVerstuurd = i.RapportVerstuurd, BegrijpelijkeTaal = i.BegrijpelijkeTaal, Gehoord = i.Gehoord, Cautie = i.Verhoord ? i.Cautie : null, Besluit = i.Besluit,
            BeslisserMaakteRapport = i.BeslisserMaakteRapport,
        },
    };
}
