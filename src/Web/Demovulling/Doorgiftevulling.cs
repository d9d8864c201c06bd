using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using S = Naast.Ketensimulator;

namespace Naast.Web.Demovulling;

/// <summary>
/// What the demo region told DUO besides the plan, on both sides: messages that were sent here, and the same in the memory of the simulator. Some
/// people differ on purpose, so that there is something to see where both are laid beside each other.
/// </summary>
internal sealed class Doorgiftevulling(Db db, DateTimeOffset nu, DateOnly urengrens)
{
    private readonly ILookup<Guid, Urenmelding> _uren = db.Set<Urenmelding>().Local.ToLookup(u => u.DossierId);
    private readonly ILookup<Guid, Examenuitslag> _examens = db.Set<Examenuitslag>().Local.ToLookup(e => e.DossierId);

    /// <summary>How the demo's schools are called, and which made-up school of the simulator that is.</summary>
    public static readonly IReadOnlyDictionary<string, string> Scholen = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Taalschool Noorderlicht"] = "9900000005", ["Taalhuis De Brug"] = "9900000001",
    };

    private static readonly Dictionary<string, string> Slugs = new(StringComparer.Ordinal)
    {
        ["taalschool-noorderlicht"] = "9900000005", ["taalhuis-de-brug"] = "9900000001",
    };

    public S.Ketenpersoon Vul(S.Ketenpersoon persoon, DossierBeeld beeld, int volgnummer)
    {
        if (beeld.Vastgesteld is not { } plan || !beeld.Dossier.IsLopend || persoon.Pip is null)
        {
            return persoon;
        }

        var feiten = beeld.Dossierfeiten;
        S.DuoResultaat? Meld(Berichtsoort soort, Feitsoort feit, Func<DateOnly, object> inhoud)
        {
            if (feiten.Laatste(feit)?.Van is not { } dag)
            {
                return null;
            }

            Bericht(beeld, soort, "", inhoud(dag), dag);
            return new S.DuoResultaat(beeld.Dossier.Gemeentecode, dag, null);
        }

        persoon = persoon with
        {
            Pvt = Meld(Berichtsoort.Pvt, Feitsoort.PvtAfgerond, dag => new Pvtbericht(dag)), Map = Meld(Berichtsoort.Map, Feitsoort.MapAfgerond, dag => new Mapbericht(dag)),
            AfrondingZroute = plan.Inhoud.Leerroute == Leerroute.Zelfredzaamheid ? Meld(Berichtsoort.Zroute, Feitsoort.Eindgesprek, dag => new Zroutebericht(dag))?.Datum : null,
            Aanboden = [.. Aanbod(beeld, plan)], Instellingsuren = [.. Lessen(beeld, plan.Dagtekening!.Value)], Examens = [.. Examens(beeld)],
        };
        if (persoon.Instellingsuren.Count > 0)
        {
            persoon = persoon with { Uren = [new S.DuoUren { Gemeentecode = beeld.Dossier.Gemeentecode, BekendTot = urengrens }] };
        }

        return Anders(persoon, volgnummer);
    }

    /// <summary>A message of DUO that never came in, something that was told and got lost, a day that was typed the wrong way round.</summary>
    private static S.Ketenpersoon Anders(S.Ketenpersoon persoon, int volgnummer) => (volgnummer % 61) switch
    {
        7 when persoon.Termijn is { } termijn => persoon with { Termijn = termijn with { Einddatum = termijn.Einddatum.AddMonths(6), Verlengingsgrondcode = "1A" } },
        19 when persoon.Pvt is not null => persoon with { Pvt = null },
        31 when persoon.Examens.Count > 0 => persoon with { Examens = [.. persoon.Examens, new S.DuoExamenresultaat { Examendatum = persoon.Examens[0].Examendatum, Onderdeel = "KNM", Resultaat = "Geslaagd" }] },
        43 when persoon.Pip is { } pip => persoon with { Pip = pip with { IndicatorMagOpleidingAfmaken = true } },
        _ => persoon,
    };

    private IEnumerable<S.DuoAanbod> Aanbod(DossierBeeld beeld, Kern.Plan.Pip plan)
    {
        var feiten = beeld.Dossierfeiten;
        if (feiten.Doelgroep?.Hoofdgroep() != Doelgroep.Asielstatushouder || feiten.Laatste(Feitsoort.Cursusaanbod) is not { Waarde: { } school } aanbod || !Scholen.TryGetValue(school, out var nummer))
        {
            yield break;
        }

        var start = feiten.Laatste(Feitsoort.Cursusstart) is { } begonnen && begonnen.Waarde == school ? begonnen.Van : (DateOnly?)null;
        var inhoud = new Aanbodbericht(aanbod.Van, start, null, Duoopdrachten.Alfa(plan.Inhoud.Alfabetisering));
        Bericht(beeld, Berichtsoort.Aanbod, nummer, inhoud, aanbod.Van);
        yield return new S.DuoAanbod
        {
            Gemeentecode = beeld.Dossier.Gemeentecode, Instellingsnummer = nummer, DatumInburgeringsaanbod = aanbod.Van, VerwachteStartdatumOpleiding = start,
            IndicatorAlfabetiseringsonderwijs = inhoud.Alfabetisering,
        };
    }

    /// <summary>DUO takes hours of a school for the asylum group only.</summary>
    private IEnumerable<S.DuoInstellingsuren> Lessen(DossierBeeld beeld, DateOnly plan)
    {
        if (beeld.Dossierfeiten.Doelgroep?.Hoofdgroep() != Doelgroep.Asielstatushouder)
        {
            yield break;
        }

        foreach (var school in _uren[beeld.Dossier.Id].Where(u => u.Stand == Meldingstand.Telt && u.Soort is Kern.Intake.Uursoort.Nt2 or Kern.Intake.Uursoort.Knm && u.Tot < urengrens && u.Tot >= plan && Slugs.ContainsKey(u.Organisatie))
            .GroupBy(u => Slugs[u.Organisatie]))
        {
            var inhoud = new Instellingsurenbericht(school.Sum(u => u.Gevolgd) / 60, school.Sum(u => u.MetReden) / 60, school.Sum(u => u.ZonderReden) / 60, urengrens);
            Bericht(beeld, Berichtsoort.UrenInstelling, school.Key, inhoud, urengrens);
            yield return new S.DuoInstellingsuren
            {
                Gemeentecode = beeld.Dossier.Gemeentecode, Instellingsnummer = school.Key, BekendTot = urengrens, Uren = inhoud.Uren, UrenGeoorloofdVerzuim = inhoud.Geoorloofd,
                UrenOngeoorloofdVerzuim = inhoud.Ongeoorloofd,
            };
        }
    }

    private IEnumerable<S.DuoExamenresultaat> Examens(DossierBeeld beeld) => _examens[beeld.Dossier.Id].Where(e => e.Vervallen is null).Select(e => new S.DuoExamenresultaat
    {
        Examendatum = e.Dag, Onderdeel = e.Onderdeel switch { Examenonderdeel.Lezen => "LE", Examenonderdeel.Luisteren => "LU", Examenonderdeel.Schrijven => "SC", Examenonderdeel.Spreken => "SP", _ => "KNM" },
        Resultaat = e.Uitslag == Examenstand.NietGehaald ? "Gezakt" : "Geslaagd",
        Niveau = e.Onderdeel == Examenonderdeel.Knm ? null : e.Uitslag == Examenstand.GeslaagdB1 ? "B1" : "A2",
    });

    private void Bericht(DossierBeeld beeld, Berichtsoort soort, string onderdeel, object inhoud, DateOnly dag)
    {
        var moment = nu.AddDays(Math.Min(0, dag.DayNumber - nu.DagInNederland().DayNumber));
        db.UitgaandeBerichten.Add(new UitgaandBericht
        {
            Id = Guid.CreateVersion7(moment), DossierId = beeld.Dossier.Id, Gemeentecode = beeld.Dossier.Gemeentecode, Soort = soort, Onderdeel = onderdeel, Inhoud = Duoberichtvorm.Schrijf(inhoud),
            Gemaakt = moment, NietVoor = moment, Status = beeld.Dossier.Kanaal == Kanaal.Koppelvlak ? Verzendstatus.Verzonden : Verzendstatus.Ingevoerd, Afgehandeld = moment,
        });
    }
}
