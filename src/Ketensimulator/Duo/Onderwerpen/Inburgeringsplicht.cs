namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Inburgeringsplicht 1.2.2: duty and target group.</summary>
internal static class Inburgeringsplicht
{
    private static readonly Duoonderwerp Onderwerp = new("Inburgeringsplicht", "1.2.2");

    public static void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/inburgeringsplicht", Plicht);
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/inburgeringsplicht/historie", Plichthistorie);
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/doelgroep", Doelgroep);
        envelop.Vraag(duo, Onderwerp, "/personen/{bsn}/doelgroep/historie", Doelgroephistorie);
    }

    private static Duoantwoord Plicht(Duovraag vraag) => vraag.Persoon.Plicht() is { } plicht
        ? Duoantwoord.Ok(new
        {
            IndicatorInburgeringsplicht = plicht.Plichtig,
            plicht.Begindatum,
            plicht.Einddatum,
            plicht.Wijzigingsdatum,
            DatumKennisgevingInburgeringsplicht = plicht.DatumKennisgeving,
            plicht.RedenGeenInburgeringsplicht,
        })
        : Duoantwoord.NietGevonden;

    private static Duoantwoord Plichthistorie(Duovraag vraag) => Duoantwoord.Ok(vraag.Persoon.Plichten.Select(p => new
    {
        IndicatorInburgeringsplicht = p.Plichtig,
        p.Begindatum,
        p.Einddatum,
        p.Wijzigingsdatum,
    }));

    private static Duoantwoord Doelgroep(Duovraag vraag) => vraag.Persoon.Doelgroep() is { } groep
        ? Duoantwoord.Ok(new
        {
            groep.Indeling,
            groep.Begindatum,
            groep.GedetailleerdeDoelgroep,
            groep.AsielrechtenWijzigingVerblijfsdoel,
        })
        : Duoantwoord.NietGevonden;

    private static Duoantwoord Doelgroephistorie(Duovraag vraag) =>
        Duoantwoord.Ok(vraag.Persoon.Doelgroepen.Select(d => new { d.Indeling, d.Begindatum, d.Einddatum }));
}
