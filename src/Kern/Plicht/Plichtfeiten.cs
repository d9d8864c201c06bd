using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Plicht;

/// <summary>What DUO says about the rights of somebody whose purpose of stay changed.</summary>
public enum Asielrechten
{
    [Keuzenaam("Asielrechten toegekend")]
    Toegekend,

    [Keuzenaam("Behoud asielrechten")]
    Behoud,

    [Keuzenaam("Op verzoek behoud rechten van gezins- en overige migrant")]
    GezinsrechtenBehoudenOpVerzoek,

    [Keuzenaam("Op verzoek rechten van gezins- en overige migrant toegekend")]
    GezinsrechtenToegekendOpVerzoek,
}

/// <summary>The facts on which the duty and the group rest: what a permit says, and what DUO decided.</summary>
public sealed record Plichtfeiten
{
    public OnvolledigeDatum Geboortedatum { get; init; }

    public Nationaliteitsgroep Nationaliteit { get; init; } = Nationaliteitsgroep.DerdeLand;

    public Verblijfsrecht Verblijf { get; init; }

    /// <summary>Regular permits only.</summary>
    public Verblijfsdoel? Doel { get; init; }

    /// <summary>Family permits only.</summary>
    public Referentstatus? Referent { get; init; }

    public Gezinsband? Gezinsband { get; init; }

    public DateOnly VerkregenOp { get; init; }

    /// <summary>Day on which the right of residence was made known; null = the day it was obtained.</summary>
    public DateOnly? BekendgemaaktOp { get; init; }

    public bool GeestelijkBedienaar { get; init; }

    public bool EuGezinsrecht { get; init; }

    /// <summary>Met an integration condition for the status of long-term resident in another country of the EU or EEA.</summary>
    public bool EldersVoldaan { get; init; }

    public bool Verdrag { get; init; }

    public bool Leerplichtig { get; init; }

    /// <summary>Had the duty until the day before this right of residence began (art. 2.1 lid 1 Besluit).</summary>
    public bool SluitAanOpPlicht { get; init; }

    public Vrijstellingsvorm? Vrijstelling { get; init; }

    public Ontheffingsvorm? Ontheffing { get; init; }

    public bool? PlichtVolgensDuo { get; init; }

    public GedetailleerdeDoelgroep? DoelgroepVolgensDuo { get; init; }

    public Asielrechten? Asielrechten { get; init; }

    public DateOnly BekendOfVerkregen => BekendgemaaktOp ?? VerkregenOp;

    /// <summary>Art. 1.2 Regeling: who has a permit for work for a religious organisation is one in any case.</summary>
    public bool IsBedienaar => GeestelijkBedienaar || Doel == Verblijfsdoel.ReligieuzeOrganisatie;

    /// <summary>Stay with somebody who stays temporarily is itself temporary (art. 2.2 Besluit, onderdeel a).</summary>
    public Verblijfsdoel? WerkelijkDoel =>
        Doel == Verblijfsdoel.Gezin && Referent == Referentstatus.RegulierTijdelijk ? Verblijfsdoel.GezinBijTijdelijkVerblijf : Doel;
}

public enum Vrijstellingsvorm
{
    [Keuzenaam("volledige vrijstelling")]
    Volledig,

    [Keuzenaam("tijdelijke vrijstelling")]
    Tijdelijk,

    [Keuzenaam("gedeeltelijke vrijstelling (examenonderdelen)")]
    Gedeeltelijk,
}

public enum Ontheffingsvorm
{
    [Keuzenaam("volledige ontheffing")]
    Volledig,

    [Keuzenaam("gedeeltelijke ontheffing")]
    Gedeeltelijk,
}
