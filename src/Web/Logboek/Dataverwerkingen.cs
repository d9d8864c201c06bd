using System.Diagnostics;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Logboek;

/// <summary>
/// Writes the lines of the logbook of data processing (Logboek Dataverwerkingen): one for each person, with the activity of the
/// register and no word about who did it, for that stands in our own logs under the same trace. A person is named by the id of
/// the dossier, which says nothing to whoever has no access; never by a BSN.
/// </summary>
public sealed class Dataverwerkingen(Logboekopties opties, TimeProvider klok)
{
    /// <summary>A source of its own: sampling of other traces cannot touch it.</summary>
    public const string Bronnaam = "Naast.Verwerkingen";

    public const string Activiteitattribuut = "dpl.core.processing_activity_id";
    public const string Betrokkene = "dpl.core.data_subject_id";
    public const string Betrokkenesoort = "dpl.core.data_subject_id_type";
    public const string Aanroeper = "dpl.core.foreign_operation.processor";

    /// <summary>The id of a dossier.</summary>
    public const string Dossiersoort = "urn:naast:dossier";

    /// <summary>A print of the BSN under a key of this installation.</summary>
    public const string Afdruksoort = "urn:naast:bsn-afdruk";

    private static readonly ActivitySource Bron = new(Bronnaam);

    /// <summary>Nobody listens: there is nothing to write, and nothing to compute for it.</summary>
    public static bool Stil => !Bron.HasListeners();

    public DateTimeOffset Nu => klok.GetUtcNow();

    /// <summary>Somebody looked: what the row of the read log says, person by person.</summary>
    public void Gelezen(Inzageregel regel, Toegang toegang, DateTimeOffset begin, bool gelukt = true)
    {
        if (Stil || !regel.Toegestaan)
        {
            return;
        }

        Guid[] dossiers = regel.DossierId is { } een ? [een]
            : [.. (regel.Dossiers ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.ParseExact(id, "N"))];
        Schrijf(Logwoorden.Scherm(regel.Scherm), Verwerkingsregister.VanScherm(regel.Scherm), dossiers, toegang, begin, gelukt);
    }

    /// <summary>Somebody did something, to these dossiers.</summary>
    public void Gedaan(string soort, IEnumerable<Guid> dossiers, Toegang toegang, DateTimeOffset begin, bool gelukt = true)
    {
        if (!Stil)
        {
            Schrijf(Logwoorden.Handeling(soort), Verwerkingsregister.VanHandeling(soort), [.. dossiers.Distinct()], toegang, begin, gelukt);
        }
    }

    /// <summary>A call to another organisation; ends when it is disposed.</summary>
    public Activity? Begin(string naam, Verwerkingsactiviteit activiteit, string? betrokkene, string soort) =>
        Regel(naam, ActivityKind.Client, activiteit, betrokkene, soort, null, Nu, default);

    public void Eindig(Activity? regel, bool gelukt)
    {
        if (regel is not null)
        {
            regel.SetStatus(gelukt ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            regel.SetEndTime(Nu.UtcDateTime);
            regel.Dispose();
        }
    }

    private void Schrijf(string naam, Verwerkingsactiviteit activiteit, Guid[] dossiers, Toegang toegang, DateTimeOffset begin, bool gelukt)
    {
        if (dossiers.Length == 0)
        {
            return;
        }

        // Of several persons: one line for the whole, and below it one for each person.
        var geheel = dossiers.Length > 1 ? Regel(naam, ActivityKind.Internal, activiteit, null, Dossiersoort, toegang.Toepassing, begin, Ouder()) : null;
        var ouder = geheel?.Context ?? Ouder();
        foreach (var dossier in dossiers)
        {
            Eindig(Regel(naam, ActivityKind.Internal, activiteit, dossier.ToString(), Dossiersoort, toegang.Toepassing, begin, ouder), gelukt);
        }

        Eindig(geheel, gelukt);
    }

    private Activity? Regel(
        string naam, ActivityKind soort, Verwerkingsactiviteit activiteit, string? betrokkene, string betrokkenesoort, string? aanroeper, DateTimeOffset begin, ActivityContext ouder)
    {
        var regel = Bron.StartActivity(naam, soort, ouder, startTime: begin.UtcDateTime);
        regel?.SetTag(Activiteitattribuut, $"{opties.Register}#{activiteit.Sleutel}");
        if (betrokkene is not null)
        {
            regel?.SetTag(Betrokkene, betrokkene).SetTag(Betrokkenesoort, betrokkenesoort);
        }

        if (aanroeper is not null)
        {
            regel?.SetTag(Aanroeper, aanroeper);
        }

        return regel;
    }

    /// <summary>What called us from outside is the parent, so that its line and ours can be read together; else this request.</summary>
    private static ActivityContext Ouder()
    {
        var begin = Activity.Current;
        while (begin?.Parent is { } hoger)
        {
            begin = hoger;
        }

        return begin is not null && begin.ParentSpanId != default ? new(begin.TraceId, begin.ParentSpanId, ActivityTraceFlags.Recorded, isRemote: true) : Activity.Current?.Context ?? default;
    }
}
