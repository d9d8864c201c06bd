using System.Security.Cryptography;
using Naast.Ketensimulator.Gegevens;
using Naast.Ketensimulator.Notificaties;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator;

/// <summary>How the delivery stands, counted since the start.</summary>
public sealed record Bezorgstand(long Wacht, long Bezorgd, long NietBezorgd, long Ontvangen);

/// <summary>
/// The memory of the chain: persons, messages and what is planned. One lock around it; a simulator needs no more, and every rule
/// is then checked and applied in one step.
/// </summary>
public sealed class Ketenstaat
{
    // Letters only: an id can then never look like a BSN, in an address or to a scanner of logs.
    private const string Idletters = "bcdfghjklmnpqrstvwxz";

    private readonly Lock slot = new();
    private readonly Dictionary<string, Persoon> personen = new(StringComparer.Ordinal);
    private readonly List<string> opVolgorde = [];
    private readonly Dictionary<string, string> opBsn = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> opVNummer = [];
    private readonly Dictionary<int, Contactpersoon> contactpersonen = [];
    private readonly Dictionary<(string Abonnee, string Bsn), Volgindicatie> volgindicaties = [];
    private readonly Berichtenlade lade = new();
    private readonly Planbord bord = new();
    private readonly Staatbestand? bestand;
    private readonly Ketenklok klok;
    private int volgnummer;
    private int contactnummer;

    internal Ketenstaat(Ketensimulatoropties opties, Ketenadressen adressen, Ketenklok klok, ILogger<Ketenstaat> logger)
    {
        this.klok = klok;
        bestand = string.IsNullOrWhiteSpace(opties.Bestand) ? null : new Staatbestand(opties.Bestand, logger);
        if (bestand?.Lees() is { } inhoud)
        {
            Herstel(inhoud);
        }

        if (opties.Testpersonen)
        {
            // Registering again changes nobody who is already there, so a restart keeps what happened to them.
            Registreer(Testpersonen.Alle([.. adressen.Gemeenten.Where(g => g.Regio).Select(g => g.Code)], klok.Vandaag));
        }
    }

    /// <summary>Raised after each change; must return at once.</summary>
    internal event Action? Gewijzigd;

    /// <summary>Adds persons. Who is already known (same BSN or V-number) keeps DUO's memory, unless DUO never gave notice of them.</summary>
    /// <returns>How many were added or replaced.</returns>
    /// <exception cref="ArgumentException">A person has neither BSN nor V-number, a BSN that is not nine digits, or lacks what everybody has; nobody is added then.</exception>
    public int Registreer(IEnumerable<Ketenpersoon> nieuwe)
    {
        ArgumentNullException.ThrowIfNull(nieuwe);
        Ketenpersoon[] alle = [.. nieuwe];
        foreach (var persoon in alle)
        {
            if (persoon.Gebrek() is { } gebrek)
            {
                throw new ArgumentException(gebrek);
            }
        }

        var aantal = BinnenSlot(() => alle.Count(p => RegistreerEen(p) is not null));
        if (aantal > 0)
        {
            Gewijzigd?.Invoke();
        }

        return aantal;
    }

    /// <inheritdoc cref="Registreer(IEnumerable{Ketenpersoon})"/>
    public bool Registreer(Ketenpersoon persoon) => Registreer([persoon]) > 0;

    /// <summary>Number of persons.</summary>
    public int AantalPersonen() => BinnenSlot(() => personen.Count);

    /// <summary>The own id of the person with this BSN, by which scenarios name persons; null when unknown.</summary>
    public string? PersoonIdVan(string bsn) => BijBsn(bsn)?.Id;

    /// <summary>The own id of the person with this V-number; null when unknown.</summary>
    public string? PersoonIdVan(long vnummer) => BinnenSlot(() => opVNummer.GetValueOrDefault(vnummer));

