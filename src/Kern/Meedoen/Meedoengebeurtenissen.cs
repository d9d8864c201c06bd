using Naast.Kern.Gedeeld;

namespace Naast.Kern.Meedoen;

public static class Meedoengebeurtenissen
{
    public static readonly Gebeurtenissoort LeefgebiedBesproken = new("LeefgebiedBesproken", "Leefgebied besproken", "compass");

    public static readonly Gebeurtenissoort DoelGesteld = new("DoelGesteld", "Doel gesteld", "target-arrow");

    public static readonly Gebeurtenissoort DoelUitgesteld = new("DoelUitgesteld", "Opgeschreven waarom een doel nog niet kan", "hourglass");

    public static readonly Gebeurtenissoort DoelGewijzigd = new("DoelGewijzigd", "Doel gewijzigd", "target-arrow");

    public static readonly Gebeurtenissoort DoelBereikt = new("DoelBereikt", "Doel bereikt", "circle-check");

    public static readonly Gebeurtenissoort DoelLosgelaten = new("DoelLosgelaten", "Doel losgelaten", "circle-x");

    public static readonly Gebeurtenissoort ActieAfgesproken = new("ActieAfgesproken", "Actie afgesproken", "checklist");

    public static readonly Gebeurtenissoort ActieGewijzigd = new("ActieGewijzigd", "Actie gewijzigd", "checklist");

    public static readonly Gebeurtenissoort ActieGedaan = new("ActieGedaan", "Actie gedaan", "circle-check");

    public static readonly Gebeurtenissoort ActieGestopt = new("ActieGestopt", "Actie gestopt", "circle-x");

    public static readonly Gebeurtenissoort PartnerGevraagd = new("PartnerGevraagd", "Iets gevraagd aan een partner", "send");

    public static readonly Gebeurtenissoort PartnervraagGezien = new("PartnervraagGezien", "Een partner heeft de vraag gezien", "eye");

    public static readonly Gebeurtenissoort PartnervraagAangenomen = new("PartnervraagAangenomen", "Een partner doet het", "circle-check");

    public static readonly Gebeurtenissoort PartnervraagGeweigerd = new("PartnervraagGeweigerd", "Een partner kan het niet doen", "circle-x");

    public static readonly Gebeurtenissoort CasusoverlegGepland = new("CasusoverlegGepland", "Casusoverleg gepland", "users-group");

    public static readonly Gebeurtenissoort CasusoverlegGehouden = new("CasusoverlegGehouden", "Casusoverleg gehouden", "users-group");

    public static readonly Gebeurtenissoort BegeleidingsstapGezet = new("BegeleidingsstapGezet", "Stap in de begeleiding door een partner", "heart-handshake");

    public static readonly Gebeurtenissoort InGroepGeplaatst = new("InGroepGeplaatst", "In een groep geplaatst", "users");

    public static readonly Gebeurtenissoort PartnerberichtGeschreven = new("PartnerberichtGeschreven", "Bericht over een taak van een partner", "message");

    public static readonly Gebeurtenissoort PartnervraagKlaar = new("PartnervraagKlaar", "Een partner is klaar", "circle-check");

    public static readonly Gebeurtenissoort PartnervraagIngetrokken = new("PartnervraagIngetrokken", "Vraag aan een partner ingetrokken", "arrow-back-up");

    public static readonly Gebeurtenissoort BegeleidingAfgesproken = new("BegeleidingAfgesproken", "Afgesproken hoe dichtbij en hoe vaak", "heart-handshake");

    public static readonly Gebeurtenissoort VoorzieningAfgesproken = new("VoorzieningAfgesproken", "Voorziening afgesproken", "calendar-plus");

    public static readonly Gebeurtenissoort VoorzieningGewijzigd = new("VoorzieningGewijzigd", "Voorziening gewijzigd", "edit");

    public static readonly Gebeurtenissoort VoorzieningAangeboden = new("VoorzieningAangeboden", "Plek aangeboden", "send");

    public static readonly Gebeurtenissoort VoorzieningGestart = new("VoorzieningGestart", "Begonnen", "player-play");

    public static readonly Gebeurtenissoort VoorzieningGeweigerd = new("VoorzieningGeweigerd", "Plek geweigerd", "circle-x");

    public static readonly Gebeurtenissoort VoorzieningGestopt = new("VoorzieningGestopt", "Voortijdig gestopt", "circle-x");

    public static readonly Gebeurtenissoort VoorzieningAfgerond = new("VoorzieningAfgerond", "Voorziening afgerond", "circle-check");

    public static readonly Gebeurtenissoort TaakOvergenomen = new("TaakOvergenomen", "Tijdelijk iets overgenomen", "lifebuoy");

    public static readonly Gebeurtenissoort OvernameVerlengd = new("OvernameVerlengd", "Langer overgenomen", "hourglass");

    public static readonly Gebeurtenissoort TaakTeruggegeven = new("TaakTeruggegeven", "Overgenomen taak teruggegeven", "arrow-back-up");

    public static readonly Gebeurtenissoort ZorgenOpgeschreven = new("ZorgenOpgeschreven", "Zorgen opgeschreven", "message-exclamation");

    public static readonly Gebeurtenissoort ZorgenGewist = new("ZorgenGewist", "De tekst over zorgen is gewist", "trash");

    public static readonly Gebeurtenissoort ZorgenVoorbij = new("ZorgenVoorbij", "Zorgen zijn voorbij", "circle-check");

    public static readonly Gebeurtenissoort WegOpgeschreven = new("WegOpgeschreven", "Mogelijke weg opgeschreven", "route");

    public static readonly Gebeurtenissoort WegGewijzigd = new("WegGewijzigd", "Mogelijke weg gewijzigd", "route");

    public static readonly Gebeurtenissoort WegGekozen = new("WegGekozen", "Weg gekozen", "circle-check");

    public static readonly Gebeurtenissoort WegAfgevallen = new("WegAfgevallen", "Weg valt af", "circle-x");
}
