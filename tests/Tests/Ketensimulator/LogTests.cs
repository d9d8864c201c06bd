using System.Diagnostics;
using Xunit;

namespace Naast.Tests.Ketensimulator;

public sealed class LogTests
{
    [Fact]
    public async Task Geen_BSN_in_enig_logboek_of_spoor_op_het_fijnste_niveau()
    {
        const string Bsn = "999981067";
        var sporen = new List<Activity>();
        using var luisteraar = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = sporen.Add,
        };
        ActivitySource.AddActivityListener(luisteraar);

        await using var keten = await Ketenopstelling.Start();
        keten.Staat.Registreer(Ketenopstelling.Persoon(Bsn));
        foreach (var (methode, pad) in new[]
        {
            (HttpMethod.Get, $"/v1/personen/{Bsn}/inburgeringsplicht"), (HttpMethod.Get, $"/v1/personen/{Bsn}/PIP"),
            (HttpMethod.Delete, $"/v1/personen/{Bsn}/PIP"), (HttpMethod.Put, $"/v1/personen/{Bsn}/PIP"),
            (HttpMethod.Get, $"/v1/personen/{Bsn}/bestaat-niet"), (HttpMethod.Get, $"/elders/{Bsn}"),
            (HttpMethod.Get, $"/v1/personen/{Bsn}/gebeurtenissen"), (HttpMethod.Put, $"/v1/personen/{Bsn}/map"),
            (HttpMethod.Delete, $"/v1/contactpersonen/1/personen/{Bsn}"), (HttpMethod.Get, $"/haalcentraal/api/brpupdate/volgindicaties/{Bsn}"),
        })
        {
            using var antwoord = await keten.Vraag(methode, pad);
        }

        using (var pip = await keten.Vraag(HttpMethod.Post, $"/v1/personen/{Bsn}/PIP", lichaam: new { dagtekeningPip = "2026-06-10", leerroute = "B" }))
        {
            await keten.Ontvanger.Wacht(1);
        }

        Assert.NotEmpty(keten.Log.Regels);
        Assert.DoesNotContain(keten.Log.Regels, r => r.Contains(Bsn, StringComparison.Ordinal));
        var vastgelegd = sporen.ToArray().Where(s => s.Recorded && s.Kind is ActivityKind.Server).SelectMany(s => s.TagObjects);
        Assert.DoesNotContain(vastgelegd, t => $"{t.Value}".Contains(Bsn, StringComparison.Ordinal));
    }
}
