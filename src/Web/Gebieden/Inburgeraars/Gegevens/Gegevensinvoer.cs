using System.ComponentModel.DataAnnotations;

namespace Naast.Web.Gebieden.Inburgeraars.Gegevens;

/// <summary>Who somebody is and how to reach him, as it was typed: text, so that a mistake comes back unchanged.</summary>
public class Gegevensinvoer
{
    [Display(Name = "Voornamen")]
    public string? Voornamen { get; set; }

    [Display(Name = "Voorvoegsel")]
    public string? Voorvoegsel { get; set; }

    [Display(Name = "Achternaam")]
    public string? Geslachtsnaam { get; set; }

    [Display(Name = "Naam in eigen schrift")]
    public string? NaamEigenSchrift { get; set; }

    [Display(Name = "Andere namen of schrijfwijzen")]
    public string? AndereNamen { get; set; }

    [Display(Name = "V-nummer")]
    public string? Vnummer { get; set; }

    [Display(Name = "Telefoonnummer")]
    public string? Telefoon { get; set; }

    [Display(Name = "E-mailadres")]
    public string? Email { get; set; }

    [Display(Name = "Straat")]
    public string? Straat { get; set; }

    [Display(Name = "Huisnummer")]
    public string? Huisnummer { get; set; }

    [Display(Name = "Postcode")]
    public string? Postcode { get; set; }

    [Display(Name = "Plaats")]
    public string? Plaats { get; set; }

    [Display(Name = "Taal die deze persoon het best spreekt")]
    public string? Taal { get; set; }

    [Display(Name = "Een tolk is nodig")]
    public bool TolkNodig { get; set; }
}
