namespace Naast.Web.Demo;

/// <summary>Dates every life backwards from the start day, so that each stands where <see cref="Indeling"/> put it.</summary>
internal sealed class Levenspad(int zaad, DateOnly vandaag)
{
    private const int Termijn = 70;
    private const int DrieJaar = 1088;

    private readonly DateOnly begin = Later(new DateOnly(vandaag.Year - 3, 1, 2), new DateOnly(2022, 1, 3));

    public void Dateer(IReadOnlyList<Huis> huizen)
    {
        foreach (var huis in huizen)
        {
            DateOnly? samen = null;
            foreach (var lid in huis.Leden)
            {
                var t = new Toeval(zaad, Stroom.Datums, lid.Volgnummer);
                switch (lid.Fase)
                {
                    case Fase.Koppeling:
                        lid.GekoppeldOp = Werkdagen.Terug(vandaag.AddDays(-t.Tussen(2, 40)));
                        break;
                    case Fase.Kennisgeving when lid.Urgentie is null:
                        lid.Kennisgeving = Later(Werkdagen.Terug(vandaag.AddDays(-t.Tussen(3, 45))), Werkdagen.Vooruit(begin));
                        lid.GekoppeldOp = Werkdagen.Terug(lid.Kennisgeving.Value.AddDays(-t.Tussen(1, 14)));
                        break;
                    case Fase.Leerroute or Fase.Afgerond or Fase.Beeindigd:
                        samen = Lang(lid, samen, t);
                        break;
                    default:
                        Kort(lid, t);
                        break;
                }

                lid.Begin = lid.Kennisgeving ?? vandaag;
            }
        }
    }

    /// <summary>A life before the PIP: the ten weeks end in the window that the urgency asks.</summary>
    private void Kort(Concept lid, Toeval t)
    {
        var anker = KiesUiterste(lid.Urgentie!.Value, lid.Fase, t).AddDays(-Termijn);
        ZetAanmelding(lid, anker, t);
        if (lid.Fase is Fase.Kennisgeving)
        {
            return;
        }

        var gisteren = vandaag.AddDays(-1);
        var verstreken = vandaag.DayNumber - anker.DayNumber;
        lid.IntakeGestart = Werkdagen.Terug(anker.AddDays(t.Tussen(4, Math.Min(18, Math.Max(5, verstreken - 14)))));
        if (lid.Fase is Fase.Plan or Fase.TerOndertekening)
        {
            var ruimte = vandaag.DayNumber - lid.IntakeGestart.Value.DayNumber;
            lid.IntakeAfgerond = Werkdagen.Terug(Eerder(gisteren, lid.IntakeGestart.Value.AddDays(t.Tussen(Math.Min(10, ruimte), ruimte - 3))));
        }

        if (lid.Fase is Fase.TerOndertekening)
        {
            lid.PlanOpgesteld = Werkdagen.Terug(Later(lid.IntakeAfgerond!.Value, vandaag.AddDays(-t.Tussen(1, 5))));
        }
    }

    private DateOnly KiesUiterste(Urgentie urgentie, Fase fase, Toeval t)
    {
        // Margins keep the group the same when a reader counts the week from Monday or moves a day.
        var (van, tot) = urgentie switch
        {
            Urgentie.TeLaat => (-16, -4),
            Urgentie.DezeWeek => (0, 6),
            Urgentie.Binnen30Dagen => (8, 28),
            _ => fase is Fase.Kennisgeving ? (42, 67) : fase is Fase.Intake ? (33, 54) : (32, 40),
        };
        var dagen = Enumerable.Range(van, tot - van + 1).Select(vandaag.AddDays).Where(IsUiterste).ToList();
        if (urgentie is Urgentie.DezeWeek && t.Kans(60))
        {
            var zondag = vandaag.AddDays((7 - (int)vandaag.DayOfWeek) % 7);
            var voorZondag = dagen.Where(dag => dag <= zondag).ToList();
            dagen = voorZondag.Count > 0 ? voorZondag : dagen;
        }

        return t.Kies(dagen);
    }

