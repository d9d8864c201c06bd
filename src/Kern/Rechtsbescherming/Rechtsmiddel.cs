using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

public enum Rechtsmiddelsoort
{
    [Keuzenaam("bezwaar")]
    Bezwaar,

    [Keuzenaam("beroep bij de rechtbank")]
    BeroepBijRechtbank,

    [Keuzenaam("geen bezwaar en geen beroep")]
    Geen,
}

/// <summary>Which remedy is open against an act, where, and why.</summary>
/// <param name="Bij">Who handles it; empty when there is none.</param>
/// <param name="Gebonden">True: within the six weeks. Against deciding too late there is no term (art. 6:12 Awb).</param>
/// <param name="Reden">Dutch sentence.</param>
public sealed record Rechtsmiddel(Rechtsmiddelsoort Soort, string Bij, bool Gebonden, string Reden, Bron Bron, IReadOnlyList<Parameterversie> Parameters)
{
    private const string College = "het college van burgemeester en wethouders";

    /// <summary>Appeal against the court's judgment (WI-AWB-33).</summary>
    public static readonly Bron Hogerberoep = Bron.Awb("8:105", "1", "WI-AWB-33") with { Zekerheid = Zekerheid.Tweedehands };

    /// <summary>The court of appeal: for assistance the Centrale Raad van Beroep, for the Wet inburgering 2021 the Raad van State.</summary>
    public static string Hogerberoepsrechter(Bestuursdaad daad) => daad == Bestuursdaad.Bijstandsbesluit ? "de Centrale Raad van Beroep" : "de Raad van State";

    public static Rechtsmiddel Tegen(Bestuursdaad daad, Regelset regels, DateOnly dag) => daad switch
    {
        Bestuursdaad.Pip => Bezwaar(College, "Het plan is een besluit. Wie het er niet mee eens is, maakt bezwaar bij het college.", Bron.Wi("15", "3", "WI-PIP-13")),
        Bestuursdaad.Leerroutewissel => Bezwaar(College, "Wisselen van leerroute of niveau wijzigt het plan en is dus een besluit.", Bron.Wi("17", null, "WI-PIP-13")),
        Bestuursdaad.BoeteIntake or Bestuursdaad.BoeteTraject => Bezwaar(College, "Een boete is een besluit van het college.", Bron.Awb("6:4", "1", "WI-AWB-20")),
        Bestuursdaad.AnderBesluit => Bezwaar(College, "Tegen een besluit van het college staat eerst bezwaar open.", Bron.Awb("7:1", "1", "WI-AWB-20")),
        Bestuursdaad.Bijstandsbesluit => Bezwaar(
            "het orgaan dat het besluit nam: het college, of het bestuur van de regio als de bijstand daaraan is overgedragen",
            "Ook een besluit over bijstand is een besluit. Kijk wie het nam: dat orgaan behandelt het bezwaar.", Bron.Wi("15", "3", "WI-MAND-11") with { Zekerheid = Zekerheid.Onzeker }),
        Bestuursdaad.BesluitVanDuo => Bezwaar("DUO, namens de minister", "DUO nam dit besluit namens de minister. Het bezwaar gaat naar DUO, niet naar de gemeente.", Bron.Awb("6:4", "1", "WI-AWB-20")),
        Bestuursdaad.Dwangsombesluit => Bezwaar(
            College, "De dwangsom wordt bij besluit vastgesteld. Loopt er al bezwaar of beroep tegen het besluit zelf, dan hoort dit daar vanzelf bij.",
            Bron.Awb("4:19", "1", "WI-AWB-31") with { Zekerheid = Zekerheid.Tweedehands }),
        Bestuursdaad.Betalingsbesluit => Bezwaar(
            College, "Uitstel van betaling en rente worden bij besluit vastgesteld.", Bron.Awb("4:94", "3", "WI-AWB-08") with { Zekerheid = Zekerheid.Tweedehands }),
        Bestuursdaad.Waarschuwing => Gewaarschuwd(regels, dag),
        Bestuursdaad.BeslissingOpBezwaar => new(
            Rechtsmiddelsoort.BeroepBijRechtbank, "de rechtbank", true, "Na een beslissing op bezwaar volgt beroep bij de rechtbank, niet opnieuw bezwaar.", Bron.Awb("7:1", "1", "WI-AWB-33"), []),
        Bestuursdaad.NietTijdigBeslissen => new(
            Rechtsmiddelsoort.BeroepBijRechtbank, "de rechtbank", false, "Tegen niet op tijd beslissen staat meteen beroep open, na een ingebrekestelling en twee weken.", Bron.Awb("6:12", "1", "WI-AWB-32"), []),
        Bestuursdaad.Oproep => Geen("Een uitnodiging bereidt alleen voor. Bezwaar kan later, tegen het besluit zelf.", Bron.Awb("6:3", null, "WI-AWB-20")),
        Bestuursdaad.VerklaringVoorDuo => Geen("Het college beslist hier niet. DUO beslist, en tegen dat besluit staat bezwaar bij DUO open.", Bron.Awb("6:3", null, "WI-AWB-20")),
        Bestuursdaad.Verdaging => Geen("Tegen verdagen of opschorten van de beslissing op bezwaar staat geen bezwaar of beroep open.", Bron.Awb("8:4", "1", "WI-AWB-28") with { Zekerheid = Zekerheid.Tweedehands }),
        Bestuursdaad.Aanmaning => Geen(
            "Tegen een aanmaning of dwangbevel staat geen bezwaar of beroep open. Tegen een dwangbevel kan iemand wel naar de burgerlijke rechter.", Bron.Awb("8:4", "1", "WI-AWB-08") with { Zekerheid = Zekerheid.Tweedehands }),
        _ => Geen("Dit is geen besluit: het verandert geen recht of plicht. Een klacht kan wel.", Bron.Awb("1:3", "1", "WI-AWB-20") with { Zekerheid = Zekerheid.Tweedehands }),
    };

    private static Rechtsmiddel Gewaarschuwd(Regelset regels, DateOnly dag)
    {
        var keuze = Bezwaarparameters.Waarschuwing;
        var middel = keuze.Geldt(regels, dag) == "besluit"
            ? Bezwaar(College, "Zonder schriftelijke waarschuwing mag het college geen boete geven. Daarom geldt zij volgens het beleid zelf als besluit.", keuze.Bron)
            : Geen("De waarschuwing bereidt de boete voor. Volgens het beleid kan bezwaar pas tegen de boete.", keuze.Bron);
        return middel with { Parameters = [regels.Versie(keuze.Sleutel, dag)] };
    }

    private static Rechtsmiddel Bezwaar(string bij, string reden, Bron bron) => new(Rechtsmiddelsoort.Bezwaar, bij, true, reden, bron, []);

    private static Rechtsmiddel Geen(string reden, Bron bron) => new(Rechtsmiddelsoort.Geen, "", false, reden, bron, []);
}
