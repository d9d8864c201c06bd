using System.Diagnostics;

namespace Naast.Tests.Huis;

/// <summary>A text file of the project. <paramref name="Pad"/> is relative to the root, with forward slashes.</summary>
public sealed record Bronbestand(string Pad, string Tekst)
{
    public string Naam => Pad[(Pad.LastIndexOf('/') + 1)..];
    public int Regels => Tekst.Length == 0 ? 0 : Tekst.Count(teken => teken == '\n') + (Tekst.EndsWith('\n') ? 0 : 1);
}

/// <summary>The project's own files: what git tracks or would track, never what the build or npm put there.</summary>
public static class Bronboom
{
    private static readonly string[] Tekstsoorten =
        [".cs", ".cshtml", ".css", ".js", ".mjs", ".json", ".md", ".txt", ".csproj", ".props", ".targets", ".slnx", ".yml", ".yaml", ".sh", ".sql", ".svg", ".html", ".liquid", ".csv", ".resx", ".xml", ".npmrc", ".gitignore", ".editorconfig"];

    private static readonly Lazy<IReadOnlyList<Bronbestand>> alle = new(Lees);

    public static string Hoofdmap { get; } = ZoekHoofdmap();

    public static IReadOnlyList<Bronbestand> Alle => alle.Value;

    public static IEnumerable<Bronbestand> Csharp => Alle.Where(bestand => bestand.Pad.EndsWith(".cs", StringComparison.Ordinal));

    public static string Pad(params string[] delen) => Path.Combine([Hoofdmap, .. delen]);

    public static string LeesTekst(string pad) => File.ReadAllText(Path.Combine(Hoofdmap, pad));

    public static bool Bestaat(string pad) => File.Exists(Path.Combine(Hoofdmap, pad));

    /// <summary>Runs git in the root and returns its lines; throws with git's own words when it fails.</summary>
    public static IReadOnlyList<string> Git(params string[] argumenten)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Hoofdmap, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in argumenten)
        {
            start.ArgumentList.Add(argument);
        }

        using var proces = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var fout = proces.StandardError.ReadToEndAsync();
        var uit = proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        return proces.ExitCode == 0
            ? uit.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"git {string.Join(' ', argumenten)}: {fout.Result}");
    }

    private static string ZoekHoofdmap()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Naast.slnx")))
            {
                return map.FullName;
            }
        }

        throw new InvalidOperationException("No Naast.slnx above " + AppContext.BaseDirectory);
    }

    private static Bronbestand[] Lees() =>
        [.. Git("-c", "core.quotepath=off", "ls-files", "--cached", "--others", "--exclude-standard")
            .Distinct()
            .Where(pad => IsTekst(pad) && Bestaat(pad))
            .Order(StringComparer.Ordinal)
            .Select(pad => new Bronbestand(pad, LeesTekst(pad).ReplaceLineEndings("\n")))];

    private static bool IsTekst(string pad)
    {
        var soort = Path.GetExtension(pad);
        return soort.Length == 0 || Tekstsoorten.Contains(soort, StringComparer.OrdinalIgnoreCase);
    }
}
