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
        foreach (var (aggregaat, soort) in Nieuws(veranderd, doener))
        {
            Vertel(db, doener, tijdstip, aggregaat, soort, aggregaat is Pip { Opsteller: not null } ? null : await CasusregisseurAsync(db, aggregaat.DossierId, ct));
        }

        foreach (var dossier in veranderd.OfType<Dossier>())
        {
            Toegewezen(db, doener, tijdstip, dossier);
        }
    }

    /// <summary>The same in a portion, of which is known who works on each dossier.</summary>
    public static void Maak(Db db, Toegang doener, DateTimeOffset tijdstip, IReadOnlyCollection<Aggregaat> veranderd, IReadOnlyDictionary<Guid, string?> casusregisseurs)
    {
        foreach (var (aggregaat, soort) in Nieuws(veranderd, doener))
        {
            Vertel(db, doener, tijdstip, aggregaat, soort, casusregisseurs.GetValueOrDefault(aggregaat.DossierId));
        }

        foreach (var dossier in veranderd.OfType<Dossier>())
        {
            Toegewezen(db, doener, tijdstip, dossier);
        }
    }

    private static IEnumerable<(IDossiergebonden Aggregaat, Nieuwssoort Soort)> Nieuws(IReadOnlyCollection<Aggregaat> veranderd, Toegang doener) =>
        from aggregaat in veranderd.OfType<IDossiergebonden>()
        from gebeurtenis in ((Aggregaat)aggregaat).NieuweGebeurtenissen()
        let soort = Nieuws((Aggregaat)aggregaat, gebeurtenis, doener)
        where soort is not null
        select (aggregaat, soort.Value);

    private static void Vertel(Db db, Toegang doener, DateTimeOffset tijdstip, IDossiergebonden aggregaat, Nieuwssoort soort, string? casusregisseur)
    {
        var wie = aggregaat is Pip { Opsteller: { } opsteller } ? opsteller : casusregisseur;
        Voeg(db, doener, tijdstip, wie, soort, aggregaat.DossierId, aggregaat.Gemeentecode);
        if (aggregaat is Partnervraag { Vrager: { } vrager } && vrager != wie)
        {
            Voeg(db, doener, tijdstip, vrager, soort, aggregaat.DossierId, aggregaat.Gemeentecode);
        }
    }

    /// <summary>Who gets a dossier from somebody else is told.</summary>
    private static void Toegewezen(Db db, Toegang doener, DateTimeOffset tijdstip, Dossier dossier)
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
