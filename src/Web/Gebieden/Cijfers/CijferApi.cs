using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Cijfers;

/// <param name="Aantal">Absent: not shown.</param>
/// <param name="Klein">Not shown because it is under ten; else because another count could be computed from it.</param>
public sealed record Tellingbeeld(int? Aantal, bool Klein);

/// <param name="TienOpTijd">Of ten plans of the last year, how many were ready in time.</param>
/// <param name="TienVastGezicht">Of ten people, how many still have their first casusregisseur.</param>
/// <param name="Reistijd">Minutes one way to lessons, the middle of all, to the nearest five.</param>
/// <param name="TienDichtbij">Of ten provisions with a known place, how many are in the own municipality.</param>
public sealed record Cijferbeeld(
    string Gemeente, Tellingbeeld Begin, Tellingbeeld Intake, Tellingbeeld Plan, Tellingbeeld Leerroute, Tellingbeeld Lopend, Tellingbeeld Afgerond, int? TienOpTijd, int? TienVastGezicht, int? Reistijd, int? TienDichtbij);

public sealed record Cijferlijst(DateOnly Stand, IReadOnlyList<Cijferbeeld> Gemeenten);

/// <summary>Counts of the own municipalities, small groups hidden: the same as on the page.</summary>
internal static class CijferApi
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/cijfers", LeesAsync).WithMetadata(new VereistAttribute(Recht.CijfersInzien), new ScopeAttribute(Apiscopes.CijfersLezen))
        .WithTags("Cijfers").WithSummary("Aantallen van uw gemeenten, zonder personen").Produces<Cijferlijst>();

    private static async Task<IResult> LeesAsync(Regiocijfers cijfers, Toegangshouder houder, TimeProvider klok, CancellationToken ct) =>
        Results.Ok(new Cijferlijst(klok.Vandaag(), [.. (await cijfers.LeesAsync(houder.Toegang.Gemeenten, ct)).Select(Beeld)]));

    private static Cijferbeeld Beeld(Gemeentecijfers g) => new(
        g.Gemeente, Beeld(g.Fasen[0]), Beeld(g.Fasen[1]), Beeld(g.Fasen[2]), Beeld(g.Fasen[3]), Beeld(g.Lopend), Beeld(g.Afgerond), g.TienOpTijd, g.TienVastGezicht, g.Reistijd, g.TienDichtbij);

    private static Tellingbeeld Beeld(Telling telling) => new(telling.Aantal, telling.Klein);
}
