using Naast.Kern.Brieven;

namespace Naast.Web.Brieven;

/// <summary>A text to choose from: written here by the region, or one that Naast comes with.</summary>
public sealed record Kiesbaretekst(string Sleutel, Brieftekstinhoud Inhoud, bool Standaard);

/// <summary>Texts that a region begins with. As soon as somebody changes one, the region's own wording takes its place.</summary>
public static class Standaardteksten
{
    public static readonly IReadOnlyList<Kiesbaretekst> Alle =
    [
        new("uitnodiging", new("Uitnodiging voor een gesprek", "Er is een afspraak gepland, en de inburgeraar krijgt een brief.", """
            Beste {{ naam }},

            Wij willen graag met u praten. Het gesprek gaat over: {{ afspraak_onderwerp }}.

            # Wanneer en waar?
            - Dag: {{ afspraak_dag }}
            - Tijd: {{ afspraak_tijd }} uur
            - Plaats: {{ afspraak_plaats }}
            - Met: {{ afspraak_met }}

            # Wat neemt u mee?
            - Uw pas of uw verblijfsdocument
            - Deze brief

            # Kunt u niet komen?
            Bel ons dan snel. Ons nummer is {{ gemeente_telefoon }}. Wij maken dan een nieuwe afspraak.
            """), true),
        new("niet-gekomen", new("U was er niet", "De inburgeraar kwam niet op een afspraak.", """
            Beste {{ naam }},

            U had een afspraak met ons. U was er niet. Wij weten niet waarom.

            # Wat doet u nu?
            Bel ons deze week. Ons nummer is {{ gemeente_telefoon }}. Vertel ons wat er was. Wij maken dan een nieuwe afspraak.

            {% if afspraak_dag %}Er staat al een nieuwe afspraak. U komt op {{ afspraak_dag }} om {{ afspraak_tijd }} uur.

            {% endif %}Was u ziek, of was er iets anders? Zeg het ons. Dan kijken wij samen wat kan.
            """), true),
        new("papieren", new("Wij missen nog papieren", "Er zijn stukken nodig voor de intake of het plan.", """
            Beste {{ naam }},

            Wij werken aan uw plan. Wij missen nog papieren van u.

            # Wat hebben wij nodig?
            - [Welke papieren: nog invullen]

            # Hoe geeft u ze?
            Breng de papieren naar {{ gemeente_adres }}. Of stuur een foto.

            Lukt het niet? Bel ons. Ons nummer is {{ gemeente_telefoon }}.
            """), true),
        new("nieuwe-regisseur", new("U krijgt een andere casusregisseur", "Het dossier ging naar een collega.", """
            Beste {{ naam }},

            U krijgt hulp van iemand anders. Uw nieuwe casusregisseur is {{ casusregisseur }}.

            Er verandert verder niets. Uw plan blijft hetzelfde. Uw afspraken blijven staan.

            Wilt u iets vragen? Bel ons. Ons nummer is {{ gemeente_telefoon }}.
            """), true),
    ];
}
