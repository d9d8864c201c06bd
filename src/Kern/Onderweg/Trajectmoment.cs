using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Kern.Onderweg;

/// <summary>What happened on a day for the participatieverklaring (PVT) or the module Arbeidsmarkt en Participatie (MAP).</summary>
public enum Momentsoort
{
    [Keuzenaam("PVT: inleiding")]
    PvtInleiding,

    [Keuzenaam("PVT: activiteit of excursie")]
    PvtActiviteit,

    [Keuzenaam("PVT: bijeenkomst voor de ondertekening")]
    PvtOndertekening,

    [Keuzenaam("MAP: thema behandeld")]
    MapThema,

    [Keuzenaam("MAP: eindgesprek")]
    MapEindgesprek,
}

/// <summary>One moment of the PVT or the MAP, with whether the person was there.</summary>
public sealed class Trajectmoment : Aggregaat, IDossiergebonden
{
    /// <summary>Longest explanation, in characters.</summary>
    public const int LangsteToelichting = 300;

    private Trajectmoment()
    {
    }

    public Guid DossierId { get; private set; }

    public Momentsoort Soort { get; private set; }

    public DateOnly Dag { get; private set; }

    public bool Aanwezig { get; private set; }

    /// <summary>The declaration was signed there; null when it is about something else.</summary>
    public bool? Ondertekend { get; private set; }

    public Mapthema? Thema { get; private set; }

    public string? Toelichting { get; private set; }

    /// <summary>Slug of who recorded it.</summary>
    public string Organisatie { get; private set; } = "";

    public string Melder { get; private set; } = "";

    public string? Vervallen { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool Telt => Aanwezig && Vervallen is null;

    public bool IsPvt => Soort is Momentsoort.PvtInleiding or Momentsoort.PvtActiviteit or Momentsoort.PvtOndertekening;

    /// <exception cref="ArgumentException">A theme without its name.</exception>
    public static Trajectmoment LegVast(
        Guid id, Dossier dossier, Momentsoort soort, DateOnly dag, bool aanwezig, bool ondertekend, Mapthema? thema, string? toelichting, string organisatie, string melder)
    {
        if (soort == Momentsoort.MapThema && thema is null)
        {
            throw new ArgumentException("Kies welk thema is behandeld.", nameof(thema));
        }

        var moment = new Trajectmoment
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = soort, Dag = dag, Aanwezig = aanwezig, Thema = soort == Momentsoort.MapThema ? thema : null,
            Ondertekend = soort == Momentsoort.PvtOndertekening ? aanwezig && ondertekend : null, Toelichting = string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim(),
            Organisatie = organisatie, Melder = melder,
        };
        moment.Meld(Onderweggebeurtenissen.TrajectmomentVastgelegd);
        return moment;
    }

    /// <exception cref="InvalidOperationException">It was withdrawn before.</exception>
    public void LaatVervallen(string reden)
    {
        if (Vervallen is not null)
        {
            throw new InvalidOperationException("Dit is al vervallen.");
        }

        Vervallen = reden.Trim();
        Meld(Onderweggebeurtenissen.TrajectmomentVervallen);
    }

    /// <summary>What the rule of the PVT needs (art. 3.1 Besluit).</summary>
    /// <param name="minuten">Minutes of the PVT that count.</param>
    public static Pvtfeiten Pvt(IReadOnlyCollection<Trajectmoment> momenten, int minuten, DateOnly startTermijn, DateOnly? laatsteDag)
    {
        var tekenen = momenten.Where(m => m.Telt && m.Soort == Momentsoort.PvtOndertekening).OrderBy(m => m.Dag).ToArray();
        var getekend = tekenen.FirstOrDefault(m => m.Ondertekend == true);
        return new()
        {
            StartTermijn = startTermijn, LaatsteDagTermijn = laatsteDag, Uren = minuten / 60, Activiteiten = momenten.Count(m => m.Telt && m.Soort == Momentsoort.PvtActiviteit),
            AanwezigInleiding = momenten.Any(m => m.Telt && m.Soort == Momentsoort.PvtInleiding), AanwezigOndertekening = tekenen.Length > 0, OndertekendTerPlaatse = getekend is not null,
            OndertekendOp = getekend?.Dag,
        };
    }

    /// <summary>What the rule of the MAP needs (art. 3.2 Besluit).</summary>
    /// <param name="minuten">Minutes of practice on the labour market.</param>
    /// <param name="werk">Minutes of paid work used for it.</param>
    public static Mapfeiten Map(IReadOnlyCollection<Trajectmoment> momenten, Leerroutes.Leerroute route, int minuten, int werk, DateOnly startTermijn, DateOnly? laatsteDag) => new()
    {
        Leerroute = route, StartTermijn = startTermijn, LaatsteDagTermijn = laatsteDag, Praktijkuren = minuten / 60, UrenBetaaldWerk = werk / 60,
        Themas = [.. momenten.Where(m => m.Telt).Select(m => m.Thema).OfType<Mapthema>().Distinct().Order()],
        EindgesprekOp = momenten.Where(m => m.Telt && m.Soort == Momentsoort.MapEindgesprek).Select(m => (DateOnly?)m.Dag).Max(),
    };
}
