using System.ComponentModel.DataAnnotations;

namespace Naast.Web.Opmaak;

public enum Stijlgidsroute
{
    [Display(Name = "B1-route", Description = "Taal leren tot niveau B1")]
    B1,

    [Display(Name = "Onderwijsroute", Description = "Voorbereiden op een opleiding")]
    Onderwijs,

    [Display(Name = "Zelfredzaamheidsroute", Description = "Taal en meedoen op eigen tempo")]
    Z,
}

/// <summary>Invented values for the example form. Nothing here is stored.</summary>
public sealed class Stijlgidsmodel
{
    [Display(Name = "Telefoonnummer")]
    public string Telefoon { get; set; } = "06 12345678";

    [Display(Name = "E-mailadres")]
    public string? Email { get; set; }

    [Display(Name = "Geboortedatum")]
    public Datuminvoer Geboortedatum { get; set; } = new() { Dag = "4", Maand = "mrt", Jaar = "1999" };

    [Display(Name = "Leerroute")]
    public Stijlgidsroute? Route { get; set; }

    [Display(Name = "Welke hulp is nodig?")]
    public IReadOnlyList<string> Hulp { get; set; } = ["tolk"];

    [Display(Name = "Gemeente")]
    public string? Gemeente { get; set; }

    [Display(Name = "Notitie")]
    public string? Notitie { get; set; } = "Selam belde. Haar kind was ziek, daarom 3 lessen gemist.";

    [Display(Name = "Ik heb dit met de inburgeraar besproken")]
    public bool Besproken { get; set; }

    public IReadOnlyList<Optie> Hulpopties { get; } = [new("tolk", "Tolk", "Voor alle gesprekken"), new("opvang", "Kinderopvang"), new("reis", "Reiskosten")];

    public IReadOnlyList<Optie> Gemeenten { get; } = [new("0505", "Dordrecht"), new("0531", "Hendrik-Ido-Ambacht"), new("0590", "Papendrecht"), new("0642", "Zwijndrecht")];

    public IReadOnlyList<Stap> Stappen { get; } =
        [new("Gegevens", "#1", true), new("Gesprek", "#2", true), new("Leerbaarheid", "#3"), new("Advies"), new("Controle")];

    public Termijnlijn Lijn { get; } = new()
    {
        Van = new(2026, 8, 12),
        Tot = new(2029, 8, 11),
        Vandaag = new(2026, 11, 23),
        Tekst = "Inburgeringstermijn 3 jaar, nog 2 jaar en 8 maanden",
        Punten =
        [
            new(new(2026, 6, 9), "Start", Termijnstand.Gehaald),
            new(new(2026, 8, 11), "PIP", Termijnstand.Gehaald),
            new(new(2026, 11, 17), "Gesprek", Termijnstand.TeLaat),
            new(new(2028, 2, 12), "Schakelen kan tot"),
            new(new(2029, 8, 11), "Einde termijn"),
        ],
        Balken =
        [
            new(new(2026, 6, 9), new(2026, 8, 18), "10 weken voor het PIP: gehaald", Termijnstand.Gehaald),
            new(new(2026, 6, 15), new(2026, 12, 15), "Ontzorgen tot 15 december"),
        ],
    };
}
