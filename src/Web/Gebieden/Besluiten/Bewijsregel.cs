using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Regels;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>One stored sum behind a decision, computed again on the spot.</summary>
/// <param name="Opnieuw">Null when this version cannot compute it again: it does not know the rule, or the proof is not whole.</param>
/// <param name="Gelijk">The same came out, and it is what the decision says.</param>
/// <param name="Toelichting">What it was computed from, in one line.</param>
/// <param name="Waarden">The values that were used, when there are more than one: what each is, and where it stands.</param>
public sealed record Bewijsregel(string Wat, string Uitkomst, string? Opnieuw, bool Gelijk, string Toelichting, IReadOnlyList<string> Waarden, string Kernversie)
{
    private static readonly IReadOnlyDictionary<string, Parameter> Parameters =
        LandelijkeParameters.Bladen.SelectMany(blad => blad.Parameters).DistinctBy(parameter => parameter.Sleutel).ToDictionary(parameter => parameter.Sleutel, StringComparer.Ordinal);

    /// <param name="centen">The amount in the decision: a fine must be what its proof says.</param>
    public static Bewijsregel Van(Rekenbewijs bewijs, Feestdagen feestdagen, long? centen) =>
        Boetebewijs.Is(bewijs) ? VanBoete(bewijs, feestdagen, centen) : VanTermijn(bewijs, feestdagen);

    private static Bewijsregel VanTermijn(Rekenbewijs bewijs, Feestdagen feestdagen)
    {
        var parameter = bewijs.Parameters[0];
        var opnieuw = Probeer(() => Rekenregels.Herbereken(bewijs, feestdagen));
        return new Bewijsregel(
            parameter.Sleutel switch
            {
                "pip.termijn" => "Uiterste dag voor het plan",
                "pip.termijn.verhuizing" => "Uiterste dag voor het plan na verhuizing",
                "pip.termijn.derde" => "Uiterste dag voor het plan na informatie van een ander",
                "bezwaar.termijn" => "Laatste dag om bezwaar te maken",
                "termijn.duur" => "Eerste dag na de inburgeringstermijn",
                _ => parameter.Sleutel,
            },
            Dag(bewijs.Uitkomst), opnieuw is null ? null : Dag(opnieuw), opnieuw == bewijs.Uitkomst,
            $"{parameter.Waarde} vanaf {(bewijs.Invoer.TryGetValue("anker", out var anker) ? Dag(anker) : "een onbekende dag")}. {parameter.Bron}.", [], bewijs.Kernversie);
    }

    private static Bewijsregel VanBoete(Rekenbewijs bewijs, Feestdagen feestdagen, long? centen)
    {
        var opnieuw = Probeer(() => Boetebewijs.Herbereken(bewijs, feestdagen));
        var besloten = centen is { } bedrag ? new Bedrag(bedrag).Iso : "";
        return new Bewijsregel(
            "Hoogte van de boete", Euro(bewijs.Uitkomst), opnieuw is null ? null : Euro(opnieuw), opnieuw == bewijs.Uitkomst && opnieuw == besloten,
            $"{(opnieuw == bewijs.Uitkomst && opnieuw != besloten ? $"In het besluit staat een ander bedrag: {(centen is null ? "geen" : Euro(besloten))}. " : "")}Met de waarden van {(bewijs.Invoer.TryGetValue("dag", out var dag) ? Dag(dag) : "toen")}.",
            [.. bewijs.Parameters.Select(Waarde)], bewijs.Kernversie);
    }

    /// <summary>"Hoogste boete tijdens het traject: 800 (artikel …)"; of a choice of policy what it means.</summary>
    private static string Waarde(Parameterversie versie)
    {
        var parameter = Parameters.GetValueOrDefault(versie.Sleutel);
        var waarde = parameter is Beleidskeuze keuze && keuze.Alternatieven.FirstOrDefault(a => a.Waarde == versie.Waarde) is { } alternatief ? alternatief.Uitleg.TrimEnd('.') : Getoond(parameter, versie.Waarde);
        var naam = parameter?.Naam ?? versie.Sleutel;
        return $"{naam}{(naam.EndsWith('?') ? "" : ":")} {waarde} ({versie.Bron}).";
    }

    private static string Getoond(Parameter? parameter, string waarde) => parameter is Parameter<Bedrag> && parameter.IsWaarde(waarde) ? Euro(waarde) : waarde;

    private static string? Probeer(Func<string> herbereken)
    {
        try
        {
            return herbereken();
        }
        catch (Exception fout) when (fout is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string Euro(string iso) => decimal.TryParse(iso, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro) ? new Bedrag((long)(euro * 100)).ToString() : iso;

    private static string Dag(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? Datumtekst.Lang(dag) : iso;
}
