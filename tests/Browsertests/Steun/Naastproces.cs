using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Naast.Browsertests.Steun;

/// <summary>The real program, as a process of its own, with the demo region on a new SQLite file or PostgreSQL database.</summary>
public sealed partial class Naastproces : IAsyncDisposable
{
    private readonly Process _proces;
    private readonly string _map;

    private Naastproces(Process proces, string map, Uri adres) => (_proces, _map, Adres) = (proces, map, adres);

    public Uri Adres { get; }

    public static async Task<Naastproces> StartAsync(params string[] meer)
    {
        var map = Directory.CreateTempSubdirectory("naast-browser-").FullName;
        var wortel = Wortel();
        var start = new ProcessStartInfo(Path.Combine(wortel, "artifacts", "bin", "Web", Bouwsoort, "Naast.Web"))
        {
            ArgumentList =
            {
                "--environment", "Demo", "--contentRoot", Path.Combine(wortel, "src", "Web"), "--urls", "http://127.0.0.1:0",
                $"--Database:Verbinding={Path.Combine(map, "naast.db")}", $"--Sleutels:Bestand={Path.Combine(map, "sleutel")}",
                $"--Ketensimulator:Bestand={Path.Combine(map, "keten.json")}", "--Aanmelden:MaxPerAdres=100000", "--Demo:Aantal=300",
            },
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = map,
        };
        foreach (var argument in meer)
        {
            start.ArgumentList.Add(argument);
        }

        var proces = Process.Start(start)!;
        var regels = new List<string>();
        _ = proces.StandardError.ReadToEndAsync();
        while (await proces.StandardOutput.ReadLineAsync() is { } regel)
        {
            regels.Add(regel);
            if (Gereed().Match(regel) is { Success: true } gevonden)
            {
                _ = proces.StandardOutput.ReadToEndAsync();
                return new Naastproces(proces, map, new Uri(gevonden.Groups[1].Value));
            }
        }

        throw new InvalidOperationException("Naast startte niet:\n" + string.Join('\n', regels));
    }

    public async ValueTask DisposeAsync()
    {
        _proces.Kill(entireProcessTree: true);
        await _proces.WaitForExitAsync();
        _proces.Dispose();
        Directory.Delete(_map, recursive: true);
    }

    /// <summary>The program is built in the same configuration as these tests.</summary>
    private static string Bouwsoort => Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string Wortel()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Naast.slnx")))
            {
                return map.FullName;
            }
        }

        throw new DirectoryNotFoundException("Naast.slnx niet gevonden.");
    }

    [GeneratedRegex("^Naast: gereed op (http://[^ ]+)")]
    private static partial Regex Gereed();
}
