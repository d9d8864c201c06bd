using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Brieven;

/// <summary>What somebody writes when changing a text for letters.</summary>
/// <param name="Naam">As it stands in the list to choose from, and as heading of the letter.</param>
/// <param name="Wanneer">In which case it is used.</param>
/// <param name="Inhoud">Liquid text: an empty line between paragraphs, "# " before a heading, "- " before an item of a list.</param>
public sealed record Brieftekstinhoud(string Naam, string Wanneer, string Inhoud);

/// <param name="Wie">Subject of who wrote it.</param>
public sealed record Brieftekstvoorstel(Brieftekstinhoud Inhoud, string Wie, string Naam, DateTimeOffset Tijdstip);

/// <summary>
/// A text from which letters to one person are made. Older wordings stay in the events; a letter that was made is a document of
/// its own, and does not change with the text.
/// </summary>
public sealed class Brieftekst : Aggregaat
{
    private static readonly Bron VierOgen = Bron.Beleid("vier ogen bij regels en beleid");

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

    /// <summary>A wording that waits for a second person; null when none does.</summary>
    public Brieftekstvoorstel? Voorstel { get; private set; }

    /// <summary>The wording before this one, to go back to.</summary>
    public Brieftekstinhoud? Vorige { get; private set; }

    public bool InGebruik => !Vervallen && Inhoud.Length > 0;

    public override Stroom Stroom => Stroom.Beleid;

    /// <summary>Nothing is in use under this name yet.</summary>
    public static Brieftekst Begin(Guid id, string sleutel) => new() { Id = id, Sleutel = sleutel };

    /// <summary>Another wording, or one that was out of use in use again; it waits for a second person. What waited before goes.</summary>
    public void StelVoor(Brieftekstinhoud inhoud, (string Sub, string Naam) wie, DateTimeOffset tijdstip)
    {
        if (InGebruik && inhoud == Nu ? Voorstel is not null : inhoud != Voorstel?.Inhoud)
        {
            Voorstel = InGebruik && inhoud == Nu ? null : new(inhoud, wie.Sub, wie.Naam, tijdstip);
            Meld(Briefgebeurtenissen.BrieftekstVoorgesteld);
        }
    }

    /// <summary>May this officer bring the wording that waits into use?</summary>
    public Toets MagVaststellen(string sub) => new("Mag u deze tekst vaststellen?",
    [
        new("Er wacht een tekst", VierOgen, Voorstel is not null, "Open de pagina opnieuw: er is iets mee gebeurd."),
        new("Iemand anders schreef hem", VierOgen, Voorstel?.Wie != sub, "Vraag een collega om de tekst te lezen en vast te stellen."),
    ]);

    /// <summary>Letters are made from it from now on.</summary>
    /// <exception cref="RegelGeschonden">See <see cref="MagVaststellen"/>.</exception>
    public void StelVast((string Sub, string Naam) wie, DateTimeOffset tijdstip)
    {
        MagVaststellen(wie.Sub).Eis();
        var nieuw = InGebruik ? Briefgebeurtenissen.BrieftekstGewijzigd : Briefgebeurtenissen.BrieftekstGemaakt;
        (Vorige, Vervallen) = (Inhoud.Length > 0 ? Nu : null, false);
        Neem(Voorstel!.Inhoud, Voorstel.Naam, tijdstip);
        Voorstel = null;
        Meld(nieuw);
    }

    /// <summary>It is not used; what was in use stays.</summary>
    public void WijsAf()
    {
        if (Voorstel is not null)
        {
            Voorstel = null;
            Meld(Briefgebeurtenissen.BrieftekstAfgewezen);
        }
    }

    /// <param name="standaard">Of a standard text that the region did not change: what goes out of use.</param>
    public void LaatVervallen(string auteur, DateTimeOffset tijdstip, Brieftekstinhoud? standaard = null)
    {
        if (!Vervallen)
        {
            Neem(standaard ?? Nu, auteur, tijdstip);
            (Vervallen, Voorstel) = (true, null);
            Meld(Briefgebeurtenissen.BrieftekstVervallen);
        }
    }

    private Brieftekstinhoud Nu => new(Naam, Wanneer, Inhoud);

    private void Neem(Brieftekstinhoud inhoud, string auteur, DateTimeOffset tijdstip) =>
        (Naam, Wanneer, Inhoud, Auteur, Tijdstip) = (inhoud.Naam, inhoud.Wanneer, inhoud.Inhoud, auteur, tijdstip);
}
