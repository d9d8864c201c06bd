using System.Text.RegularExpressions;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>The case manager as the chain would know her.</summary>
public sealed record DuoContactpersoon
{
    public string? Naam { get; init; }

    public string? Email { get; init; }

    public string? Telefoon { get; init; }
}

/// <summary>DUO's rules for a contact person: what fits in its published fields.</summary>
public static partial class DuoContactregels
{
    private static readonly Bron Regel = Bron.Duo("");

    public static IReadOnlyList<Duoregel> Bericht(DuoContactpersoon c) =>
    [
        new(Regel, "De naam is ingevuld", !string.IsNullOrWhiteSpace(c.Naam), "Naam: die ontbreekt."),
        new(Regel, "De naam heeft ten hoogste 100 tekens", (c.Naam?.Length ?? 0) <= 100, "Naam: langer dan 100 tekens."),
        new(Regel, "In de naam staan letters, spaties, punten, streepjes en een apostrof", string.IsNullOrEmpty(c.Naam) || Naamvorm().IsMatch(c.Naam), "Naam: er staat een teken in dat DUO niet aanneemt."),
        new(Regel, "Het e-mailadres is ingevuld", !string.IsNullOrWhiteSpace(c.Email), "E-mail: het adres ontbreekt."),
        new(Regel, "Het e-mailadres heeft 4 tot en met 241 tekens", string.IsNullOrEmpty(c.Email) || c.Email.Length is >= 4 and <= 241, "E-mail: korter dan 4 of langer dan 241 tekens."),
        new(Regel, "Het telefoonnummer is ingevuld", !string.IsNullOrWhiteSpace(c.Telefoon), "Telefoon: het nummer ontbreekt."),
        new(Regel, "Het telefoonnummer heeft 3 tot en met 22 tekens", string.IsNullOrEmpty(c.Telefoon) || c.Telefoon.Length is >= 3 and <= 22, "Telefoon: korter dan 3 of langer dan 22 tekens."),
        new(Regel, "Het telefoonnummer bestaat uit cijfers, met ten hoogste een streepje of spatie ertussen", string.IsNullOrEmpty(c.Telefoon) || Nummervorm().IsMatch(c.Telefoon), "Telefoon: dit is geen nummer dat DUO aanneemt."),
    ];

    [GeneratedRegex(@"^[\s'‘.\p{L}\p{Pd}]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Naamvorm();

    /// <summary>A plus or a digit, digits with single separators, and after a comma an extension.</summary>
    [GeneratedRegex(@"^(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}([,][1-9][0-9]{1,8})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Nummervorm();
}
