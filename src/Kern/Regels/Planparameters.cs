namespace Naast.Kern.Regels;

/// <summary>What the terms and the contents of the plan rest on, beside <see cref="LandelijkeParameters"/>.</summary>
public static class Planparameters
{
    /// <summary>First day of art. 5.3 lid 2 Besluit as it is now.</summary>
    public static readonly DateOnly WachtenVan = new(2023, 1, 1);

    /// <summary>Art. 5.3 lid 2 Besluit, since 2023: after information of somebody else that the college waited for.</summary>
    public static readonly Parameter<Duur> PipNaDerde = new("pip.termijn.derde", "Termijn voor het PIP na informatie van een ander", Duur.Parse);

    /// <summary>DUO tells of somebody who is nearly of AOW age (SS128); the law has no exception for the plan.</summary>
    public static readonly Beleidskeuze PipVlakVoorAow = new(
        "beleid.pip.aow", "Wat voor plan krijgt iemand die binnen zes maanden de AOW-leeftijd bereikt?",
        [
            new("gewoon", "Een gewoon plan met alle onderdelen: de wet maakt geen uitzondering."),
            new("beperkt", "Een plan met alle verplichte onderdelen, en zo weinig uren als de wet toelaat. De gemeente legt in het plan uit waarom."),
        ],
        "gewoon", Bron.Duo("WI-PIP-18") with { Zekerheid = Zekerheid.Onzeker });

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Plan (PIP)", [PipNaDerde, PipVlakVoorAow],
    [
        new(PipNaDerde.Sleutel, WachtenVan, null, "2 weken", Bron.Bi("5.3", "2", "WI-PIP-03")),
    ]);
}
