using System.Globalization;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>Words, pictures and addresses of the register.</summary>
public static class Mandaatwoorden
{
    public static IReadOnlyList<Optie> Bevoegdheden { get; } =
        [.. Enum.GetValues<Bevoegdheid>().OrderBy(b => b.Kenmerk().Bouwsteen).Select(b => new Optie(b.ToString(), b.Kop(), null, b.Kenmerk().Bouwsteen.Naam()))];

    /// <summary>Functions that can hold a mandate.</summary>
    public static IReadOnlyList<Optie> Functies { get; } =
        [.. new[] { Rollen.Directeur, Rollen.Teamleider, Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker, Rollen.Jurist, Rollen.Begeleider }.Select(rol => new Optie(rol, Rollen.Naam(rol)))];

    public static string Icoon(Bouwsteen bouwsteen) => bouwsteen switch
    {
        Bouwsteen.BredeIntake => "clipboard",
        Bouwsteen.Plan => "file-text",
        Bouwsteen.Lessen or Bouwsteen.Zroute => "school",
        Bouwsteen.Handhaving => "gavel",
        Bouwsteen.Bezwaar => "message-exclamation",
        Bouwsteen.Beleidsregels => "book",
        Bouwsteen.MaatschappelijkeBegeleiding or Bouwsteen.FinancieleZelfredzaamheid => "heart-handshake",
        _ => "users",
    };

    public static string Vraagadres(Bevoegdheid bevoegdheid, string gemeentecode, DateOnly dag) =>
        string.Create(CultureInfo.InvariantCulture, $"/mandaten/vraag?Bevoegdheid={bevoegdheid}&Gemeente={gemeentecode}&Dag.Dag={dag.Day}&Dag.Maand={dag.Month}&Dag.Jaar={dag.Year}");

    /// <summary>"SDD" for the social service; the whole name of any other.</summary>
    public static string Kortenaam(string organisatie, IReadOnlyDictionary<string, string> namen) => organisatie == "sdd" ? "SDD" : namen.GetValueOrDefault(organisatie, organisatie);

    public static string Geldigheid(Mandaatregel regel) =>
        $"vanaf {Datumtekst.Lang(regel.Van)}{(regel.Tot is { } tot ? $" tot en met {Datumtekst.Lang(tot)}" : "")}";

    public static string Functienamen(IEnumerable<string> functies) => string.Join(", ", functies.Select(Rollen.Naam));

    /// <summary>As it is quoted under a decision.</summary>
    public static string Citaat(Mandaatregel regel, string organisatie) =>
        $"{regel.Mandaatgever} mandateert {organisatie}: {regel.Bevoegdheid.Naam()}. {(regel.OnderId is null ? "Mandaat" : "Ondermandaat")}: {Functienamen(regel.Functies)}."
        + $"{(regel.TotBedrag is { } bedrag ? $" Ten hoogste {bedrag}." : "")} Geldig {Geldigheid(regel)}. Bron: {regel.Bronbesluit}.";
}
