using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>The case manager as she would stand in the chain.</summary>
public sealed record DuoContactcontroleinvoer
{
    [Veld("Vandaag", "De dag waarop het bericht naar DUO gaat.")]
    public DateOnly Vandaag { get; init; }

    [Veld("Naam", "Zoals zij in de keten komt te staan.")]
    public string? Contactnaam { get; init; }

    [Veld("E-mailadres", "Van het werk.")]
    public string? Email { get; init; }

    [Veld("Telefoonnummer", "Bijvoorbeeld 078-7700800, of met een toestel: 0787700800,12.")]
    public string? Telefoon { get; init; }
}

/// <summary>A contact person checked against DUO's published fields, before it is sent.</summary>
public static class DuoContactcontrolevraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<DuoContactcontroleinvoer>(
        "duo-contactpersoon-controle", "Neemt DUO deze contactpersoon aan?", "Controleert naam, e-mailadres en telefoonnummer van een casusregisseur met de regels van DUO.",
        new DuoContactcontroleinvoer { Vandaag = new(2026, 6, 2), Contactnaam = "Sanne de Wit", Email = "sanne.dewit@voorbeeld.nl", Telefoon = "078-7700800" },
        invoer => invoer.Vandaag, Reken);

    private static Rekenantwoord Reken(DuoContactcontroleinvoer i, Regelset regels)
    {
        Redenen.Van(i).VoorDeWet(i.Vandaag, "vandaag").Eis();
        return Duocontrole.Antwoord(
            DuoContactregels.Bericht(new() { Naam = i.Contactnaam, Email = i.Email, Telefoon = i.Telefoon }), "contactpersoon",
            Onderbouwing.Stap("Een inburgeraar heeft bij DUO een contactpersoon. Een nieuwe koppeling vervangt de vorige.", Bron.Duo("")));
    }
}
