using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;

namespace Naast.Kern.Onderweg;

public enum Meldingstand
{
    [Keuzenaam("telt")]
    Telt,

    /// <summary>Somebody says that it is not right: it does not count until it was judged.</summary>
    [Keuzenaam("betwist")]
    Betwist,

    [Keuzenaam("telt niet")]
    TeltNiet,

    /// <summary>A later report of the same school took its place.</summary>
    [Keuzenaam("vervangen")]
    Vervangen,
}

/// <summary>Hours in a period; every number in minutes, because schools tell halves and quarters.</summary>
/// <param name="Tot">Last day.</param>
/// <param name="MetReden">Missed, with a good reason.</param>
/// <param name="ZonderReden">Missed, without one.</param>
public sealed record Urengegevens(Uursoort Soort, DateOnly Van, DateOnly Tot, int Gevolgd, int MetReden, int ZonderReden)
{
    /// <summary>Longest period of one report, in days.</summary>
    public const int LangstePeriode = 100;

    public int Dagen => Tot.DayNumber - Van.DayNumber + 1;

    public int Samen => Gevolgd + MetReden + ZonderReden;

    /// <summary>What is wrong with it, in sentences that say what to do; empty when it can be.</summary>
    /// <param name="urenPerDag">Most hours in a day.</param>
    public IEnumerable<string> Bezwaren(DateOnly vandaag, int urenPerDag)
    {
        if (Tot < Van)
        {
            yield return $"De laatste dag ligt voor de eerste, {Datumtekst.Lang(Van)}. Verbeter een van de twee.";
            yield break;
        }

        if (Tot > vandaag)
        {
            yield return $"De laatste dag komt nog. Meld uren tot en met vandaag, {Datumtekst.Lang(vandaag)}.";
        }

        if (Van < new DateOnly(2022, 1, 1))
        {
            yield return "De eerste dag ligt voor 1 januari 2022. Toen was deze wet er nog niet.";
        }

        if (Dagen > LangstePeriode)
        {
            yield return $"De periode is {Dagen} dagen. Meld hoogstens {LangstePeriode} dagen in een keer.";
        }

        if (Samen == 0)
        {
            yield return "Er staan geen uren. Vul in hoeveel uren iemand volgde of miste.";
        }
        else if (Samen > Dagen * urenPerDag * 60)
        {
            yield return $"Samen is dit {Urentekst.Van(Samen)} in {(Dagen == 1 ? "1 dag" : $"{Dagen} dagen")}. Dat is meer dan {urenPerDag} uur per dag. Kijk de uren of de dagen na.";
        }
    }
}

/// <summary>Hours as people write them.</summary>
public static class Urentekst
{
    /// <summary>"12 uur", "7,5 uur".</summary>
    public static string Van(int minuten) => $"{Getal(minuten)} uur";

    /// <summary>"12", "7,5", "0,25".</summary>
    public static string Getal(int minuten) => Math.Round(minuten / 60m, 2).ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>"7,5", "7.5" or "7:30".</summary>
    /// <returns>Minutes; null when it is no number of hours.</returns>
    public static int? Lees(string tekst)
    {
        var delen = tekst.Trim().Split(':');
        if (delen is [var uur, { Length: 2 } minuut] && Heel(uur) is { } u && Heel(minuut) is { } m and < 60)
        {
            return (u * 60) + m;
        }

        return delen.Length == 1 && decimal.TryParse(tekst.Trim().Replace(',', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var getal)
            && getal <= 10_000 && getal * 60 == decimal.Truncate(getal * 60)
            ? (int)(getal * 60)
            : null;
    }

    private static int? Heel(string tekst) =>
        int.TryParse(tekst, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var getal) && getal <= 10_000 ? getal : null;
}

/// <summary>
/// What a school or a colleague reported: hours followed and missed in a period. Never edited: a correction is a later report
/// that takes its place, and both stay to be read.
/// </summary>
public sealed class Urenmelding : Aggregaat, IDossiergebonden
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LangsteReden = 300;

    private Urenmelding()
    {
    }

