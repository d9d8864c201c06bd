using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>One dated value of a parameter, as text so that code and database carry the same shape.</summary>
/// <param name="Van">First day of validity.</param>
/// <param name="Tot">Last day of validity; null = until further notice.</param>
public sealed record Parameterversie(string Sleutel, DateOnly Van, DateOnly? Tot, string Waarde, Bron Bron)
{
    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is null || dag <= Tot);
}

/// <summary>A named parameter of the law, or an open question that policy answers.</summary>
public abstract record Parameter(string Sleutel, string Naam)
{
    /// <summary>Can this text be a value of this parameter?</summary>
    public abstract bool IsWaarde(string tekst);
}

/// <summary>A named, typed parameter of the law. Its values live in a <see cref="Regelset"/>, never here.</summary>
public sealed record Parameter<T>(string Sleutel, string Naam, Func<string, T> Lees) : Parameter(Sleutel, Naam)
{
    public override bool IsWaarde(string tekst)
    {
        try
        {
            return Lees(tekst) is not null;
        }
        catch (Exception fout) when (fout is FormatException or ArgumentException or OverflowException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}

/// <summary>No version of a parameter is valid on the asked day: an error, never "the latest".</summary>
public sealed class GeenVersie(string sleutel, DateOnly dag)
    : Exception($"Parameter {sleutel} heeft geen waarde op {dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.")
{
    public string Sleutel { get; } = sleutel;

    public DateOnly Dag { get; } = dag;
}

/// <summary>
/// The merged set of dated parameter versions that a calculation may use: national ones shipped in this assembly plus what
/// administrators added. Always an argument, never a static.
/// </summary>
public sealed class Regelset
{
    private readonly Dictionary<string, Parameterversie[]> _versies;

    /// <exception cref="ArgumentException">Two versions of one parameter are valid on the same day, or one ends before it begins.</exception>
    public Regelset(IEnumerable<Parameterversie> versies, Feestdagen feestdagen)
    {
        Feestdagen = feestdagen;
        _versies = versies.GroupBy(versie => versie.Sleutel, StringComparer.Ordinal)
            .ToDictionary(groep => groep.Key, groep => groep.OrderBy(versie => versie.Van).ToArray(), StringComparer.Ordinal);
        foreach (var reeks in _versies.Values)
        {
            if (Array.Find(reeks, versie => versie.Tot < versie.Van) is { } omgekeerd)
            {
                throw new ArgumentException($"De versie van {omgekeerd.Sleutel} eindigt voordat zij begint.", nameof(versies));
            }

            for (var i = 1; i < reeks.Length; i++)
            {
                if (reeks[i - 1].Tot is not { } tot || tot >= reeks[i].Van)
                {
                    throw new ArgumentException($"Versies van {reeks[i].Sleutel} overlappen vanaf {reeks[i].Van:yyyy-MM-dd}.", nameof(versies));
                }
            }
        }
    }

    public Feestdagen Feestdagen { get; }

    public IEnumerable<Parameterversie> Versies => _versies.Values.SelectMany(reeks => reeks);

    /// <exception cref="GeenVersie">No version is valid on that day.</exception>
    public Parameterversie Versie(string sleutel, DateOnly dag) => Zoek(sleutel, dag) ?? throw new GeenVersie(sleutel, dag);

    /// <summary>The version that is valid on that day; null when there is none, for rules that have an answer to that.</summary>
    public Parameterversie? Zoek(string sleutel, DateOnly dag) =>
        _versies.TryGetValue(sleutel, out var reeks) ? Array.FindLast(reeks, versie => versie.GeldtOp(dag)) : null;

    /// <summary>All versions of one parameter, oldest first; empty when it is not known.</summary>
    public IReadOnlyList<Parameterversie> Reeks(string sleutel) => _versies.GetValueOrDefault(sleutel) ?? [];

    /// <summary>The same set with other values over it: on their days they take the place of what was valid.</summary>
    /// <param name="versies">A later one goes before an earlier one.</param>
    public Regelset Met(IReadOnlyCollection<Parameterversie> versies)
    {
        if (versies.Count == 0)
        {
            return this;
        }

        var reeksen = new Dictionary<string, IEnumerable<Parameterversie>>(StringComparer.Ordinal);
        foreach (var nieuw in versies)
        {
            var eerder = reeksen.GetValueOrDefault(nieuw.Sleutel, Reeks(nieuw.Sleutel));
            reeksen[nieuw.Sleutel] = [.. eerder.SelectMany(oud => Rest(oud, nieuw)), nieuw];
        }

        var vrij = reeksen.TryGetValue(Feestdagenparameters.Gelijkgesteld.Sleutel, out var besluiten) ? Feestdagen.Uit(besluiten) : Feestdagen;
        return new Regelset(_versies.Where(paar => !reeksen.ContainsKey(paar.Key)).SelectMany(paar => paar.Value).Concat(reeksen.Values.SelectMany(reeks => reeks)), vrij);
    }

    /// <summary>What is left of a version beside another that goes before it.</summary>
    private static IEnumerable<Parameterversie> Rest(Parameterversie oud, Parameterversie nieuw)
    {
        if ((oud.Tot is { } eind && eind < nieuw.Van) || nieuw.Tot < oud.Van)
        {
            return [oud];
        }

        var voor = oud.Van < nieuw.Van ? oud with { Tot = nieuw.Van.AddDays(-1) } : null;
        var na = nieuw.Tot is { } laatste && (oud.Tot is null || oud.Tot > laatste) ? oud with { Van = laatste.AddDays(1) } : null;
        return new[] { voor, na }.OfType<Parameterversie>();
    }

    /// <exception cref="GeenVersie">No version is valid on that day.</exception>
    public T Waarde<T>(Parameter<T> parameter, DateOnly dag) => parameter.Lees(Versie(parameter.Sleutel, dag).Waarde);
}
