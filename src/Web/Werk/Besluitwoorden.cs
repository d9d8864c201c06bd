namespace Naast.Web.Werk;

/// <summary>What a decision that waits asks, in words.</summary>
public static class Besluitwoorden
{
    public static string Nodig(Besluitregel regel) => regel.Wacht switch
    {
        Besluitwacht.Nemen => "Lezen en beslissen",
        Besluitwacht.Adviseren => "Uw advies",
        Besluitwacht.Bekendmaken => "Uitreiken of versturen",
        _ => regel.Eigen ? "ook door u: een collega beslist" : "wacht op een ander",
    };

    public static string Knop(Besluitwacht wacht) => wacht switch
    {
        Besluitwacht.Nemen => "Lezen en beslissen",
        Besluitwacht.Adviseren => "Lezen en adviseren",
        Besluitwacht.Bekendmaken => "Bekendmaken",
        _ => "Lezen",
    };
}
