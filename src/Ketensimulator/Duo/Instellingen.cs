namespace Naast.Ketensimulator.Duo;

/// <summary>A course institution as DUO knows it. All of these are made up.</summary>
internal sealed record Instelling(
    string Instellingsnummer, string Naam, string Postcode, int Huisnummer, string Plaatsnaam, string? Bow, string? Brin, bool IndicatieBowKeurmerk, bool IndicatieTstKeurmerk)
{
    public string? Huisnummertoevoeging { get; init; }
}

/// <summary>The list of <c>GET /instellingen</c>, and one that lost its mark: known to DUO, but no longer in the list.</summary>
internal static class Instellingen
{
    private static readonly Instelling ZonderKeurmerk =
        new("9900000099", "Taalhuis Zonder Keurmerk", "3311AZ", 99, "Dordrecht", null, null, IndicatieBowKeurmerk: false, IndicatieTstKeurmerk: false);

    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("9900000001", "Taalschool De Drecht", "3311AA", 12, "Dordrecht", "9000001", null, IndicatieBowKeurmerk: true, IndicatieTstKeurmerk: false),
        new("9900000002", "Taalinstituut Merwede", "3351BB", 5, "Papendrecht", "9000002", null, IndicatieBowKeurmerk: true, IndicatieTstKeurmerk: false) { Huisnummertoevoeging = "A" },
        new("9900000003", "Inburgering Ambacht", "3341CC", 48, "Hendrik-Ido-Ambacht", "9000003", null, IndicatieBowKeurmerk: true, IndicatieTstKeurmerk: false),
        new("9900000004", "College Zwijndrecht Taalschakel", "3331DD", 101, "Zwijndrecht", null, "99ZX", IndicatieBowKeurmerk: false, IndicatieTstKeurmerk: true),
        new("9900000005", "Drechtsteden College", "3317EE", 200, "Dordrecht", "9000005", "98ZX", IndicatieBowKeurmerk: true, IndicatieTstKeurmerk: true),
    ];

    public static Instelling? Geef(string nummer) =>
        nummer == ZonderKeurmerk.Instellingsnummer ? ZonderKeurmerk : Lijst.FirstOrDefault(i => i.Instellingsnummer == nummer);

    /// <summary>A Blik op Werk mark, or recognised for the taalschakeltraject when the person follows the onderwijsroute.</summary>
    public static bool IsGeldig(Instelling? instelling, string? leerroute) =>
        instelling is not null && (instelling.IndicatieBowKeurmerk || (leerroute == "O" && instelling.IndicatieTstKeurmerk));
}
