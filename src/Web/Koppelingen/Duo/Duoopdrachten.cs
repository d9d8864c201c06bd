using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// Keeps what DUO was told in step with the dossier: after each deed it works out what DUO should know of the offer, MAP, PVT, Z-route and
/// contact person, and orders a message when that is not what was told last. So no deed has to think of DUO.
/// </summary>
public sealed class Duoopdrachten(Db db, Duoclient duo, Duocontroleur controleur, Duoscholen scholen, TimeProvider klok) : IDossiergevolg
{
    private static readonly Feitsoort[] Gemeld = [Feitsoort.Cursusaanbod, Feitsoort.Cursusstart, Feitsoort.PvtAfgerond, Feitsoort.MapAfgerond, Feitsoort.Eindgesprek];

    private static readonly Berichtsoort[] Gevolgd = [Berichtsoort.Aanbod, Berichtsoort.AanbodVerwijderen, Berichtsoort.Map, Berichtsoort.Pvt, Berichtsoort.Zroute, Berichtsoort.Contactpersoon, Berichtsoort.ContactpersoonAfmelden];

    /// <summary>Not sent, or held up: a newer message about the same takes its place.</summary>
    private static readonly Verzendstatus[] Open = [Verzendstatus.TeVerzenden, Verzendstatus.InTeVoeren, Verzendstatus.Geweigerd, Verzendstatus.Tegengehouden];

    public async Task NaHandelingAsync(DossierBeeld beeld, CancellationToken ct)
    {
        var plan = await EigenPlanAsync(beeld, ct);
        var (contact, gekoppeld) = plan is null ? (null, false) : await ContactAsync(beeld.Dossier, ct);
        // Most dossiers have nothing to tell yet: they cost no question.
        if (contact is null && !gekoppeld && (plan is null || !beeld.Feiten.Any(f => Gemeld.Contains(f.Soort))))
        {
            return;
        }

        var gezegd = await db.UitgaandeBerichten.Where(b => b.DossierId == beeld.Dossier.Id && Gevolgd.Contains(b.Soort)).OrderBy(b => b.Id).ToArrayAsync(ct);
        foreach (var (soort, onderdeel, inhoud) in await GewenstAsync(beeld, plan, contact, gezegd, ct))
        {
            await BestelAsync(beeld, soort, onderdeel, inhoud, gezegd, ct);
        }
    }

