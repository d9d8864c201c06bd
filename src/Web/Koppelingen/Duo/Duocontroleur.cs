using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Lays DUO's published rules beside a message before it goes, so that what DUO would refuse is seen here first, with the field and in plain
/// words. What DUO holds comes from its last answers; where those are not known, from our own records.
/// </summary>
public sealed class Duocontroleur(Db db)
{
    /// <summary>Null when DUO should take it; otherwise every rule that is broken, each with its field.</summary>
    public async Task<string?> BezwaarAsync(UitgaandBericht bericht, DossierBeeld beeld, CancellationToken ct)
    {
        var kennis = Duokennis.Lees((await db.Duostanden.AsNoTracking().Where(d => d.DossierId == beeld.Dossier.Id).Select(d => new { d.Onderwerp, d.Inhoud }).ToArrayAsync(ct))
            .Select(d => (d.Onderwerp, d.Inhoud)));
        var eerder = await db.UitgaandeBerichten.AsNoTracking()
            .Where(b => b.DossierId == beeld.Dossier.Id && b.Id != bericht.Id && (b.Status == Verzendstatus.Verzonden || b.Status == Verzendstatus.Ingevoerd)).OrderBy(b => b.Id).ToArrayAsync(ct);
        var regels = await RegelsAsync(bericht, beeld, kennis, eerder, ct);
        var gebroken = regels.Where(regel => !regel.Voldaan).Select(regel => regel.Fouttekst).ToArray();
        return gebroken.Length == 0 ? null : string.Join(" ", gebroken);
    }

