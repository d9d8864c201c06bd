using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Ontzorginvoer
{
    [Veld("Verblijfsvergunning", "De vergunning op de dag waarop het recht op bijstand begint.")]
    public Verblijfsvergunning Vergunning { get; init; }

    [Veld("Inburgeringsplichtig", "De inburgeraar is inburgeringsplichtig onder de Wet inburgering 2021.")]
    public bool Inburgeringsplichtig { get; init; }

    [Veld("Begin recht op bijstand", "Eerste dag waarop er recht op bijstand is.")]
    public DateOnly BijstandVanaf { get; init; }

    [Veld("Einde recht op bijstand", "Laatste dag met recht op bijstand. Leeg: de bijstand loopt door.")]
    public DateOnly? BijstandTot { get; init; }

    [Veld("Verhuisd op", "Eerste dag in een andere gemeente. Leeg: niet verhuisd.")]
    public DateOnly? VerhuisdOp { get; init; }

    [Veld("Nieuw recht op bijstand vanaf", "Eerste dag van een nieuw recht, na verhuizing of onderbreking. Leeg: er is geen nieuw recht.")]
    public DateOnly? NieuwRechtVanaf { get; init; }

    [Veld("Einde inburgeringsplicht", "Laatste dag van de plicht. Leeg: de plicht loopt door.")]
    public DateOnly? PlichtTot { get; init; }

    [Veld("Einde asielvergunning bepaalde tijd", "Laatste dag met deze vergunning. Leeg: zij loopt door.")]
    public DateOnly? VergunningTot { get; init; }

    [Veld("Langer ontzorgen tot en met", "Dag tot wanneer u wilt ontzorgen. Leeg: niet langer dan de wet.")]
    public DateOnly? LangerTot { get; init; }

    [Veld("Grondslag voor langer", "Waarop langer ontzorgen steunt. Leeg: geen andere grondslag.")]
    public Ontzorggrondslag? AndereGrondslag { get; init; }
}

