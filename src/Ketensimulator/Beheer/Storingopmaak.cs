namespace Naast.Ketensimulator.Beheer;

/// <summary>The page on which faults are switched on and off.</summary>
internal static class Storingopmaak
{
    public static Pagina Storingen(Storing storing, string basis)
    {
        var pagina = new Pagina().Voeg($"""
            <p>{(storing.Uit ? "Alle storingen zijn uit." : "Er staan storingen aan.")} Ze gelden tot u ze uitzet of de simulator stopt.</p>
            <form method="post" action="{basis}/beheer/storingen">
            <fieldset><legend>Traag</legend>
            <label>Vertraging in milliseconden <input type="number" name="vertraging" min="0" max="30000" value="{storing.VertragingMs}"></label>
            """).Percentage("vertragingdeel", "Bij zoveel procent van de vragen", storing.VertragingPercentage).Ruw("""
            </fieldset><fieldset><legend>Fout</legend>
            <label>Antwoord <select name="status">
            """);
        pagina.Optie(string.Empty, "Gewoon", storing.Status is null);
        pagina.Optie("500", "500 Fout bij DUO", storing.Status == 500);
        pagina.Optie("503", "503 Niet beschikbaar", storing.Status == 503);
        pagina.Ruw("</select></label>").Percentage("statusdeel", "Bij zoveel procent van de vragen", storing.StatusPercentage)
            .Percentage("verbreek", "Verbreek de verbinding na verwerking, procent", storing.VerbreekPercentage)
            .Ruw("</fieldset><fieldset><legend>Weiger berichten met een tekst</legend>");
        foreach (var onderwerp in Ketensimulator.Storingen.Onderwerpen)
        {
            pagina.Voeg($"""<label>{onderwerp} <input type="text" name="weiger:{onderwerp}" maxlength="200" value="{storing.Weiger.GetValueOrDefault(onderwerp)}"></label>""");
        }

        return pagina.Percentage("weigerdeel", "Bij zoveel procent van die berichten", storing.WeigerPercentage)
            .Ruw("</fieldset><fieldset><legend>Meldingen</legend>")
            .Ruw($"""<label class="vink"><input type="checkbox" name="dubbel" value="ja"{(storing.DubbelBezorgen ? " checked" : string.Empty)}> Bezorg meldingen twee keer</label>""")
            .Percentage("dubbeldeel", "Bij zoveel procent van de meldingen", storing.DubbelPercentage)
            .Percentage("volgorde", "Door de volgende ingehaald, procent", storing.VolgordePercentage)
            .Percentage("onbekend", "Gevolgd door een onbekende code, procent", storing.OnbekendeCodePercentage)
            .Voeg($"""
            </fieldset>
            <label>Zaad (zelfde zaad, zelfde storingen) <input type="number" name="zaad" value="{storing.Zaad}"></label>
            <button>Stel in</button></form>
            <form method="post" action="{basis}/beheer/storingen-uit"><button class="stil">Zet alle storingen uit</button></form>
            """);
    }
}
