using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Beleidsstukken;

public enum Stuksoort
{
    /// <summary>What the councils set: text, principles, and the room for beleidsregels.</summary>
    [Keuzenaam("beleidskader")]
    Kader,

    /// <summary>How powers are used; set in the name of each college (art. 4:81 Awb).</summary>
    [Keuzenaam("beleidsregels")]
    Beleidsregels,
}

public enum Stukstand
{
    [Keuzenaam("concept")]
    Concept,

    [Keuzenaam("voorgelegd")]
    Voorgelegd,

    /// <summary>The text is fixed for ever; each municipality can set it.</summary>
    [Keuzenaam("vrijgegeven")]
    Vrijgegeven,

    [Keuzenaam("gestopt")]
    Gestopt,
}

/// <summary>
/// One version of the framework or of the beleidsregels: text in chapters, what the chapters set, and where a municipality
/// differs. Written by one or more, released by somebody else; then it never changes. It has no force of its own: that comes
/// municipality by municipality, with a <see cref="Beleidsvaststelling"/>.
/// </summary>
public sealed class Beleidsstuk : Aggregaat
{
    public const int LangsteTekst = 8_000;

    private static readonly Bron Beheer = Bron.Beleid("vier ogen bij regels en beleid");

    private Beleidsstuk()
    {
    }

    public Stuksoort Soort { get; private set; }

    /// <summary>Number of this version, from 1.</summary>
    public int Nummer { get; private set; }

    public string Titel { get; private set; } = "";

    public IReadOnlyList<Beleidshoofdstuk> Hoofdstukken { get; private set; } = [];

    public IReadOnlyList<Beleidswaarde> Waarden { get; private set; } = [];

    public IReadOnlyList<Afwijking> Afwijkingen { get; private set; } = [];

    /// <summary>What is new in this version and why, for who has to decide on it.</summary>
    public string Toelichting { get; private set; } = "";

    public Stukstand Stand { get; private set; }

    /// <summary>Subjects of everybody who wrote in it: none of them releases it, or sets it under mandate.</summary>
    public IReadOnlyList<string> Opstellers { get; private set; } = [];

    public string OpstellerNaam { get; private set; } = "";

    public DateOnly Begonnen { get; private set; }

    public string? VrijgeverNaam { get; private set; }

    public DateOnly? Vrijgegeven { get; private set; }

    /// <summary>Why it was sent back or stopped.</summary>
    public string? Opmerking { get; private set; }

    public override Stroom Stroom => Stroom.Beleid;

    public bool IsOpen => Stand is Stukstand.Concept or Stukstand.Voorgelegd;

    /// <summary>"Beleidsregels inburgering, versie 3".</summary>
    public string Naam => $"{Titel}, versie {Nummer}";

    /// <summary>A new version begins with what stood in another one: the newest, or an older one to go back to.</summary>
    /// <param name="bron">Null for the first.</param>
    /// <exception cref="RegelGeschonden">A version is being written already.</exception>
    /// <exception cref="ArgumentException">No title.</exception>
    public static Beleidsstuk Begin(Guid id, Stuksoort soort, string titel, Beleidsstuk? bron, IReadOnlyCollection<Beleidsstuk> eerdere, (string Sub, string Naam) wie, DateOnly dag)
    {
        new Toets("Kan er een nieuwe versie komen?",
            [new("Er is geen andere versie in de maak", Beheer, !eerdere.Any(stuk => stuk.Soort == soort && stuk.IsOpen), "Werk verder in de versie die er al is, of stop die eerst.")]).Eis();
        var stuk = new Beleidsstuk
        {
            Id = id, Soort = soort, Nummer = eerdere.Where(stuk => stuk.Soort == soort).Select(stuk => stuk.Nummer).DefaultIfEmpty(0).Max() + 1,
            Titel = Gevuld(titel, "Geef het stuk een titel.", nameof(titel)), Hoofdstukken = bron?.Hoofdstukken ?? [], Waarden = bron?.Waarden ?? [], Afwijkingen = bron?.Afwijkingen ?? [],
            Opstellers = [wie.Sub], OpstellerNaam = wie.Naam, Begonnen = dag,
        };
        stuk.Meld(Stukgebeurtenissen.Begonnen);
        return stuk;
    }

