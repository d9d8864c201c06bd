using System.Globalization;
using Naast.Kern.Inburgeraars;
using Naast.Web.Demo;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <param name="Vastgelegd">Day on which somebody recorded it.</param>
internal sealed record Trajectfeit(Feitsoort Soort, DateOnly Van, string? Waarde, DateOnly Vastgelegd);

/// <summary>
/// What happened after the plan in a made-up life, spread so that signals look like those of a real region: most is in order,
/// some comes up this month, a little is late.
/// </summary>
internal static class Trajectfeiten
{
    private const int Zaad = 20210101;

    public static IReadOnlyList<Trajectfeit> Van(D.Levensloop leven, DateOnly vandaag)
    {
        var t = new Toeval(Zaad, Stroom.Traject, leven.Volgnummer);
        var grens = leven.Einde is { } einde ? einde.Op : vandaag;
        var uit = new List<Trajectfeit>();
        if (leven.Doelgroep == "Asielstatushouder" && leven.InschrijvingBrp is { } brp)
        {
            Voeg(Feitsoort.Bijstand, brp.AddDays(t.Tussen(0, 14)), null);
        }

        if (leven.PipDagtekening is { } pip)
        {
            Lessen(leven, pip, grens, t, Voeg);
            Participatie(leven, pip, t, Voeg);
            if (leven.Einde is null)
            {
                Afspraak(leven, vandaag, t, uit);
            }
        }

        return [.. uit.OrderBy(feit => feit.Vastgelegd)];

        void Voeg(Feitsoort soort, DateOnly dag, string? waarde)
        {
            var werkdag = Werkdagen.Vooruit(dag);
            if (werkdag <= grens)
            {
                uit.Add(new(soort, werkdag, waarde, werkdag));
            }
        }
    }

    private static void Lessen(D.Levensloop leven, DateOnly pip, DateOnly grens, Toeval t, Action<Feitsoort, DateOnly, string?> voeg)
    {
        var school = leven.Taalschool == "taalhuis-de-brug" ? "Taalhuis De Brug" : "Taalschool Noorderlicht";
        var aanbod = pip.AddDays(t.Kans(3) ? t.Tussen(96, 130) : t.Tussen(14, 75));
        var start = aanbod.AddDays(t.Tussen(14, 60));
        if (leven.Asiel)
        {
            voeg(Feitsoort.Cursusaanbod, aanbod, school);
        }

        if (leven.Taalschool is not null)
        {
            voeg(Feitsoort.Cursusstart, start, school);
        }

        // The school tells now and then; only the last telling is kept here.
        var gemeld = grens.AddDays(-t.Tussen(5, 70));
        if (leven.Leerroute is D.Leerroute.B1 && leven.Taalschool is not null && gemeld > start.AddDays(45))
        {
            var uren = (gemeld.DayNumber - start.DayNumber) / 7 * (leven.UrenPerWeek ?? 8) * t.Tussen(55, 85) / 100;
            voeg(Feitsoort.GevolgdeUren, gemeld, uren.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Participatie(D.Levensloop leven, DateOnly pip, Toeval t, Action<Feitsoort, DateOnly, string?> voeg)
    {
        if (t.Kans(92))
        {
            voeg(Feitsoort.PvtAfgerond, pip.AddDays(t.Tussen(90, 330)), null);
        }

        if (leven.Leerroute is not D.Leerroute.Onderwijs && t.Kans(88))
        {
            voeg(Feitsoort.MapAfgerond, pip.AddDays(t.Tussen(450, 800)), null);
        }

        if (leven.Leerroute is D.Leerroute.Z && t.Kans(85))
        {
            voeg(Feitsoort.Eindgesprek, pip.AddDays(t.Tussen(900, 1050)), null);
        }
    }

    /// <summary>Nearly everybody has a day to look again; it was agreed some weeks ago.</summary>
    private static void Afspraak(D.Levensloop leven, DateOnly vandaag, Toeval t, List<Trajectfeit> uit)
    {
        var dag = leven.VolgendeAfspraak is { } afspraak ? afspraak.Dag
            : t.Onder(100) switch
            {
                < 1 => vandaag.AddDays(-t.Tussen(2, 12)),
                < 6 => vandaag.AddDays(t.Tussen(3, 29)),
                < 96 => vandaag.AddDays(t.Tussen(34, 170)),
                _ => (DateOnly?)null,
            };
        if (dag is { } gekozen)
        {
            var begin = leven.PipDagtekening!.Value.AddDays(4);
            var vastgelegd = Werkdagen.Terug(vandaag.AddDays(-t.Tussen(14, 60)));
            uit.Add(new(Feitsoort.Herbeoordeling, Werkdagen.Vooruit(gekozen), null, vastgelegd < begin ? (begin < vandaag ? begin : vandaag) : vastgelegd));
        }
    }
}
