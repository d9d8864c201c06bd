using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Beleidsregels;

/// <summary>What somebody wants to hold from a day on.</summary>
public sealed record Beleidswens(string Gemeentecode, Parameter Parameter, string Waarde, DateOnly Van, DateOnly? Tot, string Besluit, string Reden);

/// <summary>
/// Parameters of the law and answers to open questions change in two steps by two people: one proposes, another gives it
/// force. From that moment pages compute with it; worklist and signals are counted again.
/// </summary>
public sealed class BeleidWijzigen(Db db, Stukkenboek boek, Handelingen handelingen, Takenwekker wekker)
{
    private const string Doel = "beheer van regels en beleid";

    /// <exception cref="ArgumentException">See <see cref="Beleidsvoorstel.StelVoor"/>.</exception>
    public async Task<Guid> StelVoorAsync(Beleidswens wens, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new("BeleidVoorstellen", Recht.BeleidVoorstellen, Doel) { Reden = wens.Reden, Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                await EisLosAsync(wens.Parameter.Sleutel, wens.Gemeentecode, ct);
                var voorstel = Beleidsvoorstel.StelVoor(
                    handeling.NieuweId(), wens.Gemeentecode, wens.Parameter, wens.Waarde, wens.Van, wens.Tot, wens.Besluit, wens.Reden, Wie, handeling.Tijdstip);
                db.Add(voorstel);
                return voorstel.Id.ToString();
            }, ct);
        return Guid.Parse(uitkomst.Resultaat);
    }

    /// <returns>False when there is no such proposal.</returns>
    /// <exception cref="Kern.Gedeeld.RegelGeschonden">It was judged before, or it is the asker's own.</exception>
    public async Task<bool> StelVastAsync(Guid id, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new("BeleidVaststellen", Recht.BeleidVaststellen, Doel) { Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                // Two people who press at once go one after the other.
                await db.VergrendelAsync(Kern.Gedeeld.Stroom.Beleid, ct);
                if (await db.Beleidsvoorstellen.SingleOrDefaultAsync(v => v.Id == id, ct) is not { } voorstel)
                {
                    return "";
                }

                await EisLosAsync(voorstel.Sleutel, voorstel.Gemeentecode, ct);
                db.Add(voorstel.StelVast(handeling.NieuweId(), Wie, handeling.Tijdstip));
                await Opnieuwtellen.VanVandaagAsync(db, handeling.Dag, ct);
                return voorstel.Id.ToString();
            }, ct);
        if (uitkomst.Resultaat.Length == 0)
        {
            return false;
        }

        await db.Regelkast.VerversAsync(db, ct);
        await wekker.WekAsync<SignalenHerberekenen>(ct);
        return true;
    }

    /// <returns>False when there is no such proposal.</returns>
    /// <exception cref="ArgumentException">No reason given.</exception>
    public async Task<bool> WijsAfAsync(Guid id, string toelichting, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new("BeleidAfwijzen", Recht.BeleidVoorstellen, Doel) { Reden = toelichting, Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                await db.VergrendelAsync(Kern.Gedeeld.Stroom.Beleid, ct);
                if (await db.Beleidsvoorstellen.SingleOrDefaultAsync(v => v.Id == id, ct) is not { } voorstel)
                {
                    return "";
                }

                voorstel.WijsAf(Wie, toelichting, handeling.Tijdstip);
                return voorstel.Id.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>Beleidsregels that were made known are changed as a whole: what somebody reads there is what holds.</summary>
    private async Task EisLosAsync(string sleutel, string gemeentecode, CancellationToken ct)
    {
        var stuk = await boek.InBeleidsregelsAsync(sleutel, gemeentecode, ct);
        new Kern.Gedeeld.Toets("Kan deze keuze los worden gewijzigd?",
        [
            new("Deze keuze staat niet in beleidsregels die bekend zijn gemaakt", Bron.Awb("4:81", "1"), stuk is null,
                $"Zij staat in {stuk?.Naam}. Maak daar een nieuwe versie van, bij Kader en beleidsregels."),
        ]).Eis();
    }

    private (string Sub, string Naam) Wie => (db.Toegang.Sub, db.Toegang.Naam);
}
