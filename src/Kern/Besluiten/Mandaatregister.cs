using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

/// <summary>A period in which no line holds between two that do. Both days inclusive.</summary>
public sealed record Mandaatgat(DateOnly Van, DateOnly Tot);

/// <summary>
/// The lines with what they rest on: the organisations that hold them and the decisions of the four. Answers what may be written
/// in the register; <see cref="Mandaattoets"/> answers who may decide.
/// </summary>
public sealed record Mandaatregister(IReadOnlyList<Mandaatregel> Regels, IReadOnlyList<Gemandateerde> Gemandateerden, IReadOnlyList<Bestuursstap> Stappen)
{
    private static readonly Bron Register = Bron.Beleid("mandaatregister");

    /// <summary>What the colleges said to their mandatees; a reservation makes the lines rest.</summary>
    public IReadOnlyList<Aanwijzing> Aanwijzingen { get; init; } = [];

    /// <summary>The college decides itself on that day: it stays competent (art. 10:7 Awb).</summary>
    public Aanwijzing? Voorbehoud(Bevoegdheid bevoegdheid, string gemeentecode, DateOnly dag) => Aanwijzingen.FirstOrDefault(aanwijzing =>
        aanwijzing.Soort == Aanwijzingsoort.Voorbehoud && aanwijzing.Bevoegdheid == bevoegdheid && aanwijzing.Gemeentecode == gemeentecode && aanwijzing.GeldtOp(dag));

    /// <summary>Who holds on that day what was granted to this organisation: it, or who took its place.</summary>
    public string Houder(string organisatie, DateOnly dag)
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        while (gezien.Add(organisatie) && Gemandateerde(organisatie) is { Opvolger: { } opvolger, TotEnMet: { } laatste } && dag > laatste)
        {
            organisatie = opvolger;
        }

