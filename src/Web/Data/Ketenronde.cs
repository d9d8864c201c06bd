using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

/// <summary>What one round of <see cref="Ketencontrole"/> has seen so far.</summary>
internal sealed class Ketenronde(IReadOnlyList<(Anker Anker, Zegel Zegel)> zegels)
{
    private readonly List<Ketenfout> _fouten = [];
    private int _stromen;
    private long _gebeurtenissen;
    private int _rijen;

    public void Meld(string soort, Guid id, long volgnummer, string bevinding) => _fouten.Add(new(soort, id, volgnummer, bevinding));

    /// <summary>Follows one chain from its first link to its head, and keeps the last image of each aggregate.</summary>
    public void Stroom(
        Ketenhoofd hoofd, IEnumerable<(Gebeurtenisrij Gebeurtenis, Handelingrij? Handeling)> schakels, Dictionary<(string Soort, Guid Id), Gebeurtenisrij> beelden)
    {
        byte[] vorige = [];
        var verwacht = 1L;
        foreach (var (g, handeling) in schakels)
        {
            if (g.Volgnummer != verwacht)
            {
                Meld(g.Stroomsoort, g.StroomId, verwacht, "Er ontbreekt een gebeurtenis.");
            }

            if (handeling is null || !Klopt(vorige, g, handeling))
            {
                Meld(g.Stroomsoort, g.StroomId, g.Volgnummer, "De gebeurtenis is gewijzigd of verwisseld.");
            }

            (vorige, verwacht) = (g.Hash, g.Volgnummer + 1);
            _gebeurtenissen++;
            beelden[(g.Aggregaat, g.AggregaatId)] = g;
            foreach (var (_, zegel) in zegels)
            {
                zegel.Zie(g);
            }
        }

        foreach (var (_, zegel) in zegels)
        {
            zegel.SluitStroom();
        }

        if (verwacht == 1)
        {
            Meld(hoofd.Stroomsoort, hoofd.StroomId, hoofd.Volgnummer, "Alle gebeurtenissen van deze stroom ontbreken.");
            return;
        }

        _stromen++;
        if (hoofd.Volgnummer != verwacht - 1 || !hoofd.Hash.AsSpan().SequenceEqual(vorige))
        {
            Meld(hoofd.Stroomsoort, hoofd.StroomId, verwacht, "De laatste gebeurtenissen van deze stroom ontbreken.");
        }
    }

    /// <summary>Compares a row with the last image of it, and strikes that off.</summary>
    public void Staat(Aggregaat aggregaat, Dictionary<(string Soort, Guid Id), Gebeurtenisrij> beelden)
    {
        _rijen++;
        var soort = aggregaat.GetType().Name;
        if (!beelden.Remove((soort, aggregaat.Id), out var beeld))
        {
            Meld(aggregaat.Stroom.Soort, aggregaat.Stroom.Id, 0, $"{soort} staat in de tabel zonder gebeurtenis.");
        }
        else if (!string.Equals(beeld.Nabeeld, Nabeelden.Maak(aggregaat), StringComparison.Ordinal))
        {
            Meld(beeld.Stroomsoort, beeld.StroomId, beeld.Volgnummer, $"{soort} verschilt van de laatste gebeurtenis.");
        }
    }

    public void Ontbrekend(Dictionary<(string Soort, Guid Id), Gebeurtenisrij> beelden)
    {
        foreach (var (sleutel, beeld) in beelden)
        {
            Meld(beeld.Stroomsoort, beeld.StroomId, beeld.Volgnummer, $"{sleutel.Soort} ontbreekt in de tabel.");
        }
    }

    public Ketenuitslag Uitslag()
    {
        foreach (var (anker, zegel) in zegels)
        {
            var nu = zegel.Sluit();
            zegel.Dispose();
            if ((nu.Stromen, nu.Gebeurtenissen) != (anker.Stromen, anker.Gebeurtenissen) || !nu.Hash.AsSpan().SequenceEqual(anker.Hash))
            {
                Meld("anker", Guid.Empty, 0, $"Het zegel van {Datumtekst.Lang(anker.Dag)} klopt niet: van voor die dag is iets gewijzigd of verwijderd.");
            }
        }

        return new Ketenuitslag(_stromen, _gebeurtenissen, _rijen, _fouten) { Ankers = zegels.Count };
    }

    private static bool Klopt(byte[] vorige, Gebeurtenisrij g, Handelingrij handeling) => Keten.Hash(
        vorige, g.Stroomsoort, g.StroomId, g.Volgnummer, handeling, g.Soort, g.Schemaversie, g.Aggregaat, g.AggregaatId, g.Gemeentecode, g.Nabeeld,
        g.Tijdstip).AsSpan().SequenceEqual(g.Hash);
}
