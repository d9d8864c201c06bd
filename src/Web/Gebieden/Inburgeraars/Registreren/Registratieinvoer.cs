using System.ComponentModel.DataAnnotations;
using Naast.Kern.Inburgeraars;
using Naast.Web.Gebieden.Inburgeraars.Gegevens;
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

/// <summary>What a new dossier needs beside who somebody is and how to reach him; as typed, so that a mistake comes back unchanged.</summary>
public sealed class Registratieinvoer : Gegevensinvoer
{
    [Display(Name = "Geboortedatum")]
    public Datuminvoer Geboren { get; set; } = new();

    [Display(Name = "De geboortedatum is helemaal onbekend")]
    public bool GeboorteOnbekend { get; set; }

    [Display(Name = "Geslacht")]
    public Geslachtkeuze? Geslacht { get; set; }

    [Display(Name = "Nationaliteit")]
    public string? Nationaliteit { get; set; }

    [Display(Name = "BSN")]
    public string? Bsn { get; set; }

    [Display(Name = "Gemeente")]
    public string? Gemeente { get; set; }

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
