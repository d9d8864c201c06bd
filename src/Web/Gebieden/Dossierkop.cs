using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden;

/// <summary>The parts of a dossier that have a page of their own.</summary>
public enum Dossiertab
{
    Overzicht,
    Intake,
    Plan,
    Doelen,
    Leefgebieden,

    /// <summary>One week and one line through time.</summary>
    Week,

    /// <summary>Hours, exam, PVT, MAP and talks.</summary>
    Voortgang,
    Termijnen,
    Tijdlijn,
    Besluiten,
    Documenten,
    Gezin,
    Logboek,
    OpDatum,

    /// <summary>Not among the tabs: reached from the heading itself.</summary>
    Gegevens,

    /// <summary>Not among the tabs: reached from the card on the overview.</summary>
    Afspraken,

    /// <summary>Not among the tabs: reached from the card on the overview.</summary>
    Partners,

    /// <summary>Not among the tabs: reached from the goals.</summary>
    MijnPlan,

    /// <summary>Not among the tabs: reached from the intake and from the ways.</summary>
    Talenten,

    /// <summary>Not among the tabs: reached from the overview.</summary>
    Verzoeken,

    /// <summary>Not among the tabs: reached from the parts of life.</summary>
    Ontzorgen,

    /// <summary>Not among the tabs: reached from the parts of life.</summary>
    Overleg,

    /// <summary>Not among the tabs: reached from the progress.</summary>
    Gespreksblad,

    /// <summary>Not among the tabs: reached from the goals.</summary>
    Wegen,

    /// <summary>Not among the tabs: reached from the parts of life.</summary>
    Steun,

    /// <summary>Not among the tabs: reached from the page with the person's details.</summary>
    Afscherming,

    /// <summary>Not among the tabs: reached from the page with the person's details.</summary>
    Samenvoegen,

    /// <summary>Not among the tabs: reached from the page with the person's details.</summary>
    Verhuizing,

    /// <summary>Not among the tabs: reached from the terms.</summary>
    Duo,

    /// <summary>Not among the tabs: reached from the decisions.</summary>
    Handhaving,

    /// <summary>Not among the tabs: reached from the decisions.</summary>
    Bezwaar,
}

/// <param name="Klasse">Extra CSS class of the tag.</param>
public sealed record Dossiertag(string Icoon, string Tekst, string Klasse = "");

/// <summary>The heading of every dossier page: who it is, and the tabs. Drawn by <c>_Dossierkop.cshtml</c>.</summary>
public sealed record Dossierkop
{
    public required Guid Id { get; init; }

    public required Dossiertab Tab { get; init; }

    public required string Naam { get; init; }

    /// <summary>The name in the person's own script, with its language.</summary>
    public string? EigenSchrift { get; init; }

    public string? Taalcode { get; init; }

    public string Initialen { get; init; } = "";

    public string? Vnummer { get; init; }

    /// <summary>"•••••• 782"; null when there is no BSN, or it may not be seen.</summary>
    public string? BsnMasker { get; init; }

    /// <summary>The number itself: only in the answer to "Toon BSN", never in an address.</summary>
    public string? Bsn { get; init; }

    /// <summary>What stands in place of a number that cannot be shown.</summary>
    public string BsnUitleg { get; init; } = "nog niet bekend";

    public required string Geboren { get; init; }

    public string? Telefoon { get; init; }

    public IReadOnlyList<Dossiertag> Tags { get; init; } = [];

    /// <summary>The logbook has a right of its own.</summary>
    public bool MagLogboek { get; init; }

    /// <summary>May correct name and contact details.</summary>
    public bool MagGegevens { get; init; }

    /// <summary>May say who sees this dossier.</summary>
    public bool MagAfschermen { get; init; }

    /// <summary>Colleagues see each other; a partner and the person itself are not told who looks.</summary>
    public bool ToontKijkers { get; init; }

    /// <summary>The dossier in which this one went up; null for every other.</summary>
    public Guid? OpgegaanIn { get; init; }

    /// <summary>Code of the municipality of this dossier.</summary>
    public string Gemeentecode { get; init; } = "";

    /// <summary>The move in a sentence: away, or here; null when nobody moved.</summary>
    public string? Verhuizing { get; init; }

    /// <summary>Moved away: nothing is added here any more.</summary>
    public bool IsVerhuisd { get; init; }

    /// <summary>Set on the page that shows the dossier as it was.</summary>
    public DateOnly? OpDatum { get; init; }

