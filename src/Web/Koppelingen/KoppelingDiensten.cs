using Naast.Web.Koppelingen.Brp;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Koppelingen.Mail;
using Naast.Web.Logboek;

namespace Naast.Web.Koppelingen;

public static class KoppelingDiensten
{
    public static IServiceCollection AddKoppelingen(this IServiceCollection diensten, IConfiguration configuratie)
    {
        var duo = configuratie.GetSection("Duo").Get<Duoopties>() ?? new();
        diensten.AddSingleton(duo);
        diensten.AddSingleton(configuratie.GetSection("Brp").Get<Brpopties>() ?? new());
        diensten.AddSingleton(bron => new Afzender(configuratie.GetSection("Duo:Afzenders").Get<Afzenderopties>() ?? new(), bron.GetRequiredService<TimeProvider>()));
        diensten.AddSingleton((configuratie.GetSection("Mail").Get<Mailopties>() ?? new()).Controleer());
        diensten.AddSingleton<Postbode>();
        diensten.AddSingleton<Herinneringtekst>();
        diensten.AddSingleton<Herinneringen>();
        diensten.AddScoped<NotificatieOntvangen>();
        diensten.AddSingleton(bron => Duozekering.Maak(bron.GetRequiredService<Duoopties>(), TimeProvider.System));
        diensten.AddTransient<Duolezer>();
        diensten.AddScoped<Duovastlegging>();
        diensten.AddScoped<Duocontroleur>();
        diensten.AddScoped<Duocontacten>();
        diensten.AddScoped<Duouren>();
        diensten.AddScoped<Duoscholen>();
        diensten.AddScoped<Duoopdrachten>();
        diensten.AddScoped<Data.IDossiergevolg>(bron => bron.GetRequiredService<Duoopdrachten>());
        diensten.AddScoped<Duospiegel>();
        diensten.AddScoped<Spiegelherstel>();
        diensten.AddSingleton<Spiegelloop>();
        diensten.AddScoped<Berichtverwerking>();
        diensten.AddScoped<Berichtmelder>();
        diensten.AddScoped<Berichtopener>();
        diensten.AddScoped<Berichtverzending>();
        diensten.AddScoped<Herkoppeling>();
        diensten.AddScoped<Dossierherkenning>();
        // Addresses at DUO carry a BSN: no request logging, and in traces only our own lines, without addresses.
        diensten.AddHttpClient<Duoclient>(client => client.Timeout = duo.Tijdslimiet).RemoveAllLoggers().AddHttpMessageHandler<UitgaandDuo>()
            .ConfigurePrimaryHttpMessageHandler(bron => new Duohandler(bron.GetRequiredService<Duoopties>(), bron.GetRequiredService<TimeProvider>()));
        diensten.AddHttpClient<Brpclient>(client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers().AddHttpMessageHandler<UitgaandBrp>().ConfigurePrimaryHttpMessageHandler(Brphandler);
        // So do those of BRP Update.
        diensten.AddHttpClient<IBrpwijzigingen, Brpupdateclient>(client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers().AddHttpMessageHandler<UitgaandBrp>()
            .ConfigurePrimaryHttpMessageHandler(Brphandler);
        diensten.AddScoped<Brpovername>();
        diensten.AddSingleton<Brpvolger>();
        return diensten;
    }

    /// <summary>No trace of the address, and nobody who sends a question with a BSN on to somewhere else.</summary>
    private static SocketsHttpHandler Brphandler() =>
        new() { PooledConnectionLifetime = TimeSpan.FromMinutes(10), ActivityHeadersPropagator = null, UseCookies = false, AllowAutoRedirect = false };
}