    private async Task<IReadOnlyList<Duoregel>> RegelsAsync(UitgaandBericht bericht, DossierBeeld beeld, Duokennis kennis, UitgaandBericht[] eerder, CancellationToken ct)
    {
        var vandaag = db.Vandaag;
        var eigen = kennis.Kent(Duoonderwerp.Pip) && kennis.Pip is { } bij ? bij.Gemeentecode == beeld.Dossier.Gemeentecode : beeld.Vastgesteld is not null;
        var route = beeld.Vastgesteld?.Inhoud.Leerroute ?? Planovername.Van(beeld.Dossierfeiten)?.Leerroute;
        var groep = beeld.Dossierfeiten.Doelgroep?.Hoofdgroep();
        var termijn = Termijn(beeld);
        var zroute = Laatste<Zroutebericht>(eerder, Berichtsoort.Zroute)?.Dag;
        var voldaan = zroute is not null && kennis.Plicht is { Plichtig: false, RedenGeen: "Inburgeringsplicht voldaan" };
        switch (bericht.Soort)
        {
            case Berichtsoort.Pip:
                return DuoPipregels.Bericht(Pip(Duoberichtvorm.Lees<Pipbericht>(bericht), beeld, kennis));
            case Berichtsoort.PipVerwijderen:
                return DuoPipregels.Verwijderen(kennis.Termijn is not null || beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) is not null, kennis.Uren.Any(u => u.Instellingen?.Any(school => school.Uren > 0) == true));
            case Berichtsoort.Aanbod:
                var aanbod = Duoberichtvorm.Lees<Aanbodbericht>(bericht);
                return DuoAanbodregels.Bericht(new DuoAanbod
                {
                    Vandaag = vandaag,
                    Doelgroep = groep, DagtekeningPlan = beeld.Vastgesteld?.Dagtekening ?? kennis.Pip?.Pip.Dagtekening, Leerroute = route, Instelling = await InstellingAsync(bericht, route, ct),
                    Aanbod = aanbod.Aanbod, Start = aanbod.Start, Einde = aanbod.Einde, Termijn = termijn,
                }, beeld.Regels);
            case Berichtsoort.Map when termijn is { } t:
                var map = Duoberichtvorm.Lees<Mapbericht>(bericht);
                return Resultaat("MAP", map.Dag, map.Verwijtbaar, t, kennis.Map?.Dag ?? Laatste<Mapbericht>(eerder, Berichtsoort.Map)?.Dag);
            case Berichtsoort.Pvt when termijn is { } t:
                var pvt = Duoberichtvorm.Lees<Pvtbericht>(bericht);
                return Resultaat("PVT", pvt.Dag, pvt.Verwijtbaar, t, kennis.Pvt?.Dag ?? Laatste<Pvtbericht>(eerder, Berichtsoort.Pvt)?.Dag);
            case Berichtsoort.Map or Berichtsoort.Pvt:
                return [new(Bron.Duo("WI-DUO-07"), "Er loopt een termijn", false, $"{bericht.Soort.Naam()}: er is nog geen inburgeringstermijn. Geef eerst het plan door.")];
            case Berichtsoort.Zroute:
                return DuoZrouteregels.Bericht(new DuoZroute
                {
                    Dag = Duoberichtvorm.Lees<Zroutebericht>(bericht).Dag, Leerroute = route, EigenPlan = eigen, VoldaanMetZroute = voldaan, BeginTermijn = termijn?.Start, Vandaag = vandaag,
                    Map = kennis.Map?.Dag ?? Laatste<Mapbericht>(eerder, Berichtsoort.Map)?.Dag, Pvt = kennis.Pvt?.Dag ?? Laatste<Pvtbericht>(eerder, Berichtsoort.Pvt)?.Dag,
                });
            case Berichtsoort.UrenInstelling:
                return await LesurenAsync(bericht, route, groep, termijn, eerder, beeld.Regels, ct);
            case Berichtsoort.UrenIntake or Berichtsoort.UrenParticipatie or Berichtsoort.UrenParticipatieTaalles:
                // These carry no day of their own: DUO takes the day of receipt.
                return DuoUrenregels.Bericht(new DuoUren
                {
                    Soort = bericht.Soort switch { Berichtsoort.UrenIntake => DuoUrensoort.Intake, Berichtsoort.UrenParticipatie => DuoUrensoort.Participatieactiviteiten, _ => DuoUrensoort.ParticipatieTaalles },
                    Uren = Duoberichtvorm.Lees<Urenbericht>(bericht).Uren, BekendTot = vandaag, Leerroute = route, Doelgroep = groep, Vandaag = vandaag,
                }, beeld.Regels);
            case Berichtsoort.Contactpersoon:
                var opdracht = Duoberichtvorm.Lees<Contactopdracht>(bericht);
                var rij = await db.Duocontactpersonen.AsNoTracking().SingleOrDefaultAsync(c => c.Medewerker == opdracht.Medewerker && c.Gemeentecode == bericht.Gemeentecode, ct);
                return DuoContactregels.Bericht(new DuoContactpersoon { Naam = opdracht.Naam, Email = rij?.Email, Telefoon = rij?.Telefoon });
            default:
                return [];
        }

