using Naast.Web.Data;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>
/// Schedules are code. On SQLite they live in memory; on PostgreSQL in the database, clustered: of two processes one runs
/// a job.
/// </summary>
public static class TakenDiensten
{
    public static IServiceCollection AddTaken(this IServiceCollection diensten, IConfiguration configuratie)
    {
        var opties = configuratie.GetSection("Database").Get<Databaseopties>() ?? new();
        diensten.AddSingleton<Takenwekker>();
        diensten.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(planner =>
            {
                if (Naam(configuratie) is { } naam)
                {
                    planner.InstanceId = naam;
                }
                else
                {
                    planner.GenerateInstanceId = true;
                }
            });
            if (opties.IsPostgres)
            {
                quartz.UsePersistentStore(winkel => winkel
                    .ConfigureStore(instellingen => instellingen.TablePrefix = "quartz.qrtz_")
                    .UsePostgres(Npgsql.NpgsqlFactory.Instance, opties.Verbindingstekst)
                    .UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(5))
                    .ProvisionSchema());
            }

            Elke<BerichtenVerwerken>(quartz, TimeSpan.FromSeconds(5));
            Elke<BerichtenVerzenden>(quartz, TimeSpan.FromSeconds(5));
            Elke<PdfMaken>(quartz, TimeSpan.FromSeconds(5));
            Elke<HerinneringenVersturen>(quartz, TimeSpan.FromMinutes(5));
            Elke<BeleidProberen>(quartz, TimeSpan.FromMinutes(2));
            Elke<SignalenHerberekenen>(quartz, TimeSpan.FromMinutes(10));
            Elke<KetenSpiegelen>(quartz, TimeSpan.FromMinutes(10));
            Dagelijks<WezenZoeken>(quartz, "0 45 6 * * ?");
            Dagelijks<UitvoerOpruimen>(quartz, "0 40 2 * * ?");
            Dagelijks<ZorgenWissen>(quartz, "0 30 2 * * ?");
            Dagelijks<StiltePartners>(quartz, "0 50 6 * * ?");
            Dagelijks<BrpVolgen>(quartz, "0 20 4 * * ?");
            Dagelijks<AnkerZetten>(quartz, "0 15 3 * * ?");
        });
        diensten.AddQuartzHostedService(dienst => dienst.WaitForJobsToComplete = true);
        return diensten;
    }

    /// <summary>
    /// The same after a restart: who stopped hard takes up its own work at once, where another process waits some check-ins to be sure that it
    /// is gone. No two processes listen at the same address of the same machine; null when the address is not known beforehand.
    /// </summary>
    private static string? Naam(IConfiguration configuratie)
    {
        var adressen = string.Join(' ', new[] { configuratie["urls"], configuratie["http_ports"] }
            .Concat(configuratie.GetSection("Kestrel:Endpoints").GetChildren().Select(punt => punt["Url"])).Where(adres => !string.IsNullOrEmpty(adres)));
        var naam = $"{Environment.MachineName} {adressen}".Trim();
        return adressen.Split(' ', ';').Any(adres => adres.EndsWith(":0", StringComparison.Ordinal)) || naam.Length > 190 ? null : naam;
    }

    private static void Elke<T>(IQuartzBuilder quartz, TimeSpan tussen)
        where T : class, IJob => quartz.ScheduleJob<T>(
        trigger => trigger.WithIdentity(typeof(T).Name).WithSchedule(SimpleScheduleBuilder.Create().WithInterval(tussen).RepeatForever()),
        taak => taak.WithIdentity(typeof(T).Name));

    private static void Dagelijks<T>(IQuartzBuilder quartz, string cron)
        where T : class, IJob => quartz.ScheduleJob<T>(
        trigger => trigger.WithIdentity(typeof(T).Name)
            .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"))),
        taak => taak.WithIdentity(typeof(T).Name));
}
