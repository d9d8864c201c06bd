using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Agenda;

public enum Agendavorm
{
    Week,
    Dag,
    Lijst,
}

/// <summary>Appointments by week, day or as a list: of oneself, or of the team; and the feed for one's own calendar.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Agendafeed feed, Inzagelog inzage) : PageModel
{
    private const string Pad = "/agenda";

    public Agendavorm Vorm { get; private set; }

    public bool Team { get; private set; }

    /// <summary>First day shown.</summary>
    public DateOnly Van { get; private set; }

    public DateOnly Tot { get; private set; }

    public IReadOnlyList<Agendaregel> Regels { get; private set; } = [];

    /// <summary>Ids of what clashes with something else.</summary>
    public IReadOnlySet<Guid> Botsend { get; private set; } = new HashSet<Guid>();

    public DateOnly Vandaag => db.Vandaag;

    /// <summary>When the address of the feed was made; null when there is none.</summary>
    public DateTimeOffset? Feed { get; private set; }

    /// <summary>The address itself: shown once, in the answer that made it.</summary>
    public string? Feedadres { get; private set; }

    public bool MagTeam => db.Toegang.Heeft(Recht.WerkToewijzen) || db.Toegang.Heeft(Recht.IntakeUitvoeren);

    public string Titel => Vorm == Agendavorm.Dag ? Tekstvorm.Hoofdletter(Datumtekst.MetDag(Van)) : $"{Datumtekst.Lang(Van)} tot en met {Datumtekst.Lang(Tot)}";

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task OnPostAdresAsync(CancellationToken ct)
    {
        Feedadres = $"{Request.Scheme}://{Request.Host}{Pad}/feed/{await feed.MaakSleutelAsync(db.Toegang, ct)}.ics";
        await LaadAsync(ct);
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        await feed.TrekInAsync(db.Toegang, ct);
        TempData["Gelukt"] = "Het adres werkt niet meer.";
        return LocalRedirect(Pad);
    }

    public string Adres(Agendavorm? vorm = null, DateOnly? dag = null, bool? team = null) => string.Create(
        CultureInfo.InvariantCulture, $"{Pad}?zien={(vorm ?? Vorm).ToString().ToLowerInvariant()}&dag={dag ?? Van:yyyy-MM-dd}{(team ?? Team ? "&van=team" : "")}");

    public DateOnly Vorige => Vorm == Agendavorm.Dag ? Van.AddDays(-1) : Van.AddDays(Vorm == Agendavorm.Week ? -7 : -28);

    public DateOnly Volgende => Vorm == Agendavorm.Dag ? Van.AddDays(1) : Van.AddDays(Vorm == Agendavorm.Week ? 7 : 28);

    public IEnumerable<DateOnly> Dagen => Enumerable.Range(0, Tot.DayNumber - Van.DayNumber + 1).Select(Van.AddDays);

    private async Task LaadAsync(CancellationToken ct)
    {
        Vorm = Enum.TryParse<Agendavorm>(Request.Query["zien"], ignoreCase: true, out var vorm) && Enum.IsDefined(vorm) ? vorm : Agendavorm.Week;
        Team = MagTeam && Request.Query["van"] == "team";
        var dag = DateOnly.TryParseExact(Request.Query["dag"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var gevraagd)
            && gevraagd.Year is > 2000 and < 2100 ? gevraagd : Vandaag;
        (Van, Tot) = Vorm switch
        {
            Agendavorm.Dag => (dag, dag),
            Agendavorm.Week => (Maandag(dag), Maandag(dag).AddDays(6)),
            _ => (dag, dag.AddDays(27)),
        };
        Regels = await Agendavragen.LeesAsync(db, Team ? null : db.Toegang.Sub, db.Toegang.Naam, Van, Tot, ct);
        Botsend = Regels.Where(regel => Regels.Any(regel.Botst)).Select(regel => regel.Id).ToHashSet();
        Feed = await db.Agendasleutels.AsNoTracking().Where(a => a.Medewerker == db.Toegang.Sub).Select(a => (DateTimeOffset?)a.Gemaakt).SingleOrDefaultAsync(ct);
        if (Regels.Count > 0)
        {
            await inzage.NoteerLijstAsync("agenda", Regels.Select(r => r.DossierId).Distinct(), ct);
        }
    }

    private static DateOnly Maandag(DateOnly dag) => dag.AddDays(-(((int)dag.DayOfWeek + 6) % 7));
}
