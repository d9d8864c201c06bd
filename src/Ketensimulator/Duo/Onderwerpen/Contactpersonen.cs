using System.Globalization;
using System.Text.RegularExpressions;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Contactpersoon 1.0.0. A link to another contact person is overwritten; deleting takes all links along.</summary>
internal sealed partial class Contactpersonen(Ketenstaat staat)
{
    private const int MeesteFouten = 10;

    private static readonly Duoonderwerp Onderwerp = new("Contactpersoon", "1.0.0");

    public void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Melding(duo, Onderwerp, new("POST", "/contactpersonen", MeesteFouten), Lees, (_, gegevens) =>
        {
            var nieuw = staat.VoegContactpersoon(id => gegevens with { Id = id });
            return Duoantwoord.Gemaakt(new { nieuw.Id, Contactpersoongegevens = new { nieuw.Naam, nieuw.Email, nieuw.Telefoonnummer } });
        });
        envelop.Melding(duo, Onderwerp, new("PUT", "/contactpersonen/{id}", MeesteFouten), Lees, (v, gegevens) => Met(v, oud =>
        {
            staat.ZetContactpersoon(gegevens with { Id = oud.Id });
            return Duoantwoord.Kaal(StatusCodes.Status200OK);
        }));
        envelop.Daad(duo, Onderwerp, new("DELETE", "/contactpersonen/{id}"), v => Met(v, oud =>
        {
            staat.VerwijderContactpersoon(oud.Id);
            return Duoantwoord.Kaal(StatusCodes.Status200OK);
        }));
        envelop.Daad(duo, Onderwerp, new("POST", "/contactpersonen/{id}/personen/{bsn}"), v => Met(v, contact => staat.Wijzig(
            v.Persoon.Id, (persoon, _) => (persoon with { ContactpersoonId = contact.Id }, Duoantwoord.Gemaakt()))));
        envelop.Daad(duo, Onderwerp, new("DELETE", "/contactpersonen/{id}/personen/{bsn}"), v => Met(v, contact => staat.Wijzig(
            v.Persoon.Id, (persoon, _) => persoon.ContactpersoonId == contact.Id
                ? (persoon with { ContactpersoonId = null }, Duoantwoord.Kaal(StatusCodes.Status200OK))
                : (persoon, Duoantwoord.NietGevonden))));
    }

    private static Contactpersoon Lees(Bericht bericht, Duovraag vraag) => new(
        0,
        vraag.Gemeente.Code,
        bericht.Verplicht(bericht.Tekst("naam", 0, 100, Naam())),
        bericht.Verplicht(bericht.Tekst("email", 4, 241)),
        bericht.Verplicht(bericht.Tekst("telefoonnummer", 3, 22, Telefoonnummer())));

    /// <summary>The contact person in the address, if it is one of the asking municipality.</summary>
    private Duoantwoord Met(Duovraag vraag, Func<Contactpersoon, Duoantwoord> daad)
    {
        if (!int.TryParse(vraag.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id is < 1 or > 99_999)
        {
            return Duoantwoord.Kaal(StatusCodes.Status400BadRequest);
        }

        return staat.Contactpersoon(id) is { } contact && contact.Gemeentecode == vraag.Gemeente.Code ? daad(contact) : Duoantwoord.NietGevonden;
    }

    [GeneratedRegex(@"^[\s'‘.\p{L}\p{Pd}]{0,100}$")]
    private static partial Regex Naam();

    [GeneratedRegex(@"^(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}([,][1-9][0-9]{1,8})?$")]
    private static partial Regex Telefoonnummer();
}
