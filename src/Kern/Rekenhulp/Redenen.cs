using System.Collections;
using System.Reflection;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Collects what is wrong with an input, so that the asker hears all of it at once.</summary>
internal sealed class Redenen
{
    /// <summary>To whom the law applies that began on 1 January 2022.</summary>
    public static readonly Bron Begin = Bron.Wi("54", "1", "WI-DOEL-15");

    private readonly List<Reden> _redenen = [];
    private readonly HashSet<string> _buitenGrens = new(StringComparer.Ordinal);

    /// <summary>Begins with the numbers and choices that lie outside what their <see cref="VeldAttribute"/> allows.</summary>
    public static Redenen Van(object invoer)
    {
        var redenen = new Redenen();
        redenen.Grenzen(invoer, "");
        return redenen;
    }

    public Redenen Als(bool fout, string tekst, string? veld = null, Bron? bron = null)
    {
        if (fout)
        {
            // What is said about a field by name is better than "outside its bounds".
            if (veld is not null && _buitenGrens.Remove(veld))
            {
                _redenen.RemoveAll(reden => reden.Veld == veld);
            }

            _redenen.Add(new(tekst, veld, bron));
        }

        return this;
    }

    /// <summary>A day before the law is outside what Naast knows.</summary>
    public Redenen VoorDeWet(DateOnly? dag, string veld) => Als(
        dag < Parameterblad.BeginVanDeWet, $"{Lang(dag)} ligt voor 1 januari 2022. De Wet inburgering 2021 gold toen nog niet. Controleer de datum.", veld, Begin);

    /// <summary>Wrong when both are known and the first comes after the second.</summary>
    public Redenen Volgorde(DateOnly? eerder, string eerdernaam, DateOnly? later, string laternaam, string veld) =>
        Als(eerder > later, $"{laternaam} ({Lang(later)}) ligt voor {eerdernaam} ({Lang(eerder)}). Controleer deze datums.", veld);

    /// <summary>A period whose last day lies before its first.</summary>
    public Redenen Periode(DateOnly? van, DateOnly? tot, string veld) =>
        Als(tot < van, "De laatste dag ligt voor de eerste dag. Controleer de datums.", veld);

    /// <summary>An amount in law is whole cents.</summary>
    public Redenen HeleCenten(decimal? bedrag, string veld) =>
        Als(bedrag is { } euro && decimal.Truncate(euro * 100) != euro * 100, "Een bedrag heeft ten hoogste twee cijfers achter de komma.", veld);

    /// <exception cref="NietTeBerekenen">Something was wrong.</exception>
    public void Eis()
    {
        if (_redenen.Count > 0)
        {
            throw new NietTeBerekenen([.. _redenen]);
        }
    }

    private void Grens(decimal getal, VeldAttribute grens, string pad)
    {
        if (getal < grens.Minimum || getal > grens.Maximum)
        {
            Als(true, $"“{grens.Label}” moet tussen {grens.Minimum} en {grens.Maximum} liggen.", pad);
            _buitenGrens.Add(pad);
        }
    }

    private static string Lang(DateOnly? dag) => dag is { } datum ? Gedeeld.Datumtekst.Lang(datum) : "onbekend";

    private void Grenzen(object invoer, string voor)
    {
        foreach (var veld in invoer.GetType().GetProperties().Where(veld => veld.GetCustomAttribute<VeldAttribute>() is not null))
        {
            var (grens, pad) = (veld.GetCustomAttribute<VeldAttribute>()!, $"{voor}{char.ToLowerInvariant(veld.Name[0])}{veld.Name[1..]}");
            switch (veld.GetValue(invoer))
            {
                case int getal:
                    Grens(getal, grens, pad);
                    break;
                case decimal getal:
                    Grens(getal, grens, pad);
                    break;
                case Enum keuze:
                    Als(!Enum.IsDefined(keuze.GetType(), keuze), $"“{grens.Label}” heeft een waarde die Naast niet kent.", pad);
                    break;
                case string:
                    break;
                case IEnumerable rijen:
                    foreach (var (nummer, rij) in rijen.Cast<object>().Index())
                    {
                        Grenzen(rij, $"{pad}[{nummer}].");
                    }

                    break;
            }
        }
    }
}
