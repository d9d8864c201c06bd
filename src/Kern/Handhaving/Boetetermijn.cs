using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>
/// Which term runs, as far as the ceiling of the fines is about it (art. 7.1 lid 5 Besluit): the inburgeringstermijn, or a new and
/// shorter one after a fine of DUO. DUO tells only the days of a term; that it is a new one follows from them.
/// </summary>
/// <param name="Begin">First day of it; null = not known, and then every fine counts.</param>
/// <param name="Duidelijk">False: the term is over and nobody said what runs now. The lowest ceiling is taken until somebody does.</param>
/// <param name="Reden">How we know, as a sentence.</param>
public sealed record Boetetermijn(Termijnsoort Soort, DateOnly? Begin, bool Duidelijk, Onderbouwing Reden)
{
    private static readonly Bron Grond = Bron.Bi("7.1", "5", "WI-BOETE-10");

    /// <param name="termijnen">All facts about the term, also those that lapsed: DUO's new term takes the place of the one before.</param>
    /// <param name="gekozen">What the officer says runs; null = nothing. Where the days of DUO show a new term, it can only make the ceiling lower.</param>
    /// <param name="begin">First day of the inburgeringstermijn as it is known.</param>
    /// <param name="dag">Day of the decision.</param>
    public static Boetetermijn Bepaal(IEnumerable<Feit> termijnen, Termijnsoort? gekozen, DateOnly? begin, DateOnly dag)
    {
        var nu = Loop.Lees([.. termijnen.Where(feit => feit.Van <= dag)]);
        if (nu is { Einde: { } voorbij } && voorbij < dag && gekozen is null)
        {
            return new(Termijnsoort.NieuwZesMaanden, null, false, Onderbouwing.Stap(
                "De termijn was voorbij op {0}, en er staat niet welke nu loopt. Daarom geldt het laagste plafond.", Grond with { Zekerheid = Zekerheid.Onzeker }, voorbij));
        }

        if (nu is { Einde: { } laatste, Nieuw: { } soort } && laatste >= dag)
        {
            return gekozen is { } lager && Boeteplafond.IsLager(lager, soort)
                ? new(lager, nu.Van, true, Onderbouwing.Stap("Gekozen is: {0}. Dat is gunstiger dan wat uit de dagen van DUO volgt.", Grond, KeuzenaamAttribute.Van(lager)))
                : new(soort, nu.Van, true, nu.Vorige is { } eerder
                    ? Onderbouwing.Stap("Na de termijn tot en met {0} gaf DUO een nieuwe: {1} tot en met {2}. Dat is een {3}.", Grond, eerder, nu.Van, laatste, KeuzenaamAttribute.Van(soort))
                    : Onderbouwing.Stap("De termijn van DUO loopt van {0} tot en met {1}. Zo kort is alleen een {2}.", Grond, nu.Van, laatste, KeuzenaamAttribute.Van(soort)));
        }

        // A new term begins after the one before: fines of before do not count in it. Without that day all of them do.
        return gekozen is { } zelf and not Termijnsoort.Inburgeringstermijn
            ? new(zelf, nu?.Einde < dag ? nu.Einde.Value.AddDays(1) : null, true, Onderbouwing.Stap("Gekozen is: {0}.", Grond, KeuzenaamAttribute.Van(zelf)))
            : new(Termijnsoort.Inburgeringstermijn, begin, true, Onderbouwing.Stap("Nu loopt {0}. Van een nieuwe termijn na een boete van DUO is niets bekend.", Grond, KeuzenaamAttribute.Van(Termijnsoort.Inburgeringstermijn)));
    }

    /// <summary>Asked before a fine is imposed.</summary>
    public Voorwaarde Voorwaarde => new(
        "Duidelijk is welke termijn nu loopt", Grond, Duidelijk, "Neem de nieuwe termijn over van DUO. Is die er niet? Kies dan bij de weging welke termijn nu loopt.", "wegen");

    /// <summary>The term that DUO gave last.</summary>
    /// <param name="Einde">Last day, with extension; null = not known.</param>
    /// <param name="Vorige">Last day of the term before it; null = there was none.</param>
    /// <param name="Nieuw">Which new term it is; null = it is none.</param>
    private sealed record Loop(DateOnly Van, DateOnly? Einde, DateOnly? Vorige, Termijnsoort? Nieuw)
    {
        /// <summary>Months that a first term always has: it is three years (art. 11 Wet), and what changes it makes it longer.</summary>
        private const int Eerste = 36;

        public static Loop? Lees(IReadOnlyList<Feit> feiten)
        {
            var duo = feiten.Where(feit => feit.Soort == Feitsoort.Inburgeringstermijn).ToArray();
            if (new Dossierfeiten(duo).Laatste(Feitsoort.Inburgeringstermijn) is not { } laatste)
            {
                return new Dossierfeiten(feiten).Laatste(Feitsoort.VoorlopigeTermijn) is { } eigen ? new(eigen.Van, eigen.Tot, null, null) : null;
            }

            // A later end of the same term is an extension of it: its first length says which it was.
            var eerder = duo.Where(feit => feit.Tot < laatste.Van).Max(feit => feit.Tot);
            var lengte = eerder is null ? laatste.Tot : duo.Where(feit => feit.Van == laatste.Van).Min(feit => feit.Tot);
            return new(laatste.Van, laatste.Tot, eerder, lengte is { } einde && einde < laatste.Van.AddMonths(Eerste).AddDays(-Speling) ? Lengte(laatste.Van, einde) : null);
        }

        /// <summary>Days by which two ways of counting three years may differ.</summary>
        private const int Speling = 31;

        private static Termijnsoort Lengte(DateOnly van, DateOnly totEnMet) =>
            totEnMet < van.AddMonths(6) ? Termijnsoort.NieuwZesMaanden
                : totEnMet < van.AddMonths(12) ? Termijnsoort.NieuwEenJaar
                : totEnMet < van.AddMonths(18) ? Termijnsoort.NieuwAnderhalfJaar : Termijnsoort.NieuwTweeJaar;
    }
}
