using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>Where the duty comes from that somebody did not keep.</summary>
public enum Plichtgrondslag
{
    [Keuzenaam("uit het plan (Wet inburgering)")]
    Plan,

    [Keuzenaam("alleen uit de Participatiewet, ook als het bij het plan zit (bijvoorbeeld ontzorgen)")]
    Participatiewet,

    [Keuzenaam("uit allebei")]
    Beide,
}

/// <summary>A fine beside a measure under the Participatiewet (art. 27 Wet).</summary>
public static class Samenloop
{
    /// <param name="gekozen">In this case the fine was chosen and the reason recorded.</param>
    public static IEnumerable<Voorwaarde> Voorwaarden(Plichtgrondslag grondslag, bool bijstandVerlaagd, bool gekozen, DateOnly dag, Regelset regels)
    {
        yield return new("De bijstand is niet verlaagd voor hetzelfde gedrag", Bron.Wi("27", null, "WI-BOETE-12"), !bijstandVerlaagd,
            "De bijstand is al verlaagd (artikel 18 of 18b Participatiewet). Er mag geen boete meer komen.");
        if (grondslag == Plichtgrondslag.Participatiewet)
        {
            yield return new("De plicht komt uit de Wet inburgering", Bron.Wi("23", "1", "WI-BOETE-13") with { Zekerheid = Zekerheid.Tweedehands }, false,
                "Bij een plicht uit de Participatiewet hoort een maatregel in de bijstand, geen boete.");
        }

        if (grondslag == Plichtgrondslag.Beide)
        {
            var keuze = Boeteparameters.Samenloop.Geldt(regels, dag);
            yield return new("Volgens het beleid komt er een boete en geen maatregel", Boeteparameters.Samenloop.Bron, keuze == "boete" || (keuze == "per-geval" && gekozen),
                keuze == "maatregel" ? "Het beleid kiest de maatregel in de bijstand." : "Kies tussen boete en maatregel en leg uit waarom. Een sanctie is het laatste middel.");
        }
    }

    /// <summary>Nothing of it stands in the way of a fine.</summary>
    public static bool Kan(Samenloopfeiten feiten, DateOnly dag, Regelset regels) =>
        Voorwaarden(feiten.Grondslag, feiten.BijstandVerlaagd, feiten.BoeteGekozen, dag, regels).All(voorwaarde => voorwaarde.Vervuld);

    /// <summary>The policy that was asked: only where the duty comes from both laws.</summary>
    public static IEnumerable<Parameterversie> Parameters(Plichtgrondslag grondslag, DateOnly dag, Regelset regels) =>
        grondslag == Plichtgrondslag.Beide ? [regels.Versie(Boeteparameters.Samenloop.Sleutel, dag)] : [];

    /// <summary>Taking the fine out of the bijstand is another matter than imposing it.</summary>
    public static Toets MagVerrekenen(bool grondslagInVerordening) => new("Mag de boete met de bijstand worden verrekend?",
    [
        new("Er is een wettelijke grondslag, bijvoorbeeld een verordening", Bron.Beleid("verrekenen van boetes") with { Regel = "WI-BOETE-14", Zekerheid = Zekerheid.Tweedehands },
            grondslagInVerordening, "Zonder grondslag mag de boete niet van de bijstand af. De inburgeraar betaalt zelf."),
    ]);
}
