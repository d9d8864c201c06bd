using System.Globalization;
using System.Text.RegularExpressions;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Web.Gebieden.Zoeken;

public enum Zoeksoort
{
    Leeg,
    Naam,
    Bsn,

    /// <summary>Nine digits that are no BSN: probably a typing error.</summary>
    OngeldigBsn,
    Vnummer,
    Telefoon,
    Geboortedatum,

    /// <summary>Digits that are none of these; never put in an address, for a BSN may be among them.</summary>
    Onbekend,
}

/// <summary>What somebody typed in the one search box, and what it must mean.</summary>
public sealed partial record Zoekopdracht(Zoeksoort Soort)
{
    /// <summary>What was typed, for names and dates only: a number is not kept.</summary>
    public string Tekst { get; private init; } = "";

    public IReadOnlyList<string> Woorden { get; private init; } = [];

    public Bsn? Bsn { get; private init; }

    public string? Vnummer { get; private init; }

    public DateOnly? Geboren { get; private init; }

    /// <summary>See <see cref="Contactgegevens.Sleutel"/>.</summary>
    public string? Telefoonsleutel { get; private init; }

    public static Zoekopdracht Lees(string? invoer)
    {
        var tekst = (invoer ?? "").Trim();
        if (tekst.Length > 200)
        {
            tekst = tekst[..200];
        }

        if (tekst.Length == 0)
        {
            return new(Zoeksoort.Leeg);
        }

        if (LeesDatum(tekst) is { } dag)
        {
            return new(Zoeksoort.Geboortedatum) { Geboren = dag, Tekst = Datumtekst.Lang(dag) };
        }

        var cijfers = string.Concat(tekst.Where(char.IsAsciiDigit));
        // A V-number begins with 2, a telephone number with 0 or +. A BSN may begin with 0, and then has nine digits.
        if (tekst[0] is '0' or '+' && cijfers.Length is >= 10 and <= 15 && Nummer().IsMatch(tekst) && Contactgegevens.Sleutel(tekst) is { } sleutel)
        {
            return new(Zoeksoort.Telefoon) { Telefoonsleutel = sleutel };
        }

        return cijfers.Length switch
        {
            10 when AlleenNummer(tekst) => new(Zoeksoort.Vnummer) { Vnummer = cijfers },
            9 => Bsn.TryParse(cijfers, out var bsn) ? new(Zoeksoort.Bsn) { Bsn = bsn } : new(Zoeksoort.OngeldigBsn),
            > 4 => new(Zoeksoort.Onbekend),
            _ => Zoekvorm.Van(tekst) is { Length: > 0 } vorm
                ? new(Zoeksoort.Naam) { Tekst = tekst, Woorden = vorm.Split(' ') }
                : new(Zoeksoort.Leeg),
        };
    }

    [GeneratedRegex(@"^\+?[0-9 ()./-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Nummer();

    private static bool AlleenNummer(string tekst) => tekst.All(teken => char.IsAsciiDigit(teken) || teken is ' ' or '.' or '-');

    private static DateOnly? LeesDatum(string tekst)
    {
        if (Datum().Match(tekst) is not { Success: true } treffer)
        {
            return null;
        }

        int Deel(int groep) => int.Parse(treffer.Groups[groep].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var maand = treffer.Groups[2].Value is var m && char.IsAsciiDigit(m[0]) ? Deel(2) : Maand(m);
        var (dag, jaar) = (Deel(1), Deel(3));
        return jaar is >= 1900 and <= 2100 && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand) ? new DateOnly(jaar, maand, dag) : null;
    }

    private static int Maand(string woord)
    {
        for (var nummer = 1; nummer <= 12; nummer++)
        {
            if (Datumtekst.Maanden[nummer - 1].StartsWith(woord, StringComparison.OrdinalIgnoreCase))
            {
                return nummer;
            }
        }

        return woord.Equals("mrt", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }

    [GeneratedRegex(@"^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})[-/. ](\d{4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Datum();
}
