using Naast.Kern.Gedeeld;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Inschrijvinginvoer
{
    [Veld("Gemeentecode", "Vier cijfers, bijvoorbeeld 0505 voor Dordrecht. Bij COA: de gemeente van de koppeling, niet die van de opvang.")]
    public string Gemeentecode { get; init; } = "";

    [Veld("Soort")]
    public Inschrijvingsoort Soort { get; init; }

    [Veld("Eerste dag")]
    public DateOnly Van { get; init; }

    [Veld("Laatste dag", "Leeg: geen einde bekend.")]
    public DateOnly? Tot { get; init; }
}

public sealed record VerantwoordelijkeGemeenteinvoer
{
    [Veld("Peildatum", "De dag waarop u het wilt weten.")]
    public DateOnly Peildatum { get; init; }

    [Veld("Heeft zelf een vergunning asiel voor bepaalde tijd", "Dan telt de gemeente van huisvesting. Een inschrijving bij een opvanglocatie telt niet.")]
    public bool Asielvergunning { get; init; }

    [Veld("Inschrijvingen", "Waar de persoon woont of gaat wonen, door de tijd.")]
    public IReadOnlyList<Inschrijvinginvoer> Inschrijvingen { get; init; } = [];

    [Veld("Dag van de brief van DUO", "Dagtekening van de kennisgeving. Leeg: nog geen brief.")]
    public DateOnly? Kennisgeving { get; init; }

    [Veld("Gemeente van het plan (PIP) dat nu geldt", "Gemeentecode. Leeg: er is nog geen plan.")]
    public string? PlanGemeente { get; init; }

    [Veld("Dagtekening van dat plan", "Leeg: er is nog geen plan.")]
    public DateOnly? PlanDagtekening { get; init; }

    [Veld("Gemeente van het plan daarvoor", "Gemeentecode. Leeg: er was geen eerder plan.")]
    public string? VorigePlanGemeente { get; init; }
}

