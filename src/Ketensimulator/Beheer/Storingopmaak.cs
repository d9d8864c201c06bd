namespace Naast.Ketensimulator.Beheer;

/// <summary>The page on which faults are switched on and off.</summary>
internal static class Storingopmaak
{
    public static Pagina Storingen(Storing storing, string basis, Geweigerd? geweigerd)
    {
        var pagina = new Pagina(geweigerd)
            .Voeg($"""<p>{(storing.Uit ? "Alle storingen zijn uit." : "Er staan storingen aan.")} Ze gelden tot u ze uitzet of de simulator stopt.</p>""")
            .Vorm(basis, "/storingen", regel: false).Ruw("<fieldset><legend>Traag</legend>")
            .Getal("vertraging", "Vertraging in milliseconden", storing.VertragingMs, 0, 30_000, nodig: false).Percentage("vertragingdeel", "Bij zoveel procent van de vragen", storing.VertragingPercentage).Ruw("""
            </fieldset><fieldset><legend>Fout</legend>
            <label>Antwoord <select name="status">
            """);
        var status = pagina.Waarde("status", storing.Status);
        pagina.Optie(string.Empty, "Gewoon", status.Length == 0);
        pagina.Optie("500", "500 Fout bij DUO", status == "500");
        pagina.Optie("503", "503 Niet beschikbaar", status == "503");
        pagina.Ruw("</select></label>").Percentage("statusdeel", "Bij zoveel procent van de vragen", storing.StatusPercentage)
            .Percentage("verbreek", "Verbreek de verbinding na verwerking, procent", storing.VerbreekPercentage)
            .Ruw("</fieldset><fieldset><legend>Weiger berichten met een tekst</legend>");
        foreach (var onderwerp in Ketensimulator.Storingen.Onderwerpen)
        {
            pagina.Voeg($"""<label>{onderwerp} <input type="text" name="weiger:{onderwerp}" maxlength="200" value="{pagina.Waarde("weiger:" + onderwerp, storing.Weiger.GetValueOrDefault(onderwerp))}"></label>""");
        }

        return pagina.Percentage("weigerdeel", "Bij zoveel procent van die berichten", storing.WeigerPercentage)
            .Ruw("</fieldset><fieldset><legend>Meldingen</legend>")
            .Ruw($"""<label class="vink"><input type="checkbox" name="dubbel" value="ja"{(pagina.Waarde("dubbel", storing.DubbelBezorgen ? "ja" : "") == "ja" ? " checked" : string.Empty)}> Bezorg meldingen twee keer</label>""")
            .Percentage("dubbeldeel", "Bij zoveel procent van de meldingen", storing.DubbelPercentage)
            .Percentage("volgorde", "Door de volgende ingehaald, procent", storing.VolgordePercentage)
            .Percentage("onbekend", "Gevolgd door een onbekende code, procent", storing.OnbekendeCodePercentage)
            .Ruw("</fieldset>").Getal("zaad", "Zaad (zelfde zaad, zelfde storingen)", storing.Zaad, int.MinValue, int.MaxValue)
            .Ruw("<button>Stel in</button></form>")
            .Vorm(basis, "/storingen-uit", regel: false).Ruw("""<button class="stil">Zet alle storingen uit</button></form>""");
    }
}
