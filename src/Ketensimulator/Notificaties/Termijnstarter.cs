using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Notificaties;

/// <summary>DUO's own work after a first PIP: set the term and tell the municipality (SS102).</summary>
internal sealed class Termijnstarter(Ketenstaat staat, Ketenklok klok)
{
    public void StartVerstreken()
    {
        var nu = Ketenklok.Wachttijd;
        foreach (var start in staat.Termijnstarts().Where(t => t.Op <= nu))
        {
            staat.Wijzig(start.PersoonId, Start);
        }
    }

    private (Persoon Nieuw, bool Uitkomst) Start(Persoon persoon, Ketenstaat.Planner planner)
    {
        planner.VergeetTermijnstart(persoon.Id);
        if (persoon.Termijn() is not null || persoon.Pips is not [var eerste, ..])
        {
            return (persoon, false);
        }

        planner.Stuur(Gebeurtenissen.Notificatie(Gebeurtenissen.TermijnGestart, persoon, eerste.Gemeentecode, klok));
        return (persoon with { Termijnen = [Termijnregels.VanafPip(eerste.DagtekeningPip, klok.Vandaag)] }, true);
    }
}
