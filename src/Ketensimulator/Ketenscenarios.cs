using System.Text.Json.Serialization;
using Naast.Ketensimulator.Notificaties;
using Naast.Ketensimulator.Scenarios;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator;

/// <summary>What a scenario did.</summary>
/// <param name="Gelukt">False when nothing happened; <paramref name="Melding"/> then says why.</param>
/// <param name="Melding">Dutch sentence for a screen; holds no BSN.</param>
/// <param name="PersoonIds">Opaque ids of the persons concerned.</param>
public sealed record Scenarioresultaat(bool Gelukt, string Melding, IReadOnlyList<string> PersoonIds)
{
    /// <summary>Nothing happened because of what was asked (a number out of bounds), and not because of how things are.</summary>
    [JsonIgnore]
    public bool Onjuist { get; init; }
}

/// <summary>Things that happen in the chain. All choices are deterministic: the same memory gives the same persons.</summary>
public sealed partial class Ketenscenarios
{
    /// <summary>Most persons in one batch of notices.</summary>
    public const int MeestePersonen = 50;

    /// <summary>A hundred years is more than any duty lasts.</summary>
    private const int MeesteVooruit = 36_525;

    private const string NiemandMeer = "Er is niemand meer voor een kennisgeving: de testreeks van BSN's is op.";

    private readonly Ketenstaat staat;
    private readonly Ketenadressen adressen;
    private readonly Ketenklok klok;
    private readonly Ketensimulatoropties opties;
    private readonly Dagloop dagloop;
    private readonly Scenariospeler speler;
    private readonly Aanvulling aanvulling;

    // Choosing candidates and giving notice of them go together: two callers at the same time get other persons.
    private readonly Lock kiesslot = new();

    internal Ketenscenarios(
        Ketenstaat staat, Ketenadressen adressen, Ketenklok klok, Ketensimulatoropties opties, Dagloop dagloop, Scenariospeler speler)
    {
        this.staat = staat;
        this.adressen = adressen;
        this.klok = klok;
        this.opties = opties;
        this.dagloop = dagloop;
        this.speler = speler;
        aanvulling = new Aanvulling(staat, adressen, klok);
    }

    /// <summary>The names of all steps that <see cref="Speel"/> can do with a person.</summary>
    public static IReadOnlyList<string> Stapnamen { get; } = [.. Stappen.Alle.Where(s => s.Groep.Length > 0).Select(s => s.Naam)];

    /// <summary>The names of the scripts.</summary>
    public static IReadOnlyList<string> Draaiboeknamen { get; } = [.. Draaiboek.Alle.Select(d => d.Naam)];

    /// <summary>All codes that DUO published.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Gebeurtenisboek.Alle.Select(g => g.Code)];

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

        List<string> ids;
        lock (kiesslot)
        {
            ids = [.. Kandidaten(aantal, gemeentecode).Where(id => Speel(id, "kennisgeving").Gelukt)];
        }

