using Naast.Web.Demo.Teksten;

namespace Naast.Web.Demo;

/// <summary>Turns a finished <see cref="Concept"/> into the record that others read, texts and appointment included.</summary>
internal sealed class Verzinsel(int zaad, DateOnly vandaag)
{
    private static readonly string[] Opvang = ["Opvanglocatie Noordwal", "Opvanglocatie De Haven", "Opvanglocatie Oosterhof", "Azc Merwebos"];

    public Levensloop Maak(Concept c)
    {
        var t = new Toeval(zaad, Stroom.Route, c.Volgnummer);
        var m = new Mens(c, vandaag, new Toeval(zaad, Stroom.Teksten, c.Volgnummer));
        var route = c.HeeftRoute ? c.Leerroute : (Leerroute?)null;
        var toets = Toets(c, t);
        c.ToetsOnbekend = toets?.Resultaat == "Onbekend";
        var blokken = Blokken(c, m);
        return new Levensloop
        {
            Volgnummer = c.Volgnummer,
            Gemeentecode = c.Huis.Gemeente,
            Cohort = (c.Kennisgeving ?? vandaag).Year,
            Persoon = Persoon(c, m, t),
            Huishouden = new(c.Huis.Id, c.Rol, c.Huis.PartnerThuis, c.Huis.Kinderen),
            Doelgroep = c.Doelgroep,
            Asiel = c.Asiel,
            Fase = c.Fase,
            Opvanglocatie = c.InschrijvingBrp is null ? new Toeval(zaad, Stroom.Groepen, c.Huis.Leden[0].Volgnummer).Kies(Opvang) : null,
            GekoppeldOp = c.GekoppeldOp,
            InschrijvingBrp = c.InschrijvingBrp,
            Kennisgeving = c.Kennisgeving,
            IntakeGestart = c.IntakeGestart,
            IntakeAfgerond = c.IntakeAfgerond,
            PlanOpgesteld = c.PlanOpgesteld,
            PipDagtekening = c.PipDagtekening,
            Leerroute = route,
            UrenPerWeek = route is null || !c.Asiel ? null : Uren(c, t),
            PvtUren = route is null ? 0 : t.Tussen(6, 8) * 2,
            MapUren = route is null or Leerroute.Onderwijs ? 0 : t.Tussen(5, 8) * 10,
            Voortgangsgesprekken = route is null ? 0 : c.Leerroute is Leerroute.Z || !m.Vlot ? t.Tussen(6, 8) : t.Tussen(4, 6),
            Alfabetisering = route is null || c.Leerroute is Leerroute.Onderwijs ? "NVT" : c.Geletterdheid switch
            {
                Geletterdheid.Analfabeet => "A",
                Geletterdheid.Anders when c.Opleiding.Code < 3 => "AA",
                _ => "NVT",
            },
            Casusregisseur = c.Huis.Regisseur,
            VluchtelingenWerk = Begeleiding(c, t),
            Taalschool = c.PipDagtekening is null ? null : Taalschool(c, t),
            Leerbaarheidstoets = toets,
            Intakeblokken = blokken,
            Wens = c.HeeftIntake && (c.Fase is not Fase.Intake || c.Stap > 0) ? Teksten.Wens.Maak(m) : null,
            Routewegingen = c.HeeftRoute ? Leerroutekeuze.Weeg(m) : [],
            Motivering = c.HeeftRoute ? Leerroutekeuze.Motiveer(m) : null,
            KindAfspraak = c.HeeftRoute ? Kinderblok.Afspraak(m) : null,
            Wacht = Wacht(c, toets, t),
            VolgendeAfspraak = Afspraak(c),
            Einde = c.Einde,
            Randgevallen = c.Randgevallen,
        };
    }

