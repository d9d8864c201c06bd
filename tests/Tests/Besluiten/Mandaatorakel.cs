namespace Naast.Tests.Besluiten;

/// <summary>
/// A second telling of titel 10.1 Awb, written from the text of the articles and from the policy of the region. It has its own
/// shapes and uses nothing of Kern, so an error in the engine is not repeated here.
/// </summary>
internal sealed class Mandaatorakel
{
    /// <param name="Boven">Number of the line that this sub-mandate was taken from; null = from the college itself.</param>
    /// <param name="Besluit">Number of the decision of the college; null = there is none.</param>
    /// <param name="Stemde">Day on which the mandatee agreed.</param>
    public sealed record Lijn(
        int Nummer, int Gemeente, string Macht, string Bij, string[] Ambten, DateOnly Eerste, DateOnly Laatste, int? Boven, int? Besluit, bool Doorgeven, DateOnly? Stemde, long? Centen);

    /// <param name="Raad">"college" for the mandate decision itself, else what the council decided.</param>
    public sealed record Collegebesluit(int Nummer, int Gemeente, string Raad, DateOnly Eerste, DateOnly Laatste);

    /// <param name="Wordt">Who follows on the day after the last.</param>
    public sealed record Lichaam(string Naam, bool Ondergeschikt, DateOnly? Eerste, DateOnly Laatste, string? Wordt);

    /// <param name="Eist">What the council must have decided.</param>
    /// <param name="Tekenen">Offices that sign; null = all.</param>
    public sealed record Beleidsperiode(int Gemeente, DateOnly Eerste, DateOnly Laatste, string[] Eist, bool TweePersonen, string[]? Tekenen);

    public sealed record Vraag(
        int Gemeente, string Macht, DateOnly Dag, string Persoon, string Bij, string Ambt, long? Centen, string[] Voorbereiders, string[] Verslagleggers, string[] Eerder);

    /// <param name="Bezwaren">Articles that stand in the way, in no order.</param>
    public sealed record Oordeel(bool Mag, IReadOnlySet<string> Bezwaren, int? Lijn);

    public List<Lijn> Lijnen { get; } = [];

    public List<Collegebesluit> Besluiten { get; } = [];

    public List<Lichaam> Lichamen { get; } = [];

    public List<Beleidsperiode> Beleid { get; } = [];

    public Oordeel Beantwoord(Vraag vraag)
    {
        var beleid = Beleid.Single(b => b.Gemeente == vraag.Gemeente && Tussen(vraag.Dag, b.Eerste, b.Laatste));
        var persoonlijk = Persoonlijk(vraag, beleid).ToHashSet();
        var vanHuis = Lijnen.Where(l => l.Gemeente == vraag.Gemeente && l.Macht == vraag.Macht && Tussen(vraag.Dag, l.Eerste, l.Laatste) && Nu(l.Bij, vraag.Dag) == vraag.Bij).ToList();
        if (vanHuis.Count == 0)
        {
            // "Een bestuursorgaan kan mandaat verlenen": it did not.
            persoonlijk.Add("10:3 lid 1");
            persoonlijk.Add("10:9 lid 1");
            return new(false, persoonlijk, null);
        }

        var metAmbt = vanHuis.Where(l => l.Ambten.Contains(vraag.Ambt)).OrderBy(l => l.Eerste).ThenBy(l => l.Nummer).ToList();
        if (metAmbt.Count == 0)
        {
            persoonlijk.Add("10:9 lid 1");
            return new(false, persoonlijk, null);
        }

        foreach (var lijn in metAmbt)
        {
            if (!Gebreken(lijn, vraag, beleid).Any())
            {
                return new(persoonlijk.Count == 0, persoonlijk, lijn.Nummer);
            }
        }

        persoonlijk.UnionWith(Gebreken(metAmbt[0], vraag, beleid));
        return new(false, persoonlijk, metAmbt[0].Nummer);
    }

    private static bool Tussen(DateOnly dag, DateOnly eerste, DateOnly laatste) => eerste <= dag && dag <= laatste;

    private string Nu(string naam, DateOnly dag)
    {
        var lichaam = Lichamen.Single(l => l.Naam == naam);
        return lichaam.Wordt is { } volgend && dag > lichaam.Laatste ? Nu(volgend, dag) : naam;
    }

