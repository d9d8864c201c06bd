using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Opdrachtgever;

/// <summary>What the college found in one decision.</summary>
public sealed record Bevinding(Guid BesluitId, bool InOrde, string Tekst);

/// <summary>
/// Decisions drawn by lot, so that a college sees how its power is used (art. 10:6, lid 2, Awb): with a purpose, by one officer,
/// for a while. Who the person is, is not shown.
/// </summary>
public sealed class Steekproef : Aggregaat
{
    /// <summary>Days for which the decisions can be opened.</summary>
    public const int Dagen = 30;

    public const int Meeste = 25;

    private Steekproef()
    {
    }

    public string Doel { get; private set; } = "";

    /// <summary>Null = every kind.</summary>
    public Bevoegdheid? Bevoegdheid { get; private set; }

    /// <summary>First and last day of the decisions that could be drawn.</summary>
    public DateOnly Van { get; private set; }

    public DateOnly Tot { get; private set; }

    /// <summary>How many decisions there were to draw from.</summary>
    public int Uit { get; private set; }

    public IReadOnlyList<Guid> Besluiten { get; private set; } = [];

    public IReadOnlyList<Bevinding> Bevindingen { get; private set; } = [];

    public string Medewerker { get; private set; } = "";

    public string MedewerkerNaam { get; private set; } = "";

    public DateOnly Getrokken { get; private set; }

    /// <summary>Last day on which they can be opened.</summary>
    public DateOnly Open { get; private set; }

    public string? Conclusie { get; private set; }

    public override Stroom Stroom => Stroom.Mandaat;

    /// <param name="kandidaten">Ids of the decisions to draw from, in any order.</param>
    /// <param name="aantal">How many, from 1 to <see cref="Meeste"/>.</param>
    /// <param name="loting">A number below its argument: chance, or something fixed in a test.</param>
    /// <exception cref="ArgumentException">No purpose, a wrong number, or nothing to draw from.</exception>
    public static Steekproef Trek(
        Guid id, string gemeentecode, string doel, Bevoegdheid? bevoegdheid, DateOnly van, DateOnly tot, IReadOnlyList<Guid> kandidaten, int aantal, Func<int, int> loting,
        (string Sub, string Naam) wie, DateOnly vandaag)
    {
        if (string.IsNullOrWhiteSpace(doel))
        {
            throw new ArgumentException("Schrijf op waarvoor u de steekproef trekt.", nameof(doel));
        }

        if (aantal is < 1 or > Meeste)
        {
            throw new ArgumentException($"Kies een aantal van 1 tot en met {Meeste}.", nameof(aantal));
        }

        if (tot < van)
        {
            throw new ArgumentException("De laatste dag ligt voor de eerste.", nameof(tot));
        }

        if (kandidaten.Count == 0)
        {
            throw new ArgumentException("In deze periode zijn geen besluiten van deze soort genomen. Kies een langere periode.", nameof(van));
        }

        Guid[] trommel = [.. kandidaten.Order()];
        var getrokken = new List<Guid>();
        for (var over = trommel.Length; over > 0 && getrokken.Count < aantal; over--)
        {
            var lot = loting(over);
            getrokken.Add(trommel[lot]);
            trommel[lot] = trommel[over - 1];
        }

        var steekproef = new Steekproef
        {
            Id = id, Gemeentecode = gemeentecode, Doel = doel.Trim(), Bevoegdheid = bevoegdheid, Van = van, Tot = tot, Uit = kandidaten.Count, Besluiten = getrokken,
            Medewerker = wie.Sub, MedewerkerNaam = wie.Naam, Getrokken = vandaag, Open = vandaag.AddDays(Dagen),
        };
        steekproef.Meld(Steekproefgebeurtenissen.Getrokken);
        return steekproef;
    }

    public Bevinding? Over(Guid besluitId) => Bevindingen.FirstOrDefault(bevinding => bevinding.BesluitId == besluitId);

    /// <exception cref="ArgumentException">It is closed, the decision is not in it, or no words with what was wrong.</exception>
    public void Noteer(Bevinding bevinding, DateOnly dag)
    {
        EisOpen(dag);
        if (!Besluiten.Contains(bevinding.BesluitId))
        {
            throw new ArgumentException("Dit besluit hoort niet bij deze steekproef.", nameof(bevinding));
        }

        if (!bevinding.InOrde && string.IsNullOrWhiteSpace(bevinding.Tekst))
        {
            throw new ArgumentException("Schrijf op wat er niet in orde is.", nameof(bevinding));
        }

        Bevindingen = [.. Bevindingen.Where(eerder => eerder.BesluitId != bevinding.BesluitId), bevinding with { Tekst = bevinding.Tekst.Trim() }];
        Meld(Steekproefgebeurtenissen.Bevonden);
    }

    /// <summary>Done: nothing can be opened any more.</summary>
    /// <exception cref="ArgumentException">Closed before, not all were looked at, or no words.</exception>
    public void RondAf(string conclusie, DateOnly dag)
    {
        EisOpen(dag);
        if (Bevindingen.Count < Besluiten.Count)
        {
            throw new ArgumentException("Bekijk eerst elk besluit en noteer wat u vond.", nameof(conclusie));
        }

        if (string.IsNullOrWhiteSpace(conclusie))
        {
            throw new ArgumentException("Schrijf op wat de steekproef leert.", nameof(conclusie));
        }

        (Conclusie, Open) = (conclusie.Trim(), dag.AddDays(-1));
        Meld(Steekproefgebeurtenissen.Afgerond);
    }

    private void EisOpen(DateOnly dag)
    {
        if (dag > Open)
        {
            throw new ArgumentException("Deze steekproef is gesloten. Trek een nieuwe.", nameof(dag));
        }
    }
}

public static class Steekproefgebeurtenissen
{
    public static readonly Gebeurtenissoort Getrokken = new("SteekproefGetrokken", "Steekproef van besluiten getrokken", "list-check");

    public static readonly Gebeurtenissoort Bevonden = new("SteekproefBevonden", "Bevinding in een steekproef genoteerd", "pencil");

    public static readonly Gebeurtenissoort Afgerond = new("SteekproefAfgerond", "Steekproef afgerond", "circle-check");
}
