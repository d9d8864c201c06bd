using Microsoft.AspNetCore.Mvc.ModelBinding;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Plan;

/// <summary>What is typed in a step of the plan, as it was typed; the fields of other steps stay empty.</summary>
public sealed class Planinvoer
{
    public string? VoorB1 { get; set; }

    public string? TegenB1 { get; set; }

    public string? VoorOnderwijs { get; set; }

    public string? TegenOnderwijs { get; set; }

    public string? VoorZelfredzaamheid { get; set; }

    public string? TegenZelfredzaamheid { get; set; }

    public string? Leerroute { get; set; }

    public string? Motivering { get; set; }

    public string? LesurenPerWeek { get; set; }

    public string? LesurenTotaal { get; set; }

    public string? PvtUren { get; set; }

    public string? MapUren { get; set; }

    public string? Voortgangsgesprekken { get; set; }

    public string? Begeleiding { get; set; }

    public string? VoorschoolseEducatie { get; set; }

    public string? Alfabetisering { get; set; }

    public List<string> Examenonderdelen { get; set; } = [];

    public bool MagOpleidingAfmaken { get; set; }

    public string? Zienswijze { get; set; }

    public string? Ondertekening { get; set; }

    public Datuminvoer? OndertekendOp { get; set; }

    public static Planinvoer Van(Pipinhoud i) => new()
    {
        VoorB1 = Weging(i, Kern.Leerroutes.Leerroute.B1)?.Voor, TegenB1 = Weging(i, Kern.Leerroutes.Leerroute.B1)?.Tegen,
        VoorOnderwijs = Weging(i, Kern.Leerroutes.Leerroute.Onderwijs)?.Voor, TegenOnderwijs = Weging(i, Kern.Leerroutes.Leerroute.Onderwijs)?.Tegen,
        VoorZelfredzaamheid = Weging(i, Kern.Leerroutes.Leerroute.Zelfredzaamheid)?.Voor,
        TegenZelfredzaamheid = Weging(i, Kern.Leerroutes.Leerroute.Zelfredzaamheid)?.Tegen,
        Leerroute = i.Leerroute?.ToString(), Motivering = i.Motivering,
        LesurenPerWeek = Getal(i.LesurenPerWeek), LesurenTotaal = Getal(i.LesurenTotaal), PvtUren = Getal(i.PvtUren), MapUren = Getal(i.MapUren),
        Voortgangsgesprekken = Getal(i.Voortgangsgesprekken), Begeleiding = i.Begeleiding, VoorschoolseEducatie = i.VoorschoolseEducatie,
        Alfabetisering = i.Alfabetisering?.ToString(),
        Examenonderdelen = [.. (i.ExamenonderdelenZ ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries)],
        MagOpleidingAfmaken = i.MagOpleidingAfmaken, Zienswijze = i.Zienswijze, Ondertekening = i.Ondertekening.ToString(),
        OndertekendOp = Datuminvoer.Van(i.OndertekendOp),
    };

