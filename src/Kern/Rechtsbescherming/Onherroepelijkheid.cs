using Naast.Kern.Besluiten;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>An objection and what became of it.</summary>
/// <param name="Beslissing">The decision on it; null while there is none.</param>
/// <param name="Ingetrokken">Day on which it was taken back; null when it was not, or the day is not known.</param>
public sealed record Bezwaarloop(Bezwaarzaak Zaak, Besluit? Beslissing, DateOnly? Ingetrokken);

/// <summary>
/// Whether a decision is final: no objection or appeal can come any more, and none runs. Art. 7.1 lid 3 Besluit asks it of a fine that
/// makes the next one dearer. What is not known counts as not final: that never makes a fine dearer than the law allows.
/// </summary>
/// <param name="Vanaf">First day on which it is final; null while it is not.</param>
/// <param name="Reden">Why, as a sentence with its article.</param>
public sealed record Onherroepelijkheid(DateOnly? Vanaf, Onderbouwing Reden)
{
    private static readonly Bron Grond = Bron.Bi("7.1", "3", "WI-BOETE-06");

    /// <param name="bezwaren">All objections of the dossier: also one against an earlier decision can be about this one (art. 6:19 Awb).</param>
    /// <param name="beroepLoopt">Somebody told that an appeal runs after a decision on objection: the court's file is not kept here.</param>
    public static Onherroepelijkheid Beoordeel(Besluit besluit, IEnumerable<Bezwaarloop> bezwaren, bool beroepLoopt, DateOnly dag, Regelset regels)
    {
        var lopen = bezwaren.Where(loop => loop.Zaak.BesluitId == besluit.Id || loop.Zaak.OokTegen.Contains(besluit.Id)).ToArray();
        var naBezwaar = besluit.Bevoegdheid == Bevoegdheid.BezwaarBeslissen;
        if (Array.Exists(lopen, loop => loop.Zaak.IsOpen))
        {
            return Niet("er loopt nog een bezwaar tegen", Bron.Awb("6:16", null, "WI-AWB-23"));
        }

        if (Array.Exists(lopen, loop => loop.Zaak.Stand == Bezwaarstand.NaarDeRechtbank))
        {
            return Niet("het bezwaar ging meteen naar de rechtbank", Bron.Awb("7:1a", null, "WI-AWB-29"));
        }

        if (beroepLoopt && (naBezwaar || Array.Exists(lopen, loop => loop.Zaak.Stand == Bezwaarstand.Beslist)))
        {
            return Niet("er loopt nog beroep bij de rechtbank", Grond);
        }

        DateOnly?[] laatste = [Termijn(besluit, regels), .. lopen.Select(loop => loop.Zaak.Stand == Bezwaarstand.Beslist ? loop.Beslissing is { } op ? Termijn(op, regels) : null : loop.Ingetrokken?.AddDays(-1))];
        if (laatste.Any(einde => einde is null))
        {
            return Niet("de laatste dag voor bezwaar of beroep is nog niet bekend", Bron.Awb("6:8", "1", "WI-AWB-20"));
        }

        var tot = laatste.Max()!.Value;
        return tot >= dag
            ? Niet(naBezwaar || Array.Exists(lopen, loop => loop.Zaak.Stand == Bezwaarstand.Beslist) ? "beroep bij de rechtbank kan nog" : "bezwaar kan nog", Bron.Awb("6:7", null, "WI-AWB-20"))
            : new(tot.AddDays(1), Onderbouwing.Stap("De boete van {0} staat vast sinds {1}: bezwaar en beroep kunnen niet meer.", Grond, besluit.Dagtekening, tot.AddDays(1)));

        Onherroepelijkheid Niet(string waarom, Bron bron) =>
            new(null, Onderbouwing.Stap("De boete van {0} maakt deze niet hoger: {1}. Zij staat dus nog niet vast.", bron, besluit.Dagtekening, waarom));
    }

    /// <summary>Last day to object, or to appeal against a decision on objection (the same six weeks); null while it was not made known.</summary>
    private static DateOnly? Termijn(Besluit besluit, Regelset regels) => besluit.Bekendgemaakt is { } bekend ? Besluit.Bezwaartermijn(bekend, regels).Waarde : null;
}
