using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>The one next deed, in words, with its button.</summary>
/// <param name="Url">Null when there is nothing to press: we wait.</param>
public sealed record Eerstdoen(string Titel, string Uitleg, string Icoon, Urgentie Urgentie, string? Url, string? Knop)
{
    public static Eerstdoen Van(Werkrij werk, Guid id, DateOnly vandaag, Toegang toegang)
    {
        var (titel, icoon, url, knop) = werk.Soort switch
        {
            Werksoort.WachtOpKennisgeving => ("wachten op de brief van DUO", "hourglass", null, null),
            Werksoort.IntakeStarten => ("brede intake beginnen", "message", Dossierkop.Adres(id, Dossiertab.Intake), "Intake beginnen"),
            Werksoort.IntakeAfronden => ("brede intake afronden", "message", Dossierkop.Adres(id, Dossiertab.Intake), "Verder met de intake"),
            Werksoort.PipOpstellen => ("plan (PIP) opstellen", "file-text", Dossierkop.Adres(id, Dossiertab.Plan), "Plan opstellen"),
            Werksoort.PipBeslissen => ("over het plan (PIP) beslissen", "gavel", Dossierkop.Adres(id, Dossiertab.Plan), "Plan bekijken"),
            Werksoort.Bekendmaken => ("besluit bekendmaken", "mail", Dossierkop.Adres(id, Dossiertab.Besluiten), "Besluit bekendmaken"),
            Werksoort.InvoerenBijDuo => ("plan invoeren bij DUO", "clipboard", "/keten/portaal", "Naar in te voeren"),
            Werksoort.WachtOpTermijn => ("wachten op de termijn van DUO", "hourglass", null, null),
            Werksoort.Voortgang => ("voortgang volgen", "progress", null, null),
            _ => Uitsignaal(werk.Soort, id, toegang),
        };
        var woord = werk.WachtSinds is not null ? "Nu" : werk.Soort == Werksoort.Voortgang ? "Op schema" : "Eerst doen";
        var (urgentie, uitleg) = werk switch
        {
            { Soort: Werksoort.WachtOpInformatie, WachtSinds: { } sinds } => (Urgentie.WachtOpAnder, $"Gevraagd op {Datumtekst.Lang(sinds)}, {Afstand.Dagen(Math.Max(0, vandaag.DayNumber - sinds.DayNumber))} geleden. De 10 weken zijn voorbij; dat mag zolang de informatie er niet is. Is zij er? Leg dat vast: dan zijn er nog 2 weken."),
            { WachtSinds: { } sinds } => (Urgentie.WachtOpAnder, $"Sinds {Datumtekst.Lang(sinds)}, {Afstand.Dagen(Math.Max(0, vandaag.DayNumber - sinds.DayNumber))}. U hoeft nu niets te doen."),
            { Soort: Werksoort.Voortgang, UitersteDag: { } dag } => (Urgentie.OpSchema, $"De inburgeringstermijn loopt tot en met {Datumtekst.Lang(dag)}."),
            { Soort: Werksoort.GegevensNakijken } => (Urgentie.DezeWeek, "Met deze feiten kan Naast niets berekenen. Kijk bij de termijnen wat er niet klopt."),
            { Soort: Werksoort.Bekendmaken, UitersteDag: { } dag } => (Urgentie.DezeWeek, $"Het besluit is van {Datumtekst.Lang(dag)}. De bezwaartermijn begint pas na de bekendmaking."),
            { Soort: Werksoort.InvoerenBijDuo, UitersteDag: { } dag } => (Urgentie.DezeWeek, $"Het plan is vastgesteld op {Datumtekst.Lang(dag)}. DUO weet dit nog niet."),
            { Soort: > Werksoort.Voortgang, UitersteDag: { } dag } => (
                Werkurgentie.Van(dag, null, vandaag), $"Uiterlijk {Datumtekst.Lang(dag)}. {Werkurgentie.Woorden(dag, null, vandaag)}. {Werkwoorden.Van(werk.Soort).Grond}."),
            { UitersteDag: { } dag } when dag < vandaag => (Urgentie.TeLaat, $"Het plan moest klaar zijn op {Datumtekst.Lang(dag)}. Dat is {Afstand.Dagen(vandaag.DayNumber - dag.DayNumber)} geleden."),
            { UitersteDag: { } dag } => (Afstand.Tot(dag, vandaag).Urgentie, $"Het plan moet klaar zijn op {Datumtekst.Lang(dag)}. {Afstand.Tot(dag, vandaag).Woorden}."),
            _ => (Urgentie.OpSchema, "Er loopt nog geen termijn."),
        };
        return new Eerstdoen($"{woord}: {titel}", uitleg, urgentie == Urgentie.TeLaat ? "alert-octagon" : icoon, urgentie, url, knop);
    }

    /// <summary>Work that follows from a signal: the words and the button of the worklist.</summary>
    private static (string Titel, string Icoon, string? Url, string? Knop) Uitsignaal(Werksoort soort, Guid id, Toegang toegang)
    {
        var (wat, knop) = (Werkwoorden.Van(soort).Wat, Werkknop.Van(soort, id, toegang));
        return (char.ToLowerInvariant(wat[0]) + wat[1..], soort is Werksoort.WachtOpDuo or Werksoort.WachtOpInformatie ? "hourglass" : "clock",
            knop.Adres == Dossierkop.Adres(id, Dossiertab.Overzicht) ? null : knop.Adres, knop.Tekst);
    }
}