/// <summary>From when to when the college pays rent, utilities and health insurance.</summary>
public static class Ontzorgvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Ontzorginvoer>(
        "ontzorgen", "Ontzorgen", "Of het college huur, energie en zorgverzekering betaalt uit de bijstand, van wanneer tot wanneer, en wat het eerder laat eindigen.",
        new Ontzorginvoer { Vergunning = Verblijfsvergunning.AsielBepaaldeTijd, Inburgeringsplichtig = true, BijstandVanaf = new(2026, 1, 15) },
        invoer => invoer.BijstandVanaf, Reken);

    private static Rekenantwoord Reken(Ontzorginvoer invoer, Regelset regels)
    {
        var begin = invoer.BijstandVanaf;
        Redenen.Van(invoer)
            .Als(invoer.BijstandTot < begin, "De bijstand eindigt voordat zij begint. Controleer de dagen.", "bijstandTot")
            .Als(invoer.VerhuisdOp <= begin, "De verhuizing ligt niet na het begin van de bijstand. Vul het recht op bijstand in de nieuwe gemeente in.", "verhuisdOp")
            .Als(invoer.PlichtTot < begin, "De inburgeringsplicht eindigde voordat de bijstand begon. Controleer de dagen.", "plichtTot")
            .Als(invoer.VergunningTot < begin, "De vergunning eindigde voordat de bijstand begon. Controleer de dagen.", "vergunningTot")
            .Als(invoer.NieuwRechtVanaf is not null && invoer.BijstandTot is null && invoer.VerhuisdOp is null,
                "Een nieuw recht ontstaat na een verhuizing of na het einde van de bijstand. Vul een van beide in.", "nieuwRechtVanaf")
            .Als(invoer.NieuwRechtVanaf <= (invoer.BijstandTot ?? DateOnly.MinValue), "Het nieuwe recht begint voordat het oude eindigde. Controleer de dagen.", "nieuwRechtVanaf")
            .Als(invoer.NieuwRechtVanaf < (invoer.VerhuisdOp ?? DateOnly.MinValue) && invoer.BijstandTot is null, "Het nieuwe recht begint voor de verhuizing. Controleer de dagen.", "nieuwRechtVanaf")
            .Als(invoer.LangerTot < begin, "De gewenste laatste dag ligt voor het begin. Controleer de dagen.", "langerTot")
            .Eis();

        var periode = Ontzorgen.Beoordeel(
            new()
            {
                Vergunning = invoer.Vergunning, Inburgeringsplichtig = invoer.Inburgeringsplichtig, BijstandVanaf = begin, BijstandTot = invoer.BijstandTot,
                PlichtTot = invoer.PlichtTot, VergunningTot = invoer.VergunningTot, VerhuisdOp = invoer.VerhuisdOp, NieuwRechtVanaf = invoer.NieuwRechtVanaf,
            }, regels);
        var (waarde, geldt) = (periode.Waarde, periode.Waarde.Toets.Slaagt);
        bool? langer = invoer.LangerTot is null || invoer.LangerTot <= waarde.EindigtOp ? null : invoer.AndereGrondslag is not null;
        var uitvoering = Uitvoering.Door(begin, regels);
        List<Voorwaarde> extra = langer is { } mag
            ? [new("Langer of breder ontzorgen steunt op een andere grondslag dan artikel 56a", Bron.Pw("56a", null, "WI-ONTZ-04"), mag, "Vraag toestemming, of gebruik artikel 55 of 57 Participatiewet of budgetbeheer.")]
            : [];
        return new Rekenantwoord
        {
            Antwoord = geldt
                ? $"Ontzorgen is verplicht van {Datumtekst.Lang(begin)} tot en met {Datumtekst.Lang(waarde.EindigtOp!.Value)}."
                : "De plicht om te ontzorgen geldt hier niet.",
            Uitkomsten =
            [
                new("verplicht", "Ontzorgen is verplicht", geldt),
                new("eersteDag", "Eerste dag", geldt ? begin : null),
                new("laatsteDag", "Laatste dag van de zes maanden", waarde.LaatsteDag),
                new("eindigtOp", "Laatste dag van de plicht", waarde.EindigtOp),
                new("reden", "Wat de plicht laat eindigen", waarde.Einde),
                new("betalingen", "Wat het college betaalt", geldt ? Ontzorgen.Betalingen : []),
                new("nieuwVanaf", "Na het nieuwe recht: eerste dag", waarde.NieuwVan),
                new("nieuwLaatsteDag", "Na het nieuwe recht: laatste dag", waarde.NieuwTot),
                new("langerToegestaan", "Langer ontzorgen mag", langer),
                new("gevolgNietMeewerken", "Gevolg van niet meewerken", geldt ? "een maatregel op grond van de Participatiewet; geen boete op grond van de Wet inburgering" : null),
                new("besluit", "Waar de plicht in staat", geldt ? "in het besluit over de bijstand, en als deel van het PIP" : null),
                new("uitvoering", "Wie het uitvoert", uitvoering.Waarde),
            ],
            Onderbouwing = periode.Onderbouwing with { Delen = [.. periode.Onderbouwing.Delen, uitvoering.Onderbouwing] },
            Toets = waarde.Toets with { Voorwaarden = [.. waarde.Toets.Voorwaarden, .. extra] },
            Parameters = [.. periode.Parameters, .. uitvoering.Parameters],
            Waarschuwingen = Waarschuwingen(invoer, geldt),
        };
    }

    private static List<string> Waarschuwingen(Ontzorginvoer invoer, bool geldt)
    {
        List<string> zinnen = [];
        if (geldt && invoer.VerhuisdOp is not null && invoer.NieuwRechtVanaf is null)
        {
            zinnen.Add("Vul in wanneer in de nieuwe gemeente recht op bijstand ontstaat. Dan rekent Naast uit wat daar geldt.");
        }

        if (geldt && invoer.NieuwRechtVanaf is not null)
        {
            zinnen.Add("De wet zegt niet of de zes maanden opnieuw beginnen. Uw beleid bepaalt het antwoord (beleid.ontzorgen.nieuw-recht).");
        }

        if (!geldt && invoer.Vergunning == Verblijfsvergunning.RegulierBijAsiel)
        {
            zinnen.Add("Een gezinslid met een reguliere vergunning hoort wel bij de doelgroep asielstatushouders, maar niet bij het ontzorgen.");
        }

        return zinnen;
    }
}
