using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>What can be asked of a partner. The kind says which fields are opened for it.</summary>
public enum Partnertaaksoort
{
    [Keuzenaam("Maatschappelijke begeleiding")]
    MaatschappelijkeBegeleiding,

    [Keuzenaam("Participatieverklaring (PVT)")]
    Participatieverklaring,

    [Keuzenaam("Financiële zelfredzaamheid")]
    FinancieleZelfredzaamheid,

    [Keuzenaam("Taallessen")]
    Taallessen,

    [Keuzenaam("Hulp bij schulden")]
    Schuldhulp,

    [Keuzenaam("Meedoen in de buurt")]
    Buurt,

    [Keuzenaam("Hulp en ondersteuning (Wmo)")]
    Wmo,

    [Keuzenaam("Werk vinden")]
    Werk,

    [Keuzenaam("Bijstand en inkomen")]
    Inkomen,
}

public enum Vraagstand
{
    [Keuzenaam("gevraagd")]
    Gevraagd,

    [Keuzenaam("gezien")]
    Gezien,

    [Keuzenaam("aangenomen")]
    Aangenomen,

    [Keuzenaam("geweigerd")]
    Geweigerd,

    [Keuzenaam("klaar")]
    Klaar,

    [Keuzenaam("ingetrokken")]
    Ingetrokken,
}

/// <summary>What is asked.</summary>
/// <param name="Wat">The task in a sentence: all that the partner needs to know of the plan.</param>
/// <param name="Waarvoor">The chance it serves, or the obstacle it takes away.</param>
/// <param name="AntwoordVoor">Last day for an answer.</param>
public sealed record Vraaggegevens(string Organisatie, Partnertaaksoort Soort, string Wat, string Waarvoor, DateOnly AntwoordVoor)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;

    /// <summary>What a school must know to find a group; null for every other task.</summary>
    public Leswens? Lessen { get; init; }
}

/// <summary>What lessons somebody needs, and when: all that a school sees of the plan.</summary>
/// <param name="VrijeDagen">When the person can come, as <see cref="Rooster.Schrijf"/> writes it.</param>
/// <param name="Opvang">Somebody must be with the children during the lessons.</param>
/// <param name="UiterlijkeStart">Last day on which the lessons should begin.</param>
public sealed record Leswens(Taalniveau? Niveau, string? Leerroute, int? UrenPerWeek, string? VrijeDagen, bool Opvang, DateOnly? UiterlijkeStart);

/// <summary>One line of the conversation about a task. It is not changed afterwards.</summary>
/// <param name="VanPartner">Said by the partner; otherwise by the service that asked.</param>
/// <param name="Wie">Name of who wrote it.</param>
public sealed record Vraagbericht(bool VanPartner, string Wie, string Tekst, DateTimeOffset Tijdstip)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 1000;
}

/// <summary>
/// A question to a partner, from asking to the result: asked, seen, taken on or declined with a reason, done with what came of
/// it. The task that opens fields (<see cref="TaakId"/>) begins and ends with it.
/// </summary>
public sealed class Partnervraag : Aggregaat, IDossiergebonden
{
    private Partnervraag()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>Slug of the organisation that is asked.</summary>
    public string Organisatie { get; private set; } = "";

    public Partnertaaksoort Soort { get; private set; }

    public string Wat { get; private set; } = "";

    public string Waarvoor { get; private set; } = "";

    public Guid TaakId { get; private set; }

    public Leswens? Lessen { get; private set; }

    /// <summary>The group at the school; null until the school says so.</summary>
    public string? Groep { get; private set; }

    public Vraagstand Stand { get; private set; }

    public DateOnly Gevraagd { get; private set; }

    /// <summary>Subject of who asked: told of the answer, beside the casusregisseur.</summary>
    public string? Vrager { get; private set; }

    public DateOnly AntwoordVoor { get; private set; }

    public DateOnly? GezienOp { get; private set; }

    /// <summary>Day on which it was taken on or declined.</summary>
    public DateOnly? Beantwoord { get; private set; }

    /// <summary>Day on which it was done or withdrawn.</summary>
    public DateOnly? Gesloten { get; private set; }

    /// <summary>Why it was declined or withdrawn, or what came of it.</summary>
    public string? Uitkomst { get; private set; }

    /// <summary>Whether it helped, in the partner's judgement; null until it is done.</summary>
    public bool? Geholpen { get; private set; }

    /// <summary>What both sides wrote about this task, oldest first: it opens and closes with the question.</summary>
    public IReadOnlyList<Vraagbericht> Berichten { get; private set; } = [];

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <summary>Whether the partner wrote the last one; null without messages. A column of its own, so that a list of tasks can ask for it.</summary>
    public bool? LaatstVanPartner { get; private set; }

