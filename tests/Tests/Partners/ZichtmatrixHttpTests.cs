using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Partners;
using Xunit;

namespace Naast.Tests.Partners;

/// <summary>
/// What is declared for a kind of task is what is seen: eight roles, every group of fields, every state of the task, by every road
/// that leads to a person: page, list, search, export, API and address.
/// </summary>
public sealed class ZichtmatrixHttpTests
{
    private const string Partner = "mo";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Geen_rol_ziet_langs_welke_weg_ook_meer_of_minder_dan_bij_de_taak_staat(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var dossier = await (
            from pip in db.Pips
            join d in db.Dossiers on pip.DossierId equals d.Id
            where d.Gemeentecode == "0505" && d.Fase == Fase.Leerroute && db.Gezondheid.Any(g => g.DossierId == d.Id) && db.Contactgegevens.Any(c => c.DossierId == d.Id && c.Telefoon != null)
                && !db.Partnertaken.Any(t => t.DossierId == d.Id && t.Organisatie == "vluchtelingenwerk") && !db.Partnertaken.Any(t => t.DossierId == d.Id && t.Organisatie == "taalschool-noorderlicht")
            orderby d.Id
            select d.Id).FirstAsync();
        var persoon = await db.Personen.SingleAsync(p => p.DossierId == dossier);
        var (telefoon, intake, gezondheid, plan) = (
            (await db.Contactgegevens.SingleAsync(c => c.DossierId == dossier)).Telefoon!, (await db.Intakes.SingleAsync(i => i.DossierId == dossier)).Antwoorden.OpleidingEnWerk!,
            (await db.Gezondheid.SingleAsync(g => g.DossierId == dossier)).Tekst, (await db.Pips.Where(p => p.DossierId == dossier).OrderByDescending(p => p.Id).FirstAsync()).Inhoud.Motivering!);
        var browsers = new Dictionary<string, Browser>();
        foreach (var rol in new[] { Partner, "els", "kees", "noor", "henk", "ilse", "bas", "yousef" })
        {
            browsers[rol] = await host.AlsAsync(rol);
        }

        using var sanne = await host.AlsAsync("sanne");
        try
        {
            var fouten = new List<string>();
            var gezien = 0;
            async Task KijkAsync(Vraagstand? stand)
            {
                var open = stand is Vraagstand.Gevraagd or Vraagstand.Gezien or Vraagstand.Aangenomen;
                var velden = (open ? Taakzicht.Vooraf : []).Concat(stand == Vraagstand.Aangenomen ? Taakzicht.Na(Partnertaaksoort.Buurt) : []).ToHashSet(StringComparer.Ordinal);
                foreach (var (rol, browser) in browsers)
                {
                    foreach (var (weg, antwoord) in await WegenAsync(browser, dossier, persoon.Naam.Geslachtsnaam!))
                    {
                        foreach (var (veld, waarde) in new[]
                        {
                            (Veldgroep.Persoon, persoon.Naam.Volledig), (Veldgroep.Contact, telefoon), (Veldgroep.Intake, Stuk(intake)), (Veldgroep.Gezondheid, Stuk(gezondheid)), (Veldgroep.Plan, Stuk(plan)), (Veldgroep.Bsn, persoon.Vnummer!),
                        })
                        {
                            gezien++;
                            var staat = antwoord.Contains(waarde, StringComparison.Ordinal) || antwoord.Contains(WebUtility.HtmlEncode(waarde), StringComparison.Ordinal);
                            if (staat && !(rol == Partner && velden.Contains(veld)))
                            {
                                fouten.Add($"{rol} ziet {veld} bij {weg}, stand {stand?.ToString() ?? "geen taak"}");
                            }
                        }
                    }
                }

                // What is declared is really there, on the page of the task.
                var taak = await Pagina.GaAsync(browsers[Partner], $"/taken/{dossier}");
                Assert.Equal(open ? HttpStatusCode.OK : HttpStatusCode.NotFound, taak.Status);
                Assert.Equal(velden.Contains(Veldgroep.Persoon), taak.Tekst.Contains(persoon.Naam.Volledig, StringComparison.Ordinal));
                Assert.Equal(velden.Contains(Veldgroep.Contact), taak.Tekst.Contains(telefoon, StringComparison.Ordinal));
            }

            await KijkAsync(null);
            await VraagAsync(sanne, dossier);
            await KijkAsync(Vraagstand.Gevraagd);
            await KijkAsync(Vraagstand.Gezien);
            await (await Pagina.GaAsync(browsers[Partner], $"/taken/{dossier}")).StuurAsync(browsers[Partner], "main form[action*=Aannemen]");
            await KijkAsync(Vraagstand.Aangenomen);
            await (await Pagina.GaAsync(browsers[Partner], $"/taken/{dossier}")).StuurAsync(browsers[Partner], "main form[action*=Klaar]", ("Resultaat", "Gelukt"), ("Geholpen", "ja"));
            await KijkAsync(Vraagstand.Klaar);
            await VraagAsync(sanne, dossier);
            var weigeren = await Pagina.GaAsync(browsers[Partner], (await Pagina.GaAsync(browsers[Partner], $"/taken/{dossier}")).Link("main a[href*='weigeren=']"));
            await weigeren.StuurAsync(browsers[Partner], "main form[action*=Weigeren]", ("Reden", "Geen plek"));
            await KijkAsync(Vraagstand.Geweigerd);
            await VraagAsync(sanne, dossier);
            var vraag = await db.Partnervragen.Where(v => v.DossierId == dossier && v.Stand == Vraagstand.Gevraagd).Select(v => v.Id).SingleAsync();
            await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/partners?intrekken={vraag}")).StuurAsync(sanne, "main form[aria-label='Vraag intrekken']", ("Invoer.Reden", "Geregeld"));
            await KijkAsync(Vraagstand.Ingetrokken);

            Assert.Empty(fouten);
            Assert.True(gezien > 2000, $"Er is {gezien} keer gekeken.");
        }
        finally
        {
            foreach (var browser in browsers.Values)
            {
                browser.Dispose();
            }
        }
    }

