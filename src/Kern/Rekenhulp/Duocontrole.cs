using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>The answer that every check of a message for DUO gives.</summary>
internal static class Duocontrole
{
    /// <param name="wat">What the message is about, for the sentences: "uren".</param>
    public static Rekenantwoord Antwoord(IReadOnlyList<Duoregel> uitkomst, string wat, params Onderbouwing[] stappen)
    {
        var fouten = uitkomst.Where(regel => !regel.Voldaan).ToArray();
        return new Rekenantwoord
        {
            Antwoord = fouten.Length switch
            {
                0 => "DUO neemt dit aan.",
                1 => $"DUO weigert dit: {fouten[0].Fouttekst}",
                _ => $"DUO weigert dit om {fouten.Length} redenen.",
            },
            Uitkomsten =
            [
                new("toegestaan", "DUO neemt het aan", fouten.Length == 0),
                new("fouten", "Redenen van weigering", fouten.Select(regel => regel.Bron.Regel.Length == 0 ? regel.Fouttekst : $"{regel.Bron.Regel}: {regel.Fouttekst}").ToArray()),
            ],
            Onderbouwing = new Onderbouwing("DUO controleert elk bericht met vaste regels. Dit zijn dezelfde regels voor {0}, uit de openbare beschrijving.", [wat], uitkomst[0].Bron, stappen),
            Toets = Duoregel.Toets(uitkomst),
        };
    }
}
