namespace Naast.Ketensimulator.Staat;

/// <summary>
/// The messages, and the rows in which those for one person wait. Every step costs the same however many messages there are: a row per
/// person keeps the order, and only heads of rows are ever looked at. Not safe by itself: the owner holds the lock.
/// </summary>
internal sealed class Berichtenlade
{
    private const int BewaardeAfgehandelde = 2000;

    private readonly Dictionary<long, Ketenbericht> alle = [];
    private readonly Queue<long> afgehandeld = new();
    private readonly Dictionary<string, SortedSet<long>> perPersoon = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rij> rijen = new(StringComparer.Ordinal);
    private readonly Queue<string> gereed = new();
    private readonly PriorityQueue<string, DateTimeOffset> later = new();

    // Rows of municipalities that have no address yet: nobody looks at them until there is one.
    private readonly Dictionary<string, Queue<string>> zonderAdres = new(StringComparer.Ordinal);
    private readonly long[] aantallen = new long[Enum.GetValues<Berichtstand>().Length];
    private long laatst;

    public long LaatsteNummer => laatst;

    /// <summary>Messages ever, by their present state; what was dropped for age still counts.</summary>
    public long Aantal(Berichtstand stand) => aantallen[(int)stand];

    public int Bewaard => alle.Count;

    public Ketenbericht? Geef(long nummer) => alle.GetValueOrDefault(nummer);

