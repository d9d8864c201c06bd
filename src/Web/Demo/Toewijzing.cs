namespace Naast.Web.Demo;

/// <summary>Spreads households over the casusregisseurs of their municipality, each about 60 to 70 people.</summary>
internal static class Toewijzing
{
    /// <summary>Aim per casusregisseur and municipality, for 600 people.</summary>
    private static readonly (string Sub, string Gemeente, int Streven)[] Strevens =
    [
        ("sanne", Demoregio.Dordrecht, 54), ("sanne", Demoregio.Zwijndrecht, 10),
        ("fatima", Demoregio.Dordrecht, 67), ("meryem", Demoregio.Dordrecht, 67), ("bram", Demoregio.Dordrecht, 66),
        ("jolanda", Demoregio.Dordrecht, 59), ("jolanda", Demoregio.HendrikIdoAmbacht, 7),
        ("naima", Demoregio.Zwijndrecht, 67), ("youri", Demoregio.Zwijndrecht, 38), ("youri", Demoregio.Papendrecht, 28),
        ("carola", Demoregio.Papendrecht, 54), ("carola", Demoregio.HendrikIdoAmbacht, 12),
        ("dirkjan", Demoregio.HendrikIdoAmbacht, 66),
    ];

    private static readonly (string Sub, string Gemeente)[] Begeleiders =
    [
        ("mo", Demoregio.Dordrecht), ("hanneke", Demoregio.Dordrecht), ("mo", Demoregio.Zwijndrecht),
        ("abel", Demoregio.Papendrecht), ("abel", Demoregio.HendrikIdoAmbacht),
    ];

    public static void WijsToe(IReadOnlyList<Huis> huizen, int zaad)
    {
        var stand = Strevens.ToDictionary(s => (s.Sub, s.Gemeente), _ => 0);
        var zonder = 0;

        // Fixed ones first; ended dossiers go to others, so that Sanne's 64 are all alive.
        foreach (var huis in huizen.OrderByDescending(h => h.Leden.Any(l => l.VasteRegisseur is not null))
            .ThenByDescending(h => h.Leden.Any(l => l.Fase is Fase.Afgerond or Fase.Beeindigd)).ThenBy(h => h.Leden[0].Volgnummer))
        {
            var vast = huis.Leden.Select(l => l.VasteRegisseur).FirstOrDefault(sub => sub is not null);
            var klaar = huis.Leden.Any(l => l.Fase is Fase.Afgerond or Fase.Beeindigd);
            if (vast is null && huis.Leden[0].Fase is Fase.Koppeling && zonder < 5)
            {
                zonder += huis.Leden.Count;
                continue;
            }

            huis.Regisseur = vast ?? Strevens.Where(s => s.Gemeente == huis.Gemeente && !(klaar && s.Sub == "sanne"))
                .MinBy(s => (double)(stand[(s.Sub, s.Gemeente)] + huis.Leden.Count) / s.Streven).Sub;
            stand[(huis.Regisseur, huis.Gemeente)] += huis.Leden.Count;
            huis.Begeleider = huis.Leden[0].Persona ? "mo" : new Toeval(zaad, Stroom.Groepen, huis.Leden[0].Volgnummer)
                .Kies(Begeleiders.Where(b => b.Gemeente == huis.Gemeente).ToList()).Sub;
        }
    }
}
