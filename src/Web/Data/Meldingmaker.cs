using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>Tells people what happened in their dossiers, in the transaction of the deed itself. Nobody is told of an own deed.</summary>
internal static class Meldingmaker
{
    public static async Task MaakAsync(Db db, Toegang doener, DateTimeOffset tijdstip, IReadOnlyCollection<Aggregaat> veranderd, CancellationToken ct)
    {
        foreach (var aggregaat in veranderd.OfType<IDossiergebonden>())
        {
            foreach (var gebeurtenis in ((Aggregaat)aggregaat).NieuweGebeurtenissen())
            {
                if (Nieuws((Aggregaat)aggregaat, gebeurtenis, doener) is { } soort)
                {
                    var wie = aggregaat is Pip { Opsteller: { } opsteller } ? opsteller : await CasusregisseurAsync(db, aggregaat.DossierId, ct);
                    Voeg(db, doener, tijdstip, wie, soort, aggregaat.DossierId, aggregaat.Gemeentecode);
                    if (aggregaat is Partnervraag { Vrager: { } vrager } && vrager != wie)
                    {
                        Voeg(db, doener, tijdstip, vrager, soort, aggregaat.DossierId, aggregaat.Gemeentecode);
                    }
                }
            }
        }

        foreach (var dossier in veranderd.OfType<Dossier>())
        {
            Toegewezen(db, doener, tijdstip, dossier);
        }
    }

    /// <summary>Who gets a dossier from somebody else is told.</summary>
    public static void Toegewezen(Db db, Toegang doener, DateTimeOffset tijdstip, Dossier dossier)
    {
        if (dossier.NieuweGebeurtenissen().Contains(Inburgeraarsgebeurtenissen.DossierToegewezen))
        {
            Voeg(db, doener, tijdstip, dossier.Casusregisseur, Nieuwssoort.DossierGekregen, dossier.Id, dossier.Gemeentecode);
        }
    }

    public static void Voeg(Db db, Toegang doener, DateTimeOffset tijdstip, string? wie, Nieuwssoort soort, Guid dossier, string gemeentecode)
    {
        if (wie is not null && wie != doener.Sub)
        {
            db.Meldingen.Add(new Melding { Id = Guid.CreateVersion7(tijdstip), Medewerker = wie, Soort = soort, DossierId = dossier, Gemeentecode = gemeentecode, Tijdstip = tijdstip });
        }
    }

    private static Nieuwssoort? Nieuws(Aggregaat aggregaat, Gebeurtenissoort gebeurtenis, Toegang doener) => aggregaat switch
    {
        Feit { Bron: Feitbron.Duo } feit when gebeurtenis == Inburgeraarsgebeurtenissen.FeitVastgelegd => feit.Soort switch
        {
            Feitsoort.Kennisgeving => Nieuwssoort.BriefVanDuo,
            Feitsoort.Inburgeringstermijn => Nieuwssoort.TermijnVanDuo,
            _ => null,
        },
        Pip when gebeurtenis == Plangebeurtenissen.PipTeruggestuurd => Nieuwssoort.PlanTeruggestuurd,
        Pip when gebeurtenis == Plangebeurtenissen.PipVastgesteld => Nieuwssoort.PlanVastgesteld,
        Afspraak afspraak when gebeurtenis == Inburgeraarsgebeurtenissen.AfspraakBeantwoord => afspraak.Komt == true ? Nieuwssoort.KomtWel : Nieuwssoort.KomtNiet,
        Partnervraag when gebeurtenis == Meedoengebeurtenissen.PartnervraagAangenomen || gebeurtenis == Meedoengebeurtenissen.PartnervraagGeweigerd || gebeurtenis == Meedoengebeurtenissen.PartnervraagKlaar => Nieuwssoort.PartnerAntwoordde,
        Partnervraag when gebeurtenis == Meedoengebeurtenissen.PartnerberichtGeschreven && doener.Soort == Toegangssoort.Partner => Nieuwssoort.PartnerSchreef,
        Schoolbericht => Nieuwssoort.SchoolBerichtte,
        Ketenmelding { Open: true, Soort: Ketenmeldingsoort.Taak } when gebeurtenis == Ketengebeurtenissen.MeldingVanDuo => Nieuwssoort.TaakVanDuo,
        Notitie { Gedeeld: true } when doener.Soort == Toegangssoort.Partner => Nieuwssoort.NotitieVanPartner,
        _ => null,
    };

    private static async Task<string?> CasusregisseurAsync(Db db, Guid dossier, CancellationToken ct) =>
        db.Dossiers.Local.FirstOrDefault(d => d.Id == dossier) is { } geladen ? geladen.Casusregisseur
            : await db.Dossiers.AsNoTracking().Where(d => d.Id == dossier).Select(d => d.Casusregisseur).SingleOrDefaultAsync(ct);
}
