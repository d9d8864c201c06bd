using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>What a kind of task opens for the partner: declared here, and nowhere else.</summary>
public static class Taakzicht
{
    /// <summary>From the moment of asking: who it is about.</summary>
    public static readonly IReadOnlyList<string> Vooraf = [Veldgroep.Persoon];

    /// <summary>Once the task is taken on, together with <see cref="Vooraf"/>. Never the BSN, intake or health.</summary>
    public static IReadOnlyList<string> Na(Partnertaaksoort soort) => soort switch
    {
        Partnertaaksoort.Taallessen => [],
        _ => [Veldgroep.Contact],
    };

    /// <summary>"naam en geboortedatum, adres en telefoon".</summary>
    public static string Woorden(Partnertaaksoort soort) =>
        string.Join(", ", Vooraf.Concat(Na(soort)).Select(Veldgroep.Woorden)) + (soort == Partnertaaksoort.Taallessen ? ", en wat u hieronder over de lessen invult" : "");
}

/// <summary>Asks a partner, and takes its answer; what the task opens begins and ends in the same transaction.</summary>
public sealed class PartnerVragen(Db db, Handelingen handelingen)
{
    /// <returns>False when the dossier or the organisation is not there for this asker, or the dossier is closed.</returns>
    public async Task<bool> StelAsync(Guid dossierId, Vraaggegevens gegevens, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("PartnerVragen", Recht.FeitVastleggen, sleutel), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { IsLopend: true } dossier)
            {
                return "";
            }

