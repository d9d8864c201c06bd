using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

/// <summary>Who wants to decide.</summary>
/// <param name="Medewerker">Subject at the sign-in provider.</param>
public sealed record Functionaris(string Medewerker, string Naam, string Organisatie, IReadOnlyList<string> Functies);

/// <summary>What the region decided about deciding: policy, dated, per municipality.</summary>
/// <param name="Ondertekenaars">Role slugs that may sign; null = every function that the register names.</param>
/// <param name="VierOgen">True: who prepared the decision may not take it.</param>
public sealed record Beslisbeleid(IReadOnlyList<string>? Ondertekenaars, bool VierOgen, string Naam)
{
    /// <summary>Which decisions of the council must work before the mandate does; the law asks for none.</summary>
    public IReadOnlyList<Bestuursstapsoort> Raadsbesluiten { get; init; } = [];
}

/// <summary>"May this officer take this decision for this municipality on this day?"</summary>
public sealed record Beslisvraag(Bevoegdheid Bevoegdheid, string Gemeentecode, DateOnly Dag, Functionaris Functionaris)
{
    /// <summary>Everybody who wrote in the object or put it forward: none of them is the second pair of eyes.</summary>
    public IReadOnlyCollection<string> Opstellers { get; init; } = [];

    /// <summary>Who made the report of the offence: may not impose a fine for which the heavy procedure holds.</summary>
    public IReadOnlyCollection<string> Rapporteurs { get; init; } = [];

    /// <summary>Who took the contested decision, or prepared it.</summary>
    public IReadOnlyCollection<string> BijBestredenBesluit { get; init; } = [];

    /// <summary>What the decision is about in money; null = it is not about money.</summary>
    public Bedrag? Bedrag { get; init; }
}

/// <summary>The answer, with the line that carries it or the reasons against.</summary>
/// <param name="Regel">The line that names the officer's function; null when there is none.</param>
/// <param name="Keten">From that line up to the college's own.</param>
public sealed record Mandaattoets(Toets Toets, Mandaatregel? Regel, IReadOnlyList<Mandaatregel> Keten)
{
    public static Mandaattoets Beoordeel(Beslisvraag vraag, Beslisbeleid beleid, Mandaatregister register)
    {
        var wie = vraag.Functionaris;
        Mandaatregel[] geldig = [.. register.Regels
            .Where(regel => regel.Bevoegdheid == vraag.Bevoegdheid && regel.Gemeentecode == vraag.Gemeentecode && regel.GeldtOp(vraag.Dag))
            .OrderBy(regel => regel.Van).ThenBy(regel => regel.Id)];
        Mandaatregel[] vanOrganisatie = [.. geldig.Where(regel => register.Houder(regel.Organisatie, vraag.Dag) == wie.Organisatie)];
        Mandaatregel[] vanFunctie = [.. vanOrganisatie.Where(regel => regel.Functies.Intersect(wie.Functies).Any())];
        // Where more lines name the function, one that carries the decision goes before one that does not.
        var dragend = vanFunctie.Select(regel => (Regel: regel, Voorwaarden: Dragend(regel, vraag, beleid, register))).ToArray();
        var keuze = dragend.OrderByDescending(d => d.Voorwaarden.All(v => v.Vervuld)).FirstOrDefault();
        var regel = keuze.Regel;
        return new Mandaattoets(
            new Toets("Mag u dit besluit nemen?",
            [
                new("Het college van deze gemeente heeft de bevoegdheid op deze dag gemandateerd aan uw organisatie",
                    Bron.Awb("10:3", "1", "WI-MAND-01"), vanOrganisatie.Length > 0,
                    "Er is geen geldige regel in het mandaatregister. Het college zelf kan altijd beslissen."),
                new("Uw functie heeft mandaat", Bron.Awb("10:9", "1", "WI-MAND-06"), regel is not null, "Vraag een collega die wel mag tekenen."),
                .. regel is null ? [] : keuze.Voorwaarden,
                .. Persoonlijk(vraag, beleid),
            ]), regel, regel is null ? [] : register.Keten(regel));
    }

