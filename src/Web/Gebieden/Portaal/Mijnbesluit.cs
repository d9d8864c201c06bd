using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Web.Vertalen;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>What became of an objection, as far as the person was told.</summary>
/// <param name="Gehoord">Day of the talk; null when there was none (yet).</param>
/// <param name="Uiterlijk">Last day to decide, while it is not decided; null when that day is not certain.</param>
/// <param name="Stand">Key of the text.</param>
/// <param name="Beslissing">The decision on it; null until it was made known.</param>
public sealed record Mijnbezwaar(DateOnly Ontvangen, DateOnly? Gehoord, string Stand, DateOnly? Uiterlijk, Guid? Beslissing)
{
    public const string Ingetrokken = "bz-ingetrokken", Loopt = "bz-loopt";
}

/// <summary>A fine: what it is, and what there is to pay.</summary>
/// <param name="Uiterlijk">Last day to pay all of it; null when it is paid, or paid in parts.</param>
/// <param name="Regeling">The arrangement; null when there is none that the person knows of.</param>
/// <param name="Aangemaand">A reminder was sent: the last day then is that of the reminder.</param>
public sealed record Mijnboete(Bedrag Bedrag, Bedrag Betaald, DateOnly? Uiterlijk, (Bedrag PerMaand, DateOnly Vanaf)? Regeling, bool Aangemaand)
{
    public Bedrag Rest => Bedrag.Max(Bedrag.Nul, Bedrag - Betaald);
}

/// <summary>One decision that was made known to the reader, with nothing in it that he was not told.</summary>
/// <param name="GeldtNiet">It lost its force, and the reader knows.</param>
/// <param name="Laatste">Last day to object, or to go to the court; null when there is no remedy, or the day is not certain.</param>
public sealed record Mijnbesluit(Besluit Besluit, bool GeldtNiet, Rechtsmiddelsoort Middel, DateOnly? Laatste, Mijnboete? Boete, IReadOnlyList<Mijnbezwaar> Bezwaren)
{
    public const string Lijst = "/mijn/besluiten";

    public const string Begin = "/mijn/besluit/";

    public string Adres => Begin + Besluit.Id;

    public string Brief => Adres + "/brief";

    public bool IsPlan => Besluit.Bevoegdheid.GaatOverPlan();

    /// <summary>An objection runs, or was decided: then the way on is in that decision.</summary>
    public bool BezwaarGemaakt => Bezwaren.Any(bezwaar => bezwaar.Stand != Mijnbezwaar.Ingetrokken);

    public bool MoetBetalen => !GeldtNiet && Boete is { Rest.Centen: > 0 };

    /// <summary>The reader can still do something against it.</summary>
    public bool Loopt(DateOnly vandaag) => !GeldtNiet && Laatste >= vandaag && !BezwaarGemaakt;

    /// <summary>Key of what it is, in a few words.</summary>
    public string Titel => Besluitnamen.Kort(Besluit.Bevoegdheid);
}

/// <summary>
/// Puts the decisions of one dossier together for the person. A decision works from the day on which it was made known (art. 3:40 Awb):
/// until then neither it nor what follows from it is shown, also where a case already carries it.
/// </summary>
public sealed class Mijnbesluiten(IReadOnlyList<Besluit> besluiten, IReadOnlyList<Bezwaarzaak> bezwaren, IReadOnlyList<Handhavingszaak> zaken, DateOnly vandaag, Regelset regels)
{
    private readonly HashSet<Guid> _bekend = [.. besluiten.Where(besluit => besluit.Bekendgemaakt is not null).Select(besluit => besluit.Id)];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Mijnbesluit> Alle =>
        [.. besluiten.Where(besluit => _bekend.Contains(besluit.Id)).OrderByDescending(besluit => besluit.Bekendgemaakt).ThenByDescending(besluit => besluit.Id).Select(Maak)];

