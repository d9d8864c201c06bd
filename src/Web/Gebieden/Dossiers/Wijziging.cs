using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One change of the facts of a dossier: thought of first, and recorded only when somebody says so.</summary>
/// <param name="Vervangt">The fact that lapses; null when this one comes beside what there is.</param>
public sealed record Wijziging(Wijzigingssoort Soort, DateOnly Van, DateOnly? Tot, string? Waarde, Guid? Vervangt)
{
    public Feit Maak(Guid id, Dossier dossier, DateTimeOffset nu) =>
        Feit.LegVast(id, dossier, Soort.Soort, Van, Tot, Soort.Soort == Feitsoort.Vestiging ? dossier.Gemeentecode : Waarde, Feitbron.Medewerker, nu);

    /// <summary>The fact whose place this takes, among the valid ones; null when there is none.</summary>
    public static Feit? Oud(DossierBeeld beeld, Wijzigingssoort soort, Guid? gekozen) => soort.Een
        ? new Dossierfeiten(beeld.Feiten.Where(f => f.Soort != Feitsoort.Vestiging || f.Waarde == beeld.Dossier.Gemeentecode)).Laatste(soort.Soort)
        : beeld.Feiten.FirstOrDefault(f => f.Geldig && f.Id == gekozen && f.Soort == soort.Soort);

    /// <summary>The dossier as it would be. Nothing is stored, and the dossier that was given stays as it is.</summary>
    public DossierBeeld PasToe(DossierBeeld beeld, DateTimeOffset nu) => beeld with
    {
        Feiten = [.. beeld.Feiten.Where(f => f.Id != Vervangt), Maak(Guid.CreateVersion7(nu), beeld.Dossier, nu)],
    };

    /// <summary>May the route be switched? Null for any other change, and while no term runs.</summary>
    public Toets? Toets(DossierBeeld beeld, string? voortgang, string? motivering, DateOnly? startTermijn)
    {
        if (Soort.Soort != Feitsoort.Schakeling || startTermijn is not { } start || !Enum.TryParse<Leerroute>(Waarde, out var naar)
            || (beeld.Vastgesteld?.Inhoud.Leerroute ?? Planovername.Van(beeld.Dossierfeiten)?.Leerroute) is not { } route)
        {
            return null;
        }

        var vorige = beeld.Dossierfeiten.Laatste(Feitsoort.Schakeling);
        return Schakelen.Beoordeel(
            new()
            {
                Van = vorige is not null && vorige.Id != Vervangt && Enum.TryParse<Leerroute>(vorige.Waarde, out var eerder) ? eerder : route, Naar = naar,
                StartTermijn = start, Dag = Van, BijzonderGeval = voortgang == Bijzonder, Motivering = motivering,
                Voortgang = Enum.TryParse<Voortgang>(voortgang, out var gang) ? gang : Voortgang.ZoalsVerwacht,
            },
            beeld.Regels).Waarde.Toets;
    }

    /// <summary>In place of the progress: an exception that the college gives its reasons for.</summary>
    public const string Bijzonder = "bijzonder";

    /// <summary>A fact in one line: "3 maart 2026 tot en met 1 mei 2026, 640".</summary>
    public static string Zin(Feit feit) => Zin(feit.Van, feit.Tot, feit.Soort == Feitsoort.Vestiging ? null : feit.Waarde, feit.Soort);

    public string Zin() => Zin(Van, Tot, Waarde, Soort.Soort);

    private static string Zin(DateOnly van, DateOnly? tot, string? waarde, Feitsoort soort) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Datumtekst.Lang(van)}{(tot is { } laatste ? $" tot en met {Datumtekst.Lang(laatste)}" : "")}{(string.IsNullOrEmpty(waarde) ? "" : $", {Woord(waarde, soort)}")}");

    private static string Woord(string waarde, Feitsoort soort) => soort switch
    {
        Feitsoort.GevolgdeUren => $"{waarde} uur",
        Feitsoort.Verlenging => $"grond {waarde.ToLowerInvariant()}",
        _ => Veldnamen.Woord(waarde),
    };
}
