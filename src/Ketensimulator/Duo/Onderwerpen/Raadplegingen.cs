namespace Naast.Ketensimulator.Duo.Onderwerpen;

/// <summary>The subjects that can only be read: Gebeurtenis, Verlenging, Vrijstelling, Ontheffing, Examen and Boete, each 1.0.0.</summary>
internal sealed class Raadplegingen(Ketensimulatoropties opties)
{
    private static readonly string[] Onderdelen = ["KNM", "LE", "LU", "SC", "SP"];

    private static readonly Duoonderwerp Gebeurtenis = new("Gebeurtenis", "1.0.0");
    private static readonly Duoonderwerp Verlenging = new("Verlenging", "1.0.0");
    private static readonly Duoonderwerp Vrijstelling = new("Vrijstelling", "1.0.0");
    private static readonly Duoonderwerp Ontheffing = new("Ontheffing", "1.0.0");
    private static readonly Duoonderwerp Examen = new("Examen", "1.0.0");
    private static readonly Duoonderwerp Boete = new("Boete", "1.0.0");

    public void Map(IEndpointRouteBuilder duo, Duoenvelop envelop)
    {
        envelop.Vraag(duo, Gebeurtenis, "/personen/{bsn}/gebeurtenissen", v => Duoantwoord.Ok(v.Persoon.Gebeurtenissen));
        envelop.Vraag(duo, Verlenging, "/personen/{bsn}/verlengingen", v => Duoantwoord.Ok(v.Persoon.Verlengingen.TakeLast(200).Select(a => new
        {
            BeoordelingAanvraag = a.Beoordeling,
            DatumBeoordeling = a.Beoordeeld,
            Ontvangstdatum = a.Ontvangen,
        })));
        envelop.Vraag(duo, Vrijstelling, "/personen/{bsn}/vrijstellingen", v => Duoantwoord.Ok(v.Persoon.Vrijstellingen.TakeLast(200).Select(Vorm)));
        envelop.Vraag(duo, Ontheffing, "/personen/{bsn}/ontheffingen", v => Duoantwoord.Ok(v.Persoon.Ontheffingen.TakeLast(200).Select(Vorm)));
        envelop.Vraag(duo, Examen, "/personen/{bsn}/examens/resultaten", v => Duoantwoord.Ok(v.Persoon.Examens.TakeLast(500)));
        envelop.Vraag(duo, Examen, "/personen/{bsn}/examens/gratispogingen", Pogingen);
        envelop.Vraag(duo, Boete, "/personen/{bsn}/boetes", v => Duoantwoord.Ok(v.Persoon.Boetes));
    }

    // The shapes are told apart by the name of the property, which begins with a capital here.
    private static Dictionary<string, object> Vorm(DuoVrijstelling vrijstelling) => vrijstelling.Omvang switch
    {
        DuoOmvang.Geheel => new() { ["GeheleVrijstelling"] = new { vrijstelling.Oordeel, vrijstelling.Reden, vrijstelling.DatumOordeel } },
        DuoOmvang.Tijdelijk => new()
        {
            ["TijdelijkeVrijstelling"] = new { vrijstelling.Oordeel, vrijstelling.Reden, vrijstelling.DatumOordeel, vrijstelling.Startdatum, vrijstelling.Einddatum },
        },
        _ => new()
        {
            ["GedeeltelijkeVrijstelling"] = new { vrijstelling.Oordeel, vrijstelling.Reden, vrijstelling.DatumOordeel, vrijstelling.Examenonderdeel, vrijstelling.Examenniveau },
        },
    };

    private static Dictionary<string, object> Vorm(DuoOntheffing ontheffing) => ontheffing.Omvang is DuoOmvang.Gedeeltelijk
        ? new()
        {
            ["GedeeltelijkeOntheffing"] = new
            {
                ontheffing.Oordeel,
                ontheffing.DatumOordeel,
                ontheffing.Grond,
                ontheffing.Examenonderdeel,
                UrenBelastbaarheidParticipatieactiviteit = ontheffing.UrenBelastbaarheid,
            },
        }
        : new() { ["GeheleOntheffing"] = new { ontheffing.Oordeel, ontheffing.DatumOordeel, ontheffing.Grond } };

    /// <summary>An attempt counts once it was made, whatever came of it, except when the person signed off or could not help it.</summary>
    private Duoantwoord Pogingen(Duovraag vraag) => Duoantwoord.Ok(Onderdelen.Select(onderdeel => new
    {
        Onderdeel = onderdeel,
        GratisPogingenTegoed = Math.Max(0, opties.Gratispogingen - vraag.Persoon.Examens.Count(e =>
            e.Onderdeel == onderdeel && e.RedenGeenResultaat is not ("Afgemeld" or "Nietverwijtbaar"))),
    }));
}
