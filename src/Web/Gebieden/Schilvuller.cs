using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Microsoft.AspNetCore.Mvc.Filters;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden;

/// <summary>Fills the frame around a page: who is signed in, and the menu that the rights allow.</summary>
public sealed class Schilvuller(Schil schil, Toegangshouder houder, Regioopties regio, Naast.Web.Werk.Meldingenbalie meldingen, TimeProvider klok) : IAsyncPageFilter
{
    /// <summary>Without a right: for everybody who works here.</summary>
    private static readonly (string Groep, Menuitem Item, Recht? Recht)[] Menu =
    [
        ("Mijn werk", new("Werkvoorraad", "/werkvoorraad", "list-check"), Recht.DossierInzien),
        ("Mijn werk", new("Agenda", "/agenda", "calendar-event"), Recht.DossierInzien),
        ("Mijn werk", new("Verzoeken", "/verzoeken", "message-exclamation"), Recht.DossierInzien),
        ("Mijn werk", new("Mijn taken", "/taken", "list-check"), Recht.PartnertaakUitvoeren),
        ("Mijn werk", new("Studenten en uren", "/school", "school"), Recht.LesurenMelden),
        ("Mijn werk", new("Te beslissen", "/plan/te-beslissen", "gavel"), Recht.PipVaststellen),
        ("Mijn werk", new("Besluiten", "/besluiten", "signature"), Recht.BesluitAdviseren),
        ("Inburgering", new("Inburgeraars", "/inburgeraars", "users"), Recht.DossierInzien),
        ("Mijn werk", new("Berichten van DUO", "/duo/meldingen", "mail-opened"), Recht.DossierInzien),
        ("Inburgering", new("In te voeren bij DUO", "/keten/portaal", "clipboard"), Recht.PortaalInvoeren),
        ("Inburgering", new("Naast DUO gelegd", "/duo/spiegel", "scale"), Recht.FeitVastleggen),
        ("Inburgering", new("Berichten koppelen", "/inburgeraars/koppelen", "link"), Recht.DossierRegistreren),
        ("Inburgering", new("Verhuizingen", "/verhuizingen", "transfer"), Recht.FeitVastleggen),
        ("Inburgering", new("Afgeschermd", "/afgeschermd", "shield"), Recht.AfschermingBeheren),
        ("Inburgering", new("Importeren", "/inburgeraars/importeren", "upload"), Recht.DossierRegistreren),
        ("Sturing", new("Cijfers", "/cijfers", "chart-bar"), Recht.CijfersInzien),
        ("Sturing", new("Namens het college", "/namens", "building-community"), Recht.OpdrachtgeverInzien),
        ("Sturing", new("Mandaatregister", "/mandaten", "shield"), Recht.MandaatregisterInzien),
        ("Sturing", new("Levering aan CBS", "/cbs", "send"), Recht.CbsInzien),
        ("Naslag", new("Rekenhulp", "/rekenhulp", "calculator"), null),
        ("Naslag", new("Regels en beleid", "/beleid", "book"), Recht.MandaatregisterInzien),
        ("Naslag", new("Teksten van brieven", "/briefteksten", "file-text"), Recht.BrieftekstenBeheren),
        ("Beheer", new("Gegevens overdragen", "/gegevens", "archive"), Recht.GegevensOverdragen),
        ("Beheer", new("Keten", "/keten", "arrows-exchange"), Recht.KetenBeheren),
        ("Beheer", new("Aansluitingen", "/aansluitingen", "plug-connected"), Recht.AansluitingenBeheren),
        ("Beheer", new("Controle", "/verwerkingen/controle", "shield"), Recht.VerwerkingenInzien),
        ("Beheer", new("Verwerkingen", "/verwerkingen", "eye"), Recht.VerwerkingenInzien),
    ];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var toegang = houder.Toegang;
        if (toegang.Soort == Toegangssoort.Geen && toegang.Sub.Length == 0)
        {
            return Task.CompletedTask;
        }

        schil.Organisatie = toegang.Organisatie.StartsWith("sdd", StringComparison.Ordinal) ? "SDD" : "Naast";
        schil.Ondertitel = $"Inburgering {regio.Naam}";
        schil.Naam = toegang.Naam;
        schil.Dag = Datumtekst.Lang(klok.Vandaag());
        schil.Functie = string.Join(", ", toegang.Rollen.Select(Poort.Rollen.Naam));
        schil.Initialen = string.Concat(toegang.Naam.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(deel => deel[0]).Where(char.IsUpper).Take(2));
        schil.Zoekuitleg = "Zoek op naam, BSN, V-nummer, telefoon of geboortedatum";
        schil.MagZoeken = toegang.Heeft(Recht.DossierInzien);
        schil.AccountAdres = "/instellingen";
        schil.Suggestieadres = "/zoeken/suggesties";
        schil.MeldingenAdres = toegang.Heeft(Recht.DossierInzien) ? "/meldingen" : null;
        schil.Menu =
        [
            new Menugroep("Vandaag", [new Menuitem("Vandaag", "/", "home")]),
            .. Menu.Where(regel => regel.Recht is not { } recht || toegang.Rechten.Contains(recht)).GroupBy(regel => regel.Groep)
                .Select(groep => new Menugroep(groep.Key, [.. groep.Select(regel => regel.Item)])),
        ];
        return Task.CompletedTask;
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (schil.MeldingenAdres is not null)
        {
            schil.AantalMeldingen = await meldingen.OngelezenAsync(houder.Toegang, context.HttpContext.RequestAborted);
        }

        await next();
    }
}
