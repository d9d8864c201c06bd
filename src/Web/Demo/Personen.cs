namespace Naast.Web.Demo;

/// <summary>Fills in who somebody is: age, name, schooling, work, languages, home and children.</summary>
internal sealed class Personen(int zaad, DateOnly vandaag)
{
    public void VulIn(IReadOnlyList<Huis> huizen)
    {
        foreach (var huis in huizen)
        {
            foreach (var lid in huis.Leden)
            {
                var t = new Toeval(zaad, Stroom.Persoon, lid.Volgnummer);
                lid.Leeftijd = KiesLeeftijd(lid, t);
                lid.Geboren = KiesGeboortedatum(lid, t);
                lid.Stad = t.Kies(huis.Herkomst.Steden);
                Namen.Geef(lid, new Toeval(zaad, Stroom.Namen, lid.Volgnummer));
                Persoonskenmerken(lid, t);
                Nummers(lid, t);
            }

            var woning = new Toeval(zaad, Stroom.Huishoudens, huis.Leden[0].Volgnummer);
            KiesKinderen(huis, woning);
            huis.Adres = KiesAdres(huis.Gemeente, woning);
        }

        var bsns = Brongegevens.TestBsns.ToList();
        new Toeval(zaad, Stroom.Bsn).Schud(bsns);
        foreach (var (lid, bsn) in huizen.SelectMany(h => h.Leden).OrderBy(l => l.Volgnummer).Zip(bsns))
        {
            lid.Bsn = bsn;
        }
    }

    /// <summary>The interpreter is needed less as the years pass; called again after the personas are set.</summary>
    public void KiesTaal(Concept lid, Toeval t)
    {
        lid.Talen = t.Gewogen(lid.Herkomst.Talen, keuze => keuze.Gewicht).Codes;
        var jaren = vandaag.Year - lid.Begin.Year;
        var kans = lid.Herkomst.TolkProcent - 18 * jaren - (lid.Opleiding.Code is 6 or 7 ? 20 : 0);
        lid.Tolk = lid.Talen[0] is not "en" && t.Kans(Math.Max(lid.Talen.Contains("en") ? 0 : 8, kans));
    }

    private static int KiesLeeftijd(Concept lid, Toeval t)
    {
        var partner = lid.Huis.Leden.FirstOrDefault(ander => ander != lid && ander.Leeftijd > 0 && ander.Rol is HuishoudRol.Partner);
        if (lid.Rol is HuishoudRol.Kind)
        {
            var jongsteOuder = lid.Huis.Leden.Where(ander => ander.Rol is HuishoudRol.Partner).Max(ouder => ouder.Geboren.Jaar);
            return Math.Clamp(t.Tussen(17, 21), 17, Math.Max(17, lid.Begin.Year - jongsteOuder - 18));
        }

        if (partner is not null)
        {
            var verschil = t.Tussen(0, 7) - 1;
            return Math.Clamp(lid.Vrouw ? partner.Leeftijd - verschil : partner.Leeftijd + verschil, 21, 64);
        }

        if (lid.Huis.Leden.Any(ander => ander.Rol is HuishoudRol.Kind))
        {
            return t.Tussen(42, 56);
        }

        if (!lid.Asiel)
        {
            return lid.Doelgroep == "Geestelijk bedienaar" ? t.Tussen(31, 52)
                : t.Kans(72) ? t.Tussen(22, 36) : t.Tussen(37, 58);
        }

        var groep = t.Gewogen(Brongegevens.Leeftijden, g => lid.Vrouw ? g.Vrouwen : g.Mannen);
        var leeftijd = t.Tussen(groep.Van, groep.Tot - 1);
        return lid.Rol switch
        {
            HuishoudRol.Alleenstaand when leeftijd < 20 && t.Kans(25) => 17,
            HuishoudRol.AlleenstaandeOuder => Math.Max(23, leeftijd),
            HuishoudRol.Partner => Math.Max(21, leeftijd),
            _ => leeftijd,
        };
    }

    /// <summary>Many asylum documents give 1 January: an estimate, but a valid date.</summary>
    private static Geboortedatum KiesGeboortedatum(Concept lid, Toeval t)
    {
        var jaar = lid.Begin.Year - lid.Leeftijd;
        if (lid.Asiel && lid.Herkomst.Code is not "TR" and not "IR" && t.Kans(14))
        {
            return new(jaar, 1, 1);
        }

        var dag = new DateOnly(jaar, 1, 1).AddDays(t.Onder(365));
        return new(jaar, dag.Month, dag.Day);
    }

    private void Persoonskenmerken(Concept lid, Toeval t)
    {
        lid.Opleiding = Niveau(KiesNiveau(lid, t));
        lid.Geletterdheid = (lid.Opleiding.Code, lid.Herkomst.LatijnsSchrift) switch
        {
            (0, _) => t.Kans(75) ? Geletterdheid.Analfabeet : lid.Herkomst.LatijnsSchrift ? Geletterdheid.Latijns : Geletterdheid.Anders,
            (_, true) => Geletterdheid.Latijns,
            (6 or 7, _) => Geletterdheid.Latijns,
            (3, _) => t.Kans(55) ? Geletterdheid.Latijns : Geletterdheid.Anders,
            _ => Geletterdheid.Anders,
        };
        KiesTaal(lid, t);
        KiesWerk(lid, t);
        lid.Leerbaarheid = lid.Opleiding.Code * 14 - Math.Max(0, lid.Leeftijd - 22) * 13 / 10
            - (lid.Geletterdheid is Geletterdheid.Analfabeet ? 30 : lid.Geletterdheid is Geletterdheid.Anders ? 6 : 0) + t.Onder(22);
    }

