using Naast.Kern.Besluiten;

namespace Naast.Web.Vertalen;

/// <summary>What a decision is, in a few words to the person: the key of the text, for portal and letter alike.</summary>
public static class Besluitnamen
{
    public static string Sleutel(Bevoegdheid bevoegdheid) => "portaal." + Kort(bevoegdheid);

    /// <summary>The same without the prefix, for the portal's own texts.</summary>
    public static string Kort(Bevoegdheid bevoegdheid) => bevoegdheid switch
    {
        Bevoegdheid.PipVaststellen => "b-plan",
        Bevoegdheid.PipWijzigen or Bevoegdheid.LeerrouteWisselen or Bevoegdheid.NiveauVerlagen => "b-plan-nieuw",
        Bevoegdheid.BoeteIntakeOpleggen or Bevoegdheid.BoeteTrajectOpleggen => "b-boete",
        Bevoegdheid.BetalingRegelen => "b-betaling",
        Bevoegdheid.BesluitIntrekken => "b-intrekking",
        Bevoegdheid.ToetsontheffingVerlenen => "b-toets",
        Bevoegdheid.AanbodVerklaren => "b-verklaring",
        Bevoegdheid.BezwaarBeslissen => "b-bezwaar",
        Bevoegdheid.BezwaarVerdagen => "b-verdagen",
        Bevoegdheid.RechtstreeksBeroepToestaan => "b-rechter",
        _ => "b-ander",
    };
}
