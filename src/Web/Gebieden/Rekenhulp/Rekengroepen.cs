using Naast.Kern.Rekenhulp;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>Puts the calculations under headings, in the order in which a dossier meets them.</summary>
internal static class Rekengroepen
{
    private static readonly (string Naam, string Icoon, string[] Begin)[] Indeling =
    [
        ("Plicht en doelgroep", "id", ["doelgroep", "plicht", "vrijstelling", "ontheffing", "verantwoordelijke"]),
        ("Intake en plan", "file-text", ["intake", "pip", "duo-pip", "aanbod", "cursus"]),
        ("Termijn", "clock", ["inburgeringstermijn", "verlenging", "termijn"]),
        ("Leerroute", "route", ["schakelen", "afschalen", "leerroute", "z-route", "pvt", "map", "voortgang"]),
        ("Begeleiding en geld", "users", ["maatschappelijke", "ontzorgen", "verantwoording"]),
        ("Boete en bezwaar", "gavel", ["boete", "besluittermijn", "bezwaar", "hoorzitting", "beslistermijn", "ingebrekestelling", "mandaat"]),
        ("Bewaren", "clipboard", ["bewaartermijn"]),
    ];

    /// <summary>A calculation that no heading asks for comes at the end.</summary>
    public static IReadOnlyList<(string Naam, string Icoon, IReadOnlyList<Rekenvraag> Vragen)> Verdeel(IReadOnlyList<Rekenvraag> vragen)
    {
        static int Groep(Rekenvraag vraag) => Array.FindIndex(Indeling, groep => groep.Begin.Any(begin => vraag.Naam.StartsWith(begin, StringComparison.Ordinal)));
        var verdeeld = vragen.ToLookup(Groep);
        return
        [
            .. Indeling.Select((groep, i) => (groep.Naam, groep.Icoon, (IReadOnlyList<Rekenvraag>)[.. verdeeld[i]])).Append(("Overig", "calculator", [.. verdeeld[-1]]))
                .Where(groep => groep.Item3.Count > 0),
        ];
    }
}