        return ids.Count == 0 ? Niets(NiemandMeer) : new Scenarioresultaat(true, ids.Count == 1 ? "1 nieuwe kennisgeving verstuurd." : $"{ids.Count} nieuwe kennisgevingen verstuurd.", ids);
    }

    /// <summary>DUO gives notice of this one person.</summary>
    public Scenarioresultaat NieuweKennisgevingVoor(string persoonId) => Speel(persoonId, "kennisgeving");

    /// <summary>Does one step of the catalogue with a person.</summary>
    /// <param name="persoonId">Opaque id.</param>
    /// <param name="stap">One of <see cref="Stapnamen"/>.</param>
    /// <param name="gegevens">What the step asks; what is left out takes its default.</param>
    public Scenarioresultaat Speel(string persoonId, string stap, IReadOnlyDictionary<string, string>? gegevens = null) =>
        Stappen.Geef(stap) is { Groep.Length: > 0 } gevonden
            ? speler.Speel(persoonId, gevonden, gegevens ?? new Dictionary<string, string>())
            : Niets("Dit scenario bestaat niet.");

    /// <summary>Posts exactly this code for a person; nothing else changes at DUO. Codes that were never published may go too.</summary>
    /// <param name="persoonId">Opaque id.</param>
    /// <param name="code">One to six capitals or digits.</param>
    public Scenarioresultaat StuurCode(string persoonId, string code) =>
        code is not { Length: >= 1 and <= 6 } || !code.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
            ? Niets("Een code heeft een tot zes hoofdletters of cijfers.")
            : staat.BijId(persoonId) is { } persoon ? Stuur(code, persoon, $"Code {code} verstuurd.")
            : Niets("Deze persoon is hier niet bekend.");

    /// <summary>Posts an event code that DUO never published.</summary>
    public Scenarioresultaat OnbekendeCode(string? gemeentecode = null)
    {
        return staat.Personen().FirstOrDefault(p => p.Plicht() is not null && IsIn(p, gemeentecode)) is { } persoon
            ? Stuur(Gebeurtenissen.Onbekend, persoon, $"Bericht met de onbekende code {Gebeurtenissen.Onbekend} verstuurd.")
            : Niets("Er is nog niemand met een kennisgeving.");
    }

    /// <summary>Posts the last notification again, with the same berichtId.</summary>
    public Scenarioresultaat HerhaalLaatsteBericht()
    {
        var laatste = staat.LaatsteBezorgd();
        if (laatste is null)
        {
            return Niets("Er is nog geen bericht bezorgd.");
        }

        staat.Meld(laatste with { Stand = Berichtstand.Wacht, Pogingen = 0, Httpstatus = null, Uitleg = "Herhaling." });
        return new Scenarioresultaat(true, $"Bericht {laatste.Onderwerp} wordt nog eens verstuurd.", laatste.PersoonId is null ? [] : [laatste.PersoonId]);
    }

    /// <summary>Puts the simulator's own clock forward; what is due in between happens in order, each with its own date.</summary>
    /// <param name="dagen">1..3660.</param>
    public Scenarioresultaat KlokVooruit(int dagen)
    {
        if (dagen is < 1 or > Dagloop.MeesteDagen)
        {
            return Niets($"Kies 1 tot en met {Dagloop.MeesteDagen} dagen.") with { Onjuist = true };
        }

        if (klok.DagenVooruit + dagen > MeesteVooruit)
        {
            return Niets($"De klok kan hoogstens {MeesteVooruit} dagen vooruit staan. Hij staat nu op {klok.DagenVooruit}.");
        }

        var aantal = dagloop.Vooruit(dagen);
        return new Scenarioresultaat(true, $"De klok staat nu op {Beheer.Beheertekst.Datum(klok.Vandaag)}. {aantal} geplande stappen kwamen aan de beurt.", []);
    }

    /// <summary>Today as the simulator sees it.</summary>
    public DateOnly Vandaag() => klok.Vandaag;

    /// <summary>Starts a script for new persons: its steps follow on the simulator's own clock.</summary>
    /// <param name="naam">One of <see cref="Draaiboeknamen"/>.</param>
    /// <param name="aantal">1..50.</param>
    /// <param name="gemeentecode">Null: spread over the municipalities of the region.</param>
    public Scenarioresultaat StartDraaiboek(string naam, int aantal, string? gemeentecode = null)
    {
        if (Draaiboek.Geef(naam) is not { } boek || aantal is < 1 or > MeestePersonen || (gemeentecode is not null && adressen.BijCode(gemeentecode) is null))
        {
            return Niets($"Kies een bestaand draaiboek, 1 tot en met {MeestePersonen} personen en een bekende gemeente.") with { Onjuist = true };
        }

        List<string> ids;
        lock (kiesslot)
        {
            ids = Kandidaten(aantal, gemeentecode);
            ids.ForEach(id => Plan(boek, id));
            dagloop.Bij();
            ids.RemoveAll(id => staat.BijId(id)?.Plicht() is null);
        }

        return ids.Count == 0 ? Niets(NiemandMeer) : new Scenarioresultaat(true, $"Draaiboek \"{boek.Titel}\" gestart voor {ids.Count} {(ids.Count == 1 ? "persoon" : "personen")}.", ids);
    }

    /// <summary>Offers a message again that was set aside or had no address.</summary>
    internal Scenarioresultaat BiedOpnieuwAan(long nummer)
    {
        if (staat.Bericht(nummer) is not { Stand: Berichtstand.Opgegeven or Berichtstand.GeenAdres or Berichtstand.Geweigerd })
        {
            return Niets("Dit bericht kan niet opnieuw worden aangeboden.");
        }

        staat.BiedOpnieuw(nummer);
        return new Scenarioresultaat(true, "Het bericht wordt opnieuw aangeboden.", []);
    }

    private static bool IsIn(Persoon persoon, string? gemeentecode) =>
        gemeentecode is null || string.Equals(persoon.Bestemming, gemeentecode, StringComparison.Ordinal);

    private static Scenarioresultaat Niets(string melding) => new(false, melding, []);

    /// <summary>Only the message: DUO's memory stays as it is.</summary>
    private Scenarioresultaat Stuur(string code, Persoon persoon, string melding)
    {
        staat.Meld(Gebeurtenissen.Notificatie(code, persoon, persoon.Bestemming, klok));
        return new(true, melding, [persoon.Id]);
    }

    private void Plan(Draaiboek boek, string persoonId)
    {
        foreach (var regel in boek.Regels)
        {
            staat.Plan(new Planregel
            {
                Op = klok.Vandaag.AddDays(regel.Dag),
                PersoonId = persoonId,
                Stap = regel.Stap,
                Gegevens = regel.Gegevens ?? new Dictionary<string, string>(),
            });
        }
    }

    /// <summary>Only while <see cref="kiesslot"/> is held, until the notice is given.</summary>
    private List<string> Kandidaten(int aantal, string? gemeentecode)
    {
        var vandaag = klok.Vandaag;
        bool Kandidaat(Persoon p) => Kennisgeving.Mogelijk(p, vandaag) && IsIn(p, gemeentecode);
        aanvulling.VulAan(aantal - staat.Personen().Count(Kandidaat), gemeentecode);
        return [.. staat.Personen().Where(Kandidaat).Take(aantal).Select(p => p.Id)];
    }
}
