using Microsoft.EntityFrameworkCore;
using Naast.Kern.Aansluitingen;
using Naast.Kern.Gedeeld;
using Naast.Web.Aanmelden.Tokens;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Aansluitingen;

/// <summary>Lets a program of an organisation use the API, and takes that back. Taking back works on the next request.</summary>
public sealed class AansluitingGeven(Db db, Handelingen handelingen, Tokenkeuring keuring)
{
    private const string Doel = "beheer van aansluitingen op de API";

    /// <summary>The municipalities that a program of this organisation can see: its own one, all of them for the executing service, none for a partner.</summary>
    public static IReadOnlyList<Gemeente> Gemeenten(Organisatie organisatie, IEnumerable<Gemeente> alle) => organisatie.Soort switch
    {
        "uitvoering" => [.. alle.Where(g => g.Deelnemer)],
        "gemeente" => [.. alle.Where(g => g.Deelnemer && (organisatie.Naam == g.Naam || organisatie.Naam == $"Gemeente {g.Naam}"))],
        _ => [],
    };

    /// <exception cref="ArgumentException">Something is left out, is more than this organisation can be given, or stands in the register already.</exception>
    public async Task<bool> GeefAsync(Aansluitinggegevens gegevens, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("AansluitingGeven", sleutel), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beheer, ct);
            await KeurAsync(gegevens, ct);
            var aansluiting = Aansluiting.Geef(handeling.NieuweId(), gegevens, db.Toegang.Naam, handeling.Tijdstip);
            db.Add(aansluiting);
            db.Aansluitinggebruik.Add(new Aansluitinggebruik { AansluitingId = aansluiting.Id });
            return aansluiting.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <returns>False when there is no such connection, or it was withdrawn before.</returns>
    /// <exception cref="ArgumentException">No reason.</exception>
    public async Task<bool> TrekInAsync(Guid id, string? reden, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("AansluitingIntrekken", sleutel) with { Reden = reden }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beheer, ct);
            if (await db.Aansluitingen.SingleOrDefaultAsync(a => a.Id == id, ct) is not { Werkt: true } aansluiting)
            {
                return "";
            }

            aansluiting.TrekIn(reden, handeling.Tijdstip);
            return id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private async Task KeurAsync(Aansluitinggegevens gegevens, CancellationToken ct)
    {
        if (await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Slug == gegevens.Organisatie, ct) is not { } organisatie)
        {
            throw Fout("Kies een organisatie uit de lijst.", nameof(gegevens.Organisatie));
        }

        if (!keuring.Uitgevers.Contains(gegevens.Uitgever))
        {
            throw Fout("Kies een uitgever uit de lijst.", nameof(gegevens.Uitgever));
        }

        if (gegevens.Scopes.Except(Apiscopes.Voor(organisatie.Soort).Select(s => s.Naam)).Any())
        {
            throw Fout($"{organisatie.Naam} kan niet alles krijgen wat u koos.", nameof(gegevens.Scopes));
        }

        var gemeenten = Gemeenten(organisatie, await db.Gemeenten.AsNoTracking().ToArrayAsync(ct));
        if (Apiscopes.VanGemeente(organisatie.Soort) && gemeenten.Count == 0)
        {
            throw Fout($"Wij weten niet bij welke gemeente van deze regio {organisatie.Naam} hoort. Geef de organisatie dezelfde naam als de gemeente, en probeer het opnieuw.", nameof(gegevens.Organisatie));
        }

        if (gegevens.Gemeenten.Except(gemeenten.Select(g => g.Code)).Any() || (gemeenten.Count > 0 && gegevens.Gemeenten.Count == 0))
        {
            throw Fout("Kies van welke gemeente dit programma gegevens mag zien.", nameof(gegevens.Gemeenten));
        }

        if (!string.IsNullOrWhiteSpace(gegevens.Toepassing) && !(Uri.TryCreate(gegevens.Toepassing.Trim(), UriKind.Absolute, out var adres) && adres.Scheme == Uri.UriSchemeHttps))
        {
            throw Fout("Vul een volledig adres in dat met https:// begint, of laat dit leeg.", nameof(gegevens.Toepassing));
        }

        var client = gegevens.ClientId.Trim();
        if (await db.Aansluitingen.AnyAsync(a => a.Uitgever == gegevens.Uitgever && a.ClientId == client && a.Ingetrokken == null, ct))
        {
            throw Fout("Deze client is al aangesloten. Trek die aansluiting eerst in, of vraag de uitgever om een andere client-id.", nameof(gegevens.ClientId));
        }
    }

    private static ArgumentException Fout(string zin, string veld) => new(zin, veld);

    private static Handelingsverzoek Verzoek(string soort, string? sleutel) => new(soort, Recht.AansluitingenBeheren, Doel) { Verzoeksleutel = sleutel };
}
