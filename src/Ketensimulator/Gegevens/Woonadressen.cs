namespace Naast.Ketensimulator.Gegevens;

/// <summary>Made-up addresses in the region: an existing street name, a house number and postcode letters of our own.</summary>
internal static class Woonadressen
{
    private static readonly Dictionary<string, (string Plaats, string Straat, string Cijfers)[]> Straten = new(StringComparer.Ordinal)
    {
        ["0505"] =
        [
            ("Dordrecht", "Voorstraat", "3311"), ("Dordrecht", "Krispijnseweg", "3314"), ("Dordrecht", "Reeweg Oost", "3312"),
            ("Dordrecht", "Brouwersdijk", "3314"), ("Dordrecht", "Overkampweg", "3318"), ("Dordrecht", "Admiraalsplein", "3317"),
        ],
        ["0531"] =
        [
            ("Hendrik-Ido-Ambacht", "Kerkstraat", "3341"), ("Hendrik-Ido-Ambacht", "Weteringsingel", "3342"),
            ("Hendrik-Ido-Ambacht", "Perengaarde", "3344"),
        ],
        ["0590"] = [("Papendrecht", "Veerweg", "3351"), ("Papendrecht", "Vondellaan", "3351"), ("Papendrecht", "Andoornlaan", "3353")],
        ["0642"] =
        [
            ("Zwijndrecht", "Koninginneweg", "3331"), ("Zwijndrecht", "Burgemeester Doumaweg", "3332"), ("Zwijndrecht", "Plantageweg", "3333"),
            ("Heerjansdam", "Dorpsstraat", "2995"),
        ],
        ["0610"] = [("Sliedrecht", "Kerkbuurt", "3361"), ("Sliedrecht", "Stationsweg", "3362")],
    };

    /// <summary>Deterministic address; null for a municipality without streets here.</summary>
    public static Brpadres? In(string gemeentecode, int volgnummer, DateOnly vanaf)
    {
        if (!Straten.TryGetValue(gemeentecode, out var straten))
        {
            return null;
        }

        var (plaats, straat, cijfers) = straten[volgnummer % straten.Length];
        var letters = $"{(char)('A' + (volgnummer % 23))}{(char)('E' + (volgnummer % 19))}";
        return new Brpadres(straat, 1 + (volgnummer * 7 % 180), cijfers + letters, plaats, Vanaf: vanaf);
    }
}
