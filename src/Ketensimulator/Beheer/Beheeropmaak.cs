using System.Globalization;
using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The contents of the management pages.</summary>
internal static class Beheeropmaak
{
    public static Pagina Overzicht(
        IReadOnlyList<Persoon> personen, IReadOnlyList<Ketenbericht> berichten, Storing storing, Ketenadressen adressen, Ketensimulatoropties opties, string basis)
    {
        var bekend = personen.Count(p => p.Plicht() is not null);
        var pagina = new Pagina().Voeg($"""
            <p>Deze simulator doet wat DUO en de BRP doen. Er staan alleen verzonnen personen in.</p>
            <dl class="cijfers">
            <div><dt>Personen</dt><dd>{personen.Count}</dd></div>
            <div><dt>Met kennisgeving</dt><dd>{bekend}</dd></div>
            <div><dt>Berichten die wachten</dt><dd>{berichten.Count(b => b.Stand is Berichtstand.Wacht)}</dd></div>
            <div><dt>Niet bezorgd</dt><dd>{berichten.Count(b => b.Stand is Berichtstand.Geweigerd or Berichtstand.Opgegeven or Berichtstand.GeenAdres)}</dd></div>
            </dl>
            <section aria-labelledby="k"><h2 id="k">Wat DUO meldt</h2>
            <form method="post" action="{basis}/beheer/kennisgeving" class="regel">
            <label>Aantal personen <input type="number" name="aantal" value="1" min="1" max="{Ketenscenarios.MeestePersonen}" required></label>
            """);
        Gemeentekeuze(pagina, adressen, "Alle gemeenten van de regio").Voeg($"""
            <button>Geef kennis van inburgeringsplicht</button>
            </form>
            <form method="post" action="{basis}/beheer/onbekende-code" class="regel">
            """);
        Gemeentekeuze(pagina, adressen, "Maakt niet uit").Voeg($"""
            <button>Stuur een onbekende code</button>
            </form>
            <form method="post" action="{basis}/beheer/herhaling" class="regel"><button>Herhaal het laatste bericht</button></form>
            </section>
            <section aria-labelledby="s"><h2 id="s">Storingen</h2>
            <form method="post" action="{basis}/beheer/storingen">
            <label>Vertraging in milliseconden <input type="number" name="vertraging" min="0" max="30000" value="{storing.VertragingMs}"></label>
            <label>Antwoord op alles <select name="status">
            """);
        Optie(pagina, string.Empty, "Gewoon", storing.Status is null);
        Optie(pagina, "500", "500 Fout bij DUO", storing.Status == 500);
        Optie(pagina, "503", "503 Niet beschikbaar", storing.Status == 503);
        return pagina.Ruw("</select></label>").Voeg($"""
            <label>Weiger elk PIP met deze tekst <input type="text" name="fouttekst" maxlength="200" value="{storing.WeigerPip}"></label>
            """).Ruw($"""<label class="vink"><input type="checkbox" name="dubbel" value="ja"{(storing.DubbelBezorgen ? " checked" : string.Empty)}> Bezorg elke melding twee keer</label>""").Voeg($"""
            <button>Stel in</button>
            </form></section>
            <section aria-labelledby="a"><h2 id="a">Adressen</h2>
            <p>Al deze nummers zijn verzonnen. Het nummer van DUO is <code>{adressen.DuoOin}</code>.</p>
            <div class="tabel" tabindex="0" role="region" aria-label="Adressen"><table><thead><tr><th>Gemeente</th><th>OIN</th><th>Meldingen gaan naar</th></tr></thead><tbody>
            """).Rijen(adressen.Gemeenten, g => $"<tr><td>{g.Naam}</td><td><code>{g.Oin}</code></td><td>{opties.AdresVoor(g)?.ToString() ?? "geen adres"}</td></tr>")
            .Ruw("</tbody></table></div></section>");
    }

