using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Beleidsstukken;

/// <summary>One version gets force in one municipality: set by who may, made known, and from which day it works.</summary>
public sealed class Beleidsvaststelling : Aggregaat
{
    private Beleidsvaststelling()
    {
    }

    public Guid StukId { get; private set; }

    public Stuksoort Soort { get; private set; }

    /// <summary>Number of the version.</summary>
    public int Nummer { get; private set; }

    /// <summary>"De gemeenteraad van …" or "Het college van burgemeester en wethouders van …".</summary>
    public string Namens { get; private set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly Dag { get; private set; }

    /// <summary>Where the decision can be found.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>The stage of the council that set a framework; null for beleidsregels.</summary>
    public Guid? BestuursstapId { get; private set; }

    /// <summary>The line of the register; null when council or college did it themselves.</summary>
    public Guid? MandaatregelId { get; private set; }

    public string OndertekenaarNaam { get; private set; } = "";

    public string OndertekenaarFunctie { get; private set; } = "";

    /// <summary>The conditions as they stood.</summary>
    public Toets Toets { get; private set; } = new("", []);

    /// <summary>Null as long as it was not made known: then it has no force (art. 3:40 Awb).</summary>
    public DateOnly? Bekendgemaakt { get; private set; }

    /// <summary>"Gemeenteblad 2026, 1234".</summary>
    public string Vindplaats { get; private set; } = "";

    /// <summary>First day of its force.</summary>
    public DateOnly? Werkt { get; private set; }

    public override Stroom Stroom => Stroom.Beleid;

    /// <summary>In force as far as this one knows; a newer one goes before it.</summary>
    public bool WerktOp(DateOnly dag) => Werkt <= dag;

    /// <summary>The council set the framework: the stage says when, and from when.</summary>
    /// <exception cref="RegelGeschonden">The text was not released, or the council did not decide so.</exception>
    public static Beleidsvaststelling DoorRaad(Guid id, Beleidsstuk stuk, Bestuursstap stap, string gemeentenaam)
    {
        var toets = new Toets("Stelde de raad dit kader vast?",
        [
            new("De tekst is vrijgegeven", Bron.Beleid("vier ogen bij regels en beleid"), stuk.Stand == Stukstand.Vrijgegeven, "Laat een collega de tekst eerst vrijgeven."),
            new("Het is een beleidskader", Bron.Beleid("raadsbesluit beleidskader"), stuk.Soort == Stuksoort.Kader, "Beleidsregels stelt het college vast, of de sociale dienst in mandaat."),
            new("De raad nam het besluit, en het heeft een eerste dag", Bron.Beleid("raadsbesluit beleidskader"),
                stap is { Soort: Bestuursstapsoort.Kader, Stand: Bestuursstapstand.Aangenomen, Werkt: not null }, "Leg het raadsbesluit vast bij Raad en college."),
        ]);
        toets.Eis();
        var vaststelling = new Beleidsvaststelling
        {
            Id = id, StukId = stuk.Id, Soort = stuk.Soort, Nummer = stuk.Nummer, Gemeentecode = stap.Gemeentecode, Namens = $"De gemeenteraad van {gemeentenaam}", Dag = stap.Dag, Kenmerk = stap.Kenmerk,
            BestuursstapId = stap.Id, OndertekenaarNaam = "voorzitter en griffier", OndertekenaarFunctie = "gemeenteraad", Toets = toets, Bekendgemaakt = stap.Dag, Vindplaats = stap.Kenmerk, Werkt = stap.Werkt,
        };
        vaststelling.Meld(Stukgebeurtenissen.Vastgesteld);
        return vaststelling;
    }

    /// <summary>The executing service sets beleidsregels in the name of a college (art. 10:3, lid 2, onder a, Awb: only where the mandate says so).</summary>
    /// <exception cref="RegelGeschonden">The mandate, the framework or four eyes do not allow it.</exception>
    public static Beleidsvaststelling InMandaat(Guid id, Beleidsstuk stuk, string gemeentecode, Toets kader, Mandaattoets mandaat, Functionaris wie, DateOnly dag)
    {
        var toets = MagInMandaat(stuk, kader, mandaat, wie.Medewerker);
        toets.Eis();
        var vaststelling = new Beleidsvaststelling
        {
            Id = id, StukId = stuk.Id, Soort = stuk.Soort, Nummer = stuk.Nummer, Gemeentecode = gemeentecode, Namens = mandaat.Regel!.Mandaatgever, Dag = dag,
            Kenmerk = string.Join("; ", mandaat.Keten.Reverse().Select(schakel => schakel.Bronbesluit).Distinct()), MandaatregelId = mandaat.Regel.Id,
            OndertekenaarNaam = wie.Naam, OndertekenaarFunctie = mandaat.Regel.Functies.Intersect(wie.Functies).First(), Toets = toets,
        };
        vaststelling.Meld(Stukgebeurtenissen.Vastgesteld);
        return vaststelling;
    }

    /// <summary>May this officer set the beleidsregels for this municipality?</summary>
    /// <param name="kader">See <see cref="Kadertoets"/>.</param>
    public static Toets MagInMandaat(Beleidsstuk stuk, Toets kader, Mandaattoets mandaat, string sub) => Inhoudelijk(stuk, kader).En(mandaat.Toets) with
    {
        Voorwaarden =
        [
            .. Inhoudelijk(stuk, kader).Voorwaarden, .. mandaat.Toets.Voorwaarden,
            new("U schreef niet zelf aan het stuk", Bron.Beleid("vier ogen bij regels en beleid"), !stuk.Opstellers.Contains(sub), "Een andere collega moet het vaststellen."),
        ],
    };

    /// <summary>What the college decided itself.</summary>
    /// <exception cref="RegelGeschonden">The text was not released, or the framework does not allow it.</exception>
    /// <exception cref="ArgumentException">No reference, or a day to come.</exception>
    public static Beleidsvaststelling DoorCollege(Guid id, Beleidsstuk stuk, string gemeentecode, Toets kader, string college, string kenmerk, DateOnly dag, DateOnly vandaag)
    {
        var toets = Inhoudelijk(stuk, kader);
        toets.Eis();
        if (dag > vandaag)
        {
            throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", nameof(dag));
        }

        if (string.IsNullOrWhiteSpace(kenmerk))
        {
            throw new ArgumentException("Schrijf op waar het besluit van het college te vinden is.", nameof(kenmerk));
        }

        var vaststelling = new Beleidsvaststelling
        {
            Id = id, StukId = stuk.Id, Soort = stuk.Soort, Nummer = stuk.Nummer, Gemeentecode = gemeentecode, Namens = college, Dag = dag, Kenmerk = kenmerk.Trim(),
            OndertekenaarNaam = "burgemeester en secretaris", OndertekenaarFunctie = "college", Toets = toets,
        };
        vaststelling.Meld(Stukgebeurtenissen.Vastgesteld);
        return vaststelling;
    }

    /// <summary>Made known; it works from that day or a later one.</summary>
    /// <exception cref="ArgumentException">Made known before, or the days or the place do not fit.</exception>
    public void MaakBekend(DateOnly dag, string vindplaats, DateOnly werkt, DateOnly vandaag)
    {
        if (Bekendgemaakt is not null)
        {
            throw new ArgumentException("Dit is al bekendgemaakt.", nameof(dag));
        }

        if (dag < Dag || dag > vandaag)
        {
            throw new ArgumentException("De bekendmaking ligt niet voor de vaststelling, en niet in de toekomst.", nameof(dag));
        }

        if (werkt < dag)
        {
            throw new ArgumentException("Beleid werkt niet voordat het bekend is (artikel 3:40 Awb). Kies de dag van bekendmaking of later.", nameof(werkt));
        }

        if (string.IsNullOrWhiteSpace(vindplaats))
        {
            throw new ArgumentException("Schrijf op waar het staat, bijvoorbeeld: Gemeenteblad 2026, 1234.", nameof(vindplaats));
        }

        (Bekendgemaakt, Vindplaats, Werkt) = (dag, vindplaats.Trim(), werkt);
        Meld(Stukgebeurtenissen.Bekendgemaakt);
    }

    private static Toets Inhoudelijk(Beleidsstuk stuk, Toets kader) => new("Kan dit stuk in deze gemeente worden vastgesteld?",
    [
        new("De tekst is vrijgegeven", Bron.Beleid("vier ogen bij regels en beleid"), stuk.Stand == Stukstand.Vrijgegeven, "Laat een collega de tekst eerst vrijgeven."),
        new("Het zijn beleidsregels", Bron.Awb("4:81", "1"), stuk.Soort == Stuksoort.Beleidsregels, "Een beleidskader stelt de raad vast."),
        .. kader.Voorwaarden,
    ]);
}
