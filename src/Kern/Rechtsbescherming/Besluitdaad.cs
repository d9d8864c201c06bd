using Naast.Kern.Besluiten;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>Which act the use of a power is, for the remedy that is open against it.</summary>
public static class Besluitdaden
{
    public static Bestuursdaad Daad(this Bevoegdheid bevoegdheid) => bevoegdheid switch
    {
        Bevoegdheid.PipVaststellen or Bevoegdheid.PipWijzigen => Bestuursdaad.Pip,
        Bevoegdheid.LeerrouteWisselen or Bevoegdheid.NiveauVerlagen => Bestuursdaad.Leerroutewissel,
        Bevoegdheid.BoeteIntakeOpleggen => Bestuursdaad.BoeteIntake,
        Bevoegdheid.BoeteTrajectOpleggen => Bestuursdaad.BoeteTraject,
        Bevoegdheid.BetalingRegelen => Bestuursdaad.Betalingsbesluit,
        Bevoegdheid.BoeteInvorderen => Bestuursdaad.Aanmaning,
        Bevoegdheid.BezwaarBeslissen => Bestuursdaad.BeslissingOpBezwaar,
        Bevoegdheid.BezwaarVerdagen => Bestuursdaad.Verdaging,
        Bevoegdheid.AanbodVerklaren or Bevoegdheid.OntheffingAdviseren => Bestuursdaad.VerklaringVoorDuo,
        _ when bevoegdheid.Kenmerk().Soort == Bevoegdheidssoort.Besluit => Bestuursdaad.AnderBesluit,
        _ => Bestuursdaad.Feitelijk,
    };
}
