using System.Globalization;
using Naast.Ketensimulator.Brp;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>What changes at DUO and in the BRP when somebody turns out to be under the duty.</summary>
internal static class Kennisgeving
{
    private const string AsielBepaaldeTijd = "26";
    private const string RegulierBepaaldeTijd = "21";

    // Nationalities of which most persons under the act hold an asylum permit: stateless, unknown, Syrian, Eritrean, Afghan,
    // Yemeni, Somali, Sudanese, Iraqi, Iranian, Ethiopian, Turkish.
    private static readonly HashSet<string> Asiellanden =
        new(["0499", "0000", "0336", "0084", "0300", "0058", "0149", "0148", "0314", "0315", "0114", "0339"], StringComparer.Ordinal);

    private static readonly string[] Gezinsgroepen =
        ["Gezinsvormer", "Gezinshereniger", "Gezinsvormer met Asielstatushouder", "Gezinshereniger met Asielstatushouder", "Overig", "Geestelijk bedienaar"];

    /// <summary>Not yet noticed, alive, and of an age at which the act applies (18 up to AOW age) or of an age nobody knows.</summary>
    public static bool Mogelijk(Persoon persoon, DateOnly vandaag) =>
        persoon is { Kandidaat: true, Plichten.Count: 0, Brp.DatumOverlijden: null }
        && Brpdatum.Leeftijd(persoon.Brp.Geboortedatum, vandaag) is null or (>= 18 and < 67);

    public static Persoon Verwerkt(Persoon persoon, DateOnly vandaag)
    {
        var begin = vandaag.AddDays(-7 - (persoon.Volgnummer % 28));
        var asiel = persoon.Brp.Nationaliteiten.Any(Asiellanden.Contains) && persoon.Volgnummer % 6 != 5;

        // Family of an asylum permit holder belongs to the group with asylum rights (art. 13 lid 1 Wet, WI-DOEL-11).
        var groep = asiel ? "Asielstatushouder" : Gezinsgroepen[persoon.Volgnummer % Gezinsgroepen.Length];
        var metAsielrechten = asiel || groep.EndsWith("met Asielstatushouder", StringComparison.Ordinal);

        // Nobody is under the duty before being settled; a clock that was set back would make it so.
        var gevestigd = persoon.GevestigdOp > begin ? begin : persoon.GevestigdOp;
        return persoon with
        {
            Kandidaat = false,
            GevestigdOp = gevestigd,
            Brp = persoon.Brp with
            {
                Verblijfstitel = persoon.Brp.Verblijfstitel
                    ?? new Brpverblijfstitel(asiel ? AsielBepaaldeTijd : RegulierBepaaldeTijd, begin, begin.AddYears(5)),
                DatumVestigingInNederland = Vestiging(persoon.Brp.DatumVestigingInNederland, gevestigd),
                Adres = persoon.Brp.Adres is { } adres ? adres with { Vanaf = gevestigd } : null,
            },
            Plichten = [new DuoPlicht { Begindatum = begin, Wijzigingsdatum = vandaag, DatumKennisgeving = vandaag }],
            Doelgroepen =
            [
                new DuoDoelgroep
                {
                    Indeling = metAsielrechten ? DuoDoelgroep.Asiel : DuoDoelgroep.GezinEnOverig,
                    GedetailleerdeDoelgroep = groep,
                    Begindatum = begin,
                },
            ],
        };
    }

    private static string? Vestiging(string? datum, DateOnly gevestigd) =>
        datum is not null && string.CompareOrdinal(datum, gevestigd.ToString("yyyyMMdd", CultureInfo.InvariantCulture)) > 0
            ? Brpdatum.Tekst(gevestigd.AddDays(-120))
            : datum;
}