    /// <summary>Every line for a power in a municipality on a day, and whether it carries a decision: "who may this?"</summary>
    public static IReadOnlyList<Mandaatlijn> WieMag(Bevoegdheid bevoegdheid, string gemeentecode, DateOnly dag, Beslisbeleid beleid, Mandaatregister register)
    {
        var vraag = new Beslisvraag(bevoegdheid, gemeentecode, dag, new Functionaris("", "", "", []));
        return
        [
            .. register.Regels.Where(regel => regel.Bevoegdheid == bevoegdheid && regel.Gemeentecode == gemeentecode && regel.GeldtOp(dag))
                .OrderBy(regel => regel.OnderId is null).ThenBy(regel => regel.Van).ThenBy(regel => regel.Id)
                .Select(regel => new Mandaatlijn(
                    regel, register.Keten(regel), register.Houder(regel.Organisatie, dag), new Toets("Draagt deze regel een besluit?", Dragend(regel, vraag, beleid, register)), beleid.Ondertekenaars)),
        ];
    }

    /// <summary>Does this line, with all that it rests on, carry the decision on that day?</summary>
    private static IReadOnlyList<Voorwaarde> Dragend(Mandaatregel regel, Beslisvraag vraag, Beslisbeleid beleid, Mandaatregister register)
    {
        var dag = vraag.Dag;
        var keten = register.Keten(regel);
        var voorwaarden = new List<Voorwaarde>();
        if (keten.Count > 1 || keten[^1].OnderId is not null)
        {
            var heel = keten[^1].OnderId is null
                && keten.Skip(1).All(boven => boven.Ondermandaat && boven.GeldtOp(dag) && boven.Gemeentecode == regel.Gemeentecode && boven.Bevoegdheid == regel.Bevoegdheid);
            voorwaarden.Add(new("Het mandaat waar het ondermandaat op rust, geldt ook op deze dag", Bron.Awb("10:9", "2", "WI-MAND-06"), heel,
                "Het mandaat daarboven geldt niet (meer), of laat geen ondermandaat toe. Vraag de beheerder van het register."));
        }

        var besluit = register.Stappen.FirstOrDefault(stap => stap.Id == keten[^1].CollegebesluitId);
        voorwaarden.Add(new("Het college besloot zelf om dit mandaat te verlenen, en dat besluit werkt op deze dag", Bron.Awb("10:5", "2", "WI-MAND-05"),
            besluit is { Soort: Bestuursstapsoort.Mandaat } && besluit.Gemeentecode == regel.Gemeentecode && besluit.WerktOp(dag),
            "Leg het mandaatbesluit van het college vast bij Raad en college. Tot dan kan alleen het college zelf beslissen."));
        voorwaarden.AddRange(beleid.Raadsbesluiten.Select(soort => new Voorwaarde(
            $"De gemeenteraad nam het besluit: {KeuzenaamAttribute.Van(soort)}", Bron.Beleid("raadsbesluit voor mandaat"),
            register.Stappen.Any(stap => stap.Gemeentecode == regel.Gemeentecode && stap.Soort == soort && stap.WerktOp(dag)),
            "Deze gemeente wil dat de raad eerst besluit. Tot dan kan alleen het college zelf beslissen.")));
        voorwaarden.Add(new("De organisatie bestaat op deze dag", Bron.Awb("10:1", null, "WI-MAND-01"),
            register.Gemandateerde(register.Houder(regel.Organisatie, dag))?.BestaatOp(dag) == true, "Een organisatie in oprichting kan nog niets beslissen. Het college kan dat wel."));
        voorwaarden.Add(new("De organisatie stemde met het mandaat in", Bron.Awb("10:4", "1", "WI-MAND-05"), keten.All(schakel => Ingestemd(schakel, dag, keten, register)),
            "Leg de instemming vast in het mandaatregister."));
        if (register.Voorbehoud(regel.Bevoegdheid, regel.Gemeentecode, dag) is { } voorbehoud)
        {
            voorwaarden.Add(new("Het college houdt deze besluiten nu niet aan zich", Bron.Awb("10:7", null, "WI-MAND-06"), false,
                $"Het college beslist nu zelf: {voorbehoud.Kenmerk}. Leg het voor aan het college."));
        }

        if (vraag.Bedrag is { } bedrag)
        {
            var grens = keten.Where(schakel => schakel.TotBedrag is not null).Select(schakel => schakel.TotBedrag!.Value).DefaultIfEmpty(bedrag).Min();
            voorwaarden.Add(new("Het bedrag past binnen het mandaat", Bron.Awb("10:6", "1", "WI-MAND-06"), bedrag <= grens, $"Het mandaat gaat tot {grens}. Leg het voor aan een hogere functie of aan het college."));
        }

        return voorwaarden;
    }

