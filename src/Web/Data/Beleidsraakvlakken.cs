using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Web.Data;

/// <summary>
/// What of a dossier lies beside a choice of policy though no day of it moves: an agreement, an appointment, attendance, a case
/// that is under way. Read for many dossiers at once, and only what the changed choices ask for.
/// </summary>
internal sealed class Beleidsraakvlakken
{
    private readonly Dictionary<Guid, (Intensiteit Intensiteit, int Weken)> _afspraken = [];
    private readonly Dictionary<Guid, DateOnly> _gesprekken = [];
    private readonly Dictionary<Guid, DateOnly> _overnames = [];
    private readonly Dictionary<Guid, int> _aanwezig = [];
    private readonly Dictionary<string, HashSet<Guid>> _zaken = new(StringComparer.Ordinal);

    /// <param name="sleutels">Of the choices that change in one municipality or more.</param>
    public static async Task<Beleidsraakvlakken> LeesAsync(Db db, Guid[] ids, IReadOnlySet<string> sleutels, DateOnly dag, CancellationToken ct)
    {
        var uit = new Beleidsraakvlakken();
        if (sleutels.Contains(Meedoenparameters.Ritme.Sleutel))
        {
            foreach (var a in await db.Begeleiding.AsNoTracking().Where(b => ids.Contains(b.DossierId)).OrderBy(b => b.Vanaf).ThenBy(b => b.Id).Select(b => new { b.DossierId, b.Intensiteit, b.Weken }).ToArrayAsync(ct))
            {
                uit._afspraken[a.DossierId] = (a.Intensiteit, a.Weken);
            }
        }

        if (sleutels.Contains(Werkparameters.Herinnering.Sleutel))
        {
            foreach (var a in await db.Afspraken.AsNoTracking().Where(a => ids.Contains(a.DossierId) && a.Stand == Afspraakstand.Gepland && a.Dag > dag).GroupBy(a => a.DossierId).Select(g => new { g.Key, Dag = g.Min(a => a.Dag) }).ToArrayAsync(ct))
            {
                uit._gesprekken[a.Key] = a.Dag;
            }
        }

        if (sleutels.Contains(Meedoenparameters.Overname.Sleutel))
        {
            foreach (var o in await db.Overnames.AsNoTracking().Where(o => ids.Contains(o.DossierId) && o.Teruggegeven == null).GroupBy(o => o.DossierId).Select(g => new { g.Key, Tot = g.Max(o => o.Tot) }).ToArrayAsync(ct))
            {
                uit._overnames[o.Key] = o.Tot;
            }
        }

        if (sleutels.Contains(Voortgangparameters.Aanwezigheid.Sleutel))
        {
            foreach (var groep in (await db.Uren.AsNoTracking().Where(u => ids.Contains(u.DossierId)).ToArrayAsync(ct)).GroupBy(u => u.DossierId))
            {
                if (Urentotaal.Van([.. groep], Uursoort.Nt2).Aanwezigheid is { } procent)
                {
                    uit._aanwezig[groep.Key] = procent;
                }
            }
        }

        await uit.ZakenAsync(db, ids, sleutels, ct);
        return uit;
    }

    public IEnumerable<string> Van(Guid dossier, IReadOnlyList<Parameter> anders, Regelset nu, Regelset straks, DateOnly dag)
    {
        foreach (var groep in anders.GroupBy(parameter => Beleidsonderwerpen.Onderwerp(parameter.Sleutel)))
        {
            if (_zaken.TryGetValue(groep.Key, out var lopend) && lopend.Contains(dossier))
            {
                yield return $"{Zaak(groep.Key)}. Anders wordt: {string.Join("; ", groep.Select(parameter => parameter.Naam))}.";
            }
        }

        foreach (var zin in anders.Select(parameter => Zin(parameter.Sleutel, dossier, nu, straks, dag)).OfType<string>())
        {
            yield return zin;
        }
    }

