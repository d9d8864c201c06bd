namespace Naast.Web.Poort;

public static class PoortDiensten
{
    public static IServiceCollection AddPoort(this IServiceCollection diensten) => diensten.AddSingleton<Toegangsbepaling>().AddSingleton<Aansluitingtoegang>().AddSingleton<Opgegaandossiers>();

    public static IApplicationBuilder UsePoort(this IApplicationBuilder app) => app.UseMiddleware<Poortwachter>();

    /// <summary>Everything mapped in here is open to all, for this reason.</summary>
    public static IEndpointRouteBuilder Openbaar(this IEndpointRouteBuilder app, string reden) =>
        app.MapGroup("").WithMetadata(new OpenbaarAttribute(reden));
}