    /// <summary>
    /// Proposals for what the plan does not say yet, from the intake, the group and the law. They are only typed in the form:
    /// nothing is recorded until somebody saves.
    /// </summary>
    /// <returns>The names of the fields that hold a proposal.</returns>
    public IReadOnlySet<string> StelVoor(DossierBeeld beeld, bool metLesuren, DateOnly dag)
    {
        var regels = beeld.Regels;
        var voorstellen = new HashSet<string>(StringComparer.Ordinal);
        var antwoorden = beeld.Intake?.Antwoorden ?? new Intakeantwoorden();
        var route = Enum.TryParse<Leerroute>(Leerroute, out var gekozen) ? gekozen : (Leerroute?)null;
        string? Stel(string? nu, string veld, string? voorstel)
        {
            if (nu is not null || voorstel is null)
            {
                return nu;
            }

            voorstellen.Add(veld);
            return voorstel;
        }

        if (metLesuren && route is { } r)
        {
            var (week, totaal) = Lesuren(r);
            LesurenPerWeek = Stel(LesurenPerWeek, nameof(LesurenPerWeek), Getal(week));
            LesurenTotaal = Stel(LesurenTotaal, nameof(LesurenTotaal), Getal(totaal));
        }

        PvtUren = Stel(PvtUren, nameof(PvtUren), Getal(regels.Waarde(LandelijkeParameters.PvtMinimumUren, dag)));
        MapUren = Stel(MapUren, nameof(MapUren), route?.HeeftMap() == true ? Getal(regels.Waarde(LandelijkeParameters.MapPraktijkuren, dag)) : null);
        VoorschoolseEducatie = Stel(VoorschoolseEducatie, nameof(VoorschoolseEducatie), antwoorden.KinderenInHuis == true ? antwoorden.VoorschoolseEducatie : null);
        Alfabetisering = Stel(Alfabetisering, nameof(Alfabetisering), antwoorden.Geletterdheid switch
        {
            Geletterdheid.NietGeletterd => nameof(Kern.Plan.Alfabetisering.Analfabeet),
            Geletterdheid.AnderSchrift => nameof(Kern.Plan.Alfabetisering.AndersAlfabeet),
            Geletterdheid.LatijnsSchrift => nameof(Kern.Plan.Alfabetisering.NietVanToepassing),
            _ => null,
        });
        return voorstellen;
    }

    /// <summary>Reads the fields of one step; errors go to <paramref name="staat"/>.</summary>
    /// <param name="metLesuren">The group gets an intensity of the leerroute.</param>
    internal Func<Pipinhoud, Pipinhoud> Lees(string stap, ModelStateDictionary staat, bool metLesuren, DateOnly vandaag) => stap switch
    {
        Planstappen.Leerroutes => LeesWegingen(staat),
        Planstappen.Keuze => LeesRoute(staat),
        Planstappen.Inhoud => LeesInhoud(staat, metLesuren),
        _ => LeesMening(staat, vandaag),
    };

    private Func<Pipinhoud, Pipinhoud> LeesWegingen(ModelStateDictionary staat)
    {
        Routeweging Lees(Leerroute route, string? voor, string? tegen) => new(
            route, staat.LeesTekst($"Voor{route}", voor, "de redenen voor") ?? "", staat.LeesTekst($"Tegen{route}", tegen, "de redenen tegen") ?? "");
        Routeweging[] wegingen =
        [
            Lees(Kern.Leerroutes.Leerroute.B1, VoorB1, TegenB1), Lees(Kern.Leerroutes.Leerroute.Onderwijs, VoorOnderwijs, TegenOnderwijs),
            Lees(Kern.Leerroutes.Leerroute.Zelfredzaamheid, VoorZelfredzaamheid, TegenZelfredzaamheid),
        ];
        return i => i with { Wegingen = wegingen };
    }

    private Func<Pipinhoud, Pipinhoud> LeesRoute(ModelStateDictionary staat)
    {
        Leerroute? route = string.IsNullOrEmpty(Leerroute) ? null : staat.LeesKeuze<Leerroute>(nameof(Leerroute), Leerroute, "een leerroute");
        var motivering = staat.LeesTekst(nameof(Motivering), Motivering, "de motivering");
        // What does not belong to the new route goes, or the plan could never be right.
        return i => i with
        {
            Leerroute = route, Motivering = motivering, MapUren = route?.HeeftMap() == false ? null : i.MapUren,
            ExamenonderdelenZ = route == Kern.Leerroutes.Leerroute.Zelfredzaamheid ? i.ExamenonderdelenZ : null,
        };
    }

