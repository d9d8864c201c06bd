using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Gegevens;

/// <summary>What a case manager may correct or complete by hand; birth date, nationality and BSN come from the BRP and DUO.</summary>
public sealed record Wijzigbaar(Persoonsnaam Naam, string? NaamEigenSchrift, string? Vnummer, Bereikbaarheid Bereikbaarheid)
{
    /// <summary>Other names and spellings; null leaves them.</summary>
    public IReadOnlyList<string>? AndereNamen { get; init; }
}

/// <summary>Name and contact details of a person after the dossier was opened. The old values stay readable in the events.</summary>
public sealed class GegevensBijwerken(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <summary>A print of what was on record: another print at saving means that somebody else changed something.</summary>
    public static string Afdruk(DossierBeeld beeld) => Stapformulier.Afdruk(
    [
        new("naam", beeld.Persoon?.Naam.ToString()), new("schrift", beeld.Persoon?.NaamEigenSchrift), new("vnummer", beeld.Persoon?.Vnummer),
        new("andere", string.Join('|', beeld.Persoon?.AndereNamen ?? [])), new("contact", Van(beeld.Contact).ToString()),
    ]);

    public static Bereikbaarheid Van(Contactgegevens? contact) => contact is null ? new() : new()
    {
        Telefoon = contact.Telefoon, Email = contact.Email, Straat = contact.Straat, Huisnummer = contact.Huisnummer, Postcode = contact.Postcode,
        Plaats = contact.Plaats, Taal = contact.Taal, TolkNodig = contact.TolkNodig,
    };

    /// <returns>False when the dossier is not there for this asker.</returns>
    /// <exception cref="FormulierVerouderd">The details are others than those that the form was made from.</exception>
    public async Task<bool> WerkBijAsync(Guid dossierId, Wijzigbaar nieuw, string afdruk, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("GegevensBijwerken", Recht.FeitVastleggen, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Persoon: { } persoon } beeld)
                {
                    return "";
                }

                if (Afdruk(beeld) != afdruk)
                {
                    throw new FormulierVerouderd();
                }

                if ((persoon.Naam, persoon.NaamEigenSchrift, persoon.Vnummer) != (nieuw.Naam, nieuw.NaamEigenSchrift ?? persoon.NaamEigenSchrift, nieuw.Vnummer ?? persoon.Vnummer))
                {
                    persoon.WerkBij(new Persoonsgegevens(nieuw.Naam, persoon.Geboortedatum) { Vnummer = nieuw.Vnummer, NaamEigenSchrift = nieuw.NaamEigenSchrift, Geslacht = persoon.Geslacht });
                }

                if (nieuw.AndereNamen is { } namen)
                {
                    persoon.HeetOok(namen);
                }

                if (persoon.NieuweGebeurtenissen().Count > 0)
                {
                    db.Zoeknamen.RemoveRange(await db.Zoeknamen.Where(z => z.DossierId == dossierId).ToArrayAsync(ct));
                    db.Zoeknamen.AddRange(Dossieropener.Zoeknamen(persoon));
                }

                var contact = beeld.Contact;
                if (Van(contact) != nieuw.Bereikbaarheid)
                {
                    if (contact is null)
                    {
                        db.Add(contact = Contactgegevens.LegVast(handeling.NieuweId(), persoon, nieuw.Bereikbaarheid));
                    }
                    else
                    {
                        contact.WerkBij(nieuw.Bereikbaarheid);
                    }
                }

                await werkplanner.HerberekenAsync(beeld with { Contact = contact }, ct);
                return dossierId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
