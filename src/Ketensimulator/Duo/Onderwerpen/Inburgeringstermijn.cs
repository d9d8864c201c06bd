namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Inburgeringstermijn 1.0.0: the term (end exclusive) and the grounds for extension.</summary>
internal static class Inburgeringstermijn
{
    private static readonly Duoonderwerp Onderwerp = new("Inburgeringstermijn", "1.0.0");

    public static void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/inburgeringstermijn", Termijn);
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/inburgeringstermijn/historie", Historie);
        envelop.Vraag(duo, Onderwerp, "/verlengingsgronden", _ => Duoantwoord.Ok(Verlengingsgronden.Alle));
    }

    private static Duoantwoord Termijn(Duovraag vraag) => vraag.Persoon.Termijn() is { } termijn
        ? Duoantwoord.Ok(new
        {
            termijn.Startdatum,
            termijn.Einddatum,
            termijn.Wijzigingsdatum,
            termijn.Verlengingsgrondcode,
            Verlengingsgrondomschrijving = Verlengingsgronden.Omschrijving(termijn.Verlengingsgrondcode),
        })
        : Duoantwoord.NietGevonden;

    private static Duoantwoord Historie(Duovraag vraag) => Duoantwoord.Ok(vraag.Persoon.Termijnen.Select(t => new
    {
        t.Einddatum,
        t.Wijzigingsdatum,
        t.Verlengingsgrondcode,
        Verlengingsgrondomschrijving = Verlengingsgronden.Omschrijving(t.Verlengingsgrondcode),
    }));
}
