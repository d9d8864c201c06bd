using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Inburgeraars.Importeren;

/// <summary>
/// Opens all dossiers of a file in one transaction: all of them or none. Each dossier has a handeling of its own, so that its
/// log reads as if it had been opened alone.
/// </summary>
public sealed class DossiersImporteren(Db db, Handelingen handelingen, Dubbelcontrole dubbel, Sleutels sleutels, Herkoppeling herkoppeling)
{
    private const int Portie = 200;

    /// <param name="importId">The upload: the same one twice has one effect.</param>
    /// <returns>The new dossiers; empty when this upload had been imported before.</returns>
    /// <exception cref="Importfout">A person got a dossier since the check; nothing was written.</exception>
    public async Task<IReadOnlyList<Guid>> ImporteerAsync(IReadOnlyList<Importklaar> klaar, Guid importId, string bestand, Voortgang voortgang, CancellationToken ct)
    {
        if (klaar.Any(k => !db.Toegang.Gemeenten.Contains(k.Nieuw.Gemeentecode)))
        {
            throw new RechtOntbreekt(Recht.DossierRegistreren);
        }

        var gemaakt = new List<Guid>(klaar.Count);
        var verzoek = new Handelingsverzoek("DossierImporteren", Recht.DossierRegistreren, Inzagelog.Uitvoering) { Reden = $"import van {bestand}" };
        await handelingen.VoerUitAsync(verzoek with { Verzoeksleutel = $"import:{importId:N}" }, async (handeling, ct) =>
        {
            var nummers = await dubbel.MetNummersAsync(
                [.. klaar.Select(k => k.Nieuw.Bsn).OfType<Bsn>()], [.. klaar.Select(k => k.Nieuw.Persoon.Vnummer).OfType<string>()], ct);
            if (nummers.Count > 0)
            {
                throw new Importfout("Iemand uit dit bestand kreeg net een dossier. Er is niets geïmporteerd. Bekijk de controle opnieuw.");
            }

            foreach (var groep in klaar.Chunk(Portie))
            {
                // The streams are new, so no other writer can be in them.
                var bulk = new Bulkhandelingen(db);
                foreach (var rij in groep)
                {
                    gemaakt.Add(Open(rij, Bulkhandelingen.Begin(handeling.Tijdstip), bulk, verzoek));
                }

                await bulk.BewaarAsync(ct);
                db.ChangeTracker.Clear();
                voortgang.Zet(gemaakt.Count);
            }

            return klaar.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }, ct);
        await herkoppeling.WekAsync(ct);
        return gemaakt;
    }

    private Guid Open(Importklaar rij, Handeling handeling, Bulkhandelingen bulk, Handelingsverzoek verzoek)
    {
        var beeld = Dossieropener.Bouw(rij.Nieuw, db.Regels(rij.Nieuw.Gemeentecode), handeling, sleutels, out var nummer);
        if (rij.Plan is { } plan)
        {
            beeld = beeld with
            {
                Feiten = [.. beeld.Feiten, .. plan.NeemOver(beeld.Dossier, rij.Nieuw.BeginPlicht, handeling.Dag, handeling.NieuweId, Feitbron.Import, handeling.Tijdstip)],
            };
        }

        beeld = beeld with { Feiten = [.. beeld.Feiten, .. rij.Behaald.Feiten(beeld.Dossier, handeling)] };
        Aggregaat[] aggregaten = [beeld.Dossier, beeld.Persoon!, .. new Aggregaat?[] { nummer, beeld.Contact }.OfType<Aggregaat>(), .. beeld.Feiten, .. rij.Behaald.Uitslagen(beeld.Dossier, handeling)];
        db.AddRange(aggregaten.AsEnumerable<object>());
        db.Zoeknamen.AddRange(Dossieropener.Zoeknamen(beeld.Persoon!));
        Werkplanner.Voeg(db, beeld, null, handeling.Dag);
        bulk.Doe(verzoek, db.Toegang, handeling, aggregaten);
        return beeld.Dossier.Id;
    }
}
