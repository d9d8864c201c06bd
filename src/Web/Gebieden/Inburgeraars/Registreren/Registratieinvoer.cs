using System.ComponentModel.DataAnnotations;
using Naast.Kern.Inburgeraars;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Inburgeraars.Registreren;

public enum Geslachtkeuze
{
    [Display(Name = "Man")]
    M,

    [Display(Name = "Vrouw")]
    V,

    [Display(Name = "Onbekend")]
    O,
}

/// <summary>The form as it was typed: text, so that a mistake comes back unchanged.</summary>
public sealed class Registratieinvoer
{
    [Display(Name = "Voornamen")]
    public string? Voornamen { get; set; }

    [Display(Name = "Voorvoegsel")]
    public string? Voorvoegsel { get; set; }

    [Display(Name = "Achternaam")]
    public string? Geslachtsnaam { get; set; }

    [Display(Name = "Naam in eigen schrift")]
    public string? NaamEigenSchrift { get; set; }

    [Display(Name = "Geboortedatum")]
    public Datuminvoer Geboren { get; set; } = new();

    [Display(Name = "De geboortedatum is helemaal onbekend")]
    public bool GeboorteOnbekend { get; set; }

    [Display(Name = "Geslacht")]
    public Geslachtkeuze? Geslacht { get; set; }

    [Display(Name = "Nationaliteit")]
    public string? Nationaliteit { get; set; }

    [Display(Name = "V-nummer")]
    public string? Vnummer { get; set; }

    [Display(Name = "BSN")]
    public string? Bsn { get; set; }

    [Display(Name = "Gemeente")]
    public string? Gemeente { get; set; }

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

    [Display(Name = "Doelgroep")]
    public string? Doelgroep { get; set; }

    [Display(Name = "Begin van de inburgeringsplicht")]
    public Datuminvoer BeginPlicht { get; set; } = new();

    [Display(Name = "Datum van de brief van DUO")]
    public Datuminvoer Kennisgeving { get; set; } = new();

    [Display(Name = "Ingeschreven in deze gemeente sinds")]
    public Datuminvoer Vestiging { get; set; } = new();

    [Display(Name = "Hoe gaan berichten met DUO?")]
    public Kanaal? Kanaal { get; set; }

    [Display(Name = "Ik word de casusregisseur")]
    public bool IkWordRegisseur { get; set; }

    [Display(Name = "Het is een andere persoon")]
    public bool AnderPersoon { get; set; }
}
