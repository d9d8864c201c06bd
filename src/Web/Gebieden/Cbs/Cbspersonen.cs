using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>
/// Persons as they were known at the end of a quarter, some hundreds at a time: from the after-images, as a dossier on a date is. A BSN
/// is in no after-image, so it is the one that is known now.
/// </summary>
internal sealed class Cbspersonen(Db db, Sleutels sleutels)
{
    private static readonly string[] Nodig =
    [
        nameof(Dossier), nameof(Persoon), nameof(Feit), nameof(BredeIntake), nameof(Pip), nameof(Examenuitslag), nameof(Voortgangsgesprek), nameof(Begeleidingsstap), nameof(Ontzorgbesluit),
        nameof(Handhavingszaak),
    ];

    public async Task<IReadOnlyList<Cbspersoon>> LeesAsync(Guid[] ids, DateTimeOffset moment, DateOnly peil, CancellationToken ct)
    {
        var rijen = await db.Gebeurtenissen.AsNoTracking()
            .Where(g => g.Stroomsoort == Stroom.Dossiersoort && ids.Contains(g.StroomId) && g.Tijdstip <= moment && Nodig.Contains(g.Aggregaat))
            .OrderBy(g => g.StroomId).ThenBy(g => g.Volgnummer)
            .Select(g => new { g.StroomId, g.Aggregaat, g.AggregaatId, g.Nabeeld }).ToArrayAsync(ct);
        var nummers = await db.Persoonsnummers.AsNoTracking().Where(p => ids.Contains(p.DossierId)).ToDictionaryAsync(p => p.DossierId, p => p.BsnVersleuteld, ct);
        var personen = new List<Cbspersoon>();
        foreach (var groep in rijen.GroupBy(r => r.StroomId))
        {
            var laatste = groep.GroupBy(r => (r.Aggregaat, r.AggregaatId)).Select(g => g.Last()).ToLookup(r => r.Aggregaat, r => r.Nabeeld);
            if (Beeld.Van(laatste) is { } beeld)
            {
                personen.Add(Maak(beeld, nummers.TryGetValue(groep.Key, out var bsn) ? sleutels.Ontsleutel(bsn) : null, peil));
            }
        }

        return personen;
    }

