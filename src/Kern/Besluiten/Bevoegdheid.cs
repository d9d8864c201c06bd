using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

/// <summary>What comes out when a power is used: it decides whether objection is open.</summary>
public enum Bevoegdheidssoort
{
    /// <summary>A decision (art. 1:3 Awb): it is made known and objection is open.</summary>
    [Keuzenaam("besluit")]
    Besluit,

    /// <summary>An act without legal effect of its own, or one that the law excludes from objection.</summary>
    [Keuzenaam("handeling")]
    Handeling,

    /// <summary>Rules for many cases (art. 1:3 lid 4 Awb): no objection.</summary>
    [Keuzenaam("beleidsregels")]
    Regels,
}

/// <summary>A part of the work that a municipality gives to an organisation: a row of the task matrix.</summary>
public enum Bouwsteen
{
    [Keuzenaam("Brede intake")]
    BredeIntake,

    [Keuzenaam("Plan en leerroute")]
    Plan,

    [Keuzenaam("Lessen")]
    Lessen,

    [Keuzenaam("Participatieverklaringstraject (PVT)")]
    Pvt,

    [Keuzenaam("Module Arbeidsmarkt en Participatie (MAP)")]
    Map,

    [Keuzenaam("Z-route")]
    Zroute,

    [Keuzenaam("Maatschappelijke begeleiding")]
    MaatschappelijkeBegeleiding,

    [Keuzenaam("Financiële zelfredzaamheid")]
    FinancieleZelfredzaamheid,

    [Keuzenaam("Voortgang en begeleiding")]
    Voortgang,

    [Keuzenaam("Handhaving")]
    Handhaving,

    [Keuzenaam("Bezwaar")]
    Bezwaar,

    [Keuzenaam("Beleidsregels")]
    Beleidsregels,
}

/// <summary>A power of the college under the Wet inburgering 2021 that may be exercised in its name.</summary>
public enum Bevoegdheid
{
    [Keuzenaam("de brede intake afnemen")]
    BredeIntakeAfnemen,

    [Keuzenaam("ontheffing van de leerbaarheidstoets geven")]
    ToetsontheffingVerlenen,

    [Keuzenaam("het plan (PIP) vaststellen")]
    PipVaststellen,

    [Keuzenaam("het plan (PIP) wijzigen")]
    PipWijzigen,

    [Keuzenaam("wisselen van leerroute")]
    LeerrouteWisselen,

    [Keuzenaam("het niveau verlagen naar A2")]
    NiveauVerlagen,

    [Keuzenaam("lessen aanbieden aan asielstatushouders")]
    CursusAanbieden,

    [Keuzenaam("het PVT aanbieden")]
    PvtAanbieden,

    [Keuzenaam("de MAP aanbieden")]
    MapAanbieden,

    [Keuzenaam("onderdelen van de Z-route aanbieden")]
    ZrouteAanbieden,

    [Keuzenaam("het eindgesprek van de Z-route voeren")]
    EindgesprekVoeren,

    [Keuzenaam("het certificaat van de Z-route uitreiken")]
    CertificaatUitreiken,

    [Keuzenaam("maatschappelijke begeleiding geven")]
    MaatschappelijkBegeleiden,

    [Keuzenaam("financiële zelfredzaamheid begeleiden")]
    FinancieelBegeleiden,

    [Keuzenaam("de voortgang volgen en bespreken")]
    VoortgangVolgen,

    [Keuzenaam("voor DUO verklaren dat een aanbod te laat kwam")]
    AanbodVerklaren,

    [Keuzenaam("DUO adviseren over een ontheffing")]
    OntheffingAdviseren,

    [Keuzenaam("een boete opleggen bij de brede intake")]
    BoeteIntakeOpleggen,

    [Keuzenaam("een boete opleggen tijdens het traject")]
    BoeteTrajectOpleggen,

    [Keuzenaam("betaling van een boete regelen")]
    BetalingRegelen,

    [Keuzenaam("een boete invorderen")]
    BoeteInvorderen,

    [Keuzenaam("een besluit intrekken")]
    BesluitIntrekken,

    [Keuzenaam("horen in bezwaar")]
    BezwaarHoren,

    [Keuzenaam("op bezwaar beslissen")]
    BezwaarBeslissen,

    [Keuzenaam("de beslissing op bezwaar verdagen")]
    BezwaarVerdagen,

    [Keuzenaam("instemmen met rechtstreeks beroep")]
    RechtstreeksBeroepToestaan,

    [Keuzenaam("beleidsregels vaststellen")]
    BeleidsregelsVaststellen,
}

/// <summary>What the law says about one power.</summary>
/// <param name="Bron">The article that gives it to the college.</param>
public sealed record Bevoegdheidskenmerk(Bevoegdheidssoort Soort, Bouwsteen Bouwsteen, Bron Bron);

