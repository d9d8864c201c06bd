using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;

namespace Naast.Kern.Onderweg;

/// <summary>What a school tells besides hours.</summary>
public enum Schoolberichtsoort
{
    [Keuzenaam("is begonnen")]
    Begonnen,

    [Keuzenaam("pauzeert")]
    Pauze,

    [Keuzenaam("is weer begonnen")]
    Hervat,

    [Keuzenaam("is gestopt")]
    Gestopt,

    [Keuzenaam("heeft een niveau gehaald")]
    Niveau,

    [Keuzenaam("kreeg een certificaat")]
    Certificaat,
}

/// <summary>What is told.</summary>
public sealed record Schoolberichtgegevens(Schoolberichtsoort Soort, DateOnly Dag)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;

    /// <summary>Of a level; null otherwise.</summary>
    public Taalvaardigheid? Vaardigheid { get; init; }

    /// <summary>Of a level; null otherwise.</summary>
    public Taalniveau? Taalniveau { get; init; }

    /// <summary>Why it pauses or stops, or which certificate it is.</summary>
    public string? Toelichting { get; init; }
}

/// <summary>A school tells that somebody began, pauses, stopped, reached a level or got a certificate.</summary>
public sealed class Schoolbericht : Aggregaat, IDossiergebonden
{
    private Schoolbericht()
    {
    }

    public Guid DossierId { get; private set; }

    public Schoolberichtsoort Soort { get; private set; }

    public DateOnly Dag { get; private set; }

    public Taalvaardigheid? Vaardigheid { get; private set; }

    public Taalniveau? Taalniveau { get; private set; }

    public string? Toelichting { get; private set; }

    /// <summary>Slug of the school.</summary>
    public string Organisatie { get; private set; } = "";

    public string Melder { get; private set; } = "";

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Schoolbericht Stuur(Guid id, Dossier dossier, Schoolberichtgegevens g, string organisatie, string melder)
    {
        var bericht = new Schoolbericht
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = g.Soort, Dag = g.Dag, Vaardigheid = g.Soort == Schoolberichtsoort.Niveau ? g.Vaardigheid : null,
            Taalniveau = g.Soort == Schoolberichtsoort.Niveau ? g.Taalniveau : null, Toelichting = string.IsNullOrWhiteSpace(g.Toelichting) ? null : g.Toelichting.Trim(), Organisatie = organisatie, Melder = melder,
        };
        bericht.Meld(Onderweggebeurtenissen.SchoolBerichtte);
        return bericht;
    }

    /// <summary>"Heeft een niveau gehaald: spreken A2".</summary>
    public string Zin => Soort == Schoolberichtsoort.Niveau
        ? $"{KeuzenaamAttribute.Van(Soort)}: {(Vaardigheid is { } vaardigheid ? $"{KeuzenaamAttribute.Van(vaardigheid)} " : "")}{Taalniveau}"
        : KeuzenaamAttribute.Van(Soort);
}
