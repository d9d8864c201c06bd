using System.Security.Cryptography;
using Naast.Ketensimulator.Gegevens;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator;

/// <summary>
/// The memory of the chain: persons, messages and what is planned. One lock around it; a simulator needs no more, and every rule
/// is then checked and applied in one step.
/// </summary>
public sealed class Ketenstaat
{
    private const int BewaardeBerichten = 1000;

    // Letters only: an id can then never look like a BSN, in an address or to a scanner of logs.
    private const string Idletters = "bcdfghjklmnpqrstvwxz";

    private readonly Lock slot = new();
    private readonly Dictionary<string, Persoon> personen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> opBsn = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> opVNummer = [];
    private readonly List<Ketenbericht> berichten = [];
    private readonly List<Termijnstart> termijnstarts = [];
    private readonly Staatbestand? bestand;
    private int volgnummer;
    private long berichtnummer;

    internal Ketenstaat(Ketensimulatoropties opties, Ketenadressen adressen, Ketenklok klok, ILogger<Ketenstaat> logger)
    {
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
    /// <exception cref="ArgumentException">A person has neither BSN nor V-number, or a BSN that is not nine digits.</exception>
    public int Registreer(IEnumerable<Ketenpersoon> nieuwe)
    {
        ArgumentNullException.ThrowIfNull(nieuwe);
        var aantal = 0;
        lock (slot)
        {
            foreach (var persoon in nieuwe)
            {
                aantal += RegistreerEen(persoon) ? 1 : 0;
            }
        }

        if (aantal > 0)
        {
            Gewijzigd?.Invoke();
        }

        return aantal;
    }

    /// <inheritdoc cref="Registreer(IEnumerable{Ketenpersoon})"/>
    public bool Registreer(Ketenpersoon persoon) => Registreer([persoon]) > 0;

    /// <summary>Number of persons.</summary>
    public int AantalPersonen()
    {
        lock (slot)
        {
            return personen.Count;
        }
    }

    internal Persoon? BijBsn(string bsn)
    {
        lock (slot)
        {
            return opBsn.TryGetValue(bsn, out var id) ? personen[id] : null;
        }
    }

    internal Persoon? BijId(string? id)
    {
        lock (slot)
        {
            return id is null ? null : personen.GetValueOrDefault(id);
        }
    }

    internal IReadOnlyList<Persoon> Personen()
    {
        lock (slot)
        {
            return [.. personen.Values.OrderBy(p => p.Volgnummer)];
        }
    }

    internal IReadOnlyList<Ketenbericht> Berichten()
    {
        lock (slot)
        {
            return [.. berichten];
        }
    }

    internal IReadOnlyList<Termijnstart> Termijnstarts()
    {
        lock (slot)
        {
            return [.. termijnstarts];
        }
    }

    /// <summary>Changes a person in one step: what <paramref name="stap"/> decides is applied before anybody else looks.</summary>
    internal T Wijzig<T>(string persoonId, Func<Persoon, Planner, (Persoon Nieuw, T Uitkomst)> stap)
    {
        T uitkomst;
        lock (slot)
        {
            (var nieuw, uitkomst) = stap(personen[persoonId], new Planner(this));
            personen[persoonId] = nieuw;
        }

        Gewijzigd?.Invoke();
        return uitkomst;
    }

    internal void Meld(Ketenbericht bericht) => BinnenSlot(() => Voeg(bericht));

    /// <summary>Replaces a message by its newer state.</summary>
    internal void WerkBij(long nummer, Func<Ketenbericht, Ketenbericht> wijziging) => BinnenSlot(() =>
    {
        var plaats = berichten.FindIndex(b => b.Nummer == nummer);
        if (plaats >= 0)
        {
            berichten[plaats] = wijziging(berichten[plaats]);
        }
    });

    internal void Bewaar()
    {
        if (bestand is null)
        {
            return;
        }

        Staatinhoud inhoud;
        lock (slot)
        {
            inhoud = new Staatinhoud
            {
                Personen = [.. personen.Values],
                Berichten = [.. berichten],
                Termijnstarts = [.. termijnstarts],
                Volgnummer = volgnummer,
                Berichtnummer = berichtnummer,
            };
        }

        bestand.Schrijf(inhoud);
    }

    private void BinnenSlot(Action daad)
    {
        lock (slot)
        {
            daad();
        }

        Gewijzigd?.Invoke();
    }

    private void Voeg(Ketenbericht bericht)
    {
        berichten.Add(bericht with { Nummer = ++berichtnummer });
        if (berichten.Count > BewaardeBerichten)
        {
            var oudste = berichten.FindIndex(b => b.Stand is not Berichtstand.Wacht);
            if (oudste >= 0)
            {
                berichten.RemoveAt(oudste);
            }
        }
    }

    private bool RegistreerEen(Ketenpersoon bron)
    {
        if (bron is { Bsn: null, VNummer: null } || (bron.Bsn is { } bsn && (bsn.Length != 9 || !bsn.All(char.IsAsciiDigit))))
        {
            throw new ArgumentException("Een ketenpersoon heeft een BSN van negen cijfers of een V-nummer.");
        }

        var bestaandId = bron.Bsn is not null && opBsn.TryGetValue(bron.Bsn, out var opNummer) ? opNummer
            : bron.VNummer is { } v && opVNummer.TryGetValue(v, out var opV) ? opV
            : null;
        var bestaand = bestaandId is null ? null : personen[bestaandId];
        if (bestaand is not null && (bestaand.Plichten.Count > 0 || bron.Plicht is null))
        {
            return false;
        }

        var persoon = Persoon.Van(
            bron, bestaand?.Id ?? RandomNumberGenerator.GetString(Idletters, 14), bestaand?.Volgnummer ?? ++volgnummer);
        Plaats(persoon);
        return true;
    }

    private void Plaats(Persoon persoon)
    {
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
        foreach (var persoon in inhoud.Personen)
        {
            Plaats(persoon);
        }

        // After a restart everything that waits may be tried at once.
        berichten.AddRange(inhoud.Berichten.Select(b => b.Stand is Berichtstand.Wacht ? b with { VolgendePoging = null } : b));
        termijnstarts.AddRange(inhoud.Termijnstarts);
        volgnummer = inhoud.Volgnummer;
        berichtnummer = inhoud.Berichtnummer;
    }

    /// <summary>What a change of a person may set in motion, in the same step as the change.</summary>
    internal readonly struct Planner(Ketenstaat staat)
    {
        public void Stuur(Ketenbericht bericht) => staat.Voeg(bericht);

        public void PlanTermijnstart(Termijnstart start) => staat.termijnstarts.Add(start);

        public void VergeetTermijnstart(string persoonId) => staat.termijnstarts.RemoveAll(t => t.PersoonId == persoonId);
    }
}
