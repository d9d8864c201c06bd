using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One term or signal before and after a change.</summary>
/// <param name="Woorden">"13 dagen later", "komt erbij", "vervalt", "blijft gelijk".</param>
public sealed record Vergelijkregel(string Naam, DateOnly? Oud, DateOnly? Nieuw, string? WachtOp, string Woorden, Onderbouwing? Uitleg)
{
    public bool Verschuift => Oud != Nieuw;
}

/// <summary>All terms and signals of a dossier, as they are and as they would be; what moves comes first.</summary>
public static class Vergelijking
{
    /// <summary>Kinds that stand in the list of terms already.</summary>
    private static readonly Signaalsoort[] OokTermijn = [Signaalsoort.Pip, Signaalsoort.Schakelgrens, Signaalsoort.EindeTermijn, Signaalsoort.NietTeBerekenen];

    public static IReadOnlyList<Vergelijkregel> Maak(DossierBeeld voor, DossierBeeld na, DateOnly vandaag)
    {
        var regels = new List<Vergelijkregel>();
        var (a, b) = (Termijnoverzicht.Maak(voor, vandaag), Termijnoverzicht.Maak(na, vandaag));
        foreach (var nieuw in b.Regels)
        {
            var oud = a.Regels.First(regel => regel.Sleutel == nieuw.Sleutel);
            Voeg(nieuw.Sleutel == "pip" ? "Plan (PIP), laatste dag" : nieuw.Naam, oud.LaatsteDag, nieuw.LaatsteDag, null, nieuw.Berekening ?? oud.Berekening);
        }

        if (b.Eigen is { } eigen && b.Regels.Any(regel => regel is { Sleutel: "einde", Voorlopig: false }))
        {
            Voeg("Einde volgens onze berekening (DUO is leidend)", a.Eigen?.Waarde.LaatsteDag, eigen.Waarde.LaatsteDag, null, eigen.Onderbouwing);
        }

        var (eerst, dan) = (Signalen(voor, vandaag), Signalen(na, vandaag));
        foreach (var soort in Enum.GetValues<Signaalsoort>().Except(OokTermijn))
        {
            var (oud, nieuw) = (eerst.GetValueOrDefault(soort), dan.GetValueOrDefault(soort));
            Voeg(soort.Naam(), oud?.Dag, nieuw?.Dag, (nieuw ?? oud)?.WachtOp.Naam(), (nieuw ?? oud)?.Onderbouwing);
        }

        return [.. regels.OrderBy(regel => !regel.Verschuift).ThenBy(regel => regel.Nieuw ?? regel.Oud)];

        void Voeg(string naam, DateOnly? oud, DateOnly? nieuw, string? wie, Onderbouwing? uitleg)
        {
            if (oud is not null || nieuw is not null)
            {
                regels.Add(new Vergelijkregel(naam, oud, nieuw, wie, Woorden(oud, nieuw), uitleg));
            }
        }
    }

    private static Dictionary<Signaalsoort, Signaal> Signalen(DossierBeeld beeld, DateOnly vandaag) =>
        Werkbeeld.Van(beeld, null).Signalen(vandaag, beeld.Regels).ToDictionary(signaal => signaal.Soort);

    private static string Woorden(DateOnly? oud, DateOnly? nieuw) => (oud, nieuw) switch
    {
        (null, _) => "komt erbij",
        (_, null) => "vervalt",
        ({ } van, { } naar) when van == naar => "blijft gelijk",
        ({ } van, { } naar) => $"{Afstand.Dagen(Math.Abs(naar.DayNumber - van.DayNumber))} {(naar > van ? "later" : "eerder")}",
    };
}
