using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Plan;

/// <summary>One line of the mandate register, as it is quoted on a page.</summary>
/// <param name="Ondermandaat">Handed on by the organisation itself.</param>
public sealed record Mandaatcitaat(string College, string Organisatie, string Bevoegdheid, bool Ondermandaat, string Functies, DateOnly Van, DateOnly? Tot, string Bronbesluit)
{
    /// <summary>Inside a sentence: "het college van ...".</summary>
    public string CollegeInZin => char.ToLowerInvariant(College[0]) + College[1..];
}

/// <summary>Who may decide on a plan, by register and policy of one day, and whether this asker is one of them.</summary>
/// <param name="Gebruikt">The lines under which this asker would decide, the college's first; empty when there is none.</param>
/// <param name="Mag">The question for this asker, each condition met or not.</param>
public sealed record Beslisregels(
    string Gemeente, IReadOnlyList<Mandaatcitaat> Register, IReadOnlyList<Mandaatcitaat> Gebruikt, string Ondertekenaars, bool VierOgen, string Beleidsbesluit, string Beleidsreden, Mandaattoets Mag)
{
    /// <summary>One sentence for people.</summary>
    public string Zin => VierOgen
        ? $"Een {Ondertekenaars} beslist. Wie het plan opstelde, mag niet zelf tekenen (vier ogen)."
        : $"Een {Ondertekenaars} beslist. Wie het plan opstelde, mag ook zelf tekenen.";
}

/// <summary>Reads register and policy for the pages of the plan.</summary>
internal static class Beslisregister
{
    /// <param name="opsteller">Who would put it forward; left out: who did.</param>
    public static async Task<Beslisregels> LeesAsync(Db db, Regelboek regelboek, Pip pip, DateOnly dag, CancellationToken ct, string? opsteller = null)
    {
        var gemeentecode = pip.Gemeentecode;
        var mag = await regelboek.MagBeslissenAsync(pip, dag, ct, opsteller);
        var beleid = await regelboek.BeleidAsync(ct);
        var register = await regelboek.RegisterAsync(gemeentecode, pip.Bevoegdheid, ct);
        var organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        Mandaatcitaat Citeer(Mandaatregel regel) => new(
            regel.Mandaatgever, organisaties.GetValueOrDefault(register.Houder(regel.Organisatie, dag), regel.Organisatie), regel.Bevoegdheid.Naam(), regel.OnderId is not null, Functies(regel.Functies), regel.Van, regel.Tot, regel.Bronbesluit);
        var ondertekenaars = beleid.Regel(Beleid.PipOndertekenaars, gemeentecode, dag);
        var vierOgen = beleid.Regel(Beleid.PipVierOgen, gemeentecode, dag);
        return new Beslisregels(
            await db.Gemeenten.AsNoTracking().Where(g => g.Code == gemeentecode).Select(g => g.Naam).SingleAsync(ct),
            [.. register.Regels.Where(r => r.GeldtOp(dag)).Select(Citeer)],
            [.. mag.Keten.Reverse().Select(Citeer)],
            Functies(ondertekenaars.Waarde.Split(',', StringSplitOptions.TrimEntries)), vierOgen.Waarde == "ja", ondertekenaars.Besluit, ondertekenaars.Reden, mag);
    }

    /// <summary>Name of a colleague; the subject itself when the register does not know it.</summary>
    public static async Task<string?> NaamAsync(Db db, string? sub, CancellationToken ct) =>
        sub is null ? null : await db.Medewerkers.AsNoTracking().Where(m => m.Sub == sub).Select(m => m.Naam).SingleOrDefaultAsync(ct) ?? sub;

    private static string Functies(IReadOnlyList<string> functies) => string.Join(" of ", functies.Select(Poort.Rollen.Naam));
}

/// <summary>How long there is left, in words with a level.</summary>
public static class Resterend
{
    /// <param name="magWachten">The law lets the plan wait for information of somebody else.</param>
    public static (Opmaak.Urgentie Niveau, string Woorden) Van(DateOnly uiterlijk, DateOnly vandaag, bool magWachten = false)
    {
        var dagen = uiterlijk.DayNumber - vandaag.DayNumber;
        var woord = Math.Abs(dagen) == 1 ? "dag" : "dagen";
        return dagen switch
        {
            < 0 when magWachten => (Opmaak.Urgentie.WachtOpAnder, "Wacht op informatie"),
            < 0 => (Opmaak.Urgentie.TeLaat, $"{-dagen} {woord} te laat"),
            0 => (Opmaak.Urgentie.DezeWeek, "Vandaag"),
            <= 7 => (Opmaak.Urgentie.DezeWeek, $"Nog {dagen} {woord}"),
            <= 30 => (Opmaak.Urgentie.BinnenDertigDagen, $"Nog {dagen} dagen"),
            _ => (Opmaak.Urgentie.OpSchema, $"Nog {dagen} dagen"),
        };
    }
}
