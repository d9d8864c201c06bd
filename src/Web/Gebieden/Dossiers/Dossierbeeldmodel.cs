using Naast.Web.Data;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>What the shared parts of the overview draw, now or as it was known on an earlier day.</summary>
/// <param name="Dag">The day that the reader looks from.</param>
/// <param name="Toen">True: an earlier day, so links to deeds are left out.</param>
public sealed record Dossierbeeldmodel(
    DossierBeeld Beeld, Termijnoverzicht Termijnen, IReadOnlyList<(string Naam, bool Klaar)> Blokken, string? Casusregisseur, DateOnly Dag, bool Toen)
{
    /// <summary>What comes next, most urgent first; none for a closed dossier.</summary>
    public IReadOnlyList<Signaalregel> Signalen { get; } = Signaalregel.Van(Beeld, Dag);

    public static Dossierbeeldmodel Van(DossierBeeld beeld, bool gezondheidBesproken, string? casusregisseur, DateOnly dag, bool toen = false) => new(
        beeld, Termijnoverzicht.Maak(beeld, dag, toen ? "Toen" : "Vandaag"),
        beeld.Intake is { } intake ? Intakeblokken.Van(intake.Antwoorden, gezondheidBesproken) : [], casusregisseur, dag, toen);
}
