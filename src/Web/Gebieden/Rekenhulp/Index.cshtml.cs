using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Rekenhulp;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>All calculations, to choose from.</summary>
[VereistAanmelding]
public sealed class IndexModel : PageModel
{
    public IReadOnlyList<(string Naam, string Icoon, IReadOnlyList<Rekenvraag> Vragen)> Groepen { get; } = Rekengroepen.Verdeel(Rekenvragen.Alle);
}
