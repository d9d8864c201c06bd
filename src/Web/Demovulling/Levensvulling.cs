using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>Lives one made-up life through the real aggregates: each step a handeling with its own day and actor.</summary>
internal sealed partial class Levensvulling(
    Db db, Bulkhandelingen bulk, Sleutels sleutels, PipBrief brief, Besluitbrief besluitbrief, IReadOnlyDictionary<string, Data.Medewerker> medewerkers,
    IReadOnlyDictionary<string, Data.Gemeente> gemeenten, Mandaatregister register, Beleid beleid, Regelkast regels, DateTimeOffset nu)
{
    private readonly Agendavulling _agenda = new();

    private static readonly Toegang Duo = Toegang.Systeem("berichten van DUO");
    private DateTimeOffset _laatste;
    private IReadOnlyList<Aggregaat> _meedoen = [];

    /// <returns>The dossier with its worklist row already in the context.</returns>
    public DossierBeeld Vul(D.Levensloop leven)
    {
        _laatste = DateTimeOffset.MinValue;
        _meedoen = [];
        var regisseur = Wie(leven.Casusregisseur ?? "mirjam");
        var beeld = Open(leven);
        beeld = MeldFeiten(leven, beeld);
        beeld = Intake(leven, beeld, regisseur);
        UitgaandBericht? verzending = null;
        (beeld, verzending) = Plan(leven, beeld, regisseur);
        var begeleiding = Meedoen(leven, beeld, regisseur);
        beeld = Traject(leven, beeld, regisseur);
        beeld = beeld with { Ritme = MeedoenLater(leven, beeld, regisseur, begeleiding) };
        beeld = Handhaaf(leven, beeld, regisseur);
        Sluit(leven, beeld);
        if (beeld.Dossier.IsLopend)
        {
            Werkplanner.Voeg(db, beeld, verzending?.Status, nu.DagInNederland());
        }

        Partners(leven, beeld, regisseur);
        Vraag(leven, beeld, regisseur);
        MaakAfspraak(leven, beeld, regisseur);
        return beeld;
    }

    private DossierBeeld Open(D.Levensloop leven)
    {
        var eerste = new[] { leven.GekoppeldOp, leven.Kennisgeving, leven.InschrijvingBrp }.OfType<DateOnly>().Min();
        var handeling = Op(eerste);
        var beeld = Dossieropener.Bouw(Nieuw(leven, eerste), regels.Voor(leven.Gemeentecode), handeling, sleutels, out var nummer);
        db.Add(beeld.Dossier);
        db.Add(beeld.Persoon!);
        db.AddRange(beeld.Feiten);
        Aggregaat[] rest = [.. new Aggregaat?[] { nummer, beeld.Contact }.OfType<Aggregaat>()];
        db.AddRange(rest);
        db.Zoeknamen.AddRange(Dossieropener.Zoeknamen(beeld.Persoon!));
        bulk.Doe(Verzoek("DossierOpenen"), Duo, handeling, [beeld.Dossier, beeld.Persoon!, .. rest, .. beeld.Feiten]);
        return beeld;
    }

    private static NieuwDossier Nieuw(D.Levensloop leven, DateOnly eerste)
    {
        var p = leven.Persoon;
        OnvolledigeDatum.TryMaak(p.Geboortedatum.Jaar, p.Geboortedatum.Maand ?? 0, p.Geboortedatum.Dag ?? 0, out var geboren);
        return new NieuwDossier
        {
            Gemeentecode = leven.Gemeentecode,
            Persoon = new Persoonsgegevens(new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam), geboren)
            {
                Vnummer = p.Vnummer, NaamEigenSchrift = p.NaamEigenSchrift, Nationaliteit = p.Nationaliteitcode,
                Geslacht = Enum.Parse<Geslacht>(p.Geslacht.ToString()),
                HuishoudenId = leven.Huishouden.Rol == D.HuishoudRol.Alleenstaand ? null : Huishouden(leven.Huishouden.Id),
            },
            Bsn = Bsn.TryParse(p.Bsn, out var bsn) ? bsn : null,
            Contact = new Bereikbaarheid
            {
                Telefoon = p.Telefoon, Email = p.Email, Taal = p.Talen.Count > 0 ? p.Talen[0] : null, TolkNodig = p.TolkNodig,
                Straat = p.Adres?.Straat, Huisnummer = p.Adres?.Huisnummer.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Postcode = p.Adres?.Postcode, Plaats = p.Adres?.Plaats,
            },
            Kennisgeving = leven.Kennisgeving == eerste ? eerste : null, BeginPlicht = leven.Kennisgeving == eerste ? eerste : null,
            Doelgroep = leven.Kennisgeving == eerste && Doelgroepen.TryParse(leven.Doelgroep, out var groep) ? groep : null,
            Vestiging = leven.InschrijvingBrp == eerste ? eerste : null, Casusregisseur = leven.Casusregisseur,
            Kanaal = leven.Volgnummer % 29 == 0 ? Kanaal.Portaal : Kanaal.Koppelvlak, Bron = Feitbron.Duo,
        };
    }

    private DossierBeeld MeldFeiten(D.Levensloop leven, DossierBeeld beeld)
    {
        var stappen = new[] { (Dag: leven.Kennisgeving, IsBrief: true), (Dag: leven.InschrijvingBrp, IsBrief: false) }
            .Where(stap => stap.Dag is { } dag && beeld.Feiten.All(f => f.Soort != (stap.IsBrief ? Feitsoort.Kennisgeving : Feitsoort.Vestiging) || f.Van != dag))
            .OrderBy(stap => stap.Dag);
        foreach (var (dag, isBrief) in stappen)
        {
            var handeling = Op(dag!.Value);
            var dossier = beeld.Dossier;
            Feit Leg(Feitsoort soort, string? waarde, Feitbron bron) =>
                Feit.LegVast(handeling.NieuweId(), dossier, soort, dag.Value, null, waarde, bron, handeling.Tijdstip);
            Feit[] feiten = isBrief
                ? [Leg(Feitsoort.Inburgeringsplicht, null, Feitbron.Duo), Leg(Feitsoort.Doelgroep, leven.Doelgroep, Feitbron.Duo), Leg(Feitsoort.Kennisgeving, null, Feitbron.Duo)]
                : [Leg(Feitsoort.Vestiging, leven.Gemeentecode, Feitbron.Brp)];
            if (isBrief)
            {
                beeld.Dossier.GaNaar(Fase.Kennisgeving);
            }

            db.AddRange(feiten);
            bulk.Doe(Verzoek("BerichtVerwerken"), Duo, handeling, [dossier, .. feiten]);
            beeld = beeld with { Feiten = [.. beeld.Feiten, .. feiten] };
        }

        return beeld;
    }

    private DossierBeeld Intake(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        if (leven.IntakeGestart is not { } gestart)
        {
            return beeld;
        }

        var handeling = Op(gestart);
        var intake = BredeIntake.Begin(handeling.NieuweId(), beeld.Dossier, gestart);
        beeld.Dossier.GaNaar(Fase.Intake);
        intake.LegVast(new Intakeantwoorden { AlleenGesprekVerteld = gestart, Gesprekken = Datumtekst.Lang(gestart), EigenWens = leven.Wens });
        db.Add(intake);
        bulk.Doe(Verzoek("IntakeblokVastleggen"), regisseur, handeling, beeld.Dossier, intake);
        foreach (var blok in leven.Intakeblokken.GroupBy(b => b.VastgelegdOp).OrderBy(b => b.Key))
        {
            handeling = Op(blok.Key);
            intake.LegVast(blok.Aggregate(intake.Antwoorden, (a, b) => Levensinhoud.Antwoord(a, b, leven)));
            bulk.Doe(Verzoek("IntakeblokVastleggen"), regisseur, handeling, intake);
        }

        Gezondheidsgegevens? gezondheid = null;
        if (leven.IntakeAfgerond is { } afgerond)
        {
            handeling = Op(afgerond);
            gezondheid = Gezondheidsgegevens.LegVast(handeling.NieuweId(), beeld.Dossier, "Besproken. Er is niets dat het plan in de weg staat.");
            intake.LegVast(Levensinhoud.Volledig(intake.Antwoorden, leven));
            intake.RondAf(gezondheidBesproken: true, leerrouteElders: false, afgerond);
            beeld.Dossier.GaNaar(Fase.Plan);
            db.Add(gezondheid);
            bulk.Doe(Verzoek("BredeIntakeAfronden"), regisseur, handeling, gezondheid, intake, beeld.Dossier);
        }

        return beeld with { Intake = intake, Gezondheid = gezondheid };
    }

    private (DossierBeeld Beeld, UitgaandBericht? Verzending) Plan(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        if (leven.Leerroute is not { } route || leven.IntakeAfgerond is null || leven.PlanOpgesteld is not { } opgesteld)
        {
            return (beeld, null);
        }

        var handeling = Op(opgesteld);
        var pip = Pip.Begin(handeling.NieuweId(), beeld.Dossier, Levensinhoud.Plan(leven, Enum.Parse<Leerroute>(route == D.Leerroute.Z ? "Zelfredzaamheid" : route.ToString())));
        pip.LegVoor(beeld.Planfeiten, opgesteld, regisseur.Sub);
        beeld.Dossier.GaNaar(Fase.TerBeslissing);
        db.Add(pip);
        bulk.Doe(Verzoek("PipVoorleggen"), regisseur, handeling, pip, beeld.Dossier);
        beeld = beeld with { Pips = [pip] };
        return leven.PipDagtekening is { } dagtekening ? Beslis(leven, beeld, pip, dagtekening) : (beeld, null);
    }

    private (DossierBeeld Beeld, UitgaandBericht Verzending) Beslis(D.Levensloop leven, DossierBeeld beeld, Pip pip, DateOnly dagtekening)
    {
        var tekenaar = Wie(leven.Volgnummer % 3 == 0 ? "linda" : "joost");
        var functionaris = new Functionaris(tekenaar.Sub, tekenaar.Naam, tekenaar.Organisatie, [Rollen.Kwaliteitsmedewerker]);
        var mandaat = Mandaattoets.Beoordeel(
            new Beslisvraag(pip.Bevoegdheid, leven.Gemeentecode, dagtekening, functionaris) { Opstellers = [pip.Opsteller!] },
            beleid.Beslissen(pip.Bevoegdheid, leven.Gemeentecode, dagtekening, beeld.Regels), register);
        var handeling = Op(dagtekening);
        var feiten = beeld.Planfeiten;
        var besluit = Besluit.Neem(
            handeling.NieuweId(), beeld.Dossier.Id, leven.Gemeentecode, pip.Bevoegdheid, pip.Id, mandaat, functionaris, dagtekening,
            pip.Inhoud.Motivering!, pip.MagVaststellen(feiten, dagtekening), [.. PipVaststellen.Bewijzen(beeld, dagtekening, uitgereikt: true)]);
        pip.StelVast(feiten, dagtekening);
        beeld.Dossier.GaNaar(Fase.Leerroute);
        handeling.MandaatregelId = besluit.MandaatregelId;
        besluit.MaakBekend(Bekendmakingswijze.Uitgereikt, dagtekening);
        var termijn = PipTermijn.Inburgeringstermijn(dagtekening, beeld.Regels).Waarde;
        Feit[] nieuw =
        [
            Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.VoorlopigeTermijn, termijn.Start, termijn.LaatsteDag, null, Feitbron.Medewerker, handeling.Tijdstip, besluit.Id),
            Feit.LegVast(handeling.NieuweId(), beeld.Dossier, Feitsoort.Bekendmaking, dagtekening, null, nameof(Bekendmakingswijze.Uitgereikt), Feitbron.Medewerker, handeling.Tijdstip, besluit.Id),
        ];
        db.Add(besluit);
        db.AddRange(nieuw);
        bulk.Doe(Verzoek("PipVaststellen"), tekenaar, handeling, [pip, besluit, beeld.Dossier, .. nieuw]);
        db.Brieven.Add(new Brief
        {
            Id = handeling.NieuweId(), DossierId = beeld.Dossier.Id, Gemeentecode = leven.Gemeentecode, BesluitId = besluit.Id, Gemaakt = handeling.Tijdstip,
            PdfStatus = Pdfstatus.NietGevraagd,
            Html = brief.Maak(beeld, pip, besluit, gemeenten[leven.Gemeentecode], medewerkers.GetValueOrDefault(leven.Casusregisseur ?? "")?.Naam ?? "de gemeente",
                besluit.Bezwaartermijn(beeld.Regels)?.Waarde),
        });
        beeld = beeld with { Feiten = [.. beeld.Feiten, .. nieuw], Besluiten = [besluit] };
        return GeefDoor(beeld, pip, termijn, handeling);
    }

    /// <summary>DUO's answer a few days later; recent plans still wait for it, and a few by-hand ones are still to be entered.</summary>
    private (DossierBeeld, UitgaandBericht) GeefDoor(DossierBeeld beeld, Pip pip, Termijn termijn, Handeling besloten)
    {
        var verzending = Pipdoorgifte.Bericht(beeld, pip, besloten, metKoppelvlak: true);
        db.UitgaandeBerichten.Add(verzending);
        var antwoord = pip.Dagtekening!.Value.AddDays(3);
        if (antwoord > nu.DagInNederland() || (verzending.Status == Verzendstatus.InTeVoeren && antwoord > nu.DagInNederland().AddDays(-60)))
        {
            verzending.Status = verzending.Status == Verzendstatus.InTeVoeren ? Verzendstatus.InTeVoeren : Verzendstatus.Verzonden;
            return (beeld, verzending);
        }

        var metDeHand = verzending.Status == Verzendstatus.InTeVoeren;
        verzending.Status = metDeHand ? Verzendstatus.Ingevoerd : Verzendstatus.Verzonden;
        var handeling = Op(antwoord);
        verzending.Afgehandeld = handeling.Tijdstip;
        var bijDuo = Feit.LegVast(
            handeling.NieuweId(), beeld.Dossier, Feitsoort.PipBijDuo, antwoord, null, metDeHand ? "portaal" : "koppelvlak",
            metDeHand ? Feitbron.Medewerker : Feitbron.Duo, handeling.Tijdstip, verzending.Id);

        // By hand nobody tells us the term: of the plans of the last year it still has to be taken over from the portal.
        Feit[] feiten = metDeHand && antwoord > nu.DagInNederland().AddDays(-365)
            ? [bijDuo]
            :
            [
                bijDuo,
                Feit.LegVast(
                    handeling.NieuweId(), beeld.Dossier, Feitsoort.Inburgeringstermijn, termijn.Start, termijn.LaatsteDag, null,
                    metDeHand ? Feitbron.Medewerker : Feitbron.Duo, handeling.Tijdstip),
            ];
        db.AddRange(feiten);
        bulk.Doe(Verzoek("BerichtVerwerken"), Duo, handeling, feiten);
        return (beeld with { Feiten = [.. beeld.Feiten, .. feiten] }, verzending);
    }

    private DossierBeeld Traject(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        var feiten = new List<Feit>(beeld.Feiten);
        foreach (var wat in Trajectfeiten.Van(leven, nu.DagInNederland()))
        {
            var handeling = Op(wat.Vastgelegd);
            var feit = Feit.LegVast(handeling.NieuweId(), beeld.Dossier, wat.Soort, wat.Van, null, wat.Waarde, Feitbron.Medewerker, handeling.Tijdstip);
            db.Add(feit);
            bulk.Doe(Verzoek("FeitWijzigen"), regisseur, handeling, [feit]);
            feiten.Add(feit);
        }

        return beeld with { Feiten = feiten };
    }

    private void Leg(string soort, Toegang wie, Handeling handeling, IReadOnlyList<Aggregaat> aggregaten)
    {
        db.AddRange(aggregaten.AsEnumerable<object>());
        bulk.Doe(Verzoek(soort), wie, handeling, [.. aggregaten]);
    }

    private void Sluit(D.Levensloop leven, DossierBeeld beeld)
    {
        if (leven.Einde is not { } einde || leven.Fase is not (D.Fase.Afgerond or D.Fase.Beeindigd))
        {
            return;
        }

        var handeling = Op(einde.Op);
        if (einde.Reden.StartsWith("Verhuisd", StringComparison.Ordinal))
        {
            Leg("Verhuizen", Duo, handeling, Verhuisvulling.NaarBuiten(leven, beeld.Dossier, einde.Op, handeling));
            return;
        }

        beeld.Dossier.GaNaar(leven.Fase == D.Fase.Afgerond ? Fase.Afgerond : Fase.Beeindigd);
        bulk.Doe(Verzoek("DossierSluiten") with { Reden = einde.Reden }, Duo, handeling, beeld.Dossier);
    }

    private void Partners(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        if (leven.VluchtelingenWerk is { } taak)
        {
            Taak(beeld, "vluchtelingenwerk", Partnertaaksoort.MaatschappelijkeBegeleiding, taak.Vanaf, taak.Tot,
                "Help met wonen, zorg, werk, inkomen en de buurt.", Veldgroep.Persoon, Veldgroep.Contact);
            Begeleid(leven, beeld, taak.Vanaf);
        }

        if (leven.Taalschool is { } school && leven.PipDagtekening is { } begin)
        {
            var les = Taak(beeld, school, Partnertaaksoort.Taallessen, begin, leven.Einde?.Op,
                $"Taallessen voor de {beeld.Vastgesteld?.Inhoud.Leerroute?.Naam()}{(leven.UrenPerWeek is { } uren ? $", {uren} uur per week" : "")}.", Veldgroep.Persoon);
            School(leven, beeld, regisseur, school, les, begin);
        }
    }

    /// <summary>A question of some days ago, without an answer yet.</summary>
    private void Vraag(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        if (leven.Volgnummer % 9 == 0 && beeld.Dossier.IsLopend && leven.VluchtelingenWerk is { Tot: null })
        {
            var dag = nu.DagInNederland().AddDays(-(leven.Volgnummer % 5) - 1);
            var handeling = Op(dag);
            var taak = Taak(beeld, "vluchtelingenwerk", Partnertaaksoort.FinancieleZelfredzaamheid, dag, null, "Samen de post en de rekeningen op orde brengen.");
            Leg("PartnerVragen", regisseur, handeling,
            [
                Partnervraag.Stel(handeling.NieuweId(), beeld.Dossier, taak, new("vluchtelingenwerk", Partnertaaksoort.FinancieleZelfredzaamheid, "Samen de post en de rekeningen op orde brengen.",
                    "Dan is er rust om te leren", dag.AddDays(7)), dag),
            ]);
        }
    }

    private Guid Taak(DossierBeeld beeld, string organisatie, Partnertaaksoort soort, DateOnly van, DateOnly? tot, string opdracht, params string[] velden)
    {
        var id = Bulkhandelingen.Begin(nu).NieuweId();
        db.Partnertaken.Add(new Partnertaak
        {
            Id = id, DossierId = beeld.Dossier.Id, Gemeentecode = beeld.Dossier.Gemeentecode, Organisatie = organisatie, Soort = soort, Van = van, Tot = tot, Opdracht = opdracht,
        });
        db.Zicht.AddRange(velden.Select(veld => new Zichtregel
        {
            Id = Guid.CreateVersion7(nu), Organisatie = organisatie, DossierId = beeld.Dossier.Id, Veldgroep = veld, Van = van, Tot = tot,
        }));
        return id;
    }

    /// <summary>Made some days ago: after the last step, and never on a weekend.</summary>
    private void MaakAfspraak(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur)
    {
        if (leven.VolgendeAfspraak is { } keuze)
        {
            var dag = nu.DagInNederland().AddDays(-3);
            var handeling = Op(dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? dag.AddDays(-2) : dag);
            var (wanneer, tijd) = _agenda.Vrij(regisseur.Sub, keuze.Dag, keuze.Tijd);
            var afspraak = Afspraak.Maak(handeling.NieuweId(), beeld.Dossier, new Afspraakgegevens(wanneer, tijd, keuze.Onderwerp, keuze.Plaats, regisseur.Naam, keuze.Tolk));
            db.Add(afspraak);
            bulk.Doe(Verzoek("AfspraakMaken"), regisseur, handeling, [afspraak]);
        }
    }

    private static Handelingsverzoek Verzoek(string soort) => new(soort, null, Inzagelog.Uitvoering);

    private static Guid Huishouden(string id) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));

    private Toegang Wie(string sub) => new()
    {
        Soort = Toegangssoort.Medewerker, Sub = sub, Naam = medewerkers.GetValueOrDefault(sub)?.Naam ?? sub, Organisatie = medewerkers.GetValueOrDefault(sub)?.Organisatie ?? "sdd",
    };

    /// <summary>A moment in office hours on a day, later than the step before, and never in the future.</summary>
    private Handeling Op(DateOnly dag)
    {
        var moment = new DateTimeOffset(dag.ToDateTime(new TimeOnly(8, 30)), TimeSpan.Zero);
        if (moment <= _laatste)
        {
            moment = _laatste.AddMinutes(7);
        }

        _laatste = moment < nu ? moment : nu;
        return Bulkhandelingen.Begin(_laatste);
    }
}
