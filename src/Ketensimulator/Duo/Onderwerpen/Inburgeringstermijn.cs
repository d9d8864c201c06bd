namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Inburgeringstermijn 1.0.0: the term (end exclusive) and the grounds for extension.</summary>
internal static class Inburgeringstermijn
{
    private static readonly Duoonderwerp Onderwerp = new("Inburgeringstermijn", "1.0.0");

    public static void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, "GET", "/personen/{bsn}/inburgeringstermijn", Onderwerp, v => Task.FromResult(Termijn(v)));
        envelop.Vraag(duo, "GET", "/personen/{bsn}/inburgeringstermijn/historie", Onderwerp, v => Task.FromResult(Historie(v)));
        envelop.Vraag(duo, "GET", "/verlengingsgronden", Onderwerp, _ => Task.FromResult(Duoantwoord.Ok(Verlengingsgronden.Alle)));
    }

    private static Duoantwoord Termijn(Duovraag vraag) => vraag.Persoon!.Termijn() is { } termijn
        ? Duoantwoord.Ok(new
        {
            termijn.Startdatum,
            termijn.Einddatum,
            termijn.Wijzigingsdatum,
            termijn.Verlengingsgrondcode,
            Verlengingsgrondomschrijving = Verlengingsgronden.Omschrijving(termijn.Verlengingsgrondcode),
        })
        : Duoantwoord.Kaal(StatusCodes.Status404NotFound);

    private static Duoantwoord Historie(Duovraag vraag) => Duoantwoord.Ok(vraag.Persoon!.Termijnen.Select(t => new
    {
        t.Einddatum,
        t.Wijzigingsdatum,
        t.Verlengingsgrondcode,
        Verlengingsgrondomschrijving = Verlengingsgronden.Omschrijving(t.Verlengingsgrondcode),
    }));
}
