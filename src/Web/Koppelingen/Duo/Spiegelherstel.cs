using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Repairs one difference in the direction of who decides on it: what DUO has becomes ours, or what we have goes to DUO.</summary>
public sealed class Spiegelherstel(
    Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Duovastlegging vastlegging, Duoopdrachten opdrachten, Duouren uren, Duospiegel spiegel, Duoclient duo,
    Takenwekker wekker, TimeProvider klok)
{
    private const string NietBijDuo = "DUO heeft dit niet";

    /// <returns>In a sentence what was done; null when the difference is not there (any more) for this asker.</returns>
    public async Task<string?> HerstelAsync(Guid dossierId, Duoonderwerp onderwerp, string veld, string? verzoeksleutel, CancellationToken ct)
    {
        var verschil = await db.Duoverschillen.AsNoTracking().SingleOrDefaultAsync(v => v.DossierId == dossierId && v.Onderwerp == onderwerp && v.Veld == veld, ct);
        var herstel = verschil is null ? Herstel.Geen : Spiegel.Herstelling(onderwerp, veld, verschil.Hier, verschil.Leidend);
        if (verschil is null || herstel == Herstel.Geen)
        {
            return null;
        }

        var vanDuo = herstel == Herstel.NeemOver;
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek(vanDuo ? "VerschilOvernemen" : "VerschilDoorgeven", Recht.FeitVastleggen, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = $"verschil met DUO: {veld}" },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier.Fase: not (Fase.Verhuisd or Fase.Opgegaan) } beeld)
                {
                    return "";
                }

                await (vanDuo ? NeemOverAsync(beeld, verschil, handeling, ct) : GeefDoorAsync(beeld, verschil, handeling, ct));
                return dossierId.ToString();
            }, ct);
        if (uitkomst.Resultaat.Length == 0)
        {
            return null;
        }

        if (await beelden.NuAsync(dossierId, volgend: false, ct) is { } nu)
        {
            await spiegel.VergelijkOpnieuwAsync(nu, ct);
        }

        await wekker.WekAsync<BerichtenVerzenden>(ct);
        return vanDuo ? "Overgenomen van DUO." : duo.Beschikbaar ? "Gaat naar DUO. Het verschil verdwijnt als DUO het heeft." : "Staat klaar om in te voeren in het portaal van DUO.";
    }

    private async Task NeemOverAsync(DossierBeeld beeld, Duoverschil verschil, Handeling handeling, CancellationToken ct)
    {
        var inhoud = await db.Duostanden.AsNoTracking().Where(d => d.DossierId == beeld.Dossier.Id && d.Onderwerp == verschil.Onderwerp).Select(d => d.Inhoud).SingleOrDefaultAsync(ct);
        foreach (var feit in Onze(beeld, verschil))
        {
            feit.LaatVervallen(NietBijDuo, handeling.Tijdstip);
        }

        if (verschil.Onderwerp == Duoonderwerp.Examens && Enum.GetValues<Examenonderdeel>().Where(o => o.Naam() == verschil.Veld).Cast<Examenonderdeel?>().SingleOrDefault() is { } onderdeel)
        {
            // What is here and not at DUO lapses; what DUO has and is not here comes below.
            foreach (var uitslag in await db.Examens.Where(e => e.DossierId == beeld.Dossier.Id && e.Onderdeel == onderdeel && e.Vervallen == null && e.Uitslag != Examenstand.NietGehaald).ToArrayAsync(ct))
            {
                if (Spiegelbeeld.Stand(uitslag.Uitslag) != verschil.Daar)
                {
                    uitslag.LaatVervallen(NietBijDuo);
                }
            }
        }

        var kennis = Duokennis.Lees([(verschil.Onderwerp, inhoud)]);
        beeld = beeld with { Feiten = [.. beeld.Feiten, .. Overgenomen(beeld, kennis, handeling)] };
        var nieuw = await vastlegging.LegVastAsync(beeld, kennis, handeling, ct, bewaren: false);
        await werkplanner.HerberekenAsync(nieuw, ct);
    }

    /// <summary>What only DUO had, of what the municipality otherwise tells: put in the portal, or before Naast was there.</summary>
    private IEnumerable<Feit> Overgenomen(DossierBeeld beeld, Duokennis kennis, Handeling handeling)
    {
        (Feitsoort Soort, DateOnly Dag, string? Waarde)[] bij =
        [
            .. kennis.Map?.Dag is { } map ? [(Feitsoort.MapAfgerond, map, (string?)null)] : Array.Empty<(Feitsoort, DateOnly, string?)>(),
            .. kennis.Pvt?.Dag is { } pvt ? [(Feitsoort.PvtAfgerond, pvt, (string?)null)] : Array.Empty<(Feitsoort, DateOnly, string?)>(),
            .. beeld.Vastgesteld is null && kennis.Pip?.Pip is { } plan && Duofeiten.Route(plan.Leerroute) is { } route
                ? [(Feitsoort.PipElders, plan.Dagtekening, (string?)route.ToString())] : Array.Empty<(Feitsoort, DateOnly, string?)>(),
        ];
        foreach (var (soort, dag, waarde) in bij)
        {
            if (beeld.Dossierfeiten.Laatste(soort) is { } oud)
            {
                if (oud.Van == dag && oud.Waarde == waarde)
                {
                    continue;
                }

                oud.LaatVervallen("DUO heeft dit anders", handeling.Tijdstip);
            }

            var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, soort, dag, null, waarde, Feitbron.Duo, handeling.Tijdstip);
            db.Add(feit);
            yield return feit;
        }
    }

    /// <summary>Facts of ours that DUO does not have.</summary>
    private static IEnumerable<Feit> Onze(DossierBeeld beeld, Duoverschil verschil)
    {
        if (verschil.Daar is not null)
        {
            yield break;
        }

        var feiten = beeld.Dossierfeiten;
        var feit = (verschil.Onderwerp, verschil.Veld) switch
        {
            (Duoonderwerp.Plicht, Spiegel.Kennisgeving) => feiten.Laatste(Feitsoort.Kennisgeving),
            (Duoonderwerp.Plicht, Spiegel.EersteDag) => feiten.Laatste(Feitsoort.Inburgeringsplicht),
            (Duoonderwerp.Doelgroep, _) => feiten.Laatste(Feitsoort.Doelgroep),
            (Duoonderwerp.Termijn, Spiegel.EersteDag) => feiten.Laatste(Feitsoort.Inburgeringstermijn),
            (Duoonderwerp.Vrijstellingen, _) => feiten.Alle.FirstOrDefault(f => f.Soort == Feitsoort.TijdelijkeVrijstelling && Spiegelbeeld.Tijdelijk(f.Van) == verschil.Veld),
            _ => null,
        };
        if (feit is not null)
        {
            yield return feit;
        }
    }

    private async Task GeefDoorAsync(DossierBeeld beeld, Duoverschil verschil, Handeling handeling, CancellationToken ct)
    {
        var gezegd = await db.UitgaandeBerichten.Where(b => b.DossierId == beeld.Dossier.Id).OrderBy(b => b.Id).ToArrayAsync(ct);
        Task BestelAsync(Berichtsoort soort, string onderdeel, string inhoud) => opdrachten.BestelAsync(beeld, soort, onderdeel, inhoud, gezegd, ct, opnieuw: true);
        switch (verschil.Onderwerp)
        {
            case Duoonderwerp.Pip when beeld.Vastgesteld is { } plan:
                await BestelAsync(Berichtsoort.Pip, "", Pipdoorgifte.Inhoud(plan));
                await werkplanner.HerberekenAsync(beeld, ct);
                break;
            case Duoonderwerp.Map:
                await BestelAsync(Berichtsoort.Map, "", Duoberichtvorm.Schrijf(new Mapbericht(beeld.Dossierfeiten.Laatste(Feitsoort.MapAfgerond)?.Van)));
                break;
            case Duoonderwerp.Pvt:
                await BestelAsync(Berichtsoort.Pvt, "", Duoberichtvorm.Schrijf(new Pvtbericht(beeld.Dossierfeiten.Laatste(Feitsoort.PvtAfgerond)?.Van)));
                break;
            case Duoonderwerp.Uren:
                var grens = Duospiegel.Urengrens(beeld.Regels, klok.Vandaag());
                var som = (await uren.TotAsync(beeld, grens, ct)).FirstOrDefault(s => s.Onbekend is null && s.Veld == verschil.Veld) ?? Urensom.Geen(verschil.Veld);
                await BestelAsync(som.Soort, som.Instelling ?? "", som.Bericht(grens));
                break;
        }
    }
}
