using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>Moves of made-up people: to a neighbour outside the mandate, and from there.</summary>
internal static class Verhuisvulling
{
    private const string Sliedrecht = "0610";
    private static readonly string[] Buren = [Sliedrecht, "0482", "0489", "0599"];

    public static IReadOnlyList<Aggregaat> NaarBuiten(D.Levensloop leven, Dossier dossier, DateOnly op, Handeling handeling)
    {
        dossier.Verhuis(Sliedrecht, op);
        var overdracht = Overdracht.Meld(handeling.NieuweId(), dossier, Overdrachtsoort.NaarBuiten, Sliedrecht, null, op, gevraagd: false, handeling.Dag);
        var klaar = leven.Volgnummer % 3 == 2;
        if (leven.Volgnummer % 3 != 0)
        {
            overdracht.Vraag(op.AddDays(3));
        }

        if (klaar)
        {
            overdracht.Verstrek([.. Overdracht.VanDeWet.Select(deel => new Overdrachtdeel(deel, Overdrachtgrond.Wet, deel == Overdrachtonderdeel.Boetes ? "In dit dossier staan geen boetes" : "Zoals in het dossier", null))],
                null, new(op.AddDays(5), "Mirjam Kooijman en een collega van Sliedrecht", leven.Volgnummer % 2 == 0, null), op.AddDays(5));
        }

        string[] wie = klaar || leven.Casusregisseur is null ? ["mirjam"] : ["mirjam", leven.Casusregisseur];
        return [dossier, overdracht, Afscherming.Scherm(handeling.NieuweId(), dossier, Afschermgrond.Vertrokken, "Verhuisd naar Sliedrecht", wie, op)];
    }

    public static IReadOnlyList<Aggregaat> VanBuiten(D.Levensloop leven, Dossier dossier, DateOnly ingeschreven, Handeling handeling)
    {
        var uit = Buren[leven.Volgnummer % Buren.Length];
        dossier.KwamUit(uit);
        return [dossier, Overdracht.Meld(handeling.NieuweId(), dossier, Overdrachtsoort.VanBuiten, uit, null, ingeschreven, gevraagd: true, handeling.Dag)];
    }
}
