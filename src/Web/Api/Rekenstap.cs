using Naast.Kern.Regels;

namespace Naast.Web.Api;

/// <summary>One step of a computation, with the steps it was made of.</summary>
public sealed record Rekenstap(string Zin, Bronbeeld? Bron, IReadOnlyList<Rekenstap> Delen)
{
    public static Rekenstap Van(Onderbouwing knoop) => new(knoop.Zin(), Bronbeeld.Van(knoop.Bron), [.. knoop.Delen.Select(Van)]);
}

/// <param name="Regel">Rule id, such as WI-PIP-01; empty for general law.</param>
/// <param name="Zekerheid">How sure we are of the text: Gelezen, Tweedehands, Afgeleid, Onzeker.</param>
public sealed record Bronbeeld(string Artikel, string Regel, Zekerheid Zekerheid, string? Adres)
{
    public static Bronbeeld? Van(Bron? bron) => bron is null ? null : new(bron.ToString(), bron.Regel, bron.Zekerheid, Bronadres.Van(bron));
}

/// <summary>Where an article can be read.</summary>
public static class Bronadres
{
    private static readonly Dictionary<string, string> Regelingen = new(StringComparer.Ordinal)
    {
        ["Wet inburgering 2021"] = "BWBR0044770", ["Besluit inburgering 2021"] = "BWBR0045555", ["Regeling inburgering 2021"] = "BWBR0045574",
        ["Participatiewet"] = "BWBR0015703", ["Awb"] = "BWBR0005537", ["Algemene termijnenwet"] = "BWBR0002448",
        ["Algemene Ouderdomswet"] = "BWBR0002221",
    };

    /// <summary>Null for what is no regulation, such as policy and DUO's rules.</summary>
    public static string? Van(Bron bron) => Regelingen.TryGetValue(bron.Regeling, out var nummer)
        ? $"https://wetten.overheid.nl/jci1.3:c:{nummer}&artikel={Uri.EscapeDataString(bron.Artikel)}"
        : null;
}
