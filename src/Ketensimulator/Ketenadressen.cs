namespace Naast.Ketensimulator;

/// <summary>A municipality the simulator knows.</summary>
/// <param name="Code">Four digits, RvIG table 33.</param>
/// <param name="Naam">Name as in table 33.</param>
/// <param name="Oin">Twenty digits; FICTITIOUS unless configured.</param>
/// <param name="Regio">True: served by the vendor under test, so notifications go to the general address.</param>
public sealed record Ketengemeente(string Code, string Naam, string Oin, bool Regio);

/// <summary>
/// Who is who in the chain. The host reads the same record, so both sides agree on the OINs.
/// All default OINs are fictitious: they have the usual form (00000001 + nine digits + 000), but no organisation holds them.
/// </summary>
public sealed record Ketenadressen
{
    /// <summary>Fictitious OIN of DUO (20 digits).</summary>
    public const string StandaardDuoOin = "00000001999909999000";

    private static readonly Ketengemeente[] Standaard =
    [
        new("0505", "Dordrecht", "00000001999900505000", true),
        new("0531", "Hendrik-Ido-Ambacht", "00000001999900531000", true),
        new("0590", "Papendrecht", "00000001999900590000", true),
        new("0642", "Zwijndrecht", "00000001999900642000", true),
        new("0610", "Sliedrecht", "00000001999900610000", false),
    ];

    /// <summary>OIN of DUO: the `doel` of a request and the `bron` of a notification.</summary>
    public string DuoOin { get; init; } = StandaardDuoOin;

    /// <summary>All municipalities, the neighbour outside the region included.</summary>
    public IReadOnlyList<Ketengemeente> Gemeenten { get; init; } = Standaard;

    /// <summary>The addresses as configured under <c>Ketensimulator</c>; what is not configured keeps its fictitious default.</summary>
    /// <remarks>
    /// <c>Ketensimulator:DuoOin</c>; <c>Ketensimulator:Gemeenten:{code}:Oin|Naam|Regio</c> changes or adds a municipality.
    /// </remarks>
    /// <exception cref="InvalidOperationException">An OIN is not 20 digits, or a municipality code not 4.</exception>
    public static Ketenadressen Uit(IConfiguration configuratie)
    {
        ArgumentNullException.ThrowIfNull(configuratie);
        var sectie = configuratie.GetSection(Ketensimulatoropties.Sectie);
        var gemeenten = Standaard.ToDictionary(g => g.Code, StringComparer.Ordinal);
        foreach (var regel in sectie.GetSection("Gemeenten").GetChildren())
        {
            var bestaand = gemeenten.GetValueOrDefault(regel.Key);
            var oin = regel["Oin"] ?? bestaand?.Oin ?? throw new InvalidOperationException($"Gemeente {regel.Key} heeft geen Oin.");
            gemeenten[regel.Key] = new Ketengemeente(
                IsCijfers(regel.Key, 4) ? regel.Key : throw new InvalidOperationException($"Gemeentecode {regel.Key} heeft geen vier cijfers."),
                regel["Naam"] ?? bestaand?.Naam ?? regel.Key,
                MoetOinZijn(oin),
                bool.TryParse(regel["Regio"], out var regio) ? regio : bestaand?.Regio ?? true);
        }

        return new Ketenadressen
        {
            DuoOin = MoetOinZijn(sectie["DuoOin"] ?? StandaardDuoOin),
            Gemeenten = [.. gemeenten.Values],
        };
    }

    /// <summary>The municipality with this OIN, or null.</summary>
    public Ketengemeente? BijOin(string oin) => Gemeenten.FirstOrDefault(g => string.Equals(g.Oin, oin, StringComparison.Ordinal));

    /// <summary>The municipality with this four-digit code, or null.</summary>
    public Ketengemeente? BijCode(string? code) => Gemeenten.FirstOrDefault(g => string.Equals(g.Code, code, StringComparison.Ordinal));

    /// <summary>The OIN of the municipality with this code.</summary>
    /// <exception cref="KeyNotFoundException">The municipality is unknown here.</exception>
    public string OinVan(string gemeentecode) =>
        BijCode(gemeentecode)?.Oin ?? throw new KeyNotFoundException($"Gemeente {gemeentecode} is hier niet bekend.");

    private static string MoetOinZijn(string oin) =>
        IsCijfers(oin, 20) ? oin : throw new InvalidOperationException("Een OIN heeft twintig cijfers.");

    private static bool IsCijfers(string waarde, int aantal) => waarde.Length == aantal && waarde.All(char.IsAsciiDigit);
}
