using Naast.Ketensimulator.Scenarios;

namespace Naast.Ketensimulator.Beheer;

/// <summary>The first page: how it stands, the clock, and what can be set in motion.</summary>
internal static class Overzichtopmaak
{
    public static Pagina Overzicht(Ketenstaat staat, Ketenklok klok, Storing storing, Ketenadressen adressen, Ketensimulatoropties opties, string basis)
    {
        var personen = staat.Personen();
        var stand = staat.Bezorgstand();
        var pagina = new Pagina().Voeg($"""
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
        <form method="post" action="{basis}/beheer/klok" class="regel">
        <label>Dagen <input type="number" name="dagen" value="30" min="1" max="{Dagloop.MeesteDagen}" required></label>
        <button>Zet de klok vooruit</button></form>
        <p class="uitleg">Wat in die dagen gepland is, gebeurt op volgorde en met de datum van die dag. De klok kan niet terug.</p>
        </section>
        """);

    private static void Draaiboeken(Pagina pagina, Ketenadressen adressen, string basis)
    {
        pagina.Voeg($"""
            <section aria-labelledby="d"><h2 id="d">Draaiboeken</h2>
            <form method="post" action="{basis}/beheer/draaiboek" class="regel">
            <label>Draaiboek <select name="draaiboek">
            """);
        foreach (var boek in Draaiboek.Alle)
        {
            pagina.Optie(boek.Naam, $"{boek.Titel} ({boek.Duur} dagen)", gekozen: false);
        }

        pagina.Ruw("</select></label>").Voeg($"""
            <label>Aantal personen <input type="number" name="aantal" value="1" min="1" max="{Ketenscenarios.MeestePersonen}" required></label>
            """).Gemeentekeuze(adressen, "Alle gemeenten van de regio").Voeg($"""
            <button>Start het draaiboek</button></form>
            <p class="uitleg">De stappen volgen op de klok hierboven. <a href="{basis}/beheer/plan">Bekijk wat gepland is</a></p></section>
            """);
    }

    private static void Losse(Pagina pagina, Ketenadressen adressen, string basis) => pagina.Voeg($"""
        <section aria-labelledby="k"><h2 id="k">Wat DUO meldt</h2>
        <form method="post" action="{basis}/beheer/kennisgeving" class="regel">
        <label>Aantal personen <input type="number" name="aantal" value="1" min="1" max="{Ketenscenarios.MeestePersonen}" required></label>
        """).Gemeentekeuze(adressen, "Alle gemeenten van de regio").Voeg($"""
        <button>Geef kennis van inburgeringsplicht</button></form>
        <form method="post" action="{basis}/beheer/onbekende-code" class="regel">
        """).Gemeentekeuze(adressen, "Maakt niet uit").Voeg($"""
        <button>Stuur een onbekende code</button></form>
        <form method="post" action="{basis}/beheer/herhaling" class="regel"><button>Herhaal het laatste bericht</button></form>
        <details><summary>Belasting</summary>
        <form method="post" action="{basis}/beheer/belasting" class="regel">
        <label>Nieuwe personen <input type="number" name="personen" value="100" min="1" max="{Ketenscenarios.MeesteBelastingpersonen}" required></label>
        <label>Meldingen <input type="number" name="meldingen" value="1000" min="0" max="{Ketenscenarios.MeesteMeldingen}" required></label>
        <label>Zaad <input type="number" name="zaad" value="1" required></label>
        """).Percentage("dubbel", "Dubbel, procent", 5).Percentage("onbekend", "Onbekende code, procent", 2).Percentage("zonderBsn", "Mensen zonder BSN, procent", 0).Voeg($"""
        <label>Tegelijk <input type="number" name="gelijktijdig" value="64" min="1" max="{Ketensimulatoropties.MeesteGelijktijdig}" required></label>
        <label>Hoogstens per seconde <input type="number" name="perSeconde" min="1" max="{Ketenscenarios.MeestePerSeconde}" placeholder="zo snel als het gaat"></label>
        <button>Start de belasting</button></form></details></section>
        """);
}
