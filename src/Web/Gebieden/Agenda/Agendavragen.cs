using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Agenda;

/// <summary>One appointment in a calendar.</summary>
public sealed record Agendaregel
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required DateOnly Dag { get; init; }

    public required TimeOnly Tijd { get; init; }

    public required int Minuten { get; init; }

    public required string Onderwerp { get; init; }

    public required string Plaats { get; init; }

    public required Afspraakvorm Vorm { get; init; }

    public string? Ruimte { get; init; }

    public required string Met { get; init; }

    public required bool Tolk { get; init; }

    public bool? Komt { get; init; }

    public required Afspraakstand Stand { get; init; }

    public string? Voornamen { get; init; }

    public string? Voorvoegsel { get; init; }

    public string? Geslachtsnaam { get; init; }

    public Persoonsnaam Naam => new(Voornamen, Voorvoegsel, Geslachtsnaam);

    public TimeOnly Einde => Tijd.AddMinutes(Minuten);

    /// <summary>The same colleague, or the same room, at the same time.</summary>
    public bool Botst(Agendaregel ander) => Id != ander.Id && Dag == ander.Dag && Stand == Afspraakstand.Gepland && ander.Stand == Afspraakstand.Gepland
        && (Met == ander.Met || (Ruimte is not null && Ruimte == ander.Ruimte && Plaats == ander.Plaats))
        && Begin < ander.Begin + ander.Minuten && ander.Begin < Begin + Minuten;

    private int Begin => (Tijd.Hour * 60) + Tijd.Minute;
}

/// <summary>Appointments of somebody, or of the asker's municipalities, in a period.</summary>
public static class Agendavragen
{
    /// <summary>More than a team has in a week.</summary>
    public const int Meeste = 500;

    /// <param name="sub">Whose: on that name, or in that caseload; null = of everybody that the asker sees.</param>
    public static async Task<IReadOnlyList<Agendaregel>> LeesAsync(Db db, string? sub, string naam, DateOnly van, DateOnly tot, CancellationToken ct)
    {
        var bron = db.Afspraken.AsNoTracking().Where(a => a.Dag >= van && a.Dag <= tot && a.Stand != Afspraakstand.Afgezegd);
        if (sub is not null)
        {
            bron = bron.Where(a => a.Met == naam || db.Werkvoorraad.Any(w => w.DossierId == a.DossierId && w.Casusregisseur == sub));
        }

        return await bron.OrderBy(a => a.Dag).ThenBy(a => a.Tijd).ThenBy(a => a.Id).Take(Meeste).LeftJoin(db.Personen, a => a.DossierId, p => p.DossierId, (a, p) => new Agendaregel
        {
            Id = a.Id, DossierId = a.DossierId, Dag = a.Dag, Tijd = a.Tijd, Minuten = a.Minuten, Onderwerp = a.Onderwerp, Plaats = a.Plaats, Vorm = a.Vorm, Ruimte = a.Ruimte,
            Met = a.Met, Tolk = a.Tolk, Komt = a.Komt, Stand = a.Stand, Voornamen = p!.Voornamen, Voorvoegsel = p.Voorvoegsel, Geslachtsnaam = p.Geslachtsnaam,
        }).ToArrayAsync(ct);
    }
}