/// <summary>Which college is competent, and what a move changes.</summary>
public static class VerantwoordelijkeGemeentevraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<VerantwoordelijkeGemeenteinvoer>(
        "verantwoordelijke-gemeente", "Verantwoordelijke gemeente", "Welk college op een dag bevoegd is, en wat een verhuizing verandert.",
        new VerantwoordelijkeGemeenteinvoer
        {
            Peildatum = new(2026, 6, 1), Kennisgeving = new(2025, 10, 1), PlanGemeente = "0599", PlanDagtekening = new(2025, 11, 24),
            Inschrijvingen = [new() { Gemeentecode = "0599", Van = new(2025, 9, 1), Tot = new(2026, 3, 1) }, new() { Gemeentecode = "0505", Van = new(2026, 3, 2) }],
        },
        invoer => invoer.Peildatum, Reken);

    private static Rekenantwoord Reken(VerantwoordelijkeGemeenteinvoer i, Regelset regels)
    {
        Controleer(i);
        var gemeente = VerantwoordelijkeGemeente.Op([.. i.Inschrijvingen.Select(r => new Inschrijving(r.Gemeentecode, r.Van, r.Tot, r.Soort))], i.Asielvergunning, i.Peildatum);
        var plan = new Planstand(i.PlanGemeente, i.PlanDagtekening, i.VorigePlanGemeente);
        var verhuisd = gemeente?.Verhuisd == true;
        var nieuwPlan = verhuisd && i.PlanGemeente == gemeente!.Gemeentecode && i.PlanDagtekening >= gemeente.Sinds;
        var termijn = gemeente is null ? null : Verhuizing.PlanUiterlijk(gemeente, i.Kennisgeving, regels);
        var toegang = Verhuizing.ToegangVorigeTot(plan, regels);
        var leerroute = verhuisd && (nieuwPlan ? i.VorigePlanGemeente is not null : i.PlanGemeente is not null);
        return new Rekenantwoord
        {
            Antwoord = gemeente is null
                ? "Op deze dag is geen gemeente verantwoordelijk: de persoon is nergens gehuisvest, gekoppeld of ingeschreven."
                : $"Het college van gemeente {gemeente.Gemeentecode} is {(gemeente.Voorlopig ? "aangewezen door de koppeling van COA" : "bevoegd")}, sinds {Datumtekst.Lang(gemeente.Sinds)}.",
            Uitkomsten =
            [
                new("verantwoordelijkeGemeente", "Verantwoordelijke gemeente", gemeente?.Gemeentecode),
                new("sinds", "Sinds", gemeente?.Sinds),
                new("alleenGekoppeld", "Alleen gekoppeld door COA, woont er nog niet", gemeente?.Voorlopig ?? false),
                new("verhuisd", "Verhuisd uit een andere gemeente", verhuisd),
                new("vorigeGemeente", "Vorige gemeente", gemeente?.Vorige),
                new("nieuwPlanNodig", "Nieuw plan nodig van het nieuwe college", verhuisd && !nieuwPlan),
                new("nieuwPlanUiterlijk", "Nieuw plan uiterlijk op", termijn?.Waarde),
                new("leerrouteOvernemen", "Leerroute van het vorige plan overnemen", leerroute),
                new("intakeBeperkt", "Leerbaarheidstoets en onderzoek naar opleiding en werk niet opnieuw", leerroute),
                new("gegevensOpvragen", "Plan, voortgang en boetes opvragen bij de vorige gemeente", verhuisd),
                new("termijnBlijft", "De inburgeringstermijn blijft zoals die was", verhuisd),
                new("duoToegang", "Gemeenten die bij DUO gegevens kunnen opvragen", Verhuizing.Duotoegang(gemeente, plan, i.Peildatum, regels)),
                new("duoToegangVorigeTot", "Vorige gemeente kan bij DUO opvragen tot en met", toegang?.Waarde),
                new("duoGebeurtenis", "Bericht van DUO aan de nieuwe gemeente", verhuisd ? leerroute ? "SS121" : "SS120" : null),
                new("duoGebeurtenisVorige", "Bericht van DUO aan de vorige gemeente", verhuisd ? "SS122" : gemeente is null && i.Inschrijvingen.Any(r => r.Tot < i.Peildatum) ? "SS123" : null),
            ],
            Onderbouwing = new Onderbouwing("Welk college bevoegd is, volgt uit de woonplaats.", [], Bron.Wi("1", null, "WI-DOEL-14"), [.. Stappen(gemeente, verhuisd, leerroute, termijn, toegang)]),
            Parameters = [.. (termijn?.Parameters ?? []).Concat(toegang?.Parameters ?? [])],
            Voorlopig = (gemeente?.Voorlopig ?? false) || (termijn?.Voorlopig ?? false),
            Waarschuwingen = [.. Waarschuwingen(i, gemeente, termijn)],
        };
    }

    private static void Controleer(VerantwoordelijkeGemeenteinvoer i)
    {
        var lijst = Redenen.Van(i)
            .Als(i.Peildatum < Parameterblad.BeginVanDeWet, "De Wet inburgering 2021 geldt vanaf 1 januari 2022. Kies een latere peildatum.", "peildatum")
            .Als(i.PlanGemeente is not null && !IsCode(i.PlanGemeente), "Een gemeentecode heeft vier cijfers.", "planGemeente")
            .Als(i.VorigePlanGemeente is not null && !IsCode(i.VorigePlanGemeente), "Een gemeentecode heeft vier cijfers.", "vorigePlanGemeente")
            .Als(i.PlanGemeente is null != i.PlanDagtekening is null, "Vul van het plan de gemeente en de dagtekening allebei in.", "planDagtekening")
            .Als(i.PlanDagtekening < Parameterblad.BeginVanDeWet, "Een plan van voor 1 januari 2022 hoort bij de vorige wet.", "planDagtekening")
            .Als(i.VorigePlanGemeente is not null && i.PlanGemeente is null, "Vul het plan in dat nu geldt. Is er maar een plan, vul dan alleen dat in.", "planGemeente");
        for (var n = 0; n < i.Inschrijvingen.Count; n++)
        {
            var rij = i.Inschrijvingen[n];
            lijst.Als(!IsCode(rij.Gemeentecode), "Een gemeentecode heeft vier cijfers, bijvoorbeeld 0505.", $"inschrijvingen[{n}].gemeentecode")
                .Periode(rij.Van, rij.Tot, $"inschrijvingen[{n}].tot")
                .Als(i.Inschrijvingen.Take(n).Any(eerder => eerder.Soort == rij.Soort && eerder.Van == rij.Van && eerder.Gemeentecode != rij.Gemeentecode),
                    "Op deze dag beginnen twee inschrijvingen van dezelfde soort in verschillende gemeenten. Een van de twee klopt niet.", $"inschrijvingen[{n}].van")
                .Als(i.Inschrijvingen.Where((ander, m) => m != n && ander.Soort == rij.Soort && ander.Gemeentecode != rij.Gemeentecode).Any(ander => ander.Van < rij.Van && rij.Van < ander.Tot),
                    "Deze inschrijving begint terwijl een andere van dezelfde soort nog loopt. Iemand staat in een gemeente tegelijk ingeschreven: kijk de dagen na.", $"inschrijvingen[{n}].van");
        }

        lijst.Eis();
    }

    private static bool IsCode(string code) => code.Length == 4 && code.All(char.IsAsciiDigit);

    private static List<Onderbouwing> Stappen(VerantwoordelijkeGemeente? gemeente, bool verhuisd, bool leerroute, Berekening<DateOnly>? termijn, Berekening<DateOnly>? toegang)
    {
        var lijst = new List<Onderbouwing>();
        if (gemeente is not null)
        {
            lijst.Add(gemeente.Onderbouwing);
        }

        if (verhuisd)
        {
            lijst.Add(Onderbouwing.Stap("Na een verhuizing is het nieuwe college bevoegd, ook bij een verhuizing naar een gemeente met dezelfde uitvoerder. Het nieuwe plan staat op naam van het nieuwe college.",
                Bron.Wi("15", "4", "WI-VERH-05") with { Zekerheid = Zekerheid.Afgeleid }));
            lijst.Add(Onderbouwing.Stap("Het nieuwe college kan het plan, de voortgang en de boetes opvragen. De vorige gemeente geeft die op verzoek.", Bron.Wi("35", "4", "WI-VERH-02")));
            lijst.Add(Onderbouwing.Stap("De inburgeringstermijn begint niet opnieuw. Examens, uren en boetes tellen mee.", Bron.Wi("11", "3", "WI-VERH-03")));
            lijst.Add(Onderbouwing.Stap(leerroute
                ? "DUO meldt de nieuwe gemeente dat iemand met een plan is gekomen (SS121)."
                : "DUO meldt de nieuwe gemeente dat iemand zonder plan is gekomen (SS120).", Bron.Duo("WI-VERH-06")));
        }

        if (leerroute)
        {
            lijst.Add(Onderbouwing.Stap("Het nieuwe college stelt dezelfde leerroute vast. Andere delen van het plan mogen anders zijn.", Bron.Wi("15", "4", "WI-VERH-01")));
            lijst.Add(Onderbouwing.Stap("De leerbaarheidstoets en het onderzoek naar opleiding en werk hoeven niet opnieuw. Persoonlijke omstandigheden en het kind wel.", Bron.Wi("15", "4", "WI-INT-15")));
        }

        if (termijn is not null)
        {
            lijst.Add(termijn.Onderbouwing);
        }

        if (toegang is not null)
        {
            lijst.Add(toegang.Onderbouwing);
        }

        return lijst;
    }

    private static List<string> Waarschuwingen(VerantwoordelijkeGemeenteinvoer i, VerantwoordelijkeGemeente? gemeente, Berekening<DateOnly>? termijn)
    {
        var lijst = new List<string>();
        if (gemeente?.Voorlopig == true)
        {
            lijst.Add("De 10 weken voor het plan beginnen pas na de inschrijving in deze gemeente.");
        }

        if (i.Asielvergunning && gemeente is not null && !gemeente.Voorlopig && i.Inschrijvingen.All(r => r.Soort == Inschrijvingsoort.Brp))
        {
            lijst.Add("Er is geen huisvesting ingevuld. Is de inschrijving op een opvanglocatie, dan telt die niet.");
        }

        if (gemeente?.Verhuisd == true && termijn is null)
        {
            lijst.Add("De brief van DUO kwam na de verhuizing, of is niet ingevuld. Dan loopt de termijn voor het plan vanaf de brief.");
        }

        if (termijn is not null && gemeente!.BrpVan is null)
        {
            lijst.Add("De dag van inschrijving in de BRP is niet ingevuld. Er is gerekend vanaf de dag van huisvesting.");
        }

        return lijst;
    }
}
