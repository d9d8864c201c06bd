using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>The group that follows from a permit; null where the facts leave it open.</summary>
/// <param name="Detail">Null when it is not known whether the family existed before.</param>
public sealed record Doelgroepuitkomst(Doelgroep? Groep, GedetailleerdeDoelgroep? Detail, Onderbouwing Onderbouwing);

/// <summary>Art. 13 lid 1 and 19 Wet, art. 1.1 Besluit: which permit gives which group. DUO decides; this explains.</summary>
public static class Doelgroepbepaling
{
    private static readonly Bron Bron = Regels.Bron.Wi("13", "1", "WI-DOEL-11");

    public static Doelgroepuitkomst Bepaal(Plichtfeiten feiten, DateOnly dag, Regelset regels)
    {
        if (feiten.Verblijf == Verblijfsrecht.AsielBepaaldeTijd)
        {
            return new(Doelgroep.Asielstatushouder, GedetailleerdeDoelgroep.Asielstatushouder,
                Onderbouwing.Stap("Een vergunning asiel voor bepaalde tijd: asielstatushouder.", Bron));
        }

        if (feiten.Verblijf != Verblijfsrecht.RegulierBepaaldeTijd)
        {
            return new(null, null, Onderbouwing.Stap("Dit verblijfsrecht zegt niets over de doelgroep.", Bron));
        }

        if (feiten.Doel == Verblijfsdoel.Gezin)
        {
            // Art. 13 lid 1, onderdeel b: also the family of an asylum permit holder, whose own permit is a regular one.
            var bijAsiel = feiten.Referent is { } referent && regels.Waarde(Plichtparameters.AsielReferenten, dag).Contains(referent.ToString());
            GedetailleerdeDoelgroep? detail = (feiten.Gezinsband, bijAsiel) switch
            {
                (Gezinsband.Hereniging, true) => GedetailleerdeDoelgroep.GezinsherenigerMetAsielstatushouder,
                (Gezinsband.Vorming, true) => GedetailleerdeDoelgroep.GezinsvormerMetAsielstatushouder,
                (Gezinsband.Hereniging, false) => GedetailleerdeDoelgroep.Gezinshereniger,
                (Gezinsband.Vorming, false) => GedetailleerdeDoelgroep.Gezinsvormer,
                _ => null,
            };
            return bijAsiel
                ? new(Doelgroep.Asielstatushouder, detail, Onderbouwing.Stap("Een gezinslid van iemand met een asielstatus hoort bij de asielstatushouders.", Bron))
                : new(Doelgroep.GezinsmigrantOfOverig, detail, Onderbouwing.Stap("Een gezinslid van iemand zonder asielstatus is gezinsmigrant.", Regels.Bron.Wi("19", null, "WI-DOEL-11")));
        }

        return feiten.IsBedienaar
            ? new(Doelgroep.GezinsmigrantOfOverig, GedetailleerdeDoelgroep.GeestelijkBedienaar,
                Onderbouwing.Stap("Een geestelijk bedienaar hoort bij de gezinsmigranten en overige migranten.", Regels.Bron.Ri("1.2", null, "WI-DOEL-10")))
            : new(Doelgroep.GezinsmigrantOfOverig, GedetailleerdeDoelgroep.Overig,
                Onderbouwing.Stap("Een andere vergunning regulier voor bepaalde tijd: overige migrant.", Regels.Bron.Wi("19", null, "WI-DOEL-11")));
    }

    /// <summary>Whose rights count when the purpose of stay changed (WI-DOEL-12): what DUO registered goes before the group.</summary>
    public static Doelgroep RechtenVan(Doelgroep groep, Asielrechten? asielrechten) => asielrechten switch
    {
        Asielrechten.Toegekend or Asielrechten.Behoud => Doelgroep.Asielstatushouder,
        Asielrechten.GezinsrechtenBehoudenOpVerzoek or Asielrechten.GezinsrechtenToegekendOpVerzoek => Doelgroep.GezinsmigrantOfOverig,
        _ => groep,
    };
}
