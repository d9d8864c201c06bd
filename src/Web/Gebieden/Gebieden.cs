using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Cijfers;
using Naast.Web.Gebieden.Dossiers;
using Naast.Web.Gebieden.Intake;
using Naast.Web.Gebieden.Partners;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Gebieden.Portaal;
using Naast.Web.Gebieden.Verwerkingen;
using Naast.Web.Koppelingen.Duo;

namespace Naast.Web.Gebieden;

/// <summary>All areas of the product: their services and their addresses.</summary>
public static class GebiedenDiensten
{
    public static IServiceCollection AddGebieden(this IServiceCollection diensten)
    {
        diensten.AddRazorPages(opties => opties.RootDirectory = "/Gebieden")
            .AddMvcOptions(opties =>
            {
                opties.Filters.Add<Schilvuller>();
                opties.Filters.Add<Portaalvuller>();
            });
        diensten.AddScoped<Schilvuller>();
        diensten.AddScoped<Portaalvuller>();
        diensten.AddScoped<Portaaltaal>();
        diensten.AddScoped<Mijngegevens>();
        diensten.AddScoped<AfspraakBeantwoorden>();
        diensten.AddScoped<Eigentaken>();
        diensten.AddScoped<TaaknotitieSchrijven>();
        diensten.AddSingleton<Regiocijfers>();
        diensten.AddScoped<Logvragen>();
        diensten.AddSingleton<Controleloop>();
        diensten.AddScoped<DossierBeelden>();
        diensten.AddScoped<Werkplanner>();
        diensten.AddScoped<Regelboek>();
        diensten.AddScoped<Ketencontrole>();
        diensten.AddScoped<Dossieropener>();
        diensten.AddScoped<NotitieSchrijven>();
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
