using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One signal in words.</summary>
/// <param name="Vastleggen">The fact that ends it; null when no single fact does.</param>
public sealed record Signaalregel(Signaal Signaal, Urgentie Urgentie, string Stand, Feitsoort? Vastleggen)
{
    public const int OpOverzicht = 5;

    public string Naam => Signaal.Soort.Naam();

    public string WachtOp => Signaal.WachtOp.Naam();

    public string Sleutel => Signaal.Soort.ToString().ToLowerInvariant();

    public string Dag => Signaal.Soort == Signaalsoort.NietTeBerekenen ? "" : Datumtekst.Lang(Signaal.Dag);

    /// <summary>Computed here and now from the facts, with the explanation: the stored rows are for lists.</summary>
    public static IReadOnlyList<Signaalregel> Van(DossierBeeld beeld, DateOnly dag) =>
        [.. Werkbeeld.Van(beeld, null).Signalen(dag, beeld.Regels).Select(signaal => Maak(signaal, dag))];

    private static Signaalregel Maak(Signaal signaal, DateOnly vandaag)
    {
        var (urgentie, stand) = signaal.Soort == Signaalsoort.NietTeBerekenen ? (Urgentie.DezeWeek, "Nakijken")
            : signaal.WachtOp == Wachtende.Duo && signaal.Dag < vandaag ? (Urgentie.WachtOpAnder, "Wacht op DUO")
            : signaal.WachtOp == Wachtende.Derde && signaal.Dag < vandaag ? (Urgentie.WachtOpAnder, "Wacht op informatie")
            : Afstand.Tot(signaal.Dag, vandaag);
        return new Signaalregel(signaal, urgentie, stand, Feit(signaal.Soort));
    }

    private static Feitsoort? Feit(Signaalsoort soort) => soort switch
    {
        Signaalsoort.Cursusaanbod => Feitsoort.Cursusaanbod,
        Signaalsoort.Cursusstart => Feitsoort.Cursusstart,
        Signaalsoort.UrenAfschalen or Signaalsoort.Herbeoordeling or Signaalsoort.LaatsteMaanden => Feitsoort.Herbeoordeling,
        Signaalsoort.Schakelgrens => Feitsoort.Schakeling,
        Signaalsoort.Pvt => Feitsoort.PvtAfgerond,
        Signaalsoort.Map => Feitsoort.MapAfgerond,
        Signaalsoort.Eindgesprek => Feitsoort.Eindgesprek,
        Signaalsoort.Onderbreking => Feitsoort.Onderbreking,
        _ => null,
    };
}