    private static Persoon Persoon(Concept c, Mens m, Toeval t)
    {
        var nationaliteit = c.Nationaliteitcode ?? c.Herkomst.Nationaliteitcode;
        var mail = c.Persona || t.Kans(62);
        var achter = Namen.Kaal((c.Geslachtsnaam ?? "").Split(' ')[^1]);
        var adres = achter == Namen.Kaal(m.Naam) ? achter : Namen.Kaal(m.Naam) + "." + achter;
        return new Persoon
        {
            Voornamen = c.Voornamen,
            Voorvoegsel = c.Voorvoegsel,
            Geslachtsnaam = c.Geslachtsnaam,
            NaamEigenSchrift = c.NaamEigenSchrift,
            Geslacht = c.Geslacht,
            Geboortedatum = c.Geboren,
            Nationaliteitcode = nationaliteit,
            Nationaliteit = Brongegevens.Nationaliteiten[nationaliteit],
            Geboortelandcode = c.Geboorteland?.Code ?? c.Herkomst.Landcode,
            Geboorteland = c.Geboorteland?.Naam ?? c.Herkomst.Land,
            Bsn = c.Bsn,
            Vnummer = c.Vnummer!,
            Talen = c.Talen,
            TolkNodig = c.Tolk,
            Geletterdheid = c.Geletterdheid,
            Telefoon = c.Persona || t.Kans(94) ? $"06 0000 {c.Volgnummer:0000}" : null,
            Email = mail ? $"{adres.Trim('.')}{(c.Persona ? "" : c.Volgnummer)}@example.org" : null,
            Adres = c.InschrijvingBrp is null ? null : c.Huis.Adres,
            AdresGeheim = c.AdresGeheim,
            Opleiding = c.Opleiding.Slug,
            Werkervaring = OpleidingEnWerk.Kort(m),
        };
    }

    /// <summary>A finished intake has all blocks; a running one the first few, on days up to the start day.</summary>
    private List<Bloktekst> Blokken(Concept c, Mens m)
    {
        if (c.IntakeGestart is not { } gestart)
        {
            return [];
        }

        (Intakeblok Blok, string? Tekst)[] alle =
        [
            (Intakeblok.OpleidingEnWerk, OpleidingEnWerk.Maak(m)),
            (Intakeblok.PersoonlijkeOmstandigheden, Omstandigheden.Maak(m)),
            (Intakeblok.Taal, Taalblok.Maak(m)),
            (Intakeblok.Participatie, Meedoen.Participatie(m)),
            (Intakeblok.Zelfredzaamheid, Meedoen.Zelfredzaamheid(m)),
            (Intakeblok.Kinderopvang, Kinderblok.Maak(m)),
        ];
        var nodig = alle.Where(b => b.Tekst is not null).ToList();
        var klaar = c.Fase is Fase.Intake ? Math.Min(c.Stap, nodig.Count) : nodig.Count;
        var eind = c.IntakeAfgerond ?? vandaag.AddDays(-1);
        var dagen = Math.Max(0, eind.DayNumber - gestart.DayNumber);

        // Talks take two or three days in all, so blocks share days.
        return
        [
            .. nodig.Take(klaar).Select((b, i) => new Bloktekst(
                b.Blok, Werkdagen.Terug(gestart.AddDays(dagen * (i / 2) / Math.Max(1, (nodig.Count - 1) / 2))), b.Tekst!)),
        ];
    }

    private Leerbaarheidstoets? Toets(Concept c, Toeval t)
    {
        if (c.IntakeGestart is not { } gestart || (c.Fase is Fase.Intake && c.Stap < 3))
        {
            return null;
        }

        var resultaat = c.Leerroute is not Leerroute.Z ? "B1-route haalbaar" : t.Kans(88) ? "B1-route niet haalbaar" : "Onbekend";
        var eind = c.IntakeAfgerond ?? vandaag.AddDays(-1);
        return new(Werkdagen.Terug(gestart.AddDays(Math.Max(0, eind.DayNumber - gestart.DayNumber) / 2)), resultaat);
    }

    private static int Uren(Concept c, Toeval t) => c.Leerroute switch
    {
        Leerroute.B1 => t.Tussen(6, 10) * 2,
        Leerroute.Onderwijs => t.Tussen(12, 15) * 2,
        _ => t.Tussen(5, 7) * 2,
    };

