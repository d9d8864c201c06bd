using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Toegankelijkheid;

/// <summary>What Naast promises to people with a disability, how that is checked and where to go when it fails. Nobody signs in for it.</summary>
[Openbaar("de verklaring over toegankelijkheid is voor iedereen")]
public sealed class IndexModel : PageModel;
