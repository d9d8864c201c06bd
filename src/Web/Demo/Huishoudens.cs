namespace Naast.Web.Demo;

/// <summary>Puts people into homes: groups and municipalities are drawn without putting back, so that shares hold.</summary>
internal sealed class Huishoudens(int zaad, List<Concept> concepten)
{
    private readonly Toeval toeval = new(zaad, Stroom.Huishoudens);
    private readonly List<Huis> huizen = [];
    private readonly Dictionary<string, int> groepen = [];
    private readonly Dictionary<string, int> gemeenten = [];

    public List<Huis> Maak()
    {
        Verdeel(groepen, Brongegevens.Doelgroepen.Select(d => (d.Doelgroep, d.Aantal)).ToList());
        Verdeel(gemeenten, Brongegevens.Inwoners.Select(i => (i.Key, i.Value)).ToList());
        MaakPersonahuizen();

        // People whose phase asks for an asylum permit take theirs before the rest draws.
        foreach (var concept in concepten.Where(c => c.Huis is null && MoetStatushouder(c)))
        {
            Neem(groepen, "Asielstatushouder");
            concept.Doelgroep = "Asielstatushouder";
        }

        foreach (var concept in concepten.Where(c => c.Huis is null && c.VasteRegisseur is not null).ToList())
        {
            MaakHuis(concept, Demoregio.Dordrecht);
        }

        foreach (var concept in concepten)
        {
            if (concept.Huis is null)
            {
                MaakHuis(concept, null);
            }
        }

        return huizen;
    }

    private void MaakPersonahuizen()
    {
        var (yousef, selam, elif) = (concepten[0], concepten[1], concepten[2]);
        Neem(groepen, "Asielstatushouder", 3);
        Neem(groepen, "Gezinsvormer");

        var thuis = NieuwHuis(Brongegevens.Herkomst("SY"), Demoregio.Dordrecht, 2);
        var vrouw = concepten.First(c => c.Volgnummer > 3 && c is { Fase: Fase.Leerroute, VasteRegisseur: null });
        thuis.PartnerThuis = true;
        VoegToe(thuis, yousef, HuishoudRol.Partner, "Asielstatushouder", false);
        VoegToe(thuis, vrouw, HuishoudRol.Partner, "Asielstatushouder", true);
        vrouw.VasteRegisseur = "sanne";

        VoegToe(NieuwHuis(Brongegevens.Herkomst("ER"), Demoregio.Dordrecht, 1), selam, HuishoudRol.AlleenstaandeOuder, "Asielstatushouder", true);

        var turks = NieuwHuis(Brongegevens.Herkomst("TR"), Demoregio.Zwijndrecht, 1);
        turks.PartnerThuis = true;
        VoegToe(turks, elif, HuishoudRol.Partner, "Gezinsvormer", true);
    }

    private void MaakHuis(Concept concept, string? gemeente)
    {
        var groep = MoetStatushouder(concept) ? concept.Doelgroep : Trek(groepen);
        var asiel = Brongegevens.Doelgroepen.First(d => d.Doelgroep == groep).Asiel;
        var herkomst = KiesHerkomst(groep, asiel);
        var samen = asiel && concept.VasteRegisseur is null && concept.Fase is Fase.Leerroute or Fase.Afgerond or Fase.Koppeling;
        var tweede = samen && groep == "Asielstatushouder" && toeval.Kans(26) ? Vrij(concept) : null;
        var huis = NieuwHuis(herkomst, gemeente ?? Trek(gemeenten), gemeente is null ? 0 : 1);

        if (tweede is not null)
        {
            huis.PartnerThuis = true;
            var hoofdVrouw = toeval.Kans(20);
            VoegToe(huis, concept, HuishoudRol.Partner, groep, hoofdVrouw);
            var nareis = !MoetStatushouder(tweede) && toeval.Kans(30) && groepen["Gezinshereniger met Asielstatushouder"] > 0
                ? "Gezinshereniger met Asielstatushouder"
                : "Asielstatushouder";
            NeemGroep(tweede, nareis);
            Neem(gemeenten, huis.Gemeente);
            VoegToe(huis, tweede, HuishoudRol.Partner, nareis, !hoofdVrouw);
            if (toeval.Kans(14) && Vrij(concept) is { } kind)
            {
                NeemGroep(kind, "Asielstatushouder");
                Neem(gemeenten, huis.Gemeente);
                VoegToe(huis, kind, HuishoudRol.Kind, "Asielstatushouder", toeval.Kans(45));
            }

            return;
        }

        var (rol, vrouw) = KiesRol(groep, asiel);
        huis.PartnerThuis = rol is HuishoudRol.Partner;
        VoegToe(huis, concept, rol, groep, vrouw);
    }