    /// <summary>The casusregisseur as contact person, and whether DUO was told of one for this dossier.</summary>
    private async Task<(Duocontactpersoon? Contact, bool Gekoppeld)> ContactAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier is not { IsLopend: true, Casusregisseur: { } wie })
        {
            return (null, false);
        }

        var stand = await db.Dossiers.AsNoTracking().Where(d => d.Id == dossier.Id).Select(d => new
        {
            Contact = db.Duocontactpersonen.FirstOrDefault(c => c.Medewerker == wie && c.Gemeentecode == d.Gemeentecode && !c.Vervalt),
            Gekoppeld = db.UitgaandeBerichten.Any(b => b.DossierId == d.Id && b.Soort == Berichtsoort.Contactpersoon),
        }).SingleOrDefaultAsync(ct);
        return (stand?.Contact, stand?.Gekoppeld == true);
    }

    /// <summary>
    /// The plan of this municipality, made here or, before this dossier was in Naast, in another system: then DUO says that it is ours. Null:
    /// there is none, or it is of another municipality.
    /// </summary>
    private async Task<Eigenplan?> EigenPlanAsync(DossierBeeld beeld, CancellationToken ct)
    {
        if (beeld.Vastgesteld is { } plan)
        {
            return new(plan.Inhoud.Leerroute, Alfa(plan.Inhoud.Alfabetisering));
        }

        if (Planovername.Van(beeld.Dossierfeiten) is null)
        {
            return null;
        }

        var inhoud = await db.Duostanden.AsNoTracking().Where(d => d.DossierId == beeld.Dossier.Id && d.Onderwerp == Duoonderwerp.Pip).Select(d => d.Inhoud).SingleOrDefaultAsync(ct);
        return Duokennis.Lees([(Duoonderwerp.Pip, inhoud)]).Pip is { } daar && daar.Gemeentecode == beeld.Dossier.Gemeentecode
            ? new(Duofeiten.Route(daar.Pip.Leerroute), daar.Pip.Alfabetisering ?? "NVT")
            : null;
    }

    /// <param name="Alfabetisering">As DUO writes it.</param>
    private sealed record Eigenplan(Leerroute? Leerroute, string Alfabetisering);

    /// <summary>Orders a message when what it says differs from what was said last about the same.</summary>
    /// <param name="gezegd">Earlier messages of these kinds, oldest first.</param>
    /// <param name="opnieuw">DUO was told but does not have it: told again, unless the same is on its way.</param>
    /// <returns>Null when DUO was told this already.</returns>
    public async Task<UitgaandBericht?> BestelAsync(
        DossierBeeld beeld, Berichtsoort soort, string onderdeel, string inhoud, IReadOnlyCollection<UitgaandBericht> gezegd, CancellationToken ct, bool opnieuw = false)
    {
        var vorige = gezegd.Where(b => Onderwerp(b.Soort) == Onderwerp(soort) && (b.Onderdeel == onderdeel || b.Onderdeel.Length == 0) && b.Status != Verzendstatus.Vervangen).ToArray();
        if (vorige.LastOrDefault() is { } laatste && laatste.Soort == soort && laatste.Onderdeel == onderdeel && Zelfde(laatste.Inhoud, inhoud)
            && (!opnieuw || laatste.Status is Verzendstatus.TeVerzenden or Verzendstatus.InTeVoeren))
        {
            return null;
        }

        foreach (var open in vorige.Where(b => Open.Contains(b.Status)))
        {
            (open.Status, open.Afgehandeld) = (Verzendstatus.Vervangen, klok.Nu());
        }

        var nu = klok.Nu();
        var bericht = new UitgaandBericht
        {
            Id = Guid.CreateVersion7(nu), DossierId = beeld.Dossier.Id, Gemeentecode = beeld.Dossier.Gemeentecode, Soort = soort, Onderdeel = onderdeel, Inhoud = inhoud, Gemaakt = nu, NietVoor = nu,
            Status = duo.Beschikbaar && beeld.Dossier.Kanaal == Kanaal.Koppelvlak ? Verzendstatus.TeVerzenden : Verzendstatus.InTeVoeren,
        };
        if (await controleur.BezwaarAsync(bericht, beeld, ct) is { } bezwaar)
        {
            (bericht.Status, bericht.Fout) = (Verzendstatus.Tegengehouden, bezwaar);
        }

        db.UitgaandeBerichten.Add(bericht);
        return bericht;
    }

    private async Task<IReadOnlyList<(Berichtsoort Soort, string Onderdeel, string Inhoud)>> GewenstAsync(
        DossierBeeld beeld, Eigenplan? plan, Duocontactpersoon? contact, UitgaandBericht[] gezegd, CancellationToken ct)
    {
        var uit = new List<(Berichtsoort, string, string)>();
        var feiten = beeld.Dossierfeiten;
        bool Eerder(Berichtsoort soort) => gezegd.Any(b => b.Soort == soort && b.Status != Verzendstatus.Vervangen);
        if (plan is not null)
        {
            await AanbodAsync(uit, feiten, plan, gezegd, ct);
            if (feiten.Laatste(Feitsoort.PvtAfgerond)?.Van is var pvt && (pvt is not null || Eerder(Berichtsoort.Pvt)))
            {
                uit.Add((Berichtsoort.Pvt, "", Duoberichtvorm.Schrijf(new Pvtbericht(pvt))));
            }

            if (feiten.Laatste(Feitsoort.MapAfgerond)?.Van is var map && (map is not null || Eerder(Berichtsoort.Map)))
            {
                uit.Add((Berichtsoort.Map, "", Duoberichtvorm.Schrijf(new Mapbericht(map))));
            }

            if (plan.Leerroute == Leerroute.Zelfredzaamheid && feiten.Laatste(Feitsoort.Eindgesprek)?.Van is var eind && (eind is not null || Eerder(Berichtsoort.Zroute)))
            {
                uit.Add((Berichtsoort.Zroute, "", Duoberichtvorm.Schrijf(new Zroutebericht(eind))));
            }
        }

        if (contact is null)
        {
            foreach (var nooit in gezegd.Where(b => b is { Soort: Berichtsoort.Contactpersoon, Status: Verzendstatus.InTeVoeren or Verzendstatus.Geweigerd or Verzendstatus.Tegengehouden }))
            {
                (nooit.Status, nooit.Afgehandeld) = (Verzendstatus.Vervangen, klok.Nu());
            }

            if (gezegd.LastOrDefault(b => b.Soort is Berichtsoort.Contactpersoon or Berichtsoort.ContactpersoonAfmelden && b.Status != Verzendstatus.Vervangen) is { Soort: Berichtsoort.Contactpersoon } vorige
                && beeld.Dossier is { IsLopend: true, Casusregisseur: not null })
            {
                uit.Add((Berichtsoort.ContactpersoonAfmelden, "", vorige.Inhoud));
            }
        }
        else
        {
            var naam = await db.Medewerkers.AsNoTracking().Where(m => m.Sub == contact.Medewerker).Select(m => m.Naam).SingleOrDefaultAsync(ct);
            if (naam is not null)
            {
                uit.Add((Berichtsoort.Contactpersoon, "", Duoberichtvorm.Schrijf(new Contactopdracht(contact.Medewerker, naam, contact.Email, contact.Telefoon, contact.Sinds))));
            }
        }

        return uit;
    }

    private async Task AanbodAsync(List<(Berichtsoort, string, string)> uit, Dossierfeiten feiten, Eigenplan plan, UitgaandBericht[] gezegd, CancellationToken ct)
    {
        // DUO takes offers for the asylum group only; the others choose and pay their own lessons (art. 16 Wet).
        if (feiten.Doelgroep?.Hoofdgroep() != Doelgroep.Asielstatushouder)
        {
            return;
        }

        var aanbod = feiten.Laatste(Feitsoort.Cursusaanbod);
        string[] namen = [.. feiten.Alle.Where(f => f.Soort == Feitsoort.Cursusaanbod).Select(f => f.Waarde).OfType<string>().Where(naam => naam.Length > 0).Distinct()];
        var nummers = await scholen.NummersAsync(namen, ct);
        if (Array.TrueForAll(namen, nummers.ContainsKey) && !feiten.Alle.Any(f => f.Soort == Feitsoort.Cursusaanbod && string.IsNullOrEmpty(f.Waarde)))
        {
            // Offered at a school where nothing is offered any more, or at the wrong one because a name was taken for another.
            var bekend = gezegd.Where(b => b is { Soort: Berichtsoort.Aanbod, Onderdeel.Length: > 0 } && b.Status != Verzendstatus.Vervangen).Select(b => b.Onderdeel).Distinct(StringComparer.Ordinal);
            uit.AddRange(bekend.Except(nummers.Values, StringComparer.Ordinal).Select(nummer => (Berichtsoort.AanbodVerwijderen, nummer, "{}")));
        }

        if (aanbod is null)
        {
            return;
        }

        var school = aanbod.Waarde is { Length: > 0 } hier ? nummers.GetValueOrDefault(hier) : null;
        if (school == Instellingnaam.GeenSchool)
        {
            foreach (var gevraagd in gezegd.Where(b => b is { Soort: Berichtsoort.Aanbod, Status: Verzendstatus.Tegengehouden, Onderdeel.Length: 0 }))
            {
                (gevraagd.Status, gevraagd.Afgehandeld) = (Verzendstatus.Vervangen, klok.Nu());
            }

            return;
        }

        var start = feiten.Laatste(Feitsoort.Cursusstart) is { } begonnen && (begonnen.Waarde == aanbod.Waarde || begonnen.Waarde is null) ? begonnen.Van : (DateOnly?)null;
        uit.Add((Berichtsoort.Aanbod, school ?? "", Duoberichtvorm.Schrijf(new Aanbodbericht(aanbod.Van, start, null, plan.Alfabetisering))));
    }

    public static string Alfa(Alfabetisering? soort) => soort switch { Alfabetisering.Analfabeet => "A", Alfabetisering.AndersAlfabeet => "AA", _ => "NVT" };

    /// <summary>What is withdrawn is about the same as what was offered.</summary>
    private static Berichtsoort Onderwerp(Berichtsoort soort) => soort switch
    {
        Berichtsoort.AanbodVerwijderen => Berichtsoort.Aanbod,
        Berichtsoort.PipVerwijderen => Berichtsoort.Pip,
        Berichtsoort.ContactpersoonAfmelden => Berichtsoort.Contactpersoon,
        _ => soort,
    };

    /// <summary>A colleague may have added to it whether being late is somebody's own fault: that is no other message.</summary>
    private static bool Zelfde(string oud, string nieuw) => oud == nieuw || (oud.Contains("\"verwijtbaar\"", StringComparison.Ordinal)
        && System.Text.RegularExpressions.Regex.Replace(oud, ",?\"verwijtbaar\":\"(Ja|Nee)\"", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking) == nieuw);
}
