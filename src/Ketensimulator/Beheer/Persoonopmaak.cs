using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The page of a person: everything that DUO holds, what was sent, what is planned, and what can be made to happen.</summary>
internal static class Persoonopmaak
{
    /// <summary>Most messages on the page: a load may send thousands about one person.</summary>
    public const int MeesteBerichten = 200;

    public static Pagina Persoon(Persoon persoon, Ketenstaat staat, Ketenadressen adressen, string basis, Geweigerd? geweigerd)
    {
        var pagina = new Pagina(geweigerd);
        Kern(pagina, persoon, staat, adressen);
        Handelingen(pagina, persoon, adressen, basis);
        Leerroute(pagina, persoon);
        Toetsen(pagina, persoon);
        Verzoeken(pagina, persoon);
        var plan = staat.Plan(persoon.Id);
        var (berichten, aantal) = staat.BerichtenVan(persoon.Id, MeesteBerichten);
        return pagina.Ruw("""<section aria-labelledby="gepland"><h2 id="gepland">Gepland</h2>""")
            .Tabel("Gepland", plan, ["Dag", "Wat", "Codes"], r => $"<tr><td>{D(r.Op)}</td><td>{Stappen.Geef(r.Stap)?.Titel}</td><td>{Stappen.Geef(r.Stap)?.Codes}</td></tr>")
            .Ruw("""</section><section aria-labelledby="gebeurd"><h2 id="gebeurd">Gebeurtenissen</h2>""")
            .Tabel("Gebeurtenissen", [.. persoon.Gebeurtenissen.Reverse()], ["Datum", "Code", "Omschrijving"], g => $"<tr><td>{D(g.Datum)}</td><td>{g.Id}</td><td>{g.Omschrijving}</td></tr>")
            .Ruw("""</section><section aria-labelledby="verloop"><h2 id="verloop">Wat de simulator deed</h2>""")
            .Tabel("Wat de simulator deed", [.. persoon.Verloop.Reverse()], ["Datum", "Wat"], v => $"<tr><td>{D(v.Datum)}</td><td>{v.Tekst}</td></tr>")
            .Ruw("""</section><section aria-labelledby="ber"><h2 id="ber">Berichten</h2>""")
            .Voeg($"<p>{(aantal > berichten.Count ? $"De laatste {berichten.Count} van {aantal}." : $"{aantal} in totaal.")}</p>")
            .Berichten(berichten, staat, adressen, basis)
            .Ruw("</section>");
    }

    private static string D(DateOnly? datum) => Beheertekst.Datum(datum);

    private static void Kern(Pagina pagina, Persoon persoon, Ketenstaat staat, Ketenadressen adressen)
    {
        var termijn = persoon.Termijn();
        var contact = staat.Contactpersoon(persoon.ContactpersoonId);
        pagina.Voeg($"""
            <dl class="gegevens">
            <dt>BSN</dt><dd>{Beheertekst.Gemaskeerd(persoon)}</dd>
            <dt>Gemeente</dt><dd>{adressen.BijCode(persoon.Gemeentecode)?.Naam ?? persoon.Gemeentecode}, sinds {D(persoon.GevestigdOp)}{(persoon.CoaKoppeling is { } coa ? $"; woont in een COA-locatie, gekoppeld aan {adressen.BijCode(coa)?.Naam ?? coa}" : string.Empty)}</dd>
            <dt>Inburgeringsplicht</dt><dd>{Plicht(persoon.Plicht())}</dd>
            <dt>Doelgroep</dt><dd>{persoon.Doelgroep()?.GedetailleerdeDoelgroep ?? persoon.Doelgroep()?.Indeling ?? "–"}</dd>
            <dt>PIP</dt><dd>{Pip(persoon.Pip())}</dd>
            <dt>Termijn</dt><dd>{(termijn is null ? "–" : $"van {D(termijn.Startdatum)} tot {D(termijn.Einddatum)} (die dag hoort er niet meer bij)")}</dd>
            <dt>Contactpersoon</dt><dd>{(contact is null ? "–" : $"{contact.Naam}, {contact.Telefoonnummer}")}</dd>
            <dt>BRP gewijzigd</dt><dd>{D(persoon.BrpGewijzigdOp)}</dd>
            </dl>
            """);
    }

    private static void Handelingen(Pagina pagina, Persoon persoon, Ketenadressen adressen, string basis)
    {
        pagina.Ruw("""<section aria-labelledby="v"><h2 id="v">Laat iets gebeuren</h2>""");
        foreach (var groep in Stappen.Alle.Where(s => s.Groep.Length > 0).GroupBy(s => s.Groep))
        {
            pagina.Vouw(groep.Key, groep.Any(stap => pagina.IsGeweigerd("/stap", ("stap", stap.Naam))));
            foreach (var stap in groep)
            {
                pagina.Stapformulier(stap, persoon.Id, adressen, basis);
            }

            pagina.Ruw("</details>");
        }

        pagina.Vouw("Een losse code", pagina.IsGeweigerd("/code")).Vorm(basis, "/code", verborgen: ("persoon", persoon.Id)).Voeg($"""
            <label>Code, een tot zes hoofdletters of cijfers <input type="text" name="code" value="{pagina.Waarde("code", null)}" class="kort" pattern="[0-9A-Z]{"{1,6}"}" maxlength="6" required></label>
            <button>Stuur deze code</button> <span class="code">er verandert niets bij DUO</span></form></details></section>
            """);
    }

