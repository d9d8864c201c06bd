using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>
/// The rules whose outcome a decision leans on, by name, so that a stored <see cref="Rekenbewijs"/> can be computed again.
/// </summary>
public static class Rekenregels
{
    /// <summary>Version of the rules in this assembly; stored with each proof and each handeling.</summary>
    public static readonly string Kernversie = typeof(Rekenregels).Assembly.GetName().Version!.ToString(3);

    public const string Termijn = "termijn";

    public const string Jarentermijn = "jarentermijn";

    /// <summary>
    /// A term that starts the day after an anchor, moved by the Algemene termijnenwet where that applies.
    /// </summary>
    /// <param name="peildag">Day whose law sets the length; null = the anchor's.</param>
    /// <param name="opschortingen">Periods in which the term does not run.</param>
    public static Berekening<DateOnly> LaatsteDagNa(
        string wat, DateOnly anker, string ankernaam, Parameter<Duur> parameter, Regelset regels, DateOnly? peildag = null,
        IReadOnlyList<Opschorting>? opschortingen = null)
    {
        var versie = regels.Versie(parameter.Sleutel, peildag ?? anker);
        var duur = parameter.Lees(versie.Waarde);
        var einde = Termijnrekening.Tel(new Termijntelling(anker, duur, Termijnrekening.Past(duur)) { Opschortingen = opschortingen ?? [] }, regels.Feestdagen);
        var delen = new List<Onderbouwing>
        {
            Onderbouwing.Feit(ankernaam, anker),
            Onderbouwing.Toegepast("De termijn is {0}.", versie, duur),
            Onderbouwing.Stap("{0} na deze dag is {1}.", null, duur, einde.Geteld),
        };
        if (einde.OpgeschorteDagen > 0)
        {
            delen.Add(Onderbouwing.Stap("De termijn stond stil: {0}. Zo wordt de laatste dag {1}.", null, Dagen(einde.OpgeschorteDagen), einde.NaOpschorting));
        }

        delen.AddRange(Verschoven(einde.NaOpschorting, einde.LaatsteDag, einde.OmWerkdagen, regels.Feestdagen));

        if (einde.Voorlopig)
        {
            delen.Add(Onderbouwing.Stap(
                "Van dit jaar zijn nog niet alle vrije dagen bekend. De datum kan nog veranderen.", Bron.Atw("3", "3")));
        }

        return new Berekening<DateOnly>(
            einde.LaatsteDag, new Onderbouwing("{0}: uiterlijk {1}.", [wat, einde.LaatsteDag], versie.Bron, delen), [versie])
        {
            Voorlopig = einde.Voorlopig,
        };
    }

    /// <summary>How the Algemene termijnenwet moved an end; nothing when it did not.</summary>
    public static IEnumerable<Onderbouwing> Verschoven(DateOnly geteld, DateOnly laatsteDag, bool omWerkdagen, Feestdagen feestdagen)
    {
        if (omWerkdagen)
        {
            yield return Onderbouwing.Stap(
                "In de termijn moeten ten minste twee werkdagen liggen. De termijn loopt door tot en met {0}.", Bron.Atw("2"), laatsteDag);
        }
        else if (laatsteDag != geteld)
        {
            for (var dag = geteld; dag < laatsteDag; dag = dag.AddDays(1))
            {
                // A holiday that falls on a Sunday is a Sunday; a day equated by decree has no name of its own.
                yield return dag.DayOfWeek switch
                {
                    DayOfWeek.Saturday => Onderbouwing.Stap("{0} is een zaterdag.", Bron.Atw("1", "1"), dag),
                    DayOfWeek.Sunday => Onderbouwing.Stap("{0} is een zondag.", Bron.Atw("1", "1"), dag),
                    _ when feestdagen.IsGelijkgesteld(dag) => Onderbouwing.Stap("{0} is bij koninklijk besluit gelijkgesteld met een feestdag.", Bron.Atw("3", "3"), dag),
                    _ => Onderbouwing.Stap("{0} is een feestdag: {1}.", Bron.Atw("3", "1"), dag, feestdagen.Naam(dag)),
                };
            }

            yield return Onderbouwing.Stap("De termijn loopt daarom door tot en met {0}.", Bron.Atw("1", "1"), laatsteDag);
        }
    }

    /// <summary>"1 dag", "13 dagen".</summary>
    public static string Dagen(int aantal) => new Duur(aantal, Tijdseenheid.Dagen).ToString();

    /// <param name="feestdagen">The same as the calculation was made with: a later decree must not change what was proved.</param>
    /// <param name="opschortingen">The same as the calculation was made with.</param>
    public static Rekenbewijs Bewijs(Berekening<DateOnly> berekening, DateOnly anker, Feestdagen feestdagen, IReadOnlyList<Opschorting>? opschortingen = null)
    {
        var invoer = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["anker"] = Iso(anker),
            ["gelijkgesteld"] = string.Join(' ', feestdagen.GelijkgesteldIn(anker, berekening.Waarde).Select(Iso)),
        };
        if (opschortingen is { Count: > 0 })
        {
            invoer["opschorting"] = string.Join(' ', opschortingen.Select(opschorting => opschorting.Iso));
        }

        return new Rekenbewijs(Kernversie, Termijn, invoer, berekening.Parameters, Iso(berekening.Waarde));
    }

    /// <summary>Computes a stored proof again with its own parameters; equal to the stored outcome when nothing is wrong.</summary>
    /// <exception cref="ArgumentException">The proof names a rule that this version does not know.</exception>
    public static string Herbereken(Rekenbewijs bewijs, Feestdagen feestdagen)
    {
        var duur = Duur.Parse(bewijs.Parameters[0].Waarde);
        var anker = Dag(bewijs.Invoer["anker"]);
        // A proof from before the equated days were kept in it leans on those of today.
        var toen = bewijs.Invoer.TryGetValue("gelijkgesteld", out var dagen)
            ? new Feestdagen(dagen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Dag), feestdagen.BekendTot) : feestdagen;
        return bewijs.Regel switch
        {
            Termijn => Iso(Termijnrekening.Tel(
                new Termijntelling(anker, duur, Termijnrekening.Past(duur)) { Opschortingen = Opschortingen(bewijs) }, toen).LaatsteDag),
            Jarentermijn => Iso(Termijnrekening.ExclusiefEinde(anker, duur)),
            _ => throw new ArgumentException($"Onbekende rekenregel {bewijs.Regel}.", nameof(bewijs)),
        };
    }

    private static IReadOnlyList<Opschorting> Opschortingen(Rekenbewijs bewijs) => bewijs.Invoer.TryGetValue("opschorting", out var tekst)
        ? [.. tekst.Split(' ').Select(Opschorting.Parse)]
        : [];

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
