using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>The person moves, within the country or out of it.</summary>
internal static class Verhuisstappen
{
    public static IReadOnlyList<Stap> Alle { get; } =
    [
        new("verhuizing", "Laat verhuizen", "SS122, SS120 of SS121", Verhuizing)
        {
            Groep = "Verhuizing",
            Velden = [new Stapveld("gemeentecode", "Gemeente") { Gemeente = true, Optioneel = true }],
        },
        new("vertrek-buitenland", "Laat vertrekken uit Nederland", "SS123", Vertrek) { Groep = "Verhuizing" },
    ];

    private static Stapuitkomst Verhuizing(Persoon persoon, Stapmoment moment)
    {
        var gekozen = moment.Gegevens.Misschien("gemeentecode");
        var nieuwe = gekozen is null ? Volgende(persoon, moment.Adressen) : moment.Adressen.BijCode(gekozen);
        if (nieuwe is null || nieuwe.Code == persoon.Gemeentecode)
        {
            return Stappen.Niet(gekozen is null ? "De regio heeft geen andere gemeente om naar te verhuizen." : "Kies een andere, bekende gemeente.");
        }

        if (Stappen.Plichtig(persoon))
        {
            moment.Stuur("SS122", persoon);
            moment.Stuur(persoon.Pip() is null ? "SS120" : "SS121", persoon, nieuwe.Code);
        }

        return new(
            persoon with
            {
                Gemeentecode = nieuwe.Code,
                GevestigdOp = moment.Vandaag,
                CoaKoppeling = null,
                Brp = persoon.Brp with { Adres = Gegevens.Woonadressen.In(nieuwe.Code, persoon.Volgnummer, moment.Vandaag) },
            },
            $"Verhuisd naar {nieuwe.Naam}.");
    }

    /// <summary>The next municipality of the region, seen from where the person lives at that moment; null when the region has none.</summary>
    private static Ketengemeente? Volgende(Persoon persoon, Ketenadressen adressen)
    {
        var regio = adressen.Gemeenten.Where(g => g.Regio).ToList();
        return regio.Count == 0 ? null : regio[(regio.FindIndex(g => g.Code == persoon.Gemeentecode) + 1) % regio.Count];
    }

    private static Stapuitkomst Vertrek(Persoon persoon, Stapmoment moment)
    {
        if (!Stappen.Plichtig(persoon) || persoon.Brp.Adres is null)
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig of al vertrokken.");
        }

        // The duty ends only after a year abroad (SS110), so for now the person stays with this municipality.
        moment.Stuur("SS123", persoon);
        return new(persoon with { Brp = persoon.Brp with { Adres = null } }, "Vertrokken uit Nederland.");
    }
}
