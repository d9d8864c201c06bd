namespace Naast.Ketensimulator.Scenarios;

/// <summary>Does a step of the catalogue with a person, all or nothing.</summary>
internal sealed class Scenariospeler(Ketenstaat staat, Ketenadressen adressen, Ketenklok klok, Ketensimulatoropties opties)
{
    public Scenarioresultaat Speel(string persoonId, Stap stap, IReadOnlyDictionary<string, string> gegevens)
    {
        if (staat.BijId(persoonId) is null)
        {
            return new(false, "Deze persoon is hier niet bekend.", []);
        }

        var (goed, fout) = stap.Lees(gegevens);
        return goed is not null ? Doe(persoonId, stap, goed, gepland: false) : new(false, fout!, []) { Onjuist = true };
    }

    /// <summary>A step of the plan; when it cannot be done the page of the person says so.</summary>
    public void SpeelGepland(string persoonId, string stapnaam, IReadOnlyDictionary<string, string> gegevens)
    {
        if (staat.BijId(persoonId) is not null && Stappen.Geef(stapnaam) is { } stap && stap.Lees(gegevens).Gegevens is { } goed)
        {
            Doe(persoonId, stap, goed, gepland: true);
        }
    }

    private Scenarioresultaat Doe(string persoonId, Stap stap, Stapgegevens gegevens, bool gepland) => staat.Wijzig(persoonId, (persoon, planner) =>
    {
        var uitkomst = stap.Doe(persoon, new Stapmoment(planner, klok, adressen, opties, gegevens));
        if (uitkomst.Nieuw is null && gepland && stap.Groep.Length > 0)
        {
            planner.Noteer($"Niet gedaan: {stap.Titel}. {uitkomst.Melding}");
        }

        return uitkomst.Nieuw is { } nieuw
            ? (nieuw, new Scenarioresultaat(true, uitkomst.Melding, [persoon.Id]))
            : (persoon, new Scenarioresultaat(false, uitkomst.Melding, []));
    });
}
