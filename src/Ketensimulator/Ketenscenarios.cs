using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Notificaties;
using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator;

/// <summary>What a scenario did.</summary>
/// <param name="Gelukt">False when nothing happened; <paramref name="Melding"/> then says why.</param>
/// <param name="Melding">Dutch sentence for a screen; holds no BSN.</param>
/// <param name="PersoonIds">Opaque ids of the persons concerned.</param>
public sealed record Scenarioresultaat(bool Gelukt, string Melding, IReadOnlyList<string> PersoonIds);

/// <summary>Things that happen in the chain. All choices are deterministic: the same memory gives the same persons.</summary>
public sealed class Ketenscenarios
{
    /// <summary>Most persons in one batch of notices.</summary>
    public const int MeestePersonen = 50;

    private readonly Ketenstaat staat;
    private readonly Ketenadressen adressen;
    private readonly Ketenklok klok;
    private readonly Aanvulling aanvulling;

    internal Ketenscenarios(Ketenstaat staat, Ketenadressen adressen, Ketenklok klok)
    {
        this.staat = staat;
        this.adressen = adressen;
        this.klok = klok;
        aanvulling = new Aanvulling(staat, adressen, klok);
    }

    /// <summary>DUO finds persons under the duty: duty, target group, and the notices SS101 and SS139.</summary>
    /// <param name="aantal">1..50.</param>
    /// <param name="gemeentecode">Null: spread over the municipalities of the region.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="aantal"/> is outside 1..50.</exception>
    public Scenarioresultaat NieuweKennisgeving(int aantal, string? gemeentecode = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(aantal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(aantal, MeestePersonen);
        if (gemeentecode is not null && adressen.BijCode(gemeentecode) is null)
        {
            return Niets("Deze gemeente is hier niet bekend.");
        }

        var vandaag = klok.Vandaag;
        bool Kandidaat(Persoon p) => Kennisgeving.Mogelijk(p, vandaag) && IsIn(p, gemeentecode);
        aanvulling.VulAan(aantal - staat.Personen().Count(Kandidaat), gemeentecode);
        var ids = staat.Personen().Where(Kandidaat).Take(aantal).Select(p => p.Id).ToList();
        foreach (var id in ids)
        {
            staat.Wijzig(id, (persoon, planner) => (GeefKennis(persoon, planner), true));
        }

        return new Scenarioresultaat(true, ids.Count == 1 ? "1 nieuwe kennisgeving verstuurd." : $"{ids.Count} nieuwe kennisgevingen verstuurd.", ids);
    }

    /// <summary>DUO gives notice of this one person.</summary>
    public Scenarioresultaat NieuweKennisgevingVoor(string persoonId) => Met(persoonId, (persoon, planner) => persoon.Plichten.Count > 0
        ? (persoon, Niets("Van deze persoon is al kennis gegeven."))
        : (GeefKennis(persoon, planner), Gedaan("Kennisgeving verstuurd.", persoon)));

    /// <summary>Posts an event code that DUO never published.</summary>
    public Scenarioresultaat OnbekendeCode(string? gemeentecode = null)
    {
        var persoon = staat.Personen().FirstOrDefault(p => p.Plicht() is not null && IsIn(p, gemeentecode));
        if (persoon is null)
        {
            return Niets("Er is nog niemand met een kennisgeving.");
        }

        staat.Meld(Gebeurtenissen.Notificatie(Gebeurtenissen.Onbekend, persoon, persoon.CoaKoppeling ?? persoon.Gemeentecode, klok));
        return Gedaan($"Bericht met de onbekende code {Gebeurtenissen.Onbekend} verstuurd.", persoon);
    }

    /// <summary>Posts the last notification again, with the same berichtId.</summary>
    public Scenarioresultaat HerhaalLaatsteBericht()
    {
        var laatste = staat.Berichten().LastOrDefault(b => b.Stand is Berichtstand.Bezorgd);
        if (laatste is null)
        {
            return Niets("Er is nog geen bericht bezorgd.");
        }

        staat.Meld(laatste with { Stand = Berichtstand.Wacht, Pogingen = 0, Httpstatus = null, Uitleg = "Herhaling." });
        return new Scenarioresultaat(true, $"Bericht {laatste.Onderwerp} wordt nog eens verstuurd.", laatste.PersoonId is null ? [] : [laatste.PersoonId]);
    }

    /// <summary>The person settles in another municipality: SS122 to the old one, SS120 or SS121 to the new one.</summary>
    public Scenarioresultaat Verhuizing(string persoonId, string naarGemeentecode) => Met(persoonId, (persoon, planner) =>
    {
        if (adressen.BijCode(naarGemeentecode) is not { } nieuwe || nieuwe.Code == persoon.Gemeentecode)
        {
            return (persoon, Niets("Kies een andere, bekende gemeente."));
        }

        var oude = persoon.CoaKoppeling ?? persoon.Gemeentecode;
        var verhuisd = persoon with
        {
            Gemeentecode = nieuwe.Code,
            GevestigdOp = klok.Vandaag,
            CoaKoppeling = null,
            Brp = persoon.Brp with { Adres = Gegevens.Woonadressen.In(nieuwe.Code, persoon.Volgnummer, klok.Vandaag) },
        };
        if (persoon.Plicht() is not null)
        {
            planner.Stuur(Gebeurtenissen.Notificatie(Gebeurtenissen.Vertrokken, persoon, oude, klok));
            var code = persoon.Pip() is null ? Gebeurtenissen.GevestigdZonderPip : Gebeurtenissen.GevestigdMetPip;
            planner.Stuur(Gebeurtenissen.Notificatie(code, persoon, nieuwe.Code, klok));
        }

        return (verhuisd, Gedaan($"Verhuisd naar {nieuwe.Naam}.", persoon));
    });

    /// <summary>The person dies today: the duty ends (SS111).</summary>
    public Scenarioresultaat Overlijden(string persoonId) => Met(persoonId, (persoon, planner) =>
    {
        if (persoon.Brp.DatumOverlijden is not null)
        {
            return (persoon, Niets("Deze persoon is al overleden."));
        }

        var overleden = persoon with { Kandidaat = false, Brp = persoon.Brp with { DatumOverlijden = klok.Vandaag } };
        if (persoon.Plicht() is { } plicht)
        {
            overleden = overleden with
            {
                Plichten =
                [
                    .. persoon.Plichten,
                    plicht with { Plichtig = false, Einddatum = klok.Vandaag, Wijzigingsdatum = klok.Vandaag, RedenGeenInburgeringsplicht = "Overlijden" },
                ],
            };
            planner.VergeetTermijnstart(persoon.Id);
            planner.Stuur(Gebeurtenissen.Notificatie(Gebeurtenissen.Overleden, persoon, persoon.CoaKoppeling ?? persoon.Gemeentecode, klok));
        }

        return (overleden, Gedaan("Overlijden verwerkt.", persoon));
    });

    /// <summary>DUO extends the term: SS103 (ex officio) or SS104 (on request).</summary>
    /// <param name="persoonId">Opaque id.</param>
    /// <param name="maanden">1..60.</param>
    /// <param name="grondcode">A code of the list of grounds.</param>
    /// <param name="opVerzoek">True: at the person's request.</param>
    public Scenarioresultaat Verlenging(string persoonId, int maanden, string grondcode, bool opVerzoek) => Met(persoonId, (persoon, planner) =>
    {
        if (persoon.Termijn() is not { } termijn)
        {
            return (persoon, Niets("Deze persoon heeft nog geen termijn."));
        }

        if (maanden is < 1 or > 60 || Verlengingsgronden.Omschrijving(grondcode) is null)
        {
            return (persoon, Niets("Geef 1 tot 60 maanden en een bestaande grond."));
        }

        var nieuw = termijn with
        {
            Einddatum = termijn.Einddatum.AddMonths(maanden),
            Wijzigingsdatum = klok.Vandaag,
            Verlengingsgrondcode = grondcode,
        };
        var code = opVerzoek ? Gebeurtenissen.OpVerzoekVerlengd : Gebeurtenissen.AmbtshalveVerlengd;
        planner.Stuur(Gebeurtenissen.Notificatie(code, persoon, persoon.Pip()?.Gemeentecode ?? persoon.Gemeentecode, klok));
        return (persoon with { Termijnen = [.. persoon.Termijnen, nieuw] }, Gedaan($"Termijn verlengd met {maanden} maanden.", persoon));
    });

    /// <summary>Offers a message again that was set aside or had no address.</summary>
    internal Scenarioresultaat BiedOpnieuwAan(long nummer)
    {
        if (staat.Berichten().FirstOrDefault(b => b.Nummer == nummer) is not { Stand: Berichtstand.Opgegeven or Berichtstand.GeenAdres or Berichtstand.Geweigerd })
        {
            return Niets("Dit bericht kan niet opnieuw worden aangeboden.");
        }

        staat.WerkBij(nummer, b => b with { Stand = Berichtstand.Wacht, Pogingen = 0, VolgendePoging = null });
        return new Scenarioresultaat(true, "Het bericht wordt opnieuw aangeboden.", []);
    }

    private static bool IsIn(Persoon persoon, string? gemeentecode) =>
        gemeentecode is null || string.Equals(persoon.CoaKoppeling ?? persoon.Gemeentecode, gemeentecode, StringComparison.Ordinal);

    private static Scenarioresultaat Niets(string melding) => new(false, melding, []);

    private static Scenarioresultaat Gedaan(string melding, Persoon persoon) => new(true, melding, [persoon.Id]);

    private Persoon GeefKennis(Persoon persoon, Ketenstaat.Planner planner)
    {
        var gemeentecode = persoon.CoaKoppeling ?? persoon.Gemeentecode;
        planner.Stuur(Gebeurtenissen.Notificatie(Gebeurtenissen.Inburgeringsplichtig, persoon, gemeentecode, klok));
        planner.Stuur(Gebeurtenissen.Notificatie(Gebeurtenissen.LeerroutePeriodeGestart, persoon, gemeentecode, klok));
        return Kennisgeving.Verwerkt(persoon, klok.Vandaag);
    }

    private Scenarioresultaat Met(string persoonId, Func<Persoon, Ketenstaat.Planner, (Persoon, Scenarioresultaat)> stap) =>
        staat.BijId(persoonId) is null ? Niets("Deze persoon is hier niet bekend.") : staat.Wijzig(persoonId, stap);
}
