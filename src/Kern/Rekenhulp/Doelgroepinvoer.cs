using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plicht;

namespace Naast.Kern.Rekenhulp;

public sealed record Doelgroepinvoer
{
    [Veld("Peildatum", "De dag waarop u het wilt weten.")]
    public DateOnly Peildatum { get; init; }

    [Veld("Geboortedatum", "Dag of maand mag onbekend zijn (00).")]
    public OnvolledigeDatum Geboortedatum { get; init; }

    [Veld("Nationaliteit", "Met meer nationaliteiten: kies Nederlands of EU, EER of Zwitserland als een daarvan zo is.")]
    public Nationaliteitsgroep Nationaliteit { get; init; }

    [Veld("Verblijfsrecht", "Op grond waarvan de persoon rechtmatig in Nederland is.")]
    public Verblijfsrecht Verblijfsrecht { get; init; }

    [Veld("Verblijfsdoel", "Nodig bij een vergunning regulier voor bepaalde tijd. Leeg bij ander verblijf.")]
    public Verblijfsdoel? Verblijfsdoel { get; init; }

    [Veld("Status van de referent", "Bij wie het gezinslid verblijft. Nodig als het verblijfsdoel gezin is.")]
    public Referentstatus? Referent { get; init; }

    [Veld("Soort gezinsband", "Leeg: niet bekend. Dan is de doelgroep bekend, maar niet de verdeling van DUO.")]
    public Gezinsband? Gezinsband { get; init; }

    [Veld("Eerste dag van het verblijfsrecht", "Ingangsdatum van de vergunning. Die kan voor de dag van de beslissing liggen.")]
    public DateOnly VerkregenOp { get; init; }

    [Veld("Dag waarop het verblijfsrecht bekend is gemaakt", "Dag van de brief van de IND. Leeg: dezelfde dag als de eerste dag van het verblijfsrecht.")]
    public DateOnly? BekendgemaaktOp { get; init; }

    [Veld("Werkt als geestelijk bedienaar", "Niet als het werk alleen af en toe gebeurt.")]
    public bool GeestelijkBedienaar { get; init; }

    [Veld("Familielid met een recht uit het vrije verkeer in de EU")]
    public bool EuGezinsrecht { get; init; }

    [Veld("Voldeed in een ander EU- of EER-land al aan een integratievoorwaarde", "Voor de status van EU-langdurig ingezetene.")]
    public bool EldersVoldaan { get; init; }

    [Veld("Uitgezonderd door een verdrag")]
    public bool Verdrag { get; init; }

    [Veld("Leerplichtig of kwalificatieplichtig op de peildatum", "Meestal tot 18 jaar.")]
    public bool Leerplichtig { get; init; }

    [Veld("Was direct hiervoor al inburgeringsplichtig", "Het verblijf sluit zonder pauze aan op verblijf met de plicht. Dan loopt de plicht door.")]
    public bool SluitAanOpPlicht { get; init; }

    [Veld("Vrijstelling van DUO", "Leeg: geen vrijstelling.")]
    public Vrijstellingsvorm? Vrijstelling { get; init; }

    [Veld("Ontheffing van DUO", "Leeg: geen ontheffing.")]
    public Ontheffingsvorm? Ontheffing { get; init; }

    [Veld("Inburgeringsplichtig volgens DUO", "Leeg: niet bekend. DUO beslist: dit gaat voor onze berekening.")]
    public bool? PlichtVolgensDuo { get; init; }

    [Veld("Doelgroep volgens DUO", "Leeg: niet bekend. DUO beslist: dit gaat voor onze berekening.")]
    public GedetailleerdeDoelgroep? DoelgroepVolgensDuo { get; init; }

    [Veld("Eerdere doelgroep volgens DUO", "Alleen als de doelgroep is gewijzigd. Leeg: geen wijziging.")]
    public GedetailleerdeDoelgroep? EerdereDoelgroep { get; init; }

    [Veld("Asielrechten volgens DUO na een wijziging", "Leeg: DUO meldt hierover niets.")]
    public Asielrechten? Asielrechten { get; init; }

    [Veld("Leerroute in het plan", "Leeg: nog niet gekozen.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Deel van de lening dat op is", "Alleen bij de vorige wet (2013). Leeg: niet bekend.", Eenheid = "%", Maximum = 100)]
    public int? LeningVerbruikt { get; init; }

    [Veld("Laatste dag van de termijn onder de vorige wet", "Alleen bij de vorige wet (2013). Leeg: niet bekend.")]
    public DateOnly? EindeTermijnWi2013 { get; init; }
}
