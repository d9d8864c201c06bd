using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>A decided plan as a message to DUO.</summary>
public static class Pipdoorgifte
{
    /// <summary>By hand when this dossier has no channel, or no BSN to send it under.</summary>
    public static UitgaandBericht Bericht(DossierBeeld beeld, Pip pip, Handeling handeling, bool metKoppelvlak) => new()
    {
        Id = handeling.NieuweId(), DossierId = pip.DossierId, Gemeentecode = pip.Gemeentecode, Soort = Berichtsoort.Pip,
        Gemaakt = handeling.Tijdstip, NietVoor = handeling.Tijdstip,
        Status = metKoppelvlak && beeld.Dossier.Kanaal == Kanaal.Koppelvlak ? Verzendstatus.TeVerzenden : Verzendstatus.InTeVoeren,
        Inhoud = Inhoud(pip),
    };

    public static string Inhoud(Pip pip)
    {
        var route = pip.Inhoud.Leerroute!.Value;
        return Duoberichtvorm.Schrijf(new Pipbericht
        {
            Dagtekening = pip.Dagtekening!.Value, Leerroute = route.Duo(), Niveau = pip.NiveauVoorDuo?.ToString(),
            IntensiteitB1 = route == Leerroute.B1 ? pip.Inhoud.LesurenTotaal : null, MagOpleidingAfmaken = pip.Inhoud.MagOpleidingAfmaken,
            Alfabetisering = Duoopdrachten.Alfa(pip.Inhoud.Alfabetisering),
        });
    }
}