    public Guid DossierId { get; private set; }

    public Uursoort Soort { get; private set; }

    public DateOnly Van { get; private set; }

    public DateOnly Tot { get; private set; }

    /// <summary>Minutes followed.</summary>
    public int Gevolgd { get; private set; }

    /// <summary>Minutes missed with a good reason.</summary>
    public int MetReden { get; private set; }

    /// <summary>Minutes missed without one.</summary>
    public int ZonderReden { get; private set; }

    public string? Groep { get; private set; }

    /// <summary>Slug of who reported.</summary>
    public string Organisatie { get; private set; } = "";

    public string Melder { get; private set; } = "";

    /// <summary>The file that it came with; null when it was typed.</summary>
    public Guid? AanleveringId { get; private set; }

    public DateTimeOffset Tijdstip { get; private set; }

    public Meldingstand Stand { get; private set; }

    /// <summary>Why it is disputed, or how that was judged.</summary>
    public string? Reden { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Urenmelding Meld(Guid id, Dossier dossier, Urengegevens gegevens, string? groep, string organisatie, string melder, Guid? aanlevering, DateTimeOffset nu)
    {
        var melding = new Urenmelding
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = gegevens.Soort, Van = gegevens.Van, Tot = gegevens.Tot, Gevolgd = gegevens.Gevolgd,
            MetReden = gegevens.MetReden, ZonderReden = gegevens.ZonderReden, Groep = groep, Organisatie = organisatie, Melder = melder, AanleveringId = aanlevering, Tijdstip = nu,
        };
        melding.Meld(Onderweggebeurtenissen.UrenGemeld);
        return melding;
    }

    /// <summary>Days in common, of the same kind, and not replaced: hours would count twice.</summary>
    public bool Overlapt(Uursoort soort, DateOnly van, DateOnly tot) => Stand != Meldingstand.Vervangen && Soort == soort && Van <= tot && van <= Tot;

    /// <exception cref="InvalidOperationException">It was replaced before.</exception>
    public void Vervang()
    {
        Eis(Stand != Meldingstand.Vervangen);
        Stand = Meldingstand.Vervangen;
        Meld(Onderweggebeurtenissen.UrenVervangen);
    }

    /// <exception cref="InvalidOperationException">It does not count now.</exception>
    public void Betwist(string reden)
    {
        Eis(Stand == Meldingstand.Telt);
        (Stand, Reden) = (Meldingstand.Betwist, reden.Trim());
        Meld(Onderweggebeurtenissen.UrenBetwist);
    }

    /// <exception cref="InvalidOperationException">It is not disputed.</exception>
    public void Beoordeel(bool telt, string reden)
    {
        Eis(Stand == Meldingstand.Betwist);
        (Stand, Reden) = (telt ? Meldingstand.Telt : Meldingstand.TeltNiet, reden.Trim());
        Meld(Onderweggebeurtenissen.UrenBeoordeeld);
    }

    private static void Eis(bool mag)
    {
        if (!mag)
        {
            throw new InvalidOperationException("Deze uren staan intussen anders.");
        }
    }
}

/// <summary>The hours of one kind together.</summary>
/// <param name="Gevolgd">Minutes that count.</param>
public readonly record struct Urentotaal(int Gevolgd, int MetReden, int ZonderReden)
{
    /// <summary>Whole percent of the hours that were planned, missed with a good reason left out; null without hours.</summary>
    public int? Aanwezigheid => Gevolgd + ZonderReden is > 0 and var gepland ? (int)Math.Round(100m * Gevolgd / gepland, MidpointRounding.AwayFromZero) : null;

    /// <summary>Only what counts.</summary>
    public static Urentotaal Van(IEnumerable<Urenmelding> meldingen, params Uursoort[] soorten)
    {
        var tellend = meldingen.Where(m => m.Stand == Meldingstand.Telt && soorten.Contains(m.Soort)).ToArray();
        return new(tellend.Sum(m => m.Gevolgd), tellend.Sum(m => m.MetReden), tellend.Sum(m => m.ZonderReden));
    }
}
