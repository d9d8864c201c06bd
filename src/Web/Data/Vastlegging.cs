using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>Writes one handeling with its events as rows of the context, linked into their chains.</summary>
internal static class Vastlegging
{
    private const int Schemaversie = 1;

    /// <summary>The streams of these aggregates, in the fixed order in which their heads are locked.</summary>
    public static IEnumerable<Stroom> Stromen(IEnumerable<Aggregaat> aggregaten) =>
        aggregaten.Select(a => a.Stroom).Distinct().OrderBy(s => s.Soort, StringComparer.Ordinal).ThenBy(s => s.Id);

    /// <exception cref="InvalidOperationException">An aggregate was changed without a report of what happened.</exception>
    public static void Voeg(
        Db db, Handelingsverzoek verzoek, Handeling handeling, Toegang toegang, IReadOnlyCollection<Aggregaat> veranderd, Func<Stroom, Ketenhoofd> hoofdVan)
    {
        foreach (var aggregaat in veranderd)
        {
            if (aggregaat.NieuweGebeurtenissen().Count == 0)
            {
                throw new InvalidOperationException($"{aggregaat.GetType().Name} is gewijzigd zonder gebeurtenis.");
            }

            aggregaat.VerhoogVersie();
        }

        var eerste = Stromen(veranderd).First();
        var rij = new Handelingrij
        {
            Id = handeling.Id, Soort = verzoek.Soort, Stroomsoort = eerste.Soort, StroomId = eerste.Id, Medewerker = toegang.Sub,
            MedewerkerNaam = toegang.Naam, Organisatie = toegang.Organisatie,
            MandaatregelId = handeling.MandaatregelId ?? verzoek.MandaatregelId, Doel = verzoek.Doel, Reden = verzoek.Reden,
            Tijdstip = handeling.Tijdstip, Kernversie = Rekenregels.Kernversie,
        };
        db.Handelingen.Add(rij);
        foreach (var aggregaat in veranderd)
        {
            foreach (var soort in aggregaat.NieuweGebeurtenissen())
            {
                Schakel(db, hoofdVan(aggregaat.Stroom), rij, aggregaat, soort, handeling.Tijdstip);
            }

            aggregaat.WisGebeurtenissen();
        }
    }

    private static void Schakel(Db db, Ketenhoofd hoofd, Handelingrij handeling, Aggregaat aggregaat, Gebeurtenissoort soort, DateTimeOffset tijdstip)
    {
        var nabeeld = Nabeelden.Maak(aggregaat);
        var naam = aggregaat.GetType().Name;
        hoofd.Volgnummer++;
        hoofd.Hash = Keten.Hash(
            hoofd.Hash, hoofd.Stroomsoort, hoofd.StroomId, hoofd.Volgnummer, handeling, soort.Naam, Schemaversie, naam, aggregaat.Id,
            aggregaat.Gemeentecode, nabeeld, tijdstip);
        db.Gebeurtenissen.Add(new Gebeurtenisrij
        {
            Stroomsoort = hoofd.Stroomsoort, StroomId = hoofd.StroomId, Volgnummer = hoofd.Volgnummer, HandelingId = handeling.Id,
            Soort = soort.Naam, Schemaversie = Schemaversie, Aggregaat = naam, AggregaatId = aggregaat.Id,
            Nabeeld = nabeeld, Tijdstip = tijdstip, Hash = hoofd.Hash, Gemeentecode = aggregaat.Gemeentecode,
        });
    }
}
