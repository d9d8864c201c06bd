using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

public enum Spiegeluitslag
{
    Gelezen,

    /// <summary>No BSN, or no interface: there is nothing to compare with.</summary>
    Overgeslagen,
    Onzichtbaar,
    Mislukt,
}

/// <summary>Reads everything that DUO holds of one person, keeps it, and notes where it differs from what we hold.</summary>
public sealed class Duospiegel(Db db, DossierBeelden beelden, Duolezer lezer, Duouren uren, Duoopdrachten opdrachten, Sleutels sleutels, Schrijfpoort poort, TimeProvider klok)
{
    /// <returns>What became of it, and how many values differ.</returns>
    public async Task<(Spiegeluitslag Uitslag, int Verschillen)> VergelijkAsync(Guid dossierId, CancellationToken ct)
    {
        if (!lezer.Beschikbaar || await beelden.NuAsync(dossierId, volgend: false, ct) is not { } beeld
            || await db.Persoonsnummers.AsNoTracking().Where(p => p.DossierId == dossierId).Select(p => p.BsnVersleuteld).SingleOrDefaultAsync(ct) is not { } versleuteld
            || !Bsn.TryParse(sleutels.Ontsleutel(versleuteld), out var bsn))
        {
            return (Spiegeluitslag.Overgeslagen, 0);
        }

        var oin = await db.Gemeenten.AsNoTracking().Where(g => g.Code == beeld.Dossier.Gemeentecode).Select(g => g.Oin).SingleAsync(ct);
        var (kennis, _) = await lezer.LeesAsync(oin, bsn, Duolezer.Alles, ct, weigerbaar: true);
        if (kennis is null)
        {
            return (Spiegeluitslag.Mislukt, 0);
        }

        return (kennis.Onzichtbaar ? Spiegeluitslag.Onzichtbaar : Spiegeluitslag.Gelezen, await BewaarAsync(dossierId, kennis, ct));
    }