    private VluchtelingenWerkTaak? Begeleiding(Concept c, Toeval t)
    {
        if (!c.Asiel || c.InschrijvingBrp is not { } vanaf || c.Huis.Begeleider is not { } wie)
        {
            return null;
        }

        var tot = c.Einde is { } einde && einde.Op < vanaf.AddMonths(24) ? einde.Op : Werkdagen.Terug(vanaf.AddMonths(t.Kans(60) ? 24 : 18));
        return new(wie, vanaf, tot < vandaag ? tot : null);
    }

    private static string? Taalschool(Concept c, Toeval t) => (c.Asiel, c.Leerroute) switch
    {
        (_, Leerroute.Onderwijs) => "taalschool-noorderlicht",
        (true, Leerroute.B1) => t.Kans(80) || c.Persona ? "taalschool-noorderlicht" : "taalhuis-de-brug",
        (true, _) => t.Kans(35) ? "taalschool-noorderlicht" : "taalhuis-de-brug",
        _ => t.Kans(45) ? "taalschool-noorderlicht" : t.Kans(30) ? "taalhuis-de-brug" : null,
    };

    private Wachten? Wacht(Concept c, Leerbaarheidstoets? toets, Toeval t)
    {
        if (!c.Wacht)
        {
            return null;
        }

        var vroegst = c.IntakeGestart ?? c.GekoppeldOp ?? vandaag.AddDays(-10);
        var sinds = vandaag.AddDays(-t.Tussen(3, 16));
        var waarop = c.Fase is Fase.Koppeling
            ? "COA: datum van de verhuizing"
            : t.Een(
                "Medische informatie van de huisarts",
                toets is null ? "Uitslag van de leerbaarheidstoets" : "Medische informatie van de fysiotherapeut",
                c.Asiel ? "Gegevens van de taalschool in de opvang" : "Gegevens van de taalschool",
                c.Opleiding.Code >= 3 ? "Waardering van het diploma door IDW" : "Advies van de schuldhulp");
        return new(waarop, Werkdagen.Terug(sinds < vroegst ? vroegst : sinds));
    }

    private Afspraak? Afspraak(Concept c)
    {
        var t = new Toeval(zaad, Stroom.Afspraken, c.Volgnummer + 100_000);
        var onderwerp = c.Fase switch
        {
            Fase.Kennisgeving when c.InschrijvingBrp is not null && t.Kans(60) => "Eerste gesprek voor de brede intake",
            Fase.Intake when c.Persona || t.Kans(75) => c.Stap == 0 ? "Eerste gesprek voor de brede intake" : t.Een("Tweede gesprek voor de brede intake", c.Stap < 3 ? "Leerbaarheidstoets maken" : "Gesprek over de leerroutes", "Gesprek over werk en dagbesteding"),
            Fase.Plan when c.Persona || t.Kans(70) => "Gesprek over de leerroute en het plan",
            Fase.TerOndertekening => "Plan bespreken en ondertekenen",
            Fase.Leerroute when c.Persona || t.Kans(14) => "Voortgangsgesprek",
            _ => null,
        };
        if (onderwerp is null || c.Huis.Regisseur is null)
        {
            return null;
        }

        // A talk that the plan waits for comes before the ten weeks end, where that is still possible.
        var ruimte = c.PipDagtekening is null && c.UitersteDatumPip is { } uiterste && uiterste >= vandaag
            ? Math.Min(14, uiterste.DayNumber - vandaag.DayNumber)
            : 14;
        var dag = Werkdagen.Vooruit(vandaag.AddDays(c.Volgnummer == 1 ? 8 : t.Tussen(Math.Min(1, ruimte), ruimte)));
        var tijd = c.Volgnummer == 1 ? new TimeOnly(10, 0) : new TimeOnly(t.Tussen(9, 15), t.Een("00", "30") == "30" ? 30 : 0);
        return new(dag, tijd, onderwerp, Demoregio.Gemeente(c.Huis.Gemeente).Spreekuurplaats, c.Tolk);
    }
}
