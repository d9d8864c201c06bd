using Naast.Kern.Inburgeraars;

namespace Naast.Web.Gebieden.Dossiers;

public enum Wijzigingswaarde
{
    Geen,
    Instelling,
    Leerroute,
    Grond,
    Uren,
}

/// <summary>What can be changed or recorded by hand, and which words its form uses.</summary>
/// <param name="Van">Label of the first day.</param>
/// <param name="Tot">Label of the last day; null when there is none.</param>
/// <param name="Een">There is one of it: a new one takes the place of the old, which lapses with the reason.</param>
/// <param name="Komend">The day may lie in the future when it is recorded.</param>
/// <param name="Leidend">Who decides on this, when that is not the municipality.</param>
public sealed record Wijzigingssoort(
    Feitsoort Soort, string Naam, string Van, string? Tot = null, Wijzigingswaarde Waarde = Wijzigingswaarde.Geen, bool Een = true, bool Komend = false, string? Leidend = null)
{
    /// <summary>In two groups: what moves the terms, and what happens in the traject.</summary>
    public static readonly IReadOnlyList<(string Groep, IReadOnlyList<Wijzigingssoort> Soorten)> Groepen =
    [
        ("Een datum of omstandigheid", [
            new(Feitsoort.Kennisgeving, "Dag van de brief van DUO", "Dag van de brief", Leidend: "DUO"),
            new(Feitsoort.Vestiging, "Inschrijving in de gemeente", "Ingeschreven sinds", Leidend: "De BRP"),
            new(Feitsoort.InformatieVanDerde, "Informatie van een ander", "Gevraagd op", "Binnengekomen op"),
            new(Feitsoort.Schakeling, "Wissel van leerroute", "Dagtekening van het gewijzigde plan", Waarde: Wijzigingswaarde.Leerroute, Een: false),
            new(Feitsoort.Verlenging, "Reden voor verlenging", "Eerste dag", "Laatste dag", Wijzigingswaarde.Grond, Een: false, Komend: true, Leidend: "DUO"),
            new(Feitsoort.Onderbreking, "Onderbreking van de plicht", "Eerste dag", "Laatste dag", Een: false, Leidend: "DUO"),
            new(Feitsoort.TijdelijkeVrijstelling, "Tijdelijke vrijstelling", "Eerste dag", "Laatste dag", Een: false, Komend: true, Leidend: "DUO"),
            new(Feitsoort.Bijstand, "Recht op bijstand", "Eerste dag", "Laatste dag", Een: false, Komend: true),
        ]),
        ("Iets in het traject", [
            new(Feitsoort.Cursusaanbod, "Cursus aangeboden", "Dag van het aanbod", Waarde: Wijzigingswaarde.Instelling),
            new(Feitsoort.Cursusstart, "Lessen gestart", "Eerste lesdag", Waarde: Wijzigingswaarde.Instelling),
            new(Feitsoort.GevolgdeUren, "Uren taalles gevolgd", "Dag waarop de school dit doorgaf", Waarde: Wijzigingswaarde.Uren, Een: false),
            new(Feitsoort.PvtAfgerond, "PVT afgerond", "Dag van ondertekening"),
            new(Feitsoort.MapAfgerond, "MAP afgerond", "Dag van het eindgesprek"),
            new(Feitsoort.Eindgesprek, "Eindgesprek Z-route gehouden", "Dag van het gesprek"),
            new(Feitsoort.Herbeoordeling, "Opnieuw kijken hoe het gaat", "Afgesproken dag", Komend: true),
        ]),
    ];

    public static Wijzigingssoort? Zoek(string? soort) => Groepen.SelectMany(groep => groep.Soorten).FirstOrDefault(s => s.Soort.ToString() == soort);
}
