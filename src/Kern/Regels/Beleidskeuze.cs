namespace Naast.Kern.Regels;

/// <summary>
/// A question that the law leaves open, or of which the text was not sure: policy decides. Each alternative is named; the
/// default is ours until a region or municipality decides otherwise.
/// </summary>
/// <param name="Sleutel">Begins with "beleid.".</param>
/// <param name="Bron">The rule that can be read in more than one way.</param>
public sealed record Beleidskeuze(string Sleutel, string Vraag, IReadOnlyList<Alternatief> Alternatieven, string Standaard, Bron Bron)
    : Parameter(Sleutel, Vraag)
{
    public override bool IsWaarde(string tekst) => Alternatieven.Any(alternatief => alternatief.Waarde == tekst);

    /// <summary>The alternative in force on a day.</summary>
    /// <exception cref="GeenVersie">No version is valid on that day.</exception>
    public string Geldt(Regelset regels, DateOnly dag) => regels.Versie(Sleutel, dag).Waarde;

    /// <summary>The version that ships with Naast: our reading, never the text of the law itself.</summary>
    public Parameterversie Standaardversie(DateOnly van) => new(
        Sleutel, van, null, Standaard, Bron.Beleid(Vraag) with { Regel = Bron.Regel, Zekerheid = Bron.Zekerheid == Zekerheid.Gelezen ? Zekerheid.Afgeleid : Bron.Zekerheid });
}

/// <param name="Waarde">Short word that is stored: "verdubbelen".</param>
/// <param name="Uitleg">What it means, in a sentence.</param>
public sealed record Alternatief(string Waarde, string Uitleg);
