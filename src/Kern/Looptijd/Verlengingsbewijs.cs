using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Looptijd;

/// <summary>What shows that a ground is there, and who gives that paper (art. 4.1 lid 3 Regeling).</summary>
/// <param name="DoorCollege">The college has to give or report something itself.</param>
/// <param name="OpAanvraag">The person applies; false = DUO does it on its own.</param>
public sealed record Verlengingsbewijs(string Naam, string Bewijs, string Afgever, bool DoorCollege, bool OpAanvraag, Bron Bron)
{
    public static Verlengingsbewijs Van(Verlengingsgrond grond) => grond switch
    {
        Verlengingsgrond.A => new("lang ziek", "medische machtiging", "de zieke persoon; daarmee vraagt DUO medisch advies", false, true, Ri("WI-VERL-a")),
        Verlengingsgrond.B => new("overlijden", "overlijdensakte", "burgerlijke stand", false, true, Ri("WI-VERL-b")),
        Verlengingsgrond.C => new("bevalling", "geboorteakte (BRP)", "burgerlijke stand", false, true, Ri("WI-VERL-c")),
        Verlengingsgrond.D => new("vrouwenopvang", "verklaring van de opvang", "opvanginstelling", false, true, Ri("WI-VERL-d")),
        Verlengingsgrond.E => new("alfabetisering", "verklaring van de taalschool", "taalschool", false, true, Ri("WI-VERL-e")),
        Verlengingsgrond.F => new("dakloos", "uittreksel uit de BRP", "gemeente (burgerzaken)", false, true, Ri("WI-VERL-f")),
        Verlengingsgrond.G => new("geen aanbod", "verklaring van het college", "het college", true, true, Ri("WI-VERL-g")),
        Verlengingsgrond.H => new("vertraging door de taalaanbieder", "stukken waaruit de vertraging blijkt", "taalaanbieder", false, true, Ri("WI-VERL-h")),
        Verlengingsgrond.I => new("bijzondere omstandigheid", "stukken waaruit de omstandigheid blijkt", "hangt af van de omstandigheid", false, true, Ri("WI-VERL-i")),
        Verlengingsgrond.J => new("meer redenen samen", "per reden het bewijs van die reden", "per reden", false, true, Ri("WI-VERL-j")),
        Verlengingsgrond.K => new("niet-vrijstellende opleiding", "melding van het college aan DUO", "het college", true, true, Bron.Bi("9.3", "2", "WI-VERL-k")),
        Verlengingsgrond.L => new("onderbreking", "gegevens van BRP en IND; geen bewijs nodig", "geen", false, false, Bron.Bi("4.2", null, "WI-VERL-l")),
        Verlengingsgrond.M => new("bijna klaar", "examenresultaten, PVT en MAP bij DUO, en lesuren van de taalschool", "DUO en taalschool", false, true, Bron.Bi("4.4", null, "WI-VERL-m")),
        _ => new("laat nagekeken", "geen; DUO weet dit zelf", "geen", false, false, Bron.Bi("4.5", null, "WI-VERL-n") with { Zekerheid = Zekerheid.Tweedehands }),
    };

    private static Bron Ri(string regel) => Bron.Ri("4.1", "3", regel);
}
