using System.Globalization;

namespace Naast.Bench;

/// <summary>Processor time and memory of a process and its children, from the kernel's own books.</summary>
internal static class Proces
{
    private static readonly double Tik = 1000.0 / 100;

    /// <summary>User plus system time in milliseconds.</summary>
    public static double Cpu(int pid)
    {
        var delen = File.ReadAllText($"/proc/{pid}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (long.Parse(delen[11], CultureInfo.InvariantCulture) + long.Parse(delen[12], CultureInfo.InvariantCulture)) * Tik;
    }

    /// <summary>Of a process that forks workers: the living ones, plus what ended ones have handed to their parent.</summary>
    public static double CpuMetKinderen(int pid)
    {
        var delen = File.ReadAllText($"/proc/{pid}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var som = Cpu(pid) + ((long.Parse(delen[13], CultureInfo.InvariantCulture) + long.Parse(delen[14], CultureInfo.InvariantCulture)) * Tik);
        foreach (var map in Directory.EnumerateDirectories("/proc").Where(map => int.TryParse(Path.GetFileName(map), out _)))
        {
            try
            {
                var kind = File.ReadAllText(Path.Combine(map, "stat")).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (int.Parse(kind[1], CultureInfo.InvariantCulture) == pid)
                {
                    som += (long.Parse(kind[11], CultureInfo.InvariantCulture) + long.Parse(kind[12], CultureInfo.InvariantCulture)) * Tik;
                }
            }
            catch (IOException)
            {
                // A process that ended while we were looking.
            }
        }

        return som;
    }

    /// <summary>Resident memory in MiB.</summary>
    public static double Geheugen(int pid) => long.Parse(
        File.ReadLines($"/proc/{pid}/status").First(r => r.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024.0;
}
