using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <param name="Startdag">Null when there is no right, or when the registration that starts it is not there yet.</param>
public sealed record Begeleidingsrecht(Toets Toets, DateOnly? Startdag);

/// <summary>Maatschappelijke begeleiding: art. 13 Wet and 5.1 Besluit.</summary>
public static class MaatschappelijkeBegeleiding
{
    public static readonly IReadOnlyList<string> Inhoud =
    [
        "praktische hulp bij het regelen van wonen, zorg, werk, inkomen, verzekeringen, onderwijs en de eigen buurt",
        "informatie over basisvoorzieningen, ook over opvoeding en maatschappelijke organisaties",
    ];

    private static readonly Bron BronRecht = Bron.Wi("13", "1", "WI-MB-01");

    private static readonly Bron BronBegin = Bron.Wi("13", "3", "WI-MB-03");

    /// <param name="asielvergunning">Holds an asylum permit: then registration in the municipality of housing starts it.</param>
    public static Berekening<Begeleidingsrecht> Beoordeel(Doelgroep doelgroep, bool asielvergunning, DateOnly? inschrijving, DateOnly? inschrijvingHuisvesting)
    {
        var recht = doelgroep == Doelgroep.Asielstatushouder;
        var toets = new Toets("Is er recht op maatschappelijke begeleiding?",
            [new("De inburgeraar is asielstatushouder", BronRecht, recht, "Gezinsmigranten en overige migranten hebben dit recht niet. DUO bepaalt de doelgroep.")]);
        var start = !recht ? null : asielvergunning ? inschrijvingHuisvesting : inschrijving;
        return new Berekening<Begeleidingsrecht>(
            new(toets, start),
            new Onderbouwing(recht ? "Er is recht op maatschappelijke begeleiding." : "Er is geen recht op maatschappelijke begeleiding.", [], BronRecht,
            [
                Onderbouwing.Stap("DUO geeft aan het college door wie recht heeft.", Bron.Bi("9.4", "2", "WI-MB-04")),
                start is { } dag
                    ? Onderbouwing.Stap("De begeleiding begint op de dag van inschrijving: {0}.", BronBegin, dag)
                    : Onderbouwing.Stap("De begeleiding begint op de dag van inschrijving, met een asielvergunning in de gemeente waar iemand gaat wonen.", BronBegin),
                Onderbouwing.Stap("Een duur of einde staat niet in de wet.", BronBegin with { Zekerheid = Zekerheid.Afgeleid }),
                Onderbouwing.Stap("Inhoud: {0}; en {1}.", Bron.Bi("5.1", null, "WI-MB-02"), Inhoud[0], Inhoud[1]),
                Onderbouwing.Stap("Een partner, zoals VluchtelingenWerk, kan het uitvoeren. Uren die aan de eisen voldoen, tellen mee in de Z-route.", Bron.Bi("3.14", "6", "WI-MB-05")),
            ]),
            []);
    }
}