    private static Opleidingsniveau Niveau(int code) => Brongegevens.Opleidingsniveaus.First(o => o.Code == code);

    private static int KiesNiveau(Concept lid, Toeval t)
    {
        if (lid.Doelgroep == "Geestelijk bedienaar")
        {
            return 6;
        }

        int[] gewichten = (lid.Asiel, lid.Herkomst.Code) switch
        {
            (false, "US" or "GB" or "IN" or "RU") => [0, 0, 4, 40, 38, 18],
            (false, "MA" or "TR" or "PK" or "TH") => [3, 12, 26, 38, 16, 5],
            (false, _) => [1, 4, 14, 42, 28, 11],
            (true, "TR" or "TR-KU" or "IR") => [3, 10, 17, 32, 28, 10],
            (true, "ER" or "SO" or "AF") => [21, 30, 29, 15, 4, 1],
            _ => [11, 24, 28, 23, 11, 3],
        };
        int[] codes = [0, 1, 2, 3, 6, 7];
        var niveau = t.Gewogen(codes, code => gewichten[Array.IndexOf(codes, code)]);
        var hoogst = lid.Leeftijd < 19 ? 2 : lid.Leeftijd < 23 ? 3 : lid.Leeftijd < 26 ? 6 : 7;
        return Math.Min(niveau, hoogst);
    }

    public static void KiesWerk(Concept lid, Toeval t)
    {
        var vanaf = lid.Opleiding.Code switch { 0 or 1 => 16, 2 or 3 => 18, 6 => 22, _ => 24 };
        var ruimte = lid.Leeftijd - vanaf - 1;
        var thuis = lid.Vrouw ? lid.Opleiding.Code <= 1 ? 45 : 20 : 4;
        if (lid.Doelgroep == "Geestelijk bedienaar")
        {
            lid.Beroep = Brongegevens.Beroepen.First(b => b.Man == "voorganger");
            lid.Werkjaren = Math.Clamp(ruimte, 2, 15);
        }
        else if (ruimte >= 1 && !t.Kans(thuis))
        {
            var keuze = Brongegevens.Beroepen.Where(b => lid.Opleiding.Code >= b.Min && lid.Opleiding.Code <= b.Max
                && (lid.Vrouw ? b.GewichtVrouw : b.GewichtMan) > 0).ToList();
            lid.Beroep = t.Gewogen(keuze, b => lid.Vrouw ? b.GewichtVrouw : b.GewichtMan);
            lid.Werkjaren = t.Tussen(1, Math.Min(ruimte, 18));
        }
    }

    private static void Nummers(Concept lid, Toeval t)
    {
        // 104729 is prime to 10^8, so numbers differ; the personas have theirs fixed elsewhere, outside this series.
        lid.Vnummer = "27" + ((lid.Volgnummer * 104729L + 12345678L) % 100000000L).ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);
        lid.AdresGeheim = t.Onder(200) == 0;
    }

    private void KiesKinderen(Huis huis, Toeval t)
    {
        var ouders = huis.Leden.Where(l => l.Rol is HuishoudRol.Partner or HuishoudRol.AlleenstaandeOuder).ToList();
        if (ouders.Count == 0)
        {
            return;
        }

        var jongste = ouders.Max(o => o.Geboren.Jaar);
        var asiel = ouders[0].Asiel;
        var alleen = ouders[0].Rol is HuishoudRol.AlleenstaandeOuder;
        int[] gewichten = [24, 22, 27, 18, 9];
        var aantal = alleen ? t.Tussen(1, 3)
            : asiel ? t.Gewogen([0, 1, 2, 3, 4], kinderen => gewichten[kinderen])
            : t.Kans(30) ? t.Tussen(1, 2)
            : 0;
        var vroegst = Math.Max(vandaag.Year - 15, jongste + 20);
        var laatst = Math.Min(vandaag.Year - 1, jongste + 44);
        for (var i = 0; i < aantal && vroegst <= laatst; i++)
        {
            huis.Kinderen.Add(new Kind(t.Tussen(vroegst, laatst), t.Kans(49)));
        }

        if (alleen && huis.Kinderen.Count == 0)
        {
            ouders[0].Rol = HuishoudRol.Alleenstaand;
        }

        huis.Kinderen.Sort((a, b) => a.Geboortejaar.CompareTo(b.Geboortejaar));
    }

    public static Adres KiesAdres(string gemeente, Toeval t)
    {
        var straat = t.Kies(Brongegevens.Straten.Where(s => s.Gemeentecode == gemeente).ToList());
        var letter = "ABCDEGHJKLMNPRSTVWXZ"[t.Onder(20)];
        return new Adres(straat.Naam, t.Tussen(2, 180), $"{straat.Pc4} Q{letter}", straat.Plaats);
    }
}
