using Naast.Kern.Gedeeld;

namespace Naast.Kern.Plicht;

public enum Inschrijvingsoort
{
    [Keuzenaam("ingeschreven in de BRP")]
    Brp,

    [Keuzenaam("in de opvang van het COA, gekoppeld aan deze gemeente")]
    Coa,

    [Keuzenaam("gehuisvest in deze gemeente (Huisvestingswet 2014, artikel 28)")]
    Huisvesting,
}

/// <summary>Where somebody lives, or is to live.</summary>
/// <param name="Gemeentecode">For <see cref="Inschrijvingsoort.Coa"/>: the municipality that COA linked, not that of the reception centre.</param>
/// <param name="Tot">Last day; null = no end known.</param>
public sealed record Inschrijving(string Gemeentecode, DateOnly Van, DateOnly? Tot, Inschrijvingsoort Soort)
{
    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is null || dag <= Tot);
}
