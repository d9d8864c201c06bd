using Naast.Kern.Gedeeld;

namespace Naast.Kern.Looptijd;

/// <summary>Why DUO's term may differ from ours, in words. DUO's counts (WI-TERM-07).</summary>
public static class Duovergelijking
{
    /// <summary>Null when DUO's value is not known, or is the same.</summary>
    public static string? Verklaar(Looptijdfeiten f, Termijnstand eigen, IReadOnlyList<Looptijdstap> stappen, DateOnly dagtekening)
    {
        var zinnen = new List<string>();
        if (f.DuoStart is { } start && start != eigen.Start)
        {
            zinnen.Add($"DUO laat de termijn beginnen op {Datumtekst.Lang(start)}, wij op {Datumtekst.Lang(eigen.Start)}.");
            zinnen.Add(start == dagtekening
                ? "DUO telt dan vanaf de dagtekening zelf, niet vanaf de dag erna. Controleer de dagtekening bij DUO."
                : $"DUO kent dan een plan met dagtekening {Datumtekst.Lang(start.AddDays(-1))}. Controleer of dat het eerste plan is.");
        }

        if (f.DuoEindeExclusief is { } einde && einde != eigen.EindeExclusief)
        {
            var dagen = einde.DayNumber - eigen.EindeExclusief.DayNumber;
            zinnen.Add($"Bij DUO is de laatste dag {Datumtekst.Lang(einde.AddDays(-1))}, bij ons {Datumtekst.Lang(eigen.LaatsteDag)}: {Dagen(Math.Abs(dagen))} {(dagen > 0 ? "later" : "eerder")}.");
            zinnen.Add(Oorzaak(f, eigen, stappen, dagen));
        }

        return zinnen.Count == 0 ? null : string.Join(" ", zinnen.Where(zin => zin.Length > 0)) + " De termijn van DUO geldt.";
    }

    private static string Oorzaak(Looptijdfeiten f, Termijnstand eigen, IReadOnlyList<Looptijdstap> stappen, int dagen)
    {
        if (f.DuoStart is { } start && start != eigen.Start && dagen == start.DayNumber - eigen.Start.DayNumber)
        {
            return "Dat komt door het andere begin.";
        }

        if (dagen == -1)
        {
            return "Misschien is de laatste dag ingevuld als einddatum. De einddatum van DUO is de eerste dag na de termijn.";
        }

        if (dagen > 0)
        {
            return "Misschien gaf DUO een verlenging die hier niet is ingevuld.";
        }

        // The last step that counts and explains the difference exactly, if there is one.
        var vorig = f.DuoEindeExclusief!.Value;
        var zonder = stappen.FirstOrDefault(stap => stap.Afgewezen.Length == 0 && stap.Lengte.Vanaf(vorig) == eigen.EindeExclusief);
        return zonder is not null
            ? $"Het verschil is precies de verlenging '{zonder.Naam}'. Misschien heeft DUO die niet gegeven."
            : stappen.Any(stap => stap.Afgewezen.Length == 0) ? "Misschien heeft DUO een verlenging niet of korter gegeven." : "";
    }

    private static string Dagen(int aantal) => aantal == 1 ? "1 dag" : $"{aantal} dagen";
}
