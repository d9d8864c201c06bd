using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Keten;

/// <summary>What must go to DUO by hand: records that it was entered in the portal, or sends a refused message again.</summary>
public sealed class BerichtInvoeren(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Duoclient duo, Duoscholen scholen, Takenwekker wekker)
{
    /// <returns>False when there is no such message for this asker, or it has been dealt with.</returns>
    /// <exception cref="ArgumentException">The day lies in the future, or before the dagtekening of the plan.</exception>
    public Task<bool> VoerInAsync(Guid berichtId, DateOnly dag, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("BerichtInvoeren", berichtId, verzoeksleutel, async (bericht, beeld, handeling) =>
        {
            if (dag > handeling.Dag)
            {
                throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", nameof(dag));
            }

            if (dag.Year < 2022)
            {
                throw new ArgumentException("Toen was deze wet er nog niet. Controleer het jaar.", nameof(dag));
            }

            if (bericht.Soort == Berichtsoort.Pip && dag < Duoberichtvorm.Lees<Pipbericht>(bericht).Dagtekening)
            {
                throw new ArgumentException("Vul een dag in op of na de dagtekening van het plan.", nameof(dag));
            }

            var wanneer = dag == handeling.Dag ? handeling.Tijdstip : dag.EindVanDag().AddHours(-12);

            // One statement that also asks for the old status: of two colleagues at once, one enters it.
            if (await Open(bericht.Id).ExecuteUpdateAsync(
                    zet => zet.SetProperty(b => b.Status, Verzendstatus.Ingevoerd).SetProperty(b => b.Afgehandeld, wanneer), ct) == 0)
            {
                return null;
            }

            if (bericht.Soort == Berichtsoort.PipVerwijderen)
            {
                beeld.Dossierfeiten.Laatste(Feitsoort.PipBijDuo)?.LaatVervallen("Bij DUO ingetrokken", handeling.Tijdstip);
            }

            if (bericht.Soort != Berichtsoort.Pip)
            {
                return beeld;
            }

            var feit = Feit.LegVast(
                handeling.NieuweId(), beeld.Dossier, Feitsoort.PipBijDuo, dag, null, "portaal", Feitbron.Medewerker, handeling.Tijdstip, bericht.Id);
            db.Add(feit);
            return beeld with { Feiten = [.. beeld.Feiten, feit] };
        }, ct);

    /// <summary>Sends a refused message again, after what DUO refused has been repaired.</summary>
    /// <inheritdoc cref="VoerInAsync" path="/returns"/>
    public async Task<bool> VerstuurOpnieuwAsync(Guid berichtId, string? verzoeksleutel, CancellationToken ct)
    {
        if (!duo.Beschikbaar)
        {
            return false;
        }

        var gedaan = await DoeAsync("BerichtOpnieuwVersturen", berichtId, verzoeksleutel, async (bericht, beeld, handeling) =>
        {
            // Somebody looked whether this colleague is at DUO already: that holds for the other dossiers of the same colleague too.
            var zelfde = bericht.Soort == Berichtsoort.Contactpersoon
                ? db.UitgaandeBerichten.Where(b => b.Soort == bericht.Soort && b.Gemeentecode == bericht.Gemeentecode && b.Inhoud == bericht.Inhoud && (b.Status == Verzendstatus.Geweigerd || b.Id == bericht.Id))
                : Open(bericht.Id);
            return await zelfde.Where(b => b.Status != Verzendstatus.InTeVoeren).ExecuteUpdateAsync(
                zet => zet.SetProperty(b => b.Status, Verzendstatus.TeVerzenden).SetProperty(b => b.NietVoor, handeling.Tijdstip).SetProperty(b => b.Fout, (string?)null)
                    // Of a plan Naast itself looks, before each try after the first.
                    .SetProperty(b => b.Pogingen, b => b.Soort == Berichtsoort.Contactpersoon ? 0 : b.Pogingen)
                    .SetProperty(b => b.Afgehandeld, (DateTimeOffset?)null), ct) == 0 ? null : beeld;
        }, ct);
        await wekker.WekAsync<BerichtenVerzenden>(ct);
        return gedaan;
    }

    /// <summary>Says whether being late with MAP or PVT is the person's own fault; the message goes (again) with it.</summary>
    /// <inheritdoc cref="VoerInAsync" path="/returns"/>
    public async Task<bool> ZegVerwijtbaarAsync(Guid berichtId, bool verwijtbaar, string? verzoeksleutel, CancellationToken ct)
    {
        var gedaan = await DoeAsync("VerwijtbaarZeggen", berichtId, verzoeksleutel, async (bericht, beeld, handeling) =>
        {
            var woord = verwijtbaar ? "Ja" : "Nee";
            var inhoud = bericht.Soort switch
            {
                Berichtsoort.Map => Duoberichtvorm.Schrijf(Duoberichtvorm.Lees<Mapbericht>(bericht) with { Verwijtbaar = woord }),
                Berichtsoort.Pvt => Duoberichtvorm.Schrijf(Duoberichtvorm.Lees<Pvtbericht>(bericht) with { Verwijtbaar = woord }),
                _ => null,
            };
            var status = Kanaal(beeld);
            return inhoud is null || await Open(bericht.Id).ExecuteUpdateAsync(
                zet => zet.SetProperty(b => b.Inhoud, inhoud).SetProperty(b => b.Status, status).SetProperty(b => b.Fout, (string?)null).SetProperty(b => b.NietVoor, handeling.Tijdstip)
                    .SetProperty(b => b.Afgehandeld, (DateTimeOffset?)null), ct) == 0 ? null : beeld;
        }, ct);
        await wekker.WekAsync<BerichtenVerzenden>(ct);
        return gedaan;
    }

    /// <summary>Says which school of DUO a name means, or that DUO does not have it; from then on for every dossier.</summary>
    /// <inheritdoc cref="VoerInAsync" path="/returns"/>
    public async Task<bool> KiesSchoolAsync(Guid berichtId, string nummer, string? verzoeksleutel, CancellationToken ct)
    {
        var gedaan = await DoeAsync("SchoolKoppelen", berichtId, verzoeksleutel, async (bericht, beeld, handeling) =>
        {
            var naam = bericht.Soort == Berichtsoort.UrenInstelling ? bericht.OnbekendeSchool : beeld.Dossierfeiten.Laatste(Feitsoort.Cursusaanbod)?.Waarde;
            if (string.IsNullOrEmpty(naam) || !await scholen.ZegAsync(naam, nummer, ct))
            {
                return null;
            }

            if (bericht.Soort == Berichtsoort.UrenInstelling)
            {
                // Hours are counted at night only, so these go on as they are, now with their school.
                var (status, onderdeel) = nummer == Instellingnaam.GeenSchool ? (Verzendstatus.Vervangen, bericht.Onderdeel) : (Kanaal(beeld), nummer);
                await Open(bericht.Id).ExecuteUpdateAsync(
                    zet => zet.SetProperty(b => b.Onderdeel, onderdeel).SetProperty(b => b.Status, status).SetProperty(b => b.Fout, (string?)null).SetProperty(b => b.NietVoor, handeling.Tijdstip)
                        .SetProperty(b => b.Afgehandeld, status == Verzendstatus.Vervangen ? handeling.Tijdstip : null), ct);
            }

            return beeld;
        }, ct);
        await wekker.WekAsync<BerichtenVerzenden>(ct);
        return gedaan;
    }

    private Verzendstatus Kanaal(DossierBeeld beeld) =>
        duo.Beschikbaar && beeld.Dossier.Kanaal == Kern.Inburgeraars.Kanaal.Koppelvlak ? Verzendstatus.TeVerzenden : Verzendstatus.InTeVoeren;

    private IQueryable<UitgaandBericht> Open(Guid id) =>
        db.UitgaandeBerichten.Where(b => b.Id == id && (b.Status == Verzendstatus.InTeVoeren || b.Status == Verzendstatus.Geweigerd || b.Status == Verzendstatus.Tegengehouden));

    private async Task<bool> DoeAsync(
        string soort, Guid berichtId, string? sleutel, Func<UitgaandBericht, DossierBeeld, Handeling, Task<DossierBeeld?>> deed, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek(soort, Recht.PortaalInvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel }, async (handeling, ct) =>
            {
                if (await Open(berichtId).AsNoTracking().SingleOrDefaultAsync(ct) is not { } bericht
                    || await beelden.NuAsync(bericht.DossierId, volgend: true, ct) is not { } beeld
                    || await deed(bericht, beeld, handeling) is not { } nieuw)
                {
                    return "";
                }

                await werkplanner.HerberekenAsync(nieuw, ct);
                return berichtId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
