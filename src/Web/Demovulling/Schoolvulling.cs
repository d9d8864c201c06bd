using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Poort;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>What a school knows and reports of made-up people, and what became of exam, PVT and MAP.</summary>
internal static class Schoolvulling
{
    private const int Maanden = 6;

    public static Vraaggegevens Vraag(D.Levensloop leven, DossierBeeld beeld, string school, DateOnly begin) =>
        new(school, Partnertaaksoort.Taallessen, "Een plek in een groep die past bij het niveau.", "Dan kan het leren beginnen", begin.AddDays(7))
        {
            Lessen = new(
                leven.Leerroute == D.Leerroute.Z ? null : Taalniveau.A1, beeld.Vastgesteld?.Inhoud.Leerroute?.Naam(), leven.UrenPerWeek ?? 9,
                leven.Volgnummer % 3 == 0 ? "ma t/m do 9:00-15:00" : "ma t/m vr 9:00-17:00", leven.Huishouden.Kinderen.Count > 0, begin.AddMonths(3)),
        };

    /// <summary>All before in one report, then month by month. One in ten is often away; a disputed report now and then.</summary>
    public static IReadOnlyList<Aggregaat> Uren(D.Levensloop leven, DossierBeeld beeld, string school, string groep, string melder, DateOnly vandaag, Handeling handeling)
    {
        var uit = new List<Aggregaat>();
        if (beeld.Dossierfeiten.Laatste(Feitsoort.Cursusstart) is not { Van: var start })
        {
            return uit;
        }

        var perWeek = leven.UrenPerWeek ?? 9;
        var eerste = new DateOnly(vandaag.Year, vandaag.Month, 1).AddMonths(-Maanden);
        void Meld(DateOnly van, DateOnly tot)
        {
            var weken = Math.Max(1, (tot.DayNumber - van.DayNumber + 1) / 7);
            var percentage = (leven.Volgnummer % 10 == 0 ? 55 : 84) + ((leven.Volgnummer + tot.Month) % 12);
            var minuten = perWeek * weken * 60;
            var gevolgd = minuten * percentage / 100 / 30 * 30;
            var weg = minuten - gevolgd;
            uit.Add(Urenmelding.Meld(handeling.NieuweId(), beeld.Dossier, new(Uursoort.Nt2, van, tot, gevolgd, weg / 3 / 30 * 30, weg * 2 / 3 / 30 * 30), groep, school, melder, null, handeling.Tijdstip));
        }

        if (start.AddMonths(1) < eerste)
        {
            Meld(start, eerste.AddDays(-1));
        }

        for (var maand = eerste; maand.AddMonths(1) <= vandaag; maand = maand.AddMonths(1))
        {
            if (maand >= start)
            {
                Meld(maand, maand.AddMonths(1).AddDays(-1));
            }
        }

        if (leven.Volgnummer % 21 == 0 && uit.OfType<Urenmelding>().LastOrDefault() is { } laatste)
        {
            laatste.Betwist("Was twee lessen ziek gemeld.");
        }

        return uit;
    }

    public static IReadOnlyList<Aggregaat> Verloop(D.Levensloop leven, DossierBeeld beeld, Toegang regisseur, DateOnly vandaag, DateTimeOffset moment, Func<Guid> id)
    {
        var uit = new List<Aggregaat>();
        if (beeld.Dossierfeiten.Laatste(Feitsoort.PvtAfgerond) is { Van: var getekend })
        {
            uit.Add(Trajectmoment.LegVast(id(), beeld.Dossier, Momentsoort.PvtInleiding, getekend.AddDays(-21), true, false, null, null, "vluchtelingenwerk", "Mo Aziz"));
            uit.Add(Trajectmoment.LegVast(id(), beeld.Dossier, Momentsoort.PvtActiviteit, getekend.AddDays(-7), true, false, null, "Bezoek aan het stadhuis", "vluchtelingenwerk", "Mo Aziz"));
            uit.Add(Trajectmoment.LegVast(id(), beeld.Dossier, Momentsoort.PvtOndertekening, getekend, true, true, null, null, "vluchtelingenwerk", "Mo Aziz"));
            uit.Add(Urenmelding.Meld(id(), beeld.Dossier, new(Uursoort.Pvt, getekend.AddDays(-21), getekend, 14 * 60, 0, 0), null, "vluchtelingenwerk", "Mo Aziz", null, moment));
        }

        if (leven.PipDagtekening?.AddMonths(14) < vandaag && leven.Leerroute != D.Leerroute.Z)
        {
            uit.Add(Examenuitslag.LegVast(id(), beeld.Dossier, Examenonderdeel.Luisteren, Examenstand.GeslaagdA2, vandaag.AddDays(-80)));
            uit.Add(Examenuitslag.LegVast(id(), beeld.Dossier, Examenonderdeel.Spreken, leven.Volgnummer % 2 == 0 ? Examenstand.GeslaagdB1 : Examenstand.NietGehaald, vandaag.AddDays(-80)));
        }

        if (leven.PipDagtekening?.AddMonths(6) < vandaag)
        {
            uit.Add(Voortgangsgesprek.LegVast(id(), beeld.Dossier, new(vandaag.AddDays(-40), "De lessen gaan goed.", "De reis naar school is lang.", leven.Wens, "Samen kijken naar een groep dichterbij.", vandaag.AddDays(50)), regisseur.Naam));
        }

        return uit;
    }
}
