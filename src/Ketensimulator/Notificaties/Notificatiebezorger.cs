using System.Net.Http.Json;
using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Notificaties;

/// <summary>
/// Posts notifications to the municipalities, many at a time but in order per person, with growing pauses after a failure; and lets
/// happen what is due.
/// </summary>
internal sealed partial class Notificatiebezorger(
    Ketenstaat staat,
    Ketenadressen adressen,
    Ketensimulatoropties opties,
    Ketenklok klok,
    Storingen storingen,
    Dagloop dagloop,
    IHttpClientFactory clients,
    ILogger<Notificatiebezorger> logger) : BackgroundService
{
    /// <summary>Name of the HTTP client, for a host or test that wants to replace its handler.</summary>
    public const string Client = "ketensimulator";

    private static readonly TimeSpan Rondetijd = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim gewijzigd = new(0);

    // Not back in the drawer yet; a hand is free a moment before that, so that the loop which the return wakes can use it.
    private readonly List<Task> bezig = [];

    private readonly Tempo tempo = new();

    private int onderweg;

    public override void Dispose()
    {
        gewijzigd.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        staat.Gewijzigd += Meld;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Ronde(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What waits is kept and goes out after the next start.
        }
        finally
        {
            staat.Gewijzigd -= Meld;
            await Task.WhenAll(bezig);
        }
    }

    private void Meld() => gewijzigd.Release();

    private async Task Ronde(CancellationToken stop)
    {
        try
        {
            dagloop.Bij();
            bezig.RemoveAll(t => t.IsCompleted);
            if (opties.GelijktijdigBijBelasting is not null && !opties.ZetKlaar && staat.Bezorgstand().Wacht == 0)
            {
                (opties.GelijktijdigBijBelasting, opties.PerSecondeBijBelasting) = (null, null);
            }

            while (MagNog() && staat.NeemBericht(storingen.Inhalen, g => opties.WachtOpAdres(adressen.BijCode(g))) is { } bericht)
            {
                tempo.Telt();
                Interlocked.Increment(ref onderweg);
                bezig.Add(Bezorg(bericht, stop));
            }
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            RondeMislukt(logger, fout.GetType().Name);
        }

        await gewijzigd.WaitAsync(WachtTot(), stop);
        while (gewijzigd.Wait(0, CancellationToken.None))
        {
            // Several changes ask for one round only.
        }
    }

    /// <summary>Asked before each message: a load may have set another pace since the one before.</summary>
    private bool MagNog()
    {
        tempo.Zet(opties.PerSecondeBijBelasting);
        return Volatile.Read(ref onderweg) < opties.NuGelijktijdig && tempo.Mag;
    }

    /// <summary>Short when a term is about to start or a message waits for its next attempt; otherwise the ordinary round.</summary>
    private TimeSpan WachtTot()
    {
        if (!tempo.Mag)
        {
            return Tempo.Wachttijd;
        }

        // Whoever comes back from a delivery wakes the loop, so with all hands busy there is nothing to look out for.
        if (Volatile.Read(ref onderweg) >= opties.NuGelijktijdig || staat.EersteMoment() is not { } eerste)
        {
            return Rondetijd;
        }

        var wacht = eerste - Ketenklok.Wachttijd;
        return wacht < TimeSpan.FromMilliseconds(10) ? TimeSpan.FromMilliseconds(10) : wacht > Rondetijd ? Rondetijd : wacht;
    }

    private async Task Bezorg(Ketenbericht bericht, CancellationToken stop)
    {
        var terug = bericht;
        try
        {
            await Task.Yield();
            terug = await Probeer(bericht, stop);
        }
        catch (OperationCanceledException)
        {
            // Stopped on the way: it waits for the next start.
        }
        catch (Exception fout)
        {
            RondeMislukt(logger, fout.GetType().Name);
            terug = Afgehandeld(bericht, null, "De bezorging is mislukt.");
        }
        finally
        {
            Interlocked.Decrement(ref onderweg);
            staat.BrengTerug(terug);
        }
    }

    private async Task<Ketenbericht> Probeer(Ketenbericht bericht, CancellationToken stop)
    {
        var gemeente = adressen.BijCode(bericht.Gemeentecode);
        var persoon = staat.BijId(bericht.PersoonId);
        var adres = gemeente is null ? null : opties.AdresVoor(gemeente);
        if (gemeente is null || persoon is null || adres is null)
        {
            // An address that was taken away this very moment is waited for again.
            return opties.WachtOpAdres(gemeente) && persoon is not null
                ? bericht
                : bericht with { Stand = Berichtstand.GeenAdres, VolgendePoging = null, Uitleg = Ketenbericht.ZonderAdres };
        }

        var (status, uitleg) = await Post(bericht, gemeente, persoon, adres, stop);
        if (status is >= 200 and < 300)
        {
            if (storingen.Dubbel(bericht))
            {
                var (tweede, _) = await Post(bericht, gemeente, persoon, adres, stop);
                uitleg = $"Twee keer bezorgd; de tweede keer kwam {tweede} terug.";
            }

            if (bericht.Onderwerp != Gebeurtenissen.Onbekend && storingen.OnbekendeCodeErachter(bericht))
            {
                staat.Meld(Gebeurtenissen.Notificatie(Gebeurtenissen.Onbekend, persoon, gemeente.Code, klok));
            }
        }

        return Afgehandeld(bericht, status, uitleg);
    }

    private Ketenbericht Afgehandeld(Ketenbericht bericht, int? status, string? uitleg)
    {
        var poging = bericht.Pogingen + 1;
        var stand = status switch
        {
            >= 200 and < 300 => Berichtstand.Bezorgd,

            // The receiver says that the message itself is not right.
            400 or 413 or 415 or 422 => Berichtstand.Geweigerd,
            _ => poging >= opties.Pogingen ? Berichtstand.Opgegeven : Berichtstand.Wacht,
        };
        return bericht with
        {
            Stand = stand,
            Httpstatus = status,
            Pogingen = poging,
            Uitleg = uitleg,
            VolgendePoging = stand is Berichtstand.Wacht ? Ketenklok.Wachttijd + Pauze(poging) : null,
        };
    }

    private TimeSpan Pauze(int poging)
    {
        var pauze = opties.EersteHerhaling * Math.Pow(2, Math.Min(poging - 1, 20));
        return pauze > opties.LangsteHerhaling ? opties.LangsteHerhaling : pauze;
    }

    private async Task<(int? Status, string? Uitleg)> Post(
        Ketenbericht bericht, Ketengemeente gemeente, Persoon persoon, Uri adres, CancellationToken stop)
    {
        using var client = clients.CreateClient(Client);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres);
        verzoek.Headers.Add("bron", adressen.DuoOin);
        verzoek.Headers.Add("doel", gemeente.Oin);
        verzoek.Headers.Add("berichtId", bericht.BerichtId.ToString());
        verzoek.Content = JsonContent.Create(
            new
            {
                RegistratieDatumTijd = bericht.Tijdstip,
                GebeurtenisId = bericht.Onderwerp,
                persoon.Bsn,
                VNummer = persoon.Bsn is null ? persoon.VNummer : null,
            },
            options: Duoenvelop.Vorm);
        try
        {
            using var antwoord = await client.SendAsync(verzoek, stop);
            var status = (int)antwoord.StatusCode;
            return (status, status == 201 ? null : "Verwacht was 201.");
        }
        catch (HttpRequestException)
        {
            return (null, "De ontvanger was niet bereikbaar.");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, "De ontvanger antwoordde niet op tijd.");
        }
    }

    [LoggerMessage(LogLevel.Error, "Een ronde van de bezorging is mislukt: {Fout}.")]
    private static partial void RondeMislukt(ILogger logger, string fout);
}