    private void NeemGroep(Concept concept, string groep)
    {
        if (!MoetStatushouder(concept))
        {
            Neem(groepen, groep);
        }
    }

    private (HuishoudRol Rol, bool Vrouw) KiesRol(string groep, bool asiel)
    {
        switch (groep)
        {
            case "Asielstatushouder":
                var vrouw = toeval.Kans(36);
                var worp = toeval.Onder(100);
                return worp < (vrouw ? 34 : 5) ? (HuishoudRol.AlleenstaandeOuder, vrouw)
                    : worp < (vrouw ? 52 : 20) ? (HuishoudRol.Partner, vrouw)
                    : (HuishoudRol.Alleenstaand, vrouw);
            case "Geestelijk bedienaar":
                return (HuishoudRol.Alleenstaand, false);
            case "Overig":
                return (HuishoudRol.Alleenstaand, toeval.Kans(50));
            default:
                return (HuishoudRol.Partner, toeval.Kans(asiel ? 75 : 68));
        }
    }

    private Herkomst KiesHerkomst(string groep, bool asiel)
    {
        if (groep == "Geestelijk bedienaar")
        {
            return Brongegevens.Herkomst(toeval.Een("TR", "MA", "PH", "US"));
        }

        return toeval.Gewogen(Brongegevens.Herkomsten, h => asiel ? h.GewichtAsiel : h.GewichtGezin);
    }

    private Concept? Vrij(Concept naast) =>
        concepten.FirstOrDefault(c => c.Huis is null && c != naast && c.VasteRegisseur is null && c.Fase == naast.Fase);

    private Huis NieuwHuis(Herkomst herkomst, string gemeente, int neem)
    {
        if (neem > 0)
        {
            Neem(gemeenten, gemeente, neem);
        }

        var huis = new Huis($"H{huizen.Count + 1:0000}") { Herkomst = herkomst, Gemeente = gemeente };
        huizen.Add(huis);
        return huis;
    }

    private static void VoegToe(Huis huis, Concept concept, HuishoudRol rol, string groep, bool vrouw)
    {
        concept.Huis = huis;
        concept.Rol = rol;
        concept.Doelgroep = groep;
        concept.Asiel = Brongegevens.Doelgroepen.First(d => d.Doelgroep == groep).Asiel;
        concept.Vrouw = vrouw;
        concept.Geslacht = vrouw ? Geslacht.Vrouw : Geslacht.Man;
        huis.Leden.Add(concept);
    }

    /// <summary>COA couples asylum permit holders only; the same people wait for a home when DUO's notice comes first.</summary>
    private static bool MoetStatushouder(Concept concept) =>
        concept.Fase is Fase.Koppeling || concept is { Fase: Fase.Kennisgeving, Urgentie: null };

    private void Verdeel(Dictionary<string, int> pot, List<(string Naam, int Gewicht)> gewichten)
    {
        var som = gewichten.Sum(g => g.Gewicht);
        foreach (var (naam, gewicht) in gewichten)
        {
            pot[naam] = Math.Max(1, (int)(((long)gewicht * concepten.Count + som / 2) / som));
        }
    }

    private string Trek(Dictionary<string, int> pot)
    {
        var over = pot.Where(p => p.Value > 0).ToList();
        var naam = over.Count == 0 ? pot.Keys.First() : toeval.Gewogen(over, p => p.Value).Key;
        Neem(pot, naam);
        return naam;
    }

    private static void Neem(Dictionary<string, int> pot, string naam, int aantal = 1) => pot[naam] -= aantal;
}
