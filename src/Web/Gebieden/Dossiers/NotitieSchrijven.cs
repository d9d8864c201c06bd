using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>Adds a note. Two notes at the same moment both stand: the dossier itself does not change.</summary>
public sealed class NotitieSchrijven(Db db, Handelingen handelingen)
{
    public const int Langste = 4000;

    private static readonly GecompileerdeVraag<Func<Db, Guid, IAsyncEnumerable<string>>> Gemeentecode = new(() => EF.CompileAsyncQuery(
        (Db db, Guid id) => db.Dossiers.Where(d => d.Id == id).Select(d => d.Gemeentecode)));

    /// <returns>Null when the dossier is not there for this asker.</returns>
    /// <exception cref="ArgumentException">Empty, or longer than <see cref="Langste"/>.</exception>
    public async Task<Guid?> SchrijfAsync(Guid dossierId, string tekst, bool gedeeld, string? verzoeksleutel, CancellationToken ct)
    {
        tekst = tekst.Trim();
        if (tekst.Length is 0 or > Langste)
        {
            throw new ArgumentException(tekst.Length == 0 ? "Schrijf eerst een notitie." : $"Een notitie is ten hoogste {Langste} tekens.", nameof(tekst));
        }

        IReadOnlyList<string> gemeenten = [];
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("NotitieSchrijven", Recht.NotitieSchrijven, Inzagelog.Uitvoering)
            {
                Verzoeksleutel = verzoeksleutel,
                Vooraf = bundel =>
                {
                    gemeenten = bundel.Vraag(Gemeentecode.Voor(db)(db, dossierId));
                    bundel.Vraag(db.Vergrendeling(Stroom.Dossier(dossierId)));
                },
            },
            (handeling, _) => Task.FromResult(Schrijf(handeling)), ct);
        return uitkomst.Resultaat.Length == 0 ? null : Guid.Parse(uitkomst.Resultaat);

        string Schrijf(Handeling handeling)
        {
            if (gemeenten is not [var gemeentecode])
            {
                return "";
            }

            // Staff notes are for the team; a partner's note is its own unless it shares it.
            var notitie = Notitie.Schrijf(
                handeling.NieuweId(), dossierId, gemeentecode, tekst, db.Toegang.Naam, db.Toegang.Organisatie,
                gedeeld || db.Toegang.Soort == Toegangssoort.Medewerker, handeling.Tijdstip);
            db.Add(notitie);
            return notitie.Id.ToString();
        }
    }
}
