using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

/// <summary>An appointment with the person, and the person's own answer to it.</summary>
public sealed class Afspraak : Aggregaat, IDossiergebonden
{
    private Afspraak()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>Day in the Netherlands.</summary>
    public DateOnly Dag { get; private set; }

    /// <summary>Clock time in the Netherlands.</summary>
    public TimeOnly Tijd { get; private set; }

    public string Onderwerp { get; private set; } = "";

    public string Plaats { get; private set; } = "";

    /// <summary>Name of who receives the person.</summary>
    public string Met { get; private set; } = "";

    public bool Tolk { get; private set; }

    /// <summary>The person's answer in the portal: comes, does not come, or not answered yet.</summary>
    public bool? Komt { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Afspraak Maak(Guid id, Dossier dossier, DateOnly dag, TimeOnly tijd, string onderwerp, string plaats, string met, bool tolk)
    {
        var afspraak = new Afspraak
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Dag = dag, Tijd = tijd, Onderwerp = onderwerp, Plaats = plaats, Met = met, Tolk = tolk,
        };
        afspraak.Meld(Inburgeraarsgebeurtenissen.AfspraakGemaakt);
        return afspraak;
    }

    /// <summary>Saying the same twice is saying it once; another answer takes the place of the one before.</summary>
    public void Beantwoord(bool komt)
    {
        if (Komt != komt)
        {
            Komt = komt;
            Meld(Inburgeraarsgebeurtenissen.AfspraakBeantwoord);
        }
    }
}
