namespace Naast.Ketensimulator;

/// <summary>Who may use the management pages and management API.</summary>
public enum Beheertoegang
{
    /// <summary>Nobody: the addresses answer 404.</summary>
    Nee,

    /// <summary>Only requests from the machine itself.</summary>
    Lokaal,

    /// <summary>Everybody who can reach the port: for a demonstration with fictitious persons only.</summary>
    Ja,
}

/// <summary>Which of the two published texts on "verwijtbaar" = Nee holds.</summary>
public enum Verwijtbaarlezing
{
    /// <summary>README of 2026-06-22: the end of the term lies within two months, or the term has been exceeded.</summary>
    Nieuw,

    /// <summary>Earlier README: only when the end of the term lies within two months.</summary>
    Oud,
}

/// <summary>Settings of the simulator, section <c>Ketensimulator</c>. Read anew on every use, so a host may change them while running.</summary>
public sealed class Ketensimulatoropties
{
    /// <summary>Most notifications on their way at the same time.</summary>
    public const int MeesteGelijktijdig = 256;

    /// <summary>Name of the configuration section.</summary>
    public const string Sectie = "Ketensimulator";

    /// <summary>Full address that notifications of the region are posted to, such as <c>http://localhost:8080/duo/v1/notificaties</c>. Empty: they wait.</summary>
    public string? Notificatieadres { get; set; }

    /// <summary>Full address per OIN of a municipality (<c>Ketensimulator:Notificatieadressen:{oin}</c>); goes before the general one.</summary>
    public Dictionary<string, string> Notificatieadressen { get; } = new(StringComparer.Ordinal);

    /// <summary>One JSON file that keeps DUO's memory over a restart. Empty: memory only.</summary>
    public string? Bestand { get; set; }

    /// <summary>Null means not configured; mapped into a host that is the same as <see cref="Beheertoegang.Nee"/>.</summary>
    public Beheertoegang? BeheerOpen { get; set; }

    /// <summary>Time between the receipt of the first PIP and the start of the term (SS102).</summary>
    public TimeSpan Termijnvertraging { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Wait before the second attempt to deliver a notification; doubles with each attempt.</summary>
    public TimeSpan EersteHerhaling { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two attempts.</summary>
    public TimeSpan LangsteHerhaling { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Attempts after which a notification is set aside (it can be offered again by hand).</summary>
    public int Pogingen { get; set; } = 14;

    /// <summary>Notifications on their way at the same time, 1..256; those of one person always go one after the other.</summary>
    public int Gelijktijdig
    {
        get;
        set => field = Math.Clamp(value, 1, MeesteGelijktijdig);
    } = 8;

    /// <summary>That of a load, until everything has arrived; null: no load.</summary>
    internal int? GelijktijdigBijBelasting { get; set; }

    /// <summary>Pace of a load, in notifications per second; null: as fast as they are answered.</summary>
    internal int? PerSecondeBijBelasting { get; set; }

    /// <summary>A load is being put in the queue: its pace stays, also while nothing waits yet.</summary>
    internal bool ZetKlaar
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    /// <summary>Notifications that may be on their way now.</summary>
    internal int NuGelijktijdig => GelijktijdigBijBelasting ?? Gelijktijdig;

    /// <summary>Days after the notice without a leerroute until SS126 (ten weeks).</summary>
    public int Leerroutedagen { get; set; } = 70;

    /// <summary>Days after the first PIP of an asylum permit holder without an offer until SS127; DUO published no period, the law gives three months.</summary>
    public int Aanboddagen { get; set; } = 91;

    /// <summary>Free attempts per part of the examination at the start; DUO published no number.</summary>
    public int Gratispogingen { get; set; } = 2;

    /// <summary>Which text on "verwijtbaar" = Nee holds.</summary>
    public Verwijtbaarlezing VerwijtbaarNee { get; set; } = Verwijtbaarlezing.Nieuw;

    /// <summary>False: start without the public BRP test persons.</summary>
    public bool Testpersonen { get; set; } = true;

    /// <summary>Reads the section; a value that cannot be read is an error at start, never a silent default.</summary>
    /// <exception cref="InvalidOperationException">A value has the wrong form.</exception>
    internal static Ketensimulatoropties Uit(IConfiguration configuratie)
    {
        var sectie = configuratie.GetSection(Sectie);
        var opties = new Ketensimulatoropties
        {
            Notificatieadres = sectie[nameof(Notificatieadres)],
            Bestand = sectie[nameof(Bestand)],
            BeheerOpen = Toegang(sectie[nameof(BeheerOpen)]),
        };
        opties.Termijnvertraging = sectie.GetValue(nameof(Termijnvertraging), opties.Termijnvertraging);
        opties.EersteHerhaling = sectie.GetValue(nameof(EersteHerhaling), opties.EersteHerhaling);
        opties.LangsteHerhaling = sectie.GetValue(nameof(LangsteHerhaling), opties.LangsteHerhaling);
        opties.Pogingen = sectie.GetValue(nameof(Pogingen), opties.Pogingen);
        opties.Gelijktijdig = sectie.GetValue(nameof(Gelijktijdig), opties.Gelijktijdig);
        opties.Leerroutedagen = sectie.GetValue(nameof(Leerroutedagen), opties.Leerroutedagen);
        opties.Aanboddagen = sectie.GetValue(nameof(Aanboddagen), opties.Aanboddagen);
        opties.Gratispogingen = sectie.GetValue(nameof(Gratispogingen), opties.Gratispogingen);
        opties.VerwijtbaarNee = sectie.GetValue(nameof(VerwijtbaarNee), opties.VerwijtbaarNee);
        opties.Testpersonen = sectie.GetValue(nameof(Testpersonen), opties.Testpersonen);
        foreach (var regel in sectie.GetSection(nameof(Notificatieadressen)).GetChildren())
        {
            opties.Notificatieadressen[regel.Key] = regel.Value ?? string.Empty;
        }

        return opties;
    }

    /// <summary>The address for a municipality, or null when it has none.</summary>
    internal Uri? AdresVoor(Ketengemeente gemeente)
    {
        var adres = Adrestekst(gemeente);
        return string.IsNullOrWhiteSpace(adres) ? null : new Uri(adres, UriKind.Absolute);
    }

    /// <summary>A host may set the address a moment after its start, so messages of the region wait for it; nobody takes the others.</summary>
    internal bool WachtOpAdres(Ketengemeente? gemeente) => gemeente is { Regio: true } && string.IsNullOrWhiteSpace(Adrestekst(gemeente));

    private string? Adrestekst(Ketengemeente gemeente) =>
        Notificatieadressen.GetValueOrDefault(gemeente.Oin) ?? (gemeente.Regio ? Notificatieadres : null);

    private static Beheertoegang? Toegang(string? waarde) => waarde?.Trim().ToUpperInvariant() switch
    {
        null or "" => null,
        "TRUE" or "JA" => Beheertoegang.Ja,
        "FALSE" or "NEE" => Beheertoegang.Nee,
        "LOKAAL" or "LOOPBACK" => Beheertoegang.Lokaal,
        _ => throw new InvalidOperationException("Ketensimulator:BeheerOpen is ja, nee of lokaal."),
    };
}