    private static void Leerroute(Pagina pagina, Persoon persoon) => pagina
        .Ruw("""<section aria-labelledby="leer"><h2 id="leer">Leerroute</h2>""")
        .Deeltabel("Inburgeringsaanbod", persoon.Aanboden, ["Instelling", "Aanbod", "Start", "Einde", "Stand"], a =>
            $"<tr><td>{Instellingen.Geef(a.Instellingsnummer)?.Naam ?? a.Instellingsnummer}</td><td>{D(a.DatumInburgeringsaanbod)}</td><td>{D(a.VerwachteStartdatumOpleiding)}</td><td>{D(a.VerwachteEinddatumOpleiding)}</td><td>{(a.Ingetrokken ? "ingetrokken" : "actueel")}</td></tr>")
        .Deeltabel("Uren per instelling", persoon.Instellingsuren, ["Instelling", "Bekend tot", "Uren", "Geoorloofd verzuim", "Ongeoorloofd verzuim"], u =>
            $"<tr><td>{Instellingen.Geef(u.Instellingsnummer)?.Naam ?? u.Instellingsnummer}</td><td>{D(u.BekendTot)}</td><td>{u.Uren}</td><td>{u.UrenGeoorloofdVerzuim}</td><td>{u.UrenOngeoorloofdVerzuim}</td></tr>")
        .Deeltabel("Uren per gemeente", persoon.Uren, ["Gemeente", "Bekend tot", "Brede intake", "Participatieactiviteiten", "Participatie als taalles"], u =>
            $"<tr><td>{u.Gemeentecode}</td><td>{D(u.BekendTot)}</td><td>{u.TaallesEnKnmBredeIntake}</td><td>{u.Participatieactiviteiten}</td><td>{u.ParticipatieAlsTaalles}</td></tr>")
        .Voeg($"""
            <dl class="gegevens">
            <dt>MAP</dt><dd>{Resultaat(persoon.Map)}</dd>
            <dt>PVT</dt><dd>{Resultaat(persoon.Pvt)}</dd>
            <dt>Z-route afgerond</dt><dd>{D(persoon.AfrondingZroute)}</dd>
            </dl></section>
            """);

    private static void Toetsen(Pagina pagina, Persoon persoon) => pagina
        .Voeg($"""
            <section aria-labelledby="toets"><h2 id="toets">Toets en examen</h2>
            <p>Examennummer voor de leerbaarheidstoets: {persoon.Examennummer ?? "geen"}</p>
            """)
        .Deeltabel("Leerbaarheidstoets", persoon.Lbtresultaten, ["Datum", "Resultaat", "Behaald", "Nodig"], l =>
            $"<tr><td>{D(l.DatumAfname)}</td><td>{l.Resultaat}</td><td>{l.BehaaldeScore}</td><td>{l.BenodigdeScore}</td></tr>")
        .Deeltabel("Examen", persoon.Examens, ["Datum", "Onderdeel", "Niveau", "Resultaat"], e =>
            $"<tr><td>{D(e.Examendatum)}</td><td>{e.Onderdeel}</td><td>{e.Niveau ?? "–"}</td><td>{e.Resultaat} {e.RedenGeenResultaat}</td></tr>")
        .Ruw("</section>");

    private static void Verzoeken(Pagina pagina, Persoon persoon) => pagina
        .Ruw("""<section aria-labelledby="verz"><h2 id="verz">Verzoeken en besluiten</h2>""")
        .Deeltabel("Verlengingen", persoon.Verlengingen, ["Ontvangen", "Beoordeling", "Beoordeeld"], v => $"<tr><td>{D(v.Ontvangen)}</td><td>{v.Beoordeling}</td><td>{D(v.Beoordeeld)}</td></tr>")
        .Deeltabel("Vrijstellingen", persoon.Vrijstellingen, ["Datum", "Soort", "Oordeel", "Reden", "Voor"], v =>
            $"<tr><td>{D(v.DatumOordeel)}</td><td>{v.Omvang}</td><td>{v.Oordeel}</td><td>{v.Reden}</td><td>{(v.Examenonderdeel is { } deel ? $"{deel} {v.Examenniveau}" : v.Startdatum is { } start ? $"{D(start)} tot en met {D(v.Einddatum)}" : "–")}</td></tr>")
        .Deeltabel("Ontheffingen", persoon.Ontheffingen, ["Datum", "Soort", "Oordeel", "Grond", "Onderdeel"], o =>
            $"<tr><td>{D(o.DatumOordeel)}</td><td>{o.Omvang}</td><td>{o.Oordeel}</td><td>{o.Grond}</td><td>{o.Examenonderdeel ?? "–"}</td></tr>")
        .Deeltabel("Boetes", persoon.Boetes, ["Datum", "Bedrag"], b => $"<tr><td>{D(b.Datum)}</td><td>€ {b.Bedrag}</td></tr>")
        .Ruw("</section>");

    private static string Resultaat(DuoResultaat? resultaat) => resultaat is null ? "–"
        : $"{D(resultaat.Datum)}{(resultaat.Verwijtbaar is { } verwijtbaar ? $", verwijtbaar: {verwijtbaar}" : string.Empty)}";

    private static string Plicht(DuoPlicht? plicht) => plicht switch
    {
        null => "nog geen kennisgeving",
        { Plichtig: false } => $"geëindigd op {D(plicht.Einddatum)}: {plicht.RedenGeenInburgeringsplicht}",
        _ => $"sinds {D(plicht.Begindatum)}, kennisgeving op {D(plicht.DatumKennisgeving)}",
    };

    private static string Pip(DuoPip? pip) => pip is null ? "–" : $"leerroute {pip.Leerroute} {pip.Niveau}, dagtekening {D(pip.DagtekeningPip)}";
}