    /// <param name="code">Of the chapter to change; null for a new one at the end.</param>
    /// <returns>The code of the chapter.</returns>
    /// <exception cref="RegelGeschonden">It is not a draft.</exception>
    /// <exception cref="ArgumentException">Something is left out, or the chapter is not there.</exception>
    public string ZetHoofdstuk(string? code, string kop, string tekst, Beginsel? beginsel, string sub)
    {
        EisStand(Stukstand.Concept);
        kop = Gevuld(kop, "Geef het hoofdstuk een kop.", nameof(kop));
        tekst = Gevuld(tekst, "Schrijf de tekst van het hoofdstuk.", nameof(tekst));
        var nieuw = new Beleidshoofdstuk(code ?? VrijeCode(), kop, tekst, beginsel);
        Hoofdstukken = code is null ? [.. Hoofdstukken, nieuw] : [.. Hoofdstukken.Select(hoofdstuk => hoofdstuk.Code == code ? nieuw : hoofdstuk)];
        if (!Hoofdstukken.Contains(nieuw))
        {
            throw new ArgumentException("Dit hoofdstuk is er niet.", nameof(code));
        }

        Gewijzigd(sub);
        return nieuw.Code;
    }

    /// <exception cref="RegelGeschonden">It is not a draft, or the chapter sets values: those would lose their place.</exception>
    public void SchrapHoofdstuk(string code, string sub)
    {
        EisStand(Stukstand.Concept);
        new Toets("Kan dit hoofdstuk weg?",
            [new("Onder dit hoofdstuk staan geen keuzes", Beheer, !Waarden.Any(waarde => waarde.Hoofdstuk == code), "Zet de keuzes eerst onder een ander hoofdstuk.")]).Eis();
        Hoofdstukken = [.. Hoofdstukken.Where(hoofdstuk => hoofdstuk.Code != code)];
        Afwijkingen = [.. Afwijkingen.Where(afwijking => afwijking.Hoofdstuk != code)];
        Gewijzigd(sub);
    }

    /// <summary>What holds for the region. A value that an earlier version set can be changed, not left out: else nobody would know what holds.</summary>
    /// <exception cref="RegelGeschonden">It is not a draft.</exception>
    /// <exception cref="ArgumentException">Not a value of this parameter, or no such chapter.</exception>
    public void ZetWaarde(Beleidswaarde waarde, string sub)
    {
        EisStand(Stukstand.Concept);
        Keur(waarde.Sleutel, waarde.Waarde, waarde.Hoofdstuk);
        Waarden = Waarden.Any(eerder => eerder.Sleutel == waarde.Sleutel) ? [.. Waarden.Select(eerder => eerder.Sleutel == waarde.Sleutel ? waarde : eerder)] : [.. Waarden, waarde];
        Gewijzigd(sub);
    }

    /// <summary>Where a municipality differs; what it said before on the same point goes.</summary>
    /// <exception cref="RegelGeschonden">It is not a draft.</exception>
    /// <exception cref="ArgumentException">Something is left out or does not fit; the message says what.</exception>
    public void ZetAfwijking(Afwijking afwijking, DateOnly vandaag, string sub)
    {
        EisStand(Stukstand.Concept);
        if (afwijking.Sleutel is null)
        {
            Gevuld(afwijking.Waarde, "Schrijf wat er voor deze gemeente anders is.", nameof(afwijking.Waarde));
            EisHoofdstuk(afwijking.Hoofdstuk);
        }
        else
        {
            Keur(afwijking.Sleutel, afwijking.Waarde, afwijking.Hoofdstuk);
            if (Waarden.FirstOrDefault(waarde => waarde.Sleutel == afwijking.Sleutel) is not { } regionaal || regionaal.Waarde == afwijking.Waarde)
            {
                throw Fout("Dat is wat voor de regio geldt, of de regio koos hier nog niets. Kies iets anders.", nameof(afwijking.Waarde));
            }
        }

        Gevuld(afwijking.Reden, "Schrijf op waarom deze gemeente afwijkt.", nameof(afwijking.Reden));
        Gevuld(afwijking.Eigenaar, "Schrijf op welke functie hierover gaat.", nameof(afwijking.Eigenaar));
        if (afwijking.Herzien <= vandaag)
        {
            throw Fout("Kies een dag in de toekomst waarop deze afwijking weer wordt bekeken.", nameof(afwijking.Herzien));
        }

        Afwijkingen = [.. Afwijkingen.Where(eerder => !ZelfdePlek(eerder, afwijking)), afwijking];
        Gewijzigd(sub);
    }

