using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>
/// A calculation that anybody may try with facts given by hand: no dossier needed, nothing stored. A page and an address of
/// the API are made from it.
/// </summary>
/// <param name="Naam">In addresses: "pip-termijn".</param>
/// <param name="Titel">Heading: "Uiterste dag voor het plan (PIP)".</param>
/// <param name="Uitleg">One or two sentences: what it computes and for whom.</param>
public abstract record Rekenvraag(string Naam, string Titel, string Uitleg)
{
    /// <summary>A record with a <see cref="VeldAttribute"/> on each property.</summary>
    public abstract Type Invoersoort { get; }

    /// <summary>Input that can be computed, for the page and the API document.</summary>
    public abstract object Voorbeeldinvoer { get; }

    /// <summary>The day whose law counts, from the input: later than what was checked gives a warning.</summary>
    public abstract DateOnly Peildag(object invoer);

    /// <exception cref="NietTeBerekenen">Facts are missing or contradict each other, or no version of a parameter is valid on the day.</exception>
    public Rekenantwoord Bereken(object invoer, Regelset regels)
    {
        try
        {
            var antwoord = Reken(invoer, regels);
            return antwoord with { Waarschuwingen = [.. antwoord.Waarschuwingen, .. Wetsstand.Waarschuwingen(antwoord.Bronnen, Peildag(invoer))] };
        }
        catch (NietTeBerekenen niet) when (niet.Redenen.Any(reden => reden.Bron is null))
        {
            var bron = Regelbron(regels);
            throw new NietTeBerekenen([.. niet.Redenen.Select(reden => reden with { Bron = reden.Bron ?? bron })]);
        }
        catch (GeenVersie geen)
        {
            throw new NietTeBerekenen(
                $"Op {Gedeeld.Datumtekst.Lang(geen.Dag)} kent Naast geen regel voor “{geen.Sleutel}”. De Wet inburgering 2021 geldt vanaf 1 januari 2022. Controleer de datum.", bron: Redenen.Begin);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new NietTeBerekenen("Met deze datums loopt de kalender vol. Controleer de jaren.", bron: Regelbron(regels));
        }
    }

    /// <summary>The rule that the example rests on: it is what could not be applied when a reason names no rule of its own.</summary>
    private Bron? Regelbron(Regelset regels)
    {
        try
        {
            var antwoord = Reken(Voorbeeldinvoer, regels);
            return (antwoord.Onderbouwing.Bron is { } bron ? [bron] : antwoord.Onderbouwing.Bronnen()).FirstOrDefault(bron => bron.Regel.Length > 0);
        }
        catch (Exception fout) when (fout is NietTeBerekenen or GeenVersie)
        {
            return null;
        }
    }

    protected abstract Rekenantwoord Reken(object invoer, Regelset regels);
}

/// <inheritdoc cref="Rekenvraag"/>
/// <param name="Voorbeeld">See <see cref="Rekenvraag.Voorbeeldinvoer"/>.</param>
/// <param name="Dag">See <see cref="Rekenvraag.Peildag"/>.</param>
/// <param name="Rekenen">The calculation; calls the same rule as dossiers do.</param>
public sealed record Rekenvraag<TInvoer>(
    string Naam, string Titel, string Uitleg, TInvoer Voorbeeld, Func<TInvoer, DateOnly> Dag, Func<TInvoer, Regelset, Rekenantwoord> Rekenen)
    : Rekenvraag(Naam, Titel, Uitleg)
    where TInvoer : class
{
    public override Type Invoersoort => typeof(TInvoer);

    public override object Voorbeeldinvoer => Voorbeeld;

    public override DateOnly Peildag(object invoer) => Dag((TInvoer)invoer);

    protected override Rekenantwoord Reken(object invoer, Regelset regels) => Rekenen((TInvoer)invoer, regels);
}
