namespace Naast.Ketensimulator.Duo;

/// <summary>One line of a list of rules.</summary>
internal static class Afkeuring
{
    /// <summary>The text of a rule that is broken; nothing when it is kept.</summary>
    public static string[] Als(bool fout, string tekst) => fout ? [tekst] : [];
}
