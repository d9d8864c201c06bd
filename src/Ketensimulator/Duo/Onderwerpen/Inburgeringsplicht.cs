namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>Subject Inburgeringsplicht 1.2.2: duty and target group.</summary>
internal static class Inburgeringsplicht
{
    private static readonly Duoonderwerp Onderwerp = new("Inburgeringsplicht", "1.2.2");

    public static void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, "GET", "/personen/{bsn}/inburgeringsplicht", Onderwerp, v => Task.FromResult(Plicht(v)));
        envelop.Vraag(duo, "GET", "/personen/{bsn}/inburgeringsplicht/historie", Onderwerp, v => Task.FromResult(Plichthistorie(v)));
        envelop.Vraag(duo, "GET", "/personen/{bsn}/doelgroep", Onderwerp, v => Task.FromResult(Doelgroep(v)));
        envelop.Vraag(duo, "GET", "/personen/{bsn}/doelgroep/historie", Onderwerp, v => Task.FromResult(Doelgroephistorie(v)));
    }

    private static Duoantwoord Plicht(Duovraag vraag) => vraag.Persoon!.Plicht() is { } plicht
        ? Duoantwoord.Ok(new
        {
            IndicatorInburgeringsplicht = plicht.Plichtig,
            plicht.Begindatum,
            plicht.Einddatum,
            plicht.Wijzigingsdatum,
            DatumKennisgevingInburgeringsplicht = plicht.DatumKennisgeving,
            plicht.RedenGeenInburgeringsplicht,
        })
        : Duoantwoord.Kaal(StatusCodes.Status404NotFound);

    private static Duoantwoord Plichthistorie(Duovraag vraag) => Duoantwoord.Ok(vraag.Persoon!.Plichten.Select(p => new
    {
        IndicatorInburgeringsplicht = p.Plichtig,
        p.Begindatum,
        p.Einddatum,
        p.Wijzigingsdatum,
    }));

    private static Duoantwoord Doelgroep(Duovraag vraag) => vraag.Persoon!.Doelgroep() is { } groep
        ? Duoantwoord.Ok(new
        {
            groep.Indeling,
            groep.Begindatum,
            groep.GedetailleerdeDoelgroep,
            groep.AsielrechtenWijzigingVerblijfsdoel,
        })
        : Duoantwoord.Kaal(StatusCodes.Status404NotFound);

    private static Duoantwoord Doelgroephistorie(Duovraag vraag) =>
        Duoantwoord.Ok(vraag.Persoon!.Doelgroepen.Select(d => new { d.Indeling, d.Begindatum, d.Einddatum }));
}