    /// <summary>The municipality follows the region again.</summary>
    /// <exception cref="RegelGeschonden">It is not a draft.</exception>
    public void SchrapAfwijking(string gemeentecode, string hoofdstuk, string? sleutel, string sub)
    {
        EisStand(Stukstand.Concept);
        Afwijkingen = [.. Afwijkingen.Where(afwijking => (afwijking.Gemeentecode, afwijking.Hoofdstuk, afwijking.Sleutel) != (gemeentecode, hoofdstuk, sleutel))];
        Gewijzigd(sub);
    }

    /// <exception cref="RegelGeschonden">Not a draft, or something is missing.</exception>
    /// <exception cref="ArgumentException">It does not say what is new.</exception>
    public void LegVoor(string toelichting, string sub)
    {
        EisStand(Stukstand.Concept);
        new Toets("Kan dit stuk worden voorgelegd?",
        [
            new("Er staat tekst in", Beheer, Hoofdstukken.Count > 0, "Schrijf ten minste een hoofdstuk."),
            new(Soort == Stuksoort.Kader ? "Er staat in welke ruimte beleidsregels krijgen" : "Er staat in welke keuzes gelden", Beheer, Waarden.Count > 0, "Voeg bij een hoofdstuk een keuze toe."),
        ]).Eis();
        (Stand, Toelichting, Opmerking) = (Stukstand.Voorgelegd, Gevuld(toelichting, "Schrijf op wat er nieuw is en waarom.", nameof(toelichting)), null);
        Schreef(sub);
        Meld(Stukgebeurtenissen.Voorgelegd);
    }

    /// <exception cref="RegelGeschonden">It was not put forward.</exception>
    /// <exception cref="ArgumentException">No reason.</exception>
    public void GeefTerug(string opmerking)
    {
        EisStand(Stukstand.Voorgelegd);
        (Stand, Opmerking) = (Stukstand.Concept, Gevuld(opmerking, "Schrijf op wat er anders moet.", nameof(opmerking)));
        Meld(Stukgebeurtenissen.Teruggegeven);
    }

    /// <summary>May this officer release the text?</summary>
    public Toets MagVrijgeven(string sub) => new("Mag u dit stuk vrijgeven?",
    [
        new("Het stuk is voorgelegd", Beheer, Stand == Stukstand.Voorgelegd, "Open de pagina opnieuw: er is iets mee gebeurd."),
        new("Iemand anders schreef het", Beheer, !Opstellers.Contains(sub), "Vraag een collega die er niet aan schreef."),
    ]);

    /// <summary>From now on the text never changes.</summary>
    /// <exception cref="RegelGeschonden">See <see cref="MagVrijgeven"/>.</exception>
    public void GeefVrij((string Sub, string Naam) wie, DateOnly dag)
    {
        MagVrijgeven(wie.Sub).Eis();
        (Stand, VrijgeverNaam, Vrijgegeven) = (Stukstand.Vrijgegeven, wie.Naam, dag);
        Meld(Stukgebeurtenissen.Vrijgegeven);
    }

    /// <exception cref="RegelGeschonden">The text was released, or it stopped before.</exception>
    /// <exception cref="ArgumentException">No reason.</exception>
    public void Stop(string opmerking)
    {
        new Toets("Kan dit stuk stoppen?", [new("Het stuk is nog niet vrijgegeven", Beheer, IsOpen, "Maak een nieuwe versie.")]).Eis();
        (Stand, Opmerking) = (Stukstand.Gestopt, Gevuld(opmerking, "Schrijf op waarom het stuk niet doorgaat.", nameof(opmerking)));
        Meld(Stukgebeurtenissen.Gestopt);
    }

    /// <summary>What holds in a municipality under this version; null when it says nothing about it.</summary>
    public string? WaardeVoor(string sleutel, string gemeentecode) =>
        Afwijkingen.FirstOrDefault(afwijking => afwijking.Sleutel == sleutel && afwijking.Gemeentecode == gemeentecode)?.Waarde ?? Waarden.FirstOrDefault(waarde => waarde.Sleutel == sleutel)?.Waarde;