    private static Cbspersoon Maak(Beeld beeld, string? bsn, DateOnly peil)
    {
        var (dossier, feiten) = (beeld.Dossier, new Dossierfeiten(beeld.Feiten));
        var vastgesteld = beeld.Pips.Where(p => p.Status == Pipstatus.Vastgesteld).OrderBy(p => p.Dagtekening).ThenBy(p => p.Id).ToArray();
        var elders = Planovername.Van(feiten);
        var pip = vastgesteld.LastOrDefault();
        var route = pip?.Inhoud.Leerroute ?? elders?.Leerroute;
        var termijn = feiten.Laatste(Feitsoort.Inburgeringstermijn);
        var examens = Examenuitslag.Stand(beeld.Examens);
        var ontzorgen = beeld.Ontzorgbesluiten.OrderBy(o => o.Van).LastOrDefault();
        var waarden = new Dictionary<Cbsbron, string>();
        void Zet(Cbsbron bron, object? waarde)
        {
            if (Tekst(waarde) is { Length: > 0 } tekst)
            {
                waarden[bron] = tekst;
            }
        }

        Zet(Cbsbron.Bsn, bsn);
        Zet(Cbsbron.Vnummer, beeld.Persoon?.Vnummer);
        Zet(Cbsbron.Geboortedatum, beeld.Persoon?.Geboren is { } geboren && geboren != "00000000" ? geboren : null);
        Zet(Cbsbron.Geslacht, beeld.Persoon?.Geslacht);
        Zet(Cbsbron.Nationaliteit, beeld.Persoon?.Nationaliteit);
        Zet(Cbsbron.Gemeentecode, dossier.Gemeentecode);
        Zet(Cbsbron.Groep, feiten.Doelgroep?.Hoofdgroep());
        Zet(Cbsbron.Doelgroep, feiten.Doelgroep);
        Zet(Cbsbron.Cohort, feiten.BeginPlicht is { } plicht ? Cbslevering.Cohort(plicht) : null);
        Zet(Cbsbron.Fase, dossier.Fase);
        Zet(Cbsbron.BeginPlicht, feiten.BeginPlicht);
        Zet(Cbsbron.Kennisgeving, feiten.Kennisgeving);
        Zet(Cbsbron.IntakeBegin, beeld.Intake?.Gestart);
        Zet(Cbsbron.IntakeEinde, beeld.Intake?.Afgerond);
        Zet(Cbsbron.Leerbaarheid, beeld.Intake?.Antwoorden.Leerbaarheid is { } lbt and not Leerbaarheid.NogNietBekend ? lbt : null);
        Zet(Cbsbron.EerstePip, feiten.EerstePip(vastgesteld.FirstOrDefault()?.Dagtekening));
        Zet(Cbsbron.LaatstePip, pip?.Dagtekening ?? elders?.Dagtekening);
        Zet(Cbsbron.Leerroute, route);
        Zet(Cbsbron.Niveau, pip?.NiveauVoorDuo);
        Zet(Cbsbron.LesurenPerWeek, pip?.Inhoud.LesurenPerWeek);
        Zet(Cbsbron.LesurenTotaal, pip?.Inhoud.LesurenTotaal);
        Zet(Cbsbron.Alfabetisering, pip?.Inhoud.Alfabetisering);
        Zet(Cbsbron.Cursusaanbod, feiten.Eerste(Feitsoort.Cursusaanbod)?.Van);
        Zet(Cbsbron.Cursusstart, feiten.Eerste(Feitsoort.Cursusstart)?.Van);
        Zet(Cbsbron.GevolgdeUren, feiten.Laatste(Feitsoort.GevolgdeUren)?.Waarde);
        Zet(Cbsbron.PvtAfgerond, feiten.Laatste(Feitsoort.PvtAfgerond)?.Van);
        Zet(Cbsbron.MapAfgerond, feiten.Laatste(Feitsoort.MapAfgerond)?.Van);
        Zet(Cbsbron.Eindgesprek, feiten.Laatste(Feitsoort.Eindgesprek)?.Van);
        Zet(Cbsbron.TermijnBegin, termijn?.Van);
        Zet(Cbsbron.TermijnEinde, termijn?.Tot);
        foreach (var (onderdeel, bron) in Examens)
        {
            Zet(bron, examens.TryGetValue(onderdeel, out var stand) ? stand : null);
        }

        Zet(Cbsbron.Voortgangsgesprekken, beeld.Gesprekken.Count(g => g.Dag <= peil));
        Zet(Cbsbron.BegeleidingBegin, beeld.Stappen.Where(s => s.Taak == Partnertaaksoort.MaatschappelijkeBegeleiding).Select(s => (DateOnly?)s.Dag).Min());
        Zet(Cbsbron.OntzorgenBegin, ontzorgen?.Van);
        Zet(Cbsbron.OntzorgenEinde, ontzorgen?.Tot);
        Zet(Cbsbron.Boetes, beeld.Zaken.Count(z => z.Stand == Handhavingsstand.Beboet));
        return new Cbspersoon(dossier.Id, dossier.Gemeentecode, dossier.Fase, feiten.Doelgroep?.Hoofdgroep(), route, waarden);
    }

    private static readonly (Examenonderdeel, Cbsbron)[] Examens =
    [
        (Examenonderdeel.Lezen, Cbsbron.ExamenLezen), (Examenonderdeel.Luisteren, Cbsbron.ExamenLuisteren), (Examenonderdeel.Schrijven, Cbsbron.ExamenSchrijven),
        (Examenonderdeel.Spreken, Cbsbron.ExamenSpreken), (Examenonderdeel.Knm, Cbsbron.ExamenKnm),
    ];

    private static string? Tekst(object? waarde) => waarde switch
    {
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable getal and not Enum => getal.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde?.ToString(),
    };

    /// <summary>The parts of one dossier that a layout can ask for.</summary>
    private sealed record Beeld(
        Dossier Dossier, Persoon? Persoon, BredeIntake? Intake, Feit[] Feiten, Pip[] Pips, Examenuitslag[] Examens, Voortgangsgesprek[] Gesprekken, Begeleidingsstap[] Stappen,
        Ontzorgbesluit[] Ontzorgbesluiten, Handhavingszaak[] Zaken)
    {
        public static Beeld? Van(ILookup<string, string> nabeelden) => Nabeelden.Alle<Dossier>(nabeelden) is [var dossier]
            ? new(
                dossier, Nabeelden.Alle<Persoon>(nabeelden).SingleOrDefault(), Nabeelden.Alle<BredeIntake>(nabeelden).SingleOrDefault(), Nabeelden.Alle<Feit>(nabeelden), Nabeelden.Alle<Pip>(nabeelden),
                Nabeelden.Alle<Examenuitslag>(nabeelden), Nabeelden.Alle<Voortgangsgesprek>(nabeelden), Nabeelden.Alle<Begeleidingsstap>(nabeelden), Nabeelden.Alle<Ontzorgbesluit>(nabeelden),
                Nabeelden.Alle<Handhavingszaak>(nabeelden))
            : null;
    }
}