    private Lijn? Hoger(Lijn lijn) => lijn.Boven is { } nummer ? Lijnen.SingleOrDefault(l => l.Nummer == nummer) : null;

    private IEnumerable<string> Gebreken(Lijn lijn, Vraag vraag, Beleidsperiode beleid)
    {
        // Art. 10:9 lid 2: on a sub-mandate the rules of mandate apply; it falls with what it was taken from.
        var gebroken = false;
        var top = lijn;
        var bedrag = lijn.Centen ?? long.MaxValue;
        var ingestemd = Akkoord(lijn, vraag.Dag);
        while (top.Boven is not null)
        {
            if (Hoger(top) is not { } hoger)
            {
                gebroken = true;
                break;
            }

            gebroken |= !hoger.Doorgeven || !Tussen(vraag.Dag, hoger.Eerste, hoger.Laatste);
            bedrag = Math.Min(bedrag, hoger.Centen ?? long.MaxValue);
            ingestemd &= Akkoord(hoger, vraag.Dag);
            top = hoger;
        }

        if (gebroken)
        {
            yield return "10:9 lid 2";
        }

        // Art. 10:5 lid 2: "Een algemeen mandaat wordt schriftelijk verleend."
        if (!Besluiten.Any(b => b.Nummer == top.Besluit && b.Gemeente == vraag.Gemeente && b.Raad == "college" && Tussen(vraag.Dag, b.Eerste, b.Laatste)))
        {
            yield return "10:5 lid 2";
        }

        if (beleid.Eist.Any(eis => !Besluiten.Any(b => b.Gemeente == vraag.Gemeente && b.Raad == eis && Tussen(vraag.Dag, b.Eerste, b.Laatste))))
        {
            yield return "raadsbesluit";
        }

        // Art. 10:1: "de bevoegdheid om in naam van een bestuursorgaan besluiten te nemen": by somebody who is there.
        var huidig = Lichamen.Single(l => l.Naam == Nu(lijn.Bij, vraag.Dag));
        if (huidig.Eerste is not { } eerste || !Tussen(vraag.Dag, eerste, huidig.Laatste))
        {
            yield return "10:1";
        }

        if (!ingestemd)
        {
            yield return "10:4 lid 1";
        }

        if (vraag.Centen > bedrag)
        {
            yield return "10:6 lid 1";
        }
    }

    /// <summary>
    /// Art. 10:4 lid 1: "Indien de gemandateerde niet werkzaam is onder verantwoordelijkheid van de mandaatgever, behoeft de
    /// mandaatverlening de instemming van de gemandateerde en in het voorkomende geval van degene onder wiens verantwoordelijkheid hij werkt."
    /// Inside one organisation the giver is responsible for the receiver.
    /// </summary>
    private bool Akkoord(Lijn lijn, DateOnly dag) =>
        Lichamen.Single(l => l.Naam == lijn.Bij).Ondergeschikt || Hoger(lijn)?.Bij == lijn.Bij || lijn.Stemde <= dag;

    private static IEnumerable<string> Persoonlijk(Vraag vraag, Beleidsperiode beleid)
    {
        // Art. 10:3 lid 3: not "aan degene die het besluit waartegen het bezwaar zich richt, krachtens mandaat heeft genomen".
        if (vraag.Macht is "beslissen op bezwaar" or "rechtstreeks beroep" && vraag.Eerder.Contains(vraag.Persoon))
        {
            yield return "10:3 lid 3";
        }

        // Art. 7:5 lid 1: hearing by somebody who was not involved in preparing the contested decision.
        if (vraag.Macht == "horen" && vraag.Eerder.Contains(vraag.Persoon))
        {
            yield return "7:5 lid 1";
        }

        // Art. 10:3 lid 4: not "aan degene die van de overtreding een rapport of proces-verbaal heeft opgemaakt", when art. 5:53 applies.
        if (vraag.Macht == "zware boete" && vraag.Verslagleggers.Contains(vraag.Persoon))
        {
            yield return "10:3 lid 4";
        }

        if (vraag.Macht == "plan" && beleid.Tekenen is { } ambten && !ambten.Contains(vraag.Ambt))
        {
            yield return "tekenen";
        }

        if (beleid.TweePersonen && vraag.Voorbereiders.Contains(vraag.Persoon))
        {
            yield return "vier ogen";
        }
    }
}