        // A day of before the settlement here can only come from the municipality of before.
        IReadOnlyList<Duoregel> Resultaat(string onderdeel, DateOnly? dag, string? verwijtbaar, Termijn loopt, DateOnly? bij) => DuoResultaatregels.Bericht(new DuoResultaat
        {
            Onderdeel = onderdeel, Dag = dag, Verwijtbaar = Enum.TryParse<Verwijtbaarveld>(verwijtbaar, out var veld) ? veld : null, Termijn = loopt, Vandaag = vandaag, EigenPlan = eigen,
            AfrondingZroute = zroute, VoldaanMetZroute = voldaan, EerderGemeld = bij is not null, VanAndereGemeente = bij < beeld.Dossierfeiten.VestigingIn(beeld.Dossier.Gemeentecode) && bij != dag,
        }, beeld.Regels);
    }

    private static DuoPipbericht Pip(Pipbericht pip, DossierBeeld beeld, Duokennis kennis)
    {
        // The plan that DUO holds, when it is not this very one: a repeated message is no second plan.
        var huidig = kennis.Pip?.Pip is { } daar && !(daar.Dagtekening == pip.Dagtekening && daar.Leerroute == pip.Leerroute) ? daar.Dagtekening : (DateOnly?)null;
        var eerste = beeld.Dossierfeiten.EerstePip(beeld.EersteDagtekening);
        return new DuoPipbericht
        {
            Dagtekening = pip.Dagtekening, Leerroute = Duofeiten.Route(pip.Leerroute), Niveau = Enum.TryParse<Niveau>(pip.Niveau, out var niveau) ? niveau : null, Intensiteit = pip.IntensiteitB1,
            BeginPlicht = beeld.Dossierfeiten.BeginPlicht, Vestiging = beeld.Dossier.Fase == Fase.Koppeling ? null : beeld.Dossierfeiten.VestigingIn(beeld.Dossier.Gemeentecode),
            DagtekeningEerste = eerste != pip.Dagtekening ? eerste : null, DagtekeningHuidig = huidig, Doelgroep = beeld.Dossierfeiten.Doelgroep?.Hoofdgroep(),
        };
    }

    private async Task<IReadOnlyList<Duoregel>> LesurenAsync(
        UitgaandBericht bericht, Leerroute? route, Doelgroep? groep, Termijn? termijn, UitgaandBericht[] eerder, Regelset regels, CancellationToken ct)
    {
        var uren = Duoberichtvorm.Lees<Instellingsurenbericht>(bericht);
        var alleScholen = await ZonderLijstAsync(bericht, ct);
        var aanbod = eerder.Where(b => b.Soort == Berichtsoort.Aanbod && (alleScholen || b.Onderdeel == bericht.Onderdeel)).Select(Duoberichtvorm.Lees<Aanbodbericht>).ToArray();
        return DuoUrenregels.Bericht(new DuoUren
        {
            Soort = DuoUrensoort.Instelling, Uren = uren.Uren, Geoorloofd = uren.Geoorloofd, Ongeoorloofd = uren.Ongeoorloofd, BekendTot = uren.BekendTot, Leerroute = route, Doelgroep = groep,
            Instelling = await InstellingAsync(bericht, route, ct), BeginTermijn = termijn?.Start, EersteAanbod = aanbod.Min(a => a.Aanbod), AanbodMetStart = aanbod.Any(a => (a.Start ?? (route == Leerroute.Onderwijs ? null : a.Aanbod)) is not null),
            VorigeBekendTot = eerder.Where(b => b.Soort == Berichtsoort.UrenInstelling && b.Onderdeel == bericht.Onderdeel).Select(b => Duoberichtvorm.Lees<Instellingsurenbericht>(b).BekendTot).Cast<DateOnly?>().Max(),
            Vandaag = db.Vandaag,
        }, regels);
    }

    /// <summary>By hand and without DUO's list of schools: who enters it chooses the school in the portal, and DUO's rules about schools cannot be tried.</summary>
    private async Task<bool> ZonderLijstAsync(UitgaandBericht bericht, CancellationToken ct) =>
        bericht.Status == Verzendstatus.InTeVoeren && !await db.Duoinstellingen.AnyAsync(ct);

    private async Task<Instellingssoort> InstellingAsync(UitgaandBericht bericht, Leerroute? route, CancellationToken ct)
    {
        var nummer = bericht.Onderdeel;
        var school = nummer.Length == 0 || bericht.OnbekendeSchool is not null ? null : await db.Duoinstellingen.AsNoTracking().SingleOrDefaultAsync(i => i.Nummer == nummer, ct);
        return school is null && await ZonderLijstAsync(bericht, ct) ? route == Leerroute.Onderwijs ? Instellingssoort.Taalschakel : Instellingssoort.Keurmerk
            : school is null ? Instellingssoort.Onbekend
            : route == Leerroute.Onderwijs && school.Taalschakel ? Instellingssoort.Taalschakel
            : school.Keurmerk ? Instellingssoort.Keurmerk
            : school.Taalschakel ? Instellingssoort.Taalschakel
            : Instellingssoort.ZonderKeurmerk;
    }

    private static Termijn? Termijn(DossierBeeld beeld) =>
        (beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) ?? beeld.Dossierfeiten.Laatste(Feitsoort.VoorlopigeTermijn)) is { Tot: { } laatste } feit ? new Termijn(feit.Van, laatste) : null;

    private static T? Laatste<T>(UitgaandBericht[] eerder, Berichtsoort soort)
        where T : class => eerder.LastOrDefault(b => b.Soort == soort) is { } bericht ? Duoberichtvorm.Lees<T>(bericht) : null;
}
