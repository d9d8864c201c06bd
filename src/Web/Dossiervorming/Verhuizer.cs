using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Plan;
using Naast.Web.Data;

namespace Naast.Web.Dossiervorming;

/// <summary>
/// Does a move inside a handeling, whichever way it came in: by hand or by a message of DUO. A move between two municipalities
/// of the region is a move like any other (art. 1 and 15 lid 4 Wet): the new college has a dossier of its own.
/// </summary>
public sealed class Verhuizer(Db db, Werkplanner werkplanner)
{
    /// <summary>What DUO and the BRP tell the new college too: the clock, the route and the term follow from it.</summary>
    private static readonly Feitsoort[] Meegaand =
    [
        Feitsoort.Inburgeringsplicht, Feitsoort.Kennisgeving, Feitsoort.Doelgroep, Feitsoort.Vestiging, Feitsoort.Inburgeringstermijn, Feitsoort.PipElders,
        Feitsoort.TijdelijkeVrijstelling, Feitsoort.Onderbreking, Feitsoort.Verlenging, Feitsoort.Schakeling,
    ];

    /// <summary>How the register calls who leads a team: it knows functions, the sign-in provider knows roles.</summary>
    private const string Teamleider = "Teamleider";

    /// <summary>
    /// Opens the dossier of the new municipality. Who comes back from outside gets a new one too: the college is competent anew,
    /// and asks the one in between for its plan.
    /// </summary>
    /// <param name="adres">The new address, when the BRP told it.</param>
    /// <returns>The dossier of the new municipality.</returns>
    /// <exception cref="InvalidOperationException">The dossier was closed for another reason, or it is of the same municipality.</exception>
    public async Task<DossierBeeld> BinnenAsync(DossierBeeld oud, string naar, DateOnly ingeschreven, Bereikbaarheid? adres, Handeling handeling, CancellationToken ct)
    {
        var (dossier, persoon) = (oud.Dossier, oud.Persoon!);
        var elders = dossier.Fase == Fase.Verhuisd ? dossier.VerhuisdNaar : null;
        if (elders is null)
        {
            dossier.Verhuis(naar, ingeschreven);
        }

        var persoonId = handeling.NieuweId();
        var nieuw = Dossier.Volg(handeling.NieuweId(), persoonId, naar, dossier.Kanaal, elders ?? dossier.Gemeentecode, dossier, handeling.Dag);
        var blijft = dossier.Casusregisseur is { } wie && await WerktInAsync(wie, naar, ct);
        if (blijft)
        {
            nieuw.WijsToe(dossier.Casusregisseur!);
        }

        var vnummer = persoon.Vnummer;
        var zelfde = Persoon.Registreer(persoonId, nieuw.Id, naar, new Persoonsgegevens(persoon.Naam, persoon.Geboortedatum)
        {
            Vnummer = vnummer, NaamEigenSchrift = persoon.NaamEigenSchrift, Geslacht = persoon.Geslacht, Nationaliteit = persoon.Nationaliteit, HuishoudenId = persoon.HuishoudenId,
        });
        zelfde.HeetOok(persoon.AndereNamen);
        persoon.GeefVnummerAf();
        db.AddRange(nieuw, zelfde);
        db.Zoeknamen.AddRange(Dossieropener.Zoeknamen(zelfde));
        if (await db.Persoonsnummers.SingleOrDefaultAsync(n => n.DossierId == dossier.Id, ct) is { } nummer)
        {
            db.Add(Persoonsnummer.LegVast(handeling.NieuweId(), zelfde, nummer.BsnVersleuteld, nummer.BsnZoeksleutel));
            nummer.IsGeenVindplaats();
        }

        Contactgegevens? contact = null;
        if (adres is not null)
        {
            db.Add(contact = Contactgegevens.LegVast(handeling.NieuweId(), zelfde, adres));
        }

        var feiten = Feiten(oud, nieuw, ingeschreven, handeling).ToArray();
        db.AddRange(feiten);
        var reden = $"Verhuisd naar {await NaamAsync(naar, ct)}";
        var mee = new Meenemer(db, db, handeling, nieuw, dossier.Id);
        var afspraken = blijft ? mee.Afspraken(oud.Afspraken, handeling.Dag, reden) : ZegAf(oud, reden, handeling.Dag);
        await mee.DuomeldingenAsync(reden, m => Hoort(m, m.Soort == Ketenmeldingsoort.Taak), ct);
        await ZelfdeAfschermingAsync(dossier, nieuw, handeling, ct);
        foreach (var lid in await db.Gezinsleden.Where(g => g.Tot == null && g.EigenDossier == dossier.Id).ToArrayAsync(ct))
        {
            lid.WijsNaar(nieuw.Id);
        }

        foreach (var burger in await db.Medewerkers.Where(m => m.DossierId == dossier.Id).ToArrayAsync(ct))
        {
            burger.DossierId = nieuw.Id;
        }

        db.Add(elders is null
            ? Overdracht.Meld(handeling.NieuweId(), dossier, Overdrachtsoort.BinnenRegio, naar, nieuw.Id, ingeschreven, gevraagd: true, handeling.Dag)
            : Overdracht.Meld(handeling.NieuweId(), nieuw, Overdrachtsoort.VanBuiten, elders, null, ingeschreven, gevraagd: true, handeling.Dag));
        await werkplanner.HerberekenAsync(oud, ct);
        var beeld = new DossierBeeld
        {
            Dossier = nieuw, Persoon = zelfde, Regels = db.Regels(naar), HeeftBsn = oud.HeeftBsn, Contact = contact, Feiten = feiten, Afspraken = afspraken,
        };
        await werkplanner.HerberekenAsync(beeld, ct);
        return beeld;
    }

