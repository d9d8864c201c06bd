namespace Naast.Kern.Rekenhulp;

/// <summary>All calculations that can be tried by hand, in the order of the law.</summary>
public static class Rekenvragen
{
    public static IReadOnlyList<Rekenvraag> Alle { get; } =
    [
        IntakeOproepenvraag.Vraag,
        PipTermijnvraag.Vraag,
        PipInhoudvraag.Vraag,
        DuoPipcontrolevraag.Vraag,
        BoeteIntakevraag.Vraag,
        BoeteTrajectvraag.Vraag,
        BoeteDuovraag.Vraag,
    ];

    /// <summary>Null when there is none with that name.</summary>
    public static Rekenvraag? Zoek(string naam) => Alle.FirstOrDefault(vraag => vraag.Naam == naam);
}
