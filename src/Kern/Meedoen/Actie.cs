using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>Who does it.</summary>
public enum Actiehouder
{
    [Keuzenaam("inburgeraar")]
    Inburgeraar,

    /// <summary>A promise of ours to the person.</summary>
    [Keuzenaam("casusregisseur")]
    Casusregisseur,

    [Keuzenaam("organisatie")]
    Organisatie,

    /// <summary>Family, a neighbour, a volunteer, an employer.</summary>
    [Keuzenaam("iemand anders")]
    IemandAnders,
}

/// <summary>The law or the means that an action rests on.</summary>
public enum Grondslag
{
    [Keuzenaam("Wet inburgering")]
    WetInburgering,

    [Keuzenaam("Participatiewet")]
    Participatiewet,

    [Keuzenaam("Wmo")]
    Wmo,

    [Keuzenaam("Jeugdwet")]
    Jeugdwet,

    [Keuzenaam("schuldhulpverlening")]
    Schuldhulp,

    [Keuzenaam("zorgverzekering")]
    Zorgverzekering,

    [Keuzenaam("sport en cultuur van de gemeente")]
    Sport,

    [Keuzenaam("eigen middelen of netwerk")]
    EigenMiddelen,
}

public enum Actiestand
{
    [Keuzenaam("open")]
    Open,

    [Keuzenaam("gedaan")]
    Gedaan,

    [Keuzenaam("gestopt")]
    Gestopt,
}

/// <summary>What is said of an action.</summary>
public sealed record Actiegegevens(string Wat, Actiehouder Wie, Grondslag Grondslag)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;

    /// <summary>Name of the organisation or the other person; null for the person itself and the casusregisseur.</summary>
    public string? WieNaam { get; init; }

    public Guid? DoelId { get; init; }

    public Leefgebied? Gebied { get; init; }

    public DateOnly? Van { get; init; }

    /// <summary>Last day, or the day by which it is done.</summary>
    public DateOnly? Tot { get; init; }

    /// <summary>The action that must be done first.</summary>
    public Guid? Na { get; init; }

    /// <summary>The part of life whose obstacle must be over first.</summary>
    public Leefgebied? NaGebied { get; init; }
}

/// <summary>One thing that somebody does for a goal or in a part of life, by a day.</summary>
public sealed class Actie : Aggregaat, IDossiergebonden
{
    private Actie()
    {
    }

    public Guid DossierId { get; private set; }

    public string Wat { get; private set; } = "";

    public Actiehouder Wie { get; private set; }

    public string? WieNaam { get; private set; }

    public Grondslag Grondslag { get; private set; }

    public Guid? DoelId { get; private set; }

    public Leefgebied? Gebied { get; private set; }

    public DateOnly? Van { get; private set; }

    public DateOnly? Tot { get; private set; }

    public Guid? Na { get; private set; }

    public Leefgebied? NaGebied { get; private set; }

    public Actiestand Stand { get; private set; }

    /// <summary>Day on which it was done or stopped.</summary>
    public DateOnly? Gesloten { get; private set; }

    public string? Uitkomst { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool IsOpen => Stand == Actiestand.Open;

    public static Actie SpreekAf(Guid id, Dossier dossier, Actiegegevens gegevens)
    {
        var actie = new Actie { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode };
        actie.Neem(gegevens);
        actie.Meld(Meedoengebeurtenissen.ActieAfgesproken);
        return actie;
    }

    /// <exception cref="InvalidOperationException">The action is over.</exception>
    public void Wijzig(Actiegegevens gegevens)
    {
        Eis();
        var oud = (Wat, Wie, WieNaam, Grondslag, DoelId, Gebied, (Van, Tot, Na, NaGebied));
        Neem(gegevens);
        if (oud != (Wat, Wie, WieNaam, Grondslag, DoelId, Gebied, (Van, Tot, Na, NaGebied)))
        {
            Meld(Meedoengebeurtenissen.ActieGewijzigd);
        }
    }

    /// <exception cref="InvalidOperationException">The action is over.</exception>
    public void RondAf(string? uitkomst, DateOnly dag) => Sluit(Actiestand.Gedaan, uitkomst, dag, Meedoengebeurtenissen.ActieGedaan);

    /// <exception cref="InvalidOperationException">The action is over.</exception>
    public void Stop(string reden, DateOnly dag) => Sluit(Actiestand.Gestopt, reden, dag, Meedoengebeurtenissen.ActieGestopt);

    private void Sluit(Actiestand stand, string? uitkomst, DateOnly dag, Gebeurtenissoort gebeurtenis)
    {
        Eis();
        (Stand, Uitkomst, Gesloten) = (stand, string.IsNullOrWhiteSpace(uitkomst) ? null : uitkomst.Trim(), dag);
        Meld(gebeurtenis);
    }

    private void Neem(Actiegegevens gegevens)
    {
        (Wat, Wie, Grondslag, DoelId, Gebied) = (gegevens.Wat.Trim(), gegevens.Wie, gegevens.Grondslag, gegevens.DoelId, gegevens.Gebied);
        (Van, Tot, Na, NaGebied) = (gegevens.Van, gegevens.Tot, gegevens.Na == Id ? null : gegevens.Na, gegevens.NaGebied);
        WieNaam = Wie is Actiehouder.Organisatie or Actiehouder.IemandAnders && !string.IsNullOrWhiteSpace(gegevens.WieNaam) ? gegevens.WieNaam.Trim() : null;
    }

    private void Eis()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("Deze actie is al afgesloten.");
        }
    }
}
