namespace Naast.Web.Demo;

/// <summary>
/// Puts at least one person in twenty on an edge case of the BRP, in the codes of the list of edge cases. All are lawful
/// registrations that software often gets wrong.
/// </summary>
internal static class Randgevallen
{
    private static readonly string[] LangeNamen =
    [
        "Abdulrahman Mohammad Khaled Ibrahim Mustafa Abdelaziz Mahmoud Abdulkarim Yousef Abdullatif Hussein Abdelhamid",
        "Maria Aparecida Conceição Francisca Antônia Fernanda Guadalupe Cecília Isabella Manuela Adriana Helena",
    ];

    public static void Pas(int zaad, IReadOnlyList<Concept> concepten)
    {
        var t = new Toeval(zaad, Stroom.Randgevallen);
        var vrij = concepten.Where(c => !c.Persona && c.Huis.Leden.Count == 1).ToList();
        t.Schud(vrij);
        var schaal = concepten.Count;

        Kies(10, c => c.Asiel, "GEB-02", c => c.Geboren = new(c.Geboren.Jaar, null, null));
        Kies(4, c => c.Asiel, "GEB-03", c => c.Geboren = c.Geboren with { Dag = null });
        Kies(4, c => c.Herkomst.Code is "SO" or "YE" or "SD" or "SY", "NAAM-01", Naamketen);
        Kies(5, c => c.Asiel && !c.Voornamen!.Contains(' ', StringComparison.Ordinal), "NAAM-02", EenNaam);
        Kies(2, c => c.Asiel, "NAAM-03", c => (c.Geslachtsnaam, c.NaamEigenSchrift) = (null, null));
        Kies(4, c => c.Herkomst.Code is "SY" && c.Geslachtsnaam!.StartsWith("Al ", StringComparison.Ordinal), "NAAM-05", LosLidwoord);
        Kies(3, c => c.Herkomst.Code is "TR" or "TR-KU", "NAAM-07", Leestekens);
        Kies(1, c => !c.Vrouw && c.Herkomst.Code is "SY", "NAAM-08", c => (c.Voornamen, c.NaamEigenSchrift) = (LangeNamen[0], null));
        Kies(1, c => c.Vrouw && c.Herkomst.Code is ("BR" or "CO" or "PH"), "NAAM-08", c => c.Voornamen = LangeNamen[1]);
        Kies(2, c => c.Herkomst.Code is "IR", "NAAM-09", c => c.Voornamen = c.Vrouw ? "Ma'soumeh" : "Mohammad-Rezā'i");
        Kies(7, c => c.Fase is Fase.Koppeling || (c.Fase is Fase.Kennisgeving && c.InschrijvingBrp is null), "ID-01", c => c.Bsn = null);
        Kies(6, c => c.Herkomst.Code is "SY", "NAT-01", c => c.Nationaliteitcode = "0499");
        Kies(2, c => c.Asiel, "NAT-01", c => c.Nationaliteitcode = "0000");
        Kies(1, c => c.Asiel, "LAND-02", c => c.Geboorteland = ("0000", "Onbekend"));
        Kies(1, c => c.Fase is Fase.Koppeling, "GES-01", c => c.Geslacht = Geslacht.Onbekend);
        Kies(3, c => c.InschrijvingBrp is not null, "ADR-02", c => c.AdresGeheim = true);
        Naamgenoten();
        return;

        void Kies(int aantal, Func<Concept, bool> past, string code, Action<Concept> doe)
        {
            for (var i = 0; i < Math.Max(1, aantal * schaal / 600); i++)
            {
                if (vrij.FindIndex(c => past(c)) is var plaats and >= 0)
                {
                    doe(vrij[plaats]);
                    vrij[plaats].Randgevallen.Add(code);
                    vrij.RemoveAt(plaats);
                }
            }
        }

        void Naamgenoten()
        {
            var eerste = vrij.Where(c => c.Herkomst.Code is "SY" && c.Randgevallen.Count == 0).ToList();
            foreach (var bron in eerste.Where(c => !c.Vrouw).Take(1).Concat(eerste.Where(c => c.Vrouw).Take(1)))
            {
                var gelijke = eerste.Last(c => c.Vrouw == bron.Vrouw);
                (gelijke.Voornamen, gelijke.Voorvoegsel, gelijke.Geslachtsnaam, gelijke.NaamEigenSchrift) =
                    (bron.Voornamen, bron.Voorvoegsel, bron.Geslachtsnaam, bron.NaamEigenSchrift);
                bron.Randgevallen.Add("NAAMGENOOT");
                gelijke.Randgevallen.Add("NAAMGENOOT");
            }
        }
    }

    private static void Leestekens(Concept c)
    {
        (string Vrouw, string Man, string Achter)[] namen =
            [("Gülşen Şükran", "Ömer Faruk", "Çağlayanoğlu"), ("Şebnem", "Uğur", "Güçlüoğlu"), ("Müjgân", "Çağrı", "Işıközgür")];
        var keuze = namen[c.Volgnummer % namen.Length];
        (c.Voornamen, c.Geslachtsnaam) = (c.Vrouw ? keuze.Vrouw : keuze.Man, keuze.Achter);
    }

    private static void Naamketen(Concept c)
    {
        var vader = c.Herkomst.Namen.Mannen[c.Volgnummer % c.Herkomst.Namen.Mannen.Count].Latijns;
        (c.Voornamen, c.Geslachtsnaam, c.NaamEigenSchrift) = (null, $"{c.Voornamen} {vader} {c.Geslachtsnaam}", null);
    }

    private static void EenNaam(Concept c) =>
        (c.Geslachtsnaam, c.Voornamen, c.NaamEigenSchrift) = (c.Voornamen, null, c.NaamEigenSchrift?.Split(' ')[0]);

    private static void LosLidwoord(Concept c) => (c.Voorvoegsel, c.Geslachtsnaam) = ("Al", c.Geslachtsnaam![3..]);
}
