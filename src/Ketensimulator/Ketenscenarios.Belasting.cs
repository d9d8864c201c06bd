using Naast.Ketensimulator.Notificaties;
using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator;

/// <summary>How much load, and of what kind.</summary>
/// <param name="Personen">New fictitious persons, 1..5000; fewer when the test range of BSNs is used up.</param>
/// <param name="Meldingen">Notifications with a berichtId of their own, 0..500000.</param>
public sealed record Belastingvraag(int Personen, int Meldingen)
{
    /// <summary>The same seed gives the same codes in the same order.</summary>
    public int Zaad { get; init; } = 1;

    /// <summary>Share that goes out once more with the same berichtId, 0..100.</summary>
    public int DubbelPercentage { get; init; }

    /// <summary>Share that has a code which DUO never published, 0..100.</summary>
    public int OnbekendPercentage { get; init; }

    /// <summary>On their way at the same time, 1..256.</summary>
    public int Gelijktijdig { get; init; } = 64;

    /// <summary>Share of the persons who are known by V-number only, 0..100: they need no BSN of the test range.</summary>
    public int ZonderBsnPercentage { get; init; }

    /// <summary>Most that are sent in a second, 1..10000; null: as fast as they are answered.</summary>
    public int? PerSeconde { get; init; }

    /// <summary>Null: spread over the municipalities of the region.</summary>
    public string? Gemeentecode { get; init; }
}

/// <summary>What was put in the queue.</summary>
/// <param name="ZonderBsn">Notifications of a published code about somebody known by V-number only.</param>
public sealed record Belastinguitkomst(int Meldingen, int Dubbele, int Onbekende, int ZonderBsn, IReadOnlyList<string> PersoonIds);

public sealed partial class Ketenscenarios
{
    /// <summary>Most persons in one load.</summary>
    public const int MeesteBelastingpersonen = 5_000;

    /// <summary>Highest pace that can be asked for, in notifications per second.</summary>
    public const int MeestePerSeconde = 10_000;

    /// <summary>Most notifications in one load.</summary>
    public const int MeesteMeldingen = 500_000;

    /// <summary>
    /// Registers persons under the duty and queues notifications of all codes for them, in a random but repeatable order. Only messages:
    /// what the codes speak of does not happen at DUO.
    /// </summary>
    /// <exception cref="ArgumentException">A number is outside its bounds.</exception>
    public Belastinguitkomst Belast(Belastingvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        if (vraag.Personen is < 1 or > MeesteBelastingpersonen || vraag.Meldingen is < 0 or > MeesteMeldingen
            || vraag.DubbelPercentage is < 0 or > 100 || vraag.OnbekendPercentage is < 0 or > 100 || vraag.ZonderBsnPercentage is < 0 or > 100
            || vraag.Gelijktijdig is < 1 or > Ketensimulatoropties.MeesteGelijktijdig || vraag.PerSeconde is < 1 or > MeestePerSeconde
            || (vraag.Gemeentecode is not null && adressen.BijCode(vraag.Gemeentecode) is null))
        {
            throw new ArgumentException(
                $"Personen 1 tot {MeesteBelastingpersonen}, meldingen 0 tot {MeesteMeldingen}, percentages 0 tot 100, gelijktijdig 1 tot {Ketensimulatoropties.MeesteGelijktijdig}, per seconde 1 tot {MeestePerSeconde}, een bekende gemeente.");
        }

        IReadOnlyList<string> ids;
        lock (kiesslot)
        {
            var zonder = vraag.Personen * vraag.ZonderBsnPercentage / 100;
            ids = [.. aanvulling.VulAan(vraag.Personen - zonder, vraag.Gemeentecode), .. aanvulling.VulAan(zonder, vraag.Gemeentecode, metBsn: false)];
            foreach (var id in ids)
            {
                staat.Wijzig(id, (persoon, _) => (Kennisgeving.Verwerkt(persoon, klok.Vandaag), true));
            }
        }

        if (ids.Count == 0)
        {
            return new Belastinguitkomst(0, 0, 0, 0, []);
        }

        // Before the first message is there, so that none goes faster; whoever delivers goes back to the setting as soon as nothing waits.
        opties.ZetKlaar = true;
        try
        {
            (opties.PerSecondeBijBelasting, opties.GelijktijdigBijBelasting) = (vraag.PerSeconde, vraag.Gelijktijdig);
            return Meldingen(vraag, ids);
        }
        finally
        {
            opties.ZetKlaar = false;
        }
    }

    /// <summary>Waits until nothing is left to deliver.</summary>
    /// <returns>False when something still waits after that time.</returns>
    public async Task<bool> WachtTotBezorgdAsync(TimeSpan hoogstens, CancellationToken afgebroken = default)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (staat.Bezorgstand().Wacht > 0)
        {
            if (TimeProvider.System.GetElapsedTime(begin) > hoogstens)
            {
                return false;
            }

            await Task.Delay(20, afgebroken);
        }

        return true;
    }

    private Belastinguitkomst Meldingen(Belastingvraag vraag, IReadOnlyList<string> ids)
    {
        var loting = new Loting(vraag.Zaad);
        var uitgesteld = new Queue<Ketenbericht>();
        var (dubbele, onbekende, zonderBsn) = (0, 0, 0);
        for (var nummer = 0; nummer < vraag.Meldingen; nummer++)
        {
            var persoon = staat.BijId(ids[loting.Onder(ids.Count)])!;
            var onbekend = loting.Onder(100) < vraag.OnbekendPercentage;
            onbekende += onbekend ? 1 : 0;
            zonderBsn += !onbekend && persoon.Bsn is null ? 1 : 0;
            var code = onbekend ? Gebeurtenissen.Onbekend : Codes[loting.Onder(Codes.Count)];
            var bericht = Gebeurtenissen.Notificatie(code, persoon, persoon.Bestemming, klok);
            staat.Meld(bericht);
            if (loting.Onder(100) < vraag.DubbelPercentage)
            {
                dubbele++;
                uitgesteld.Enqueue(bericht);
            }

            // The second copy comes some messages later, as it does when an answer got lost.
            if (uitgesteld.Count > 0 && loting.Onder(4) == 0)
            {
                staat.Meld(uitgesteld.Dequeue());
            }
        }

        while (uitgesteld.TryDequeue(out var rest))
        {
            staat.Meld(rest);
        }

        return new Belastinguitkomst(vraag.Meldingen, dubbele, onbekende, zonderBsn, ids);
    }
}
