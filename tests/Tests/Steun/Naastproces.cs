using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Naast.Tests.Steun;

/// <summary>The real program, as a process of its own, with the demo region on a new SQLite file or PostgreSQL database.</summary>
public sealed partial class Naastproces : IAsyncDisposable
{
    private readonly Process _proces;
    private readonly bool _ruimOp;

    private Naastproces(Process proces, string map, bool ruimOp, Uri adres) => (_proces, Map, _ruimOp, Adres) = (proces, map, ruimOp, adres);

    public Uri Adres { get; }

    /// <summary>Key file, what the simulator keeps, and the database when that is a file.</summary>
    public string Map { get; }

    public int Nummer => _proces.Id;

    public bool IsGestopt => _proces.HasExited;

    /// <summary>In a folder of its own, which goes with it.</summary>
    public static Task<Naastproces> StartAsync(params string[] meer) =>
        BeginAsync(Directory.CreateTempSubdirectory("naast-proces-").FullName, ruimOp: true, meer);

    /// <summary>In a folder that stays, so that a next process can go on where this one was stopped.</summary>
    public static Task<Naastproces> StartOpAsync(string map, params string[] meer) => BeginAsync(map, ruimOp: false, meer);

    /// <summary>Starts, and is killed some time after this line of output: before anybody could use it.</summary>
    public static async Task BreekAfAsync(string map, string regel, TimeSpan na, params string[] meer)
    {
        using var proces = Process.Start(Startgegevens(map, meer))!;
        _ = proces.StandardError.ReadToEndAsync();
        while (await proces.StandardOutput.ReadLineAsync() is { } gelezen && gelezen != regel)
        {
            // What it says before that moment does not matter.
        }

        _ = proces.StandardOutput.ReadToEndAsync();
        await Task.Delay(na);
        proces.Kill(entireProcessTree: true);
        await proces.WaitForExitAsync();
    }

    private static ProcessStartInfo Startgegevens(string map, string[] meer)
    {
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
            // Measuring code in order to compile it better later pays off in hours, and a process here lives for seconds.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (var argument in meer)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task<Naastproces> BeginAsync(string map, bool ruimOp, string[] meer)
    {
        var gereed = new TaskCompletionSource<Uri?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var regels = new ConcurrentQueue<string>();
        var proces = new Process { StartInfo = Startgegevens(map, meer), EnableRaisingEvents = true };
        proces.OutputDataReceived += (_, bericht) =>
        {
            if (bericht.Data is null)
            {
                gereed.TrySetResult(null);
            }
            else if (Gereed().Match(bericht.Data) is { Success: true } gevonden)
            {
                gereed.TrySetResult(new Uri(gevonden.Groups[1].Value));
            }
            else if (!gereed.Task.IsCompleted)
            {
                regels.Enqueue(bericht.Data);
            }
        };
        proces.ErrorDataReceived += (_, bericht) => regels.Enqueue(bericht.Data ?? "");
        proces.Start();
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
        try
        {
            if (await gereed.Task.WaitAsync(TimeSpan.FromMinutes(2)) is { } adres)
            {
                return new Naastproces(proces, map, ruimOp, adres);
            }
        }
        catch (TimeoutException)
        {
            regels.Enqueue("Na twee minuten nog niet gereed.");
        }

        proces.Kill(entireProcessTree: true);
        throw new InvalidOperationException("Naast startte niet:\n" + string.Join('\n', regels));
    }

    /// <summary>SIGKILL: the program gets no moment to finish anything.</summary>
    public async Task SlaDoodAsync()
    {
        _proces.Kill();
        await _proces.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill(entireProcessTree: true);
        }

        await _proces.WaitForExitAsync();
        _proces.Dispose();
        if (_ruimOp)
        {
            Directory.Delete(Map, recursive: true);
        }
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
