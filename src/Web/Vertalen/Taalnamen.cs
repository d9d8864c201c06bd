namespace Naast.Web.Vertalen;

/// <summary>Dutch names of the languages that people here speak, by ISO 639 code.</summary>
public static class Taalnamen
{
    private static readonly Dictionary<string, string> Namen = new(StringComparer.Ordinal)
    {
        ["am"] = "Amhaars", ["ar"] = "Arabisch", ["byn"] = "Bilin", ["ckb"] = "Koerdisch (Sorani)", ["en"] = "Engels", ["es"] = "Spaans",
        ["fa"] = "Perzisch", ["fr"] = "Frans", ["haz"] = "Hazaragi", ["hi"] = "Hindi", ["hy"] = "Armeens", ["kmr"] = "Koerdisch (Kurmanji)",
        ["nl"] = "Nederlands", ["om"] = "Afaan Oromo", ["pa"] = "Punjabi", ["prs"] = "Dari", ["ps"] = "Pasjtoe", ["pt"] = "Portugees",
        ["rif"] = "Tarifit", ["ru"] = "Russisch", ["so"] = "Somalisch", ["ta"] = "Tamil", ["th"] = "Thai", ["ti"] = "Tigrinya",
        ["tig"] = "Tigre", ["tl"] = "Tagalog", ["tr"] = "Turks", ["uk"] = "Oekraïens", ["ur"] = "Urdu", ["zza"] = "Zazaki",
    };

    /// <summary>The code itself for a language that is not in the list.</summary>
    public static string Nederlands(string code) => Namen.GetValueOrDefault(code, code);
}