        return organisatie;
    }

    public Gemandateerde? Gemandateerde(string organisatie) => Gemandateerden.FirstOrDefault(g => g.Organisatie == organisatie);

    /// <summary>From this line up to the college; stops at a line that is missing or that came before.</summary>
    public IReadOnlyList<Mandaatregel> Keten(Mandaatregel regel)
    {
        var keten = new List<Mandaatregel> { regel };
        while (keten[^1].OnderId is { } boven && Regels.FirstOrDefault(r => r.Id == boven) is { } hoger && !keten.Contains(hoger))
        {
            keten.Add(hoger);
        }

        return keten;
    }

    /// <summary>The lines that rest on this one, and those on them.</summary>
    public IReadOnlyList<Mandaatregel> Onder(Mandaatregel regel) => [.. Regels.Where(r => r.Id != regel.Id && Keten(r).Any(schakel => schakel.Id == regel.Id))];

    /// <summary>May this be written in the register? What the law forbids is refused here, before anybody can use it.</summary>
    public Toets MagInvoeren(string gemeentecode, Mandaatinhoud inhoud)
    {
        var houder = Gemandateerde(inhoud.Organisatie);
        var voorwaarden = new List<Voorwaarde>
        {
            new("De organisatie staat in het register", Register, houder is not null, "Leg eerst vast wat voor organisatie dit is en sinds wanneer zij bestaat."),
        };
        if (houder is not null && inhoud.Bevoegdheid == Bevoegdheid.EindgesprekVoeren)
        {
            voorwaarden.Add(new("Een publieke organisatie voert het eindgesprek van de Z-route", Bron.Bi("3.14", "4", "WI-MAND-12"), houder.Rechtsvorm != Rechtsvorm.Privaat,
                "Kies de gemeente of een openbaar lichaam. Een school of stichting mag dit gesprek niet voeren."));
        }
        else if (houder is not null && inhoud.Bevoegdheid.Kenmerk().Soort != Bevoegdheidssoort.Handeling)
        {
            voorwaarden.Add(new("Een publieke organisatie neemt besluiten", Bron.Awb("10:3", "1", "WI-MAND-12") with { Zekerheid = Zekerheid.Afgeleid }, houder.Rechtsvorm != Rechtsvorm.Privaat,
                "Kies de gemeente of een openbaar lichaam. Een stichting of bedrijf voert alleen uit."));
        }

        voorwaarden.AddRange(inhoud.OnderId is null ? Van(gemeentecode, inhoud) : Ondermandaat(gemeentecode, inhoud));
        voorwaarden.AddRange(Heroverweging(gemeentecode, inhoud));
        var dubbel = Regels.FirstOrDefault(r => r.Overlapt(gemeentecode, inhoud));
        voorwaarden.Add(new("Geen andere regel zegt op dezelfde dagen hetzelfde", Register, dubbel is null,
            dubbel is null ? null : $"Er is al een regel vanaf {Datumtekst.Lang(dubbel.Van)}{(dubbel.Tot is { } tot ? $" tot en met {Datumtekst.Lang(tot)}. Laat deze later beginnen" : ". Trek die eerst in")}, of kies andere functies."));
        return new Toets("Mag deze regel in het register?", voorwaarden);
    }

    /// <summary>Days between lines of the college itself for this power on which it granted nothing.</summary>
    public IReadOnlyList<Mandaatgat> Gaten(string gemeentecode, Bevoegdheid bevoegdheid)
    {
        var gaten = new List<Mandaatgat>();
        DateOnly? einde = null;
        foreach (var regel in Regels.Where(r => r.Gemeentecode == gemeentecode && r.Bevoegdheid == bevoegdheid && r.OnderId is null && r.Stand == Mandaatstand.Vastgesteld && !(r.Tot < r.Van)).OrderBy(r => r.Van))
        {
            if (einde is { } laatste && laatste < DateOnly.MaxValue && regel.Van > laatste.AddDays(1))
            {
                gaten.Add(new(laatste.AddDays(1), regel.Van.AddDays(-1)));
            }

            var tot = regel.Tot ?? DateOnly.MaxValue;
            einde = einde is { } eerder && eerder > tot ? eerder : tot;
        }

        return gaten;
    }

    private IEnumerable<Voorwaarde> Van(string gemeentecode, Mandaatinhoud inhoud)
    {
        var besluit = Stappen.FirstOrDefault(s => s.Id == inhoud.CollegebesluitId && s.Soort == Bestuursstapsoort.Mandaat);
        yield return new("Het college van deze gemeente verleende het mandaat, schriftelijk", Bron.Awb("10:5", "2", "WI-MAND-05"),
            besluit?.Gemeentecode == gemeentecode && besluit.Stand == Bestuursstapstand.Aangenomen, "Leg het besluit van het college eerst vast bij Raad en college.");
        if (besluit?.Werkt is { } werkt)
        {
            yield return new("Het mandaat begint niet eerder dan het besluit van het college werkt", Bron.Awb("10:5", "1", "WI-MAND-05"), inhoud.Van >= werkt,
                $"Kies {Datumtekst.Lang(werkt)} of later.");
        }
    }

    private IEnumerable<Voorwaarde> Ondermandaat(string gemeentecode, Mandaatinhoud inhoud)
    {
        var boven = Regels.FirstOrDefault(r => r.Id == inhoud.OnderId && r.Gemeentecode == gemeentecode && r.Bevoegdheid == inhoud.Bevoegdheid);
        yield return new("Het ondermandaat rust op een mandaat voor dezelfde gemeente en bevoegdheid", Bron.Awb("10:9", "2", "WI-MAND-06"), boven?.Stand == Mandaatstand.Vastgesteld,
            "Kies een regel van deze gemeente die is vastgesteld.");
        if (boven is null)
        {
            yield break;
        }

        yield return new("Het college staat ondermandaat toe", Bron.Awb("10:9", "1", "WI-MAND-06"), boven.Ondermandaat, "Vraag het college om ondermandaat toe te staan.");
        yield return new("Het ondermandaat geldt niet langer dan het mandaat zelf", Bron.Awb("10:9", "2", "WI-MAND-06"),
            inhoud.Van >= boven.Van && (boven.Tot is null || (inhoud.Tot is { } tot && tot <= boven.Tot)),
            $"Kies dagen vanaf {Datumtekst.Lang(boven.Van)}{(boven.Tot is { } laatste ? $" tot en met {Datumtekst.Lang(laatste)}" : "")}.");
        yield return new("Het bedrag gaat niet boven dat van het mandaat zelf", Bron.Awb("10:9", "2", "WI-MAND-06"),
            boven.TotBedrag is not { } grens || (inhoud.TotBedrag is { } bedrag && bedrag <= grens), $"Vul ten hoogste {boven.TotBedrag} in.");
        yield return new("Het mandaat gaat niet terug naar wie het doorgaf", Bron.Awb("10:9", "2", "WI-MAND-06"),
            !Keten(boven).Any(r => r.Organisatie == inhoud.Organisatie && r.Functies.Intersect(inhoud.Functies).Any()),
            "Kies een functie die niet al hoger in de keten staat.");
    }

    /// <summary>Nobody is given both the decision and the objection against it: not in one function of one organisation.</summary>
    private IEnumerable<Voorwaarde> Heroverweging(string gemeentecode, Mandaatinhoud inhoud)
    {
        var heroverweging = inhoud.Bevoegdheid.IsHeroverweging();
        if (!heroverweging && !Bevoegdheidsmatrix.Primair.Contains(inhoud.Bevoegdheid))
        {
            yield break;
        }

        var botsing = Regels.FirstOrDefault(r => r.Gemeentecode == gemeentecode && r.Organisatie == inhoud.Organisatie && r.Stand != Mandaatstand.Afgewezen
            && r.Functies.Intersect(inhoud.Functies).Any() && (heroverweging ? Bevoegdheidsmatrix.Primair.Contains(r.Bevoegdheid) : r.Bevoegdheid.IsHeroverweging())
            && r.Van <= (inhoud.Tot ?? DateOnly.MaxValue) && inhoud.Van <= (r.Tot ?? DateOnly.MaxValue));
        var horen = inhoud.Bevoegdheid == Bevoegdheid.BezwaarHoren || botsing?.Bevoegdheid == Bevoegdheid.BezwaarHoren;
        yield return new(
            horen ? "Wie hoort in bezwaar, heeft niet de functie die de besluiten voorbereidt en neemt" : "Wie op bezwaar beslist, heeft niet de functie die het besluit neemt",
            horen ? Bron.Awb("7:5", "1", "WI-AWB-27") : Bron.Awb("10:3", "3", "WI-MAND-03"), botsing is null,
            botsing is null ? null : $"Deze functie mag al {botsing.Bevoegdheid.Naam()}. Kies een andere functie, of laat het bij het college.");
    }
}
