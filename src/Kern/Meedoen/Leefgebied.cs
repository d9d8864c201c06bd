using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Meedoen;

/// <summary>
/// The nine parts of a life that are talked about. There is none for justice or addiction, and health is here only for what it
/// asks of plan and help: never for choosing work or an activity.
/// </summary>
public enum Leefgebied
{
    [Keuzenaam("Taal en leren")]
    TaalEnLeren,

    [Keuzenaam("Werk")]
    Werk,

    [Keuzenaam("Geld en schulden")]
    GeldEnSchulden,

    [Keuzenaam("Wonen")]
    Wonen,

    [Keuzenaam("Gezin en kinderen")]
    GezinEnKinderen,

    [Keuzenaam("Gezondheid en zorg")]
    GezondheidEnZorg,

    [Keuzenaam("Sport en vrije tijd")]
    SportEnVrijeTijd,

    [Keuzenaam("Mensen en buurt")]
    MensenEnBuurt,

    [Keuzenaam("Regelen en digitaal")]
    RegelenEnDigitaal,
}

/// <summary>What a part of life is to the plan now.</summary>
public enum Gebiedstand
{
    [Keuzenaam("gaat goed")]
    GaatGoed,

    /// <summary>Something that can carry the plan forward.</summary>
    [Keuzenaam("kans")]
    Kans,

    /// <summary>Something that is in the way: an action that waits for it is blocked until this is over.</summary>
    [Keuzenaam("belemmering")]
    Belemmering,
}

/// <summary>How somebody manages in one part of life, in five steps. The words are our own.</summary>
public enum Zelfredzaamheid
{
    [Keuzenaam("lukt nog niet, een ander doet het")]
    NogNiet = 1,

    [Keuzenaam("lukt met iemand ernaast")]
    Samen = 2,

    [Keuzenaam("lukt na uitleg of oefenen")]
    NaUitleg = 3,

    [Keuzenaam("lukt zelf, soms met een vraag")]
    Zelf = 4,

    [Keuzenaam("lukt zelf en helpt anderen")]
    HelptAnderen = 5,
}

/// <summary>
/// What was said about one part of life on one day: where it stands and how somebody manages. Never edited: a later talk stands
/// beside it, so that the way through time can be seen.
/// </summary>
public sealed class Leefgebiedmeting : Aggregaat, IDossiergebonden
{
    /// <summary>Longest explanation, in characters.</summary>
    public const int LangsteToelichting = 500;

    private Leefgebiedmeting()
    {
    }

    public Guid DossierId { get; private set; }

    public Leefgebied Gebied { get; private set; }

    public Gebiedstand Stand { get; private set; }

    /// <summary>Null: not talked about.</summary>
    public Zelfredzaamheid? Niveau { get; private set; }

    public string? Toelichting { get; private set; }

    public DateOnly Dag { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <exception cref="ArgumentException">A chance or an obstacle without words: nobody could act on it.</exception>
    public static Leefgebiedmeting LegVast(Guid id, Dossier dossier, Leefgebied gebied, Gebiedstand stand, Zelfredzaamheid? niveau, string? toelichting, DateOnly dag)
    {
        if (stand != Gebiedstand.GaatGoed && string.IsNullOrWhiteSpace(toelichting))
        {
            throw new ArgumentException("Schrijf op wat de kans of de belemmering is.", nameof(toelichting));
        }

        var meting = new Leefgebiedmeting
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Gebied = gebied, Stand = stand, Niveau = niveau,
            Toelichting = string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim(), Dag = dag,
        };
        meting.Meld(Meedoengebeurtenissen.LeefgebiedBesproken);
        return meting;
    }

    /// <summary>Where each part of life stands on a day: the last that was said of it.</summary>
    public static IReadOnlyDictionary<Leefgebied, Leefgebiedmeting> Nu(IEnumerable<Leefgebiedmeting> metingen) =>
        metingen.GroupBy(m => m.Gebied).ToDictionary(g => g.Key, g => g.OrderBy(m => m.Dag).ThenBy(m => m.Id).Last());
}
