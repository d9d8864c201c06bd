using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Naast.Web.Opmaak;

/// <summary>Light, dark, or what the device says.</summary>
public enum Kleurstand
{
    Apparaat,
    Licht,
    Donker,
}

/// <param name="Naam">Words in the menu.</param>
/// <param name="Url">Local address.</param>
/// <param name="Icoon">Name from <c>iconen.txt</c>.</param>
/// <param name="Aantal">Open items, shown as a small number; null or 0 shows nothing.</param>
public sealed record Menuitem(string Naam, string Url, string Icoon, int? Aantal = null);

public sealed record Menugroep(string Titel, IReadOnlyList<Menuitem> Items);

/// <param name="Code">Language tag, for example <c>ar</c>.</param>
/// <param name="Naam">Name of the language in that language.</param>
public sealed record Taalkeuze(string Code, string Naam);

/// <summary>Words of the frame itself. The portal replaces them with the reader's language.</summary>
public sealed record Schilteksten
{
    public string NaarInhoud { get; init; } = "Naar de inhoud";
    public string Taal { get; init; } = "Taal";
    public string KiesTaal { get; init; } = "Kies uw taal";
    public string Hoofdmenu { get; init; } = "Hoofdmenu";
    public string Afmelden { get; init; } = "Uitloggen";
    public string Nieuw { get; init; } = "nieuw";
    public string Hulp { get; init; } = "Hulp";
}

/// <summary>
/// Everything the layouts need around a page. One per request; the application fills it before the page is drawn,
/// so that no layout has to know about users, organisations or permissions.
/// </summary>
public sealed class Schil
{
    public Huisstijl Huisstijl { get; set; } = Huisstijlen.Sdd;

    /// <summary>Short name next to the mark, for example "SDD".</summary>
    public string Organisatie { get; set; } = "Naast";

    public string Ondertitel { get; set; } = "Inburgering";

    /// <summary>The same with a foreign name in it isolated, for a page from right to left; null shows the plain words.</summary>
    public IHtmlContent? OndertitelOpgemaakt { get; set; }

    /// <summary>Name of the signed-in person; null when nobody is signed in.</summary>
    public string? Naam { get; set; }

    /// <summary>Day on which the page is made, in words, for what is printed.</summary>
    public string? Dag { get; set; }

    public string? Functie { get; set; }

    public string? Initialen { get; set; }

    /// <summary>Menu groups of the workspace. The portal shows the items of the first group as its bottom bar: at most four.</summary>
    public IReadOnlyList<Menugroep> Menu { get; set; } = [];

    /// <summary>Language of the page (<c>html lang</c>).</summary>
    public string Taal { get; set; } = "nl";

    public bool VanRechtsNaarLinks => Taal.Split('-')[0] is "ar" or "fa" or "prs" or "ps" or "ur" or "he" or "ckb";

    /// <summary>Languages of the portal's switch; empty hides it.</summary>
    public IReadOnlyList<Taalkeuze> Talen { get; set; } = [];

    /// <summary>Page where the language is chosen.</summary>
    public string Taaladres { get; set; } = "/taal";

    public Schilteksten Teksten { get; set; } = new();

    public Kleurstand Kleurstand { get; set; }

    public bool MagZoeken { get; set; }

    public string Zoekadres { get; set; } = "/zoeken";

    /// <summary>Search by POST, so that a BSN typed in the box never ends up in an address.</summary>
    public bool ZoekenMetPost { get; set; } = true;

    public string Zoekveld { get; set; } = "q";

    /// <summary>Where the script asks for persons while somebody types; null when there is nothing to suggest.</summary>
    public string? Suggestieadres { get; set; }

    /// <summary>Words typed before, shown again in the box on the results page.</summary>
    public string? Zoekwoorden { get; set; }

    public string Zoekuitleg { get; set; } = "Zoek op naam, BSN, V-nummer of zaak";

    /// <summary>Sign out goes to this address by POST.</summary>
    public string AfmeldAdres { get; set; } = "/afmelden";

    /// <summary>Null hides the bell.</summary>
    public string? MeldingenAdres { get; set; }

    public int AantalMeldingen { get; set; }

    /// <summary>Null hides the help button.</summary>
    public string? HulpAdres { get; set; }

    /// <summary>Page with the user's own settings; null hides the button to it.</summary>
    public string? AccountAdres { get; set; }

    /// <summary>Start page, behind the mark.</summary>
    public string StartAdres { get; set; } = "/";

    /// <summary>Attributes of the html element. Written here, because Razor keeps an empty data attribute where none is meant.</summary>
    public IHtmlContent Rootattributen(string klasse)
    {
        var tekst = $"lang=\"{HtmlEncoder.Default.Encode(Taal)}\" dir=\"{(VanRechtsNaarLinks ? "rtl" : "ltr")}\" class=\"{klasse}\"";
        if (Weergave.Attribuut(Kleurstand) is { } stand)
        {
            tekst += $" data-color-scheme=\"{stand}\"";
        }
        return new HtmlString(Sneltoetsen && klasse == "werkplek" ? tekst + " data-sneltoetsen" : tekst);
    }

    /// <summary>Keyboard shortcuts; a user can switch them off (WCAG 2.1.4).</summary>
    public bool Sneltoetsen { get; set; } = true;
}
