using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>Why a plan is set anew, and what a switch of route or a lower level rests on (art. 17 Wet, art. 5.3 lid 6 to 5.5 Besluit).</summary>
/// <param name="Reden">What changed, in words: goes into the letter.</param>
public sealed record Planwijziging(Planaanleiding Aanleiding, string Reden)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LangsteReden = 2_000;

    /// <summary>How it goes, for a switch of route; null = not said.</summary>
    public Voortgang? Voortgang { get; init; }

    /// <summary>Last day of an education that did not exempt.</summary>
    public DateOnly? EindeOpleiding { get; init; }

    /// <summary>A special case: a switch after the eighteen months; the reason says why.</summary>
    public bool BijzonderGeval { get; init; }

    /// <summary>For a lower level: made enough effort in the lessons.</summary>
    public bool VoldoendeInspanning { get; init; }

    /// <summary>For a lower level: facts show that B1 cannot be reached within the term.</summary>
    public bool B1Onhaalbaar { get; init; }

    /// <summary>The level that the changed plan has; null = not named.</summary>
    public Niveau? Niveau => Aanleiding == Planaanleiding.LagerNiveau ? Leerroutes.Niveau.A2 : null;

    /// <summary>The conditions of any plan, and those of this kind of change.</summary>
    internal Toets Toets(Pipinhoud inhoud, Planfeiten feiten, DateOnly dagtekening)
    {
        var afschalen = Aanleiding == Planaanleiding.LagerNiveau ? Afschaaltoets(feiten, dagtekening) : null;
        var gegevens = Pipgegevens.Van(feiten) with { Aanleiding = Aanleiding, LagerNiveauBesloten = afschalen?.Slaagt == true };
        var toets = Pipeisen.Toets(Pipstand.Van(inhoud) with { Niveau = Niveau }, gegevens, dagtekening, feiten.Regels);
        return toets with { Voorwaarden = [.. toets.Voorwaarden, .. Eigen(inhoud, feiten, dagtekening), .. afschalen?.Voorwaarden.Select(Hier) ?? []] };
    }

    private IEnumerable<Voorwaarde> Eigen(Pipinhoud inhoud, Planfeiten feiten, DateOnly dagtekening)
    {
        yield return new("Er staat wat er veranderde", Bron.Awb("3:46", null, "WI-PIP-13"), !string.IsNullOrWhiteSpace(Reden), "Schrijf op wat er veranderde.", Onderdeel);
        if (feiten.EerdereLeerroute is not { } was || inhoud.Leerroute is not { } wordt)
        {
            yield break;
        }

        if (Aanleiding != Planaanleiding.AndereLeerroute)
        {
            yield return new("De leerroute blijft dezelfde", Bron.Wi("17", "2", "WI-ROUTE-08"), was == wordt,
                "Kies ‘andere leerroute’ als reden voor de wijziging: dan worden de regels voor wisselen getoetst.", Onderdeel);
            yield break;
        }

        yield return new("De leerroute is een andere dan in het vorige plan", Bron.Wi("17", "2", "WI-ROUTE-08"), was != wordt, "Kies de nieuwe leerroute, of een andere reden voor de wijziging.", "keuze");
        if (feiten.StartTermijn is { } start)
        {
            var oordeel = Schakelen.Beoordeel(
                new()
                {
                    Van = was, Naar = wordt, StartTermijn = start, Dag = dagtekening, Voortgang = Voortgang ?? Plan.Voortgang.ZoalsVerwacht, EindeOpleiding = EindeOpleiding,
                    BijzonderGeval = BijzonderGeval, Motivering = Reden,
                },
                feiten.Regels);
            foreach (var voorwaarde in oordeel.Waarde.Toets.Voorwaarden)
            {
                yield return Hier(voorwaarde);
            }
        }
    }

    private Toets Afschaaltoets(Planfeiten feiten, DateOnly dagtekening) => Afschalen.Beoordeel(
        new()
        {
            Leerroute = feiten.EerdereLeerroute ?? Leerroute.Zelfredzaamheid, Dag = dagtekening, EerstePip = feiten.EerdereDagtekening is null, UrenNt2 = Uren(feiten.Feiten),
            VoldoendeInspanning = VoldoendeInspanning, B1Onhaalbaar = B1Onhaalbaar,
        },
        feiten.Regels).Waarde.Toets;

    /// <summary>Hours of Dutch followed in all, as the dossier has them.</summary>
    public static int Uren(Dossierfeiten feiten) =>
        int.TryParse(feiten.Laatste(Feitsoort.GevolgdeUren)?.Waarde, System.Globalization.CultureInfo.InvariantCulture, out var uren) ? uren : 0;

    private const string Onderdeel = "wijzigen";

    private static Voorwaarde Hier(Voorwaarde voorwaarde) => voorwaarde with { Onderdeel = Onderdeel };
}
