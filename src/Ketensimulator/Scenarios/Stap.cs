using System.Globalization;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>What a step asks before it is done: a choice, a number or a date.</summary>
internal sealed record Stapveld(string Naam, string Label, string? Standaard = null)
{
    /// <summary>The allowed values with their words; empty: no choice.</summary>
    public IReadOnlyList<(string Waarde, string Tekst)> Keuzes { get; init; } = [];

    /// <summary>Bounds of a number; null: no number.</summary>
    public (int Kleinste, int Grootste)? Getal { get; init; }

    public bool Datum { get; init; }

    /// <summary>A municipality: which ones there are is a matter of configuration, so the form fills in the choice.</summary>
    public bool Gemeente { get; init; }

    public bool Optioneel { get; init; }

    public static Stapveld Keuze(string naam, string label, params string[] waarden) =>
        new(naam, label, waarden[0]) { Keuzes = [.. waarden.Select(w => (w, w))] };

    public static Stapveld VanTot(string naam, string label, int kleinste, int grootste, int standaard) =>
        new(naam, label, standaard.ToString(CultureInfo.InvariantCulture)) { Getal = (kleinste, grootste) };

    public static Stapveld Dag(string naam, string label) => new(naam, label) { Datum = true, Optioneel = true };

    /// <summary>What is allowed, as the end of a sentence.</summary>
    public string Toegestaan => Keuzes.Count > 0 ? $"een van deze in: {string.Join(", ", Keuzes.Select(k => k.Waarde))}"
        : Getal is { } grens ? $"een heel getal van {grens.Kleinste} tot en met {grens.Grootste} in"
        : "een datum in, zoals 2026-11-28";

    public bool Past(string waarde) => Keuzes.Count > 0 ? Keuzes.Any(k => k.Waarde == waarde)
        : Getal is { } grens ? int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= grens.Kleinste && getal <= grens.Grootste
        : !Datum || DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>The answers to what a step asks, all within their bounds.</summary>
internal sealed class Stapgegevens(IReadOnlyDictionary<string, string> waarden)
{
    public string Keuze(string naam) => waarden[naam];

    /// <summary>Null when it was left out.</summary>
    public string? Misschien(string naam) => waarden.GetValueOrDefault(naam);

    public int Getal(string naam) => int.Parse(waarden[naam], CultureInfo.InvariantCulture);

    public DateOnly? Datum(string naam) =>
        waarden.TryGetValue(naam, out var tekst) ? DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

/// <summary>A person in the middle of a step: what may be set in motion, and today.</summary>
internal sealed class Stapmoment(Ketenstaat.Planner planner, Ketenklok klok, Ketenadressen adressen, Ketensimulatoropties opties, Stapgegevens gegevens)
{
    public Ketenstaat.Planner Planner => planner;

    public Ketenadressen Adressen => adressen;

    public Ketensimulatoropties Opties => opties;

    public Stapgegevens Gegevens => gegevens;

    public DateOnly Vandaag => klok.Vandaag;

    public void Stuur(string code, Persoon persoon, string? gemeentecode = null) =>
        planner.Stuur(Notificaties.Gebeurtenissen.Notificatie(code, persoon, gemeentecode ?? persoon.Bestemming, klok));

    public void Plan(int overDagen, Persoon persoon, string stap) =>
        planner.Plan(new Planregel { Op = Vandaag.AddDays(overDagen), PersoonId = persoon.Id, Stap = stap });
}

/// <summary>What a step leaves behind; a step that cannot be done says why and changes nothing.</summary>
internal sealed record Stapuitkomst(Persoon? Nieuw, string Melding);

/// <summary>One thing that can happen to a person. The same definition is a C# method, an address of the management API and a form.</summary>
internal sealed record Stap(string Naam, string Titel, string Codes, Func<Persoon, Stapmoment, Stapuitkomst> Doe)
{
    public IReadOnlyList<Stapveld> Velden { get; init; } = [];

    /// <summary>Heading on the page of a person; empty: the simulator does this step by itself.</summary>
    public string Groep { get; init; } = string.Empty;

    /// <summary>The answers with defaults filled in; null with a sentence about the first field that is wrong.</summary>
    public (Stapgegevens? Gegevens, string? Fout) Lees(IReadOnlyDictionary<string, string> gegeven)
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var veld in Velden)
        {
            var waarde = gegeven.GetValueOrDefault(veld.Naam) is { Length: > 0 } opgegeven ? opgegeven : veld.Standaard;
            if (waarde is null && veld.Optioneel)
            {
                continue;
            }

            if (waarde is null || !veld.Past(waarde))
            {
                return (null, $"Vul bij \"{veld.Label}\" {veld.Toegestaan}.");
            }

            waarden[veld.Naam] = waarde;
        }

        return (new Stapgegevens(waarden), null);
    }
}
