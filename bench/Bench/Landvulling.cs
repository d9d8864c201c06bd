using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Demo;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;
using Npgsql;
using Geslacht = Naast.Kern.Inburgeraars.Geslacht;
using Fase = Naast.Kern.Inburgeraars.Fase;
using Leerroute = Naast.Kern.Leerroutes.Leerroute;
using Afspraak = Naast.Kern.Inburgeraars.Afspraak;
using Persoon = Naast.Kern.Inburgeraars.Persoon;

namespace Naast.Bench;

/// <summary>
/// A made-up country: N dossiers over 342 municipalities, each with person, contact, facts, intake, plan, notes, events and
/// worklist row. Sanne works in Dordrecht and has about 80 of them, whatever N is; her first one is full: three years of notes,
/// appointments, contacts and documents. The BSNs fail the elfproef.
/// </summary>
internal sealed class Landvulling(Db db, NpgsqlConnection verbinding, Sleutels sleutels)
{
    private const int Gemeenten = 342;
    private const int PerRegisseur = 80;

    /// <summary>What the first dossier holds beside what all hold: three years of work, some four hundred events.</summary>
    private const int Notities = 200, Contacten = 80, Afspraken = 80, Documenten = 30;
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 8, 30, 0, TimeSpan.Zero);
    private static readonly Toegang Wie = Toegang.Systeem("bench");

    public async Task VulAsync(int aantal)
    {
        var klok = Stopwatch.StartNew();
        var namen = Demoregio.Verzin(1, new DateOnly(2026, 1, 5), 1900).Select(l => l.Persoon).ToArray();
        db.Gemeenten.AddRange(Enumerable.Range(0, Gemeenten).Select(Gemeente));
        db.Medewerkers.AddRange(Demoregio.Medewerkers.Select(m => new Web.Data.Medewerker
        {
            Sub = m.Sub, Naam = m.Naam, Organisatie = m.Organisatie, Functie = m.Functie, Gemeenten = "0505",
        }));
        await BeleidAsync();
        const int Portie = 5000;
        for (var van = 0; van < aantal; van += Portie)
        {
            await PortieAsync([.. Enumerable.Range(van, Math.Min(Portie, aantal - van)).Select(i => Leven(i, aantal, namen))]);
        }

        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "VACUUM ANALYZE";
        opdracht.CommandTimeout = 600;
        await opdracht.ExecuteNonQueryAsync();
        Console.WriteLine($"{aantal} dossiers in {klok.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");
    }

    private async Task BeleidAsync()
    {
        var bulk = new Bulkhandelingen(db);
        foreach (var (sleutel, waarde) in new[] { (Beleid.PipOndertekenaars, "kwaliteitsmedewerker"), (Beleid.PipVierOgen, "ja") })
        {
            var handeling = Bulkhandelingen.Begin(Begin);
            var regel = Beleidsregel.StelVast(handeling.NieuweId(), "", sleutel, waarde, new DateOnly(2022, 1, 1), null, "bench", "");
            db.Add(regel);
            bulk.Doe(new Handelingsverzoek("BeleidVaststellen", null, "bench"), Wie, handeling, regel);
        }

        await bulk.BewaarAsync(CancellationToken.None);
    }

    private async Task PortieAsync(Leventje[] levens)
    {
        var kopie = new Bulkkopie(db, verbinding);
        await kopie.SchrijfAsync(levens.Select(l => l.Beeld.Dossier));
        await kopie.SchrijfAsync(levens.Select(l => l.Beeld.Persoon!));
        await kopie.SchrijfAsync(levens.Select(l => l.Nummer));
        await kopie.SchrijfAsync(levens.Select(l => l.Beeld.Contact!));
        await kopie.SchrijfAsync(levens.SelectMany(l => l.Beeld.Feiten));
        await kopie.SchrijfAsync(levens.Select(l => l.Beeld.Intake).OfType<BredeIntake>());
        await kopie.SchrijfAsync(levens.SelectMany(l => l.Beeld.Pips));
        await kopie.SchrijfAsync(levens.SelectMany(l => l.Beeld.Notities));
        await kopie.SchrijfAsync(levens.SelectMany(l => l.Beeld.Afspraken));
        await kopie.SchrijfAsync(levens.SelectMany(l => l.Meer).OfType<Contactmoment>());
        await kopie.SchrijfAsync(levens.SelectMany(l => l.Meer).OfType<Document>());
        await kopie.SchrijfAsync(levens.Select(l => l.Werk));
        await kopie.SchrijfAsync(levens.SelectMany(l => Dossieropener.Zoeknamen(l.Beeld.Persoon!)));
        await kopie.SchrijfAsync(levens.Select(l => l.Handeling));
        await kopie.SchrijfAsync(levens.SelectMany(l => l.Gebeurtenissen));
        await kopie.SchrijfAsync(levens.Select(l => l.Hoofd));
    }

    private static Web.Data.Gemeente Gemeente(int i)
    {
        var code = Code(i);
        return new Web.Data.Gemeente
        {
            Code = code, Naam = i == 0 ? "Dordrecht" : $"Gemeente {code}", Huisstijl = "sdd", Oin = $"000000019999{code}0000", Adres = "Stadskade 1", Telefoon = "078", Deelnemer = true,
        };
    }

    private static string Code(int i) => i == 0 ? "0505" : (1000 + i).ToString(CultureInfo.InvariantCulture);

    private Leventje Leven(int i, int aantal, Web.Demo.Persoon[] namen)
    {
        // Every (aantal/80)th dossier is Sanne's; the others go round the municipalities, 80 to a colleague.
        var vanSanne = i % Math.Max(aantal / PerRegisseur, 1) == 0;
        var gemeente = vanSanne ? "0505" : Code(i % Gemeenten);
        var moment = Begin.AddMinutes(i % 200_000);
        var handeling = new Handeling(Guid.CreateVersion7(moment), moment, DateOnly.FromDateTime(moment.DateTime));
        var kennisgeving = new DateOnly(2026, 11, 23).AddDays(-(i * 7 % 1100));
        var voor = namen[i % namen.Length];
        var achter = namen[i * 31 % namen.Length];
        OnvolledigeDatum.TryMaak(1970 + (i % 35), 1 + (i % 12), 1 + (i % 28), out var geboren);
        var beeld = Dossieropener.Bouw(new NieuwDossier
        {
            Gemeentecode = gemeente, Kanaal = Kanaal.Koppelvlak, Bron = Feitbron.Duo, Casusregisseur = vanSanne ? "sanne" : $"regisseur-{i / PerRegisseur}",
            Persoon = new Persoonsgegevens(new Persoonsnaam(voor.Voornamen ?? "Ali", null, achter.Geslachtsnaam ?? "Ahmadi"), geboren)
            {
                Vnummer = (2_000_000_000L + i).ToString(CultureInfo.InvariantCulture), Geslacht = Geslacht.Vrouw, Nationaliteit = "0090",
            },
            Contact = new Bereikbaarheid { Telefoon = "06 0000 0000", Straat = "Stadskade", Huisnummer = "1", Postcode = "3311 QA", Plaats = "Dordrecht", Taal = "ar", TolkNodig = i % 3 == 0 },
            Doelgroep = i % 3 == 0 ? GedetailleerdeDoelgroep.Gezinsvormer : GedetailleerdeDoelgroep.Asielstatushouder, BeginPlicht = kennisgeving, Kennisgeving = kennisgeving,
            Vestiging = kennisgeving.AddDays(-3),
        }, LandelijkeParameters.Regelset, handeling, sleutels, out _);
        return Voltooi(i, beeld, kennisgeving, handeling);
    }

    private Leventje Voltooi(int i, DossierBeeld beeld, DateOnly kennisgeving, Handeling handeling)
    {
        var feiten = beeld.Feiten.ToList();
        BredeIntake? intake = null;
        Pip[] pips = [];
        if (kennisgeving < new DateOnly(2026, 10, 20))
        {
            intake = BredeIntake.Begin(handeling.NieuweId(), beeld.Dossier, kennisgeving.AddDays(14));
            intake.LegVast(new Intakeantwoorden { AlleenGesprekVerteld = kennisgeving.AddDays(14), OpleidingEnWerk = "Werkte zes jaar in de zorg.", EigenWens = "Werken." });
        }

        if (kennisgeving < new DateOnly(2026, 9, 14))
        {
            pips = [Pip.Begin(handeling.NieuweId(), beeld.Dossier, new Pipinhoud
            {
                Leerroute = Leerroutes.Alle[i % 3], Motivering = "Deze route past bij de leerbaarheid en de wens.", LesurenPerWeek = 12, LesurenTotaal = 600,
                PvtUren = 12, MapUren = 40, Voortgangsgesprekken = 6, Begeleiding = "Een vaste casusregisseur.", Alfabetisering = Alfabetisering.NietVanToepassing,
            })];
            var termijn = PipTermijn.Inburgeringstermijn(kennisgeving.AddDays(60), LandelijkeParameters.Regelset).Waarde;
            feiten.Add(Feit.LegVast(
                handeling.NieuweId(), beeld.Dossier, Feitsoort.Inburgeringstermijn, termijn.Start, termijn.LaatsteDag, null, Feitbron.Duo, handeling.Tijdstip));
            // The decided plan as a fact of elsewhere, for its aggregate above is a draft: enough to give each dossier its signals.
            feiten.Add(Feit.LegVast(
                handeling.NieuweId(), beeld.Dossier, Feitsoort.PipElders, kennisgeving.AddDays(60), null, Leerroutes.Alle[i % 3].ToString(), Feitbron.Import, handeling.Tijdstip));
            beeld.Dossier.GaNaar(Fase.Leerroute);
        }

        var vol = i == 0;
        beeld = beeld with
        {
            Feiten = feiten, Intake = intake, Pips = pips,
            Afspraken = [.. Enumerable.Range(1, vol ? Afspraken : 0).Select(n => Afspraak.Maak(handeling.NieuweId(), beeld.Dossier, new(
                kennisgeving.AddDays(n * 13), new(10, 0), Afspraak.Onderwerpen[n % Afspraak.Onderwerpen.Count], "Stadskade 1", "Sanne de Wit", false)))],
            Notities = [.. Enumerable.Range(1, vol ? Notities : 3).Select(n => Notitie.Schrijf(
                handeling.NieuweId(), beeld.Dossier.Id, beeld.Dossier.Gemeentecode, $"Gesproken over de lessen, keer {n}.", "Sanne de Wit", "sdd", true, handeling.Tijdstip.AddDays(n)))],
        };
        Aggregaat[] meer =
        [
            .. Enumerable.Range(1, vol ? Contacten : 0).Select(n => Contactmoment.LegVast(
                handeling.NieuweId(), beeld.Dossier.Id, beeld.Dossier.Gemeentecode, Contactwijze.Telefoon, n % 4 != 0, "Sanne de Wit", handeling.Tijdstip.AddDays(n * 13))),
            .. Enumerable.Range(1, vol ? Documenten : 0).Select(n => Document.Voeg(
                handeling.NieuweId(), beeld.Dossier, new(Documentsoort.Uitslag, $"uitslag-{n}.pdf", "application/pdf", 1000, $"{n:x64}", "de school"), null, "Sanne de Wit", handeling.Tijdstip.AddDays(n))),
        ];
        return Keten(i, beeld, meer, handeling);
    }

    /// <summary>The real chain: each aggregate's after-image, linked by hash.</summary>
    private Leventje Keten(int i, DossierBeeld beeld, IReadOnlyList<Aggregaat> meer, Handeling handeling)
    {
        var rij = new Handelingrij
        {
            Id = handeling.Id, Soort = "DossierOpenen", Stroomsoort = "dossier", StroomId = beeld.Dossier.Id, Medewerker = Wie.Sub, MedewerkerNaam = Wie.Naam,
            Organisatie = Wie.Organisatie, Doel = Inzagelog.Uitvoering, Tijdstip = handeling.Tijdstip, Kernversie = Rekenregels.Kernversie,
        };
        var nummer = Persoonsnummer.LegVast(
            handeling.NieuweId(), beeld.Persoon!, sleutels.Versleutel((100_000_000 + i).ToString(CultureInfo.InvariantCulture)), BitConverter.GetBytes(i));
        var hoofd = new Ketenhoofd { Stroomsoort = "dossier", StroomId = beeld.Dossier.Id, Volgnummer = 0, Hash = [] };
        var gebeurtenissen = new List<Gebeurtenisrij>();
        Aggregaat[] alle = [beeld.Dossier, beeld.Persoon!, nummer, beeld.Contact!, .. beeld.Feiten, .. new Aggregaat?[] { beeld.Intake }.OfType<Aggregaat>(), .. beeld.Pips, .. beeld.Notities, .. beeld.Afspraken, .. meer];
        foreach (var aggregaat in alle)
        {
            aggregaat.VerhoogVersie();
            var soort = aggregaat.NieuweGebeurtenissen()[0];
            var nabeeld = Nabeelden.Maak(aggregaat);
            hoofd.Volgnummer++;
            hoofd.Hash = Web.Data.Keten.Hash(
                hoofd.Hash, "dossier", hoofd.StroomId, hoofd.Volgnummer, rij, soort.Naam, 1, aggregaat.GetType().Name, aggregaat.Id, aggregaat.Gemeentecode, nabeeld, handeling.Tijdstip);
            gebeurtenissen.Add(new Gebeurtenisrij
            {
                Stroomsoort = "dossier", StroomId = hoofd.StroomId, Volgnummer = hoofd.Volgnummer, HandelingId = rij.Id, Soort = soort.Naam, Schemaversie = 1,
                Aggregaat = aggregaat.GetType().Name, AggregaatId = aggregaat.Id, Nabeeld = nabeeld, Tijdstip = handeling.Tijdstip, Hash = hoofd.Hash,
                Gemeentecode = aggregaat.Gemeentecode,
            });
            aggregaat.WisGebeurtenissen();
        }

        return new Leventje(beeld, nummer, Werk(beeld), meer, rij, gebeurtenissen, hoofd);
    }

    private static Werkrij Werk(DossierBeeld beeld)
    {
        var (werk, dag) = (Werkbeeld.Van(beeld, null), new DateOnly(2026, 11, 23));
        return Werkplanner.Bepaal(werk, werk.Signalen(dag, LandelijkeParameters.Regelset), dag);
    }

    private sealed record Leventje(
        DossierBeeld Beeld, Persoonsnummer Nummer, Werkrij Werk, IReadOnlyList<Aggregaat> Meer, Handelingrij Handeling, List<Gebeurtenisrij> Gebeurtenissen, Ketenhoofd Hoofd);
}