    private string? Zin(string sleutel, Guid dossier, Regelset nu, Regelset straks, DateOnly dag)
    {
        if (sleutel == Meedoenparameters.Ritme.Sleutel && _afspraken.TryGetValue(dossier, out var afspraak) && straks.Waarde(Meedoenparameters.Ritme, dag)[afspraak.Intensiteit.ToString()] is var weken && weken != afspraak.Weken)
        {
            return $"Afgesproken is contact om de {Weken(afspraak.Weken)}. Het nieuwe ritme is om de {Weken(weken)}. De afspraak blijft tot iemand haar aanpast.";
        }

        if (sleutel == Werkparameters.Herinnering.Sleutel && _gesprekken.TryGetValue(dossier, out var gesprek))
        {
            return straks.Waarde(Werkparameters.Herinnering, dag) is > 0 and var dagen
                ? $"De herinnering aan de afspraak van {Datumtekst.Lang(gesprek)} gaat op {Datumtekst.Lang(gesprek.AddDays(-dagen))}."
                : $"Er gaat geen herinnering aan de afspraak van {Datumtekst.Lang(gesprek)}.";
        }

        if (sleutel == Meedoenparameters.Overname.Sleutel && _overnames.TryGetValue(dossier, out var tot))
        {
            return $"Wat is overgenomen, loopt tot en met {Datumtekst.Lang(tot)}. Opnieuw overnemen kan voor hoogstens {Weken(straks.Waarde(Meedoenparameters.Overname, dag))}.";
        }

        if (sleutel == Voortgangparameters.Aanwezigheid.Sleutel && _aanwezig.TryGetValue(dossier, out var aanwezig)
            && (aanwezig < nu.Waarde(Voortgangparameters.Aanwezigheid, dag), aanwezig < straks.Waarde(Voortgangparameters.Aanwezigheid, dag)) is var (toen, dan) && toen != dan)
        {
            return dan ? $"Aanwezig in {Procent(aanwezig)} van de lessen: dan valt het op." : $"Aanwezig in {Procent(aanwezig)} van de lessen: dan valt het niet meer op.";
        }

        return null;
    }

    private async Task ZakenAsync(Db db, Guid[] ids, IReadOnlySet<string> sleutels, CancellationToken ct)
    {
        var onderwerpen = sleutels.Select(Beleidsonderwerpen.Onderwerp).ToHashSet(StringComparer.Ordinal);
        foreach (var onderwerp in onderwerpen)
        {
            Guid[]? lopend = onderwerp == Boeteparameters.Blad.Onderwerp || onderwerp == Boeteprocedureparameters.Blad.Onderwerp
                ? await db.Handhavingszaken.AsNoTracking().Where(z => ids.Contains(z.DossierId) && z.Stand == Handhavingsstand.Open).Select(z => z.DossierId).ToArrayAsync(ct)
                : onderwerp == Bezwaarparameters.Blad.Onderwerp
                    ? await db.Bezwaarzaken.AsNoTracking().Where(z => ids.Contains(z.DossierId) && z.Stand == Bezwaarstand.Open).Select(z => z.DossierId).ToArrayAsync(ct)
                : onderwerp == Besluitparameters.Blad.Onderwerp
                    ? await db.Besluitvoorstellen.AsNoTracking().Where(v => ids.Contains(v.DossierId) && (v.Stand == Besluitvoorstelstand.Concept || v.Stand == Besluitvoorstelstand.Voorgelegd)).Select(v => v.DossierId).ToArrayAsync(ct)
                : onderwerp == Verzoekparameters.Blad.Onderwerp
                    ? await db.Verzoeken.AsNoTracking().Where(v => ids.Contains(v.DossierId) && v.Beantwoord == null).Select(v => v.DossierId).ToArrayAsync(ct)
                : null;
            if (lopend is not null)
            {
                _zaken[onderwerp] = [.. lopend];
            }
        }
    }

    private static string Zaak(string onderwerp) => onderwerp == Bezwaarparameters.Blad.Onderwerp ? "Hier loopt een bezwaar"
        : onderwerp == Besluitparameters.Blad.Onderwerp ? "Hier ligt een voorstel voor een besluit"
        : onderwerp == Verzoekparameters.Blad.Onderwerp ? "Hier ligt een vraag van de inburgeraar. Zij houdt de dag die is gezegd" : "Hier loopt handhaving";

    private static string Weken(int aantal) => new Duur(aantal, Tijdseenheid.Weken).ToString();

    private static string Procent(int getal) => $"{getal.ToString(CultureInfo.InvariantCulture)} procent";
}
