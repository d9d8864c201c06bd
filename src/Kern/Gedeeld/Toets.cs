using Naast.Kern.Regels;

namespace Naast.Kern.Gedeeld;

/// <summary>One condition of a legal act: met or not, with the article it comes from and, when not met, what to do.</summary>
/// <param name="Omschrijving">The condition as a Dutch sentence: "De brede intake is afgerond".</param>
/// <param name="Herstel">What the user can do when the condition is not met.</param>
/// <param name="Onderdeel">Name of the part of the work where it is repaired: "taal", "keuze"; null when that lies elsewhere.</param>
public sealed record Voorwaarde(string Omschrijving, Bron Bron, bool Vervuld, string? Herstel = null, string? Onderdeel = null);

/// <summary>
/// The answer to "may this be done?": the same list of conditions explains a refusal before the button is pressed and
/// refuses the deed afterwards. Letters and the API quote the same words.
/// </summary>
public sealed record Toets(string Vraag, IReadOnlyList<Voorwaarde> Voorwaarden)
{
    public bool Slaagt => Voorwaarden.All(voorwaarde => voorwaarde.Vervuld);

    public IEnumerable<Voorwaarde> NietVervuld => Voorwaarden.Where(voorwaarde => !voorwaarde.Vervuld);

    /// <exception cref="RegelGeschonden">One or more conditions are not met.</exception>
    public void Eis()
    {
        if (!Slaagt)
        {
            throw new RegelGeschonden(this);
        }
    }

    public Toets En(Toets andere) => this with { Voorwaarden = [.. Voorwaarden, .. andere.Voorwaarden] };
}

/// <summary>A legal act was asked while a condition is not met. Pages show the conditions; the API answers 409.</summary>
public sealed class RegelGeschonden(Toets toets)
    : Exception(string.Join(" ", toets.NietVervuld.Select(v => $"Niet vervuld: {v.Omschrijving} ({v.Bron})."))) 
{
    public Toets Toets { get; } = toets;
}
