using Naast.Ketensimulator.Scenarios;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The first page: how it stands, the clock, and what can be set in motion.</summary>
internal static class Overzichtopmaak
{
    public static Pagina Overzicht(Ketenstaat staat, Ketenklok klok, Storing storing, Ketenadressen adressen, Ketensimulatoropties opties, string basis, Geweigerd? geweigerd)
    {
        var personen = staat.Personen();
        var stand = staat.Bezorgstand();
        var pagina = new Pagina(geweigerd).Voeg($"""
            <p>Deze simulator doet wat DUO en de BRP doen. Er staan alleen verzonnen personen in.</p>
            <dl class="cijfers">
            <div><dt>Personen</dt><dd>{personen.Count}</dd></div>
            <div><dt>Met kennisgeving</dt><dd>{personen.Count(p => p.Plicht() is not null)}</dd></div>
            <div><dt>Berichten die wachten</dt><dd>{stand.Wacht}</dd></div>
            <div><dt>Bezorgd</dt><dd>{stand.Bezorgd}</dd></div>
            <div><dt>Niet bezorgd</dt><dd>{stand.NietBezorgd}</dd></div>
            <div><dt>Gepland</dt><dd>{staat.AantalGepland()}</dd></div>
            </dl>
            """);
        if (!storing.Uit)
        {
            pagina.Voeg($"""<p class="let-op">Er staan storingen aan. <a href="{basis}/beheer/storingen">Bekijk de storingen</a></p>""");
        }

        Klok(pagina, klok, basis);
        Draaiboeken(pagina, adressen, basis);
        Losse(pagina, adressen, basis);
        return pagina.Ruw("""<section aria-labelledby="a"><h2 id="a">Adressen</h2>""").Voeg($"""
            <p>Al deze nummers zijn verzonnen. Het nummer van DUO is <code>{adressen.DuoOin}</code>.</p>
            """).Tabel("Adressen", adressen.Gemeenten, ["Gemeente", "OIN", "Meldingen gaan naar"], g =>
                $"<tr><td>{g.Naam}</td><td><code>{g.Oin}</code></td><td>{opties.AdresVoor(g)?.ToString() ?? "geen adres"}</td></tr>")
            .Ruw("</section>");
    }

    private static void Klok(Pagina pagina, Ketenklok klok, string basis) => pagina.Voeg($"""
        <section aria-labelledby="klok"><h2 id="klok">Klok</h2>
        <p>Bij DUO is het {Beheertekst.Datum(klok.Vandaag)}{(klok.DagenVooruit == 0 ? "." : $", {klok.DagenVooruit} dagen vooruit.")}</p>
        """).Vorm(basis, "/klok").Getal("dagen", "Dagen", 30, 1, Dagloop.MeesteDagen).Ruw("""
        <button>Zet de klok vooruit</button></form>
        <p class="uitleg">Wat in die dagen gepland is, gebeurt op volgorde en met de datum van die dag. De klok kan niet terug.</p>
        </section>
        """);

    private static void Draaiboeken(Pagina pagina, Ketenadressen adressen, string basis)
    {
        pagina.Ruw("""<section aria-labelledby="d"><h2 id="d">Draaiboeken</h2>""").Vorm(basis, "/draaiboek").Ruw("""<label>Draaiboek <select name="draaiboek">""");
        var gekozen = pagina.Waarde("draaiboek", string.Empty);
        foreach (var boek in Draaiboek.Alle)
        {
            pagina.Optie(boek.Naam, $"{boek.Titel} ({boek.Duur} dagen)", boek.Naam == gekozen);
        }

        pagina.Ruw("</select></label>").Getal("aantal", "Aantal personen", 1, 1, Ketenscenarios.MeestePersonen).Gemeentekeuze(adressen, "Alle gemeenten van de regio").Voeg($"""
            <button>Start het draaiboek</button></form>
            <p class="uitleg">De stappen volgen op de klok hierboven. <a href="{basis}/beheer/plan">Bekijk wat gepland is</a></p></section>
            """);
    }

    private static void Losse(Pagina pagina, Ketenadressen adressen, string basis) => pagina
        .Ruw("""<section aria-labelledby="k"><h2 id="k">Wat DUO meldt</h2>""")
        .Vorm(basis, "/kennisgeving").Getal("aantal", "Aantal personen", 1, 1, Ketenscenarios.MeestePersonen)
        .Gemeentekeuze(adressen, "Alle gemeenten van de regio").Ruw("<button>Geef kennis van inburgeringsplicht</button></form>")
        .Vorm(basis, "/onbekende-code").Gemeentekeuze(adressen, "Maakt niet uit").Ruw("<button>Stuur een onbekende code</button></form>")
        .Vorm(basis, "/herhaling").Ruw("<button>Herhaal het laatste bericht</button></form>")
        .Vouw("Belasting", pagina.IsGeweigerd("/belasting")).Vorm(basis, "/belasting")
        .Getal("personen", "Nieuwe personen", 100, 1, Ketenscenarios.MeesteBelastingpersonen)
        .Getal("meldingen", "Meldingen", 1000, 0, Ketenscenarios.MeesteMeldingen)
        .Getal("zaad", "Zaad", 1, int.MinValue, int.MaxValue)
        .Percentage("dubbel", "Dubbel, procent", 5).Percentage("onbekend", "Onbekende code, procent", 2).Percentage("zonderBsn", "Mensen zonder BSN, procent", 0)
        .Getal("gelijktijdig", "Tegelijk", 64, 1, Ketensimulatoropties.MeesteGelijktijdig)
        .Getal("perSeconde", "Hoogstens per seconde", null, 1, Ketenscenarios.MeestePerSeconde, nodig: false, "zo snel als het gaat")
        .Ruw("<button>Start de belasting</button></form></details></section>");
}
