using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>Fills the frame of the portal: the house style of the person's municipality, and every word in the reader's language.</summary>
public sealed class Portaalvuller(Db db, Schil schil, Portaaltaal taal, Toegangshouder houder) : IAsyncPageFilter
{
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (houder.Toegang.Soort != Toegangssoort.Inburgeraar)
        {
            return;
        }

        var gemeente = await db.Dossiers.AsNoTracking()
            .Join(db.Gemeenten, d => d.Gemeentecode, g => g.Code, (_, g) => new { g.Naam, g.Huisstijl })
            .FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        schil.Huisstijl = Huisstijlen.Zoek(gemeente?.Huisstijl);
        schil.Organisatie = taal.Plat("titel");
        schil.Ondertitel = gemeente is null ? "" : taal.Plat("gemeente", ("naam", gemeente.Naam));
        schil.OndertitelOpgemaakt = gemeente is null ? null : taal.Html("gemeente", ("naam", gemeente.Naam));
        schil.Naam = houder.Toegang.Naam;
        schil.Taal = taal.Code;
        schil.Talen = taal.Talen;
        schil.Taaladres = "/mijn/taal" + QueryString.Create("terug", Terug(context.HttpContext.Request));
        schil.StartAdres = "/mijn";
        schil.Sneltoetsen = false;
        schil.Teksten = new Schilteksten
        {
            NaarInhoud = taal.Plat("naar-inhoud"), Taal = taal.Plat("taal"), KiesTaal = taal.Plat("kies-taal"), Hoofdmenu = taal.Plat("menu"),
            Afmelden = taal.Plat("uitloggen"),
        };
        schil.Menu =
        [
            new Menugroep("",
            [
                new Menuitem(taal.Plat("tab-start"), "/mijn", "home"), new Menuitem(taal.Plat("tab-plan"), "/mijn/plan", "route"),
                new Menuitem(taal.Plat("tab-datums"), "/mijn/data", "calendar-event"), new Menuitem(taal.Plat("tab-mensen"), "/mijn/mensen", "users"),
            ]),
        ];
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    private static string Terug(HttpRequest verzoek) =>
        verzoek.Path == "/mijn/taal" ? TaalModel.Veilig(verzoek.Query["terug"]) : TaalModel.Veilig(verzoek.Path);
}
