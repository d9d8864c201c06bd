using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verhuizing;

/// <summary>What another municipality told of its plan.</summary>
/// <param name="Uren">Hours of Dutch followed in all; null when it did not say.</param>
public sealed record Elders(Planovername? Plan, int? Uren);

/// <summary>The deeds around a move: who moves, who came, and the hand-over between the two colleges.</summary>
public sealed class VerhuizingVastleggen(
    Db db, Dbfabriek fabriek, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Verhuizer verhuizer, LesurenOptellen optellen, Toegangsbepaling bepaling)
{
    /// <returns>The dossier of the new municipality, or this one when that is kept elsewhere; null when it is not there for this asker or is closed.</returns>
    /// <exception cref="FormulierVerouderd">It was changed after the form was made.</exception>
    public async Task<Guid?> VerhuisAsync(Guid dossierId, string naar, DateOnly op, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("Verhuizen", sleutel), async (handeling, ct) =>
        {
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier.IsLopend: true, Persoon: not null } beeld || beeld.Dossier.Gemeentecode == naar)
            {
                return "";
            }

            if (await db.Gemeenten.AsNoTracking().AnyAsync(g => g.Code == naar && g.Deelnemer, ct))
            {
                return (await verhuizer.BinnenAsync(beeld, naar, op, null, handeling, ct)).Dossier.Id.ToString();
            }

            await verhuizer.NaarBuitenAsync(beeld, naar, op, handeling, ct);
            return dossierId.ToString();
        }, ct);
        bepaling.VergeetAlles();
        return uitkomst.Resultaat.Length > 0 ? Guid.Parse(uitkomst.Resultaat) : null;
    }

    /// <summary>Who left for another region lives here again.</summary>
    /// <returns>The new dossier; null when the old one is not there for this asker, or did not move.</returns>
    public async Task<Guid?> KomTerugAsync(Guid dossierId, DateOnly op, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("TerugkomstVastleggen", sleutel), async (handeling, ct) =>
            await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier.Fase: Fase.Verhuisd, Persoon: not null } beeld || await IsGevolgdAsync(dossierId, ct)
                ? ""
                : (await verhuizer.BinnenAsync(beeld, beeld.Dossier.Gemeentecode, op, null, handeling, ct)).Dossier.Id.ToString(), ct);
        return uitkomst.Resultaat.Length > 0 ? Guid.Parse(uitkomst.Resultaat) : null;
    }

    /// <summary>Who is here came from elsewhere, and this college asks the one before for plan, progress and fines.</summary>
    /// <param name="daarSinds">Registered there; null when it is not known.</param>
    public async Task<bool> KwamAsync(Guid dossierId, string uit, DateOnly hierSinds, DateOnly? daarSinds, DateOnly gevraagd, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("KomstVastleggen", sleutel), async (handeling, ct) =>
        {
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { Dossier: { IsLopend: true, KomtUit: null } dossier } beeld || dossier.Gemeentecode == uit)
            {
                return "";
            }

            dossier.KwamUit(uit);
            List<Feit> nieuw = [Feit.LegVast(handeling.NieuweId(), dossier, Feitsoort.Vestiging, daarSinds ?? hierSinds.AddDays(-1), null, uit, Feitbron.Medewerker, handeling.Tijdstip)];
            if (beeld.Dossierfeiten.VestigingIn(dossier.Gemeentecode) != hierSinds)
            {
                beeld.Feiten.LastOrDefault(f => f.Geldig && f.Soort == Feitsoort.Vestiging && f.Waarde == dossier.Gemeentecode)?.LaatVervallen("Bij de verhuizing bleek een andere dag", handeling.Tijdstip);
                nieuw.Add(Feit.LegVast(handeling.NieuweId(), dossier, Feitsoort.Vestiging, hierSinds, null, dossier.Gemeentecode, Feitbron.Medewerker, handeling.Tijdstip));
            }

            db.AddRange(nieuw);
            db.Add(Overdracht.Meld(handeling.NieuweId(), dossier, Overdrachtsoort.VanBuiten, uit, null, hierSinds, gevraagd: true, gevraagd));
            await werkplanner.HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, .. nieuw] }, ct);
            return dossierId.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    public Task<bool> VraagAsync(Guid id, int versie, DateOnly dag, string? sleutel, CancellationToken ct) =>
        WijzigAsync("OverdrachtVragen", id, versie, (o, _, _) =>
        {
            o.Vraag(dag);
            return Task.CompletedTask;
        }, o => o.Stand == Overdrachtstand.NietGevraagd, sleutel, ct);

    /// <summary>Gives the package. Tasks of partners end in the old dossier, and go on in the new one when they are part of it.</summary>
    /// <exception cref="RegelGeschonden">See <see cref="Overdracht.MagVerstrekken"/>.</exception>
    public async Task<bool> VerstrekAsync(Guid id, int versie, IReadOnlyList<Overdrachtdeel> delen, string? ontbreekt, Overdrachtgesprek? gesprek, string? sleutel, CancellationToken ct)
    {
        var gelukt = await WijzigAsync("OverdrachtGeven", id, versie, async (o, handeling, ct) =>
        {
            o.Verstrek(delen, ontbreekt, gesprek, handeling.Dag);
            var dossier = await db.Dossiers.SingleAsync(d => d.Id == o.DossierId, ct);
            if (o.AnderDossier is { } naar)
            {
                await using var systeem = fabriek.Maak(Toegang.Systeem("overdracht"));
                var nieuw = await systeem.Dossiers.AsNoTracking().SingleAsync(d => d.Id == naar, ct);
                await new Meenemer(db, db, handeling, nieuw, dossier.Id).TakenAsync("Verhuisd naar een andere gemeente", delen.Any(d => d.Onderdeel == Overdrachtonderdeel.Partners), ct);
                Meldingmaker.Voeg(db, db.Toegang, handeling.Tijdstip, nieuw.Casusregisseur, Nieuwssoort.OverdrachtGegeven, nieuw.Id, nieuw.Gemeentecode);
            }
            else
            {
                await verhuizer.SluitAchterDeurAsync(dossier, ct);
            }
        }, o => o is { Stand: Overdrachtstand.Gevraagd, Soort: not Overdrachtsoort.VanBuiten }, sleutel, ct);
        bepaling.VergeetAlles();
        return gelukt;
    }

    /// <summary>Takes the package on: what was given is made anew in the dossier here.</summary>
    public async Task<bool> NeemAanAsync(Guid id, int versie, string? sleutel, CancellationToken ct)
    {
        Guid? naar = null;
        var gelukt = await WijzigAsync("OverdrachtAannemen", id, versie, async (o, handeling, ct) =>
        {
            o.NeemAan(handeling.Dag);
            if (await beelden.NuAsync(o.AnderDossier!.Value, volgend: true, ct) is not { } beeld)
            {
                throw new RechtOntbreekt(Recht.FeitVastleggen);
            }

            naar = beeld.Dossier.Id;
            await NeemMeeAsync(o, beeld, handeling, ct);
        }, o => o is { Stand: Overdrachtstand.Verstrekt, Soort: Overdrachtsoort.BinnenRegio }, sleutel, ct);
        if (gelukt && naar is { } dossier)
        {
            await optellen.DoeAsync([dossier], ct);
        }

        return gelukt;
    }

    public Task<bool> StuurTerugAsync(Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        WijzigAsync("OverdrachtTerugsturen", id, versie, async (o, handeling, ct) =>
        {
            o.StuurTerug(reden);
            await using var systeem = fabriek.Maak(Toegang.Systeem("overdracht"));
            var oud = await systeem.Dossiers.AsNoTracking().SingleAsync(d => d.Id == o.DossierId, ct);
            Meldingmaker.Voeg(db, db.Toegang, handeling.Tijdstip, oud.Casusregisseur, Nieuwssoort.OverdrachtGevraagd, oud.Id, oud.Gemeentecode);
        }, o => o is { Stand: Overdrachtstand.Verstrekt, Soort: Overdrachtsoort.BinnenRegio }, sleutel, ct);

    /// <summary>A package came from outside: taken on with what it says, or sent back with what is missing.</summary>
    /// <param name="terug">Why it goes back; null: it is taken on.</param>
    /// <exception cref="RegelGeschonden">The package or the plan in it does not meet a condition.</exception>
    public async Task<bool> OntvangAsync(
        Guid id, int versie, IReadOnlyList<Overdrachtdeel> delen, string? ontbreekt, Overdrachtgesprek? gesprek, Elders elders, string? terug, string? sleutel, CancellationToken ct) =>
        await WijzigAsync("OverdrachtOntvangen", id, versie, async (o, handeling, ct) =>
        {
            o.Verstrek(delen, ontbreekt, gesprek, handeling.Dag);
            if (terug is not null)
            {
                o.StuurTerug(terug);
                return;
            }

            o.NeemAan(handeling.Dag);
            var beeld = (await beelden.NuAsync(o.DossierId, volgend: true, ct))!;
            var nieuw = new List<Feit>();
            if (elders.Plan is { } plan)
            {
                plan.MagOvernemen(beeld.Dossierfeiten.BeginPlicht, handeling.Dag).Eis();
                nieuw.Add(Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.PipElders, plan.Dagtekening, null, plan.Leerroute.ToString(), Feitbron.AndereGemeente, handeling.Tijdstip));
                if (plan.Termijn is { } termijn && beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) is null)
                {
                    nieuw.Add(Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.Inburgeringstermijn, termijn.Start, termijn.LaatsteDag, null, Feitbron.AndereGemeente, handeling.Tijdstip));
                }
            }

            if (elders.Uren is { } uren)
            {
                nieuw.Add(Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.GevolgdeUren, handeling.Dag, null, uren.ToString(System.Globalization.CultureInfo.InvariantCulture), Feitbron.AndereGemeente, handeling.Tijdstip));
            }

            db.AddRange(nieuw);
            await werkplanner.HerberekenAsync(beeld with { Feiten = [.. beeld.Feiten, .. nieuw] }, ct);
        }, o => o is { Stand: Overdrachtstand.Gevraagd, Soort: Overdrachtsoort.VanBuiten }, sleutel, ct);

    private async Task NeemMeeAsync(Overdracht o, DossierBeeld beeld, Handeling handeling, CancellationToken ct)
    {
        var mee = o.Delen.Select(d => d.Onderdeel).ToHashSet();
        // The asker sees the new municipality; what was given of the old one, the system reads.
        await using var systeem = fabriek.Maak(Toegang.Systeem("overdracht"));
        var meenemer = new Meenemer(db, systeem, handeling, beeld.Dossier, o.DossierId);
        var feiten = beeld.Feiten;
        if (mee.Contains(Overdrachtonderdeel.Voortgang))
        {
            await meenemer.VoortgangAsync(ct);
            feiten = [.. feiten, .. meenemer.Feiten(await Overdrachtinhoud.Voortgangsfeiten(systeem, o.DossierId).ToArrayAsync(ct))];
        }

        var contact = beeld.Contact;
        if (mee.Contains(Overdrachtonderdeel.Contact))
        {
            contact = await NeemContactAsync(o, beeld, systeem, handeling, ct);
            foreach (var g in await systeem.Gezinsleden.AsNoTracking().Where(g => g.DossierId == o.DossierId && g.Tot == null).OrderBy(g => g.Id).ToArrayAsync(ct))
            {
                db.Add(Gezinslid.LegVast(handeling.NieuweId(), beeld.Dossier, new(g.Relatie) { EigenDossier = g.EigenDossier, Naam = g.Naam, Geboortejaar = g.Geboortejaar, Verwacht = g.Verwacht, Van = g.Van }));
            }
        }

        var intake = beeld.Intake;
        if (mee.Contains(Overdrachtonderdeel.Intake) && intake is null && await systeem.Intakes.AsNoTracking().SingleOrDefaultAsync(i => i.DossierId == o.DossierId, ct) is { } oudeIntake)
        {
            db.Add(intake = BredeIntake.Begin(handeling.NieuweId(), beeld.Dossier, handeling.Dag));
            // The talk of this college is a new one; that there is a right to talk alone is told again.
            intake.LegVast(oudeIntake.Antwoorden with { AlleenGesprekVerteld = null });
            beeld.Dossier.GaNaar(Fase.Intake);
            await meenemer.IntakegesprekkenAsync(metGezondheid: false, ct);
        }

        await Als(Overdrachtonderdeel.Talenten, meenemer.TalentenAsync);
        await Als(Overdrachtonderdeel.Doelen, ct => meenemer.DoelenAsync(metGezondheid: false, ct));
        await Als(Overdrachtonderdeel.Leefgebieden, ct => meenemer.LeefgebiedenAsync(metGezondheid: false, ct));
        await Als(Overdrachtonderdeel.Week, ct => meenemer.VoorzieningenAsync(metZorg: false, ct));
        await Als(Overdrachtonderdeel.Gesprekken, meenemer.GesprekkenAsync);
        await Als(Overdrachtonderdeel.Documenten, ct => meenemer.DocumentenAsync(metMedisch: false, ct));
        await werkplanner.HerberekenAsync(beeld with { Feiten = feiten, Contact = contact, Intake = intake }, ct);

        async Task Als(Overdrachtonderdeel deel, Func<CancellationToken, Task> neem)
        {
            if (mee.Contains(deel))
            {
                await neem(ct);
            }
        }
    }

    /// <summary>The address is of the old home; how to reach somebody and in which language goes along.</summary>
    private async Task<Contactgegevens?> NeemContactAsync(Overdracht o, DossierBeeld beeld, Db systeem, Handeling handeling, CancellationToken ct)
    {
        if (await systeem.Contactgegevens.AsNoTracking().SingleOrDefaultAsync(c => c.DossierId == o.DossierId, ct) is not { } oud)
        {
            return beeld.Contact;
        }

        var nieuw = new Bereikbaarheid
        {
            Telefoon = beeld.Contact?.Telefoon ?? oud.Telefoon, Email = beeld.Contact?.Email ?? oud.Email, Taal = beeld.Contact?.Taal ?? oud.Taal, TolkNodig = beeld.Contact?.TolkNodig == true || oud.TolkNodig,
            Straat = beeld.Contact?.Straat, Huisnummer = beeld.Contact?.Huisnummer, Postcode = beeld.Contact?.Postcode, Plaats = beeld.Contact?.Plaats,
        };
        if (beeld.Contact is { } contact)
        {
            contact.WerkBij(nieuw);
            return contact;
        }

        var eerste = Contactgegevens.LegVast(handeling.NieuweId(), beeld.Persoon!, nieuw);
        db.Add(eerste);
        return eerste;
    }

    private async Task<bool> WijzigAsync(
        string soort, Guid id, int versie, Func<Overdracht, Handeling, CancellationToken, Task> wijzig, Func<Overdracht, bool> mag, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, sleutel), async (handeling, ct) =>
        {
            if (await db.Overdrachten.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } gevonden)
            {
                return "";
            }

            foreach (var dossier in new[] { gevonden.DossierId, gevonden.AnderDossier }.OfType<Guid>().Order())
            {
                await db.VergrendelAsync(Stroom.Dossier(dossier), ct);
            }

            var overdracht = await db.Overdrachten.SingleAsync(o => o.Id == id, ct);
            if (overdracht.Versie != versie || !mag(overdracht))
            {
                throw new FormulierVerouderd();
            }

            await wijzig(overdracht, handeling, ct);
            return id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>There is a dossier that follows on it already.</summary>
    private async Task<bool> IsGevolgdAsync(Guid dossierId, CancellationToken ct)
    {
        await using var systeem = fabriek.Maak(Toegang.Systeem("overdracht"));
        return await systeem.Dossiers.AnyAsync(d => d.KomtVan == dossierId, ct);
    }

    private static Handelingsverzoek Verzoek(string soort, string? sleutel) => new(soort, Recht.FeitVastleggen, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel };
}
