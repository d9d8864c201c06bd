using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>The conditions of art. 3, 4 and 5 Wet one by one, each with its article.</summary>
internal static class Plichtvoorwaarden
{
    public static IReadOnlyList<Voorwaarde> Persoon(Plichtfeiten f, DateOnly wetsdag, Regelset regels) =>
    [
        new("De persoon is geen Nederlander", Bron.Wi("3", "1", "WI-DOEL-01"), f.Nationaliteit != Nationaliteitsgroep.Nederlands,
            "Een Nederlander is geen vreemdeling en niet inburgeringsplichtig."),
        new("De persoon heeft niet de nationaliteit van een land van de EU, de EER of van Zwitserland", Bron.Wi("3", "2", "WI-DOEL-02"),
            f.Nationaliteit != Nationaliteitsgroep.EuEerZwitserland, "Burgers van deze landen zijn niet inburgeringsplichtig."),
        new("De persoon verblijft niet als familielid op grond van het vrije verkeer in de EU", Bron.Wi("3", "2", "WI-DOEL-02"), !f.EuGezinsrecht,
            "Familieleden met een recht uit het vrije verkeer zijn niet inburgeringsplichtig."),
        new("De persoon voldeed niet al in een ander EU- of EER-land aan een integratievoorwaarde", Bron.Wi("3", "2", "WI-DOEL-02"), !f.EldersVoldaan,
            "Wie daar al aan een integratievoorwaarde voor EU-langdurig ingezetene voldeed, hoeft hier niet in te burgeren."),
        new("Er is geen verdrag dat de persoon van de plicht uitzondert", Bron.Wi("3", "2", "WI-DOEL-02"), !f.Verdrag, "Een verdrag staat de plicht in de weg."),
        Verblijf(f, wetsdag, regels),
        Doel(f, wetsdag, regels),
    ];

    public static IReadOnlyList<Voorwaarde> VrijstellingEnOntheffing(Plichtfeiten f) =>
    [
        new("De persoon is niet leerplichtig of kwalificatieplichtig", Bron.Wi("4", "1", "WI-VRIJ-03"), !f.Leerplichtig,
            "Zolang iemand naar school moet, is hij vrijgesteld. Dat is meestal tot 18 jaar."),
        new("Er is geen volledige of tijdelijke vrijstelling", Bron.Wi("4", "1", f.Vrijstelling == Vrijstellingsvorm.Tijdelijk ? "WI-PIP-17" : "WI-VRIJ-02"),
            f.Vrijstelling is null or Vrijstellingsvorm.Gedeeltelijk,
            f.Vrijstelling == Vrijstellingsvorm.Tijdelijk ? "Tot DUO de tijdelijke vrijstelling intrekt, is er geen plicht en geen plan nodig." : "Met een volledige vrijstelling is er geen plicht."),
        new("Er is geen volledige ontheffing", Bron.Wi("5", null, "WI-ONTH-01"), f.Ontheffing != Ontheffingsvorm.Volledig, "Met een volledige ontheffing is er geen plicht."),
    ];

    private static Voorwaarde Verblijf(Plichtfeiten f, DateOnly wetsdag, Regelset regels)
    {
        const string Omschrijving = "De persoon heeft een vergunning asiel of regulier voor bepaalde tijd";
        if (regels.Waarde(Plichtparameters.VerblijfMetPlicht, wetsdag).Contains(f.Verblijf.ToString()))
        {
            return new(Omschrijving, Bron.Wi("3", "1", "WI-DOEL-01"), true);
        }

        if (f.SluitAanOpPlicht && f.Verblijf is (Verblijfsrecht.Procedureel or Verblijfsrecht.AsielOnbepaaldeTijd or Verblijfsrecht.RegulierOnbepaaldeTijd))
        {
            // Art. 2.1 lid 1 Besluit names procedural stay (art. 8, g and h, Vw). That a permanent permit leaves the duty in place is our reading.
            return new("De plicht bestond al en loopt door", Bron.Bi("2.1", "1", "WI-DOEL-06") with
            {
                Zekerheid = f.Verblijf == Verblijfsrecht.Procedureel ? Zekerheid.Gelezen : Zekerheid.Afgeleid,
            }, true);
        }

        return f.Verblijf == Verblijfsrecht.TijdelijkeBescherming
            ? new(Omschrijving, Bron.Wi("3", "1", "WI-DOEL-13") with { Zekerheid = Zekerheid.Afgeleid }, false, "Wie tijdelijke bescherming heeft, zoals ontheemden uit Oekraïne, is niet inburgeringsplichtig.")
            : new(Omschrijving, Bron.Wi("3", "1", "WI-DOEL-01"), false, "Met dit verblijfsrecht ontstaat geen plicht.");
    }

    private static Voorwaarde Doel(Plichtfeiten f, DateOnly wetsdag, Regelset regels)
    {
        const string Omschrijving = "Het verblijf heeft geen tijdelijk doel, of de persoon is geestelijk bedienaar";
        return f.Verblijf switch
        {
            Verblijfsrecht.AsielBepaaldeTijd => new(Omschrijving, Bron.Bi("2.2", "3", "WI-DOEL-05"), true),
            Verblijfsrecht.RegulierBepaaldeTijd when f.IsBedienaar => new(Omschrijving, Bron.Ri("1.2", null, "WI-DOEL-10"), true),
            Verblijfsrecht.RegulierBepaaldeTijd => new(Omschrijving, Bron.Bi("2.2", "1", "WI-DOEL-04"),
                !regels.Waarde(Plichtparameters.TijdelijkeDoelen, wetsdag).Contains(f.WerkelijkDoel.ToString()!), "Dit verblijfsdoel is tijdelijk. Dan ontstaat geen plicht."),
            _ => new(Omschrijving, Bron.Wi("3", "1", "WI-DOEL-01"), true),
        };
    }
}
