using System.Globalization;
using System.Text;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Tests.Huis;

/// <summary>docs/regels.md: the numbers of the law that Naast works with, for the lawyer who must check them. In Dutch, as the law is.</summary>
public static class Regelbladzijde
{
    public static string Maak(StringBuilder begin)
    {
        begin.Append(
            "Voor juristen. Hieronder staat elk getal uit de wet waarmee Naast rekent: vanaf welke dag het geldt, tot en met welke dag, en waar het staat. Verandert de wet, "
            + "dan komt er een regel bij; een oude regel blijft staan, want een besluit van toen rust erop. Geldt er op een dag geen regel, dan rekent Naast niet en zegt dat.\n");
        foreach (var (sleutel, naam) in Parameters())
        {
            begin.Append(CultureInfo.InvariantCulture, $"\n## {naam}\n\n`{sleutel}`\n\n| Vanaf | Tot en met | Waarde | Bron | Regel | Zekerheid |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var versie in LandelijkeParameters.Versies.Where(versie => versie.Sleutel == sleutel).OrderBy(versie => versie.Van))
            {
                begin.Append(CultureInfo.InvariantCulture,
                    $"| {Datumtekst.Lang(versie.Van)} | {(versie.Tot is { } tot ? Datumtekst.Lang(tot) : "nader bericht")} | {Woord(versie.Waarde)} | {versie.Bron} | {versie.Bron.Regel} | {Zeker(versie.Bron.Zekerheid)} |\n");
            }

            if (LandelijkeParameters.Bladen.SelectMany(blad => blad.Parameters).OfType<Beleidskeuze>().FirstOrDefault(keuze => keuze.Sleutel == sleutel) is { } vraag)
            {
                begin.Append(CultureInfo.InvariantCulture, $"\nEen open vraag ({vraag.Bron}). De regio kiest, en een gemeente mag anders kiezen:\n\n");
                foreach (var alternatief in vraag.Alternatieven)
                {
                    begin.Append(CultureInfo.InvariantCulture, $"- `{alternatief.Waarde}`: {alternatief.Uitleg}\n");
                }
            }
        }

        Vrij(begin);
        return begin.ToString();
    }

    private static void Vrij(StringBuilder uit)
    {
        var kalender = Feestdagen.Landelijk;
        uit.Append(CultureInfo.InvariantCulture,
            $"\n## Vrije dagen\n\nEindigt een termijn van ten hoogste 90 dagen, 12 weken of 3 maanden op een zaterdag, zondag of een van deze dagen, dan loopt hij door tot en met de eerstvolgende werkdag ({Bron.Atw("1", "1")}; {Bron.Atw("4")}). "
            + $"De dagen die bij koninklijk besluit zijn gelijkgesteld, zijn bekend tot en met {Datumtekst.Lang(kalender.BekendTot)}: een termijn die later eindigt, heet voorlopig. Zij zijn uit openbare bladzijden overgenomen en nog niet in de Staatscourant nagelezen.\n\n| Jaar | Feestdagen | Gelijkgesteld |\n| --- | --- | --- |\n");
        for (var jaar = 2022; jaar <= kalender.BekendTot.Year; jaar++)
        {
            var dagen = Enumerable.Range(0, 366).Select(dag => new DateOnly(jaar, 1, 1).AddDays(dag)).Where(dag => dag.Year == jaar && kalender.Naam(dag) is not null)
                .ToLookup(dag => kalender.Naam(dag) == "gelijkgestelde dag");
            uit.Append(CultureInfo.InvariantCulture, $"| {jaar} | {Reeks(dagen[false])} | {Reeks(dagen[true])} |\n");
        }
    }

    private static string Reeks(IEnumerable<DateOnly> dagen) => string.Join(", ", dagen.Select(dag => Datumtekst.Kort(dag)[..^5]));

    private static IEnumerable<(string Sleutel, string Naam)> Parameters() =>
        LandelijkeParameters.Bladen.SelectMany(blad => blad.Parameters).Select(parameter => (parameter.Sleutel, parameter.Naam));

    private static string Woord(string waarde) => waarde switch
    {
        "brp" => "dag van inschrijving in de BRP van de gemeente",
        "kennisgeving" => "dag van de brief van DUO, of van een latere inschrijving",
        _ => waarde,
    };

    private static string Zeker(Zekerheid zekerheid) => zekerheid switch
    {
        Zekerheid.Gelezen => "in de wet gelezen",
        Zekerheid.Tweedehands => "in een andere bron gelezen",
        Zekerheid.Afgeleid => "eigen uitleg van de wet",
        _ => "nog te bevestigen",
    };
}
