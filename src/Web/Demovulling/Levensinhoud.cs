using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using D = Naast.Web.Demo;

namespace Naast.Web.Demovulling;

/// <summary>What the intake and the plan of a made-up life say.</summary>
internal static class Levensinhoud
{
    public static Intakeantwoorden Antwoord(Intakeantwoorden a, D.Bloktekst blok, D.Levensloop leven) => blok.Blok switch
    {
        D.Intakeblok.OpleidingEnWerk => a with { OpleidingEnWerk = blok.Tekst, Opleidingsniveau = leven.Persoon.Opleiding },
        D.Intakeblok.PersoonlijkeOmstandigheden => a with { Omstandigheden = blok.Tekst },
        D.Intakeblok.Taal => a with { Taal = blok.Tekst, Taalniveau = "A0", Geletterdheid = Schrift(leven.Persoon.Geletterdheid) },
        D.Intakeblok.Participatie => a with { Participatie = blok.Tekst, WensOnderwijs = leven.Leerroute == D.Leerroute.Onderwijs },
        D.Intakeblok.Zelfredzaamheid => a with { Zelfredzaamheid = blok.Tekst },
        _ => a with { KinderenInHuis = true, VoorschoolseEducatie = blok.Tekst },
    };

    /// <summary>Fills what the made-up texts leave open, so that every compulsory block is answered.</summary>
    public static Intakeantwoorden Volledig(Intakeantwoorden a, D.Levensloop leven) => a with
    {
        Leerbaarheid = leven.Leerbaarheidstoets?.Resultaat switch
        {
            "B1-route haalbaar" => Leerbaarheid.B1Haalbaar,
            "B1-route niet haalbaar" => Leerbaarheid.B1NietHaalbaar,
            _ => Leerbaarheid.Onbekend,
        },
        OpleidingEnWerk = a.OpleidingEnWerk ?? leven.Persoon.Werkervaring, Opleidingsniveau = leven.Persoon.Opleiding,
        Omstandigheden = a.Omstandigheden ?? "Geen bijzonderheden.", KinderenInHuis = a.KinderenInHuis ?? leven.Huishouden.Kinderen.Count > 0,
        VoorschoolseEducatie = a.VoorschoolseEducatie ?? (leven.Huishouden.Kinderen.Count > 0 ? leven.KindAfspraak ?? "De kinderen gaan naar school." : null),
        Taalniveau = a.Taalniveau ?? "A0", Geletterdheid = Schrift(leven.Persoon.Geletterdheid), Taal = a.Taal ?? "Begint met Nederlands.",
        Participatie = a.Participatie ?? "Wil graag meedoen.", EigenWens = a.EigenWens ?? leven.Wens ?? "Nederlands leren en werken.",
        WensOnderwijs = leven.Leerroute == D.Leerroute.Onderwijs, Zelfredzaamheid = a.Zelfredzaamheid ?? "Redt zich met hulp.",
    };

    public static Pipinhoud Plan(D.Levensloop leven, Leerroute route) => new()
    {
        Leerroute = route, Motivering = leven.Motivering,
        Wegingen = [.. leven.Routewegingen.Select(w => new Routeweging(Enum.Parse<Leerroute>(w.Leerroute == D.Leerroute.Z ? "Zelfredzaamheid" : w.Leerroute.ToString()), w.Voor, w.Tegen))],
        LesurenPerWeek = leven.Asiel ? leven.UrenPerWeek ?? 12 : null, LesurenTotaal = leven.Asiel ? (leven.UrenPerWeek ?? 12) * 60 : null,
        PvtUren = Math.Max(leven.PvtUren, 12), MapUren = route.HeeftMap() ? Math.Max(leven.MapUren, 40) : null, Voortgangsgesprekken = leven.Voortgangsgesprekken,
        Begeleiding = leven.Asiel
            ? "Een vaste casusregisseur. Hulp van VluchtelingenWerk. Hulp met de vaste lasten."
            : "Een vaste casusregisseur en hulp bij het vinden van een taalschool.",
        VoorschoolseEducatie = leven.Huishouden.Kinderen.Count > 0 ? leven.KindAfspraak ?? "De kinderen gaan naar school of opvang." : null,
        Alfabetisering = leven.Alfabetisering switch { "A" => Alfabetisering.Analfabeet, "AA" => Alfabetisering.AndersAlfabeet, _ => Alfabetisering.NietVanToepassing },
        ExamenonderdelenZ = route == Leerroute.Zelfredzaamheid ? "Geen" : null, Zienswijze = "Ik ben het eens met dit plan.", Ondertekening = Ondertekening.Ondertekend,
        OndertekendOp = leven.PlanOpgesteld,
    };

    private static Geletterdheid Schrift(D.Geletterdheid geletterdheid) => geletterdheid switch
    {
        D.Geletterdheid.Latijns => Geletterdheid.LatijnsSchrift,
        D.Geletterdheid.Anders => Geletterdheid.AnderSchrift,
        _ => Geletterdheid.NietGeletterd,
    };
}
