using System.Diagnostics;
using System.Globalization;
using System.Text;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;

namespace Naast.Bench;

/// <summary>
/// All terms and signals of a country recomputed in memory, on one core: with the explanation of each day, and by a loop that
/// counts the same days and explains nothing. In turns, a number of rounds, by processor time: the machine may be busy.
/// </summary>
internal sealed class Signaalmeting(int aantal, int rondes)
{
    /// <summary>Different dossiers; a larger country is made of these again and again, so that the facts fit in memory.</summary>
    private const int Verschillende = 20_000;

    private static readonly DateOnly Vandaag = new(2026, 11, 23);

    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly record struct Dossiertje(Dossierfeiten Feiten, Signaalplan Plan);

    public string Draai()
    {
        var dossiers = Enumerable.Range(0, Math.Min(Verschillende, aantal)).Select(Maak).ToArray();
        var (met, zonder, gelezen) = (new List<(double Us, double Bytes)>(), new List<(double Us, double Bytes)>(), new List<(double Us, double Bytes)>());
        for (var ronde = 0; ronde <= rondes; ronde++)
        {
            var a = Meet(dossiers, aantal, Met);
            var b = Meet(dossiers, aantal, Zonder);
            var c = Meet(dossiers, aantal, Gelezen);
            // The first round warms up.
            if (ronde > 0)
            {
                met.Add(a);
                zonder.Add(b);
                gelezen.Add(c);
            }
        }

        var (m, z, g) = (Midden(met), Midden(zonder), Midden(gelezen));
        var delen = met.Zip(zonder, (x, y) => y.Us / x.Us).Order().ToArray();
        var tekst = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"""
            ### Signalen: {aantal} dossiers ({dossiers.Length} verschillende), {dossiers.Sum(d => d.Feiten.Alle.Count) / (double)dossiers.Length:0.0} feiten en {dossiers.Sum(d => Met(d)) / (double)dossiers.Length:0.0} signalen per dossier

            | | µs per dossier | dossiers per seconde per kern | bytes per dossier |
            |---|---|---|---|
            | met uitleg | {m.Us:0.0} | {1e6 / m.Us:0} | {m.Bytes:0} |
            | elke uitleg ook uitgewerkt | {g.Us:0.0} | {1e6 / g.Us:0} | {g.Bytes:0} |
            | zonder uitleg | {z.Us:0.0} | {1e6 / z.Us:0} | {z.Bytes:0} |

            Deel van zonder, min / mediaan / max: {delen[0]:0.00} / **{delen[delen.Length / 2]:0.00}** / {delen[^1]:0.00} ({rondes} rondes).

            | dossiers | µs per dossier, met uitleg |
            |---|---|

            """));
        foreach (var deel in new[] { aantal / 8, aantal / 4, aantal / 2, aantal })
        {
            tekst.Append(CultureInfo.InvariantCulture, $"| {deel} | {Meet(dossiers, deel, Met).Us:0.0} |\n");
        }

        tekst.Append(CultureInfo.InvariantCulture, $"\nGeheugen van het proces (RSS) na afloop: {Proces.Geheugen(Environment.ProcessId):0} MiB, waarvan de feiten het grootste deel zijn.\n");
        return tekst.ToString();
    }

    private static int Met(Dossiertje dossier) =>
        Signalering.Van(Signaalfeiten.Van(dossier.Feiten, "0505", dossier.Plan), Vandaag, LandelijkeParameters.Regelset).Count;

    /// <summary>As if somebody looked at the explanation of every signal.</summary>
    private static int Gelezen(Dossiertje dossier)
    {
        var signalen = Signalering.Van(Signaalfeiten.Van(dossier.Feiten, "0505", dossier.Plan), Vandaag, LandelijkeParameters.Regelset);
        return signalen.Sum(signaal => signaal.Onderbouwing.Delen.Count) + signalen.Count;
    }

    private static int Zonder(Dossiertje dossier) =>
        Signaaldagen.Van(Signaalfeiten.Van(dossier.Feiten, "0505", dossier.Plan), Vandaag, LandelijkeParameters.Regelset).Count;

    private static (double Us, double Bytes) Meet(Dossiertje[] dossiers, int aantal, Func<Dossiertje, int> reken)
    {
        GC.Collect();
        using var zelf = Process.GetCurrentProcess();
        var (cpu, bytes, som) = (zelf.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread(), 0);
        for (var i = 0; i < aantal; i++)
        {
            som += reken(dossiers[i % dossiers.Length]);
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        zelf.Refresh();
        return som == 0 ? throw new InvalidOperationException("No signals.") : ((zelf.TotalProcessorTime - cpu).TotalMicroseconds / aantal, bytes / (double)aantal);
    }

    private static (double Us, double Bytes) Midden(List<(double Us, double Bytes)> rondes) => rondes.OrderBy(r => r.Us).ElementAt(rondes.Count / 2);

    /// <summary>Lives of three and a half years, spread over the routes; one in twenty has an extension, an interruption or an exemption.</summary>
    private static Dossiertje Maak(int i)
    {
        var brief = Vandaag.AddDays(-(i * 7 % 1300));
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Koppelvlak, Fase.Leerroute, brief);
        var feiten = new List<Feit>();
        void Leg(Feitsoort soort, int dagen, string? waarde = null, int? tot = null)
        {
            if (brief.AddDays(dagen) <= Vandaag)
            {
                feiten.Add(Feit.LegVast(Guid.CreateVersion7(), dossier, soort, brief.AddDays(dagen), tot is { } n ? brief.AddDays(n) : null, waarde, Feitbron.Duo, Nu));
            }
        }

        Leg(Feitsoort.Inburgeringsplicht, 0);
        Leg(Feitsoort.Doelgroep, 0, i % 3 == 0 ? "Gezinsvormer" : "Asielstatushouder");
        Leg(Feitsoort.Kennisgeving, 0);
        Leg(Feitsoort.Vestiging, 0, "0505");
        Leg(Feitsoort.Bijstand, 0);
        var pip = brief.AddDays(60);
        if (pip > Vandaag)
        {
            return new Dossiertje(new Dossierfeiten(feiten), Signaalplan.Geen);
        }

        Leg(Feitsoort.Inburgeringstermijn, 61, null, 61 + 1095);
        Leg(Feitsoort.Cursusaanbod, 100, "Taalschool");
        Leg(Feitsoort.Cursusstart, 130, "Taalschool");
        Leg(Feitsoort.PvtAfgerond, 300);
        Leg(Feitsoort.GevolgdeUren, 500, "640");
        Leg(Feitsoort.MapAfgerond, 800);
        switch (i % 60)
        {
            case 1:
                Leg(Feitsoort.Verlenging, 200, "a", 320);
                break;
            case 2:
                Leg(Feitsoort.Onderbreking, 200);
                break;
            case 3:
                Leg(Feitsoort.TijdelijkeVrijstelling, 200, null, 320);
                break;
        }

        return new Dossiertje(new Dossierfeiten(feiten), new Signaalplan(pip, (Leerroute)(i % 3), false));
    }
}
