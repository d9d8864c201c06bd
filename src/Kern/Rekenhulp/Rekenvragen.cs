namespace Naast.Kern.Rekenhulp;

/// <summary>All calculations that can be tried by hand, in the order of the law.</summary>
public static class Rekenvragen
{
    public static IReadOnlyList<Rekenvraag> Alle { get; } =
    [
        Termijnvraag.Vraag,
        PipTermijnvraag.Vraag,
        Bezwaarvraag.Vraag,
        Hoorvraag.Vraag,
        Beslistermijnvraag.Vraag,
        Ingebrekestellingvraag.Vraag,
        Boetebesluitvraag.Vraag,
        Mandaatvraag.Vraag,
        Bewaartermijnvraag.Vraag,
        Verantwoordingvraag.Vraag,
        Doelgroepvraag.Vraag,
        Vrijstellingsvraag.Vraag,
        Ontheffingsvraag.Vraag,
        PlichtEindevraag.Vraag,
        VerantwoordelijkeGemeentevraag.Vraag,
        Inburgeringstermijnvraag.Vraag,
        Verlengingsgrondvraag.Vraag,
        Schakelvraag.Vraag,
        Afschaalvraag.Vraag,
        Voltooiingsvraag.Vraag,
        Zrouteurenvraag.Vraag,
        Cursusvraag.Vraag,
        Aanbodvraag.Vraag,
        Pvtvraag.Vraag,
        Mapvraag.Vraag,
        Begeleidingvraag.Vraag,
        Ontzorgvraag.Vraag,
        Voortgangvraag.Vraag,
        IntakeOproepenvraag.Vraag,
        PipInhoudvraag.Vraag,
        DuoPipcontrolevraag.Vraag,
        DuoUrencontrolevraag.Vraag,
        DuoZroutecontrolevraag.Vraag,
        DuoContactcontrolevraag.Vraag,
        BoeteIntakevraag.Vraag,
        BoeteTrajectvraag.Vraag,
        BoeteDuovraag.Vraag,
    ];

    /// <summary>Null when there is none with that name.</summary>
    public static Rekenvraag? Zoek(string naam) => Alle.FirstOrDefault(vraag => vraag.Naam == naam);
}
