using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Pvtinvoer
{
    [Veld("Begin van de inburgeringstermijn", "Eerste dag van de termijn: de dag na de dagtekening van het eerste PIP.")]
    public DateOnly StartTermijn { get; init; }

    [Veld("Laatste dag van de termijn", "Volgens DUO, met verlengingen. Leeg: drie jaar vanaf het begin.")]
    public DateOnly? LaatsteDagTermijn { get; init; }

    [Veld("Peildatum", "Dag waarop u kijkt of het te laat is. Leeg: Naast zegt alleen wat de laatste dag is.")]
    public DateOnly? Peildatum { get; init; }

    [Veld("Uren PVT", "Gevolgde uren na het plan.", Eenheid = "uur")]
    public int Uren { get; init; }

    [Veld("Uren PVT in de brede intake", "Uren die aan de eisen voldoen. Leeg: nul.", Eenheid = "uur")]
    public int? UrenIntake { get; init; }

    [Veld("Activiteiten of excursies", "Aantal dat een kernwaarde in de praktijk liet zien.")]
    public int Activiteiten { get; init; }

    [Veld("Aanwezig bij de inleiding", "De inburgeraar was bij de inleiding in de kernwaarden.")]
    public bool AanwezigInleiding { get; init; }

    [Veld("Aanwezig bij de ondertekening", "De inburgeraar was bij de bijeenkomst waar de verklaring wordt ondertekend.")]
    public bool AanwezigOndertekening { get; init; }

    [Veld("Daar ondertekend", "De verklaring is op die bijeenkomst ondertekend.")]
    public bool OndertekendTerPlaatse { get; init; }

    [Veld("Dag van ondertekening", "Leeg: niet ondertekend, of de dag is niet bekend.")]
    public DateOnly? OndertekendOp { get; init; }

    [Veld("MAP ontbreekt ook", "De MAP is verplicht en ook niet klaar. Dat bepaalt de nieuwe termijn.")]
    public bool MapOntbreektOok { get; init; }
}

/// <summary>Is the PVT completed, what is missing, until when, and what if not.</summary>
public static class Pvtvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Pvtinvoer>(
        "pvt", "Participatieverklaringstraject (PVT)", "Of het PVT is voltooid, wat ontbreekt, tot welke dag het kan, en wat er gebeurt als het te laat is.",
        new Pvtinvoer
        {
            StartTermijn = new(2025, 3, 4), Peildatum = new(2026, 4, 1), Uren = 10, UrenIntake = 2, Activiteiten = 1,
            AanwezigInleiding = true, AanwezigOndertekening = true, OndertekendTerPlaatse = true, OndertekendOp = new(2025, 11, 20),
        },
        invoer => invoer.Peildatum is { } dag && dag > invoer.StartTermijn ? dag : invoer.StartTermijn, Reken);

    private static Rekenantwoord Reken(Pvtinvoer invoer, Regelset regels)
    {
        Redenen.Van(invoer)
            .Als(invoer.LaatsteDagTermijn < invoer.StartTermijn, "De termijn eindigt voordat zij begint. Controleer de dagen.", "laatsteDagTermijn")
            .Als(invoer.OndertekendOp < invoer.StartTermijn, "De ondertekening ligt voor het begin van de termijn. Controleer de dagen.", "ondertekendOp", Bron.Duo("WI-DUO-07"))
            .Als(invoer.OndertekendOp > invoer.Peildatum, "De ondertekening ligt na de peildatum. Vul een dag in die al geweest is, of laat haar leeg.", "ondertekendOp", Bron.Duo("WI-DUO-07"))
            .Als(invoer.OndertekendTerPlaatse && !invoer.AanwezigOndertekening, "De verklaring is op de bijeenkomst ondertekend, maar de inburgeraar was er niet. Dat kan niet allebei.", "aanwezigOndertekening")
            .Eis();

        var stand = Pvt.Beoordeel(
            new()
            {
                StartTermijn = invoer.StartTermijn, LaatsteDagTermijn = invoer.LaatsteDagTermijn, Uren = invoer.Uren, UrenIntake = invoer.UrenIntake ?? 0,
                Activiteiten = invoer.Activiteiten, AanwezigInleiding = invoer.AanwezigInleiding, AanwezigOndertekening = invoer.AanwezigOndertekening,
                OndertekendTerPlaatse = invoer.OndertekendTerPlaatse, OndertekendOp = invoer.OndertekendOp,
            }, regels);
        var waarde = stand.Waarde;
        bool? teLaat = waarde.OpTijd is { } opTijd ? !opTijd : waarde.Voltooid ? null : invoer.Peildatum > waarde.LaatsteDag ? true : invoer.Peildatum is null ? null : false;
        var gevolg = PvtMapgevolg.Bij(!waarde.Voltooid && invoer.MapOntbreektOok, waarde.LaatsteDag, regels);
        var uitvoering = Uitvoering.Door(invoer.StartTermijn, regels);
        var dreigt = !waarde.Voltooid || teLaat == true;
        return new Rekenantwoord
        {
            Antwoord = (waarde.Voltooid, teLaat) switch
            {
                (true, true) => $"Het PVT is voltooid, maar na de laatste dag: {Datumtekst.Lang(waarde.LaatsteDag)}.",
                (true, _) => "Het PVT is voltooid.",
                (false, true) => $"Het PVT is niet voltooid en de termijn is voorbij sinds {Datumtekst.Lang(waarde.LaatsteDag)}.",
                _ => $"Het PVT is nog niet voltooid. Het kan tot en met {Datumtekst.Lang(waarde.LaatsteDag)}.",
            },
            Uitkomsten =
            [
                new("voltooid", "PVT voltooid", waarde.Voltooid),
                new("voltooidOp", "Voltooid op", waarde.VoltooidOp),
                new("ontbreekt", "Wat nog ontbreekt", waarde.Toets.NietVervuld.Select(voorwaarde => voorwaarde.Herstel ?? voorwaarde.Omschrijving).ToList()),
                new("geteldeUren", "Getelde uren", waarde.GeteldeUren),
                new("ontbrekendeUren", "Uren die nog ontbreken", waarde.OntbrekendeUren),
                new("laatsteDag", "Laatste dag", waarde.LaatsteDag),
                new("opTijd", "Op tijd voltooid", waarde.OpTijd),
                new("teLaat", "Te laat", teLaat),
                new("boeteDuo", "Boete die DUO kan geven", dreigt ? gevolg.Waarde.Boete : null),
                new("nieuweTermijn", "Nieuwe termijn van DUO", dreigt ? gevolg.Waarde.NieuweTermijn.ToString() : null),
                new("uitvoering", "Wie het PVT uitvoert", uitvoering.Waarde),
            ],
            Onderbouwing = stand.Onderbouwing with { Delen = [.. stand.Onderbouwing.Delen, gevolg.Onderbouwing, uitvoering.Onderbouwing] },
            Toets = waarde.Toets,
            Parameters = [.. stand.Parameters, .. gevolg.Parameters, .. uitvoering.Parameters],
            Voorlopig = invoer.LaatsteDagTermijn is null,
            Waarschuwingen = waarde.Voltooid && waarde.VoltooidOp is null ? ["De dag van ondertekening is niet ingevuld. Naast kan niet zeggen of het op tijd was."] : [],
        };
    }
}
