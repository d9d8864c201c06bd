using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>Whether the facts of a dossier can be computed with. All that is wrong comes back at once; nothing is guessed.</summary>
public static class Signaalcontrole
{
    private static readonly DateOnly Vroegst = new(1900, 1, 1);

    private static readonly DateOnly Laatst = new(2150, 12, 31);

    /// <summary>Kinds that set a term of this law running: a day before the law is a mistake.</summary>
    private const ulong OnderDeWet =
        (1UL << (int)Feitsoort.Kennisgeving) | (1UL << (int)Feitsoort.Inburgeringstermijn) | (1UL << (int)Feitsoort.PipElders) | (1UL << (int)Feitsoort.Bijstand)
        | (1UL << (int)Feitsoort.Cursusaanbod) | (1UL << (int)Feitsoort.PvtAfgerond) | (1UL << (int)Feitsoort.MapAfgerond);

    public static IReadOnlyList<Reden> Redenen(Dossierfeiten feiten, string gemeentecode, Signaalplan plan)
    {
        List<Reden>? redenen = null;
        void Meld(string tekst, Feit? feit) => (redenen ??= []).Add(new Reden(tekst, feit?.Soort.ToString()));
        foreach (var feit in feiten.Alle)
        {
            if (feit.Van < Vroegst || feit.Van > Laatst || feit.Tot > Laatst)
            {
                Meld($"{Woord(feit.Soort)}: de dag ligt buiten wat Naast kan berekenen. Kijk de dag na.", feit);
            }
            else if (feit.Tot < feit.Van)
            {
                Meld($"{Woord(feit.Soort)}: de laatste dag, {Datumtekst.Lang(feit.Tot.Value)}, ligt voor de eerste dag, {Datumtekst.Lang(feit.Van)}. Kijk beide dagen na.", feit);
            }
            else if ((OnderDeWet & (1UL << (int)feit.Soort)) != 0 && feit.Van < Parameterblad.BeginVanDeWet)
            {
                Meld($"{Woord(feit.Soort)}: {Datumtekst.Lang(feit.Van)} ligt voor het begin van de wet, 1 januari 2022. Kijk de dag na.", feit);
            }
            else if (!KentWaarde(feit))
            {
                Meld($"{Woord(feit.Soort)}: de waarde '{feit.Waarde}' kan Naast niet lezen. Leg het feit opnieuw vast.", feit);
            }
        }

        if (plan.EerstePip < Parameterblad.BeginVanDeWet || plan.EerstePip > Laatst)
        {
            Meld($"Het plan heeft als dagtekening {Datumtekst.Lang(plan.EerstePip.Value)}. Die dag ligt buiten de wet.", null);
        }

        if (redenen is null && feiten.Kennisgeving is null && feiten.VestigingIn(gemeentecode) is { } hier && hier < Parameterblad.BeginVanDeWet && feiten.IsVerhuisdNaar(gemeentecode))
        {
            Meld("De verhuizing ligt voor het begin van de wet en de brief van DUO is niet bekend. Leg de dag van de brief vast.", null);
        }

        return redenen is null ? [] : redenen;
    }

    /// <summary>A whole number of hours; null when it is something else.</summary>
    public static int? Uren(string? waarde) => int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var uren) && uren <= 20_000 ? uren : null;

    private static bool KentWaarde(Feit feit) => feit.Soort switch
    {
        Feitsoort.GevolgdeUren => Uren(feit.Waarde) is not null,
        Feitsoort.Schakeling or Feitsoort.PipElders => Enum.TryParse<Leerroute>(feit.Waarde, out _),
        Feitsoort.Verlenging => Looptijdfeiten.Grond(feit.Waarde) is not null,
        Feitsoort.Doelgroep => Doelgroepen.TryParse(feit.Waarde, out _),
        _ => true,
    };

    private static string Woord(Feitsoort soort) => soort switch
    {
        Feitsoort.Kennisgeving => "Brief van DUO",
        Feitsoort.Vestiging => "Inschrijving in een gemeente",
        Feitsoort.Inburgeringstermijn => "Inburgeringstermijn van DUO",
        Feitsoort.PipElders => "Plan van een andere gemeente",
        Feitsoort.GevolgdeUren => "Gevolgde uren",
        Feitsoort.TijdelijkeVrijstelling => "Tijdelijke vrijstelling",
        Feitsoort.PvtAfgerond => "PVT afgerond",
        Feitsoort.MapAfgerond => "MAP afgerond",
        Feitsoort.Schakeling => "Wissel van leerroute",
        _ => soort.ToString(),
    };
}
