using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Intake;

/// <summary>
/// The calls and fines of one brede intake, in order (art. 14 and 22 Wet): call, written warning with a second call, fine
/// with a new term that works as third call, second fine, and at last an intake without the person.
/// </summary>
public sealed record Oproepreeks(IReadOnlyList<Oproep> Oproepen, IReadOnlyList<Oproepboete> Boetes)
{
    private IReadOnlyList<Oproep> Mislukt => [.. Geteld.Where(oproep => oproep.Mislukt)];

    /// <summary>
    /// The new term of the first fine is the third call, also when nobody sent a letter about it: art. 22 lid 3 fines who
    /// does not come "binnen die termijn".
    /// </summary>
    private IReadOnlyList<Oproep> Geteld => Oproepen.Count == 2 && Boetes is [{ NieuweTermijnTot: { } tot } eerste, ..]
        ? [.. Oproepen, new Oproep(eerste.Bekendmaking, tot, Oproepuitkomst.NogOpen, MetWaarschuwing: false)]
        : Oproepen;

    /// <summary>How many calls came to nothing.</summary>
    public int AantalMislukt => Mislukt.Count;

    public int AantalGeteld => Geteld.Count;

    /// <summary>The last call while its outcome is not known; null when none is open.</summary>
    public Oproep? Open => Geteld is [.., { Uitkomst: Oproepuitkomst.NogOpen } laatste] ? laatste : null;

    /// <summary>The last call of which the term still runs: whoever did not come yet, can still come.</summary>
    public Oproep? Lopend(DateOnly dag) => Geteld is [.., { Uitkomst: Oproepuitkomst.NogOpen or Oproepuitkomst.NietGekomen } laatste] && dag <= laatste.LaatsteDag ? laatste : null;

    public Oproepstap Stap(DateOnly dag, Regelset regels)
    {
        if (Lopend(dag) is not null)
        {
            return Oproepstap.Wachten;
        }

        if (Open is not null)
        {
            return Oproepstap.UitkomstVastleggen;
        }

        if (Geteld is [.., { Uitkomst: Oproepuitkomst.Meegewerkt }])
        {
            return Oproepstap.IntakeHouden;
        }

        return AantalMislukt switch
        {
            0 => Oproepstap.EersteOproep,
            1 => Oproepstap.WaarschuwenEnTweedeOproep,
            2 when !MetWaarschuwing => Oproepstap.WaarschuwenEnTweedeOproep,
            2 => Boetes.Count == 0 ? Oproepstap.EersteBoete : Oproepstap.DerdeOproep,
            _ when MagBijVerstek(dag, regels).Slaagt => Boetes.Count == 1 ? Oproepstap.TweedeBoeteEnAfronden : Oproepstap.AfrondenZonderInburgeraar,
            _ => Oproepstap.WaarschuwenEnTweedeOproep,
        };
    }

    /// <summary>Whether a fine may follow from the calls: the first, or after one was imposed the second (WI-BOETE-02).</summary>
    public Toets MagBoete(DateOnly dag, Regelset regels) => Boetes.Count == 0 ? MagEersteBoete(dag) : MagTweedeBoete(dag, regels);

    /// <summary>Whether the college may complete the intake without the person (art. 14 lid 2).</summary>
    public Toets MagBijVerstek(DateOnly dag, Regelset regels)
    {
        var versie = regels.Versie(Intakeparameters.Oproepen.Sleutel, dag);
        var nodig = Intakeparameters.Oproepen.Lees(versie.Waarde);
        return new Toets("Mag de brede intake zonder de inburgeraar worden afgerond?",
        [
            new($"{nodig} oproepen hebben niets opgeleverd", versie.Bron, AantalMislukt >= nodig, $"Er zijn nu {AantalMislukt} van de {nodig} oproepen zonder resultaat."),
            new("Bij de tweede oproep is schriftelijk gewaarschuwd", Bron.Wi("14", "1", "WI-INT-01"), MetWaarschuwing,
                "Stuur alsnog een oproep met een schriftelijke waarschuwing en een nieuwe termijn."),
        ]);
    }

    /// <summary>A written warning went with a call after the first one that came to nothing.</summary>
    private bool MetWaarschuwing => Mislukt.Skip(1).Any(oproep => oproep.MetWaarschuwing);

