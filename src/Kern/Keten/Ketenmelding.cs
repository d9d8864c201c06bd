using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Keten;

/// <summary>
/// What a message of DUO means for who works on the dossier: something to know, or something to do. Made once for each message; how often
/// and in which order messages come makes no difference to what stays open.
/// </summary>
public sealed class Ketenmelding : Aggregaat, IDossiergebonden
{
    /// <summary>Longest answer, in characters.</summary>
    public const int LangsteAntwoord = 300;

    public const string LaterBericht = "Achterhaald door een later bericht van DUO.";

    public const string DossierGesloten = "Het dossier is gesloten.";

    private Ketenmelding()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>The message that it came from.</summary>
    public Guid BerichtId { get; private set; }

    public string Code { get; private set; } = "";

    public Ketenmeldingsoort Soort { get; private set; }

    /// <summary>When DUO registered what happened.</summary>
    public DateTimeOffset Geregistreerd { get; private set; }

    /// <summary>Day before which a task is best done; null for something to know.</summary>
    public DateOnly? Uiterlijk { get; private set; }

    public bool Open { get; private set; }

    /// <summary>What was done, or why it needs nothing any more.</summary>
    public string? Antwoord { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <param name="achterhaald">Why it asks nothing any more, as a sentence; null: it does.</param>
    public static Ketenmelding Maak(Guid id, Dossier dossier, Guid berichtId, string code, DateTimeOffset geregistreerd, DateOnly? uiterlijk, string? achterhaald = null)
    {
        var soort = Ketencodes.Zoek(code)?.Soort ?? Ketenmeldingsoort.Taak;
        var melding = new Ketenmelding
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, BerichtId = berichtId, Code = code, Soort = soort, Geregistreerd = geregistreerd,
            Uiterlijk = soort == Ketenmeldingsoort.Taak ? uiterlijk : null, Open = achterhaald is null, Antwoord = achterhaald,
        };
        melding.Meld(Ketengebeurtenissen.MeldingVanDuo);
        return melding;
    }

    /// <exception cref="InvalidOperationException">It was done before.</exception>
    public void HandelAf(string? antwoord)
    {
        if (!Open)
        {
            throw new InvalidOperationException("Dit bericht van DUO is al afgehandeld.");
        }

        (Open, Antwoord) = (false, string.IsNullOrWhiteSpace(antwoord) ? null : antwoord.Trim());
        Meld(Ketengebeurtenissen.MeldingAfgehandeld);
    }

    /// <summary>It asks nothing any more; nothing happens when it was done already.</summary>
    /// <param name="waardoor">A sentence, as people read it.</param>
    public void Vervalt(string waardoor)
    {
        if (Open)
        {
            HandelAf(waardoor);
        }
    }

    /// <summary>The dossier is open again, and so is what lapsed with it.</summary>
    public void VraagtWeer()
    {
        (Open, Antwoord) = (true, null);
        Meld(Ketengebeurtenissen.MeldingVanDuo);
    }

    /// <summary>The same in another dossier of the person, with what was answered left out.</summary>
    public Ketenmelding In(Guid id, Dossier dossier) => Maak(id, dossier, BerichtId, Code, Geregistreerd, Uiterlijk);
}

public static class Ketengebeurtenissen
{
    public static readonly Gebeurtenissoort MeldingVanDuo = new("MeldingVanDuo", "Bericht van DUO", "mail-opened");

    public static readonly Gebeurtenissoort MeldingAfgehandeld = new("MeldingAfgehandeld", "Bericht van DUO afgehandeld", "check");
}
