using Naast.Ketensimulator.Scenarios;

namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>
/// Subject PIP 1.2.0. Delivery is a "melding": accepted at once, processed later; the first PIP makes the term start after a moment.
/// </summary>
internal sealed class Pip(Ketenstaat staat, Ketenklok klok, Ketensimulatoropties opties)
{
    private static readonly Duoonderwerp Onderwerp = new("PIP", "1.2.0");

    public void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/PIP", Opvragen);
        envelop.Melding(duo, Onderwerp, new("POST", "/personen/{bsn}/PIP", 50), (b, v) => Pipbericht.Lees(b, v.Gemeente.Code), Registreren);
        envelop.Daad(duo, Onderwerp, new("DELETE", "/personen/{bsn}/PIP", 100), Verwijderen);
    }

    private static Duoantwoord Opvragen(Duovraag vraag) => vraag.Persoon.Pip() is { } pip
        ? Duoantwoord.Ok(new
        {
            pip.Gemeentecode,
            Pip = new
            {
                pip.DagtekeningPip,
                pip.Leerroute,
                pip.Niveau,
                pip.GeschatteIntensiteitB1Route,
                pip.IndicatorMagOpleidingAfmaken,
                pip.IndicatorAlfabetiseringsonderwijs,
            },
        })
        : Duoantwoord.NietGevonden;

    private Duoantwoord Registreren(Duovraag vraag, DuoPip gelezen)
    {
        var nieuw = Pipregels.Aangevuld(gelezen);
        return staat.Wijzig(vraag.Persoon.Id, (persoon, planner) =>
        {
            // A repeated delivery (an answer got lost on the way) must not be judged as a second plan.
            if (persoon.Pip() == nieuw)
            {
                return (persoon, Duoantwoord.Kaal(StatusCodes.Status201Created));
            }

            var fouten = Pipregels.Toets(persoon, gelezen);
            if (fouten.Count > 0)
            {
                return (persoon, Duoantwoord.Geweigerd(fouten));
            }

            // The start never moves: only the first PIP starts a term (art. 11 lid 3 Wi2021).
            if (persoon.Termijn() is null && persoon.Pips.Count == 0)
            {
                Planstappen.NaEerstePip(persoon, planner, opties, klok.Vandaag);
            }

            return (persoon with { Pips = [.. persoon.Pips, nieuw] }, Duoantwoord.Kaal(StatusCodes.Status201Created));
        });
    }

    private Duoantwoord Verwijderen(Duovraag vraag) => staat.Wijzig(vraag.Persoon.Id, (persoon, planner) =>
    {
        if (persoon.Pip() is null)
        {
            return (persoon, Duoantwoord.NietGevonden);
        }

        var fouten = Pipregels.ToetsVerwijderen(persoon, vraag.Gemeente.Code);
        if (fouten.Count > 0)
        {
            return (persoon, Duoantwoord.Geweigerd(fouten));
        }

        var over = persoon with { Pips = [.. persoon.Pips.SkipLast(1)] };
        if (over.Pips.Count == 0)
        {
            planner.VergeetTermijnstart(persoon.Id);
        }

        return (over, Duoantwoord.Kaal(StatusCodes.Status200OK));
    });
}
