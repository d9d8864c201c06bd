using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>The duty begins, changes group, ends or is fulfilled.</summary>
internal static class Plichtstappen
{
    private const string Groep = "Inburgeringsplicht";

    public static IReadOnlyList<Stap> Alle { get; } =
    [
        new("kennisgeving", "Geef kennis van inburgeringsplicht", "SS101, SS139", (p, m) => Kennis(p, m, "SS101")) { Groep = Groep },
        new("kennisgeving-bijna-aow", "Geef kennis: bijna AOW-leeftijd", "SS128, SS139", (p, m) => Kennis(p, m, "SS128")) { Groep = Groep },
        new("kennisgeving-coa", "Geef kennis: woont nog in een COA-locatie", "SS101", KennisInCoa) { Groep = Groep },
        new("coa-uitstroom", "Laat uitstromen uit het COA", "SS139", Uitstroom) { Groep = Groep },
        new("doelgroep-naar-gezin", "Doelgroep wordt gezinsmigrant en overige migrant", "SS124", (p, m) => Groepswissel(p, m, naarAsiel: false)) { Groep = Groep },
        new("doelgroep-naar-asiel", "Doelgroep wordt asielstatushouder", "SS125", (p, m) => Groepswissel(p, m, naarAsiel: true)) { Groep = Groep },
        new("plicht-ingetrokken", "Trek de inburgeringsplicht in", "SS110", Ingetrokken)
        {
            Groep = Groep,
            Velden = [Stapveld.Keuze("reden", "Reden", "Verblijfsdoel gewijzigd", "Vertrek uit Nederland langer dan een jaar", "Overig")],
        },
        new("overlijden", "Meld overlijden", "SS111", Overlijden) { Groep = Groep },
        new("diploma", "Diploma behaald: plicht voldaan", "SS106", Diploma) { Groep = Groep },
        new("boete", "DUO legt een boete op", "geen code", Boete)
        {
            Groep = Groep,
            Velden = [Stapveld.VanTot("bedrag", "Bedrag in euro's", 1, 9999, 340)],
        },
    ];

    /// <summary>What follows by itself after the ten weeks have begun.</summary>
    public static void PlanTienWeken(Persoon persoon, Stapmoment moment) =>
        moment.Plan(moment.Opties.Leerroutedagen, persoon, "geen-leerroute");

    private static Stapuitkomst Kennis(Persoon persoon, Stapmoment moment, string code)
    {
        if (persoon.Plichten.Count > 0)
        {
            return Stappen.Niet("Van deze persoon is al kennis gegeven.");
        }

        moment.Stuur(code, persoon);
        moment.Stuur("SS139", persoon);
        PlanTienWeken(persoon, moment);
        return new(Kennisgeving.Verwerkt(persoon, moment.Vandaag), "Kennisgeving verstuurd.");
    }

    private static Stapuitkomst KennisInCoa(Persoon persoon, Stapmoment moment)
    {
        if (persoon.Plichten.Count > 0)
        {
            return Stappen.Niet("Van deze persoon is al kennis gegeven.");
        }

        moment.Stuur("SS101", persoon);
        var bekend = Kennisgeving.Verwerkt(persoon, moment.Vandaag);
        return new(bekend with { CoaKoppeling = persoon.Bestemming }, "Kennisgeving verstuurd; de persoon woont nog in een COA-locatie.");
    }

    private static Stapuitkomst Uitstroom(Persoon persoon, Stapmoment moment)
    {
        if (persoon.CoaKoppeling is not { } gemeentecode || !Stappen.Plichtig(persoon))
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig in een COA-locatie.");
        }

        moment.Stuur("SS139", persoon);
        PlanTienWeken(persoon, moment);
        return new(
            persoon with
            {
                CoaKoppeling = null,
                Gemeentecode = gemeentecode,
                GevestigdOp = moment.Vandaag,
                Brp = persoon.Brp with { Adres = Gegevens.Woonadressen.In(gemeentecode, persoon.Volgnummer, moment.Vandaag) },
            },
            "Uitgestroomd uit het COA.");
    }

    private static Stapuitkomst Groepswissel(Persoon persoon, Stapmoment moment, bool naarAsiel)
    {
        var nieuw = naarAsiel ? DuoDoelgroep.Asiel : DuoDoelgroep.GezinEnOverig;
        if (!Stappen.Plichtig(persoon) || persoon.Doelgroep() is not { } oud || oud.Indeling == nieuw)
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig in de andere doelgroep.");
        }

        moment.Stuur(naarAsiel ? "SS125" : "SS124", persoon);
        return new(
            persoon with
            {
                Doelgroepen =
                [
                    .. persoon.Doelgroepen.SkipLast(1),

                    // Both days of a period belong to it.
                    oud with { Einddatum = moment.Vandaag.AddDays(-1) is var gisteren && gisteren < oud.Begindatum ? oud.Begindatum : gisteren },
                    new DuoDoelgroep
                    {
                        Indeling = nieuw,
                        Begindatum = moment.Vandaag,
                        GedetailleerdeDoelgroep = naarAsiel ? "Asielstatushouder" : "Overig",
                        AsielrechtenWijzigingVerblijfsdoel = naarAsiel ? "Asielrechten toegekend" : "Op verzoek rechten van gezins- en overige migrant toegekend",
                    },
                ],
            },
            $"De doelgroep is nu: {nieuw}.");
    }

    private static Stapuitkomst Ingetrokken(Persoon persoon, Stapmoment moment) =>
        Beeindigd(persoon, moment, "SS110", moment.Gegevens.Keuze("reden"), "De inburgeringsplicht is ingetrokken.");

    private static Stapuitkomst Diploma(Persoon persoon, Stapmoment moment) =>
        Beeindigd(persoon, moment, "SS106", "Inburgeringsplicht voldaan", "Diploma behaald; aan de plicht is voldaan.");

    public static Stapuitkomst Beeindigd(Persoon persoon, Stapmoment moment, string code, string reden, string melding)
    {
        if (!Stappen.Plichtig(persoon))
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig.");
        }

        moment.Stuur(code, persoon);
        moment.Planner.VergeetTermijnstart(persoon.Id);
        return new(Stappen.MetEinde(persoon, reden, moment.Vandaag), melding);
    }

    private static Stapuitkomst Overlijden(Persoon persoon, Stapmoment moment)
    {
        if (persoon.Brp.DatumOverlijden is not null)
        {
            return Stappen.Niet("Deze persoon is al overleden.");
        }

        moment.Planner.VergeetPlan(persoon.Id);
        var overleden = persoon with { Kandidaat = false, Brp = persoon.Brp with { DatumOverlijden = moment.Vandaag } };
        if (persoon.Plicht() is null)
        {
            return new(overleden, "Overlijden verwerkt.");
        }

        moment.Planner.VergeetTermijnstart(persoon.Id);
        moment.Stuur("SS111", persoon);
        return new(Stappen.MetEinde(overleden, "Overlijden", moment.Vandaag), "Overlijden verwerkt.");
    }

    private static Stapuitkomst Boete(Persoon persoon, Stapmoment moment)
    {
        if (persoon.Termijn() is null)
        {
            return Stappen.Niet("Deze persoon heeft nog geen termijn.");
        }

        // DUO published no code for a fine: who wants to know of it has to read the subject.
        var bedrag = moment.Gegevens.Getal("bedrag");
        moment.Planner.Noteer($"Boete van {bedrag} euro");
        return new(persoon with { Boetes = [.. persoon.Boetes, new DuoBoete(bedrag, moment.Vandaag)] }, $"Boete van {bedrag} euro opgelegd.");
    }
}
