using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Duo;

/// <summary>DUO's published rules for a PIP (WI-DUO-02 to -05). Written from the published text, not from any client's checks.</summary>
internal static class Pipregels
{
    public const string VoorPlicht = "De dagtekening van het PIP ligt voor de begindatum van de inburgeringsplicht.";
    public const string VoorHuidigPip = "De dagtekening van het PIP ligt voor de dagtekening van het PIP dat bij DUO bekend is.";
    public const string VoorVestiging = "De dagtekening van het PIP ligt voor de vestiging van de persoon in de gemeente.";
    public const string A2BijOnderwijsroute = "Niveau A2 is niet toegestaan bij de onderwijsroute.";
    public const string B1BijZroute = "Niveau B1 is niet toegestaan bij de Z-route.";
    public const string A2InEerstePip = "Niveau A2 is bij de B1-route niet toegestaan in het eerste PIP.";
    public const string IntensiteitZonderB1 = "De geschatte intensiteit is alleen toegestaan bij de B1-route.";
    public const string IntensiteitZonderAsiel = "De geschatte intensiteit is alleen toegestaan voor een asielstatushouder.";
    public const string TermijnGezet = "Het PIP kan niet worden verwijderd: de inburgeringstermijn is vastgesteld.";
    public const string LesurenGekoppeld = "Het PIP kan niet worden verwijderd: er zijn cursusuren geregistreerd bij het actuele inburgeringsaanbod.";
    public const string PipVanAnder = "Het PIP kan niet worden verwijderd: het actuele PIP is van een andere gemeente.";

    /// <summary>The texts of every rule that this PIP breaks; none: accepted.</summary>
    public static IReadOnlyList<string> Toets(Persoon persoon, DuoPip pip)
    {
        var fouten = new List<string>();
        if (persoon.Plicht()?.Begindatum is { } begin && pip.DagtekeningPip < begin)
        {
            fouten.Add(VoorPlicht);
        }

        if (persoon.Pip() is { } huidig && pip.DagtekeningPip < huidig.DagtekeningPip)
        {
            fouten.Add(VoorHuidigPip);
        }

        if (VoorVestigingIn(pip.Gemeentecode, persoon, pip.DagtekeningPip))
        {
            fouten.Add(VoorVestiging);
        }

        NiveauEnIntensiteit(persoon, pip, fouten);
        return fouten;
    }

    /// <summary>As DUO stores it: without a level the B1-route and the onderwijsroute get B1.</summary>
    public static DuoPip Aangevuld(DuoPip pip) =>
        pip is { Niveau: null, Leerroute: "B" or "O" } ? pip with { Niveau = "B1" } : pip;

    /// <summary>The texts of every rule against deletion; none: allowed.</summary>
    public static IReadOnlyList<string> ToetsVerwijderen(Persoon persoon, string gemeentecode)
    {
        var fouten = new List<string>();
        if (persoon.Termijn() is not null)
        {
            fouten.Add(TermijnGezet);
        }

        if (persoon.Instellingsuren.Any(u => u.Uren > 0 && persoon.Aanboden.Any(a => !a.Ingetrokken && a.Instellingsnummer == u.Instellingsnummer)))
        {
            fouten.Add(LesurenGekoppeld);
        }

        if (persoon.Pip() is { } pip && !string.Equals(pip.Gemeentecode, gemeentecode, StringComparison.Ordinal))
        {
            fouten.Add(PipVanAnder);
        }

        return fouten;
    }

    private static void NiveauEnIntensiteit(Persoon persoon, DuoPip pip, List<string> fouten)
    {
        if (pip is { Leerroute: "O", Niveau: "A2" })
        {
            fouten.Add(A2BijOnderwijsroute);
        }

        if (pip is { Leerroute: "Z", Niveau: "B1" })
        {
            fouten.Add(B1BijZroute);
        }

        if (pip is { Leerroute: "B", Niveau: "A2" } && persoon.Pips.Count == 0)
        {
            fouten.Add(A2InEerstePip);
        }

        if (pip.GeschatteIntensiteitB1Route is null)
        {
            return;
        }

        if (pip.Leerroute != "B")
        {
            fouten.Add(IntensiteitZonderB1);
        }

        if (persoon.Doelgroep()?.Indeling != DuoDoelgroep.Asiel)
        {
            fouten.Add(IntensiteitZonderAsiel);
        }
    }

    private static bool VoorVestigingIn(string gemeentecode, Persoon persoon, DateOnly dagtekening)
    {
        // A person in a COA location has not settled anywhere yet; the linked municipality may already make the plan.
        if (string.Equals(persoon.CoaKoppeling, gemeentecode, StringComparison.Ordinal))
        {
            return false;
        }

        return !string.Equals(persoon.Gemeentecode, gemeentecode, StringComparison.Ordinal) || dagtekening < persoon.GevestigdOp;
    }
}
