using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>A rule by which DUO accepts a message, with the text of a refusal.</summary>
/// <param name="Omschrijving">The rule as a sentence.</param>
/// <param name="Fouttekst">What DUO's refusal says, in our words; at most 200 characters.</param>
public sealed record Duoregel(Bron Bron, string Omschrijving, bool Voldaan, string Fouttekst)
{
    public Voorwaarde Voorwaarde => new(Omschrijving, Bron, Voldaan, Fouttekst);

    public static Toets Toets(IEnumerable<Duoregel> regels) => new("Neemt DUO dit bericht aan?", [.. regels.Select(regel => regel.Voorwaarde)]);
}
