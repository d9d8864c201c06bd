using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

public enum Contactwijze
{
    [Keuzenaam("gebeld")]
    Telefoon,

    [Keuzenaam("bericht gestuurd")]
    Bericht,

    [Keuzenaam("gesproken")]
    Gesprek,

    [Keuzenaam("huisbezoek")]
    Huisbezoek,
}

/// <summary>That somebody was in touch with the person, or tried: one tap, so that silence is real silence. Never edited.</summary>
public sealed class Contactmoment : Aggregaat, IDossiergebonden
{
    private Contactmoment()
    {
    }

    public Guid DossierId { get; private set; }

    public Contactwijze Wijze { get; private set; }

    /// <summary>False: nobody answered.</summary>
    public bool Bereikt { get; private set; }

    /// <summary>Name of who was in touch.</summary>
    public string Auteur { get; private set; } = "";

    public DateTimeOffset Tijdstip { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Contactmoment LegVast(Guid id, Guid dossierId, string gemeentecode, Contactwijze wijze, bool bereikt, string auteur, DateTimeOffset tijdstip)
    {
        var contact = new Contactmoment
        {
            Id = id, DossierId = dossierId, Gemeentecode = gemeentecode, Wijze = wijze, Bereikt = bereikt, Auteur = auteur, Tijdstip = tijdstip,
        };
        contact.Meld(Inburgeraarsgebeurtenissen.ContactVastgelegd);
        return contact;
    }
}
