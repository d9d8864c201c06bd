using Naast.Kern.Bewaring;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Bewaartermijninvoer
{
    [Veld("Laatste dag van de plicht", "Zoals DUO die meldt. Leeg: de plicht loopt nog, of eindigde door overlijden.")]
    public DateOnly? EindePlicht { get; init; }

    [Veld("Waarom eindigde de plicht?", "Leeg: niet bekend, of door overlijden.")]
    public Bewaargrond? Grond { get; init; }

    [Veld("Eerste dag van de plicht", "Alleen nodig als het beleid de vijftig jaar vanaf het begin telt.")]
    public DateOnly? BeginPlicht { get; init; }

    [Veld("Dag van overlijden", "Leeg: niet van toepassing.")]
    public DateOnly? Overleden { get; init; }

    [Veld("Weer inburgeringsplichtig vanaf", "De dag waarop de inburgeraar opnieuw aan de voorwaarden voldeed. Leeg: dat gebeurde niet.")]
    public DateOnly? Herleefd { get; init; }

    [Veld("Lening vereffend op", "DUO bewaart de gegevens over de lening. Leeg: geen lening, of nog niet vereffend.")]
    public DateOnly? LeningVereffend { get; init; }

    [Veld("Valt onder de oude wet", "Ja: op deze inburgeraar bleef de Wet inburgering van voor 2022 van toepassing.")]
    public bool OudeWet { get; init; }
}

/// <summary>How long data are kept, per set (WI-BEW-01 to 07).</summary>
public static class Bewaartermijnvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Bewaartermijninvoer>(
        "bewaartermijn", "Hoe lang gegevens worden bewaard", "Op welke dag welke gegevens van een dossier moeten worden verwijderd.",
        new Bewaartermijninvoer { EindePlicht = new(2026, 6, 30), Grond = Bewaargrond.Voldaan }, invoer => invoer.EindePlicht ?? invoer.Overleden ?? Parameterblad.BeginVanDeWet, Reken);

    private static Rekenantwoord Reken(Bewaartermijninvoer invoer, Regelset regels)
    {
        if (invoer.OudeWet)
        {
            return new Rekenantwoord
            {
                Antwoord = "Voor dit dossier geldt de Wet inburgering van voor 2022, ook voor het bewaren. Naast rekent die niet uit.",
                Uitkomsten = [new("verwijderenOp", "Gegevens verwijderen op", null), new("kerngegevensVerwijderenOp", "Kerngegevens verwijderen op", null)],
                Onderbouwing = new Onderbouwing("De oude wet bleef van toepassing.", [], Bron.Wi("54", null, "WI-BEW-06"), []),
            };
        }

        var feiten = Feiten(invoer);
        var termijn = Bewaartermijn.Bereken(feiten, regels);
        Redenen.Van(invoer).Als(!termijn.LooptDoor && termijn.Kern is null, "Volgens het beleid tellen de vijftig jaar vanaf het begin van de plicht. Vul die dag in.", "beginPlicht").Eis();
        return new Rekenantwoord
        {
            Antwoord = termijn.LooptDoor
                ? "De plicht loopt door. Er is geen dag om gegevens te verwijderen."
                : $"Verwijder de gegevens op {Datumtekst.Lang(Op(termijn.Gewoon)!.Value)} en de kerngegevens op {Datumtekst.Lang(Op(termijn.Kern)!.Value)}.",
            Uitkomsten =
            [
                new("bewarenTot", "Gegevens bewaren tot en met", termijn.Gewoon),
                new("verwijderenOp", "Gegevens verwijderen op", Op(termijn.Gewoon)),
                new("kerngegevensBewarenTot", "Kerngegevens bewaren tot en met", termijn.Kern),
                new("kerngegevensVerwijderenOp", "Kerngegevens verwijderen op", Op(termijn.Kern)),
                new("kerngegevens", "Kerngegevens", Bewaartermijn.Kerngegevens),
                new("leninggegevensVerwijderenOp", "Leninggegevens verwijderen op (DUO)", Op(termijn.Lening)),
                new("herlevingTot", "De plicht kan nog herleven tot en met", termijn.HerlevingTot),
                new("plichtLooptDoor", "De plicht loopt door", termijn.LooptDoor),
            ],
            Onderbouwing = new Onderbouwing("Gegevens worden niet langer bewaard dan nodig.", [], Bron.Bi("9.9", "1", "WI-BEW-01"), termijn.Stappen),
            Parameters = termijn.Parameters,
            Waarschuwingen = termijn.LooptDoor ? [] :
            [
                "Loopt er nog bezwaar, beroep of een betaling, wacht dan met verwijderen tot dat klaar is.",
                .. invoer.Herleefd is null ? Array.Empty<string>() : ["Na een nieuwe plicht kunnen oude gegevens weer nodig zijn. Beoordeel dat voordat u verwijdert."],
            ],
        };
    }

    /// <summary>The first day on which the data are gone.</summary>
    private static DateOnly? Op(DateOnly? laatste) => laatste?.AddDays(1);

    private static Bewaarfeiten Feiten(Bewaartermijninvoer invoer)
    {
        Redenen.Van(invoer).VoorDeWet(invoer.EindePlicht, "eindePlicht").VoorDeWet(invoer.Overleden, "overleden").VoorDeWet(invoer.LeningVereffend, "leningVereffend")
            .Als(invoer.EindePlicht is null && invoer.Overleden is null, "Zolang de plicht loopt, is er geen dag om gegevens te verwijderen. Vul het einde van de plicht in.", "eindePlicht")
            .Als(invoer.Grond == Bewaargrond.Overleden && invoer.Overleden is null, "Vul de dag van overlijden in.", "overleden")
            .Als(invoer.Herleefd is not null && (invoer.Overleden is not null || invoer.Grond is Bewaargrond.Voldaan or Bewaargrond.AowLeeftijd or Bewaargrond.Genaturaliseerd),
                "Met deze reden kan de plicht niet herleven. Controleer de reden en de datums.", "herleefd")
            .Volgorde(invoer.BeginPlicht, "het begin van de plicht", invoer.EindePlicht ?? invoer.Overleden, "Het einde van de plicht", "eindePlicht")
            .Volgorde(invoer.EindePlicht, "het einde van de plicht", invoer.Overleden, "Het overlijden", "overleden")
            .Als(invoer.Herleefd <= invoer.EindePlicht, "De plicht kan pas herleven na het einde ervan. Controleer deze datums.", "herleefd")
            .Eis();
        var einde = invoer.EindePlicht ?? invoer.Overleden!.Value;
        return new Bewaarfeiten(einde, invoer.Grond ?? (invoer.Overleden == einde ? Bewaargrond.Overleden : Bewaargrond.Overig))
        {
            BeginPlicht = invoer.BeginPlicht, Overleden = invoer.Overleden, Herleefd = invoer.Herleefd, LeningVereffend = invoer.LeningVereffend,
        };
    }
}
