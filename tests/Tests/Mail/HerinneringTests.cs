using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Koppelingen.Mail;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Mail;

public sealed class HerinneringTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(56)]
    public async Task Wie_een_afspraak_heeft_krijgt_een_mail_in_de_eigen_taal_en_niet_twee(string soort)
    {
        await using var kantoor = Postkantoor.Open();
        await using var host = await StartAsync(soort, kantoor.Poort);
        var (arabisch, morgen) = await PlanAsync(host, "ar", "selam@voorbeeld.nl");
        await PlanAsync(host, "nl", "jan@voorbeeld.nl", "Zegt af", komt: false);
        await PlanAsync(host, "nl", "later@voorbeeld.nl", "Later", dagen: 9);
        await PlanAsync(host, "nl", null, "Zonder adres");
        var herinneringen = host.Diensten.GetRequiredService<Herinneringen>();

        await ZetKlaarAsync(host, herinneringen, arabisch);
        await herinneringen.ZetKlaarAsync(CancellationToken.None);
        await StuurAllesAsync(host, herinneringen);
        await herinneringen.VerstuurAsync(CancellationToken.None);

        var bericht = Assert.Single(kantoor.Binnen, b => b.To.Mailboxes.Single().Address == "selam@voorbeeld.nl");
        Assert.DoesNotContain(kantoor.Binnen, b => b.To.Mailboxes.Single().Address is "jan@voorbeeld.nl" or "later@voorbeeld.nl");
        Assert.Contains($"لديك موعد بتاريخ {morgen:dd-MM-yyyy} الساعة 09:30.", bericht.TextBody, StringComparison.Ordinal);
        Assert.Contains($"U heeft een afspraak op {morgen:dd-MM-yyyy} om 09:30.", bericht.TextBody, StringComparison.Ordinal);
        Assert.Contains("Spuiboulevard 300", bericht.TextBody, StringComparison.Ordinal);
        Assert.Contains("<div lang=\"ar\" dir=\"rtl\">", bericht.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("naast@voorbeeld.nl", bericht.From.Mailboxes.Single().Address);

        // Read along the way, it says nothing about who or what.
        foreach (var geheim in new[] { "Mailproef", "Voortgangsgesprek", "Sanne" })
        {
            Assert.DoesNotContain(geheim, bericht.ToString(), StringComparison.Ordinal);
        }

        using var browser = await host.AlsAsync("sanne");
        Assert.Contains("Herinnering gemaild op", (await Pagina.GaAsync(browser, $"/dossiers/{arabisch}/afspraken")).Tekst, StringComparison.Ordinal);

        // Moved to another day: reminded once more, of that day.
        await using (var scope = host.Als(Toegang.Systeem("test")))
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("Verzetten", null, "test"), async (_, ct) =>
            {
                var afspraak = await db.Afspraken.SingleAsync(a => a.DossierId == arabisch, ct);
                afspraak.Verzet(afspraak.Gegevens with { Dag = afspraak.Dag.AddDays(1) });
                return afspraak.Id.ToString();
            }, CancellationToken.None);
        }

        await ZetKlaarAsync(host, herinneringen, arabisch, dagen: 2);
        await StuurAllesAsync(host, herinneringen);
        Assert.Equal(2, kantoor.Binnen.Count(b => b.To.Mailboxes.Single().Address == "selam@voorbeeld.nl"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_mailserver_die_weg_is_komt_later_een_adres_dat_niet_bestaat_nooit(string soort)
    {
        var poort = Postkantoor.VrijePoort();
        await using var host = await StartAsync(soort, poort);
        var (goed, _) = await PlanAsync(host, "ti", "goed@voorbeeld.nl");
        var (fout, _) = await PlanAsync(host, "nl", Postkantoor.Onbekend);
        var herinneringen = host.Diensten.GetRequiredService<Herinneringen>();
        await ZetKlaarAsync(host, herinneringen, goed);
        await ZetKlaarAsync(host, herinneringen, fout);
        await StuurAllesAsync(host, herinneringen);

        await using var db = host.Db();
        Assert.All(await db.Herinneringen.AsNoTracking().Where(h => h.DossierId == goed || h.DossierId == fout).ToArrayAsync(), h =>
        {
            Assert.Equal((Herinneringstand.TeVersturen, 1, "De mailserver is niet te bereiken, of neemt niets aan."), (h.Stand, h.Pogingen, h.Fout));
            Assert.True(h.NietVoor > h.Gemaakt);
        });
        using var bas = await host.AlsAsync("bas");
        Assert.Contains("lukt het mailen niet", (await Pagina.GaAsync(bas, "/keten")).Tekst, StringComparison.Ordinal);

        await using (var kantoor = Postkantoor.Open(poort))
        {
            await db.Herinneringen.ExecuteUpdateAsync(zet => zet.SetProperty(h => h.NietVoor, h => h.Gemaakt).SetProperty(h => h.Fout, (string?)null));
            await StuurAllesAsync(host, herinneringen);
            Assert.Contains(kantoor.Binnen, b => b.To.Mailboxes.Single().Address == "goed@voorbeeld.nl");
        }

        Assert.Equal(Herinneringstand.Verstuurd, (await db.Herinneringen.AsNoTracking().SingleAsync(h => h.DossierId == goed)).Stand);
        var geweigerd = await db.Herinneringen.AsNoTracking().SingleAsync(h => h.DossierId == fout);
        Assert.Equal((Herinneringstand.Mislukt, "De mailserver weigert dit e-mailadres."), (geweigerd.Stand, geweigerd.Fout));
        using var browser = await host.AlsAsync("sanne");
        Assert.Contains("Herinnering niet gelukt. De mailserver weigert dit e-mailadres. Bel de inburgeraar", (await Pagina.GaAsync(browser, $"/dossiers/{fout}/afspraken")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Bij de afspraak staat waarom.", (await Pagina.GaAsync(bas, "/keten")).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_mailserver_zonder_afzender_start_niet()
    {
        Assert.Throws<InvalidOperationException>(() => new Mailopties { Server = "mail.voorbeeld.nl", Afzender = "geen adres" }.Controleer());
        Assert.False(new Mailopties().Controleer().Ingesteld);
        Assert.False(Postbode.IsAdres("zonder apenstaart"));
    }

    /// <summary>The job of the host may be at it: whoever comes second leaves it to the next turn.</summary>
    private static async Task ZetKlaarAsync(Naasthost host, Herinneringen herinneringen, Guid dossier, int dagen = 1)
    {
        await using var db = host.Db();
        for (var poging = 0; poging < 100; poging++)
        {
            await herinneringen.ZetKlaarAsync(CancellationToken.None);
            if (await db.Herinneringen.AnyAsync(h => h.DossierId == dossier && h.Dag == db.Vandaag.AddDays(dagen)))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("De herinnering komt niet klaar te staan.");
    }

    /// <summary>The job of the host may have a row in hand: wait until nothing is left that can be sent now.</summary>
    private static async Task StuurAllesAsync(Naasthost host, Herinneringen herinneringen)
    {
        await using var db = host.Db();
        for (var poging = 0; poging < 200; poging++)
        {
            await herinneringen.VerstuurAsync(CancellationToken.None);
            if (!await db.Herinneringen.AnyAsync(h => h.Stand == Herinneringstand.TeVersturen && (h.Fout == null || h.Pogingen == 0)))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("De herinneringen gaan niet uit.");
    }

    private static Task<Naasthost> StartAsync(string soort, int poort) => Naasthost.StartAsync(soort, false, null, null,
        "--Mail:Server=127.0.0.1", $"--Mail:Poort={poort}", "--Mail:Beveiliging=Geen", "--Mail:Afzender=naast@voorbeeld.nl", "--Mail:VanUur=0", "--Mail:TotUur=24", "--Mail:Tijdslimiet=00:00:05");

    private static async Task<(Guid Dossier, DateOnly Dag)> PlanAsync(Naasthost host, string taal, string? email, string naam = "Iemand", int dagen = 1, bool? komt = null)
    {
        await using var scope = host.Als(Toegang.Systeem("test"));
        var opener = scope.ServiceProvider.GetRequiredService<Dossieropener>();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        (Guid, DateOnly) uit = default;
        await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("Plannen", null, "test"), async (handeling, ct) =>
        {
            var beeld = await opener.OpenAsync(new NieuwDossier
            {
                Gemeentecode = "0505", Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Medewerker, Contact = new Bereikbaarheid { Email = email, Taal = taal },
                Persoon = new Persoonsgegevens(new Persoonsnaam(naam, null, "Mailproef"), OnvolledigeDatum.Onbekend),
            }, handeling, ct);
            var afspraak = Afspraak.Maak(handeling.NieuweId(), beeld.Dossier, new(handeling.Dag.AddDays(dagen), new(9, 30), "Voortgangsgesprek", "Spuiboulevard 300", "Sanne de Wit", false));
            if (komt is { } antwoord)
            {
                afspraak.Beantwoord(antwoord);
            }

            db.Add(afspraak);
            uit = (beeld.Dossier.Id, afspraak.Dag);
            return afspraak.Id.ToString();
        }, CancellationToken.None);
        return uit;
    }
}
