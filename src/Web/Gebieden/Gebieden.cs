using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Besluiten;
using Naast.Web.Gebieden.Dossiers;
using Naast.Web.Gebieden.Intake;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Koppelingen.Duo;

namespace Naast.Web.Gebieden;

/// <summary>All areas of the product: their services and their addresses.</summary>
public static class GebiedenDiensten
{
    public static IServiceCollection AddGebieden(this IServiceCollection diensten)
    {
        diensten.AddRazorPages(opties => opties.RootDirectory = "/Gebieden")
            .AddMvcOptions(opties => opties.Filters.Add<Schilvuller>());
        diensten.AddScoped<Schilvuller>();
        diensten.AddScoped<DossierBeelden>();
        diensten.AddScoped<Werkplanner>();
        diensten.AddScoped<Regelboek>();
        diensten.AddScoped<Ketencontrole>();
        diensten.AddScoped<Dossieropener>();
        diensten.AddScoped<Dossieropening>();
        diensten.AddScoped<NotitieSchrijven>();
        diensten.AddScoped<Besluiten.Brieven>();
        diensten.AddScoped<ToestemmingVastleggen>();
        diensten.AddScoped<Bekendmaken>(bron => bron.GetRequiredService<PipVaststellen>().MaakBekendAsync);
        diensten.AddScoped<IntakeVastleggen>();
        diensten.AddScoped<PipOpstellen>();
        diensten.AddScoped<PipVaststellen>();
        return diensten;
    }

    public static void MapGebieden(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages();
        app.MapNotificaties();
        app.MapConcepten();
    }
}