    /// <summary>Newest first.</summary>
    public IEnumerable<Ketenbericht> NieuwsteEerst()
    {
        var over = alle.Count;
        for (var nummer = laatst; over > 0 && nummer > 0; nummer--)
        {
            if (alle.TryGetValue(nummer, out var bericht))
            {
                over--;
                yield return bericht;
            }
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Ketenbericht> VanPersoon(string persoonId, int hoogstens) =>
        perPersoon.TryGetValue(persoonId, out var nummers) ? [.. nummers.Reverse().Take(hoogstens).Select(n => alle[n])] : [];

    /// <summary>How many of a person are kept.</summary>
    public int AantalVan(string persoonId) => perPersoon.GetValueOrDefault(persoonId)?.Count ?? 0;

    public Ketenbericht Voeg(Ketenbericht bericht)
    {
        var nieuw = bericht with { Nummer = ++laatst };
        Plaats(nieuw);
        return nieuw;
    }

    /// <summary>Puts messages of before a restart back.</summary>
    public void Herstel(IEnumerable<Ketenbericht> berichten, long laatsteNummer)
    {
        foreach (var bericht in berichten.OrderBy(b => b.Nummer))
        {
            Plaats(bericht);
        }

        laatst = Math.Max(laatsteNummer, laatst);
    }

    /// <summary>The next message that may go, or null. Its row stands still until <see cref="Terug"/>.</summary>
    /// <param name="nu">On the machine's own clock.</param>
    /// <param name="inhalen">Asked for the next one of the same person, if there is one: true lets it go first.</param>
    /// <param name="wachtOpAdres">Asked with the code of a municipality: true leaves its messages where they are.</param>
    public Ketenbericht? Neem(DateTimeOffset nu, Func<Ketenbericht, bool> inhalen, Func<string?, bool> wachtOpAdres)
    {
        while (later.TryPeek(out var sleutel, out var moment) && moment <= nu)
        {
            later.Dequeue();
            gereed.Enqueue(sleutel);
        }

        foreach (var gemeentecode in zonderAdres.Keys.Where(g => !wachtOpAdres(g)).ToList())
        {
            zonderAdres.Remove(gemeentecode, out var wachtend);
            wachtend!.ToList().ForEach(gereed.Enqueue);
        }

        while (gereed.TryDequeue(out var eerste))
        {
            var rij = rijen[eerste];
            var knoop = rij.Wachtend.First!;
            var kop = alle[knoop.Value];
            if (kop.Gemeentecode is { } gemeentecode && wachtOpAdres(gemeentecode))
            {
                LaatWachten(gemeentecode, eerste, kop);
                continue;
            }

            rij.Onderweg = knoop.Next is { } volgende && inhalen(alle[volgende.Value]) ? volgende : knoop;
            return alle[rij.Onderweg.Value];
        }

        return null;
    }

    /// <summary>The message is back from an attempt, in its new state.</summary>
    public void Terug(Ketenbericht bericht)
    {
        var sleutel = Sleutel(bericht);
        var rij = rijen[sleutel];
        Zet(bericht);
        if (bericht.Stand is Berichtstand.Wacht)
        {
            later.Enqueue(sleutel, bericht.VolgendePoging ?? DateTimeOffset.MinValue);
            return;
        }

        rij.Wachtend.Remove(rij.Onderweg!);
        if (rij.Wachtend.Count > 0)
        {
            gereed.Enqueue(sleutel);
        }
        else
        {
            rijen.Remove(sleutel);
        }

        Ruim(bericht.Nummer);
    }

    /// <summary>Puts a message that was set aside at the end of its row.</summary>
    public void Opnieuw(long nummer)
    {
        Zet(alle[nummer] with { Stand = Berichtstand.Wacht, Pogingen = 0, VolgendePoging = null });
        InRij(alle[nummer]);
    }

    /// <summary>When the first message that waits for its next attempt may go.</summary>
    public DateTimeOffset? EersteMoment() =>
        gereed.Count > 0 ? DateTimeOffset.MinValue : later.TryPeek(out _, out var moment) ? moment : null;

    public IReadOnlyList<Ketenbericht> Alles() => [.. alle.Values];

    private static string Sleutel(Ketenbericht bericht) =>
        bericht.PersoonId is { } persoon ? persoon + bericht.Gemeentecode : FormattableString.Invariant($"#{bericht.Nummer}");

    private void Plaats(Ketenbericht bericht)
    {
        laatst = Math.Max(laatst, bericht.Nummer);
        alle[bericht.Nummer] = bericht;
        aantallen[(int)bericht.Stand]++;
        if (bericht.PersoonId is { } persoon)
        {
            if (!perPersoon.TryGetValue(persoon, out var nummers))
            {
                perPersoon[persoon] = nummers = [];
            }

            nummers.Add(bericht.Nummer);
        }

        if (bericht.Stand is Berichtstand.Wacht)
        {
            InRij(bericht);
        }
        else
        {
            Ruim(bericht.Nummer);
        }
    }

    private void LaatWachten(string gemeentecode, string sleutel, Ketenbericht kop)
    {
        if (!zonderAdres.TryGetValue(gemeentecode, out var wachtend))
        {
            zonderAdres[gemeentecode] = wachtend = new();
        }

        wachtend.Enqueue(sleutel);
        Zet(kop with { Uitleg = Ketenbericht.ZonderAdres });
    }

    private void InRij(Ketenbericht bericht)
    {
        var sleutel = Sleutel(bericht);
        if (!rijen.TryGetValue(sleutel, out var rij))
        {
            rijen[sleutel] = rij = new Rij();
            gereed.Enqueue(sleutel);
        }

        rij.Wachtend.AddLast(bericht.Nummer);
    }

    private void Zet(Ketenbericht bericht)
    {
        aantallen[(int)alle[bericht.Nummer].Stand]--;
        aantallen[(int)bericht.Stand]++;
        alle[bericht.Nummer] = bericht;
    }

    /// <summary>Keeps the latest that are done with; what waits is never dropped.</summary>
    private void Ruim(long nummer)
    {
        afgehandeld.Enqueue(nummer);
        if (afgehandeld.Count <= BewaardeAfgehandelde)
        {
            return;
        }

        var oudste = afgehandeld.Dequeue();
        if (alle.TryGetValue(oudste, out var bericht) && bericht.Stand is not Berichtstand.Wacht)
        {
            alle.Remove(oudste);
            if (bericht.PersoonId is { } persoon && perPersoon.TryGetValue(persoon, out var nummers))
            {
                nummers.Remove(oudste);
                if (nummers.Count == 0)
                {
                    perPersoon.Remove(persoon);
                }
            }
        }
    }

    private sealed class Rij
    {
        public LinkedList<long> Wachtend { get; } = new();

        public LinkedListNode<long>? Onderweg { get; set; }
    }
}
