using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Is the route completed, what is missing, and what does the person get.</summary>
public static class Voltooiingsvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Voltooiingsinvoer>(
        "leerroute-voltooid", "Leerroute voltooid", "Of aan alle eisen van de leerroute is voldaan, wat nog ontbreekt, en wie het diploma of certificaat geeft.",
        new Voltooiingsinvoer
        {
            Leerroute = Leerroute.B1, DagPip = new(2024, 9, 2), LaatsteDagTermijn = new(2027, 9, 2), Lezen = Examenstand.GeslaagdB1, Luisteren = Examenstand.GeslaagdB1,
            Schrijven = Examenstand.GeslaagdA2, SchrijvenOpA2 = true, Spreken = Examenstand.GeslaagdB1, Knm = Examenstand.Geslaagd,
            LaatsteExamenOp = new(2026, 10, 6), PvtVoltooidOp = new(2025, 3, 14),
        },
        invoer => invoer.LaatsteExamenOp is { } examen && examen > invoer.DagPip ? examen : invoer.DagPip, Reken);

    private static Rekenantwoord Reken(Voltooiingsinvoer invoer, Regelset regels)
    {
        Controleer(invoer);
        var z = invoer.Leerroute == Leerroute.Zelfredzaamheid;
        var verlaagd = !z || invoer.LagereCursusnorm is null ? null : Zrouteuren.MagVerlagen(invoer.BeperkingMetRevalidatie, invoer.LagereNormInPip);
        var uren = z ? Zrouteuren.Tel(
            new()
            {
                Doelgroep = invoer.Doelgroep, DagPip = invoer.DagPip, Nt2 = invoer.Cursusuren ?? 0, Participatie = invoer.Participatieuren ?? 0,
                LagereCursusnorm = verlaagd is { Slaagt: true } ? invoer.LagereCursusnorm : null, Belastbaarheid = invoer.Belastbaarheid,
            }, regels) : null;
        var oordeel = Voltooiing.Beoordeel(Feiten(invoer, uren?.Waarde), regels);
        var (waarde, klaar) = (oordeel.Waarde, oordeel.Waarde.Toets.Slaagt);
        var op = klaar ? VoltooidOp(invoer, waarde) : null;
        List<string> ontbreekt = [.. waarde.Toets.NietVervuld.Select(voorwaarde => voorwaarde.Herstel ?? voorwaarde.Omschrijving)];
        return new Rekenantwoord
        {
            Antwoord = klaar ? $"De {invoer.Leerroute.Naam()} is voltooid." : $"De {invoer.Leerroute.Naam()} is nog niet voltooid: er ontbreken {waarde.Toets.NietVervuld.Count()} onderdelen.",
            Uitkomsten =
            [
                new("voltooid", "Leerroute voltooid", klaar),
                new("ontbreekt", "Wat nog ontbreekt", ontbreekt),
                new("examenBehaald", "Inburgeringsexamen gehaald", waarde.Examen),
                new("mapVerplicht", "MAP is verplicht", waarde.MapVerplicht),
                new("voltooidOp", "Voltooid op", op),
                new("opTijd", "Binnen de termijn", op is { } dag && invoer.LaatsteDagTermijn is { } einde ? dag <= einde : null),
                new("bewijs", "Wat de inburgeraar krijgt", klaar ? waarde.Bewijs : null),
                new("uitreiking", "Wie het geeft", klaar ? waarde.Bewijs == Inburgeringsbewijs.Diploma ? "DUO" : "Het college, persoonlijk" : null),
                new("afrondingMelden", "Het college meldt de afronding van de Z-route aan DUO", klaar && z),
                new("datumAfrondingZroute", "Dag van afronding Z-route voor DUO", klaar && z ? op : null),
            ],
            Onderbouwing = uren is null ? oordeel.Onderbouwing : oordeel.Onderbouwing with { Delen = [.. oordeel.Onderbouwing.Delen, uren.Onderbouwing] },
            Toets = waarde.Toets,
            Parameters = [.. oordeel.Parameters, .. uren?.Parameters ?? []],
            Waarschuwingen =
            [
                .. klaar && op is null ? ["Niet alle dagen zijn ingevuld. Daarom is er geen dag van voltooiing."] : Array.Empty<string>(),
                .. invoer.Knm == Examenstand.Ontheven && new[] { invoer.Lezen, invoer.Luisteren, invoer.Schrijven, invoer.Spreken }.Contains(Examenstand.Ontheven)
                    ? ["Er is ontheffing voor taal en ook voor KNM. Of dat samen kan, is niet duidelijk: artikel 2.7, lid 3, van het Besluit zegt “of”. Vraag het na bij DUO."]
                    : Array.Empty<string>(),
                .. verlaagd is { Slaagt: false } ? [$"De lagere norm telt niet. {string.Join(' ', verlaagd.NietVervuld.Select(v => v.Herstel))}"] : Array.Empty<string>(),
            ],
        };
    }

    private static void Controleer(Voltooiingsinvoer invoer)
    {
        Examenstand?[] taal = [invoer.Lezen, invoer.Luisteren, invoer.Schrijven, invoer.Spreken];
        var z = invoer.Leerroute == Leerroute.Zelfredzaamheid;
        Redenen.Van(invoer)
            .Als(taal.Any(stand => stand == Examenstand.Geslaagd), "“Geslaagd (KNM)” past alleen bij KNM. Kies bij een taalonderdeel een niveau.")
            .Als(invoer.Knm is Examenstand.GeslaagdA2 or Examenstand.GeslaagdB1 or Examenstand.VrijgesteldA2, "KNM heeft geen niveau. Kies “geslaagd (KNM)”.", "knm")
            .Als(taal.All(stand => stand == Examenstand.Ontheven), "Ontheffing voor alle vier de taalonderdelen bestaat niet. Vraag bij DUO na of het een volledige ontheffing is.", null, Bron.Bi("2.7", "3", "WI-ONTH-02"))
            .Als(invoer.Leerroute != Leerroute.B1 && (invoer.LezenOpA2 || invoer.LuisterenOpA2 || invoer.SchrijvenOpA2 || invoer.SprekenOpA2),
                "Afschalen naar A2 kan alleen in de B1-route. Controleer de leerroute.", "leerroute")
            .Als(invoer.Leerroute != Leerroute.Onderwijs && (invoer.TaalschakeltrajectVoltooidOp is not null || invoer.VolgtTaalschakeltraject),
                "Een taalschakeltraject hoort bij de onderwijsroute. Controleer de leerroute.", "leerroute")
            .Als(invoer.TaalschakeltrajectVoltooidOp is not null && invoer.VolgtTaalschakeltraject, "Het taalschakeltraject is voltooid en loopt nog: dat kan niet allebei.", "volgtTaalschakeltraject")
            .Als(invoer.EindgesprekDoor is not null && invoer.EindgesprekOp is null, "Er staat wie het eindgesprek hield, maar geen dag. Vul de dag in.", "eindgesprekOp")
            .Als(!z && invoer.EindgesprekOp is not null, "Een eindgesprek Z-route hoort bij de Z-route. Het eindgesprek MAP vult u in bij de MAP.", "eindgesprekOp")
            .Als(invoer.PvtVoltooidOp <= invoer.DagPip, "Het PVT is voltooid voor het begin van de termijn. Controleer de dagen.", "pvtVoltooidOp", Bron.Duo("WI-DUO-07"))
            .Als(invoer.MapVoltooidOp <= invoer.DagPip, "De MAP is voltooid voor het begin van de termijn. Controleer de dagen.", "mapVoltooidOp", Bron.Duo("WI-DUO-07"))
            .Als(invoer.EindgesprekOp <= invoer.DagPip, "Het eindgesprek ligt voor het begin van de termijn. Controleer de dagen.", "eindgesprekOp")
            .Als(invoer.TaalschakeltrajectVoltooidOp <= invoer.DagPip, "Het taalschakeltraject is voltooid voor het begin van de termijn. Controleer de dagen.", "taalschakeltrajectVoltooidOp")
            .Als(invoer.LaatsteDagTermijn <= invoer.DagPip, "De termijn eindigt voordat het plan er was. Controleer de dagen.", "laatsteDagTermijn")
            .Eis();
    }

    private static Voltooiingsfeiten Feiten(Voltooiingsinvoer invoer, Zroutestand? uren) => new()
    {
        Leerroute = invoer.Leerroute, Doelgroep = invoer.Doelgroep, DagPip = invoer.DagPip, Zuren = uren,
        Examen = new Dictionary<Examenonderdeel, Examenstand>
        {
            [Examenonderdeel.Lezen] = invoer.Lezen ?? Examenstand.NietGehaald, [Examenonderdeel.Luisteren] = invoer.Luisteren ?? Examenstand.NietGehaald,
            [Examenonderdeel.Schrijven] = invoer.Schrijven ?? Examenstand.NietGehaald, [Examenonderdeel.Spreken] = invoer.Spreken ?? Examenstand.NietGehaald,
            [Examenonderdeel.Knm] = invoer.Knm ?? Examenstand.NietGehaald,
        },
        OpA2 =
        [
            .. Deel(invoer.LezenOpA2, Examenonderdeel.Lezen), .. Deel(invoer.LuisterenOpA2, Examenonderdeel.Luisteren),
            .. Deel(invoer.SchrijvenOpA2, Examenonderdeel.Schrijven), .. Deel(invoer.SprekenOpA2, Examenonderdeel.Spreken),
        ],
        PvtVoltooid = invoer.PvtVoltooidOp is not null, MapVoltooid = invoer.MapVoltooidOp is not null,
        TaalschakeltrajectVoltooid = invoer.TaalschakeltrajectVoltooidOp is not null, VolgtTaalschakeltraject = invoer.VolgtTaalschakeltraject,
        EindgesprekDoor = invoer.EindgesprekOp is null ? null : invoer.EindgesprekDoor ?? Eindgesprekhouder.Gemeente,
    };

    private static Examenonderdeel[] Deel(bool lager, Examenonderdeel onderdeel) => lager ? [onderdeel] : [];

    /// <summary>The last of the days that were needed; null when one of them is not known.</summary>
    private static DateOnly? VoltooidOp(Voltooiingsinvoer invoer, Voltooiingsoordeel oordeel)
    {
        List<DateOnly?> dagen = [invoer.PvtVoltooidOp];
        if (oordeel.MapVerplicht)
        {
            dagen.Add(invoer.MapVoltooidOp);
        }

        dagen.Add(invoer.Leerroute switch
        {
            Leerroute.Zelfredzaamheid => invoer.EindgesprekOp,
            Leerroute.Onderwijs => invoer.TaalschakeltrajectVoltooidOp ?? invoer.LaatsteExamenOp,
            _ => invoer.LaatsteExamenOp,
        });
        return dagen.Contains(null) ? null : dagen.Max();
    }
}
