namespace Naast.Kern.Gedeeld;

/// <summary>
/// A kind of thing that happened. The name is stored and never renamed; the sentence is what people read in a timeline.
/// </summary>
/// <param name="Naam">Stored name: object + past participle, for example <c>PipVastgesteld</c>.</param>
/// <param name="Zin">Dutch sentence without a subject, for example "Plan vastgesteld".</param>
/// <param name="Icoon">Name of the icon in the timeline.</param>
public sealed record Gebeurtenissoort(string Naam, string Zin, string Icoon);

/// <summary>A chain of events that is hashed link by link: one per dossier, and one per register.</summary>
/// <param name="Soort"><c>dossier</c>, <c>mandaat</c>, <c>beleid</c> or <c>beheer</c>.</param>
public readonly record struct Stroom(string Soort, Guid Id)
{
    public const string Dossiersoort = "dossier";

    public static Stroom Dossier(Guid id) => new(Dossiersoort, id);

    public static readonly Stroom Mandaat = new("mandaat", Guid.Empty);

    public static readonly Stroom Beleid = new("beleid", Guid.Empty);

    public static readonly Stroom Beheer = new("beheer", Guid.Empty);
}
