using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>Which article the fine is for: its maximum decides the procedure.</summary>
public enum Boetegrond
{
    [Keuzenaam("niet meewerken aan de brede intake (artikel 22, college)")]
    Intake,

    [Keuzenaam("niet meewerken tijdens het traject (artikel 23, college)")]
    Traject,

    [Keuzenaam("PVT of MAP niet op tijd af (artikel 24, DUO)")]
    PvtMap,

    [Keuzenaam("leerroute niet op tijd af (artikel 25, DUO)")]
    Leerroute,
}

/// <summary>The facts of a procedure for a fine, up to the decision.</summary>
/// <param name="Overtreding">Day of the offence; its last day when it lasted.</param>
/// <param name="Rapport">Date on the report; null = none was made.</param>
/// <param name="Besluit">Day on which the fine is, or would be, decided; null = not yet.</param>
public sealed record Boeteverloop(Boetegrond Grond, DateOnly Overtreding, DateOnly? Rapport, DateOnly? Besluit)
{
    /// <summary>Day on which the person was heard, or let the occasion pass.</summary>
    public DateOnly? Gehoord { get; init; }

    /// <summary>Before a questioning for the fine the person was told that he need not answer; null = there was no questioning.</summary>
    public bool? Cautie { get; init; }

    public bool NietVerwijtbaar { get; init; }

    public DateOnly? Overleden { get; init; }

    /// <summary>Who decides made the report.</summary>
    public bool RapporteurBeslist { get; init; }

    /// <summary>While the public prosecutor had the case (art. 5:51 lid 2).</summary>
    public IReadOnlyList<Opschorting> BijOfficier { get; init; } = [];

    /// <summary>While objection or appeal against the fine ran (art. 5:45 lid 3).</summary>
    public IReadOnlyList<Opschorting> InBezwaarOfBeroep { get; init; } = [];
}

/// <summary>Heavy or light, the terms, and whether the fine may be decided (WI-AWB-01 to 09).</summary>
/// <param name="Zwaar">Art. 5:53 Awb applies: a report always, and always the occasion to be heard.</param>
/// <param name="Beslistermijn">Thirteen weeks after the report, a term of order; null without a report.</param>
/// <param name="Verval">Last day on which the power exists.</param>
public sealed record Boeteprocedure(bool Zwaar, Bedrag Maximum, Berekening<DateOnly>? Beslistermijn, Berekening<DateOnly> Verval, Toets Toets, IReadOnlyList<Parameterversie> Parameters)
{
    public static Boeteprocedure Beoordeel(Boeteverloop verloop, Regelset regels)
    {
        var dag = verloop.Overtreding;
        var maximum = regels.Versie(Maximumparameter(verloop.Grond).Sleutel, dag);
        var drempel = regels.Versie(Boeteprocedureparameters.Drempel.Sleutel, dag);
        var zwaar = Bedrag.Parse(maximum.Waarde) > Bedrag.Parse(drempel.Waarde);
        var verval = Rekenregels.LaatsteDagNa(
            "De boete kan worden opgelegd", dag, "Dag van de overtreding", zwaar ? Boeteprocedureparameters.VervalZwaar : Boeteprocedureparameters.VervalLicht, regels,
            null, verloop.InBezwaarOfBeroep);
        var beslistermijn = verloop.Rapport is { } rapport
            ? Rekenregels.LaatsteDagNa("Over de boete wordt beslist", rapport, "Dagtekening van het rapport", Boeteprocedureparameters.Beslistermijn, regels, null, verloop.BijOfficier)
            : null;
        return new Boeteprocedure(
            zwaar, Bedrag.Parse(maximum.Waarde), beslistermijn, verval, new Toets("Mag de boete worden opgelegd?", [.. Voorwaarden(verloop, zwaar, verval.Waarde)]),
            [maximum, drempel, .. verval.Parameters, .. beslistermijn?.Parameters ?? []]);
    }

    private static IEnumerable<Voorwaarde> Voorwaarden(Boeteverloop verloop, bool zwaar, DateOnly verval)
    {
        if (zwaar)
        {
            yield return new("Er is een rapport of proces-verbaal", Kopie(Bron.Awb("5:53", "2", "WI-AWB-02")), verloop.Rapport is { } rapport && !(rapport > verloop.Besluit),
                "Maak voor het besluit een gedagtekend rapport met naam, overtreding en overtreden voorschrift.");
            // Hearing afterwards is no hearing: the order is report, view, decision.
            yield return new("De inburgeraar kon zijn kant van het verhaal vertellen, na ontvangst van het rapport en voor het besluit", Kopie(Bron.Awb("5:53", "3", "WI-AWB-02")),
                verloop.Gehoord is { } gehoord && verloop.Rapport <= gehoord && !(gehoord > verloop.Besluit),
                "Nodig uit voor een zienswijze en stuur het rapport mee. Zorg zo nodig voor een tolk. Beslis daarna.");
            yield return new("Wie de boete oplegt, maakte niet zelf het rapport", Bron.Awb("10:3", "4", "WI-MAND-04"), !verloop.RapporteurBeslist, "Laat een collega beslissen.");
        }

        if (verloop.Cautie is { } cautie)
        {
            yield return new("Voor het verhoor is gezegd dat de inburgeraar niet hoeft te antwoorden", Bron.Awb("5:10a", "2", "WI-AWB-04") with { Zekerheid = Zekerheid.Onzeker },
                cautie, "Gebruik wat zonder deze mededeling is verklaard niet als bewijs.");
        }

        yield return new("De overtreding kan de inburgeraar worden verweten", Kopie(Bron.Awb("5:41", null, "WI-AWB-05")), !verloop.NietVerwijtbaar, "Leg geen boete op.");
        yield return new("De inburgeraar leeft", Kopie(Bron.Awb("5:42", "1", "WI-AWB-09")), verloop.Overleden is null, "Leg geen boete op. Wat nog niet is betaald, vervalt.");
        yield return new("De bevoegdheid om een boete op te leggen is nog niet vervallen", Kopie(zwaar ? Bron.Awb("5:45", "1", "WI-AWB-06") : Bron.Awb("5:45", "2", "WI-AWB-06")),
            verloop.Besluit is null || verloop.Besluit <= verval, "Leg geen boete op.");
    }

    private static Parameter<Bedrag> Maximumparameter(Boetegrond grond) => grond switch
    {
        Boetegrond.Intake => Boeteprocedureparameters.MaximumIntake,
        Boetegrond.Traject => Boeteprocedureparameters.MaximumTraject,
        Boetegrond.PvtMap => Boeteprocedureparameters.MaximumPvtMap,
        _ => Boeteprocedureparameters.MaximumLeerroute,
    };

    /// <summary>Read in an older public copy of the Awb, or on pages that quote it.</summary>
    private static Bron Kopie(Bron bron) => bron with { Zekerheid = Zekerheid.Tweedehands };
}