    public static Pagina Personen(IReadOnlyList<Persoon> personen, Ketenadressen adressen, string basis) => new Pagina()
        .Ruw("""<div class="tabel" tabindex="0" role="region" aria-label="Personen"><table><thead><tr><th>Naam</th><th>BSN</th><th>Gemeente</th><th>Kennisgeving</th><th>PIP</th><th>Termijn tot</th></tr></thead><tbody>""")
        .Rijen(personen, p => $"""
            <tr><td><a href="{basis}/beheer/personen/{p.Id}">{Beheertekst.Naam(p)}</a></td><td>{Beheertekst.Gemaskeerd(p)}</td><td>{adressen.BijCode(p.Gemeentecode)?.Naam ?? p.Gemeentecode}</td><td>{Beheertekst.Datum(p.Plicht()?.DatumKennisgeving)}</td><td>{p.Pip()?.Leerroute ?? "–"}</td><td>{Beheertekst.Datum(p.Termijn()?.Einddatum)}</td></tr>
            """)
        .Ruw("</tbody></table></div>");

    public static Pagina Persoon(Persoon persoon, Ketenadressen adressen, string basis)
    {
        var termijn = persoon.Termijn();
        var pagina = new Pagina().Voeg($"""
            <dl class="gegevens">
            <dt>BSN</dt><dd>{Beheertekst.Gemaskeerd(persoon)}</dd>
            <dt>Gemeente</dt><dd>{adressen.BijCode(persoon.Gemeentecode)?.Naam ?? persoon.Gemeentecode}, sinds {Beheertekst.Datum(persoon.GevestigdOp)}</dd>
            <dt>Inburgeringsplicht</dt><dd>{Plicht(persoon.Plicht())}</dd>
            <dt>Doelgroep</dt><dd>{persoon.Doelgroep()?.GedetailleerdeDoelgroep ?? persoon.Doelgroep()?.Indeling ?? "–"}</dd>
            <dt>PIP</dt><dd>{Pip(persoon.Pip())}</dd>
            <dt>Termijn</dt><dd>{(termijn is null ? "–" : $"van {Beheertekst.Datum(termijn.Startdatum)} tot {Beheertekst.Datum(termijn.Einddatum)} (die dag hoort er niet meer bij)")}</dd>
            </dl>
            <section aria-labelledby="v"><h2 id="v">Laat iets gebeuren</h2>
            <form method="post" action="{basis}/beheer/verhuizing" class="regel"><input type="hidden" name="persoon" value="{persoon.Id}">
            """);
        Gemeentekeuze(pagina, adressen, null).Voeg($"""
            <button>Laat verhuizen</button></form>
            <form method="post" action="{basis}/beheer/verlenging" class="regel"><input type="hidden" name="persoon" value="{persoon.Id}">
            <label>Maanden <input type="number" name="maanden" value="6" min="1" max="60"></label>
            <label>Grond <select name="grond">
            """);
        foreach (var grond in Verlengingsgronden.Alle)
        {
            Optie(pagina, grond.Code, grond.Omschrijving, false);
        }

        return pagina.Voeg($"""
            </select></label>
            <label>Soort <select name="soort"><option value="ambtshalve">Ambtshalve</option><option value="verzoek">Op verzoek</option></select></label>
            <button>Verleng de termijn</button></form>
            <form method="post" action="{basis}/beheer/overlijden" class="regel"><input type="hidden" name="persoon" value="{persoon.Id}"><button>Meld overlijden</button></form>
            </section>
            """);
    }