    /// <summary>A piece long enough to be of this person only.</summary>
    private static string Stuk(string tekst) => tekst.Length > 40 ? tekst[..40] : tekst;

    private static async Task VraagAsync(Browser sanne, Guid dossier) => await (await Pagina.GaAsync(sanne, $"/dossiers/{dossier}/partners")).StuurAsync(sanne, "main form[aria-label='Een partner vragen']",
        ("Invoer.Organisatie", "vluchtelingenwerk"), ("Invoer.Soort", nameof(Partnertaaksoort.Buurt)), ("Invoer.Wat", "Maatje zoeken"), ("Invoer.Waarvoor", "Mensen kennen"), ("Invoer.AntwoordVoor.Tekst", "+1w"));

    /// <summary>Every road to a person, with what came back; a road that is closed gives its page of refusal.</summary>
    private static async Task<IReadOnlyList<(string Weg, string Antwoord)>> WegenAsync(Browser browser, Guid dossier, string naam)
    {
        var uit = new List<(string, string)>();
        string[] adressen =
        [
            "/taken", $"/taken/{dossier}", $"/taken/{dossier}/pvt", $"/taken/{dossier}/begeleiding", "/school", $"/school/{dossier}", "/school?handler=Invulblad&vorm=csv", $"/dossiers/{dossier}", $"/dossiers/{dossier}/voortgang",
            $"/dossiers/{dossier}/week", $"/dossiers/{dossier}/tijdlijn", "/inburgeraars", $"/zoeken?naam={Uri.EscapeDataString(naam)}", $"/zoeken/suggesties?naam={Uri.EscapeDataString(naam)}", "/api/v1/dossiers", $"/api/v1/dossiers/{dossier}", "/mijn", "/cijfers", "/verzoeken",
        ];
        foreach (var adres in adressen)
        {
            using var antwoord = await browser.GaNaarAsync(new Uri(browser.Plek, adres).AbsoluteUri);
            uit.Add((adres, await antwoord.Content.ReadAsStringAsync()));
        }

        var lijst = await Pagina.GaAsync(browser, new Uri(browser.Plek, "/taken").AbsoluteUri);
        if (lijst.Document.QuerySelector("main form[action*=Export], main button[formaction*=Export]") is { } knop && (knop.GetAttribute("formaction") ?? knop.GetAttribute("action")) is { } export)
        {
            var geheim = ((AngleSharp.Html.Dom.IHtmlInputElement)lijst.Document.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
            using var antwoord = await browser.PostAsync(new Uri(browser.Plek, export).AbsoluteUri, [KeyValuePair.Create("__RequestVerificationToken", geheim)]);
            uit.Add(("export", await antwoord.Content.ReadAsStringAsync()));
            using var zoek = await browser.PostAsync(new Uri(browser.Plek, "/taken").AbsoluteUri, [KeyValuePair.Create("__RequestVerificationToken", geheim), KeyValuePair.Create("Naam", naam)]);
            uit.Add(("zoeken in taken", await zoek.Content.ReadAsStringAsync()));
        }

        return uit;
    }
}
