using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Intake;

/// <summary>What somebody brings along.</summary>
public enum Bekwaamheidsoort
{
    [Keuzenaam("diploma of opleiding")]
    Diploma,

    [Keuzenaam("werkervaring")]
    Werk,

    [Keuzenaam("talent of vaardigheid")]
    Talent,

    [Keuzenaam("taal")]
    Taal,

    [Keuzenaam("interesse")]
    Interesse,
}

/// <summary>Where the valuation of a foreign diploma stands (IDW: Nuffic and SBB).</summary>
public enum Waardering
{
    [Keuzenaam("hoeft niet")]
    HoeftNiet,

    [Keuzenaam("nog aanvragen")]
    NogAanvragen,

    [Keuzenaam("aangevraagd")]
    Aangevraagd,

    [Keuzenaam("gewaardeerd")]
    Gewaardeerd,

    [Keuzenaam("niet te waarderen")]
    NietTeWaarderen,
}

/// <param name="Wat">"Lasser", "Verpleegkunde, 3 jaar", "Arabisch".</param>
public sealed record Bekwaamheidgegevens(Bekwaamheidsoort Soort, string Wat)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 200;

    /// <summary>Where and when, how long.</summary>
    public string? Toelichting { get; init; }

    /// <summary>Of a diploma.</summary>
    public Waardering Waardering { get; init; }

    /// <summary>"Vergelijkbaar met mbo 3"; null as long as nothing is known.</summary>
    public string? Uitkomst { get; init; }
}

/// <summary>A diploma, work done, a talent, a language, an interest: what the ways to take part are laid against.</summary>
public sealed class Bekwaamheid : Aggregaat, IDossiergebonden
{
    private Bekwaamheid()
    {
    }

    public Guid DossierId { get; private set; }

    public Bekwaamheidsoort Soort { get; private set; }

    public string Wat { get; private set; } = "";

    public string? Toelichting { get; private set; }

    public Waardering Waardering { get; private set; }

    /// <summary>Day on which the valuation came to stand as it does.</summary>
    public DateOnly? WaarderingSinds { get; private set; }

    public string? Uitkomst { get; private set; }

    public string? Vervallen { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public Bekwaamheidgegevens Gegevens => new(Soort, Wat) { Toelichting = Toelichting, Waardering = Waardering, Uitkomst = Uitkomst };

    public static Bekwaamheid Schrijf(Guid id, Dossier dossier, Bekwaamheidgegevens gegevens, DateOnly dag)
    {
        var bekwaamheid = new Bekwaamheid { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode };
        bekwaamheid.Neem(gegevens, dag);
        bekwaamheid.Meld(Intakegebeurtenissen.BekwaamheidOpgeschreven);
        return bekwaamheid;
    }

    /// <exception cref="InvalidOperationException">It was withdrawn.</exception>
    public void Wijzig(Bekwaamheidgegevens gegevens, DateOnly dag)
    {
        Eis();
        if (Gegevens != gegevens)
        {
            Neem(gegevens, dag);
            Meld(Intakegebeurtenissen.BekwaamheidGewijzigd);
        }
    }

    /// <exception cref="InvalidOperationException">It was withdrawn before.</exception>
    public void LaatVervallen(string reden)
    {
        Eis();
        Vervallen = reden.Trim();
        Meld(Intakegebeurtenissen.BekwaamheidVervallen);
    }

    private void Neem(Bekwaamheidgegevens g, DateOnly dag)
    {
        var waardering = g.Soort == Bekwaamheidsoort.Diploma ? g.Waardering : Waardering.HoeftNiet;
        WaarderingSinds = waardering == Waardering.HoeftNiet ? null : waardering == Waardering && WaarderingSinds is { } sinds ? sinds : dag;
        (Soort, Wat, Toelichting, Waardering, Uitkomst) = (g.Soort, g.Wat.Trim(), g.Toelichting, waardering, g.Soort == Bekwaamheidsoort.Diploma ? g.Uitkomst : null);
    }

    private void Eis()
    {
        if (Vervallen is not null)
        {
            throw new InvalidOperationException("Dit is al vervallen.");
        }
    }
}