    private Toets MagEersteBoete(DateOnly dag) => new("Mag er een boete komen voor het niet meewerken aan de brede intake?",
    [
        new("Oproep 1 met een termijn is verstuurd en leverde niets op", Bron.Wi("14", "1", "WI-INT-01"), AantalMislukt >= 1, "Stuur eerst een oproep met een termijn."),
        new("Daarna is schriftelijk gewaarschuwd", Bron.Wi("14", "1", "WI-BOETE-02"), MetWaarschuwing,
            "Stuur een oproep met een schriftelijke waarschuwing en een nieuwe termijn."),
        new("Oproep 2 met een nieuwe termijn leverde ook niets op", Bron.Wi("22", "1", "WI-INT-02"), AantalMislukt >= 2,
            "Een boete kan pas als iemand ook na de tweede oproep niet komt of niet genoeg meewerkt."),
        // The new term of the fine is the third call: after three there is nothing left to give a term for.
        new("Er is nog geen derde oproep geweest", Bron.Wi("14", "2", "WI-INT-04"), AantalMislukt <= 2, "Na drie oproepen zonder resultaat rondt de gemeente de intake af zonder de inburgeraar."),
        new("De termijn van oproep 2 is voorbij, of iemand werkte niet genoeg mee", Bron.Wi("22", "1", "WI-BOETE-02"),
            AantalMislukt < 2 || Afgelopen(Mislukt[1], dag), "Wacht tot de termijn van de oproep voorbij is."),
    ]);

    private Toets MagTweedeBoete(DateOnly dag, Regelset regels)
    {
        var versie = regels.Versie(Intakeparameters.Boetes.Sleutel, dag);
        var meeste = Intakeparameters.Boetes.Lees(versie.Waarde);
        return new Toets("Mag er een tweede boete komen voor het niet meewerken aan de brede intake?",
        [
            new("De eerste boete gaf een nieuwe termijn", Bron.Wi("22", "2", "WI-BOETE-03"), Boetes[0].NieuweTermijnTot is not null,
                "Zonder nieuwe termijn in het eerste besluit kan er geen tweede boete komen."),
            new("Ook binnen de nieuwe termijn (oproep 3) kwam iemand niet of werkte hij niet genoeg mee", Bron.Wi("22", "3", "WI-INT-03"), AantalMislukt >= 3,
                "Leg vast wat er van de nieuwe termijn kwam."),
            new("De nieuwe termijn is voorbij, of iemand werkte niet genoeg mee", Bron.Wi("22", "3", "WI-INT-03"),
                AantalMislukt < 3 || Afgelopen(Mislukt[2], dag), "Wacht tot de nieuwe termijn voorbij is."),
            new($"Er zijn nog geen {meeste} boetes voor deze intake", versie.Bron, Boetes.Count < meeste, "Meer boetes kent de wet niet. Rond de intake af."),
        ]);
    }

    // "niet binnen de gestelde termijn": who is absent can still come until the term is over; refusing can be seen before.
    private static bool Afgelopen(Oproep oproep, DateOnly dag) => oproep.Uitkomst == Oproepuitkomst.OnvoldoendeMeegewerkt || dag > oproep.LaatsteDag;

    /// <summary>Last day of the new term that a fine may set: two months after bekendmaking.</summary>
    public static Berekening<DateOnly> LaatsteDagNieuweTermijn(DateOnly bekendmaking, Regelset regels)
    {
        var versie = regels.Versie(Intakeparameters.NieuweTermijn.Sleutel, bekendmaking);
        var duur = Intakeparameters.NieuweTermijn.Lees(versie.Waarde);

        // Art. 22 lid 2: "ten hoogste twee maanden". The Algemene termijnenwet lengthens terms, not the greatest length of one.
        var einde = Termijnrekening.LaatsteDagNa(bekendmaking, duur, regels.Feestdagen).Ongewijzigd;
        return new Berekening<DateOnly>(
            einde,
            new Onderbouwing("De nieuwe termijn in de boete (oproep 3) loopt uiterlijk tot en met {0}.", [einde], versie.Bron,
            [
                Onderbouwing.Stap("De boete is bekendgemaakt op {0}.", null, bekendmaking),
                Onderbouwing.Toegepast("De nieuwe termijn is ten hoogste {0}.", versie, duur),
                Onderbouwing.Stap("Een weekend of feestdag maakt deze langste termijn niet langer.", Bron.Atw("1") with { Zekerheid = Zekerheid.Afgeleid }),
            ]),
            [versie]);
    }
}