    /// <summary>The hours of a month that is over, for a person to put in the portal: without the interface there is nothing to compare.</summary>
    public async Task GeefUrenDoorAsync(Guid dossierId, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
        if (await beelden.NuAsync(dossierId, volgend: false, ct) is { Dossier.IsLopend: true } beeld)
        {
            await UrenDoorgevenAsync(beeld, ct);
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Compares with DUO's answer as it was kept, after something changed here: DUO is not asked again.</summary>
    public async Task VergelijkOpnieuwAsync(DossierBeeld beeld, CancellationToken ct)
    {
        var rijen = await db.Duostanden.AsNoTracking().Where(d => d.DossierId == beeld.Dossier.Id).Select(d => new { d.Onderwerp, d.Inhoud }).ToArrayAsync(ct);
        var verschillen = await VerschillenAsync(beeld, Duokennis.Lees(rijen.Select(r => (r.Onderwerp, r.Inhoud))), ct);
        using var binnen = await poort.GaBinnenAsync(ct);
        await VervangAsync(beeld, verschillen, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static Spiegelverschil[] Vermist(DossierBeeld beeld) => beeld.Dossier.IsLopend && beeld.Dossierfeiten.Kennisgeving is not null
        ? [new(Duoonderwerp.Plicht, Spiegel.BekendBijDuo, "ja", null, Leidend.Duo, "DUO geeft deze persoon niet (meer) aan deze gemeente. Misschien is die verhuisd, of klopt het BSN niet.")]
        : [];

    private async Task<IReadOnlyList<Spiegelverschil>> VerschillenAsync(DossierBeeld beeld, Duokennis kennis, CancellationToken ct)
    {
        var examens = await db.Examens.AsNoTracking().Where(e => e.DossierId == beeld.Dossier.Id).ToArrayAsync(ct);
        // Each kind until the day until which DUO has it.
        var (anders, grenzen) = (Urengrens(beeld.Regels, klok.Vandaag()), Duouren.Grenzen(kennis, beeld.Dossier.Gemeentecode, dag => Urengrens(beeld.Regels, dag)));
        var onze = new List<Urensom>();
        foreach (var tot in grenzen.Values.Append(anders).Distinct())
        {
            onze.AddRange((await uren.TotAsync(beeld, tot, ct)).Where(som => som.Onbekend is null && (grenzen.TryGetValue(som.Veld, out var grens) ? grens : anders) == tot));
        }

        var hier = Spiegelbeeld.Van(beeld.Dossier.Gemeentecode, beeld.Dossierfeiten, beeld.Vastgesteld, examens, onze.Select(som => KeyValuePair.Create(som.Veld, som.Gevolgd)));
        var verschillen = Spiegel.Vergelijk(hier, Kant(kennis, beeld.Dossier.Gemeentecode, heeftEigenPlan: beeld.Vastgesteld is not null)).Where(v => !Duouren.MochtEerder(beeld, v)).ToArray();

        // Of a plan that was not made here, DUO knows best.
        return beeld.Vastgesteld is not null ? verschillen
            : [.. verschillen.Select(v => v.Onderwerp != Duoonderwerp.Pip ? v : v with { Leidend = Leidend.Duo, Uitleg = "Dit plan is niet hier gemaakt. DUO heeft het zo." })];
    }

    /// <summary>First day of which DUO need not know the hours yet: of the month before, from the day of the month that the region chose.</summary>
    public static DateOnly Urengrens(Regelset regels, DateOnly vandaag)
    {
        var maand = new DateOnly(vandaag.Year, vandaag.Month, 1);
        return vandaag.Day >= regels.Waarde(Ketenparameters.Urendag, vandaag) ? maand : maand.AddMonths(-1);
    }

    /// <summary>DUO's side in the values that are compared.</summary>
    public static Spiegelkant Kant(Duokennis kennis, string gemeentecode, bool heeftEigenPlan)
    {
        var velden = new List<Spiegelveld>();
        void Voeg(Duoonderwerp onderwerp, string veld, string? waarde)
        {
            if (waarde is not null)
            {
                velden.Add(new(onderwerp, veld, waarde));
            }
        }

        Voeg(Duoonderwerp.Plicht, Spiegel.EersteDag, Spiegelbeeld.Dag(kennis.Plicht?.Begindatum));
        Voeg(Duoonderwerp.Plicht, Spiegel.LaatsteDag, Spiegelbeeld.Dag(kennis.Plicht?.Einddatum));
        Voeg(Duoonderwerp.Plicht, Spiegel.Reden, kennis.Plicht?.RedenGeen);
        Voeg(Duoonderwerp.Plicht, Spiegel.Kennisgeving, Spiegelbeeld.Dag(kennis.Plicht?.Kennisgeving));
        Voeg(Duoonderwerp.Doelgroep, Spiegel.Groep, kennis.Doelgroep?.Gedetailleerd);
        Voeg(Duoonderwerp.Termijn, Spiegel.EersteDag, Spiegelbeeld.Dag(kennis.Termijn?.Startdatum));
        Voeg(Duoonderwerp.Termijn, Spiegel.LaatsteDag, Spiegelbeeld.Dag(kennis.Termijn?.Einddatum.AddDays(-1)));
        if (kennis.Pip is { } pip)
        {
            var p = pip.Pip;
            Voeg(Duoonderwerp.Pip, Spiegel.Dagtekening, Spiegelbeeld.Dag(p.Dagtekening));
            Voeg(Duoonderwerp.Pip, Spiegel.Leerroute, Duofeiten.Route(p.Leerroute)?.Korte() ?? p.Leerroute);
            if (heeftEigenPlan)
            {
                Voeg(Duoonderwerp.Pip, Spiegel.Gemeente, pip.Gemeentecode);
                Voeg(Duoonderwerp.Pip, Spiegel.Niveau, p.Niveau);
                Voeg(Duoonderwerp.Pip, Spiegel.Intensiteit, p.IntensiteitB1?.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Voeg(Duoonderwerp.Pip, Spiegel.Afmaken, p.MagOpleidingAfmaken == true ? "ja" : null);
                Voeg(Duoonderwerp.Pip, Spiegel.Alfabetisering, p.Alfabetisering switch { "A" => "analfabeet", "AA" => "anders-alfabeet", _ => null });
            }
        }

        foreach (var vrij in kennis.Vrijstellingen.Select(v => v.Tijdelijk).OfType<Vrijstellingsoordeel>().Where(v => v is { Toegekend: true, Van: not null }))
        {
            Voeg(Duoonderwerp.Vrijstellingen, Spiegelbeeld.Tijdelijk(vrij.Van!.Value), Spiegelbeeld.Dag(vrij.Tot) ?? "nog niet bekend");
        }

        Voeg(Duoonderwerp.Map, Spiegel.Eindgesprek, Spiegelbeeld.Dag(kennis.Map?.Dag));
        Voeg(Duoonderwerp.Pvt, Spiegel.Ondertekening, Spiegelbeeld.Dag(kennis.Pvt?.Dag));
        velden.AddRange(Duouren.Bij(kennis, gemeentecode));
        velden.AddRange(Examenuitslag.Beste(Duofeiten.Standen(kennis).Select(s => (s.Onderdeel, s.Stand))).Where(stand => stand.Value != Examenstand.NietGehaald)
            .Select(stand => new Spiegelveld(Duoonderwerp.Examens, stand.Key.Naam(), Spiegelbeeld.Stand(stand.Value))));
        return new(kennis.Gelezen.ToHashSet(), velden);
    }

    /// <returns>How many values differ.</returns>
    private async Task<int> BewaarAsync(Guid dossierId, Duokennis kennis, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);

        // To read all of DUO takes seconds: what a colleague recorded meanwhile counts, and nobody records anything while this is written.
        await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
        var beeld = (await beelden.NuAsync(dossierId, volgend: false, ct))!;
        var verschillen = kennis.Onzichtbaar ? Vermist(beeld) : await VerschillenAsync(beeld, kennis, ct);
        if (!kennis.Onzichtbaar)
        {
            await Duovastlegging.BewaarAsync(db, beeld.Dossier, kennis, klok.Nu(), null, ct);
        }

        await VervangAsync(beeld, verschillen, ct);
        if (beeld.Dossier.IsLopend && !kennis.Onzichtbaar)
        {
            await opdrachten.NaHandelingAsync(beeld, ct);
            await UrenDoorgevenAsync(beeld, ct);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return verschillen.Count;
    }

    private async Task VervangAsync(DossierBeeld beeld, IReadOnlyList<Spiegelverschil> verschillen, CancellationToken ct)
    {
        var oud = await db.Duoverschillen.Where(v => v.DossierId == beeld.Dossier.Id).ToDictionaryAsync(v => (v.Onderwerp, v.Veld), ct);
        foreach (var nieuw in verschillen)
        {
            if (!oud.Remove((nieuw.Onderwerp, nieuw.Veld), out var rij))
            {
                db.Duoverschillen.Add(new Duoverschil
                {
                    DossierId = beeld.Dossier.Id, Gemeentecode = beeld.Dossier.Gemeentecode, Onderwerp = nieuw.Onderwerp, Veld = nieuw.Veld, Hier = nieuw.Hier, Daar = nieuw.Daar,
                    Leidend = nieuw.Leidend, Uitleg = nieuw.Uitleg, Sinds = klok.Nu(),
                });
                continue;
            }

            (rij.Hier, rij.Daar, rij.Leidend, rij.Uitleg) = (nieuw.Hier, nieuw.Daar, nieuw.Leidend, nieuw.Uitleg);
        }

        db.Duoverschillen.RemoveRange(oud.Values);
    }

    /// <summary>Once a month the totals until the end of the month before, when they are others than those told last.</summary>
    private async Task UrenDoorgevenAsync(DossierBeeld beeld, CancellationToken ct)
    {
        var grens = Urengrens(beeld.Regels, klok.Vandaag());
        var sommen = await uren.TotAsync(beeld, grens, ct);
        var gezegd = await db.UitgaandeBerichten.Where(b => b.DossierId == beeld.Dossier.Id
            && (b.Soort == Berichtsoort.UrenIntake || b.Soort == Berichtsoort.UrenInstelling || b.Soort == Berichtsoort.UrenParticipatie || b.Soort == Berichtsoort.UrenParticipatieTaalles)).OrderBy(b => b.Id).ToArrayAsync(ct);
        foreach (var gevraagd in gezegd.Where(b => b is { Status: Verzendstatus.Tegengehouden, OnbekendeSchool: not null } && sommen.All(som => som.Onderdeel != b.Onderdeel)))
        {
            // Somebody said for another dossier which school it is, or that DUO does not have it.
            (gevraagd.Status, gevraagd.Afgehandeld) = (Verzendstatus.Vervangen, klok.Nu());
        }

        foreach (var som in sommen)
        {
            if (som.Soort == Berichtsoort.UrenInstelling && gezegd.LastOrDefault(b => b.Soort == som.Soort && b.Onderdeel == som.Onderdeel && b.Status != Verzendstatus.Vervangen) is { } vorige
                && Duoberichtvorm.Lees<Instellingsurenbericht>(vorige) is var v && (v.Uren, v.Geoorloofd, v.Ongeoorloofd) == (som.Gevolgd, som.Geoorloofd, som.Ongeoorloofd))
            {
                // The same hours known until a later day: not worth a message each month.
                continue;
            }

            await opdrachten.BestelAsync(beeld, som.Soort, som.Onderdeel, som.Bericht(grens), gezegd, ct);
        }
    }
}