    /// <summary>The other side wrote last.</summary>
    public bool HeeftNieuws(bool voorPartner) => IsOpen && LaatstVanPartner == !voorPartner;

    public bool WachtOpAntwoord => Stand is Vraagstand.Gevraagd or Vraagstand.Gezien;

    public bool IsOpen => WachtOpAntwoord || Stand == Vraagstand.Aangenomen;

    /// <summary>Days between question and answer; null without an answer.</summary>
    public int? Antwoordtijd => Beantwoord is { } dag ? dag.DayNumber - Gevraagd.DayNumber : null;

    public static Partnervraag Stel(Guid id, Dossier dossier, Guid taak, Vraaggegevens gegevens, DateOnly dag, string? vrager = null)
    {
        var vraag = new Partnervraag
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Organisatie = gegevens.Organisatie, Soort = gegevens.Soort, Wat = gegevens.Wat.Trim(),
            Waarvoor = gegevens.Waarvoor.Trim(), TaakId = taak, Lessen = gegevens.Soort == Partnertaaksoort.Taallessen ? gegevens.Lessen : null, Gevraagd = dag, Vrager = vrager, AntwoordVoor = gegevens.AntwoordVoor,
        };
        vraag.Meld(Meedoengebeurtenissen.PartnerGevraagd);
        return vraag;
    }

    public bool TeLaat(DateOnly dag) => WachtOpAntwoord && AntwoordVoor < dag;

    /// <summary>Somebody of the partner opened it. Said once.</summary>
    public void Zie(DateOnly dag)
    {
        if (Stand == Vraagstand.Gevraagd)
        {
            (Stand, GezienOp) = (Vraagstand.Gezien, dag);
            Meld(Meedoengebeurtenissen.PartnervraagGezien);
        }
    }

    /// <exception cref="InvalidOperationException">It has its answer, or was withdrawn.</exception>
    public void NeemAan(DateOnly dag)
    {
        Eis(WachtOpAntwoord);
        (Stand, Beantwoord, GezienOp) = (Vraagstand.Aangenomen, dag, GezienOp ?? dag);
        Meld(Meedoengebeurtenissen.PartnervraagAangenomen);
    }

    /// <exception cref="InvalidOperationException">It has its answer, or was withdrawn.</exception>
    public void Weiger(string reden, DateOnly dag)
    {
        Eis(WachtOpAntwoord);
        (Stand, Beantwoord, GezienOp, Uitkomst) = (Vraagstand.Geweigerd, dag, GezienOp ?? dag, reden.Trim());
        Meld(Meedoengebeurtenissen.PartnervraagGeweigerd);
    }

    /// <exception cref="InvalidOperationException">It is over.</exception>
    public void Schrijf(Vraagbericht bericht)
    {
        Eis(IsOpen);
        (Berichten, LaatstVanPartner) = ([.. Berichten, bericht with { Tekst = bericht.Tekst.Trim() }], bericht.VanPartner);
        Meld(Meedoengebeurtenissen.PartnerberichtGeschreven);
    }

    /// <summary>The school puts somebody in a group.</summary>
    /// <exception cref="InvalidOperationException">It is not taken on, or over.</exception>
    public void PlaatsIn(string groep)
    {
        Eis(Stand == Vraagstand.Aangenomen);
        if (Groep != groep.Trim())
        {
            Groep = groep.Trim();
            Meld(Meedoengebeurtenissen.InGroepGeplaatst);
        }
    }

    /// <exception cref="InvalidOperationException">It is not taken on, or over.</exception>
    public void RondAf(string resultaat, bool geholpen, DateOnly dag)
    {
        Eis(Stand == Vraagstand.Aangenomen);
        (Stand, Gesloten, Uitkomst, Geholpen) = (Vraagstand.Klaar, dag, resultaat.Trim(), geholpen);
        Meld(Meedoengebeurtenissen.PartnervraagKlaar);
    }

    /// <exception cref="InvalidOperationException">It is over.</exception>
    public void TrekIn(string reden, DateOnly dag)
    {
        Eis(IsOpen);
        (Stand, Gesloten, Uitkomst) = (Vraagstand.Ingetrokken, dag, reden.Trim());
        Meld(Meedoengebeurtenissen.PartnervraagIngetrokken);
    }

    private static void Eis(bool mag)
    {
        if (!mag)
        {
            throw new InvalidOperationException("Deze vraag is intussen beantwoord of gesloten.");
        }
    }
}
