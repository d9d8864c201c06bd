using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Instellingen;

/// <summary>What a user sets for this device: light or dark, and the keyboard shortcuts.</summary>
[VereistAanmelding]
public sealed class IndexModel : PageModel
{
    public static readonly IReadOnlyList<Optie> Kleuren =
    [
        new("apparaat", "Volg mijn apparaat"), new("licht", "Licht"), new("donker", "Donker"),
    ];

    public static string Gekozen(Kleurstand stand) => stand switch
    {
        Kleurstand.Licht => "licht",
        Kleurstand.Donker => "donker",
        _ => "apparaat",
    };
}
