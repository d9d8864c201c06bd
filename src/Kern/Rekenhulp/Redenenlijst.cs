using System.Collections;
using System.Reflection;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Collects everything that is wrong with an input, so that somebody hears all of it at once.</summary>
internal sealed class Redenenlijst
{
    private readonly List<Reden> _redenen = [];

    /// <summary>Begins with numbers and choices that are outside what their <see cref="VeldAttribute"/> allows.</summary>
    public static Redenenlijst Van(object invoer)
    {
        var lijst = new Redenenlijst();
        lijst.Grenzen(invoer, "");
        return lijst;
    }

    /// <summary>Adds the reason when <paramref name="fout"/> holds.</summary>
    public Redenenlijst Als(bool fout, string tekst, string? veld = null, Bron? bron = null)
    {
        if (fout)
        {
            _redenen.Add(new Reden(tekst, veld, bron));
        }

        return this;
    }

    /// <summary>The law that Naast knows begins on 1 January 2022.</summary>
    public Redenenlijst VoorDeWet(DateOnly? dag, string veld) =>
        Als(dag < Parameterblad.BeginVanDeWet, "Deze dag ligt voor 1 januari 2022. Toen gold de Wet inburgering 2021 nog niet.", veld);

    /// <summary>An amount in law is whole cents.</summary>
    public Redenenlijst HeleCenten(decimal? bedrag, string veld) =>
        Als(bedrag is { } euro && decimal.Truncate(euro * 100) != euro * 100, "Een bedrag heeft ten hoogste twee cijfers achter de komma.", veld);

    /// <exception cref="NietTeBerekenen">Something is wrong.</exception>
    public void Eis()
    {
        if (_redenen.Count > 0)
        {
            throw new NietTeBerekenen([.. _redenen]);
        }
    }

    private void Grenzen(object invoer, string voor)
    {
        foreach (var eigenschap in invoer.GetType().GetProperties())
        {
            if (eigenschap.GetCustomAttribute<VeldAttribute>() is not { } veld)
            {
                continue;
            }

            var pad = $"{voor}{char.ToLowerInvariant(eigenschap.Name[0])}{eigenschap.Name[1..]}";
            switch (eigenschap.GetValue(invoer))
            {
                case int getal when getal < veld.Minimum || getal > veld.Maximum:
                case decimal waarde when waarde < veld.Minimum || waarde > veld.Maximum:
                    Als(true, $"“{veld.Label}” moet tussen {veld.Minimum} en {veld.Maximum} liggen.", pad);
                    break;
                case Enum keuze when !Enum.IsDefined(keuze.GetType(), keuze):
                    Als(true, $"Kies een bestaande waarde voor “{veld.Label}”.", pad);
                    break;
                case IEnumerable rijen and not string:
                    foreach (var (nummer, rij) in rijen.Cast<object>().Index())
                    {
                        Grenzen(rij, $"{pad}[{nummer}].");
                    }

                    break;
            }
        }
    }
}
