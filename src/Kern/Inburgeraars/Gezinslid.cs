using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

/// <summary>Who somebody is to the person of the dossier.</summary>
public enum Gezinsrelatie
{
    [Keuzenaam("partner")]
    Partner,

    [Keuzenaam("kind")]
    Kind,

    [Keuzenaam("ouder")]
    Ouder,

    [Keuzenaam("broer of zus")]
    BroerOfZus,

    [Keuzenaam("ander familielid")]
    Ander,
}

/// <summary>
/// A member of the family, with or without a dossier of its own, for a time: together now, apart since a day, or expected (nareis).
/// </summary>
public sealed class Gezinslid : Aggregaat, IDossiergebonden
{
    private Gezinslid()
    {
    }

    public Guid DossierId { get; private set; }

    public Gezinsrelatie Relatie { get; private set; }

    /// <summary>The own dossier of this person; null when there is none here.</summary>
    public Guid? EigenDossier { get; private set; }

    /// <summary>Name of somebody without a dossier here; null otherwise.</summary>
    public string? Naam { get; private set; }

    /// <summary>Year of birth of somebody without a dossier here; null when it is not known.</summary>
    public int? Geboortejaar { get; private set; }

    /// <summary>Is expected to come later (nareis); <see cref="Van"/> is then the day that is hoped for, when one is known.</summary>
    public bool Verwacht { get; private set; }

    /// <summary>Together since.</summary>
    public DateOnly? Van { get; private set; }

    /// <summary>Last day together; null while it holds.</summary>
    public DateOnly? Tot { get; private set; }

    public string? Reden { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool Geldt => Tot is null;

    /// <exception cref="ArgumentException">Neither a dossier nor a name.</exception>
    public static Gezinslid LegVast(Guid id, Dossier dossier, Gezinslidgegevens gegevens)
    {
        if (gegevens.EigenDossier is null && string.IsNullOrWhiteSpace(gegevens.Naam))
        {
            throw new ArgumentException("Een gezinslid heeft een eigen dossier of een naam.", nameof(gegevens));
        }

        var lid = new Gezinslid
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Relatie = gegevens.Relatie, EigenDossier = gegevens.EigenDossier,
            Naam = gegevens.EigenDossier is null ? gegevens.Naam : null, Geboortejaar = gegevens.EigenDossier is null ? gegevens.Geboortejaar : null, Verwacht = gegevens.Verwacht, Van = gegevens.Van,
        };
        lid.Meld(Inburgeraarsgebeurtenissen.GezinslidVastgelegd);
        return lid;
    }

    /// <summary>Somebody who was expected is here.</summary>
    public void KomAan(DateOnly dag)
    {
        if (Verwacht && Geldt)
        {
            (Verwacht, Van) = (false, dag);
            Meld(Inburgeraarsgebeurtenissen.GezinslidAangekomen);
        }
    }

    /// <summary>Apart from a day on, or not expected any more: it stays to be read.</summary>
    public void Beeindig(DateOnly dag, string reden)
    {
        if (Geldt)
        {
            (Tot, Reden) = (dag, reden);
            Meld(Inburgeraarsgebeurtenissen.GezinslidBeeindigd);
        }
    }

    /// <summary>The dossier of this member went up in another one of the same person.</summary>
    public void WijsNaar(Guid dossier)
    {
        if (EigenDossier is not null && EigenDossier != dossier)
        {
            EigenDossier = dossier;
            Meld(Inburgeraarsgebeurtenissen.GezinslidVastgelegd);
        }
    }

    /// <summary>What the other is called from the other side: the parent of my child is me.</summary>
    public static Gezinsrelatie Andersom(Gezinsrelatie relatie) => relatie switch
    {
        Gezinsrelatie.Kind => Gezinsrelatie.Ouder,
        Gezinsrelatie.Ouder => Gezinsrelatie.Kind,
        _ => relatie,
    };
}

/// <summary>What is recorded of a family member.</summary>
public sealed record Gezinslidgegevens(Gezinsrelatie Relatie)
{
    public Guid? EigenDossier { get; init; }

    public string? Naam { get; init; }

    public int? Geboortejaar { get; init; }

    public bool Verwacht { get; init; }

    public DateOnly? Van { get; init; }
}
