using Naast.Ketensimulator.Scenarios;

namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject MAP, PVT, Z-route 1.0.0. A PUT replaces the whole: what is left out is withdrawn.</summary>
internal sealed class MapPvtZroute(Ketenstaat staat, Ketenklok klok, Ketensimulatoropties opties)
{
    private const int MeesteFouten = 20;

    private static readonly Duoonderwerp Onderwerp = new("MAP, PVT, Z-route", "1.0.0");

    public void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/map", v => v.Persoon.Map?.Datum is { } datum
            ? Duoantwoord.Ok(new { DatumEindgesprekMap = datum })
            : Duoantwoord.NietGevonden);
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/pvt", v => v.Persoon.Pvt?.Datum is { } datum
            ? Duoantwoord.Ok(new { DatumOndertekeningPvt = datum })
            : Duoantwoord.NietGevonden);
        envelop.Melding(
            duo, Onderwerp, new("PUT", "/personen/{bsn}/map", MeesteFouten), (b, v) => Lees(b, v, "datumEindgesprekMap"), (v, nieuw) => Zet(v, nieuw, isMap: true));
        envelop.Melding(
            duo, Onderwerp, new("PUT", "/personen/{bsn}/pvt", MeesteFouten), (b, v) => Lees(b, v, "datumOndertekeningPvt"), (v, nieuw) => Zet(v, nieuw, isMap: false));
        envelop.Melding(duo, Onderwerp, new("PUT", "/personen/{bsn}/zroute", MeesteFouten), (b, _) => b.Datum("datumAfrondingZroute"), ZetZroute);
    }

    private static DuoResultaat Lees(Bericht bericht, Duovraag vraag, string datum) =>
        new(vraag.Gemeente.Code, bericht.Datum(datum), bericht.Keuze("verwijtbaar", "Ja", "Nee"));

    private Duoantwoord Zet(Duovraag vraag, DuoResultaat nieuw, bool isMap) => staat.Wijzig(vraag.Persoon.Id, (persoon, _) =>
    {
        var fouten = Resultaatregels.Toets(persoon, nieuw, isMap, klok.Vandaag, opties.VerwijtbaarNee);
        if (fouten.Count > 0)
        {
            return (persoon, Duoantwoord.Geweigerd(fouten));
        }

        var waarde = nieuw is { Datum: null, Verwijtbaar: null } ? null : nieuw;
        return (isMap ? persoon with { Map = waarde } : persoon with { Pvt = waarde }, Duoantwoord.Kaal(StatusCodes.Status200OK));
    });

    private Duoantwoord ZetZroute(Duovraag vraag, DateOnly? datum) => staat.Wijzig(vraag.Persoon.Id, (persoon, planner) =>
    {
        var fouten = Resultaatregels.ToetsZroute(persoon, datum, vraag.Gemeente.Code, klok.Vandaag);
        if (fouten.Count > 0)
        {
            return (persoon, Duoantwoord.Geweigerd(fouten));
        }

        if (datum is not null && persoon.AfrondingZroute is null)
        {
            planner.Plan(new Staat.Planregel { Op = klok.Vandaag, PersoonId = persoon.Id, Stap = Planstappen.Certificaat });
        }

        return (persoon with { AfrondingZroute = datum }, Duoantwoord.Kaal(StatusCodes.Status200OK));
    });
}
