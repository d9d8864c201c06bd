using Naast.Kern.Besluiten;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Mandaten;

/// <param name="Draagt">True: a decision may be taken under this line on that day.</param>
/// <param name="TotBedrag">Highest amount in euro; absent without a limit.</param>
/// <param name="Redenen">Why it does not carry, each with its article.</param>
public sealed record Mandaatlijnantwoord(
    Guid Id, string Organisatie, IReadOnlyList<string> Functies, bool Ondermandaat, bool Draagt, decimal? TotBedrag, DateOnly Van, DateOnly? Tot, string Bronbesluit, IReadOnlyList<string> Redenen);

/// <param name="Zin">The answer in one Dutch sentence.</param>
public sealed record Mandaatvraagantwoord(string Zin, IReadOnlyList<Mandaatlijnantwoord> Lijnen);

internal static class MandaatApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/mandaten", VraagAsync).WithMetadata(new VereistAttribute(Recht.MandaatregisterInzien), new ScopeAttribute(Apiscopes.MandatenLezen))
        .WithTags("Mandaat").WithSummary("Wie op een dag een bevoegdheid mag gebruiken in naam van een college").Produces<Mandaatvraagantwoord>();

    private static async Task<IResult> VraagAsync(Bevoegdheid bevoegdheid, string gemeente, DateOnly dag, Db db, Regelboek regelboek, CancellationToken ct)
    {
        if (!db.Gemeenten.Any(g => g.Code == gemeente && g.Deelnemer))
        {
            return Antwoorden.NietGevonden();
        }

        var antwoord = await Mandaatantwoord.LeesAsync(db, regelboek, bevoegdheid, gemeente, dag, ct);
        return Results.Ok(new Mandaatvraagantwoord(antwoord.Zin,
        [
            .. antwoord.Lijnen.Select(l => new Mandaatlijnantwoord(
                l.Regel.Id, l.Houder, l.Functies, l.Regel.OnderId is not null, l.Draagt.Slaagt, l.Grens?.Euro, l.Regel.Van, l.Regel.Tot, l.Regel.Bronbesluit,
                [.. l.Draagt.NietVervuld.Select(v => $"{v.Omschrijving} ({v.Bron})")])),
        ]));
    }
}
