using Naast.Kern.Gedeeld;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Onderbrekinginvoer
{
    [Veld("Soort onderbreking")]
    public Onderbrekingsoort Soort { get; init; }

    [Veld("Eerste dag")]
    public DateOnly Van { get; init; }

    [Veld("Laatste dag", "Leeg: de onderbreking duurt nog.")]
    public DateOnly? Tot { get; init; }
}

public sealed record PlichtEindeinvoer
{
    [Veld("Peildatum", "De dag waarop u het wilt weten.")]
    public DateOnly Peildatum { get; init; }

    [Veld("Eerste dag van de plicht")]
    public DateOnly BeginPlicht { get; init; }

    [Veld("Geboortedatum", "Voor de AOW-leeftijd. Leeg: de AOW-leeftijd telt niet mee.")]
    public OnvolledigeDatum? Geboortedatum { get; init; }

    [Veld("Onderbrekingen", "Tijden waarin iemand niet in Nederland was ingeschreven, tijdelijk verblijf had, of niet werkte als geestelijk bedienaar.")]
    public IReadOnlyList<Onderbrekinginvoer> Onderbrekingen { get; init; } = [];

    [Veld("Inburgeringsdiploma behaald op", "Leeg: niet behaald.")]
    public DateOnly? DiplomaOp { get; init; }

    [Veld("Certificaat van de Z-route behaald op", "Leeg: niet behaald.")]
    public DateOnly? CertificaatOp { get; init; }

    [Veld("Volledige vrijstelling vanaf", "Leeg: niet verleend.")]
    public DateOnly? VrijstellingOp { get; init; }

    [Veld("Volledige ontheffing vanaf", "Leeg: niet verleend.")]
    public DateOnly? OntheffingOp { get; init; }

    [Veld("Eerste dag zonder verblijfsrecht", "Leeg: het verblijfsrecht loopt door.")]
    public DateOnly? VerblijfsrechtVerlorenOp { get; init; }

    [Veld("Procedureel verblijf sluit daarop aan", "De persoon mocht meteen daarna een beslissing afwachten.")]
    public bool ProcedureelAansluitend { get; init; }

    [Veld("Eerste dag van een nieuw verblijfsrecht", "Een nieuwe vergunning waarmee de plicht kan ontstaan. Leeg: geen.")]
    public DateOnly? NieuwVerblijfsrechtOp { get; init; }

    [Veld("Nederlander geworden op", "Leeg: nee.")]
    public DateOnly? NaturalisatieOp { get; init; }

    [Veld("Overleden op", "Leeg: nee.")]
    public DateOnly? OverledenOp { get; init; }

    [Veld("Tijdelijk vrijgesteld vanaf", "Leeg: geen tijdelijke vrijstelling.")]
    public DateOnly? TijdelijkVrijgesteldVan { get; init; }

    [Veld("Tijdelijke vrijstelling ingetrokken op", "Leeg: niet ingetrokken.")]
    public DateOnly? VrijstellingIngetrokkenOp { get; init; }

    [Veld("Dagtekening van het plan (PIP)", "Leeg: er is nog geen plan.")]
    public DateOnly? DagtekeningPip { get; init; }
}