    /// <summary>Words of a municipality of its own under a chapter; null when it has none.</summary>
    public Afwijking? EigenTekst(string hoofdstuk, string gemeentecode) =>
        Afwijkingen.FirstOrDefault(afwijking => afwijking.Sleutel is null && afwijking.Hoofdstuk == hoofdstuk && afwijking.Gemeentecode == gemeentecode);

    private static bool ZelfdePlek(Afwijking een, Afwijking ander) =>
        een.Gemeentecode == ander.Gemeentecode && een.Sleutel == ander.Sleutel && (een.Sleutel is not null || een.Hoofdstuk == ander.Hoofdstuk);

    private void Keur(string sleutel, string waarde, string hoofdstuk)
    {
        EisHoofdstuk(hoofdstuk);
        if (Beleidsonderwerpen.Vind(sleutel) is not { } parameter)
        {
            throw new ArgumentException("Daarover gaat beleid niet: het staat in de wet, of Naast kent het niet.", nameof(sleutel));
        }

        if (!(Soort == Stuksoort.Kader ? Kaderruimte.Is(parameter, waarde) : parameter.IsWaarde(waarde)))
        {
            throw new ArgumentException(
                Soort == Stuksoort.Kader ? $"'{waarde}' kan geen ruimte zijn voor deze keuze. Schrijf antwoorden met een streep ertussen, of twee getallen: 70..100." : $"'{waarde}' kan geen waarde zijn van: {parameter.Naam}.",
                nameof(waarde));
        }
    }

    private void EisHoofdstuk(string code)
    {
        if (!Hoofdstukken.Any(hoofdstuk => hoofdstuk.Code == code))
        {
            throw Fout("Kies een hoofdstuk van dit stuk.", nameof(Hoofdstukken));
        }
    }

    private string VrijeCode() => (Hoofdstukken.Select(hoofdstuk => int.Parse(hoofdstuk.Code, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1)
        .ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Gewijzigd(string sub)
    {
        Schreef(sub);
        Meld(Stukgebeurtenissen.Gewijzigd);
    }

    private void Schreef(string sub) => Opstellers = Opstellers.Contains(sub) ? Opstellers : [.. Opstellers, sub];

    private void EisStand(Stukstand stand) => new Toets("Kan dit met dit stuk?",
        [new(stand == Stukstand.Concept ? "Het stuk is een concept" : "Het stuk is voorgelegd", Beheer, Stand == stand, "Er is intussen iets mee gebeurd. Open de pagina opnieuw.")]).Eis();

    private static string Gevuld(string? tekst, string fout, string veld) => string.IsNullOrWhiteSpace(tekst) ? throw Fout(fout, veld) : tekst.Trim();

    /// <param name="veld">The field of the form that it is about.</param>
    private static ArgumentException Fout(string tekst, string veld) => new(tekst, veld);
}

public static class Stukgebeurtenissen
{
    public static readonly Gebeurtenissoort Begonnen = new("BeleidsstukBegonnen", "Nieuwe versie van beleid begonnen", "book");

    public static readonly Gebeurtenissoort Gewijzigd = new("BeleidsstukGewijzigd", "Concept van beleid bijgewerkt", "pencil");

    public static readonly Gebeurtenissoort Voorgelegd = new("BeleidsstukVoorgelegd", "Versie van beleid voorgelegd", "send");

    public static readonly Gebeurtenissoort Teruggegeven = new("BeleidsstukTeruggegeven", "Versie van beleid teruggegeven", "arrow-back-up");

    public static readonly Gebeurtenissoort Vrijgegeven = new("BeleidsstukVrijgegeven", "Versie van beleid vrijgegeven", "circle-check");

    public static readonly Gebeurtenissoort Gestopt = new("BeleidsstukGestopt", "Versie van beleid gestopt", "x");

    public static readonly Gebeurtenissoort Vastgesteld = new("BeleidInGemeenteVastgesteld", "Beleid in een gemeente vastgesteld", "gavel");

    public static readonly Gebeurtenissoort Bekendgemaakt = new("BeleidInGemeenteBekendgemaakt", "Beleid in een gemeente bekendgemaakt", "mail");
}