/// <summary>The competence matrix: who is competent by law, and the building block that each power belongs to.</summary>
public static class Bevoegdheidsmatrix
{
    private static readonly Dictionary<Bevoegdheid, Bevoegdheidskenmerk> Kenmerken = new()
    {
        [Bevoegdheid.BredeIntakeAfnemen] = new(Bevoegdheidssoort.Handeling, Bouwsteen.BredeIntake, Bron.Wi("14", "1", "WI-INT-01")),
        [Bevoegdheid.ToetsontheffingVerlenen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.BredeIntake, Bron.Wi("14", "6", "WI-INT-10")),
        [Bevoegdheid.PipVaststellen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Plan, Bron.Wi("15", "1", "WI-PIP-01")),
        [Bevoegdheid.PipWijzigen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Plan, Bron.Wi("15", "1", "WI-PIP-01")),
        [Bevoegdheid.LeerrouteWisselen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Plan, Bron.Bi("5.4", "1", "WI-ROUTE-08")),
        [Bevoegdheid.NiveauVerlagen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Plan, Bron.Bi("5.5", "1", "WI-ROUTE-06")),
        [Bevoegdheid.CursusAanbieden] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Lessen, Bron.Wi("16", "1")),
        [Bevoegdheid.PvtAanbieden] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Pvt, Bron.Wi("6", "3", "WI-PVT-01")),
        [Bevoegdheid.MapAanbieden] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Map, Bron.Wi("6", "3", "WI-MAP-02")),
        [Bevoegdheid.ZrouteAanbieden] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Zroute, Bron.Bi("3.14", "1", "WI-ROUTE-05")),
        [Bevoegdheid.EindgesprekVoeren] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Zroute, Bron.Bi("3.14", "4", "WI-MAND-12")),
        [Bevoegdheid.CertificaatUitreiken] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Zroute, Bron.Bi("3.16")),
        [Bevoegdheid.MaatschappelijkBegeleiden] = new(Bevoegdheidssoort.Handeling, Bouwsteen.MaatschappelijkeBegeleiding, Bron.Wi("13", "1")),
        [Bevoegdheid.FinancieelBegeleiden] = new(Bevoegdheidssoort.Handeling, Bouwsteen.FinancieleZelfredzaamheid, Bron.Wi("13", "1")),
        [Bevoegdheid.VoortgangVolgen] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Voortgang, Bron.Wi("17", "1")),
        [Bevoegdheid.AanbodVerklaren] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Voortgang, Bron.Ri("4.1", "1", "WI-VERL-g")),
        [Bevoegdheid.OntheffingAdviseren] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Voortgang, Bron.Bi("2.8")),
        [Bevoegdheid.BoeteIntakeOpleggen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Handhaving, Bron.Wi("22", "1", "WI-BOETE-01")),
        [Bevoegdheid.BoeteTrajectOpleggen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Handhaving, Bron.Wi("23", "1", "WI-BOETE-04")),
        [Bevoegdheid.BetalingRegelen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Handhaving, Bron.Awb("4:94", "1", "WI-AWB-08")),
        [Bevoegdheid.BoeteInvorderen] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Handhaving, Bron.Awb("4:112", "1", "WI-AWB-08")),
        [Bevoegdheid.BesluitIntrekken] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Plan, Bron.Wi("15", "1")),
        [Bevoegdheid.BezwaarHoren] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Bezwaar, Bron.Awb("7:5", "1", "WI-AWB-27")),
        [Bevoegdheid.BezwaarBeslissen] = new(Bevoegdheidssoort.Besluit, Bouwsteen.Bezwaar, Bron.Awb("7:11", "1", "WI-AWB-28")),
        [Bevoegdheid.BezwaarVerdagen] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Bezwaar, Bron.Awb("7:10", "3", "WI-AWB-28")),
        [Bevoegdheid.RechtstreeksBeroepToestaan] = new(Bevoegdheidssoort.Handeling, Bouwsteen.Bezwaar, Bron.Awb("7:1a", "3", "WI-AWB-29")),
        [Bevoegdheid.BeleidsregelsVaststellen] = new(Bevoegdheidssoort.Regels, Bouwsteen.Beleidsregels, Bron.Awb("4:81", "1")),
    };

    /// <summary>Decisions that are contested in an objection: who took one, does not decide on the objection.</summary>
    public static IReadOnlyList<Bevoegdheid> Primair { get; } =
        [.. Enum.GetValues<Bevoegdheid>().Where(b => Kenmerken[b].Soort == Bevoegdheidssoort.Besluit && Kenmerken[b].Bouwsteen != Bouwsteen.Bezwaar)];

    public static Bevoegdheidskenmerk Kenmerk(this Bevoegdheid bevoegdheid) => Kenmerken[bevoegdheid];

    public static string Naam(this Bevoegdheid bevoegdheid) => KeuzenaamAttribute.Van(bevoegdheid);

    /// <summary>With a capital, at the head of a row.</summary>
    public static string Kop(this Bevoegdheid bevoegdheid) => char.ToUpperInvariant(bevoegdheid.Naam()[0]) + bevoegdheid.Naam()[1..];

    public static string Naam(this Bouwsteen bouwsteen) => KeuzenaamAttribute.Van(bouwsteen);

    /// <summary>A decision that comes with a plan: its policy of signing is that of the plan.</summary>
    public static bool GaatOverPlan(this Bevoegdheid bevoegdheid) =>
        bevoegdheid is Bevoegdheid.PipVaststellen or Bevoegdheid.PipWijzigen or Bevoegdheid.LeerrouteWisselen or Bevoegdheid.NiveauVerlagen;

    /// <summary>The power is about hearing or deciding in objection (art. 7:5, 7:1a, 10:3 lid 3 Awb).</summary>
    public static bool IsHeroverweging(this Bevoegdheid bevoegdheid) =>
        bevoegdheid is Bevoegdheid.BezwaarHoren or Bevoegdheid.BezwaarBeslissen or Bevoegdheid.RechtstreeksBeroepToestaan;
}