    public static Pagina Berichten(IReadOnlyList<Ketenbericht> berichten, Ketenstaat staat, Ketenadressen adressen, string basis)
    {
        var pagina = new Pagina().Ruw("""<div class="tabel" tabindex="0" role="region" aria-label="Berichten"><table><thead><tr><th>Moment</th><th>Richting</th><th>Bericht</th><th>Gemeente</th><th>Persoon</th><th>Uitkomst</th><th>Daad</th></tr></thead><tbody>""");
        foreach (var bericht in berichten)
        {
            var persoon = staat.BijId(bericht.PersoonId);
            pagina.Voeg($"""
                <tr><td>{Beheertekst.Tijdstip(bericht.Tijdstip)}</td><td>{(bericht.Stand is Berichtstand.Ontvangen ? "van gemeente" : "naar gemeente")}</td><td>{bericht.Onderwerp}</td><td>{adressen.BijCode(bericht.Gemeentecode)?.Naam ?? "onbekend"}</td><td>{(persoon is null ? "–" : Beheertekst.Naam(persoon))}</td><td>{Beheertekst.Stand(bericht)} {bericht.Httpstatus} {bericht.Uitleg}</td>
                """);
            if (bericht.Stand is Berichtstand.Geweigerd or Berichtstand.Opgegeven or Berichtstand.GeenAdres)
            {
                pagina.Voeg($"""<td><form method="post" action="{basis}/beheer/opnieuw"><input type="hidden" name="nummer" value="{bericht.Nummer}"><button>Bied opnieuw aan<span class="verborgen">: bericht {bericht.Nummer}</span></button></form></td></tr>""");
            }
            else
            {
                pagina.Ruw("<td></td></tr>");
            }
        }

        return pagina.Ruw("</tbody></table></div>");
    }

    /// <summary>Links to the neighbouring pages of a list.</summary>
    public static Pagina Bladeren(this Pagina pagina, string pad, int huidig, int totaal, int perPagina)
    {
        var laatste = Math.Max(1, (totaal + perPagina - 1) / perPagina);
        pagina.Voeg($"""<nav class="bladeren" aria-label="Pagina's"><p>Pagina {huidig} van {laatste}</p>""");
        if (huidig > 1)
        {
            pagina.Voeg($"""<a href="{pad}?pagina={huidig - 1}">Vorige</a>""");
        }

        if (huidig < laatste)
        {
            pagina.Voeg($"""<a href="{pad}?pagina={huidig + 1}">Volgende</a>""");
        }

        return pagina.Ruw("</nav>");
    }

    private static string Plicht(DuoPlicht? plicht) => plicht switch
    {
        null => "nog geen kennisgeving",
        { Plichtig: false } => string.Create(CultureInfo.InvariantCulture, $"geëindigd op {Beheertekst.Datum(plicht.Einddatum)}: {plicht.RedenGeenInburgeringsplicht}"),
        _ => $"sinds {Beheertekst.Datum(plicht.Begindatum)}, kennisgeving op {Beheertekst.Datum(plicht.DatumKennisgeving)}",
    };

    private static string Pip(DuoPip? pip) => pip is null ? "–" : $"leerroute {pip.Leerroute} {pip.Niveau}, dagtekening {Beheertekst.Datum(pip.DagtekeningPip)}";

    private static Pagina Gemeentekeuze(Pagina pagina, Ketenadressen adressen, string? leeg)
    {
        pagina.Ruw("""<label>Gemeente <select name="gemeente">""");
        if (leeg is not null)
        {
            Optie(pagina, string.Empty, leeg, true);
        }

        foreach (var gemeente in adressen.Gemeenten.Where(g => leeg is null || g.Regio))
        {
            Optie(pagina, gemeente.Code, gemeente.Naam, false);
        }

        return pagina.Ruw("</select></label>");
    }

    private static void Optie(Pagina pagina, string waarde, string tekst, bool gekozen)
    {
        if (gekozen)
        {
            pagina.Voeg($"""<option value="{waarde}" selected>{tekst}</option>""");
        }
        else
        {
            pagina.Voeg($"""<option value="{waarde}">{tekst}</option>""");
        }
    }

    private static Pagina Rijen<T>(this Pagina pagina, IEnumerable<T> alle, Func<T, FormattableString> rij)
    {
        foreach (var een in alle)
        {
            pagina.Voeg(rij(een));
        }

        return pagina;
    }
}
