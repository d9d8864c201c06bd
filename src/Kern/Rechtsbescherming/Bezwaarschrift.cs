using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>How an objection or appeal reached the body.</summary>
/// <param name="Ontvangen">Day of receipt.</param>
/// <param name="PerPost">Sent by post.</param>
/// <param name="TerPost">Day on which it was posted; null = the postmark is not readable.</param>
/// <param name="VerontschuldigdTeLaat">Somebody judged that the sender cannot reasonably be held in default (art. 6:11 Awb).</param>
public sealed record Bezwaarschrift(DateOnly Ontvangen, bool PerPost = false, DateOnly? TerPost = null, bool VerontschuldigdTeLaat = false)
{
    /// <summary>How it comes to be in time, or not.</summary>
    /// <param name="EersteDag">First day of the term: the day after bekendmaking.</param>
    /// <param name="besluitGenomen">Day of the decision: an objection before the term counts when the decision was there already.</param>
    public Bezwaarontvangst Beoordeel(DateOnly eersteDag, DateOnly laatsteDag, DateOnly besluitGenomen, Regelset regels)
    {
        var uitersteOntvangst = Rekenregels.LaatsteDagNa(
            "Een bezwaarschrift per post moet binnen zijn", laatsteDag, "Laatste dag om bezwaar te maken", Bezwaarparameters.Nabezorging, regels, eersteDag.AddDays(-1));
        var voorHetEinde = Ontvangen <= laatsteDag;
        var opTijdGepost = !voorHetEinde && PerPost && TerPost <= laatsteDag && Ontvangen <= uitersteOntvangst.Waarde;
        var poststempel = regels.Versie(Bezwaarparameters.Poststempel.Sleutel, eersteDag.AddDays(-1));
        var vermoed = !voorHetEinde && PerPost && TerPost is null && Ontvangen <= uitersteOntvangst.Waarde && poststempel.Waarde == "op-tijd"
            && Termijnrekening.Aantal(laatsteDag.AddDays(1), Ontvangen, regels.Feestdagen) <= Vermoeden;
        var tijdig = voorHetEinde || opTijdGepost || vermoed;
        var voorwaarden = new List<Voorwaarde>
        {
            new("Het bezwaar is binnen voor het einde van de termijn", Bron.Awb("6:9", "1", "WI-AWB-21"), voorHetEinde),
            new("Of: het is op tijd gepost en niet later dan een week na de termijn binnen", Bron.Awb("6:9", "2", "WI-AWB-21"), opTijdGepost || vermoed,
                PerPost && TerPost is null ? "Zoek de dag waarop het is gepost. Bewaar de envelop." : null),
            new("Of: de indiener is redelijkerwijs niet in verzuim met zijn late bezwaar", Bron.Awb("6:11", null, "WI-AWB-22"), !tijdig && VerontschuldigdTeLaat,
                "Vraag waarom het bezwaar te laat is, en beoordeel of dat te begrijpen is."),
        };
        if (Ontvangen < eersteDag)
        {
            voorwaarden.Add(new(
                "Het bezwaar kwam voor het begin van de termijn, maar het besluit was toen al genomen", Bron.Awb("6:10", "1", "WI-AWB-21"), Ontvangen >= besluitGenomen,
                "Mocht de indiener denken dat het besluit er al was? Dan blijft het bezwaar ook geldig."));
        }

        return new Bezwaarontvangst(
            tijdig, Ontvangen < eersteDag, vermoed, uitersteOntvangst, new Toets("Is het bezwaar op tijd?", Meetellend(voorwaarden)),
            vermoed ? [.. uitersteOntvangst.Parameters, poststempel] : uitersteOntvangst.Parameters);
    }

    /// <summary>Without a readable postmark, receipt on the first or second working day after the term counts as posted in time when policy says so.</summary>
    private const int Vermoeden = 2;

    /// <summary>The first three are alternatives: when one is met, the others do not stand in the way.</summary>
    private static IReadOnlyList<Voorwaarde> Meetellend(List<Voorwaarde> voorwaarden)
    {
        var wegen = voorwaarden.Take(3).ToArray();
        return Array.Exists(wegen, weg => weg.Vervuld) ? [.. wegen.Where(weg => weg.Vervuld), .. voorwaarden.Skip(3)] : voorwaarden;
    }
}

/// <summary>The outcome of receipt.</summary>
/// <param name="Tijdig">In time by art. 6:9 Awb.</param>
/// <param name="TeVroeg">Before the term began.</param>
/// <param name="Vermoed">In time only because of the day of receipt: no postmark is known.</param>
/// <param name="UitersteOntvangst">Last day on which post that was sent in time may arrive.</param>
public sealed record Bezwaarontvangst(bool Tijdig, bool TeVroeg, bool Vermoed, Berekening<DateOnly> UitersteOntvangst, Toets Toets, IReadOnlyList<Parameterversie> Parameters)
{
    /// <summary>In time, or late but excusable; and not before there was a decision.</summary>
    public bool Ontvankelijk => Toets.Slaagt;
}
