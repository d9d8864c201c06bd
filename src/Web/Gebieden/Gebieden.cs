using Microsoft.AspNetCore.OpenApi;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Aansluitingen;
using Naast.Web.Gebieden.Afscherming;
using Naast.Web.Gebieden.Afspraken;
using Naast.Web.Gebieden.Agenda;
using Naast.Web.Gebieden.Besluiten;
using Naast.Web.Gebieden.Briefteksten;
using Naast.Web.Gebieden.Cijfers;
using Naast.Web.Gebieden.Documenten;
using Naast.Web.Gebieden.Dossiers;
using Naast.Web.Gebieden.Inburgeraars;
using Naast.Web.Gebieden.Inburgeraars.Gegevens;
using Naast.Web.Gebieden.Inburgeraars.Importeren;
using Naast.Web.Gebieden.Inburgeraars.Koppelen;
using Naast.Web.Gebieden.Inburgeraars.Registreren;
using Naast.Web.Gebieden.Inburgeraars.Samenvoegen;
using Naast.Web.Gebieden.Intake;
using Naast.Web.Gebieden.Keten;
using Naast.Web.Gebieden.Meldingen;
using Naast.Web.Gebieden.Partners;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Gebieden.Portaal;
using Naast.Web.Gebieden.Rekenhulp;
using Naast.Web.Gebieden.Vandaag;
using Naast.Web.Gebieden.Verwerkingen;
using Naast.Web.Gebieden.Werkvoorraad.Bulk;
using Naast.Web.Gebieden.Werkvoorraad.Verdeling;
using Naast.Web.Gebieden.Werkvoorraad.Weergaven;
using Naast.Web.Gebieden.Zoeken;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Werk;

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
                opties.Filters.Add<Inzagewacht>();
            });
        diensten.AddApi();
        diensten.Configure<OpenApiOptions>("v1", opties => opties.AddOperationTransformer((operatie, context, _) =>
        {
            Rekenbeschrijving.Vul(operatie, context);
            return Task.CompletedTask;
        }));
        diensten.AddScoped<Schilvuller>();
        diensten.AddScoped<Portaalvuller>();
        diensten.AddScoped<Portaaltaal>();
        diensten.AddScoped<Mijngegevens>();
        diensten.AddScoped<AfspraakBeantwoorden>();
        diensten.AddScoped<AfspraakPlannen>();
        diensten.AddScoped<AansluitingGeven>();
        diensten.AddScoped<Afschermen>();
        diensten.AddScoped<BrieftekstBewaren>();
        diensten.AddScoped<Samenvoegvraag>();
        diensten.AddScoped<DossiersSamenvoegen>();
        diensten.AddScoped<DocumentenBewaren>();
        diensten.AddScoped<Gezin.GezinVastleggen>();
        diensten.AddScoped<Duo.DuoVastleggen>();
        diensten.AddScoped<Duo.Duovragen>();
        diensten.AddScoped<Dossierdeeldaad>();
        diensten.AddScoped<OnderzoekVastleggen>();
        diensten.AddScoped<Meedoen.OverlegVastleggen>();
        diensten.AddScoped<Ontzorgen.OntzorgenVastleggen>();
        diensten.AddScoped<Verzoeken.VerzoekVastleggen>();
        diensten.AddScoped<Verhuizer>();
        diensten.AddScoped<Verhuizing.VerhuizingVastleggen>();
        diensten.AddScoped<Verloop.VoortgangVastleggen>();
        diensten.AddScoped<School.Studenten>();
        diensten.AddScoped<School.Urenkeuring>();
        diensten.AddScoped<School.SchoolMelden>();
        diensten.AddSingleton<LesurenOptellen>();
        diensten.AddScoped<Meedoen.MeedoenVastleggen>();
        diensten.AddScoped<Meedoen.VoorzieningVastleggen>();
        diensten.AddScoped<Meedoen.SteunVastleggen>();
        diensten.AddScoped<Meedoen.WegVastleggen>();
        diensten.AddScoped<Partners.PartnerVragen>();
        diensten.AddScoped<Partners.PvtVastleggen>();
        diensten.AddScoped<Partners.StapVastleggen>();
        diensten.AddSingleton<Virusscan>();
        diensten.AddSingleton<Agendafeed>();
        diensten.AddSingleton<Meldingenbalie>();
        diensten.AddScoped<Kijkers>();
        diensten.AddSingleton<Klussen>();
        diensten.AddHostedService(bron => bron.GetRequiredService<Klussen>());
        diensten.AddScoped<ContactVastleggen>();
        diensten.AddScoped<Eigentaken>();
        diensten.AddScoped<Taaklezer>();
        diensten.AddScoped<TaaknotitieSchrijven>();
        diensten.AddSingleton<Regiocijfers>();
        diensten.AddScoped<Logvragen>();
        diensten.AddSingleton<Controleloop>();
        diensten.AddScoped<DossierBeelden>();
        diensten.AddScoped<Herkomst>();
        diensten.AddScoped<Werkplanner>();
        diensten.AddScoped<Regelboek>();
        diensten.AddScoped<Stukkenboek>();
        diensten.AddScoped<Opdrachtgever.OpdrachtUitvoeren>();
        diensten.AddScoped<Beleidsstukken.StukWijzigen>();
        diensten.AddScoped<Besluitwerk>();
        diensten.AddScoped<Ketencontrole>();
        diensten.AddScoped<Uitwisseling.Pakketmaker>();
        diensten.AddScoped<Uitwisseling.Pakketovername>();
        diensten.AddScoped<Cbs.Indelingen>();
        diensten.AddScoped<Cbs.LeveringVastleggen>();
        diensten.AddScoped<Cbs.Kwartaalmaker>();
        diensten.AddScoped<Dossieropener>();
        diensten.AddScoped<Dossieropening>();
        diensten.AddSingleton<Gemeentenamen>();
        diensten.AddScoped<Vandaagbeeld>();
        diensten.AddScoped<Bulkuitvoering>();
        diensten.AddScoped<Afwezigheid>();
        diensten.AddSingleton<Werkinstellingen>();
        diensten.AddScoped<Personenzoeker>();
        diensten.AddScoped<NotitieSchrijven>();
        diensten.AddScoped<FeitWijzigen>();
        diensten.AddScoped<Beleidsregels.BeleidWijzigen>();
        diensten.AddScoped<Mandaten.MandaatWijzigen>();
        diensten.AddScoped<Besluiten.Brieven>();
        diensten.AddScoped<ToestemmingVastleggen>();
        diensten.AddScoped<BesluitVoorbereiden>();
        diensten.AddScoped<Handhaving.HandhavingVastleggen>();
        diensten.AddScoped<Bezwaar.BezwaarVastleggen>();
        diensten.AddScoped<Bezwaar.Zaakdossier>();
        diensten.AddScoped<Bekendmaken>(bron => bron.GetRequiredService<PipVaststellen>().MaakBekendAsync);
        diensten.AddScoped<IntakeVastleggen>();
        diensten.AddScoped<PipOpstellen>();
        diensten.AddScoped<PipVaststellen>();
        diensten.AddScoped<Ketenmonitor>();
        diensten.AddScoped<BerichtOpnieuw>();
        diensten.AddScoped<Portaallijst>();
        diensten.AddScoped<BerichtInvoeren>();
        diensten.AddScoped<TermijnVastleggen>();
        diensten.AddScoped<Dubbelcontrole>();
        diensten.AddScoped<BrpZoeken>();
        diensten.AddScoped<Koppellijst>();
        diensten.AddScoped<BerichtKoppelen>();
        diensten.AddScoped<InburgeraarRegistreren>();
        diensten.AddScoped<GegevensBijwerken>();
        diensten.AddScoped<Importopslag>();
        diensten.AddScoped<Importcontrole>();
        diensten.AddScoped<DossiersImporteren>();
        return diensten;
    }

    public static void MapGebieden(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages();
        app.MapNotificaties();
        app.MapConcepten();
        app.MapZoeksuggesties();
        app.MapDatumhulp();
        app.MapMeldingen();
        app.MapAanwezigheid();
        app.MapKlussen();
        app.MapAgenda();
        var api = app.MapApi();
        DossierApi.Map(api);
        IntakeApi.Map(api);
        PipApi.Map(api);
        BesluitApi.Map(api);
        Mandaten.MandaatApi.Map(api);
        School.SchoolApi.Map(api);
        PartnerApi.Map(api);
        AfspraakApi.Map(api);
        CijferApi.Map(api);
        ZoekApi.Map(api);
        BerichtApi.Map(api);
        RekenhulpApi.Map(api);
    }
}
