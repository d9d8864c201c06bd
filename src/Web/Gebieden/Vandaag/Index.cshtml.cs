using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Vandaag;

[VereistAanmelding]
public sealed class IndexModel(Toegangshouder houder) : PageModel
{
    public Toegang Toegang { get; } = houder.Toegang;
}