    /// <summary>The tab under which a page is found: its own, or the one that leads to it.</summary>
    public static Dossiertab Hoort(Dossiertab tab) => tab switch
    {
        Dossiertab.Handhaving or Dossiertab.Bezwaar => Dossiertab.Besluiten,
        Dossiertab.Ontzorgen or Dossiertab.Overleg or Dossiertab.Steun => Dossiertab.Leefgebieden,
        Dossiertab.MijnPlan or Dossiertab.Wegen => Dossiertab.Doelen,
        Dossiertab.Gespreksblad => Dossiertab.Voortgang,
        Dossiertab.Talenten => Dossiertab.Intake,
        Dossiertab.Duo => Dossiertab.Termijnen,
        Dossiertab.Afspraken or Dossiertab.Partners or Dossiertab.Verzoeken => Dossiertab.Overzicht,
        _ => tab,
    };

    public static string Adres(Guid id, Dossiertab tab) => tab switch
    {
        Dossiertab.Overzicht => $"/dossiers/{id}",
        Dossiertab.OpDatum => $"/dossiers/{id}/op-datum",
        Dossiertab.Besluiten => $"/dossiers/{id}/besluit",
        Dossiertab.MijnPlan => $"/dossiers/{id}/mijn-plan",
        _ => $"/dossiers/{id}/{tab.ToString().ToLowerInvariant()}",
    };
}

/// <summary>Opens a dossier page: the gate, the read log, and the heading, in this order.</summary>
public sealed class Dossieropening(Db db, Inzagelog inzage, Sleutels sleutels, Schil schil, TimeProvider klok)
{
    private static readonly Recht[] Bijbezwaar = [Recht.BezwaarBehandelen];

    /// <summary>Which decisions, the dossier says: see <see cref="Dossier.KanBesluiten"/>.</summary>
    private static readonly Recht[] Bijbesluit =
        [Recht.BesluitVoorbereiden, Recht.BesluitAdviseren, Recht.BesluitNemen, Recht.CollegebesluitVastleggen, Recht.BesluitBekendmaken];

    /// <param name="scherm">Name of the page in the read log, for example "dossier/termijnen".</param>
    /// <returns>Null when the dossier is not there for this asker: answer 404.</returns>
    public async Task<(Dossierkern Kern, Dossierkop Kop)?> OpenAsync(Guid id, string scherm, Dossiertab tab, CancellationToken ct)
    {
        if (await Dossierkernvraag.LeesAsync(db, id) is not { } kern)
        {
            return null;
        }

        if (kern.Dossier.Fase == Fase.Verhuisd && tab is not (Dossiertab.Verhuizing or Dossiertab.Verzoeken or Dossiertab.Afscherming))
        {
            // Another college is competent. What was decided here may still be made known, requests about these data answered, and an
            // objection against a decision of this college is handled by this college (art. 6:4 Awb).
            db.BeperkTotLezen(tab switch { Dossiertab.Bezwaar => Bijbezwaar, Dossiertab.Besluiten => Bijbesluit, _ => [] });
        }

        inzage.NoteerMetVolgende(scherm, id);
        schil.Huisstijl = Huisstijlen.Zoek(kern.Gemeente.Huisstijl);
        return (kern, Kop(kern, tab));
    }

    public Dossierkop Kop(Dossierkern kern, Dossiertab tab)
    {
        var kop = Kop(kern.Dossier.Id, tab, kern.Persoon, kern.Contact, klok.Vandaag());
        var bsn = db.Toegang.Heeft(Recht.BsnInzien) && kern.BsnVersleuteld is { } versleuteld && Bsn.TryParse(sleutels.Ontsleutel(versleuteld), out var nummer)
            ? $"•••••• {nummer.Cijfers[6..]}"
            : null;
        return kop with
        {
            Gemeentecode = kern.Gemeente.Code, IsVerhuisd = kern.Dossier.Fase == Fase.Verhuisd,
            Verhuizing = kern.Dossier is { VerhuisdNaar: { } naar, VerhuisdOp: { } op } ? $"Woont sinds {Datumtekst.Lang(op)} in {Codelijsten.Gemeentenaam(naar)}."
                : kern.Dossier.KomtUit is { } uit ? $"Kwam uit {Codelijsten.Gemeentenaam(uit)}." : null,
            OpgegaanIn = kern.Dossier.OpgegaanIn, ToontKijkers = db.Toegang.Soort == Toegangssoort.Medewerker && kern.Dossier.OpgegaanIn is null,
            MagGegevens = db.Toegang.Heeft(Recht.FeitVastleggen) && kern.Dossier.OpgegaanIn is null && kern.Dossier.Fase != Fase.Verhuisd, MagAfschermen = db.Toegang.Heeft(Recht.AfschermingBeheren),
            BsnMasker = bsn, BsnUitleg = kern.BsnVersleuteld is null ? "nog niet bekend" : "vastgelegd",
            Tags = [.. Tags((kern.Vastgesteld ?? kern.Lopend)?.Inhoud.Leerroute ?? (Enum.TryParse<Leerroute>(kern.RouteElders, out var elders) ? elders : null), kern.Doelgroep, kern.Persoon, kern.Contact, kern.Intake?.Antwoorden.KinderenInHuis, kern.Gemeente.Naam)],
        };
    }

