using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record BoeteIntakeinvoer
{
    [Veld("Dag van bekendmaking", "De dag waarop het besluit wordt verstuurd of uitgereikt.")]
    public DateOnly Bekendmaking { get; init; }

    [Veld("Doelgroep", "Zoals DUO die kent.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Oproepen", "Alle oproepen, op volgorde. Oproep 3 is de nieuwe termijn uit de eerste boete.")]
    public IReadOnlyList<Oproeprij> Oproepen { get; init; } = [];

    [Veld("Eerdere boetes voor deze intake", "Op volgorde. Leeg: dit is de eerste boete.")]
    public IReadOnlyList<Intakeboeterij> Boetes { get; init; } = [];

    [Veld("Nieuwe termijn tot en met", "De laatste dag van de nieuwe termijn die u in het besluit wilt zetten. Leeg: nog niet gekozen; u krijgt de uiterste dag.")]
    public DateOnly? NieuweTermijnTot { get; init; }

    [Veld("Geen schuld", "De inburgeraar kon er niets aan doen.")]
    public bool GeenSchuld { get; init; }

    [Veld("Bijstand is al verlaagd voor hetzelfde gedrag", "Een maatregel met artikel 18 of 18b van de Participatiewet.")]
    public bool BijstandVerlaagd { get; init; }

    [Veld("Omstandigheden gewogen", "De gemeente heeft zelf gekeken naar bijzondere omstandigheden die zij kent.")]
    public bool OmstandighedenGewogen { get; init; }

    [Veld("Verlagen tot", "Lager bedrag door bijzondere omstandigheden. Leeg: het vaste bedrag.", Eenheid = "euro")]
    public decimal? VerlaagdTot { get; init; }

    [Veld("Toets van deze persoon", "Alleen voor een asielstatushouder. Leeg: nog niet gedaan.")]
    public Individueletoets? Individueletoets { get; init; }

    [Veld("Hogere functie stemt toe", "Alleen voor een asielstatushouder.")]
    public bool HogereFunctie { get; init; }

    [Veld("Al opgelegde boetes van de gemeente", "Alle boetes van artikel 22 en 23 samen. Leeg: geen, of alleen de boetes die u hierboven noemt, voor het vaste bedrag.", Eenheid = "euro")]
    public decimal? AlOpgelegd { get; init; }
}

