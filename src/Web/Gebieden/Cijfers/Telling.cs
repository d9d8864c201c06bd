namespace Naast.Web.Gebieden.Cijfers;

/// <summary>A count as it may be shown.</summary>
/// <param name="Aantal">Null: not shown.</param>
/// <param name="Klein">Not shown because it is under the limit; else because another count could be computed from it.</param>
public readonly record struct Telling(int? Aantal, bool Klein)
{
    public string Tekst => Aantal is { } aantal
        ? aantal.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))
        : Klein ? "minder dan 10" : "niet getoond";
}

/// <summary>
/// Hides small groups. A line is some counts with their shown total. When a count is under the limit, one more count of the
/// line is hidden, so chosen that from the total and from what is shown every hidden small count could still be anything
/// from nought up to the limit.
/// </summary>
public static class Kleinegroepen
{
    public const int Grens = 10;

    public static Telling Enkel(int aantal) => aantal < Grens ? new(null, true) : new(aantal, false);

    /// <returns>The counts and their total, in the same order.</returns>
    public static (IReadOnlyList<Telling> Delen, Telling Totaal) Verberg(IReadOnlyList<int> delen)
    {
        var verborgen = delen.Select(deel => deel < Grens).ToArray();
        var totaal = delen.Sum();
        if (totaal < Grens)
        {
            return ([.. delen.Select(_ => new Telling(null, true))], new(null, true));
        }

        if (verborgen.Any(deel => deel))
        {
            foreach (var extra in Enumerable.Range(0, delen.Count).Where(i => !verborgen[i]).OrderBy(i => delen[i]).ToArray())
            {
                verborgen[extra] = true;
                if (IsVeilig(delen, verborgen))
                {
                    break;
                }
            }
        }

        // All parts are hidden and still their sum says too much: then the total goes as well.
        var totaalWeg = verborgen.Any(deel => deel) && !IsVeilig(delen, verborgen);
        return ([.. delen.Select((deel, i) => new Telling(verborgen[i] ? null : deel, deel < Grens))], new(totaalWeg ? null : totaal, false));
    }

    /// <summary>The reader knows the sum of what is hidden, and that a count hidden for another's sake is not under the limit.</summary>
    private static bool IsVeilig(IReadOnlyList<int> delen, bool[] verborgen)
    {
        var grote = Enumerable.Range(0, delen.Count).Where(i => verborgen[i] && delen[i] >= Grens).ToArray();
        var som = Enumerable.Range(0, delen.Count).Where(i => verborgen[i]).Sum(i => delen[i]);
        return grote.Length > 0 && som - (grote.Length * Grens) >= Grens - 1;
    }
}
