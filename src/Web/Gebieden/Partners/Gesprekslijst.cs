using Naast.Kern.Meedoen;

namespace Naast.Web.Gebieden.Partners;

/// <summary>A conversation about a task, as one of the two sides sees it.</summary>
/// <param name="EigenKant">True for who reads it at the partner.</param>
public sealed record Gesprekslijst(IReadOnlyList<Vraagbericht> Berichten, bool EigenKant);
