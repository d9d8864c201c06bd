using Naast.Kern.Besluiten;
using Naast.Kern.Regels;

namespace Naast.Tests.Besluiten;

/// <summary>A register in which one line of the college of Proefstad carries decisions, to change in a test.</summary>
internal static class Mandaatproef
{
    public const string Proefstad = "0505";
    public static readonly DateOnly Begin = new(2022, 1, 1);
    public static readonly DateOnly Vandaag = new(2026, 11, 27);
    private static readonly DateTimeOffset Nu = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static int _teller;

    public static Guid Id() => Guid.CreateVersion7(Nu.AddSeconds(Interlocked.Increment(ref _teller)));

    public static Bestuursstap Stap(Bestuursstapsoort soort = Bestuursstapsoort.Mandaat, DateOnly? werkt = null, string gemeente = Proefstad)
    {
        var stap = Bestuursstap.Plan(Id(), gemeente, soort, Begin.AddDays(-18));
        stap.LegVast(true, Begin.AddDays(-18), Bestuursstap.HeeftWerking(soort) ? werkt ?? Begin : null, "Mandaatbesluit Proefstad, 14 december 2021", "een", Vandaag);
        if (stap.Stand == Bestuursstapstand.TerControle)
        {
            stap.Controleer(true, "ander");
        }

        return stap;
    }

    public static Gemandateerde Houder(string organisatie = "sdd", Rechtsvorm rechtsvorm = Rechtsvorm.OpenbaarLichaam, bool inOprichting = false, DateOnly? bestaat = null) =>
        Gemandateerde.LegVast(Id(), organisatie, $"Organisatie {organisatie}", rechtsvorm, inOprichting ? null : bestaat ?? Begin, "Oprichting");

    public static Mandaatinhoud Inhoud(Bestuursstap? college, Bevoegdheid bevoegdheid = Bevoegdheid.PipVaststellen, params string[] functies) => new()
    {
        Bevoegdheid = bevoegdheid, Mandaatgever = "Het college van Proefstad", Organisatie = "sdd", Functies = functies.Length == 0 ? ["casusregisseur", "kwaliteitsmedewerker"] : functies,
        Van = Begin, Bronbesluit = "Mandaatbesluit", CollegebesluitId = college?.Id, Ondermandaat = true, Instemming = Begin,
    };

    public static Mandaatregel Regel(Mandaatinhoud inhoud, string gemeente = Proefstad)
    {
        var regel = Mandaatregel.StelVoor(Id(), gemeente, inhoud, ("bas", "Bas"));
        regel.StelVast(("pieter", "Pieter"));
        return regel;
    }

    /// <summary>A register with one line for a power.</summary>
    public static Mandaatregister Register(Bevoegdheid bevoegdheid = Bevoegdheid.PipVaststellen, Func<Mandaatinhoud, Mandaatinhoud>? anders = null)
    {
        var college = Stap();
        var inhoud = Inhoud(college, bevoegdheid);
        return new([Regel(anders?.Invoke(inhoud) ?? inhoud)], [Houder()], [college]);
    }

    public static Functionaris Wie(string wie = "joost", string functie = "kwaliteitsmedewerker", string organisatie = "sdd") => new(wie, wie, organisatie, [functie]);

    public static Mandaattoets Mandaat(Mandaatregister register, Bevoegdheid bevoegdheid = Bevoegdheid.PipVaststellen, DateOnly? dag = null) => Mandaattoets.Beoordeel(
        new(bevoegdheid, Proefstad, dag ?? Vandaag, Wie()), new(null, false, "ondertekening"), register);

    public static string[] Open(Mandaattoets toets) => [.. toets.Toets.NietVervuld.Select(v => v.Bron.ToString())];

    public static string[] Open(Kern.Gedeeld.Toets toets) => [.. toets.NietVervuld.Select(v => v.Bron.ToString())];
}