    /// <summary>The heading of the dossier as it was: the same, from other facts, and without a way to the BSN.</summary>
    public Dossierkop KopOp(DossierBeeld beeld, Gemeente gemeente, DateOnly dag) =>
        Kop(beeld.Dossier.Id, Dossiertab.OpDatum, beeld.Persoon, beeld.Contact, dag) with
        {
            OpDatum = dag, BsnUitleg = beeld.HeeftBsn ? "vastgelegd" : "nog niet bekend",
            Tags = [.. Tags((beeld.Vastgesteld ?? beeld.Lopend)?.Inhoud.Leerroute ?? Planovername.Van(beeld.Dossierfeiten)?.Leerroute, beeld.Dossierfeiten.Doelgroep?.Naam(), beeld.Persoon, beeld.Contact, beeld.Intake?.Antwoorden.KinderenInHuis, gemeente.Naam)],
        };

    private Dossierkop Kop(Guid id, Dossiertab tab, Persoon? persoon, Contactgegevens? contact, DateOnly dag) => new()
    {
        Id = id, Tab = tab, Naam = persoon?.Naam.Volledig ?? "Naam nog niet bekend", EigenSchrift = persoon?.NaamEigenSchrift, Taalcode = contact?.Taal,
        Initialen = persoon?.Naam.Initialen ?? "?", Vnummer = persoon?.Vnummer, Telefoon = contact?.Telefoon,
        Geboren = Geboren(persoon, dag), MagLogboek = db.Toegang.Heeft(Recht.LogboekInzien),
    };

    /// <summary>An incomplete date is shown as it is known, and the age then is an estimate.</summary>
    private static string Geboren(Persoon? persoon, DateOnly dag)
    {
        var datum = persoon?.Geboortedatum ?? OnvolledigeDatum.Onbekend;
        return datum.LeeftijdOp(dag) is not { } jaren ? "datum onbekend"
            : datum.IsVolledig ? string.Create(CultureInfo.InvariantCulture, $"{datum} ({jaren} jaar)")
            : string.Create(CultureInfo.InvariantCulture, $"{datum}, {(datum.Maand == 0 ? "dag en maand" : "dag")} onbekend (ongeveer {jaren} jaar)");
    }

    private static IEnumerable<Dossiertag> Tags(Leerroute? route, string? doelgroep, Persoon? persoon, Contactgegevens? contact, bool? kinderen, string gemeente)
    {
        yield return route is { } gekozen ? new("route", gekozen.Naam(), "tag-merk") : new("route", "Leerroute nog niet gekozen");
        yield return new("id", doelgroep ?? "Doelgroep nog niet bekend");
        if (contact?.Taal is { } taal)
        {
            yield return new("language", contact.TolkNodig ? $"{Codelijsten.Taalnaam(taal)}, tolk nodig" : Codelijsten.Taalnaam(taal), "tag-taal");
        }

        if (Huishouden(persoon?.HuishoudenId is not null, kinderen) is { } huishouden)
        {
            yield return new("users", huishouden);
        }

        yield return new("building-community", gemeente, "tag-merk");
    }

    private static string? Huishouden(bool gezin, bool? kinderen) => (gezin, kinderen) switch
    {
        (true, true) => "Gezin, kinderen in huis",
        (true, false) => "Gezin, geen kinderen in huis",
        (true, null) => "Gezin",
        (false, true) => "Kinderen in huis",
        (false, false) => "Geen kinderen in huis",
        _ => null,
    };
}