    /// <summary>How many messages wait, arrived, did not arrive, and came in.</summary>
    public Bezorgstand Bezorgstand() => BinnenSlot(() => new Bezorgstand(
        lade.Aantal(Berichtstand.Wacht),
        lade.Aantal(Berichtstand.Bezorgd),
        lade.Aantal(Berichtstand.Geweigerd) + lade.Aantal(Berichtstand.Opgegeven) + lade.Aantal(Berichtstand.GeenAdres),
        lade.Aantal(Berichtstand.Ontvangen)));

    /// <summary>The berichtIds of a person's messages in the order in which they were made, as far as they are kept (the latest 2000 that are done).</summary>
    public IReadOnlyList<Guid> BerichtIdsVan(string persoonId) => [.. BerichtenVan(persoonId, int.MaxValue).Berichten.Reverse().Select(b => b.BerichtId)];

    internal Persoon? BijBsn(string bsn) => BinnenSlot(() => opBsn.TryGetValue(bsn, out var id) ? personen[id] : null);

    internal Persoon? BijId(string? id) => BinnenSlot(() => id is null ? null : personen.GetValueOrDefault(id));

    /// <summary>In order of arrival.</summary>
    internal IReadOnlyList<Persoon> Personen() => BinnenSlot(() => opVolgorde.ConvertAll(id => personen[id]));

    /// <summary>Newest first.</summary>
    internal IReadOnlyList<Ketenbericht> Berichten(int overslaan = 0, int hoogstens = int.MaxValue) =>
        BinnenSlot(() => lade.NieuwsteEerst().Skip(overslaan).Take(hoogstens).ToList());

    internal int AantalBerichten() => BinnenSlot(() => lade.Bewaard);

    /// <summary>The newest that was delivered; null when none is kept.</summary>
    internal Ketenbericht? LaatsteBezorgd() => BinnenSlot(() => lade.NieuwsteEerst().FirstOrDefault(b => b.Stand is Berichtstand.Bezorgd));

    /// <summary>Newest first, and how many there are in all.</summary>
    internal (IReadOnlyList<Ketenbericht> Berichten, int Totaal) BerichtenVan(string persoonId, int hoogstens) =>
        BinnenSlot(() => (lade.VanPersoon(persoonId, hoogstens), lade.AantalVan(persoonId)));

    internal IReadOnlyList<Planregel> Plan(string? persoonId = null, int hoogstens = int.MaxValue) => BinnenSlot(() =>
        bord.Regels.Where(r => persoonId is null || r.PersoonId == persoonId).Take(hoogstens).ToList());

    internal int AantalGepland() => BinnenSlot(() => bord.Aantal);

    /// <summary>Changes a person in one step: what <paramref name="stap"/> decides is applied before anybody else looks.</summary>
    internal T Wijzig<T>(string persoonId, Func<Persoon, Planner, (Persoon Nieuw, T Uitkomst)> stap)
    {
        T uitkomst;
        lock (slot)
        {
            var oud = personen[persoonId];
            var planner = new Planner(this);
            (var nieuw, uitkomst) = stap(oud, planner);
            personen[persoonId] = planner.Verwerk(oud, nieuw, klok.Vandaag);
        }

        Gewijzigd?.Invoke();
        return uitkomst;
    }

    internal void Meld(Ketenbericht bericht) => Daad(() => lade.Voeg(bericht));

    internal Ketenbericht? Bericht(long nummer) => BinnenSlot(() => lade.Geef(nummer));

    internal void BiedOpnieuw(long nummer) => Daad(() => lade.Opnieuw(nummer));

    /// <inheritdoc cref="Berichtenlade.Neem"/>
    internal Ketenbericht? NeemBericht(Func<Ketenbericht, bool> inhalen, Func<string?, bool> wachtOpAdres) =>
        BinnenSlot(() => lade.Neem(Ketenklok.Wachttijd, inhalen, wachtOpAdres));

    internal void BrengTerug(Ketenbericht bericht) => Daad(() => lade.Terug(bericht));

    /// <summary>When the next message may be tried or the next term starts; null when nothing waits for a moment.</summary>
    internal DateTimeOffset? EersteMoment() => BinnenSlot(() =>
        (lade.EersteMoment(), bord.EersteTermijnstart()) switch
        {
            ({ } a, { } b) => a < b ? a : b,
            var (a, b) => a ?? b,
        });

