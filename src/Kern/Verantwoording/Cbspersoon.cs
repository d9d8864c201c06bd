using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Verantwoording;

/// <summary>How one element of one person stands.</summary>
public enum Cbsstand
{
    [Keuzenaam("gevuld")]
    Gevuld,

    /// <summary>It is for this person, and there is nothing.</summary>
    [Keuzenaam("ontbreekt")]
    Ontbreekt,

    /// <summary>Left out with the reason of the layout: it may be.</summary>
    [Keuzenaam("leeg, en dat mag")]
    MagLeeg,

    [Keuzenaam("niet van toepassing")]
    NietVanToepassing,

    /// <summary>Filled, with something that can hardly be true.</summary>
    [Keuzenaam("onwaarschijnlijk")]
    Onwaarschijnlijk,
}

/// <param name="Waarde">As it stands in the file; null = the element is left out.</param>
/// <param name="Waarom">What is wrong with it; null when nothing is.</param>
public sealed record Cbsuitkomst(Cbsstand Stand, string? Waarde, string? Waarom);

/// <summary>One person as known at the end of a quarter.</summary>
/// <param name="Waarden">Days as yyyy-MM-dd, choices by their own name.</param>
public sealed record Cbspersoon(Guid DossierId, string Gemeentecode, Fase Fase, Doelgroep? Groep, Leerroute? Leerroute, IReadOnlyDictionary<Cbsbron, string> Waarden)
{
    /// <summary>The oldest that somebody can be who begins with inburgering, in years.</summary>
    private const int Oudst = 110;

    /// <summary>What this element of the layout says of this person, with what is missing or hardly true (WI-STAT-03).</summary>
    /// <param name="peil">Last day of the quarter.</param>
    public Cbsuitkomst Van(Cbselement element, Cbsopmaak opmaak, DateOnly peil, Regelset regels)
    {
        if ((element.Groepen.Count > 0 && (Groep is not { } groep || !element.Groepen.Contains(groep)))
            || (element.Leerroutes.Count > 0 && (Leerroute is not { } route || !element.Leerroutes.Contains(route)))
            || (element.Fasen.Count > 0 && !element.Fasen.Contains(Fase)))
        {
            return new(Cbsstand.NietVanToepassing, null, null);
        }

        if (!Waarden.TryGetValue(element.Bron, out var waarde))
        {
            return element.Verplicht
                ? new(Cbsstand.Ontbreekt, null, $"{Groot(KeuzenaamAttribute.Van(element.Bron))}: niet bekend in het dossier.")
                : new(Cbsstand.MagLeeg, null, element.Reden);
        }

        if (element.Codetabel is { } tabel)
        {
            if (!opmaak.Codes[tabel].TryGetValue(waarde, out var code))
            {
                return new(Cbsstand.Ontbreekt, null, $"De codetabel '{tabel}' kent '{waarde}' niet. Vul de indeling aan.");
            }

            return new(Cbsstand.Gevuld, code, null);
        }

        var waarom = Vreemd(element.Bron, waarde, peil, regels);
        return new(waarom is null ? Cbsstand.Gevuld : Cbsstand.Onwaarschijnlijk, waarde, waarom);
    }

    private DateOnly? Dag(Cbsbron bron) => Waarden.TryGetValue(bron, out var tekst) && Dagtekst(tekst) is { } dag ? dag : null;

    private string? Vreemd(Cbsbron bron, string waarde, DateOnly peil, Regelset regels)
    {
        if (bron == Cbsbron.Geboortedatum)
        {
            return OnvolledigeDatum.TryParse(waarde, out var geboren) && geboren.LeeftijdOp(peil) is { } leeftijd && leeftijd is < 0 or > Oudst
                ? $"De geboortedatum geeft op de peildatum een leeftijd van {leeftijd} jaar. Kijk de datum na." : null;
        }

        if (bron is Cbsbron.GevolgdeUren or Cbsbron.LesurenTotaal)
        {
            var hoogst = regels.Waarde(Verantwoordingparameters.CbsUrenHoogst, peil);
            return int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var uren) && uren > hoogst ? $"{uren} uur is meer dan {hoogst} uur. Kijk de uren na." : null;
        }

        return Dagtekst(waarde) is { } dag ? Vreemdedag(bron, dag, peil) : null;
    }

    private string? Vreemdedag(Cbsbron bron, DateOnly dag, DateOnly peil)
    {
        if (dag < Parameterblad.BeginVanDeWet && bron is not Cbsbron.BegeleidingBegin)
        {
            return $"{Datumtekst.Lang(dag)} ligt voor het begin van de wet, {Datumtekst.Lang(Parameterblad.BeginVanDeWet)}.";
        }

        // The last day of a term lies ahead, and what was agreed can begin later; the rest has happened.
        if (dag > peil && bron is not (Cbsbron.TermijnEinde or Cbsbron.OntzorgenEinde or Cbsbron.TermijnBegin or Cbsbron.Cursusstart))
        {
            return $"{Datumtekst.Lang(dag)} ligt na de peildatum, {Datumtekst.Lang(peil)}.";
        }

        return bron switch
        {
            Cbsbron.TermijnBegin => Voor(dag, Cbsbron.EerstePip, "de dagtekening van het eerste PIP"),
            Cbsbron.TermijnEinde => Voor(dag, Cbsbron.TermijnBegin, "het begin van de termijn"),
            Cbsbron.EerstePip => Voor(dag, Cbsbron.BeginPlicht, "het begin van de plicht"),
            Cbsbron.LaatstePip => Voor(dag, Cbsbron.EerstePip, "de dagtekening van het eerste PIP"),
            Cbsbron.IntakeEinde => Voor(dag, Cbsbron.IntakeBegin, "het begin van de brede intake"),
            Cbsbron.Cursusstart => Voor(dag, Cbsbron.Cursusaanbod, "het aanbod van de cursus"),
            Cbsbron.OntzorgenEinde => Voor(dag, Cbsbron.OntzorgenBegin, "het begin van het ontzorgen"),
            _ => null,
        };
    }

    private string? Voor(DateOnly dag, Cbsbron eerder, string wat) =>
        Dag(eerder) is { } ander && dag < ander ? $"{Datumtekst.Lang(dag)} ligt voor {wat}, {Datumtekst.Lang(ander)}." : null;

    private static DateOnly? Dagtekst(string tekst) => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static string Groot(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];
}
