using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Dossiervorming;

/// <summary>A person whose dossier is to be opened, whichever way the first sign came in.</summary>
public sealed record NieuwDossier
{
    public required string Gemeentecode { get; init; }

    public required Persoonsgegevens Persoon { get; init; }

    public Bsn? Bsn { get; init; }

    public Bereikbaarheid? Contact { get; init; }

    public GedetailleerdeDoelgroep? Doelgroep { get; init; }

    public DateOnly? BeginPlicht { get; init; }

    public DateOnly? Kennisgeving { get; init; }

    /// <summary>BRP registration in the municipality.</summary>
    public DateOnly? Vestiging { get; init; }

    public required Kanaal Kanaal { get; init; }

    public required Feitbron Bron { get; init; }

    public string? Casusregisseur { get; init; }
}

/// <summary>Opens dossiers inside a handeling: from a notice, by hand, or from an import.</summary>
public sealed class Dossieropener(Db db, Sleutels sleutels, Werkplanner werkplanner)
{
    /// <summary>The dossier of this person, found by BSN or V-number; null when there is none here.</summary>
    public async Task<Guid?> ZoekAsync(Bsn? bsn, string? vnummer, CancellationToken ct)
    {
        if (bsn is not null)
        {
            var sleutel = sleutels.Zoeksleutel(bsn);
            if (await db.Persoonsnummers.Where(p => p.BsnZoeksleutel == sleutel).Select(p => (Guid?)p.DossierId).FirstOrDefaultAsync(ct) is { } id)
            {
                return id;
            }
        }

        return vnummer is null ? null : await db.Personen.Where(p => p.Vnummer == vnummer).Select(p => (Guid?)p.DossierId).FirstOrDefaultAsync(ct);
    }

    /// <summary>Inside a transaction, before it is looked whether this person has a dossier: nobody else opens one until the end of it.</summary>
    public Task VergrendelAsync(Bsn? bsn, CancellationToken ct) => bsn is null ? Task.CompletedTask : db.VergrendelNummersAsync([sleutels.Zoeksleutel(bsn)], ct);

    public async Task<DossierBeeld> OpenAsync(NieuwDossier nieuw, Handeling handeling, CancellationToken ct)
    {
        var beeld = Bouw(nieuw, db.Regels(nieuw.Gemeentecode), handeling, sleutels, out var nummer);
        db.Add(beeld.Dossier);
        db.Add(beeld.Persoon!);
        if (nummer is not null)
        {
            db.Add(nummer);
        }

        if (beeld.Contact is not null)
        {
            db.Add(beeld.Contact);
        }

        db.AddRange(beeld.Feiten);
        db.Zoeknamen.AddRange(Zoeknamen(beeld.Persoon!));
        await werkplanner.HerberekenAsync(beeld, ct);
        return beeld;
    }

    /// <summary>The aggregates of a new dossier, not yet in any context.</summary>
    public static DossierBeeld Bouw(NieuwDossier nieuw, Regelset regels, Handeling handeling, Sleutels sleutels, out Persoonsnummer? nummer)
    {
        var dossierId = handeling.NieuweId();
        var fase = nieuw.Kennisgeving is null ? Fase.Koppeling : Fase.Kennisgeving;
        var persoonId = handeling.NieuweId();
        var dossier = Dossier.Open(dossierId, persoonId, nieuw.Gemeentecode, nieuw.Kanaal, fase, handeling.Dag);
        if (nieuw.Casusregisseur is not null)
        {
            dossier.WijsToe(nieuw.Casusregisseur);
        }

        var persoon = Persoon.Registreer(persoonId, dossierId, nieuw.Gemeentecode, nieuw.Persoon);
        nummer = nieuw.Bsn is null
            ? null
            : Persoonsnummer.LegVast(handeling.NieuweId(), persoon, sleutels.Versleutel(nieuw.Bsn.Cijfers), sleutels.Zoeksleutel(nieuw.Bsn));
        return new DossierBeeld
        {
            Dossier = dossier, Persoon = persoon, Regels = regels, HeeftBsn = nummer is not null,
            Contact = nieuw.Contact is null ? null : Contactgegevens.LegVast(handeling.NieuweId(), persoon, nieuw.Contact),
            Feiten = [.. Feiten(nieuw, dossier, handeling)],
        };
    }

    /// <summary>The facts that a first sign of a person brings.</summary>
    public static IEnumerable<Feit> Feiten(NieuwDossier nieuw, Dossier dossier, Handeling handeling)
    {
        if (nieuw.BeginPlicht is { } plicht)
        {
            yield return Feit.LegVast(handeling.NieuweId(), dossier, Feitsoort.Inburgeringsplicht, plicht, nieuw.Bron, handeling.Tijdstip);
        }

        if (nieuw.Doelgroep is { } groep)
        {
            yield return Feit.LegVast(
                handeling.NieuweId(), dossier, Feitsoort.Doelgroep, nieuw.BeginPlicht ?? handeling.Dag, null, groep.Naam(), nieuw.Bron, handeling.Tijdstip);
        }

        if (nieuw.Kennisgeving is { } kennisgeving)
        {
            yield return Feit.LegVast(handeling.NieuweId(), dossier, Feitsoort.Kennisgeving, kennisgeving, nieuw.Bron, handeling.Tijdstip);
        }

        if (nieuw.Vestiging is { } vestiging)
        {
            yield return Feit.LegVast(
                handeling.NieuweId(), dossier, Feitsoort.Vestiging, vestiging, null, nieuw.Gemeentecode,
                nieuw.Bron == Feitbron.Duo ? Feitbron.Brp : nieuw.Bron, handeling.Tijdstip);
        }
    }

    /// <summary>One row per way in which the name is written, and one for how it sounds.</summary>
    public static IEnumerable<Zoeknaam> Zoeknamen(Persoon persoon)
    {
        var vormen = new[] { persoon.Naam.Volledig, persoon.NaamEigenSchrift }.Concat(persoon.AndereNamen).Select(Zoekvorm.Van).Where(vorm => vorm.Length > 0).ToArray();
        return vormen.Concat(vormen.Select(Klankvorm.Van).Where(klank => klank.Length > 0)).Select(vorm => vorm.Length > 450 ? vorm[..450] : vorm)
            .Distinct(StringComparer.Ordinal).Select(vorm => new Zoeknaam { DossierId = persoon.DossierId, Gemeentecode = persoon.Gemeentecode, Naam = vorm });
    }
}
