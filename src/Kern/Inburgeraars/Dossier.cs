using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

/// <summary>Where a dossier stands between the first sign of a person and the end of the duty.</summary>
public enum Fase
{
    /// <summary>Coupled to the municipality (COA, import, by hand); DUO has not notified yet.</summary>
    Koppeling,

    /// <summary>DUO has notified: the ten weeks run.</summary>
    Kennisgeving,
    Intake,
    Plan,

    /// <summary>The plan waits for the officer who decides.</summary>
    TerBeslissing,
    Leerroute,
    Afgerond,
    Beeindigd,

    /// <summary>It was a second dossier of one person: see <see cref="Dossier.OpgegaanIn"/>.</summary>
    Opgegaan,

    /// <summary>The person lives in another municipality: see <see cref="Dossier.VerhuisdNaar"/>.</summary>
    Verhuisd,
}

/// <summary>How messages with DUO go for this dossier.</summary>
public enum Kanaal
{
    Koppelvlak,

    /// <summary>By hand in DUO's portal: Naast lists what is to be entered.</summary>
    Portaal,
}

/// <summary>The dossier of one inburgeringsplichtige in one municipality.</summary>
public sealed class Dossier : Aggregaat
{
    private Dossier()
    {
    }

    public Guid PersoonId { get; private set; }

    public Fase Fase { get; private set; }

    public Kanaal Kanaal { get; private set; }

    /// <summary>Subject of the casusregisseur at the sign-in provider; null when nobody is assigned yet.</summary>
    public string? Casusregisseur { get; private set; }

    /// <summary>Day the dossier was opened here.</summary>
    public DateOnly Geopend { get; private set; }

    /// <summary>Day before which a colleague wants the next deed done, ahead of the law's own day; null = the law's day alone.</summary>
    public DateOnly? Streefdag { get; private set; }

    /// <summary>Why it was brought forward.</summary>
    public string? Streefreden { get; private set; }

    /// <summary>The deed that it is about: once that is done, the target means nothing any more.</summary>
    public string? Streefwerk { get; private set; }

    /// <summary>Name of who brought it forward.</summary>
    public string? StreefDoor { get; private set; }

    /// <summary>The dossier of the same person in which this one went up; null for every other.</summary>
    public Guid? OpgegaanIn { get; private set; }

    /// <summary>Code of the municipality that became competent; null while the person lives here.</summary>
    public string? VerhuisdNaar { get; private set; }

    /// <summary>Day of registration in the BRP there.</summary>
    public DateOnly? VerhuisdOp { get; private set; }

    /// <summary>Code of the municipality that was competent before this one, for who moved here; null for all others.</summary>
    public string? KomtUit { get; private set; }

    /// <summary>The dossier there, when it is kept here too.</summary>
    public Guid? KomtVan { get; private set; }

    /// <summary>How many colleagues had this person until now, with those of the dossier before a move.</summary>
    public int AantalRegisseurs { get; private set; }

    /// <summary>Subjects of those colleagues, first one first.</summary>
    public IReadOnlyList<string> Regisseurs { get; private set; } = [];

    public override Stroom Stroom => Stroom.Dossier(Id);

    public bool IsLopend => Fase < Fase.Afgerond;

    /// <summary>
    /// A decision of this kind can still be taken here: while the dossier runs each kind, and after that only what an objection asks. The
    /// college that took a decision handles the objection against it, also when the person moved away (art. 6:4 and 7:11 Awb).
    /// </summary>
    public bool KanBesluiten(Bevoegdheid bevoegdheid) => IsLopend || (Fase != Fase.Opgegaan && bevoegdheid.Kenmerk().Bouwsteen == Bouwsteen.Bezwaar);

    public static Dossier Open(Guid id, Guid persoonId, string gemeentecode, Kanaal kanaal, Fase fase, DateOnly dag)
    {
        var dossier = new Dossier
        {
            Id = id, PersoonId = persoonId, Gemeentecode = gemeentecode, Kanaal = kanaal, Fase = fase, Geopend = dag,
        };
        dossier.Meld(Inburgeraarsgebeurtenissen.DossierGeopend);
        return dossier;
    }

    /// <summary>A dossier of who moved here: the ten weeks of this college run, the route is the one that was set, and the person keeps who is trusted when that colleague works here too.</summary>
    /// <param name="uit">Code of the municipality before.</param>
    public static Dossier Volg(Guid id, Guid persoonId, string gemeentecode, Kanaal kanaal, string uit, Dossier? vorig, DateOnly dag)
    {
        var dossier = new Dossier
        {
            Id = id, PersoonId = persoonId, Gemeentecode = gemeentecode, Kanaal = kanaal, Fase = Fase.Kennisgeving, Geopend = dag, KomtUit = uit, KomtVan = vorig?.Id,
            Regisseurs = vorig?.Regisseurs ?? [], AantalRegisseurs = vorig?.AantalRegisseurs ?? 0,
        };
        dossier.Meld(Inburgeraarsgebeurtenissen.DossierGeopend);
        return dossier;
    }

