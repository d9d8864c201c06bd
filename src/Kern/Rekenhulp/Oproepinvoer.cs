using Naast.Kern.Intake;

namespace Naast.Kern.Rekenhulp;

/// <summary>One call for the brede intake.</summary>
public sealed record Oproeprij
{
    [Veld("Dag van de oproep", "De dag waarop de oproep is verstuurd.")]
    public DateOnly Dag { get; init; }

    [Veld("Laatste dag van de termijn", "Tot en met welke dag de inburgeraar kon komen. Bij oproep 3: de laatste dag van de nieuwe termijn uit de boete.")]
    public DateOnly LaatsteDag { get; init; }

    [Veld("Wat kwam ervan", "Leeg: nog niet bekend.")]
    public Oproepuitkomst? Uitkomst { get; init; }

    [Veld("Met schriftelijke waarschuwing", "Bij deze oproep ging een schriftelijke waarschuwing mee. Nodig bij oproep 2.")]
    public bool MetWaarschuwing { get; init; }
}

/// <summary>One fine in the brede intake.</summary>
public sealed record Intakeboeterij
{
    [Veld("Dag van bekendmaking", "De dag waarop het besluit is verstuurd of uitgereikt.")]
    public DateOnly Bekendmaking { get; init; }

    [Veld("Nieuwe termijn tot en met", "Laatste dag van de nieuwe termijn in het besluit. Leeg: het besluit noemt er geen (zo is het bij de tweede boete).")]
    public DateOnly? NieuweTermijnTot { get; init; }
}

/// <summary>Reads the rows into a series of calls and checks that they can be true together.</summary>
internal static class Oproepinvoer
{
    public static Oproepreeks Reeks(IReadOnlyList<Oproeprij> oproepen, IReadOnlyList<Intakeboeterij> boetes) => new(
        [.. oproepen.Select(rij => new Oproep(rij.Dag, rij.LaatsteDag, rij.Uitkomst ?? Oproepuitkomst.NogOpen, rij.MetWaarschuwing))],
        [.. boetes.Select(rij => new Oproepboete(rij.Bekendmaking, rij.NieuweTermijnTot))]);

    public static Redenen Oproepen(this Redenen redenen, IReadOnlyList<Oproeprij> oproepen, IReadOnlyList<Intakeboeterij> boetes, DateOnly peildag)
    {
        foreach (var (nr, rij) in oproepen.Index())
        {
            redenen.VoorDeWet(rij.Dag, $"oproepen[{nr}].dag")
                .Als(rij.LaatsteDag < rij.Dag, "De termijn eindigt voor de dag van de oproep.", $"oproepen[{nr}].laatsteDag")
                .Als(rij.Dag > peildag, "De oproep ligt na de dag waarop u kijkt.", $"oproepen[{nr}].dag")
                .Als(nr > 0 && rij.Dag < oproepen[nr - 1].Dag, "Zet de oproepen op volgorde van dag.", $"oproepen[{nr}].dag")
                .Als(nr < oproepen.Count - 1 && rij.Uitkomst is null or Oproepuitkomst.NogOpen,
                    "Na deze oproep kwam er nog een. Vul in wat er van deze oproep kwam.", $"oproepen[{nr}].uitkomst");
        }

        foreach (var (nr, rij) in boetes.Index())
        {
            redenen.VoorDeWet(rij.Bekendmaking, $"boetes[{nr}].bekendmaking")
                .Als(rij.Bekendmaking > peildag, "De boete ligt na de dag waarop u kijkt.", $"boetes[{nr}].bekendmaking")
                .Als(rij.NieuweTermijnTot < rij.Bekendmaking, "De nieuwe termijn eindigt voor de bekendmaking.", $"boetes[{nr}].nieuweTermijnTot")
                .Als(nr > 0 && rij.Bekendmaking < boetes[nr - 1].Bekendmaking, "Zet de boetes op volgorde van dag.", $"boetes[{nr}].bekendmaking")
                .Als(oproepen.Count == 0 || rij.Bekendmaking < oproepen[0].Dag, "Er is een boete van voor de eerste oproep. Kijk de dagen na.", $"boetes[{nr}].bekendmaking");
        }

        return redenen;
    }
}
