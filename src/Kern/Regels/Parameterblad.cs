namespace Naast.Kern.Regels;

/// <summary>The parameters of one subject, with the dated values that ship with Naast.</summary>
/// <param name="Onderwerp">Heading in docs/regels.md.</param>
public sealed record Parameterblad(string Onderwerp, IReadOnlyList<Parameter> Parameters, IReadOnlyList<Parameterversie> Versies)
{
    /// <summary>The first day of the Wet inburgering 2021.</summary>
    public static readonly DateOnly BeginVanDeWet = new(2022, 1, 1);

    /// <summary>Values and open questions together: each question comes with its default.</summary>
    public static Parameterblad Maak(string onderwerp, IReadOnlyList<Parameter> parameters, IReadOnlyList<Parameterversie> versies) => new(
        onderwerp, parameters, [.. versies, .. parameters.OfType<Beleidskeuze>().Select(keuze => keuze.Standaardversie(BeginVanDeWet))]);
}
