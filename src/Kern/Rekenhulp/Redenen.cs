using System.Collections;
using System.Reflection;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Collects what is wrong with an input, so that the asker hears all of it at once.</summary>
internal sealed class Redenen
{
    private readonly List<Reden> _redenen = [];

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
            _redenen.Add(new(tekst, veld, bron));
        }

        return this;
    }

    /// <summary>The law that Naast knows begins on 1 January 2022.</summary>
    public Redenen VoorDeWet(DateOnly? dag, string veld) =>
        Als(dag < Parameterblad.BeginVanDeWet, "Deze dag ligt voor 1 januari 2022. Toen gold de Wet inburgering 2021 nog niet.", veld);

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

    private void Grenzen(object invoer, string voor)
    {
        foreach (var veld in invoer.GetType().GetProperties().Where(veld => veld.GetCustomAttribute<VeldAttribute>() is not null))
        {
            var (grens, pad) = (veld.GetCustomAttribute<VeldAttribute>()!, $"{voor}{char.ToLowerInvariant(veld.Name[0])}{veld.Name[1..]}");
            switch (veld.GetValue(invoer))
            {
                case int getal:
                    Als(getal < grens.Minimum || getal > grens.Maximum, $"“{grens.Label}” moet tussen {grens.Minimum} en {grens.Maximum} liggen.", pad);
                    break;
                case decimal getal:
                    Als(getal < grens.Minimum || getal > grens.Maximum, $"“{grens.Label}” moet tussen {grens.Minimum} en {grens.Maximum} liggen.", pad);
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
