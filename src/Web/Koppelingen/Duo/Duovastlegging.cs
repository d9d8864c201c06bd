using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Records inside a handeling what DUO said: its answer, the facts in it, what it means for the dossier, and who must know.</summary>
public sealed class Duovastlegging(Db db)
{
    private static readonly string[] Voldaan = ["Inburgeringsplicht voldaan", "Volledige vrijstelling", "Volledige ontheffing"];

    private const string Rust = "Tijdelijke vrijstelling";

    /// <summary>Nothing changes that is the same already, so the same answer twice is the same as once.</summary>
    /// <param name="overgenomen">Who copied it from the portal; null: it came over the interface.</param>
    /// <param name="bewaren">False: it is what is kept already.</param>
    /// <returns>The dossier with the new facts, for whoever works out the next deed.</returns>
    public async Task<DossierBeeld> LegVastAsync(DossierBeeld beeld, Duokennis kennis, Handeling handeling, CancellationToken ct, string? overgenomen = null, bool bewaren = true)
    {
        if (bewaren)
        {
            await BewaarAsync(db, beeld.Dossier, kennis, handeling.Tijdstip, overgenomen, ct);
        }

        var feiten = Duofeiten.Nieuw(beeld, kennis, handeling).ToArray();
        db.AddRange(feiten);
        if (kennis.Examens.Count + kennis.Vrijstellingen.Count + kennis.Ontheffingen.Count > 0)
        {
            var bekend = await db.Examens.AsNoTracking().Where(e => e.DossierId == beeld.Dossier.Id).ToArrayAsync(ct);
            db.AddRange(Duofeiten.Uitslagen(beeld.Dossier, bekend, kennis, handeling));
        }

        Volg(beeld, kennis);
        return beeld with { Feiten = [.. beeld.Feiten, .. feiten] };
    }

    /// <summary>Tells who works on the dossier what a message means. The moment at which DUO registered it decides what is overtaken, not the order of arrival.</summary>
    public async Task MeldAsync(Dossier dossier, InkomendBericht bericht, Regelset regels, Handeling handeling, CancellationToken ct)
    {
        if (await db.Ketenmeldingen.AnyAsync(m => m.BerichtId == bericht.Id, ct))
        {
            return;
        }

        var sluiters = Ketencodes.SluitersVan(bericht.Gebeurtenis).ToArray();
        var achterhaald = sluiters.Length > 0
            && await db.Ketenmeldingen.AnyAsync(m => m.DossierId == dossier.Id && sluiters.Contains(m.Code) && m.Geregistreerd >= bericht.Geregistreerd, ct);
        var uiterlijk = handeling.Dag.AddDays(regels.Waarde(Ketenparameters.Taakdagen, handeling.Dag));
        db.Add(Ketenmelding.Maak(handeling.NieuweId(), dossier, bericht.Id, bericht.Gebeurtenis, bericht.Geregistreerd, uiterlijk, achterhaald));
        if (Ketencodes.Zoek(bericht.Gebeurtenis) is { Sluit.Count: > 0 } code)
        {
            string[] sluit = [.. code.Sluit];
            foreach (var open in await db.Ketenmeldingen.Where(m => m.DossierId == dossier.Id && m.Open && sluit.Contains(m.Code) && m.Geregistreerd <= bericht.Geregistreerd).ToArrayAsync(ct))
            {
                open.IsAchterhaald();
            }
        }
    }

    /// <summary>The phase follows from the duty as DUO has it now: it ends, is fulfilled, or runs (again).</summary>
    private static void Volg(DossierBeeld beeld, Duokennis kennis)
    {
        var dossier = beeld.Dossier;
        if (kennis.Plicht is not { } plicht || dossier.Fase is Fase.Opgegaan or Fase.Verhuisd)
        {
            return;
        }

        if (plicht.Plichtig || plicht.RedenGeen == Rust)
        {
            if (!dossier.IsLopend)
            {
                dossier.GaNaar(beeld.Vastgesteld is null ? Fase.Kennisgeving : Fase.Leerroute, terug: true);
            }

            return;
        }

        var einde = Voldaan.Contains(plicht.RedenGeen, StringComparer.Ordinal) ? Fase.Afgerond : Fase.Beeindigd;
        if (dossier.Fase != einde)
        {
            dossier.GaNaar(einde, terug: true);
        }
    }

    internal static async Task BewaarAsync(Db db, Dossier dossier, Duokennis kennis, DateTimeOffset nu, string? overgenomen, CancellationToken ct)
    {
        var onderwerpen = kennis.Gelezen.ToArray();
        var rijen = await db.Duostanden.Where(d => d.DossierId == dossier.Id && onderwerpen.Contains(d.Onderwerp)).ToDictionaryAsync(d => d.Onderwerp, ct);
        foreach (var onderwerp in onderwerpen)
        {
            if (!rijen.TryGetValue(onderwerp, out var rij))
            {
                db.Duostanden.Add(rij = new Duostand { DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Onderwerp = onderwerp, Gelezen = nu });
            }

            (rij.Inhoud, rij.Gelezen, rij.Overgenomen) = (kennis.Inhoud(onderwerp), nu, overgenomen);
        }
    }
}