    /// <summary>A mandatee under the college need not agree; who hands on inside one organisation agreed for all of it.</summary>
    private static bool Ingestemd(Mandaatregel schakel, DateOnly dag, IReadOnlyList<Mandaatregel> keten, Mandaatregister register) =>
        register.Gemandateerde(schakel.Organisatie)?.Rechtsvorm == Rechtsvorm.Gemeente
        || keten.Any(boven => boven.Id == schakel.OnderId && boven.Organisatie == schakel.Organisatie)
        || schakel.Instemming <= dag;

    /// <summary>What lies in the person and not in the line.</summary>
    private static IEnumerable<Voorwaarde> Persoonlijk(Beslisvraag vraag, Beslisbeleid beleid)
    {
        var wie = vraag.Functionaris;
        if (vraag.Bevoegdheid.IsHeroverweging())
        {
            yield return vraag.Bevoegdheid == Bevoegdheid.BezwaarHoren
                ? new("U was niet bij het bestreden besluit betrokken", Bron.Awb("7:5", "1", "WI-AWB-27"), !vraag.BijBestredenBesluit.Contains(wie.Medewerker), "Laat iemand anders horen.")
                : new("U nam het bestreden besluit niet zelf in mandaat", Bron.Awb("10:3", "3", "WI-MAND-03"), !vraag.BijBestredenBesluit.Contains(wie.Medewerker),
                    "Laat een ander, of het college zelf, op het bezwaar beslissen.");
        }

        if (vraag.Bevoegdheid == Bevoegdheid.BoeteTrajectOpleggen)
        {
            yield return new("U maakte niet zelf het rapport van de overtreding", Bron.Awb("10:3", "4", "WI-MAND-04"), !vraag.Rapporteurs.Contains(wie.Medewerker),
                "Laat een ander, of het college zelf, de boete opleggen.");
        }

        if (beleid.Ondertekenaars is { } ondertekenaars)
        {
            yield return new("Volgens het beleid tekent uw functie dit besluit", Bron.Beleid(beleid.Naam), ondertekenaars.Intersect(wie.Functies).Any(), "Leg het voor aan een collega die mag tekenen.");
        }

        yield return new(beleid.VierOgen ? "U heeft dit besluit niet zelf voorbereid (vier ogen)" : "Vier ogen is voor dit besluit niet nodig",
            Bron.Beleid(beleid.Naam), !beleid.VierOgen || !vraag.Opstellers.Contains(wie.Medewerker), "Een andere collega moet tekenen.");
    }
}

/// <summary>One line as it stands on a day.</summary>
/// <param name="Houder">Slug of who holds it on that day: the organisation itself, or who took its place.</param>
/// <param name="Ondertekenaars">Functions that policy lets sign; null = all that the line names.</param>
public sealed record Mandaatlijn(Mandaatregel Regel, IReadOnlyList<Mandaatregel> Keten, string Houder, Toets Draagt, IReadOnlyList<string>? Ondertekenaars)
{
    /// <summary>Functions that may sign under this line: named by it, and by policy.</summary>
    public IReadOnlyList<string> Functies => Ondertekenaars is null ? Regel.Functies : [.. Regel.Functies.Intersect(Ondertekenaars)];

    /// <summary>Highest amount with all that is above it; null = no limit.</summary>
    public Bedrag? Grens => Keten.Min(schakel => schakel.TotCenten) is { } centen ? new Bedrag(centen) : null;
}
