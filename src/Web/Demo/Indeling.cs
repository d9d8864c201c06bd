namespace Naast.Web.Demo;

/// <summary>
/// Decides first how many people stand where on the start day, and only then who they are: so every screen has work on
/// every day of the year. Counts are for 600 people and scale.
/// </summary>
internal static class Indeling
{
    private const int Basis = 600;

    private static readonly (Fase Fase, Urgentie? Urgentie, int Aantal)[] Verdeling =
    [
        (Fase.Koppeling, null, 14),
        (Fase.Kennisgeving, null, 6),
        (Fase.Kennisgeving, Urgentie.Binnen30Dagen, 1),
        (Fase.Kennisgeving, Urgentie.OpSchema, 13),
        (Fase.Intake, Urgentie.TeLaat, 2),
        (Fase.Intake, Urgentie.DezeWeek, 3),
        (Fase.Intake, Urgentie.Binnen30Dagen, 8),
        (Fase.Intake, Urgentie.OpSchema, 15),
        (Fase.Plan, Urgentie.TeLaat, 1),
        (Fase.Plan, Urgentie.DezeWeek, 3),
        (Fase.Plan, Urgentie.Binnen30Dagen, 4),
        (Fase.Plan, Urgentie.OpSchema, 3),
        (Fase.TerOndertekening, Urgentie.DezeWeek, 1),
        (Fase.TerOndertekening, Urgentie.Binnen30Dagen, 2),
        (Fase.TerOndertekening, Urgentie.OpSchema, 3),
        (Fase.Afgerond, null, 66),
        (Fase.Beeindigd, null, 18),
    ];

    /// <summary>How many of the urgent dossiers are Sanne's: whoever tries the demo signs in as her first.</summary>
    private static readonly Dictionary<Urgentie, int> VoorSanne = new()
    {
        [Urgentie.TeLaat] = 2,
        [Urgentie.DezeWeek] = 2,
        [Urgentie.Binnen30Dagen] = 5,
        [Urgentie.OpSchema] = 6,
    };

    public static List<Concept> Maak(int zaad, int aantal)
    {
        var concepten = new List<Concept>(aantal);
        foreach (var (fase, urgentie, voorZeshonderd) in Verdeling)
        {
            var hoeveel = Math.Max(1, (voorZeshonderd * aantal + Basis / 2) / Basis);
            for (var i = 0; i < hoeveel; i++)
            {
                concepten.Add(new Concept { Fase = fase, Urgentie = urgentie });
            }
        }

        while (concepten.Count < aantal)
        {
            concepten.Add(new Concept { Fase = Fase.Leerroute });
        }

        new Toeval(zaad, Stroom.Vakjes).Schud(concepten);
        ZetVooraan(concepten, 0, c => c.Fase is Fase.Leerroute);
        ZetVooraan(concepten, 1, c => c is { Fase: Fase.Intake, Urgentie: Urgentie.DezeWeek });
        ZetVooraan(concepten, 2, c => c is { Fase: Fase.Plan, Urgentie: Urgentie.DezeWeek });
        for (var i = 0; i < concepten.Count; i++)
        {
            concepten[i].Volgnummer = i + 1;
        }

        VerdeelStappen(concepten);
        WijsSanneToe(concepten);
        return concepten;
    }

    private static void ZetVooraan(List<Concept> concepten, int plaats, Predicate<Concept> eis)
    {
        var gevonden = concepten.FindIndex(plaats, eis);
        (concepten[plaats], concepten[gevonden]) = (concepten[gevonden], concepten[plaats]);
    }

    private static void VerdeelStappen(List<Concept> concepten)
    {
        var intakes = concepten.Where(c => c.Fase is Fase.Intake).ToList();
        for (var i = 0; i < intakes.Count; i++)
        {
            intakes[i].Stap = i % 7;
            intakes[i].Wacht = i % 6 == 4 || (i == intakes.FindIndex(c => c.Urgentie is Urgentie.TeLaat));
        }

        foreach (var wachtend in concepten.Where(c => c.Fase is Fase.Koppeling).Take(2)
            .Concat(concepten.Where(c => c is { Fase: Fase.Plan, Urgentie: Urgentie.Binnen30Dagen }).Take(1)))
        {
            wachtend.Wacht = true;
        }
    }

    private static void WijsSanneToe(List<Concept> concepten)
    {
        foreach (var persona in concepten.Take(3))
        {
            persona.VasteRegisseur = "sanne";
        }

        foreach (var (urgentie, hoeveel) in VoorSanne)
        {
            // One of each phase in turn, so that her list is not all of one kind.
            var kandidaten = concepten.Where(c => c.Volgnummer > 3 && c.Urgentie == urgentie)
                .GroupBy(c => c.Fase).SelectMany(fase => fase.Select((concept, plaats) => (concept, plaats)))
                .OrderBy(k => k.plaats).ThenBy(k => k.plaats == 0 ? -(int)k.concept.Fase : (int)k.concept.Fase).Select(k => k.concept).ToList();
            foreach (var gekozen in kandidaten.Take(Math.Max(1, Math.Min(hoeveel, hoeveel * concepten.Count / Basis))))
            {
                gekozen.VasteRegisseur = "sanne";
            }
        }
    }
}
