using Naast.Kern.Gedeeld;

namespace Naast.Kern.Beleidsstukken;

/// <summary>The nine principles that the four municipalities and their social service agreed on.</summary>
public enum Beginsel
{
    [Keuzenaam("wij voeren uit in mandaat, de gemeenten blijven verantwoordelijk")]
    Mandaat,

    [Keuzenaam("vier wethouders overleggen als gelijken")]
    Overleg,

    [Keuzenaam("duurzaam meedoen naar vermogen")]
    Meedoen,

    [Keuzenaam("wij staan naast de inburgeraar")]
    Naast,

    [Keuzenaam("inburgering hoort bij het sociaal domein")]
    SociaalDomein,

    [Keuzenaam("dichtbij en lokaal")]
    Dichtbij,

    [Keuzenaam("wij kijken naar alle leefgebieden samen")]
    Integraal,

    [Keuzenaam("samen invoeren, zo gelijk als kan")]
    Samen,

    [Keuzenaam("het geld werkt voor de samenleving")]
    Opbrengst,
}

/// <param name="Code">Stays the same in every version, so that versions can be compared: "3".</param>
/// <param name="Tekst">Plain text; an empty line begins a paragraph.</param>
/// <param name="Beginsel">The principle that it works out; null for none.</param>
public sealed record Beleidshoofdstuk(string Code, string Kop, string Tekst, Beginsel? Beginsel = null);

/// <summary>What a chapter sets. In beleidsregels a value; in a framework the room that beleidsregels have (<see cref="Kaderruimte"/>).</summary>
/// <param name="Sleutel">Of a parameter in <see cref="Beleidsonderwerpen"/>.</param>
/// <param name="Hoofdstuk">Code of the chapter.</param>
public sealed record Beleidswaarde(string Sleutel, string Waarde, string Hoofdstuk);

/// <summary>Where one municipality differs from the region: another value, or words of its own under a chapter.</summary>
/// <param name="Sleutel">The parameter; null for words.</param>
/// <param name="Eigenaar">Function that answers for it: "beleidsmedewerker Papendrecht".</param>
/// <param name="Herzien">Day on which it is looked at again.</param>
public sealed record Afwijking(string Gemeentecode, string Hoofdstuk, string? Sleutel, string Waarde, string Reden, string Eigenaar, DateOnly Herzien);
