namespace Naast.Web.Opmaak;

/// <summary>Dutch names of languages, by ISO 639 code.</summary>
public static class Taalnaam
{
    private static readonly Dictionary<string, string> Namen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["am"] = "Amhaars", ["ar"] = "Arabisch", ["bg"] = "Bulgaars", ["bn"] = "Bengaals", ["byn"] = "Bilin", ["ckb"] = "Koerdisch (Sorani)", ["de"] = "Duits",
        ["en"] = "Engels", ["es"] = "Spaans", ["fa"] = "Perzisch", ["fr"] = "Frans", ["haz"] = "Hazaragi", ["hi"] = "Hindi", ["hy"] = "Armeens",
        ["id"] = "Indonesisch", ["kmr"] = "Koerdisch (Kurmanji)", ["ku"] = "Koerdisch", ["nl"] = "Nederlands", ["om"] = "Afaan Oromo", ["pa"] = "Punjabi",
        ["pl"] = "Pools", ["prs"] = "Dari", ["ps"] = "Pasjtoe", ["pt"] = "Portugees", ["rif"] = "Tarifit", ["ru"] = "Russisch", ["so"] = "Somalisch",
        ["sw"] = "Swahili", ["ta"] = "Tamil", ["th"] = "Thai", ["ti"] = "Tigrinya", ["tig"] = "Tigre", ["tl"] = "Tagalog", ["tr"] = "Turks",
        ["uk"] = "Oekraïens", ["ur"] = "Urdu", ["vi"] = "Vietnamees", ["zh"] = "Chinees", ["zza"] = "Zazaki",
    };

    /// <summary>The code itself for a language that is not in the list.</summary>
    public static string Van(string code) => Namen.GetValueOrDefault(code, code);
}
