using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Keten;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One event on the timeline.</summary>
public sealed record Tijdlijnregel(
    long Volgnummer, Gebeurteniszin Zin, DateTimeOffset Tijdstip, string Wie, string Organisatie, string? Reden, string? Bron, IReadOnlyList<Verschil> Verschillen);

/// <summary>Everything that happened in a dossier, newest first.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class TijdlijnModel(Db db, Dossieropening opening, Gemeentenamen gemeentenamen) : PageModel
{
    public const int PerBladzijde = 25;

    public static readonly IReadOnlyList<(string Sleutel, string Naam, string[] Aggregaten)> Soorten =
    [
        ("persoon", "Persoon", [nameof(Persoon), nameof(Persoonsnummer), nameof(Contactgegevens), nameof(Gezinslid)]),
        ("dossier", "Dossier", [nameof(Dossier), nameof(Kern.Inburgeraars.Afscherming), nameof(Noodinzage), nameof(Overdracht)]),
        ("termijnen", "Feiten en termijnen", [nameof(Feit)]),
        ("intake", "Intake", [nameof(BredeIntake), nameof(Gezondheidsgegevens), nameof(Intakegesprek), nameof(Bekwaamheid)]),
        ("plan", "Plan", [nameof(Pip)]),
        ("meedoen", "Doelen en leefgebieden", [nameof(Doel), nameof(Actie), nameof(Leefgebiedmeting), nameof(Begeleidingsafspraak), nameof(Meedoenweg), nameof(Taakovername), nameof(Zorgnotitie), nameof(Casusoverleg), nameof(Vastelast), nameof(Ontzorgbesluit)]),
        ("week", "Lessen, werk en andere voorzieningen", [nameof(Voorziening)]),
        ("voortgang", "Uren, examen en gesprekken", [nameof(Urenmelding), nameof(Examenuitslag), nameof(Trajectmoment), nameof(Voortgangsgesprek), nameof(Schoolbericht)]),
        ("duo", "Berichten van DUO", [nameof(Ketenmelding)]),
        ("verzoeken", "Verzoeken van de inburgeraar", [nameof(Burgerverzoek)]),
        ("partners", "Partners", [nameof(Partnervraag), nameof(Begeleidingsstap)]),
        ("besluiten", "Besluiten", [nameof(Besluit)]),
        ("afspraken", "Afspraken en contact", [nameof(Afspraak), nameof(Contactmoment)]),
        ("documenten", "Documenten", [nameof(Document)]),
        ("notities", "Notities", [nameof(Notitie)]),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    /// <summary>The newest event on the page. Absent: the newest there is. An address with it shows the same events for ever.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Tot { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Tijdlijnregel> Regels { get; private set; } = [];

    public int Aantal { get; private set; }

    /// <summary>How many of this kind are newer than this page.</summary>
    public int Nieuwer { get; private set; }

    /// <summary>Where the page before this one begins; absent when that is the first.</summary>
    public long? TotNieuwer { get; private set; }

    /// <summary>Where the page after this one begins; absent when this is the last.</summary>
    public long? TotOuder { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/tijdlijn", Dossiertab.Tijdlijn, ct) is not { } dossier)
        {
            return NotFound();
        }

        Kop = dossier.Kop;
        // Which events there are is a few bytes each; the after-images are read for this page only.
        var alle = await db.Gebeurtenissen.AsNoTracking().Where(g => g.Stroomsoort == "dossier" && g.StroomId == id)
            .OrderByDescending(g => g.Volgnummer).Select(g => new { g.Volgnummer, g.Aggregaat, g.AggregaatId }).ToArrayAsync(ct);
        var gekozen = Soorten.FirstOrDefault(s => s.Sleutel == Soort).Aggregaten;
        var gefilterd = gekozen is null ? alle : [.. alle.Where(g => gekozen.Contains(g.Aggregaat))];
        Aantal = gefilterd.Length;
        Nieuwer = Tot is { } tot ? gefilterd.Count(g => g.Volgnummer > tot) : 0;
        var blad = gefilterd.Skip(Nieuwer).Take(PerBladzijde).ToArray();
        TotNieuwer = Nieuwer > PerBladzijde ? gefilterd[Nieuwer - PerBladzijde].Volgnummer : null;
        TotOuder = Nieuwer + blad.Length < Aantal ? gefilterd[Nieuwer + blad.Length].Volgnummer : null;
        var vorige = blad.ToDictionary(
            g => g.Volgnummer, g => alle.FirstOrDefault(v => v.AggregaatId == g.AggregaatId && v.Aggregaat == g.Aggregaat && v.Volgnummer < g.Volgnummer)?.Volgnummer);
        var nodig = blad.Select(g => g.Volgnummer).Concat(vorige.Values.OfType<long>()).Distinct().ToArray();
        var rijen = await (
            from gebeurtenis in db.Gebeurtenissen.AsNoTracking()
            join handeling in db.Handelingen.AsNoTracking() on gebeurtenis.HandelingId equals handeling.Id
            where gebeurtenis.Stroomsoort == "dossier" && gebeurtenis.StroomId == id && nodig.Contains(gebeurtenis.Volgnummer)
            select new Rij(
                gebeurtenis.Volgnummer, gebeurtenis.Soort, gebeurtenis.Aggregaat, gebeurtenis.Nabeeld, gebeurtenis.Tijdstip, handeling.MedewerkerNaam,
                handeling.Organisatie, handeling.Reden)).ToDictionaryAsync(r => r.Volgnummer, ct);
        var organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        var gemeenten = await gemeentenamen.AlleAsync(ct);
        Regels = [.. blad.Select(g => Maak(rijen[g.Volgnummer], vorige[g.Volgnummer] is { } eerder ? rijen[eerder].Nabeeld : null, organisaties, gemeenten))];
        return Page();
    }

    public string Adres(string? soort, long? tot) => QueryHelpers.AddQueryString(
        Dossierkop.Adres(Kop.Id, Dossiertab.Tijdlijn), new Dictionary<string, string?> { ["soort"] = soort, ["tot"] = tot?.ToString(CultureInfo.InvariantCulture) });

    /// <summary>One page for every so many events: a link to an event stays right when others come in, and a dossier has few addresses.</summary>
    public string Gebeurtenisadres(long nummer) => $"{Adres(null, (nummer + PerBladzijde - 1) / PerBladzijde * PerBladzijde)}#gebeurtenis-{nummer}";

    private sealed record Rij(
        long Volgnummer, string Soort, string Aggregaat, string Nabeeld, DateTimeOffset Tijdstip, string Wie, string Organisatie, string? Reden);

    private Tijdlijnregel Maak(Rij rij, string? vorig, Dictionary<string, string> organisaties, IReadOnlyDictionary<string, string> gemeenten)
    {
        var zin = Gebeurtenistekst.Maak(rij.Soort, rij.Aggregaat, rij.Nabeeld, db.Toegang, gemeenten);
        return new Tijdlijnregel(
            rij.Volgnummer, zin, rij.Tijdstip, rij.Wie, rij.Organisatie == "naast" ? "automatisch" : organisaties.GetValueOrDefault(rij.Organisatie, rij.Organisatie), rij.Reden,
            rij.Aggregaat == nameof(Feit) ? Gebeurtenistekst.Bron(rij.Nabeeld) : null,
            MagInhoud(rij) ? Verschillen.Tussen(vorig, rij.Nabeeld, gemeenten) : []);
    }

    /// <summary>Health has a right of its own, and a note may not be shared.</summary>
    private bool MagInhoud(Rij rij) => rij.Aggregaat switch
    {
        nameof(Gezondheidsgegevens) => db.Toegang.Heeft(Recht.GezondheidInzien),
        nameof(Leefgebiedmeting) or nameof(Actie) or nameof(Taakovername) => db.Toegang.Heeft(Recht.GezondheidInzien) || !Gebeurtenistekst.IsGezondheid(rij.Nabeeld),
        nameof(Voorziening) => db.Toegang.Heeft(Recht.GezondheidInzien) || !Gebeurtenistekst.IsZorg(rij.Nabeeld),
        // It is read on its own page as long as it lasts, and nowhere after that.
        nameof(Zorgnotitie) => false,
        nameof(Document) => db.Toegang.Heeft(Recht.GezondheidInzien) || !Gebeurtenistekst.IsMedisch(rij.Nabeeld),
        // A child's name is for who works with the family.
        nameof(Gezinslid) => db.Toegang.Heeft(Recht.IntakeUitvoeren),
        nameof(Notitie) => Gebeurtenistekst.MagLezen(rij.Nabeeld, db.Toegang),
        _ => true,
    };
}
