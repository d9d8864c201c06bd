using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Records inside a handeling what DUO said: its answer, the facts in it, what it means for the dossier, and who must know.</summary>
public sealed class Duovastlegging(Db db)
{
    /// <summary>DUO's reasons of an end of the duty that mean that it was fulfilled.</summary>
    internal static readonly string[] Voldaan = ["Inburgeringsplicht voldaan", "Volledige vrijstelling", "Volledige ontheffing"];

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

        var liep = beeld.Dossier.IsLopend;
        Volg(beeld, kennis);
        if (liep != beeld.Dossier.IsLopend)
        {
            // A closing message says from which moment on nothing is asked; the portal and the comparison of the night do not. What opens again, opens whole.
            await VolgMeldingenAsync(beeld.Dossier, beeld.Dossier.IsLopend || overgenomen is not null || !bewaren ? Ketencodes.Lopend : Ketencodes.AlleenBijPlicht, ct);
        }

        return beeld with { Feiten = [.. beeld.Feiten, .. feiten] };
    }

    /// <summary>The same for a dossier that is being opened: there is nothing of it to look up, and the caller adds what came.</summary>
    public (DossierBeeld Beeld, IReadOnlyCollection<Aggregaat> Bijgekomen) LegEersteVast(DossierBeeld beeld, Duokennis kennis, Handeling handeling)
    {
        foreach (var onderwerp in kennis.Gelezen)
        {
            db.Duostanden.Add(new Duostand
            {
                DossierId = beeld.Dossier.Id, Gemeentecode = beeld.Dossier.Gemeentecode, Onderwerp = onderwerp, Inhoud = kennis.Inhoud(onderwerp), Gelezen = handeling.Tijdstip,
            });
        }

        beeld = beeld with { Feiten = [.. beeld.Feiten, .. Duofeiten.Nieuw(beeld, kennis, handeling)] };
        return (beeld, [.. beeld.Feiten, .. Duofeiten.Uitslagen(beeld.Dossier, [], kennis, handeling)]);
    }

    /// <summary>Tells who works on the dossier what a message means, once.</summary>
    public async Task MeldAsync(Dossier dossier, InkomendBericht bericht, Regelset regels, Handeling handeling, CancellationToken ct)
    {
        if (await db.Ketenmeldingen.AnyAsync(m => m.BerichtId == bericht.Id, ct))
        {
            return;
        }

        var codes = Verwant(bericht.Gebeurtenis).ToArray();
        Meld(dossier, bericht, regels, handeling, codes.Length == 0 ? [] : await db.Ketenmeldingen.Where(m => m.DossierId == dossier.Id && codes.Contains(m.Code)).ToListAsync(ct));
    }

    /// <summary>The moment at which DUO registered a message decides what is overtaken, not the order of arrival.</summary>
    /// <param name="bekend">What was told in this dossier before, of the codes that have to do with this one; the new one is added.</param>
    /// <returns>What was made or overtaken.</returns>
    internal IReadOnlyList<Ketenmelding> Meld(Dossier dossier, InkomendBericht bericht, Regelset regels, Handeling handeling, List<Ketenmelding> bekend)
    {
        var sluiters = Ketencodes.SluitersVan(bericht.Gebeurtenis).ToArray();
        var sluit = Ketencodes.GeslotenDoor(bericht.Gebeurtenis).ToArray();
        var uiterlijk = handeling.Dag.AddDays(regels.Waarde(Ketenparameters.Taakdagen, handeling.Dag));
        var nieuw = Ketenmelding.Maak(
            handeling.NieuweId(), dossier, bericht.Id, bericht.Gebeurtenis, bericht.Geregistreerd, uiterlijk,
            bekend.Exists(m => sluiters.Contains(m.Code, StringComparer.Ordinal) && m.Geregistreerd >= bericht.Geregistreerd) ? Ketenmelding.LaterBericht
                : dossier.Fase is Fase.Afgerond or Fase.Beeindigd && Ketencodes.Zoek(bericht.Gebeurtenis) is { AlleenBijPlicht: true } ? Ketenmelding.DossierGesloten
                : null);
        var achterhaald = bekend.Where(m => m.Open && sluit.Contains(m.Code, StringComparer.Ordinal) && m.Geregistreerd <= bericht.Geregistreerd).ToArray();
        foreach (var open in achterhaald)
        {
            open.Vervalt(Ketenmelding.LaterBericht);
        }

        db.Add(nieuw);
        bekend.Add(nieuw);
        return [nieuw, .. achterhaald];
    }

    /// <summary>Codes that end this one, or that it ends.</summary>
    internal static IEnumerable<string> Verwant(string code) => Ketencodes.SluitersVan(code).Concat(Ketencodes.GeslotenDoor(code)).Distinct(StringComparer.Ordinal);

    /// <summary>What DUO asked lapses with a dossier that closed, and is asked again when that was a mistake.</summary>
    /// <param name="lopend">Codes that ask nothing any more.</param>
    private async Task VolgMeldingenAsync(Dossier dossier, IEnumerable<string> lopend, CancellationToken ct)
    {
        var codes = lopend.ToArray();
        foreach (var melding in await db.Ketenmeldingen
            .Where(m => m.DossierId == dossier.Id && codes.Contains(m.Code) && (dossier.IsLopend ? m.Antwoord == Ketenmelding.DossierGesloten : m.Open)).ToArrayAsync(ct))
        {
            if (dossier.IsLopend)
            {
                melding.VraagtWeer();
            }
            else
            {
                melding.Vervalt(Ketenmelding.DossierGesloten);
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
