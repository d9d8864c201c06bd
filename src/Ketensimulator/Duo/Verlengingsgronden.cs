namespace Naast.Ketensimulator.Duo;

/// <summary>
/// Grounds for extension. DUO's own codes are not public; these follow the letters of art. 4.1 lid 1 Regeling inburgering, and a
/// client has to read them here anyway.
/// </summary>
internal static class Verlengingsgronden
{
    public static IReadOnlyList<Verlengingsgrond> Alle { get; } =
    [
        new("1A", "Langdurige ziekte"),
        new("1B", "Overlijden van partner of bloedverwant in de eerste graad"),
        new("1C", "Bevalling"),
        new("1D", "Verblijf in vrouwenopvang"),
        new("1E", "Alfabetiseringscursus"),
        new("1F", "Dakloosheid"),
        new("1G", "Geen tijdig aanbod van de gemeente"),
        new("1H", "Oorzaak bij de cursusinstelling"),
        new("1I", "Bijzondere individuele omstandigheid"),
        new("1J", "Combinatie van gronden"),
        new("2", "Niet-vrijstellende opleiding"),
        new("3", "Bijna klaar"),
    ];

    public static string? Omschrijving(string? code) => Alle.FirstOrDefault(g => g.Code == code)?.Omschrijving;
}

internal sealed record Verlengingsgrond(string Code, string Omschrijving);
