using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

/// <summary>Who wants to decide.</summary>
/// <param name="Medewerker">Subject at the sign-in provider.</param>
public sealed record Functionaris(string Medewerker, string Naam, string Organisatie, IReadOnlyList<string> Functies);

/// <summary>What the region decided about deciding: policy, dated, per municipality.</summary>
/// <param name="Ondertekenaars">Role slugs that may sign.</param>
/// <param name="VierOgen">True: who drew the plan up may not sign it.</param>
public sealed record Beslisbeleid(IReadOnlyList<string> Ondertekenaars, bool VierOgen, string Naam);

/// <summary>"May this officer take this decision for this municipality on this day?"</summary>
public sealed record Mandaattoets(Toets Toets, Mandaatregel? Regel)
{
    /// <param name="opstellers">Everybody who wrote in the plan or put it forward: none of them is the second pair of eyes.</param>
    public static Mandaattoets Beoordeel(
        Bevoegdheid bevoegdheid, string gemeentecode, DateOnly dag, Functionaris functionaris, IReadOnlyCollection<string> opstellers,
        Beslisbeleid beleid,
        IEnumerable<Mandaatregel> register)
    {
        var geldig = register.Where(regel =>
            regel.Bevoegdheid == bevoegdheid && regel.Gemeentecode == gemeentecode && regel.GeldtOp(dag)).ToArray();
        var vanOrganisatie = Array.Find(geldig, regel => regel.Organisatie == functionaris.Organisatie);
        var vanFunctie = Array.Find(geldig, regel =>
            regel.Organisatie == functionaris.Organisatie && regel.Functies.Intersect(functionaris.Functies).Any());
        return new Mandaattoets(new Toets("Mag u dit besluit nemen?",
        [
            new("Het college van deze gemeente heeft de bevoegdheid op deze dag gemandateerd aan uw organisatie",
                Bron.Awb("10:3", "1", "WI-MAND-01"), vanOrganisatie is not null,
                "Er is geen geldige regel in het mandaatregister. Het college zelf kan altijd beslissen."),
            new("Uw functie heeft ondermandaat", Bron.Awb("10:9", "1", "WI-MAND-06"), vanFunctie is not null,
                "Vraag een collega die wel mag tekenen."),
            new("Volgens het beleid tekent uw functie dit besluit", Bron.Beleid(beleid.Naam),
                beleid.Ondertekenaars.Intersect(functionaris.Functies).Any(), "Leg het plan voor aan een collega die mag tekenen."),
            new(beleid.VierOgen ? "U heeft dit plan niet zelf opgesteld (vier ogen)" : "Vier ogen is voor dit besluit niet nodig",
                Bron.Beleid(beleid.Naam), !beleid.VierOgen || !opstellers.Contains(functionaris.Medewerker), "Een andere collega moet tekenen."),
        ]), vanFunctie);
    }
}