    internal void Plan(Planregel regel) => Daad(() => bord.Plan(regel));

    /// <summary>Puts the clock a day forward.</summary>
    internal void DagVooruit() => Daad(() => ++klok.DagenVooruit);

    /// <summary>Plays the first line of the plan that is due.</summary>
    /// <returns>False when none is.</returns>
    internal bool SpeelGepland(Action<Planregel> speel) => NeemEnSpeel(() => bord.Neem(klok.Vandaag), speel);

    /// <summary>Lets the first term start whose moment has come.</summary>
    /// <returns>False when there is none.</returns>
    internal bool SpeelTermijnstart(DateTimeOffset nu, Action<string> speel) => NeemEnSpeel(() => bord.NeemTermijnstart(nu), speel);

    internal Contactpersoon VoegContactpersoon(Func<int, Contactpersoon> maak) => Daad(() =>
    {
        var nieuw = maak(++contactnummer);
        contactpersonen[nieuw.Id] = nieuw;
        return nieuw;
    });

    internal Contactpersoon? Contactpersoon(int? id) => BinnenSlot(() => id is null ? null : contactpersonen.GetValueOrDefault(id.Value));

    internal void ZetContactpersoon(Contactpersoon nieuw) => Daad(() => contactpersonen[nieuw.Id] = nieuw);

    /// <summary>Numbers are never used again, so a link to a contact person who is gone is no link any more.</summary>
    internal void VerwijderContactpersoon(int id) => Daad(() => contactpersonen.Remove(id));

    /// <returns>True when there was none yet.</returns>
    internal bool ZetVolgindicatie(Volgindicatie nieuw) => Daad(() =>
    {
        var bestond = volgindicaties.ContainsKey((nieuw.Abonnee, nieuw.Bsn));
        volgindicaties[(nieuw.Abonnee, nieuw.Bsn)] = nieuw;
        return !bestond;
    });

    internal IReadOnlyList<Volgindicatie> Volgindicaties(string abonnee) =>
        BinnenSlot(() => volgindicaties.Values.Where(v => v.Abonnee == abonnee).ToList());

    internal void Bewaar()
    {
        if (bestand is null)
        {
            return;
        }

        bestand.Schrijf(BinnenSlot(() => new Staatinhoud
        {
            Personen = [.. personen.Values],
            Berichten = lade.Alles(),
            Termijnstarts = [.. bord.Termijnstarts.Select(t => new Termijnstart(t.Key, t.Value))],
            Plan = [.. bord.Regels],
            Contactpersonen = [.. contactpersonen.Values],
            Volgindicaties = [.. volgindicaties.Values],
            DagenVooruit = klok.DagenVooruit,
            Contactnummer = contactnummer,
            Volgnummer = volgnummer,
            Berichtnummer = lade.LaatsteNummer,
        }));
    }

    private T BinnenSlot<T>(Func<T> vraag)
    {
        lock (slot)
        {
            return vraag();
        }
    }

    private T Daad<T>(Func<T> daad)
    {
        var uitkomst = BinnenSlot(daad);
        Gewijzigd?.Invoke();
        return uitkomst;
    }

    private void Daad(Action daad) => Daad(() =>
    {
        daad();
        return true;
    });

    /// <summary>Takes and plays in one step: a write in between would hold neither the line nor what it did.</summary>
    private bool NeemEnSpeel<T>(Func<T?> neem, Action<T> speel)
        where T : class
    {
        lock (slot)
        {
            if (neem() is not { } een)
            {
                return false;
            }

            speel(een);
        }

        Gewijzigd?.Invoke();
        return true;
    }

