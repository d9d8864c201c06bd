using Naast.Kern.Gedeeld;

namespace Naast.Web.Brieven;

/// <summary>A part of a letter: a heading, a paragraph or a list.</summary>
/// <param name="Soort">"kop", "alinea" or "lijst".</param>
public sealed record Briefdeel(string Soort, IReadOnlyList<string> Regels);

/// <summary>The sheet of an ordinary letter to one person, around a text that somebody has read.</summary>
public sealed class Tekstbrief(Brievenmaker maker)
{
    /// <param name="voorbeeld">True: marked as not sent.</param>
    public string Maak(Briefbron bron, string titel, string tekst, string ondertekenaar, bool voorbeeld)
    {
        var contact = bron.Beeld.Contact;
        return maker.Maak("algemeen", new
        {
            titel, voorbeeld, naam = bron.Beeld.Persoon?.Naam.Volledig ?? "", gemeente = bron.Gemeente.Naam, huisstijl = bron.Gemeente.Huisstijl,
            adres = contact?.Straat is null ? [] : new[] { $"{contact.Straat} {contact.Huisnummer}".Trim(), $"{contact.Postcode} {contact.Plaats}".Trim() },
            regio = bron.Regio.Naam, uitvoerder = bron.Regio.Uitvoerder, dagtekening = Datumtekst.Lang(bron.Vandaag), ondertekenaar, delen = Delen(tekst).Select(deel => new { soort = deel.Soort, regels = deel.Regels }),
        });
    }

    /// <summary>Lines that begin with "# " are headings, with "- " items; an empty line ends a paragraph.</summary>
    public static IReadOnlyList<Briefdeel> Delen(string tekst)
    {
        var delen = new List<Briefdeel>();
        var (soort, regels) = ("", new List<string>());
        foreach (var regel in tekst.ReplaceLineEndings("\n").Split('\n').Append("").Select(regel => regel.Trim()))
        {
            var nu = regel.Length == 0 ? "" : regel.StartsWith("# ", StringComparison.Ordinal) ? "kop" : regel.StartsWith("- ", StringComparison.Ordinal) ? "lijst" : "alinea";
            if (nu != soort || nu == "kop")
            {
                Sluit();
                soort = nu;
            }

            if (nu.Length > 0)
            {
                regels.Add(nu == "alinea" ? regel : regel[2..].Trim());
            }
        }

        return delen;

        void Sluit()
        {
            if (regels.Count > 0)
            {
                delen.Add(new(soort, [.. regels]));
                regels.Clear();
            }
        }
    }
}
