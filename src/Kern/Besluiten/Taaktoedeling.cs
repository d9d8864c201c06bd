using Naast.Kern.Gedeeld;

namespace Naast.Kern.Besluiten;

/// <summary>On what footing an organisation does a task for a municipality.</summary>
public enum Toedelingsgrond
{
    [Keuzenaam("mandaat")]
    Mandaat,

    [Keuzenaam("subsidie")]
    Subsidie,

    [Keuzenaam("opdracht")]
    Opdracht,

    [Keuzenaam("de gemeente zelf")]
    Eigen,
}

/// <summary>
/// One building block of the work of one municipality, given to one organisation for a period: joining and leaving is data.
/// </summary>
public sealed class Taaktoedeling : Aggregaat
{
    private Taaktoedeling()
    {
    }

    public Bouwsteen Bouwsteen { get; private set; }

    public string Organisatie { get; private set; } = "";

    public Toedelingsgrond Grond { get; private set; }

    public DateOnly Van { get; private set; }

    public DateOnly? Tot { get; private set; }

    /// <summary>The decision or agreement.</summary>
    public string Bronbesluit { get; private set; } = "";

    public override Stroom Stroom => Stroom.Mandaat;

    /// <exception cref="ArgumentException">Days or decision are not right.</exception>
    public static Taaktoedeling DeelToe(
        Guid id, string gemeentecode, Bouwsteen bouwsteen, string organisatie, Toedelingsgrond grond, DateOnly van, DateOnly? tot, string bronbesluit)
    {
        if (tot < van)
        {
            throw new ArgumentException("De laatste dag ligt voor de eerste.", nameof(tot));
        }

        if (string.IsNullOrWhiteSpace(bronbesluit))
        {
            throw new ArgumentException("Schrijf op welk besluit of welke afspraak dit regelt, met de datum.", nameof(bronbesluit));
        }

        var toedeling = new Taaktoedeling
        {
            Id = id, Gemeentecode = gemeentecode, Bouwsteen = bouwsteen, Organisatie = organisatie, Grond = grond, Van = van, Tot = tot, Bronbesluit = bronbesluit.Trim(),
        };
        toedeling.Meld(Besluitgebeurtenissen.TaakToegedeeld);
        return toedeling;
    }

    /// <exception cref="ArgumentException">The day lies before the first, or it ended before.</exception>
    public void Beeindig(DateOnly laatsteDag)
    {
        if (laatsteDag < Van || Tot < laatsteDag)
        {
            throw new ArgumentException("Kies een dag waarop de taak nog bij deze organisatie hoort.", nameof(laatsteDag));
        }

        Tot = laatsteDag;
        Meld(Besluitgebeurtenissen.TaakToegedeeld);
    }

    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is null || dag <= Tot);

    /// <summary>The published framework: everything to the social service, but these to VluchtelingenWerk.</summary>
    public static bool BijVluchtelingenwerk(Bouwsteen bouwsteen) =>
        bouwsteen is Bouwsteen.MaatschappelijkeBegeleiding or Bouwsteen.Pvt or Bouwsteen.FinancieleZelfredzaamheid;
}

/// <summary>What is wrong with a row of the matrix on a day.</summary>
public enum Toedelingsvraag
{
    Geen,

    /// <summary>Nobody does it.</summary>
    Gat,

    /// <summary>More than one organisation does it.</summary>
    Dubbel,

    /// <summary>It is done on mandate, but the register has no line for it.</summary>
    ZonderMandaat,
}

/// <summary>One cell of the matrix: who does it, and what is wrong with that.</summary>
public sealed record Toedelingscel(IReadOnlyList<Taaktoedeling> Toedelingen, Toedelingsvraag Vraag)
{
    /// <param name="mandaten">Lines of this municipality that hold on the day.</param>
    public static Toedelingscel Van(Bouwsteen bouwsteen, DateOnly dag, IEnumerable<Taaktoedeling> alle, IEnumerable<Mandaatregel> mandaten)
    {
        Taaktoedeling[] geldig = [.. alle.Where(t => t.Bouwsteen == bouwsteen && t.GeldtOp(dag)).OrderBy(t => t.Organisatie, StringComparer.Ordinal)];
        var gedekt = geldig.All(t => t.Grond != Toedelingsgrond.Mandaat
            || mandaten.Any(m => m.Organisatie == t.Organisatie && m.Bevoegdheid.Kenmerk().Bouwsteen == bouwsteen));
        return new(geldig, geldig.Length == 0 ? Toedelingsvraag.Gat
            : geldig.Select(t => t.Organisatie).Distinct().Count() > 1 ? Toedelingsvraag.Dubbel
            : gedekt ? Toedelingsvraag.Geen : Toedelingsvraag.ZonderMandaat);
    }
}
