namespace Naast.Web.Demo;

/// <summary>The three people whom guides and screenshots know by name. Their numbers and lives do not move with the seed.</summary>
internal static class Personages
{
    public static void Zet(IReadOnlyList<Concept> concepten, DateOnly vandaag)
    {
        var (yousef, selam, elif) = (concepten[0], concepten[1], concepten[2]);

        Zet(yousef, false, "Yousef", "Al-Hamwi", "يوسف الحموي", "2812345688", new(vandaag.Year - 34, 5, 17), ["ar", "en"], true);
        yousef.Opleiding = Niveau(3);
        yousef.Geletterdheid = Geletterdheid.Latijns;
        (yousef.Beroep, yousef.Werkjaren, yousef.Stad) = (Beroep("elektricien"), 8, "Homs");
        Dateer(yousef, Anker(vandaag.AddDays(-455)));
        yousef.Huis.Kinderen.Clear();
        yousef.Huis.Kinderen.AddRange([new(vandaag.Year - 8, false), new(vandaag.Year - 3, true)]);
        var vrouw = yousef.Huis.Leden[1];
        Dateer(vrouw, yousef.InschrijvingBrp!.Value);
        vrouw.Geboren = new(vandaag.Year - 31, 2, 9);
        vrouw.Leeftijd = vrouw.Begin.Year - vrouw.Geboren.Jaar;
        if (vrouw.Beroep is not null)
        {
            vrouw.Werkjaren = Math.Clamp(vrouw.Werkjaren, 1, 4);
        }

        Zet(selam, true, "Selam", "Tesfay", "ሰላም ተስፋይ", "2812345671", new(vandaag.Year - 27, 3, 4), ["ti"], true);
        selam.Opleiding = Niveau(2);
        selam.Geletterdheid = Geletterdheid.Anders;
        (selam.Beroep, selam.Werkjaren, selam.Stad, selam.Stap, selam.Wacht) = (Beroep("verpleeghulp"), 6, "Asmara", 4, false);
        selam.Huis.Kinderen.Clear();
        selam.Huis.Kinderen.Add(new(vandaag.Year - 4, true));

        Zet(elif, true, "Elif", "Yılmaz", null, "2812345726", new(vandaag.Year - 29, 8, 23), ["tr", "en"], false);
        elif.Opleiding = Niveau(6);
        elif.Geletterdheid = Geletterdheid.Latijns;
        (elif.Beroep, elif.Werkjaren, elif.Stad) = (Brongegevens.Beroepen.First(b => b.Vrouw == "lerares basisonderwijs"), 4, "Izmir");
        elif.Huis.Kinderen.Clear();
    }

    private static void Zet(
        Concept lid, bool vrouw, string voornaam, string geslachtsnaam, string? eigen, string vnummer, Geboortedatum geboren,
        IReadOnlyList<string> talen, bool tolk)
    {
        lid.Vrouw = vrouw;
        lid.Geslacht = vrouw ? Geslacht.Vrouw : Geslacht.Man;
        (lid.Voornamen, lid.Voorvoegsel, lid.Geslachtsnaam, lid.NaamEigenSchrift) = (voornaam, null, geslachtsnaam, eigen);
        (lid.Vnummer, lid.Geboren, lid.Talen, lid.Tolk, lid.AdresGeheim) = (vnummer, geboren, talen, tolk, false);
        lid.Leeftijd = lid.Begin.Year - geboren.Jaar;
        lid.Leerbaarheid = 60;
    }

    private static void Dateer(Concept lid, DateOnly anker)
    {
        lid.InschrijvingBrp = anker;
        lid.Kennisgeving = Werkdagen.Terug(anker.AddDays(-33));
        lid.GekoppeldOp = Werkdagen.Terug(anker.AddDays(-52));
        lid.IntakeGestart = Werkdagen.Terug(anker.AddDays(9));
        lid.IntakeAfgerond = Werkdagen.Terug(anker.AddDays(37));
        lid.PlanOpgesteld = Werkdagen.Terug(anker.AddDays(48));
        lid.PipDagtekening = Werkdagen.Terug(anker.AddDays(52));
        lid.Begin = lid.Kennisgeving.Value;
        lid.Leeftijd = lid.Begin.Year - lid.Geboren.Jaar;
    }

    private static DateOnly Anker(DateOnly dag)
    {
        while (!Werkdagen.IsWerkdag(dag) || !Werkdagen.IsWerkdag(dag.AddDays(70)))
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }

    private static Opleidingsniveau Niveau(int code) => Brongegevens.Opleidingsniveaus.First(o => o.Code == code);

    private static Beroep Beroep(string naam) => Brongegevens.Beroepen.First(b => b.Man == naam);
}
