using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>What is taken over for a while, why, until when, and how it goes back.</summary>
/// <param name="Wat">"De post openen", "De huur betalen".</param>
/// <param name="Afbouw">The steps by which the person does it again: without them a take-over never ends.</param>
public sealed record Overnamegegevens(string Wat, Leefgebied? Gebied, string Reden, string Afbouw, DateOnly Tot)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;
}

/// <summary>
/// Something that we do for a person who will do it themselves again: taken over with a reason, an end and the way back. When
/// the end passes it is late, as any promise.
/// </summary>
public sealed class Taakovername : Aggregaat, IDossiergebonden
{
    private Taakovername()
    {
    }

    public Guid DossierId { get; private set; }

    public string Wat { get; private set; } = "";

    public Leefgebied? Gebied { get; private set; }

    public string Reden { get; private set; } = "";

    public string Afbouw { get; private set; } = "";

    public DateOnly Van { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Tot { get; private set; }

    /// <summary>How often the end was moved.</summary>
    public int Verlengd { get; private set; }

    /// <summary>Why it took longer, the last time.</summary>
    public string? Verlengreden { get; private set; }

    public DateOnly? Teruggegeven { get; private set; }

    /// <summary>How it goes now that the person does it again.</summary>
    public string? Uitkomst { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool IsOpen => Teruggegeven is null;

    public static Taakovername NeemOver(Guid id, Dossier dossier, Overnamegegevens gegevens, DateOnly dag)
    {
        var overname = new Taakovername
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Wat = gegevens.Wat.Trim(), Gebied = gegevens.Gebied, Reden = gegevens.Reden.Trim(),
            Afbouw = gegevens.Afbouw.Trim(), Van = dag, Tot = gegevens.Tot,
        };
        overname.Meld(Meedoengebeurtenissen.TaakOvergenomen);
        return overname;
    }

    public bool TeLang(DateOnly dag) => IsOpen && Tot < dag;

    /// <exception cref="InvalidOperationException">It was given back.</exception>
    public void Verleng(string reden, DateOnly tot)
    {
        Eis();
        (Tot, Verlengreden, Verlengd) = (tot, reden.Trim(), Verlengd + 1);
        Meld(Meedoengebeurtenissen.OvernameVerlengd);
    }

    /// <exception cref="InvalidOperationException">It was given back.</exception>
    public void GeefTerug(string? uitkomst, DateOnly dag)
    {
        Eis();
        (Teruggegeven, Uitkomst) = (dag, string.IsNullOrWhiteSpace(uitkomst) ? null : uitkomst.Trim());
        Meld(Meedoengebeurtenissen.TaakTeruggegeven);
    }

    private void Eis()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("Deze taak is al teruggegeven.");
        }
    }
}
