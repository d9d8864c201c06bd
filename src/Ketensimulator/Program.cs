namespace Naast.Ketensimulator;

/// <summary>The simulator as a program of its own. Internal, so that a host's own Program stays the only one in sight.</summary>
internal static class Program
{
    private const int Standaardpoort = 8090;

    public static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration["urls"] is null)
        {
            var poort = int.TryParse(builder.Configuration["PORT"], out var gekozen) ? gekozen : Standaardpoort;
            builder.WebHost.UseUrls($"http://localhost:{poort}");
        }

        // Alone it is a test bench on its owner's machine, so the management page is open there unless configured otherwise.
        builder.Services.AddKetensimulator(
            builder.Configuration, opties => opties.BeheerOpen ??= Beheertoegang.Lokaal);

        var app = builder.Build();
        app.MapKetensimulator(string.Empty);
        await app.RunAsync();
    }
}
