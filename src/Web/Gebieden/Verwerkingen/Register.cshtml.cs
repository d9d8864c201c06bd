using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Logboek;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verwerkingen;

/// <summary>What is done here with data of persons, why and on which ground: for everybody to read, and what a line of the logbook points to.</summary>
[Openbaar("het register van verwerkingen is voor iedereen, en bevat geen gegevens van personen")]
public sealed class RegisterModel : PageModel
{
    public IReadOnlyList<Verwerkingsactiviteit> Activiteiten { get; } = Verwerkingsregister.Alle;
}
