using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

public enum Documentsoort
{
    [Keuzenaam("brief of bericht")]
    Brief,

    [Keuzenaam("legitimatie of verblijfsdocument")]
    Legitimatie,

    [Keuzenaam("diploma of waardering")]
    Diploma,

    [Keuzenaam("uitslag van een toets of examen")]
    Uitslag,

    [Keuzenaam("contract of overeenkomst")]
    Overeenkomst,

    [Keuzenaam("medisch stuk")]
    Medisch,

    [Keuzenaam("anders")]
    Anders,
}

/// <summary>
/// One version of a document in a dossier: what it is, from whom, and the fingerprint of its bytes. Never edited: a new version
/// takes its place, and the old one stays to be read.
/// </summary>
public sealed class Document : Aggregaat, IDossiergebonden
{
    private Document()
    {
    }

    public Guid DossierId { get; private set; }

    /// <summary>Shared by all versions of one document.</summary>
    public Guid ReeksId { get; private set; }

    /// <summary>1, 2, 3 … within the document.</summary>
    public int Nummer { get; private set; }

    public Documentsoort Soort { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>Media type as the bytes say it, not as the sender said.</summary>
    public string Mediatype { get; private set; } = "";

    /// <summary>Size in bytes.</summary>
    public long Grootte { get; private set; }

    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public string Afdruk { get; private set; } = "";

    /// <summary>Who sent or gave it, in words.</summary>
    public string VanWie { get; private set; } = "";

    /// <summary>Name of who put it in the dossier.</summary>
    public string Auteur { get; private set; } = "";

    public DateTimeOffset Tijdstip { get; private set; }

    /// <summary>Why it does not belong here; null while it does.</summary>
    public string? VervallenReden { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Document Voeg(Guid id, Dossier dossier, Documentgegevens gegevens, Document? vorige, string auteur, DateTimeOffset tijdstip)
    {
        var document = new Document
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, ReeksId = vorige?.ReeksId ?? id, Nummer = (vorige?.Nummer ?? 0) + 1, Soort = gegevens.Soort, Naam = gegevens.Naam,
            Mediatype = gegevens.Mediatype, Grootte = gegevens.Grootte, Afdruk = gegevens.Afdruk, VanWie = gegevens.VanWie, Auteur = auteur, Tijdstip = tijdstip,
        };
        document.Meld(vorige is null ? Inburgeraarsgebeurtenissen.DocumentToegevoegd : Inburgeraarsgebeurtenissen.DocumentVernieuwd);
        return document;
    }

    /// <summary>It was put in the wrong dossier, or is no use: it goes out of sight, and that stays to be read.</summary>
    /// <exception cref="InvalidOperationException">It was withdrawn before.</exception>
    public void LaatVervallen(string reden)
    {
        if (VervallenReden is not null)
        {
            throw new InvalidOperationException("Dit document is al vervallen.");
        }

        VervallenReden = reden;
        Meld(Inburgeraarsgebeurtenissen.DocumentVervallen);
    }
}

/// <summary>What a document is, apart from where it is kept.</summary>
public sealed record Documentgegevens(Documentsoort Soort, string Naam, string Mediatype, long Grootte, string Afdruk, string VanWie);
