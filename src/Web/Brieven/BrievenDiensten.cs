using Naast.Web.Vertalen;

namespace Naast.Web.Brieven;

public static class BrievenDiensten
{
    public static IServiceCollection AddBrieven(this IServiceCollection diensten, IConfiguration configuratie)
    {
        diensten.AddSingleton(configuratie.GetSection("Pdf").Get<Pdfopties>() ?? new());
        diensten.AddSingleton<Brievenmaker>();
        diensten.AddSingleton<Vertalingen>();
        diensten.AddSingleton<PipBrief>();
        diensten.AddSingleton<Besluitbrief>();
        diensten.AddSingleton<Tekstbrief>();
        diensten.AddScoped<Brieftekstkast>();
        diensten.AddSingleton<Pdfmaker>();
        return diensten;
    }
}
