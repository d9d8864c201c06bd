namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Leerbaarheidstoets 1.2.0: the number to plan the test with, taking it back, and the results.</summary>
internal sealed class Leerbaarheidstoets(Ketenstaat staat)
{
    private static readonly Duoonderwerp Onderwerp = new("Leerbaarheidstoets", "1.2.0");

    public void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/lbt/examennummer", v => v.Persoon.Examennummer is { } nummer
            ? Duoantwoord.Ok(new { Examennummer = nummer })
            : Duoantwoord.NietGevonden);
        envelop.Daad(duo, Onderwerp, new("DELETE", "/personen/{bsn}/lbt/examennummer"), Overgeslagen);
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/lbt/resultaten", v => Duoantwoord.Ok(v.Persoon.Lbtresultaten));
    }

    private Duoantwoord Overgeslagen(Duovraag vraag) => staat.Wijzig(vraag.Persoon.Id, (persoon, planner) =>
    {
        if (persoon.Examennummer is null)
        {
            return (persoon, Duoantwoord.NietGevonden);
        }

        if (Toetsregels.Toets(persoon) is { Count: > 0 } fouten)
        {
            return (persoon, Duoantwoord.Geweigerd(fouten));
        }

        planner.Noteer("De leerbaarheidstoets is overgeslagen");
        return (persoon with { Examennummer = null }, Duoantwoord.Kaal(StatusCodes.Status200OK));
    });
}
