using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verloop;

/// <summary>Hours of one kind beside what the plan or the law says.</summary>
/// <param name="Norm">Hours; null when there is none.</param>
public sealed record Urenregel(string Naam, Urentotaal Totaal, int? Norm, string? Waarvan);

/// <summary>How somebody is under way after the plan: hours, attendance, exam, PVT, MAP, talks, and what the rules make possible.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Dossieropening opening, VoortgangVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Uren = "uren", Betwisten = "betwisten", Beoordelen = "beoordelen", Examen = "examen", ExamenWeg = "examenweg", Moment = "moment", MomentWeg = "momentweg", Gesprek = "gesprek";

    private const int Getoond = 24;

    [BindProperty]
    public Voortganginvoer Invoer { get; set; } = new();

    public Leerroute? Route { get; private set; }

    public IReadOnlyList<Urenmelding> Meldingen { get; private set; } = [];

    public IReadOnlyList<Examenuitslag> Examens { get; private set; } = [];

    public IReadOnlyList<Trajectmoment> Momenten { get; private set; } = [];

    public IReadOnlyList<Voortgangsgesprek> Gesprekken { get; private set; } = [];

    public IReadOnlyList<Schoolbericht> Berichten { get; private set; } = [];

    public IReadOnlyList<Urenregel> Regels { get; private set; } = [];

    public IReadOnlyDictionary<Examenonderdeel, Examenstand> Examenstand { get; private set; } = new Dictionary<Examenonderdeel, Examenstand>();

    public Berekening<Pvtstand>? Pvt { get; private set; }

    public Berekening<Mapstand>? Map { get; private set; }

    public Berekening<Zroutestand>? Z { get; private set; }

    /// <summary>Whether the college may lower the exam to A2; null outside the B1-route.</summary>
    public Berekening<Afschaaloordeel>? Afschaal { get; private set; }

    /// <summary>Until when the route may be switched; null without a term.</summary>
    public DateOnly? SchakelenTot { get; private set; }

    /// <summary>Percent of attendance below which somebody looks.</summary>
    public int Grens { get; private set; }

    public IReadOnlyDictionary<string, string> Organisaties { get; private set; } = new Dictionary<string, string>();

    public Urenmelding? GekozenUren { get; private set; }

    public Examenuitslag? GekozenExamen { get; private set; }

    public Trajectmoment? GekozenMoment { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.FeitVastleggen);

    /// <summary>What somebody has to judge: low attendance, disputed hours, a stop or a pause that was told.</summary>
    public IReadOnlyList<string> Uitzonderingen
    {
        get
        {
            var uit = new List<string>();
            if (Urentotaal.Van(Meldingen, Enum.GetValues<Uursoort>()).Aanwezigheid is { } percentage && percentage < Grens)
            {
                uit.Add($"De aanwezigheid is {percentage} procent. De regio kijkt onder {Grens} procent wat er is.");
            }

            if (Meldingen.Count(m => m.Stand == Meldingstand.Betwist) is > 0 and var betwist)
            {
                uit.Add(betwist == 1 ? "Een melding van uren is betwist. Beoordeel of de uren tellen." : $"{betwist} meldingen van uren zijn betwist. Beoordeel of de uren tellen.");
            }

            if (Berichten is [{ Soort: Schoolberichtsoort.Pauze or Schoolberichtsoort.Gestopt } bericht, ..])
            {
                uit.Add($"Volgens de school: deze persoon {bericht.Zin}, sinds {Datumtekst.Lang(bericht.Dag)}.");
            }

            return uit;
        }
    }

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met(Dossierkop.Adres(id, Dossiertab.Voortgang), doe, op);

    public string Wie(string organisatie) => Organisaties.GetValueOrDefault(organisatie, organisatie);

    protected override string Terug(Guid id) => Adres(id);

    protected override void Vul(Guid? op)
    {
        Invoer = Doe is Gesprek ? new() { Dag = Datuminvoer.Van(Vandaag) } : new();
    }

    protected override int Gekozenversie => GekozenUren?.Versie ?? GekozenExamen?.Versie ?? GekozenMoment?.Versie ?? 0;

    protected override Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        switch (Doe)
        {
            case Uren:
                return Invoer.LeesUren(ModelState, Meldingen, Vandaag, Daguren()) is { } uren ? KlaarAsync(id, "De uren zijn vastgelegd.", vastleggen.MeldUrenAsync(id, uren, Verzoeksleutel, ct)) : FoutAsync();
            case Examen:
                return Invoer.LeesExamen(ModelState, Vandaag) is { } examen
                    ? KlaarAsync(id, "De uitslag is vastgelegd.", vastleggen.LegExamenVastAsync(id, examen.Onderdeel, examen.Uitslag, examen.Dag, Verzoeksleutel, ct)) : FoutAsync();
            case Moment:
                return Invoer.LeesMoment(ModelState, Vandaag) is { } m
                    ? KlaarAsync(id, "Dit is vastgelegd.", vastleggen.LegMomentVastAsync(id, m.Soort, m.Dag, m.Aanwezig, m.Ondertekend, m.Thema, m.Toelichting, Verzoeksleutel, ct)) : FoutAsync();
            case Gesprek:
                return Invoer.LeesGesprek(ModelState, Vandaag) is { } gesprek ? KlaarAsync(id, "Het gesprek is vastgelegd.", vastleggen.LegGesprekVastAsync(id, gesprek, Verzoeksleutel, ct)) : FoutAsync();
        }

        var reden = ModelState.EisTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Urenmelding.LangsteReden, Doe switch
        {
            Betwisten => "Schrijf op wat er niet klopt.",
            Beoordelen => "Schrijf op waarom de uren wel of niet tellen.",
            _ => "Schrijf op waarom dit niet klopt.",
        });
        if (Doe == Beoordelen && Invoer.Telt is not ("ja" or "nee"))
        {
            ModelState.Fout(nameof(Invoer.Telt), "Kies of de uren tellen.");
        }

        return !ModelState.IsValid ? FoutAsync() : Doe switch
        {
            Betwisten => KlaarAsync(id, "De uren zijn betwist. Ze tellen niet mee tot dit is beoordeeld.", vastleggen.BetwistAsync(id, GekozenUren!.Id, Versie, reden!, Verzoeksleutel, ct)),
            Beoordelen => KlaarAsync(id, Invoer.Telt == "ja" ? "De uren tellen." : "De uren tellen niet.", vastleggen.BeoordeelAsync(id, GekozenUren!.Id, Versie, Invoer.Telt == "ja", reden!, Verzoeksleutel, ct)),
            ExamenWeg => KlaarAsync(id, "De uitslag is vervallen.", vastleggen.VervalExamenAsync(id, GekozenExamen!.Id, Versie, reden!, Verzoeksleutel, ct)),
            _ => KlaarAsync(id, "Dit is vervallen.", vastleggen.VervalMomentAsync(id, GekozenMoment!.Id, Versie, reden!, Verzoeksleutel, ct)),
        };
    }

    private int Daguren() => Voortgangparameters.Daguren.Lees(db.Regels(_gemeente).Versie(Voortgangparameters.Daguren.Sleutel, Vandaag).Waarde);

    private string _gemeente = "";

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/voortgang", Dossiertab.Voortgang, ct) is not { } dossier)
        {
            return false;
        }

        (Kop, _gemeente) = (dossier.Kop, dossier.Kern.Gemeente.Code);
        Meldingen = await db.Uren.AsNoTracking().Where(u => u.DossierId == id).OrderByDescending(u => u.Van).ThenByDescending(u => u.Id).ToArrayAsync(ct);
        Examens = await db.Examens.AsNoTracking().Where(e => e.DossierId == id).OrderByDescending(e => e.Dag).ThenByDescending(e => e.Id).ToArrayAsync(ct);
        Momenten = await db.Momenten.AsNoTracking().Where(m => m.DossierId == id).OrderByDescending(m => m.Dag).ThenByDescending(m => m.Id).ToArrayAsync(ct);
        Gesprekken = await db.Gesprekken.AsNoTracking().Where(g => g.DossierId == id).OrderByDescending(g => g.Dag).ThenByDescending(g => g.Id).Take(Getoond).ToArrayAsync(ct);
        Berichten = await db.Schoolberichten.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Dag).ThenByDescending(b => b.Id).Take(Getoond).ToArrayAsync(ct);
        var termijn = await db.Feiten.AsNoTracking().Where(f => f.DossierId == id && f.Soort == Feitsoort.Inburgeringstermijn && f.VervallenOp == null).OrderByDescending(f => f.Van).FirstOrDefaultAsync(ct);
        Organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        Bereken(dossier.Kern, termijn);
        GekozenUren = doe is Betwisten or Beoordelen ? Meldingen.FirstOrDefault(u => u.Id == op) : null;
        GekozenExamen = doe == ExamenWeg ? Examens.FirstOrDefault(e => e.Id == op) : null;
        GekozenMoment = doe == MomentWeg ? Momenten.FirstOrDefault(m => m.Id == op) : null;
        var post = HttpMethods.IsPost(Request.Method);
        var kan = doe switch
        {
            Uren or Examen or Moment or Gesprek => true,
            Betwisten => GekozenUren is not null && (post || GekozenUren.Stand == Meldingstand.Telt),
            Beoordelen => GekozenUren is not null && (post || GekozenUren.Stand == Meldingstand.Betwist),
            ExamenWeg => GekozenExamen is not null && (post || GekozenExamen.Vervallen is null),
            MomentWeg => GekozenMoment is not null && (post || GekozenMoment.Vervallen is null),
            _ => false,
        };
        Doe = kan && MagWijzigen ? doe : null;
        return true;
    }

    private void Bereken(Dossierkern kern, Feit? termijn)
    {
        var regels = db.Regels(_gemeente);
        var plan = kern.Vastgesteld;
        Route = plan?.Inhoud.Leerroute;
        Grens = Voortgangparameters.Aanwezigheid.Lees(regels.Versie(Voortgangparameters.Aanwezigheid.Sleutel, Vandaag).Waarde);
        Examenstand = Examenuitslag.Stand(Examens);
        Urentotaal Som(params Uursoort[] soorten) => Urentotaal.Van(Meldingen, soorten);
        var (nt2, pvt, map) = (Som(Uursoort.Nt2), Som(Uursoort.Pvt), Som(Uursoort.Map));
        var rijen = new List<Urenregel> { new("Taalles", nt2, plan?.Inhoud.LesurenTotaal, "in het plan"), new("PVT", pvt, plan?.Inhoud.PvtUren, "in het plan") };
        if (Route?.HeeftMap() != false)
        {
            rijen.Add(new("MAP, praktijk", map, plan?.Inhoud.MapUren, "in het plan"));
        }

        if (plan is { Dagtekening: { } dag, Inhoud.Leerroute: { } route })
        {
            var start = termijn?.Van ?? dag.AddDays(1);
            Pvt = Kern.Begeleiding.Pvt.Beoordeel(Trajectmoment.Pvt(Momenten, pvt.Gevolgd, start, termijn?.Tot), regels);
            Map = Kern.Begeleiding.Map.Beoordeel(Trajectmoment.Map(Momenten, route, map.Gevolgd, 0, start, termijn?.Tot), regels);
            SchakelenTot = Maandtermijn.LaatsteDag(start, regels.Waarde(LandelijkeParameters.Schakelgrens, start), regels).Dag;
            if (route == Leerroute.B1)
            {
                Afschaal = Afschalen.Beoordeel(new() { Leerroute = route, Dag = Vandaag, UrenNt2 = nt2.Gevolgd / 60, VoldoendeInspanning = nt2.Aanwezigheid >= Grens }, regels);
            }
            else if (route == Leerroute.Zelfredzaamheid && Doelgroepen.TryParse(kern.Doelgroep, out var groep))
            {
                Z = Zrouteuren.Tel(
                    new()
                    {
                        Doelgroep = groep.Hoofdgroep(), DagPip = dag, Nt2 = nt2.Gevolgd / 60, Knm = Som(Uursoort.Knm).Gevolgd / 60, Participatie = Som(Uursoort.Participatie).Gevolgd / 60,
                        Pvt = pvt.Gevolgd / 60, Map = map.Gevolgd / 60,
                    },
                    regels);
                rijen =
                [
                    new("Lessen (Z-route)", Som(Uursoort.Nt2, Uursoort.Knm), Z.Waarde.Cursus.Norm, "in de wet"),
                    .. Z.Waarde.Participatie is { } meedoen ? new Urenregel[] { new("Meedoen (Z-route)", Som(Uursoort.Participatie, Uursoort.Pvt, Uursoort.Map), meedoen.Norm, "in de wet") } : [],
                    .. rijen.Skip(1),
                ];
            }
        }

        Regels = rijen;
    }
}