    /// <summary>A life with a PIP. Returns the anchor, which the rest of the household may share.</summary>
    private DateOnly Lang(Concept lid, DateOnly? samen, Toeval t)
    {
        var duur = lid.Fase switch
        {
            Fase.Afgerond => 780,
            Fase.Beeindigd => 240,
            _ => 80,
        };
        var eerste = Later(begin.AddDays(4), vandaag.AddDays(-DrieJaar - 40));
        var laatste = vandaag.AddDays(-duur);
        if (lid.Fase is Fase.Afgerond)
        {
            laatste = Later(eerste.AddDays(30), laatste);
        }

        var anker = samen is { } eerder
            ? t.Kans(55) ? eerder : Eerder(Later(eerder, laatste), eerder.AddDays(t.Tussen(60, 300)))
            : eerste.AddDays(t.Onder(laatste.DayNumber - eerste.DayNumber + 1));
        anker = NaarUiterste(anker, eerste);
        ZetAanmelding(lid, anker, t);
        if (lid.Fase is Fase.Beeindigd && t.Kans(30))
        {
            lid.Einde = new Einde(Werkdagen.Terug(anker.AddDays(t.Tussen(20, 60))), ZonderPlan(lid, t));
            return anker;
        }

        var nodig = t.Kans(7) ? t.Tussen(72, 76) : t.Tussen(36, 69);
        var dagtekening = anker.AddDays(nodig);
        if (lid.Fase is Fase.Leerroute && dagtekening < vandaag.AddDays(-DrieJaar))
        {
            dagtekening = Werkdagen.Vooruit(vandaag.AddDays(-DrieJaar));
        }

        lid.PipDagtekening = Werkdagen.Terug(dagtekening);
        var vroeg = lid.Asiel && t.Kans(15);
        lid.IntakeGestart = Werkdagen.Terug(anker.AddDays(vroeg ? -t.Tussen(5, 25) : t.Tussen(4, 16)));
        lid.IntakeAfgerond = Werkdagen.Terug(anker.AddDays(t.Tussen(22, nodig - 8)));
        lid.PlanOpgesteld = Werkdagen.Terug(lid.PipDagtekening.Value.AddDays(-t.Tussen(1, 6)));
        return anker;
    }

    /// <summary>Ends are known only after the leerroute is; called from there.</summary>
    public void ZetEinde(Concept lid)
    {
        if (lid.PipDagtekening is not { } dagtekening || lid.Fase is not (Fase.Afgerond or Fase.Beeindigd))
        {
            return;
        }

        var t = new Toeval(zaad, Stroom.Afspraken, lid.Volgnummer);
        var (dagen, reden) = lid.Fase is Fase.Beeindigd
            ? (60, Onderweg(lid, t))
            : lid.Leerroute switch
            {
                Leerroute.B1 => (480, "Inburgeringsexamen gehaald, niveau B1"),
                Leerroute.Onderwijs => (500, "Taalschakeltraject afgerond, start met een opleiding"),
                _ => (640, "Z-route afgerond, certificaat uitgereikt"),
            };
        var vroegst = dagtekening.AddDays(dagen);
        var laatst = Eerder(vandaag.AddDays(-2), dagtekening.AddDays(1090));
        var op = vroegst.AddDays(t.Onder(Math.Max(1, laatst.DayNumber - vroegst.DayNumber)));
        lid.Einde = new Einde(Werkdagen.Terug(Eerder(op, vandaag.AddDays(-2))), reden);
    }

    private static string ZonderPlan(Concept lid, Toeval t) => lid.Asiel
        ? t.Een("Volledige vrijstelling: Nederlands diploma", "Verhuisd naar een gemeente buiten de regio")
        : t.Een("Volledige vrijstelling: Nederlandstalig diploma", "Verblijfsdoel gewijzigd", "Verhuisd naar een gemeente buiten de regio");

    private static string Onderweg(Concept lid, Toeval t) => lid.Asiel
        ? t.Een("Verhuisd naar een gemeente buiten de regio", "Volledige ontheffing om medische redenen", "Verhuisd naar een gemeente buiten de regio")
        : t.Een("Verblijfsdoel gewijzigd", "Vertrek uit Nederland langer dan een jaar", "Verhuisd naar een gemeente buiten de regio");

    /// <summary>
    /// Asylum: DUO's letter mostly comes while the person still lives in a reception centre, so registration starts the
    /// ten weeks. Family: registered first, the letter starts them.
    /// </summary>
    private void ZetAanmelding(Concept lid, DateOnly anker, Toeval t)
    {
        if (lid.Asiel && t.Kans(75))
        {
            lid.InschrijvingBrp = anker;
            var brief = Werkdagen.Terug(anker.AddDays(-t.Tussen(5, 80)));
            lid.Kennisgeving = brief < begin ? anker : brief;
        }
        else
        {
            lid.Kennisgeving = anker;
            lid.InschrijvingBrp = Werkdagen.Terug(anker.AddDays(-(lid.Asiel ? t.Tussen(1, 12) : t.Tussen(7, 40))));
        }

        if (lid.Asiel && lid.Doelgroep == "Asielstatushouder")
        {
            lid.GekoppeldOp = Werkdagen.Terug(lid.InschrijvingBrp.Value.AddDays(-t.Tussen(35, 80)));
        }
    }

    /// <summary>A last day on which both it and the day ten weeks before are working days: then no rule moves it.</summary>
    private static bool IsUiterste(DateOnly dag) => Werkdagen.IsWerkdag(dag) && Werkdagen.IsWerkdag(dag.AddDays(-Termijn));

    /// <summary>Searches back, or on from <paramref name="eerste"/> when nothing is left before it.</summary>
    private static DateOnly NaarUiterste(DateOnly anker, DateOnly eerste)
    {
        for (var dag = anker; dag >= eerste; dag = dag.AddDays(-1))
        {
            if (IsUiterste(dag.AddDays(Termijn)))
            {
                return dag;
            }
        }

        while (!IsUiterste(anker.AddDays(Termijn)))
        {
            anker = anker.AddDays(1);
        }

        return anker;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Eerder(DateOnly a, DateOnly b) => a < b ? a : b;
}