    private Func<Pipinhoud, Pipinhoud> LeesInhoud(ModelStateDictionary staat, bool metLesuren)
    {
        var week = staat.LeesGetal(nameof(LesurenPerWeek), LesurenPerWeek, "de lesuren per week", 1, 40);
        var totaal = staat.LeesGetal(nameof(LesurenTotaal), LesurenTotaal, "de lesuren in totaal", 1, 9999);
        if (metLesuren && totaal < week)
        {
            staat.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(LesurenTotaal)}", $"Het totaal ({totaal} uur) is minder dan de lessen van een week ({week} uur). Kijk beide na.");
        }

        var pvt = staat.LeesGetal(nameof(PvtUren), PvtUren, "de uren PVT", 1, 999);
        var map = staat.LeesGetal(nameof(MapUren), MapUren, "de uren MAP", 1, 999);
        var gesprekken = staat.LeesGetal(nameof(Voortgangsgesprekken), Voortgangsgesprekken, "het aantal gesprekken", 0, 99);
        var begeleiding = staat.LeesTekst(nameof(Begeleiding), Begeleiding, "de begeleiding");
        var kind = staat.LeesTekst(nameof(VoorschoolseEducatie), VoorschoolseEducatie, "de afspraken over het kind");
        Alfabetisering? alfa = string.IsNullOrEmpty(Alfabetisering) ? null : staat.LeesKeuze<Alfabetisering>(nameof(Alfabetisering), Alfabetisering, "of alfabetisering nodig is");
        var examens = Planstappen.Examenonderdelen.Select(optie => optie.Waarde).Where(Examenonderdelen.Contains).ToArray();
        if (examens.Contains(Planstappen.GeenExamen) && examens.Length > 1)
        {
            staat.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(Examenonderdelen)}", "Kies onderdelen, of alleen 'Geen onderdelen'.");
        }

        var afmaken = MagOpleidingAfmaken;
        return i => i with
        {
            LesurenPerWeek = metLesuren ? week : null, LesurenTotaal = metLesuren ? totaal : null, PvtUren = pvt,
            MapUren = i.Leerroute?.HeeftMap() == false ? null : map, Voortgangsgesprekken = gesprekken, Begeleiding = begeleiding, VoorschoolseEducatie = kind,
            Alfabetisering = alfa, MagOpleidingAfmaken = afmaken,
            ExamenonderdelenZ = i.Leerroute == Kern.Leerroutes.Leerroute.Zelfredzaamheid && examens.Length > 0 ? string.Join(", ", examens) : null,
        };
    }

    private Func<Pipinhoud, Pipinhoud> LeesMening(ModelStateDictionary staat, DateOnly vandaag)
    {
        var zienswijze = staat.LeesTekst(nameof(Zienswijze), Zienswijze, "de mening");
        var ondertekening = staat.LeesKeuze<Ondertekening>(nameof(Ondertekening), Ondertekening, "of het plan is ondertekend");
        var dag = staat.LeesVoorbij(nameof(OndertekendOp), OndertekendOp, "de datum van ondertekening", vandaag);
        if (ondertekening != Kern.Plan.Ondertekening.Ondertekend && OndertekendOp is { Leeg: false })
        {
            staat.AddModelError($"{Stapformulier.Voorvoegsel}.{nameof(Ondertekening)}", "Kies 'Ondertekend', of maak de datum leeg.");
        }

        return i => i with { Zienswijze = zienswijze, Ondertekening = ondertekening, OndertekendOp = dag };
    }

    /// <summary>Usual hours, to start the conversation with; for the Z-route the 800 hours of art. 3.14 Besluit.</summary>
    private static (int Week, int Totaal) Lesuren(Leerroute route) => route switch
    {
        Kern.Leerroutes.Leerroute.B1 => (12, 600),
        Kern.Leerroutes.Leerroute.Onderwijs => (20, 1000),
        _ => (10, 800),
    };

    private static Routeweging? Weging(Pipinhoud inhoud, Leerroute route) => inhoud.Wegingen.FirstOrDefault(weging => weging.Leerroute == route);

    private static string? Getal(int? getal) => getal?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
