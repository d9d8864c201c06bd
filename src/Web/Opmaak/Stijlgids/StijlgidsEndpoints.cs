using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Naast.Web.Opmaak;

/// <summary>
/// A page with every component and three example screens, to judge the look by eye and by machine. Only for development and demonstration.
/// <c>?stijl=rozenburcht</c> shows another house style, <c>?stand=donker</c> dark, <c>?fouten=1</c> the form with errors.
/// </summary>
public static class StijlgidsEndpoints
{
    private static readonly string[] Bladen = ["Stijlgids", "Werkvoorraad", "Dossier", "Portaal", "Inloggen"];

    public static IEndpointConventionBuilder MapStijlgids(this IEndpointRouteBuilder endpoints)
    {
        var groep = endpoints.MapGroup("/stijlgids").AllowAnonymous().ExcludeFromDescription();
        foreach (var blad in Bladen)
        {
            var adres = blad == "Stijlgids" ? "" : $"/{blad.ToLowerInvariant()}";
            groep.MapMethods(adres, ["GET", "POST"], (HttpContext http) => ToonAsync(http, blad));
        }
        return groep;
    }

    private static async Task ToonAsync(HttpContext http, string blad)
    {
        Vul(http.RequestServices.GetRequiredService<Schil>(), http.Request);
        var model = new Stijlgidsmodel();
        var viewData = new ViewDataDictionary<Stijlgidsmodel>(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
        {
            Model = model,
        };
        if (http.Request.Query.ContainsKey("fouten"))
        {
            Fouten(viewData.ModelState, model);
        }
        var vorige = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            await new ViewResult { ViewName = $"/Opmaak/Stijlgids/{blad}.cshtml", ViewData = viewData }
                .ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
        }
        finally
        {
            CultureInfo.CurrentCulture = vorige;
        }
    }

    private static void Fouten(ModelStateDictionary staat, Stijlgidsmodel model)
    {
        model.Telefoon = "06 12";
        model.Geboortedatum = new Datuminvoer { Dag = "31", Maand = "feb", Jaar = "1999" };
        staat.AddModelError(nameof(model.Telefoon), "Vul een telefoonnummer in met 10 cijfers, zoals 06 12345678.");
        staat.LeesDatum(nameof(model.Geboortedatum), model.Geboortedatum, "de geboortedatum");
        staat.AddModelError(nameof(model.Route), "Kies een leerroute.");
    }

    private static void Vul(Schil schil, HttpRequest verzoek)
    {
        var portaal = verzoek.Path.Value?.EndsWith("/portaal", StringComparison.Ordinal) == true;
        schil.Huisstijl = Huisstijlen.Zoek(verzoek.Query["stijl"]);
        schil.Kleurstand = verzoek.Query["stand"].ToString() switch { "donker" => Kleurstand.Donker, "licht" => Kleurstand.Licht, _ => schil.Kleurstand };
        schil.Organisatie = "SDD";
        schil.Ondertitel = "Inburgering Drechtsteden";
        schil.Naam = "Sanne de Wit";
        schil.Functie = "Casusregisseur";
        schil.Initialen = "SW";
        schil.MagZoeken = true;
        schil.MeldingenAdres = "/stijlgids";
        schil.AantalMeldingen = 3;
        schil.HulpAdres = "/stijlgids";
        schil.StartAdres = "/stijlgids";
        schil.Menu =
        [
            new("Mijn werk", [new("Werkvoorraad", "/stijlgids/werkvoorraad", "list-check", 32), new("Agenda", "/stijlgids/agenda", "calendar-event"), new("Berichten", "/stijlgids/berichten", "message", 5)]),
            new("Inburgering", [new("Inburgeraars", "/stijlgids/dossier", "users"), new("Taalaanbod", "/stijlgids/taal", "school"), new("Partners", "/stijlgids/partners", "heart-handshake")]),
            new("Sturing", [new("Dashboard", "/stijlgids/dashboard", "chart-bar"), new("Rapporten", "/stijlgids/rapporten", "file-text")]),
            new("Beheer", [new("Uitwisseling", "/stijlgids/uitwisseling", "arrows-exchange", 1), new("Stijlgids", "/stijlgids", "settings")]),
        ];
        if (portaal)
        {
            Portaal(schil, arabisch: verzoek.Query["taal"] == "ar");
        }
    }

    private static void Portaal(Schil schil, bool arabisch)
    {
        schil.Talen = [new("nl", "Nederlands"), new("ar", "العربية")];
        schil.Naam = null;
        schil.Taal = arabisch ? "ar" : "nl";
        schil.Organisatie = arabisch ? "اندماجي" : "Mijn inburgering";
        schil.Ondertitel = arabisch ? "بلدية دوردريخت" : "Gemeente Dordrecht";
        schil.Teksten = arabisch ? new() { NaarInhoud = "انتقل إلى المحتوى", Taal = "اللغة", Hoofdmenu = "القائمة السفلية", Nieuw = "جديد" } : new();
        schil.Menu = [new("", arabisch
            ? [new("الرئيسية", "/stijlgids/portaal", "home"), new("المواعيد", "#a", "calendar-event"), new("الرسائل", "#b", "message", 1), new("مساعدة", "#c", "help")]
            : [new("Start", "/stijlgids/portaal", "home"), new("Afspraken", "#a", "calendar-event"), new("Berichten", "#b", "message", 1), new("Hulp", "#c", "help")])];
    }
}