            var taak = new Partnertaak
            {
                Id = handeling.NieuweId(), DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Organisatie = gegevens.Organisatie, Soort = gegevens.Soort,
                Opdracht = gegevens.Wat, Van = handeling.Dag,
            };
            db.Partnertaken.Add(taak);
            await OpenAsync(dossierId, gegevens.Organisatie, Taakzicht.Vooraf, handeling, ct);
            var vraag = Partnervraag.Stel(handeling.NieuweId(), dossier, taak.Id, gegevens, handeling.Dag, db.Toegang.Sub);
            db.Add(vraag);
            return vraag.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>Somebody of the partner has the questions about this person on screen.</summary>
    public Task ZieAsync(Guid dossierId, CancellationToken ct) =>
        handelingen.VoerUitAsync(Verzoek("PartnervraagZien", Recht.PartnertaakUitvoeren, null), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            var nieuw = await db.Partnervragen.Where(v => v.DossierId == dossierId && v.Stand == Vraagstand.Gevraagd).ToArrayAsync(ct);
            foreach (var vraag in nieuw)
            {
                vraag.Zie(handeling.Dag);
            }

            return nieuw.Length == 0 ? "" : dossierId.ToString();
        }, ct);

    public Task<bool> NeemAanAsync(Guid vraag, string? sleutel, CancellationToken ct) =>
        DoeAsync("PartnervraagAannemen", Recht.PartnertaakUitvoeren, vraag, async (v, handeling, ct) =>
        {
            v.NeemAan(handeling.Dag);
            await OpenAsync(v.DossierId, v.Organisatie, Taakzicht.Na(v.Soort), handeling, ct);
        }, sleutel, ct);

    public Task<bool> WeigerAsync(Guid vraag, string reden, string? sleutel, CancellationToken ct) =>
        DoeAsync("PartnervraagWeigeren", Recht.PartnertaakUitvoeren, vraag, (v, handeling, ct) => { v.Weiger(reden, handeling.Dag); return SluitAsync(v, handeling, ct); }, sleutel, ct);

    public Task<bool> RondAfAsync(Guid vraag, string resultaat, bool geholpen, string? sleutel, CancellationToken ct) =>
        DoeAsync("PartnervraagAfronden", Recht.PartnertaakUitvoeren, vraag, (v, handeling, ct) => { v.RondAf(resultaat, geholpen, handeling.Dag); return SluitAsync(v, handeling, ct); }, sleutel, ct);

    /// <summary>A line in the conversation, from the side of who writes.</summary>
    public Task<bool> SchrijfAsync(Guid vraag, string tekst, string? sleutel, CancellationToken ct)
    {
        var partner = db.Toegang.Soort == Toegangssoort.Partner;
        return DoeAsync("PartnerberichtSchrijven", partner ? Recht.PartnertaakUitvoeren : Recht.FeitVastleggen, vraag, (v, handeling, ct) =>
        {
            v.Schrijf(new(partner, db.Toegang.Naam, tekst, handeling.Tijdstip));
            return Task.CompletedTask;
        }, sleutel, ct);
    }

    public Task<bool> TrekInAsync(Guid vraag, string reden, string? sleutel, CancellationToken ct) =>
        DoeAsync("PartnervraagIntrekken", Recht.FeitVastleggen, vraag, (v, handeling, ct) => { v.TrekIn(reden, handeling.Dag); return SluitAsync(v, handeling, ct); }, sleutel, ct);

    /// <returns>False when the question is not there for this asker.</returns>
    /// <exception cref="FormulierVerouderd">It was answered or closed meanwhile.</exception>
    private async Task<bool> DoeAsync(string soort, Recht recht, Guid id, Func<Partnervraag, Handeling, CancellationToken, Task> daad, string? sleutel, CancellationToken ct)
    {
        // One page can hold more questions: the key is of this one.
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, recht, sleutel is null ? null : $"{id}:{sleutel}"), async (handeling, ct) =>
        {
            if (await db.Partnervragen.AsNoTracking().Where(v => v.Id == id).Select(v => (Guid?)v.DossierId).SingleOrDefaultAsync(ct) is not { } dossier)
            {
                return "";
            }

            await db.VergrendelAsync(Stroom.Dossier(dossier), ct);
            if (await db.Partnervragen.SingleOrDefaultAsync(v => v.Id == id, ct) is not { } vraag)
            {
                return "";
            }

            try
            {
                await daad(vraag, handeling, ct);
            }
            catch (InvalidOperationException)
            {
                throw new FormulierVerouderd();
            }

            return vraag.NieuweGebeurtenissen().Count == 0 ? "" : id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private async Task OpenAsync(Guid dossier, string organisatie, IReadOnlyList<string> velden, Handeling handeling, CancellationToken ct)
    {
        var open = await db.Zicht.Where(z => z.DossierId == dossier && z.Organisatie == organisatie && z.Van <= handeling.Dag && z.Tot == null).Select(z => z.Veldgroep).ToArrayAsync(ct);
        db.Zicht.AddRange(velden.Except(open).Select(veld => new Zichtregel { Id = handeling.NieuweId(), Organisatie = organisatie, DossierId = dossier, Veldgroep = veld, Van = handeling.Dag }));
    }

    /// <summary>The task ends yesterday, so that it is closed on the next request; fields stay open only as far as another running task of this partner needs them.</summary>
    private async Task SluitAsync(Partnervraag vraag, Handeling handeling, CancellationToken ct)
    {
        var (gisteren, dag) = (handeling.Dag.AddDays(-1), handeling.Dag);
        var andere = await db.Partnertaken.Where(t => t.DossierId == vraag.DossierId && t.Organisatie == vraag.Organisatie && t.Id != vraag.TaakId && t.Van <= dag && (t.Tot == null || t.Tot >= dag))
            .Select(t => new { t.Id, t.Soort }).ToArrayAsync(ct);
        var wachtend = await db.Partnervragen.Where(v => v.DossierId == vraag.DossierId && v.Organisatie == vraag.Organisatie && v.Id != vraag.Id && (v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien))
            .Select(v => v.TaakId).ToArrayAsync(ct);
        var nodig = andere.SelectMany(t => wachtend.Contains(t.Id) ? Taakzicht.Vooraf : Taakzicht.Vooraf.Concat(Taakzicht.Na(t.Soort))).ToHashSet(StringComparer.Ordinal);
        foreach (var taak in await db.Partnertaken.Where(t => t.Id == vraag.TaakId).ToArrayAsync(ct))
        {
            taak.Tot = gisteren;
        }

        foreach (var zicht in await db.Zicht.Where(z => z.DossierId == vraag.DossierId && z.Organisatie == vraag.Organisatie && (z.Tot == null || z.Tot >= dag)).ToArrayAsync(ct))
        {
            if (!nodig.Contains(zicht.Veldgroep))
            {
                zicht.Tot = gisteren;
            }
        }
    }

    private static Handelingsverzoek Verzoek(string soort, Recht recht, string? sleutel) => new(soort, recht, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel };
}