    /// <summary>
    /// To a municipality where this organisation does not carry out the law: its access ends, but for who finishes the hand-over.
    /// Tasks of partners end, and what was planned is called off.
    /// </summary>
    /// <exception cref="InvalidOperationException">The dossier is closed, or it is of the same municipality.</exception>
    public async Task NaarBuitenAsync(DossierBeeld oud, string naar, DateOnly ingeschreven, Handeling handeling, CancellationToken ct)
    {
        var dossier = oud.Dossier;
        dossier.Verhuis(naar, ingeschreven);
        var reden = $"Verhuisd naar {await NaamAsync(naar, ct)}";
        ZegAf(oud, reden, handeling.Dag);
        var mee = new Meenemer(db, db, handeling, dossier, dossier.Id);
        await mee.TakenAsync(reden, mee: false, ct);
        await mee.DuomeldingenAsync(reden, m => Hoort(m, false), ct);
        db.Add(Overdracht.Meld(handeling.NieuweId(), dossier, Overdrachtsoort.NaarBuiten, naar, null, ingeschreven, gevraagd: false, handeling.Dag));
        if (!await db.Afschermingen.AnyAsync(a => a.DossierId == dossier.Id && a.Tot == null, ct))
        {
            string[] wie = [.. await TeamleidersAsync(dossier.Gemeentecode, ct), .. new[] { dossier.Casusregisseur, db.Toegang.Soort == Poort.Toegangssoort.Medewerker ? db.Toegang.Sub : null }.OfType<string>()];
            if (wie.Length > 0)
            {
                db.Add(Afscherming.Scherm(handeling.NieuweId(), dossier, Afschermgrond.Vertrokken, reden, wie, handeling.Dag));
            }
        }

        await werkplanner.HerberekenAsync(oud, ct);
    }

    /// <summary>After the hand-over nobody works on it any more: it is kept by who is responsible, until the law has it destroyed.</summary>
    public async Task SluitAchterDeurAsync(Dossier dossier, CancellationToken ct)
    {
        if (await db.Afschermingen.SingleOrDefaultAsync(a => a.DossierId == dossier.Id && a.Tot == null && a.Grond == Afschermgrond.Vertrokken, ct) is { } afscherming
            && await TeamleidersAsync(dossier.Gemeentecode, ct) is { Length: > 0 } wie)
        {
            afscherming.WijsAan(wie);
        }
    }

    /// <summary>Who leads a team for this municipality: for a dossier that nobody works on.</summary>
    public async Task<string[]> TeamleidersAsync(string gemeente, CancellationToken ct) =>
        [.. (await db.Medewerkers.AsNoTracking().Where(m => m.Actief && m.Functie.StartsWith(Teamleider)).Select(m => new { m.Sub, m.Gemeenten }).ToArrayAsync(ct))
            .Where(m => m.Gemeenten.Split(',', StringSplitOptions.TrimEntries).Contains(gemeente, StringComparer.Ordinal)).Select(m => m.Sub)];

