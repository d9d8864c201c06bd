using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Onderweg;

/// <summary>What was said in a progress talk: a sheet of five questions, filled in together.</summary>
/// <param name="GaatGoed">What goes well.</param>
/// <param name="Lastig">What is hard.</param>
/// <param name="EigenWoorden">What the person wants to say, in own words.</param>
/// <param name="Afspraken">What was agreed: who does what.</param>
/// <param name="Volgende">Day to talk again.</param>
public sealed record Gesprekgegevens(DateOnly Dag, string? GaatGoed, string? Lastig, string? EigenWoorden, string Afspraken, DateOnly? Volgende)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 1000;

    public bool Tolk { get; init; }

    /// <summary>The person disagrees with what was agreed: kept as said.</summary>
    public string? Oneens { get; init; }
}

/// <summary>A talk about how it goes (art. 17 lid 1 Wet). Never edited: a next talk stands beside it.</summary>
public sealed class Voortgangsgesprek : Aggregaat, IDossiergebonden
{
    private Voortgangsgesprek()
    {
    }

    public Guid DossierId { get; private set; }

    public DateOnly Dag { get; private set; }

    /// <summary>Name of who held the talk.</summary>
    public string Met { get; private set; } = "";

    public bool Tolk { get; private set; }

    public string? GaatGoed { get; private set; }

    public string? Lastig { get; private set; }

    public string? EigenWoorden { get; private set; }

    public string Afspraken { get; private set; } = "";

    public string? Oneens { get; private set; }

    public DateOnly? Volgende { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Voortgangsgesprek LegVast(Guid id, Dossier dossier, Gesprekgegevens g, string met)
    {
        var gesprek = new Voortgangsgesprek
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Dag = g.Dag, Met = met, Tolk = g.Tolk, GaatGoed = g.GaatGoed, Lastig = g.Lastig, EigenWoorden = g.EigenWoorden,
            Afspraken = g.Afspraken.Trim(), Oneens = g.Oneens, Volgende = g.Volgende,
        };
        gesprek.Meld(Onderweggebeurtenissen.VoortgangBesproken);
        return gesprek;
    }
}