    private Persoon? RegistreerEen(Ketenpersoon bron)
    {
        var bestaandId = bron.Bsn is not null && opBsn.TryGetValue(bron.Bsn, out var opNummer) ? opNummer
            : bron.VNummer is { } v && opVNummer.TryGetValue(v, out var opV) ? opV
            : null;
        var bestaand = bestaandId is null ? null : personen[bestaandId];
        if (bestaand is not null && (bestaand.Plichten.Count > 0 || bron.Plicht is null))
        {
            return null;
        }

        var persoon = Persoon.Van(
            bron, bestaand?.Id ?? RandomNumberGenerator.GetString(Idletters, 14), bestaand?.Volgnummer ?? ++volgnummer);
        Plaats(persoon);
        return persoon;
    }

    private void Plaats(Persoon persoon)
    {
        if (!personen.ContainsKey(persoon.Id))
        {
            opVolgorde.Add(persoon.Id);
        }

        personen[persoon.Id] = persoon;
        if (persoon.Bsn is not null)
        {
            opBsn[persoon.Bsn] = persoon.Id;
        }

        if (persoon.VNummer is { } v)
        {
            opVNummer[v] = persoon.Id;
        }
    }

    private void Herstel(Staatinhoud inhoud)
    {
        foreach (var persoon in inhoud.Personen.OrderBy(p => p.Volgnummer))
        {
            Plaats(persoon);
        }

        // After a restart everything that waits may be tried at once.
        lade.Herstel(inhoud.Berichten, inhoud.Berichtnummer);
        inhoud.Termijnstarts.ToList().ForEach(t => bord.PlanTermijnstart(t.PersoonId, t.Op));
        inhoud.Plan.ToList().ForEach(bord.Plan);
        inhoud.Contactpersonen.ToList().ForEach(c => contactpersonen[c.Id] = c);
        inhoud.Volgindicaties.ToList().ForEach(v => volgindicaties[(v.Abonnee, v.Bsn)] = v);
        klok.DagenVooruit = inhoud.DagenVooruit;
        contactnummer = inhoud.Contactnummer;
        volgnummer = inhoud.Volgnummer;
    }

    /// <summary>What a change of a person may set in motion, in the same step as the change.</summary>
    internal sealed class Planner(Ketenstaat staat)
    {
        private readonly List<DuoGebeurtenis> gebeurtenissen = [];
        private readonly List<string> regels = [];

        // Kept until the step is done: one that fails halfway leaves nothing behind.
        private readonly List<Action> daden = [];

        public void Stuur(Ketenbericht bericht)
        {
            daden.Add(() => staat.lade.Voeg(bericht));
            gebeurtenissen.Add(new DuoGebeurtenis(
                bericht.Onderwerp, Gebeurtenisboek.Omschrijving(bericht.Onderwerp), DateOnly.FromDateTime(bericht.Tijdstip.DateTime)));
        }

        /// <summary>Something without a code, for the page of the person only.</summary>
        public void Noteer(string tekst) => regels.Add(tekst);

        public void PlanTermijnstart(Termijnstart start) =>
            daden.Add(() => staat.bord.PlanTermijnstart(start.PersoonId, start.Op));

        public void VergeetTermijnstart(string persoonId) => daden.Add(() => staat.bord.VergeetTermijnstart(persoonId));

        /// <summary>In the place of an earlier line of the same step for this person.</summary>
        public void Plan(Planregel regel) => daden.Add(() => staat.bord.Vervang(regel));

        public void VergeetPlan(string persoonId) => daden.Add(() => staat.bord.Vergeet(persoonId));

        internal Persoon Verwerk(Persoon oud, Persoon nieuw, DateOnly vandaag)
        {
            daden.ForEach(d => d());
            var brp = ReferenceEquals(oud.Brp, nieuw.Brp) && oud.Gemeentecode == nieuw.Gemeentecode;
            return nieuw with
            {
                Gebeurtenissen = gebeurtenissen.Count == 0 ? nieuw.Gebeurtenissen : [.. nieuw.Gebeurtenissen, .. gebeurtenissen],
                Verloop = regels.Count == 0 ? nieuw.Verloop : [.. nieuw.Verloop, .. regels.Select(r => new Verloopregel(vandaag, r))],
                BrpGewijzigdOp = brp ? nieuw.BrpGewijzigdOp : vandaag,
            };
        }
    }
}
