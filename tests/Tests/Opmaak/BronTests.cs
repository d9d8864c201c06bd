using System.Text.RegularExpressions;
using Naast.Web.Opmaak;

namespace Naast.Tests.Opmaak;

/// <summary>Reads the source: rules that no compiler checks.</summary>
public sealed partial class BronTests
{
    private static readonly string Web = Path.Combine(Wortel(), "src", "Web");

    [Fact]
    public void Elk_gebruikt_icoon_staat_in_de_lijst()
    {
        var onbekend =
            from bestand in Bestanden("*.cshtml").Concat(Bestanden("*.cs"))
            from Match vondst in Icoongebruik().Matches(File.ReadAllText(bestand))
            let naam = vondst.Groups["naam"].Value
            where !Voorkant.Icoonnamen.Contains(naam)
            select $"{Path.GetRelativePath(Web, bestand)}: {naam}";

        Assert.Empty(onbekend);
    }

    [Fact]
    public void Een_gevuld_icoon_bestaat_ook_gevuld()
    {
        var onbekend =
            from bestand in Bestanden("*.cshtml")
            from Match vondst in GevuldIcoon().Matches(File.ReadAllText(bestand))
            let naam = vondst.Groups["naam"].Value
            where !Voorkant.HeeftGevuld(naam)
            select $"{Path.GetRelativePath(Web, bestand)}: {naam}";

        Assert.Empty(onbekend);
    }

    [Fact]
    public void Invoervelden_komen_alleen_uit_de_opmaak()
    {
        var kaal = from bestand in Bestanden("*.cshtml")
                   where !bestand.StartsWith(Path.Combine(Web, "Opmaak"), StringComparison.Ordinal)
                   from Match vondst in KaalVeld().Matches(File.ReadAllText(bestand))
                   select $"{Path.GetRelativePath(Web, bestand)}: {vondst.Value}";

        Assert.Empty(kaal);
    }

    [Fact]
    public void Geen_stijl_of_script_in_de_pagina()
    {
        var inline = from bestand in Bestanden("*.cshtml")
                     from Match vondst in Inline().Matches(File.ReadAllText(bestand))
                     select $"{Path.GetRelativePath(Web, bestand)}: {vondst.Value}";

        Assert.Empty(inline);
    }

    [Fact]
    public void De_stijlbladen_kennen_geen_links_en_rechts()
    {
        var fysiek = from bestand in Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "css"), "*.css")
                     from Match vondst in Fysiek().Matches(File.ReadAllText(bestand))
                     select $"{Path.GetFileName(bestand)}: {vondst.Value}";

        Assert.Empty(fysiek);
    }

    [Fact]
    public void Lockbestand_noemt_geen_pakketserver() =>
        Assert.DoesNotContain("://", Regex.Replace(File.ReadAllText(Path.Combine(Web, "package-lock.json")), "\"(url|funding)\": \"[^\"]*\"", ""), StringComparison.Ordinal);

    private static IEnumerable<string> Bestanden(string patroon) =>
        Directory.EnumerateFiles(Web, patroon, SearchOption.AllDirectories)
            .Where(b => !b.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Wortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Naast.slnx")))
        {
            map = map.Parent;
        }
        return map?.FullName ?? throw new InvalidOperationException("The root of the repository was not found.");
    }

    [GeneratedRegex("""<nl-icoon\b[^>]*?\bnaam="(?<naam>[a-z][a-z0-9-]*)"|\bicoon="(?<naam>[a-z][a-z0-9-]*)"|Icoon\.(?:Html|Tekst)\("(?<naam>[a-z0-9-]+)"|new(?: Menuitem)?\("[^"]*", "[/#][^"]*", "(?<naam>[a-z0-9-]+)"[,)]""")]
    private static partial Regex Icoongebruik();

    [GeneratedRegex("""<nl-icoon\b(?=[^>]*\sgevuld[\s/>])[^>]*?\bnaam="(?<naam>[a-z][a-z0-9-]*)"|<nl-icoon\b[^>]*?\bnaam="(?<naam>[a-z][a-z0-9-]*)"(?=[^>]*\sgevuld[\s/>])""")]
    private static partial Regex GevuldIcoon();

    [GeneratedRegex(@"<(input|select|textarea)\b[^>]*", RegexOptions.IgnoreCase)]
    private static partial Regex KaalVeld();

    [GeneratedRegex(@"\sstyle=|<style\b|\son(click|change|submit|load|input)=|<script(?![^>]*\bsrc=)[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<![\w-])(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b|(?<=[{;]\s*)(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)")]
    private static partial Regex Fysiek();
}