/// <summary>What ends the duty, and what brings it back.</summary>
public static class PlichtEindevraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<PlichtEindeinvoer>(
        "plicht-einde", "Einde en herleving van de plicht", "Of de plicht nog loopt, wanneer zij eindigt, en of een oude plicht herleeft of een nieuwe begint.",
        new PlichtEindeinvoer
        {
            Peildatum = new(2026, 11, 2), BeginPlicht = new(2024, 5, 1), Geboortedatum = OnvolledigeDatum.Van(new(1990, 5, 17)),
            Onderbrekingen = [new() { Soort = Onderbrekingsoort.NietIngeschreven, Van = new(2026, 3, 1) }], DagtekeningPip = new(2024, 7, 8),
        },
        invoer => invoer.Peildatum, Reken);

    private static Rekenantwoord Reken(PlichtEindeinvoer i, Regelset regels)
    {
        Controleer(i, regels);
        var berekening = Plichtverloop.Bepaal(new Plichtverloopfeiten
        {
            Begin = i.BeginPlicht, Geboortedatum = i.Geboortedatum, Einden = [.. Einden(i)],
            Onderbrekingen = [.. i.Onderbrekingen.Select(o => new Onderbreking(o.Soort, o.Van, o.Tot))], ProcedureelAansluitend = i.ProcedureelAansluitend,
            NieuwVerblijfsrecht = i.NieuwVerblijfsrechtOp, TijdelijkVrijgesteldVan = i.TijdelijkVrijgesteldVan, VrijstellingIngetrokkenOp = i.VrijstellingIngetrokkenOp,
        }, i.Peildatum, regels);
        var beeld = berekening.Waarde;
        var ingetrokken = i.VrijstellingIngetrokkenOp <= i.Peildatum;
        var metPlan = i.DagtekeningPip <= i.Peildatum && i.DagtekeningPip >= beeld.Begin;
        var nabij = regels.Waarde(Plichtparameters.AowNabij, i.Peildatum);
        return new Rekenantwoord
        {
            Antwoord = Zin(beeld),
            Uitkomsten =
            [
                new("plichtOpPeildatum", "Plicht op de peildatum", beeld.Plichtig),
                new("stand", "Stand van de plicht", beeld.Stand),
                new("beginPlicht", "Eerste dag van de plicht die telt", beeld.Begin),
                new("laatsteDagPlicht", "Laatste dag van de plicht", beeld.Einde?.Dag.AddDays(-1)),
                new("eersteDagZonderPlicht", "Eerste dag zonder plicht", beeld.Einde?.Dag),
                new("eindgrond", "Waarom de plicht eindigt", beeld.Einde?.Grond),
                new("redenDuo", "Reden in de woorden van DUO", beeld.Stand == Plichtstand.Opgeschort ? "Tijdelijke vrijstelling" : beeld.Einde?.Dag <= i.Peildatum ? beeld.Einde.Duoreden : null),
                new("duoGebeurtenis", "Bericht van DUO", Gebeurtenis(beeld, i.Peildatum, ingetrokken, metPlan)),
                new("herleeft", "De oude plicht loopt door", beeld.Herleefd),
                new("nieuwePlichtVan", "Nieuwe plicht vanaf", beeld.Eerder is null ? null : beeld.Begin),
                new("eerderGeeindigdOp", "Oude plicht eindigde op", beeld.Eerder?.Dag),
                new("onderbrekingEindigtPlichtOp", "Dag waarop de onderbreking de plicht beëindigt", beeld.OnderbrekingGrens),
                new("aowOp", "Bereikt de AOW-leeftijd op", beeld.Aow),
                new("aowBinnenkort", $"Bereikt de AOW-leeftijd binnen {nabij}", beeld.Aow is { } aow && i.Peildatum < aow && aow <= Termijnrekening.ExclusiefEinde(i.Peildatum, nabij)),
                new("planNodig", "Er moet een plan komen", beeld.Plichtig && !metPlan),
                new("gevolg", "Wat dit betekent", Gevolg(beeld, i.Peildatum, ingetrokken, metPlan)),
            ],
            Onderbouwing = berekening.Onderbouwing,
            Parameters = berekening.Parameters,
            Voorlopig = true,
            Waarschuwingen = Waarschuwingen(i, beeld),
        };
    }

    private static void Controleer(PlichtEindeinvoer i, Regelset regels)
    {
        var lijst = Redenen.Van(i)
            .Als(i.BeginPlicht < Parameterblad.BeginVanDeWet, "De plicht van de Wet inburgering 2021 kan niet voor 1 januari 2022 beginnen. Voor wie eerder kwam, geldt de vorige wet.", "beginPlicht", Bron.Wi("54", "1", "WI-DOEL-15"))
            .Als(i.Geboortedatum is { } g && g.Vroegst > i.BeginPlicht, "De geboortedatum ligt na het begin van de plicht. Controleer beide.", "geboortedatum")
            .Als(i.VrijstellingIngetrokkenOp is not null && i.TijdelijkVrijgesteldVan is null, "Vul in vanaf wanneer de tijdelijke vrijstelling gold.", "tijdelijkVrijgesteldVan")
            .Als(i.VrijstellingIngetrokkenOp < i.TijdelijkVrijgesteldVan, "De intrekking ligt voor de tijdelijke vrijstelling. Controleer de datums.", "vrijstellingIngetrokkenOp")
            .Als(i.ProcedureelAansluitend && i.VerblijfsrechtVerlorenOp is null, "Vul in wanneer het verblijfsrecht eindigde waarop het procedureel verblijf aansluit.", "verblijfsrechtVerlorenOp")
            .Als(i.NieuwVerblijfsrechtOp <= i.BeginPlicht, "Het nieuwe verblijfsrecht ligt niet na het begin van de plicht. Controleer de datums.", "nieuwVerblijfsrechtOp")
            .Als(i.DagtekeningPip < i.BeginPlicht, "Het plan is van voor het begin van de plicht. Controleer de datums.", "dagtekeningPip", Bron.Duo("WI-DUO-02"));
        foreach (var (veld, dag) in Datums(i))
        {
            lijst.Als(dag < i.BeginPlicht, "Deze dag ligt voor het begin van de plicht. Controleer de datums.", veld)
                .Als(veld != "overledenOp" && dag > i.OverledenOp, "Deze dag ligt na het overlijden. Controleer de datums.", veld);
        }

        for (var n = 0; n < i.Onderbrekingen.Count; n++)
        {
            lijst.Periode(i.Onderbrekingen[n].Van, i.Onderbrekingen[n].Tot, $"onderbrekingen[{n}].tot");
        }

        if (i.Geboortedatum is { } geboorte)
        {
            // A duty cannot begin at the AOW age, and without the exact day its end is not known.
            var bereikt = Levensdagen.AowBereikt(geboorte, i.Peildatum, regels);
            lijst.Als(bereikt is null, "Of de AOW-leeftijd is bereikt, volgt niet uit deze geboortedatum, of die leeftijd is voor dat jaar nog niet bekend. Laat het veld leeg om zonder AOW te rekenen.", "geboortedatum")
                .Als(bereikt == true && Levensdagen.Aow(geboorte, regels) is null, "De AOW-leeftijd is bereikt, maar op welke dag is niet te zeggen. Vul de volledige geboortedatum in, of controleer haar.", "geboortedatum")
                .Als(Levensdagen.Aow(geboorte, regels) <= i.BeginPlicht, "Op deze dag was de AOW-leeftijd al bereikt. Dan begint er geen plicht.", "beginPlicht", Bron.Wi("3", "1", "WI-DOEL-01"));
        }

        lijst.Eis();
    }

    private static IEnumerable<(string Veld, DateOnly? Dag)> Datums(PlichtEindeinvoer i) =>
    [
        ("diplomaOp", i.DiplomaOp), ("certificaatOp", i.CertificaatOp), ("vrijstellingOp", i.VrijstellingOp), ("ontheffingOp", i.OntheffingOp),
        ("verblijfsrechtVerlorenOp", i.VerblijfsrechtVerlorenOp), ("naturalisatieOp", i.NaturalisatieOp), ("overledenOp", i.OverledenOp),
    ];

    private static IEnumerable<Plichteinde> Einden(PlichtEindeinvoer i)
    {
        Eindgrond[] gronden =
        [
            Eindgrond.Diploma, Eindgrond.Certificaat, Eindgrond.VolledigeVrijstelling, Eindgrond.VolledigeOntheffing,
            Eindgrond.VerblijfsrechtVerloren, Eindgrond.Naturalisatie, Eindgrond.Overlijden,
        ];
        return gronden.Zip(Datums(i)).Where(paar => paar.Second.Dag is not null).Select(paar => new Plichteinde(paar.First, paar.Second.Dag!.Value));
    }

    private static string Zin(Plichtbeeld beeld) => beeld.Stand switch
    {
        Plichtstand.NogNiet => $"De plicht begint op {Datumtekst.Lang(beeld.Begin)}.",
        Plichtstand.Geeindigd => $"Er is geen plicht meer sinds {Datumtekst.Lang(beeld.Einde!.Dag)}: {beeld.Einde.Naam}.",
        Plichtstand.Opgeschort => "De plicht staat stil door een tijdelijke vrijstelling.",
        Plichtstand.Onderbroken => $"De plicht loopt door. Duurt de onderbreking nog op {Datumtekst.Lang(beeld.OnderbrekingGrens!.Value)}, dan eindigt de plicht.",
        _ when beeld.Eerder is not null => $"Er is een nieuwe plicht sinds {Datumtekst.Lang(beeld.Begin)}.",
        _ => "De plicht loopt.",
    };

    private static string? Gebeurtenis(Plichtbeeld beeld, DateOnly dag, bool ingetrokken, bool metPlan) => beeld switch
    {
        { Stand: Plichtstand.Geeindigd, Einde: { } einde } when einde.Dag <= dag => einde.Gebeurtenis,
        { Stand: Plichtstand.Opgeschort } => "SS109",
        { Plichtig: true } when ingetrokken => metPlan ? "SS130" : "SS129",
        _ => null,
    };

    private static string Gevolg(Plichtbeeld beeld, DateOnly dag, bool ingetrokken, bool metPlan) => beeld switch
    {
        { Stand: Plichtstand.Geeindigd } => "Sluit het dossier af. De bewaartermijn begint.",
        { Stand: Plichtstand.Opgeschort } => "Er is nu geen plan nodig en de termijn staat stil. Let op een bericht van DUO dat de vrijstelling is ingetrokken.",
        { Plichtig: true } when ingetrokken && metPlan => "Het plan geldt weer en de oude termijn loopt verder.",
        { Plichtig: true } when ingetrokken => "Er moet een plan komen. De 10 weken lopen vanaf de brief van DUO over de intrekking.",
        { Stand: Plichtstand.Onderbroken } => "Houd het dossier open. De termijn wordt verlengd met de tijd van de onderbreking.",
        { Eerder: not null } => "Open een nieuw dossier of hervat het oude: er komt een nieuwe brief van DUO, een nieuw plan en een nieuwe termijn.",
        { Herleefd: true } => "Hervat het dossier. De termijn wordt verlengd met de tijd van de onderbreking.",
        { Stand: Plichtstand.NogNiet } => "Nu is er niets te doen.",
        _ => "Het dossier loopt gewoon door.",
    };

    private static IReadOnlyList<string> Waarschuwingen(PlichtEindeinvoer i, Plichtbeeld beeld)
    {
        var lijst = new List<string> { "DUO stelt begin en einde van de plicht vast. Dit is onze eigen lezing." };
        if (i.Geboortedatum is { } geboorte && beeld.Aow is null)
        {
            lijst.Add(geboorte.IsVolledig ? "De AOW-leeftijd voor deze persoon is nog niet bekend." : "De geboortedatum is niet volledig. De dag waarop de AOW-leeftijd wordt bereikt, is niet precies bekend.");
        }

        if (beeld.Herleefd)
        {
            lijst.Add("Dat de oude plicht herleeft na een tijd zonder verblijfsrecht, lezen wij in artikel 2.1 van het Besluit. Vraag het na bij DUO.");
        }

        return lijst;
    }
}
