using Naast.Kern.Aansluitingen;
using Naast.Web.Aanmelden.Ingebouwd;
using Naast.Web.Aanmelden.Tokens;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Demovulling;

/// <summary>The programs of the demo region, so that the examples of the API work at once.</summary>
internal sealed class Aansluitingvulling(Db db, Bulkhandelingen bulk)
{
    public void Vul(DateTimeOffset nu)
    {
        foreach (var programma in Proefprogrammas.Alle)
        {
            var handeling = Bulkhandelingen.Begin(nu);
            var aansluiting = Aansluiting.Geef(
                handeling.NieuweId(), new(Tokenopties.Ingebouwd, programma.ClientId, programma.Organisatie, programma.Naam, programma.Scopes, programma.Gemeenten, false, null), "Bas Vermeulen", nu);
            db.Add(aansluiting);
            db.Aansluitinggebruik.Add(new Aansluitinggebruik { AansluitingId = aansluiting.Id });
            bulk.Doe(new Handelingsverzoek("AansluitingGeven", null, "inrichten van de regio"), Toegang.Systeem("inrichten van de regio"), handeling, aansluiting);
        }
    }
}