/// <summary>A fine for not cooperating with the brede intake.</summary>
public static class BoeteIntakevraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<BoeteIntakeinvoer>(
        "boete-intake", "Boete bij de brede intake", "Of de gemeente een boete mag opleggen aan wie niet meewerkt aan de brede intake, hoe hoog, en met welke nieuwe termijn.",
        new BoeteIntakeinvoer
        {
            Bekendmaking = new(2026, 4, 7), Doelgroep = Doelgroep.GezinsmigrantOfOverig, OmstandighedenGewogen = true,
            Oproepen =
            [
                new() { Dag = new(2026, 3, 2), LaatsteDag = new(2026, 3, 13), Uitkomst = Oproepuitkomst.NietGekomen },
                new() { Dag = new(2026, 3, 16), LaatsteDag = new(2026, 3, 27), Uitkomst = Oproepuitkomst.NietGekomen, MetWaarschuwing = true },
            ],
        },
        invoer => invoer.Bekendmaking, Reken);

    private static Rekenantwoord Reken(BoeteIntakeinvoer invoer, Regelset regels)
    {
        var dag = invoer.Bekendmaking;
        Redenen.Van(invoer).VoorDeWet(dag, "bekendmaking").Oproepen(invoer.Oproepen, invoer.Boetes, dag)
            .Als(invoer.NieuweTermijnTot < dag, "De nieuwe termijn eindigt voor de bekendmaking.", "nieuweTermijnTot")
            .HeleCenten(invoer.VerlaagdTot, "verlaagdTot").HeleCenten(invoer.AlOpgelegd, "alOpgelegd")
            .Eis();
        var vast = regels.Waarde(Intakeparameters.Boete, dag);
        Redenen.Van(invoer).Als(invoer.VerlaagdTot > vast.Euro, $"Verlagen kan alleen tot een bedrag onder {vast}.", "verlaagdTot").Eis();
        var boete = Intakeboete.Bereken(
            new()
            {
                Reeks = Oproepinvoer.Reeks(invoer.Oproepen, invoer.Boetes), Doelgroep = invoer.Doelgroep, Bekendmaking = dag, NieuweTermijnTot = invoer.NieuweTermijnTot,
                GeenSchuld = invoer.GeenSchuld, BijstandVerlaagd = invoer.BijstandVerlaagd, Individueletoets = invoer.Individueletoets ?? Individueletoets.NietGedaan,
                HogereFunctie = invoer.HogereFunctie, OmstandighedenGewogen = invoer.OmstandighedenGewogen,
                VerlaagdTot = invoer.VerlaagdTot is { } lager ? Bedrag.VanEuro(lager) : null,
                AlOpgelegd = invoer.AlOpgelegd is { } al ? Bedrag.VanEuro(al) : vast * invoer.Boetes.Count,
            },
            regels);
        return new Rekenantwoord
        {
            Antwoord = boete.Toets.Slaagt
                ? $"De gemeente mag een boete van {boete.Opgelegd} opleggen. Dit is boete {boete.Nummer} voor deze intake."
                : "De gemeente mag deze boete nu niet opleggen.",
            Uitkomsten =
            [
                new("toegestaan", "De boete mag", boete.Toets.Slaagt),
                new("nummer", "De hoeveelste boete", boete.Nummer),
                new("vastBedrag", "Vast bedrag", boete.Vast),
                new("bedrag", "Bedrag van de boete", boete.Bedrag),
                new("opgelegdBedrag", "Op te leggen", boete.Opgelegd),
                new("nieuweTermijnUiterlijk", "Langste nieuwe termijn, tot en met", boete.NieuweTermijn?.Waarde),
                new("plafond", "Alle boetes samen ten hoogste", boete.Plafond.Plafond),
                new("ruimte", "Ruimte onder het plafond", boete.Plafond.Ruimte),
                new("rapportVerplicht", "Rapport verplicht", boete.Zwaar),
                new("meesteBoetes", "Hoogste aantal boetes per intake", regels.Waarde(Intakeparameters.Boetes, dag)),
            ],
            Onderbouwing = boete.Onderbouwing,
            Toets = boete.Toets with { Vraag = "Mag deze boete worden opgelegd?" },
            Parameters = [.. boete.Parameters, regels.Versie(Intakeparameters.Boetes.Sleutel, dag), .. Asielbeleid(invoer.Doelgroep, dag, regels)],
            Waarschuwingen = [.. Waarschuwingen(invoer, boete)],
        };
    }

    internal static IEnumerable<Parameterversie> Asielbeleid(Doelgroep doelgroep, DateOnly dag, Regelset regels) =>
        doelgroep == Doelgroep.Asielstatushouder ? [regels.Versie(Boeteparameters.Asiel.Sleutel, dag)] : [];

    private static IEnumerable<string> Waarschuwingen(BoeteIntakeinvoer invoer, Intakeboete boete)
    {
        if (boete is { Toets.Slaagt: true, NieuweTermijn: { } nieuw } && invoer.NieuweTermijnTot is null)
        {
            yield return $"Zet in het besluit een nieuwe termijn. Zij mag uiterlijk tot en met {Datumtekst.Lang(nieuw.Waarde)} lopen.";
        }

        if (invoer.Doelgroep == Doelgroep.Asielstatushouder)
        {
            yield return "Over boetes voor asielstatushouders is veel onzeker na de uitspraak van het Europees Hof van 4 februari 2025. Vraag een jurist om mee te kijken.";
        }

        if (boete is { Toets.Slaagt: true, Nummer: 2 })
        {
            yield return "Na deze boete rondt de gemeente de intake af zonder de inburgeraar. Een derde boete kan niet.";
        }
    }
}