    public async Task<string> NaamAsync(string code, CancellationToken ct) =>
        await db.Gemeenten.AsNoTracking().Where(g => g.Code == code).Select(g => g.Naam).SingleOrDefaultAsync(ct) ?? Codelijsten.Gemeentenaam(code);

    /// <summary>That somebody left is for the college that was left, and that somebody came is over; a task about the person is for the new one.</summary>
    private static bool? Hoort(Ketenmelding melding, bool mee) =>
        Ketencodes.Zoek(melding.Code) is not { Verhuizing: true } code ? mee : code.Leest.Count == 0 ? null : false;

    private static Afspraak[] ZegAf(DossierBeeld oud, string reden, DateOnly vandaag)
    {
        foreach (var afspraak in oud.Afspraken.Where(a => a.Stand == Afspraakstand.Gepland && a.Dag >= vandaag))
        {
            afspraak.ZegAf(reden);
        }

        return [];
    }

    /// <summary>Facts that hold wherever the person lives, the plan of the college before, and the registration here.</summary>
    private static IEnumerable<Feit> Feiten(DossierBeeld oud, Dossier nieuw, DateOnly ingeschreven, Handeling handeling)
    {
        foreach (var f in oud.Feiten.Where(f => f.Geldig && Meegaand.Contains(f.Soort)))
        {
            yield return Feit.LegVast(handeling.NieuweId(), nieuw, f.Soort, f.Van, f.Tot, f.Waarde, f.Bron, handeling.Tijdstip);
        }

        if (oud.Dossierfeiten.VestigingIn(oud.Dossier.Gemeentecode) is null)
        {
            // That the person lived there is known; since when is not.
            var eerder = oud.Dossier.Geopend < ingeschreven ? oud.Dossier.Geopend : ingeschreven.AddDays(-1);
            yield return Feit.LegVast(handeling.NieuweId(), nieuw, Feitsoort.Vestiging, eerder, null, oud.Dossier.Gemeentecode, Feitbron.AndereGemeente, handeling.Tijdstip);
        }

        if (oud.Dossier is { Fase: Fase.Verhuisd, VerhuisdNaar: { } elders, VerhuisdOp: { } vertrokken } && elders != nieuw.Gemeentecode)
        {
            yield return Feit.LegVast(handeling.NieuweId(), nieuw, Feitsoort.Vestiging, vertrokken, null, elders, Feitbron.AndereGemeente, handeling.Tijdstip);
        }

        yield return Feit.LegVast(handeling.NieuweId(), nieuw, Feitsoort.Vestiging, ingeschreven, null, nieuw.Gemeentecode, Feitbron.Brp, handeling.Tijdstip);
        if (oud.Vastgesteld is { Dagtekening: { } dagtekening, Inhoud.Leerroute: { } route })
        {
            yield return Feit.LegVast(handeling.NieuweId(), nieuw, Feitsoort.PipElders, dagtekening, null, route.ToString(), Feitbron.AndereGemeente, handeling.Tijdstip);
            if (oud.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) is null && PipTermijn.Inburgeringstermijn(oud.Dossierfeiten, oud.Signaalplan.EerstePip, oud.Regels) is { Waarde: var termijn })
            {
                yield return Feit.LegVast(handeling.NieuweId(), nieuw, Feitsoort.VoorlopigeTermijn, termijn.Start, termijn.LaatsteDag, null, Feitbron.AndereGemeente, handeling.Tijdstip);
            }
        }
    }

    private async Task<bool> WerktInAsync(string sub, string gemeente, CancellationToken ct) =>
        await db.Medewerkers.AsNoTracking().SingleOrDefaultAsync(m => m.Sub == sub && m.Actief, ct) is { } medewerker
        && medewerker.Gemeenten.Split(',', StringSplitOptions.TrimEntries).Contains(gemeente, StringComparer.Ordinal);

    /// <summary>Who may not be seen by everybody here, may not be seen by everybody there.</summary>
    private async Task ZelfdeAfschermingAsync(Dossier oud, Dossier nieuw, Handeling handeling, CancellationToken ct)
    {
        if (await db.Afschermingen.AsNoTracking().SingleOrDefaultAsync(a => a.DossierId == oud.Id && a.Tot == null && a.Grond != Afschermgrond.Vertrokken, ct) is { } afscherming)
        {
            db.Add(Afscherming.Scherm(handeling.NieuweId(), nieuw, afscherming.Grond, afscherming.Toelichting, afscherming.Aangewezen, handeling.Dag));
        }
    }
}
