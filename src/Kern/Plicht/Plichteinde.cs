using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>What ends the duty (WI-TERM-09).</summary>
public enum Eindgrond
{
    [Keuzenaam("inburgeringsdiploma behaald")]
    Diploma,

    [Keuzenaam("certificaat van de Z-route behaald")]
    Certificaat,

    [Keuzenaam("volledige vrijstelling")]
    VolledigeVrijstelling,

    [Keuzenaam("volledige ontheffing")]
    VolledigeOntheffing,

    [Keuzenaam("geen verblijfsrecht meer")]
    VerblijfsrechtVerloren,

    [Keuzenaam("langer dan een jaar onderbroken")]
    TeLangOnderbroken,

    [Keuzenaam("Nederlander geworden")]
    Naturalisatie,

    [Keuzenaam("AOW-leeftijd bereikt")]
    Aow,

    [Keuzenaam("overleden")]
    Overlijden,
}

/// <param name="Dag">The first day without the duty.</param>
public sealed record Plichteinde(Eindgrond Grond, DateOnly Dag)
{
    /// <summary>The interruption that ended the duty was an absence from the country.</summary>
    public bool Vertrokken { get; init; }

    public Bron Bron => Grond switch
    {
        Eindgrond.Diploma => Bron.Wi("6", null, "WI-TERM-09"),
        Eindgrond.Certificaat => Bron.Bi("3.16", null, "WI-TERM-09"),
        Eindgrond.VolledigeVrijstelling => Bron.Wi("4", "1", "WI-TERM-09"),
        Eindgrond.VolledigeOntheffing => Bron.Wi("5", null, "WI-TERM-09"),
        Eindgrond.TeLangOnderbroken => Bron.Bi("2.1", "2", "WI-DOEL-08") with { Zekerheid = Zekerheid.Afgeleid },
        _ => Bron.Wi("3", "1", "WI-TERM-09"),
    };

    /// <summary>DUO's words for why there is no duty.</summary>
    public string Duoreden => Grond switch
    {
        Eindgrond.Diploma or Eindgrond.Certificaat => "Inburgeringsplicht voldaan",
        Eindgrond.VolledigeVrijstelling => "Volledige vrijstelling",
        Eindgrond.VolledigeOntheffing => "Volledige ontheffing",
        Eindgrond.TeLangOnderbroken when Vertrokken => "Vertrek uit Nederland langer dan een jaar",
        Eindgrond.Overlijden => "Overlijden",
        _ => "Overig",
    };

    /// <summary>DUO's event.</summary>
    public string Gebeurtenis => Grond switch
    {
        Eindgrond.Diploma or Eindgrond.Certificaat => "SS106",
        Eindgrond.VolledigeVrijstelling => "SS107",
        Eindgrond.VolledigeOntheffing => "SS108",
        Eindgrond.Overlijden => "SS111",
        _ => "SS110",
    };

    public string Naam => Grond switch
    {
        Eindgrond.Diploma => "het inburgeringsdiploma is behaald",
        Eindgrond.Certificaat => "het certificaat van de Z-route is behaald",
        Eindgrond.VolledigeVrijstelling => "er is een volledige vrijstelling",
        Eindgrond.VolledigeOntheffing => "er is een volledige ontheffing",
        Eindgrond.VerblijfsrechtVerloren => "er is geen verblijfsrecht meer",
        Eindgrond.TeLangOnderbroken => "de onderbreking duurt langer dan een jaar",
        Eindgrond.Naturalisatie => "de persoon is Nederlander geworden",
        Eindgrond.Aow => "de AOW-leeftijd is bereikt",
        _ => "de persoon is overleden",
    };
}
