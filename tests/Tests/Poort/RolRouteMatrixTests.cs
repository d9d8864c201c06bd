using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Aanmelden;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Poort;

/// <summary>Every page and endpoint of the program against every persona: what the code says about who may come in is what happens.</summary>
public sealed class RolRouteMatrixTests
{
    /// <summary>Who works elsewhere, or has no task for, the person of the foreign dossier.</summary>
    private static readonly string[] Vreemden = ["sanne", "fatima", "mo", "els", "yousef"];

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Fact]
    public async Task Elk_eindpunt_zegt_wie_er_binnen_mag()
    {
        var host = await Naasthost.DemoAsync("sqlite");

        var zwijgend = Eindpunten(host).Where(e => e.Metadata.GetMetadata<VereistAttribute>() is null && e.Metadata.GetMetadata<VereistAanmeldingAttribute>() is null
            && e.Metadata.GetMetadata<OpenbaarAttribute>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null);

        Assert.Empty(zwijgend.Select(e => e.DisplayName));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_persona_komt_alleen_waar_het_recht_dat_zegt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var routes = Gesloten(host);
        var mis = new List<string>();
        foreach (var persona in Personas.Alle)
        {
            using var browser = await host.AlsAsync(persona.Sub);
            var rechten = Web.Poort.Rollen.RechtenVan(persona.Rollen);
            foreach (var (adres, methode, eindpunt) in routes)
            {
                var vereist = eindpunt.Metadata.GetMetadata<VereistAttribute>();
                var mag = vereist is null || vereist.Rechten.Any(rechten.Contains);
                using var antwoord = await browser.StuurAsync(new HttpRequestMessage(methode, new Uri(host.Adres, adres)));
                var geweigerd = antwoord.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized;
                if (mag == geweigerd || (int)antwoord.StatusCode >= 500)
                {
                    mis.Add($"{persona.Sub} {methode} {adres}: {(int)antwoord.StatusCode}, {(mag ? "mag" : "mag niet")}");
                }
            }
        }

        Assert.True(mis.Count == 0, string.Join("\n", mis));
    }

    [Fact]
    public async Task Wie_niet_is_aangemeld_komt_nergens_in()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var browser = new Browser(host.Adres);
        var mis = new List<string>();
        foreach (var (adres, methode, _) in Gesloten(host))
        {
            using var antwoord = await browser.StuurAsync(new HttpRequestMessage(methode, new Uri(host.Adres, adres)));
            if (antwoord.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized))
            {
                mis.Add($"{methode} {adres}: {(int)antwoord.StatusCode}");
            }
        }

        Assert.True(mis.Count == 0, string.Join("\n", mis));
    }

    [Theory, MemberData(nameof(Databases)), Ux(7), Ux(28), Ux(75)]
    public async Task Een_vreemd_dossier_bestaat_niet(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var vreemd = await db.Dossiers.Where(d => d.Gemeentecode == "0590"
            && !db.Partnertaken.Any(t => t.DossierId == d.Id && (t.Organisatie == "vluchtelingenwerk" || t.Organisatie == "taalschool-noorderlicht")))
            .Select(d => d.Id).FirstAsync(TestContext.Current.CancellationToken);
        var mis = new List<string>();
        foreach (var persona in Vreemden)
        {
            using var browser = await host.AlsAsync(persona);
            foreach (var (adres, methode, eindpunt) in Gesloten(host, vreemd).Where(route => route.Eindpunt.RoutePattern.GetParameter("id") is not null && route.Methode == HttpMethod.Get))
            {
                using var antwoord = await browser.StuurAsync(new HttpRequestMessage(methode, new Uri(host.Adres, adres)));
                if (antwoord.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
                {
                    mis.Add($"{persona} {methode} {eindpunt.RoutePattern.RawText}: {(int)antwoord.StatusCode}");
                }

                // Absent for who asks, but not for who must see that it was tried.
                if (!await db.Inzage.AnyAsync(
                    i => i.Medewerker == persona && i.DossierId == vreemd && i.Scherm == eindpunt.RoutePattern.RawText && !i.Toegestaan, TestContext.Current.CancellationToken))
                {
                    mis.Add($"{persona} {methode} {eindpunt.RoutePattern.RawText}: de weigering staat niet in het logboek");
                }
            }
        }

        Assert.True(mis.Count == 0, string.Join("\n", mis));
    }

    /// <summary>All endpoints that are not files.</summary>
    private static IEnumerable<RouteEndpoint> Eindpunten(Naasthost host) =>
        host.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private static List<(string Adres, HttpMethod Methode, RouteEndpoint Eindpunt)> Gesloten(Naasthost host, Guid? dossier = null) =>
    [
        .. from eindpunt in Eindpunten(host)
           where eindpunt.Metadata.GetMetadata<OpenbaarAttribute>() is null && eindpunt.Metadata.GetMetadata<IAllowAnonymous>() is null
           from methode in eindpunt.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
           select (Adres(eindpunt, dossier ?? Guid.CreateVersion7()), new HttpMethod(methode), eindpunt),
    ];

    private static string Adres(RouteEndpoint eindpunt, Guid dossier) => "/" + string.Join('/', eindpunt.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(deel => deel switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart vast => vast.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart teken => teken.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" } => dossier.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Waarde(parameter),
            _ => "",
        }))));

    private static string Waarde(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter)
    {
        var eisen = parameter.ParameterPolicies.Select(eis => eis.Content).ToArray();
        if (Array.Find(eisen, eis => eis?.StartsWith("regex(^(", StringComparison.Ordinal) == true) is { } keuze)
        {
            // A choice of words, such as the steps of a form: the first will do.
            return keuze["regex(^(".Length..].Split('|')[0];
        }

        // Addresses of the API name their keys without a policy.
        return eisen.Contains("guid") || parameter.Name.EndsWith("Id", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString() : eisen.Contains("int") || eisen.Contains("long") ? "1" : "x";
    }
}
