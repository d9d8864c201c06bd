using Naast.Kern.Intake;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>How far the brede intake is, per part that the law asks for.</summary>
public static class Intakeblokken
{
    public static IReadOnlyList<(string Naam, bool Klaar)> Van(Intakeantwoorden a, bool gezondheid) =>
    [
        ("Recht om alleen te praten verteld", a.AlleenGesprekVerteld is not null),
        ("Leerbaarheidstoets", a.Leerbaarheid != Leerbaarheid.NogNietBekend),
        ("Opleiding en werk", Gevuld(a.OpleidingEnWerk)),
        ("Persoonlijke omstandigheden", Gevuld(a.Omstandigheden)),
        ("Gezondheid", gezondheid),
        ("Kinderen", a.KinderenInHuis == false || (a.KinderenInHuis == true && Gevuld(a.VoorschoolseEducatie))),
        ("Taalniveau", Gevuld(a.Taalniveau)),
        ("Werk en meedoen", Gevuld(a.Participatie)),
        ("Eigen wens", Gevuld(a.EigenWens) && a.WensOnderwijs is not null),
        ("Zelfredzaamheid", Gevuld(a.Zelfredzaamheid)),
    ];

    private static bool Gevuld(string? tekst) => !string.IsNullOrWhiteSpace(tekst);
}