    private Mijnbesluit Maak(Besluit besluit)
    {
        var middel = Rechtsmiddel.Tegen(besluit.Bevoegdheid.Daad(), regels, besluit.Dagtekening).Soort;
        var laatste = middel == Rechtsmiddelsoort.Geen ? null : Berekenbaar.OfNiets(() => Besluit.Bezwaartermijn(besluit.Bekendgemaakt!.Value, regels));
        var einde = besluit.Einde is not null && (besluit.BeeindigdDoor is not { } door || _bekend.Contains(door));
        return new Mijnbesluit(
            besluit, einde, middel, laatste?.Waarde, Boete(besluit),
            [.. bezwaren.Where(zaak => zaak.BesluitId == besluit.Id || zaak.OokTegen.Contains(besluit.Id)).OrderBy(zaak => zaak.Ontvangen).ThenBy(zaak => zaak.Id).Select(zaak => Bezwaar(zaak))]);
    }

    private Mijnbezwaar Bezwaar(Bezwaarzaak zaak)
    {
        var beslissing = zaak.BeslissingId is { } id && _bekend.Contains(id) ? zaak.BeslissingId : null;
        var stand = zaak.Stand switch
        {
            Bezwaarstand.Ingetrokken => Mijnbezwaar.Ingetrokken,
            Bezwaarstand.NaarDeRechtbank when Genomen(Bevoegdheid.RechtstreeksBeroepToestaan) => "bz-rechter",
            Bezwaarstand.Beslist when beslissing is not null => zaak.Uitkomst switch
            {
                Bezwaaruitkomst.Gegrond => "bz-gelijk",
                Bezwaaruitkomst.GegrondVervangen => "bz-nieuw",
                Bezwaaruitkomst.Ongegrond => "bz-blijft",
                _ => "bz-niet",
            },
            _ => Mijnbezwaar.Loopt,
        };
        return new Mijnbezwaar(zaak.Ontvangen, zaak.Horen is { Afzien: null } horen ? horen.Dag : null, stand, stand == Mijnbezwaar.Loopt ? Uiterlijk(zaak) : null, beslissing);
    }

    /// <summary>The day is told only when what moved it was told too.</summary>
    private DateOnly? Uiterlijk(Bezwaarzaak zaak) => besluiten.FirstOrDefault(besluit => besluit.Id == zaak.BesluitId) is { } besluit && (zaak.Verdaagd is null || Genomen(Bevoegdheid.BezwaarVerdagen))
        && Berekenbaar.OfNiets(() => Bezwaarbeeld.Maak(zaak, besluit, null, vandaag, regels))?.Termijn?.LaatsteDag.Waarde is { } dag && dag >= vandaag ? dag : null;

    /// <summary>All decisions of this kind were made known, and there is one.</summary>
    private bool Genomen(Bevoegdheid bevoegdheid) => besluiten.Where(besluit => besluit.Bevoegdheid == bevoegdheid).ToArray() is { Length: > 0 } genomen && Array.TrueForAll(genomen, besluit => _bekend.Contains(besluit.Id));

    private Mijnboete? Boete(Besluit besluit)
    {
        if (besluit.Centen is not { } centen || besluit.Bevoegdheid is not (Bevoegdheid.BoeteIntakeOpleggen or Bevoegdheid.BoeteTrajectOpleggen or Bevoegdheid.BezwaarBeslissen))
        {
            return null;
        }

        // The case follows the decision that took the place of the fine; the amount is what this decision says.
        var zaak = zaken.FirstOrDefault(z => z.BesluitId == besluit.Id);
        var (bedrag, betaald) = (new Bedrag(centen), zaak?.Betaald ?? Bedrag.Nul);
        (Bedrag, DateOnly)? regeling = zaak is { RegelingVan: { } van, RegelingCenten: { } maand } && Genomen(Bevoegdheid.BetalingRegelen) ? (new Bedrag(maand), van) : null;
        var schuld = Berekenbaar.OfNiets(() => Geldschuld.Bereken(besluit.Bekendgemaakt!.Value, null, zaak?.Aanmaning, regels));
        return new Mijnboete(bedrag, betaald, bedrag <= betaald || regeling is not null ? null : (schuld?.AanmaningTot ?? schuld?.BetaalUiterlijk)?.Waarde, regeling, zaak?.Aanmaning is not null);
    }
}
