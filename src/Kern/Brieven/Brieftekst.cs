using Naast.Kern.Gedeeld;

namespace Naast.Kern.Brieven;

/// <summary>What somebody writes when changing a text for letters.</summary>
/// <param name="Naam">As it stands in the list to choose from, and as heading of the letter.</param>
/// <param name="Wanneer">In which case it is used.</param>
/// <param name="Inhoud">Liquid text: an empty line between paragraphs, "# " before a heading, "- " before an item of a list.</param>
public sealed record Brieftekstinhoud(string Naam, string Wanneer, string Inhoud);

/// <summary>
/// A text from which letters to one person are made. Older wordings stay in the events; a letter that was made is a document of
/// its own, and does not change with the text.
/// </summary>
public sealed class Brieftekst : Aggregaat
{
    private Brieftekst()
    {
    }

    /// <summary>Short name in addresses; a text of the region with the name of a standard text takes its place.</summary>
    public string Sleutel { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public string Wanneer { get; private set; } = "";

    public string Inhoud { get; private set; } = "";

    /// <summary>Name of who wrote this wording.</summary>
    public string Auteur { get; private set; } = "";

    public DateTimeOffset Tijdstip { get; private set; }

    /// <summary>Not to be chosen any more.</summary>
    public bool Vervallen { get; private set; }

    public override Stroom Stroom => Stroom.Beleid;

    public static Brieftekst Maak(Guid id, string sleutel, Brieftekstinhoud inhoud, string auteur, DateTimeOffset tijdstip)
    {
        var tekst = new Brieftekst { Id = id, Sleutel = sleutel };
        tekst.Neem(inhoud, auteur, tijdstip);
        tekst.Meld(Briefgebeurtenissen.BrieftekstGemaakt);
        return tekst;
    }

    /// <summary>Another wording; one that was out of use is in use again.</summary>
    public void Wijzig(Brieftekstinhoud inhoud, string auteur, DateTimeOffset tijdstip)
    {
        if (Vervallen || new Brieftekstinhoud(Naam, Wanneer, Inhoud) != inhoud)
        {
            Neem(inhoud, auteur, tijdstip);
            Vervallen = false;
            Meld(Briefgebeurtenissen.BrieftekstGewijzigd);
        }
    }

    public void LaatVervallen(string auteur, DateTimeOffset tijdstip)
    {
        if (!Vervallen)
        {
            (Vervallen, Auteur, Tijdstip) = (true, auteur, tijdstip);
            Meld(Briefgebeurtenissen.BrieftekstVervallen);
        }
    }

    private void Neem(Brieftekstinhoud inhoud, string auteur, DateTimeOffset tijdstip) =>
        (Naam, Wanneer, Inhoud, Auteur, Tijdstip) = (inhoud.Naam, inhoud.Wanneer, inhoud.Inhoud, auteur, tijdstip);
}