    /// <summary>The person moved: another college is competent. Nothing is added here any more, but what that college asks for is given.</summary>
    /// <exception cref="InvalidOperationException">It is closed, or the same municipality.</exception>
    public void Verhuis(string naar, DateOnly op)
    {
        if (!IsLopend || naar == Gemeentecode)
        {
            throw new InvalidOperationException("Dit dossier kan niet verhuizen: het is gesloten, of het is dezelfde gemeente.");
        }

        (Fase, VerhuisdNaar, VerhuisdOp) = (Fase.Verhuisd, naar, op);
        Meld(Inburgeraarsgebeurtenissen.DossierVerhuisd);
    }

    /// <summary>The person lived in another municipality before; that became known later than the dossier was opened.</summary>
    /// <exception cref="InvalidOperationException">It was known, or it is the same municipality.</exception>
    public void KwamUit(string gemeente)
    {
        if (KomtUit is not null || gemeente == Gemeentecode)
        {
            throw new InvalidOperationException("Waar deze persoon vandaan kwam is al vastgelegd, of het is dezelfde gemeente.");
        }

        KomtUit = gemeente;
        Meld(Inburgeraarsgebeurtenissen.DossierKomtUit);
    }

    public void WijsToe(string casusregisseur)
    {
        if (Casusregisseur != casusregisseur)
        {
            Casusregisseur = casusregisseur;
            if (!Regisseurs.Contains(casusregisseur, StringComparer.Ordinal))
            {
                Regisseurs = [.. Regisseurs, casusregisseur];
                AantalRegisseurs = Regisseurs.Count;
            }

            Meld(Inburgeraarsgebeurtenissen.DossierToegewezen);
        }
    }

    /// <summary>Nobody has it any more: it stands with what is still to be assigned.</summary>
    public void GeefVrij()
    {
        if (Casusregisseur is not null)
        {
            Casusregisseur = null;
            Meld(Inburgeraarsgebeurtenissen.DossierVrijgegeven);
        }
    }

    /// <summary>Wants the next deed done earlier than the law does. It can never be made later: a legal term is not ours to move.</summary>
    public void HaalNaarVoren(string werk, DateOnly dag, string reden, string door)
    {
        if ((Streefwerk, Streefdag, Streefreden) != (werk, dag, reden))
        {
            (Streefwerk, Streefdag, Streefreden, StreefDoor) = (werk, dag, reden, door);
            Meld(Inburgeraarsgebeurtenissen.WerkNaarVoren);
        }
    }

    public void LaatStreefdagLos()
    {
        if (Streefdag is not null)
        {
            (Streefwerk, Streefdag, Streefreden, StreefDoor) = (null, null, null, null);
            Meld(Inburgeraarsgebeurtenissen.StreefdagVervallen);
        }
    }

    /// <summary>It was a second dossier of the person of <paramref name="blijft"/>. It stays to be read, and nothing is added to it.</summary>
    /// <exception cref="InvalidOperationException">It is the same dossier, or it went up before.</exception>
    internal void GaOpIn(Dossier blijft)
    {
        if (blijft.Id == Id || OpgegaanIn is not null || blijft.OpgegaanIn is not null)
        {
            throw new InvalidOperationException("Dit dossier kan niet in dat dossier opgaan.");
        }

        (Fase, OpgegaanIn) = (Fase.Opgegaan, blijft.Id);
        Meld(Inburgeraarsgebeurtenissen.DossierOpgegaan);
    }

    /// <summary>Messages go through DUO's interface from now on: its notice was matched to this dossier.</summary>
    public void Koppel(Kanaal kanaal)
    {
        if (Kanaal != kanaal)
        {
            Kanaal = kanaal;
            Meld(Inburgeraarsgebeurtenissen.KanaalGewijzigd);
        }
    }

    /// <summary>Goes on to a later phase; an earlier phase only by <paramref name="terug"/> (a plan sent back for repair).</summary>
    public void GaNaar(Fase fase, bool terug = false)
    {
        if (fase == Fase || (!terug && fase < Fase))
        {
            return;
        }

        Fase = fase;
        Meld(Inburgeraarsgebeurtenissen.FaseGewijzigd);
    }
}

/// <summary>A quick note: added, never edited. A partner's own notes stay its own unless shared.</summary>
public sealed class Notitie : Aggregaat, IDossiergebonden
{
    private Notitie()
    {
    }

    public Guid DossierId { get; private set; }

    public string Tekst { get; private set; } = "";

    public string Auteur { get; private set; } = "";

    /// <summary>Slug of the organisation that the author wrote for.</summary>
    public string Organisatie { get; private set; } = "";

    public bool Gedeeld { get; private set; }

    public DateTimeOffset Tijdstip { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Notitie Schrijf(
        Guid id, Guid dossierId, string gemeentecode, string tekst, string auteur, string organisatie, bool gedeeld, DateTimeOffset tijdstip)
    {
        var notitie = new Notitie
        {
            Id = id, DossierId = dossierId, Gemeentecode = gemeentecode, Tekst = tekst, Auteur = auteur, Organisatie = organisatie,
            Gedeeld = gedeeld, Tijdstip = tijdstip,
        };
        notitie.Meld(Inburgeraarsgebeurtenissen.NotitieVastgelegd);
        return notitie;
    }
}
