namespace Naast.Web.Demo.Teksten;

/// <summary>Intake block c: personal circumstances, physical and mental health among them. Facts that matter for the plan, no more.</summary>
internal static class Omstandigheden
{
    public static string Maak(Mens m) => Mens.Samen(Thuis(m), Familie(m), Gezondheid(m), Netwerk(m));

    private static string Thuis(Mens m)
    {
        var t = m.T;
        var plek = m.Plaats.Length == 0 ? "in de opvang" : $"in {m.Plaats}";
        var metKinderen = m.MetKinderen();
        return m.Rol switch
        {
            HuishoudRol.AlleenstaandeOuder when m.Kinderen.Count > 0 => t.Een(
                $"{m.Naam} woont {plek} met {metKinderen}. {m.Kop} staat er in het gezin alleen voor.",
                $"{m.Naam} woont sinds {m.Sinds} {plek}. Thuis zijn er {metKinderen}.",
                $"Het gezin van {m.Naam} woont {plek}: {m.Zij} en {metKinderen}."),
            HuishoudRol.Partner when m.Asiel => t.Een(
                $"{m.Naam} woont sinds {m.Sinds} {plek}, met {m.Haar} {m.Partner}{EnKinderen(m)}.",
                $"{m.Naam} en {m.Haar} {m.Partner} wonen {plek}{MetKinderenErbij(m)}. De woning is naar de zin.",
                $"Het gezin woont {plek}. {m.Naam} en {m.Haar} {m.Partner} verdelen de taken thuis."),
            HuishoudRol.Partner => t.Een(
                $"{m.Naam} kwam naar Nederland voor {m.Haar} {m.Partner}. Zij wonen samen {plek}{MetKinderenErbij(m)}.",
                $"{m.Naam} woont sinds {m.Sinds} bij {m.Haar} {m.Partner} {plek}. De schoonfamilie helpt waar nodig.",
                $"{m.Naam} en {m.Haar} {m.Partner} wonen {plek}. De {m.Partner} werkt en spreekt Nederlands."),
            HuishoudRol.Kind => t.Een(
                $"{m.Naam} woont {plek} bij {m.Haar} ouders.",
                $"{m.Naam} woont met {m.Haar} ouders {plek} en helpt hen met brieven."),
            _ when m.Leeftijd < 18 => t.Een(
                $"{m.Naam} is minderjarig en woont {plek} in een woongroep. De voogd is bij het gesprek.",
                $"{m.Naam} woont {plek} met drie andere jongeren. Nidos begeleidt {m.Hem}."),
            _ => t.Een(
                $"{m.Naam} woont alleen {plek}, sinds {m.Sinds}.",
                $"{m.Naam} heeft {plek} een eigen woning. Dat geeft rust.",
                $"{m.Naam} woont {plek} in een kleine woning. De buren zijn aardig.",
                $"Sinds {m.Sinds} woont {m.Naam} {plek}. De inrichting is nog niet klaar."),
        };
    }

    private static string EnKinderen(Mens m) => m.Kinderen.Count == 0 ? "" : $" en {m.MetKinderen()}";

    private static string MetKinderenErbij(Mens m) => m.Kinderen.Count == 0 ? "" : $" met {m.MetKinderen()}";

    private static string Familie(Mens m)
    {
        var t = m.T;
        if (m.Rol is HuishoudRol.Kind)
        {
            return "";
        }

        var elders = m.Herkomst.Elders[t.Onder(m.Herkomst.Elders.Count)];
        if (!m.Asiel)
        {
            return t.Een("", $"De familie in {m.Land} belt elke week.", $"{m.Kop} mist {m.Haar} familie in {m.Stad}.");
        }

        return m.Rol is HuishoudRol.Partner
            ? t.Een("", $"Een broer woont in Rotterdam en komt vaak langs.", $"{Mens.Zin(m.Haar)} ouders zijn nog in {m.Land}. Dat geeft soms zorgen.")
            : t.Een(
                "",
                $"{Mens.Zin(m.Haar)} familie is nog in {elders}. Er is elke dag contact.",
                $"Een zus woont in Dordrecht. Zij helpt {m.Hem} met praktische zaken.",
                $"{Mens.Zin(m.Haar)} ouders zijn nog in {m.Land}. Dat geeft soms zorgen.",
                m.Rol is HuishoudRol.Alleenstaand && m.Leeftijd >= 25
                    ? "De aanvraag om het gezin te laten overkomen loopt."
                    : $"{m.Kop} belt vaak met familie in {elders}.");
    }

    private static string Gezondheid(Mens m)
    {
        var t = m.T;
        return m.T.Onder(10) switch
        {
            < 4 => t.Een($"{m.Kop} is gezond.", $"{m.Kop} voelt zich gezond en heeft energie om te leren.", "Er zijn geen klachten die het leren in de weg staan."),
            4 => t.Een($"{m.Kop} slaapt niet altijd goed. De huisarts weet dat.", $"Slapen lukt nog slecht. {m.Kop} praat daarover met de praktijkondersteuner."),
            5 => t.Een(
                $"{m.Kop} heeft last van {m.Haar} rug en gaat naar de fysiotherapeut.",
                "Lang zitten is lastig door rugklachten. Pauzes in de les helpen."),
            6 => m.Leeftijd > 38
                ? t.Een($"{m.Kop} heeft suikerziekte en gebruikt medicijnen. Dat gaat goed.", $"{m.Kop} heeft een hoge bloeddruk en is onder controle bij de huisarts.")
                : t.Een($"{m.Kop} heeft een bril nodig. De afspraak bij de opticien is gemaakt.", $"{m.Kop} heeft soms hoofdpijn bij lang lezen. Een oogmeting volgt."),
            7 => t.Een($"{m.Kop} hoort minder goed met een oor. Een plaats vooraan in de klas helpt.", "Met de tandarts is een afspraak gemaakt."),
            8 when m.Asiel => t.Een(
                $"Soms is het hoofd vol. {m.Kop} wil graag bezig zijn, dat helpt.",
                $"{m.Kop} krijgt hulp om de spanning van de reis te verwerken. Een rustige start past daarbij."),
            _ => t.Een($"{m.Kop} sport graag. Dat geeft ontspanning.", $"Over gezondheid wil {m.Zij} nu niets delen. Dat mag.", $"{m.Kop} wandelt elke dag."),
        };
    }

    private static string Netwerk(Mens m) => m.T.Een(
        "",
        $"{m.Kop} kent al een paar mensen in de buurt.",
        m.Asiel ? "De begeleider van VluchtelingenWerk komt elke week." : $"{m.Kop} zoekt nog eigen vrienden.",
        $"In het weekend ziet {m.Zij} andere mensen uit {m.Land}.",
        $"De buurvrouw helpt {m.Hem} met de post.",
        "Er is nog weinig contact met Nederlanders.");
}
