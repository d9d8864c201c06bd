using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;

namespace Naast.Tests.Huis;

/// <summary>
/// docs/rekenhulp/: every calculation worked out, for who wants to check the law without a program. First the example with all
/// its steps; then what becomes of it when one fact is another. In Dutch, as the law is.
/// </summary>
public static class Rekenbladzijde
{
    private const string KanNiet = "Kan niet berekend worden";
    private const string Niets = "Hetzelfde | ";

    public static string Maak(Rekenvraag vraag, StringBuilder begin)
    {
        var basis = vraag.Voorbeeldinvoer;
        begin.Append(CultureInfo.InvariantCulture, $"{vraag.Uitleg}\n\n## Voorbeeld\n\n| Gegeven | Waarde |\n| --- | --- |\n");
        foreach (var (veld, uitleg) in Velden(basis))
        {
            begin.Append(CultureInfo.InvariantCulture, $"| {uitleg.Label} | {Cel(Woord(veld.GetValue(basis)))} |\n");
        }

        var antwoord = vraag.Bereken(basis, LandelijkeParameters.Regelset);
        begin.Append(CultureInfo.InvariantCulture, $"\n**{antwoord.Antwoord}**{(antwoord.Voorlopig ? " (voorlopig)" : "")}\n\n| Uitkomst | Waarde |\n| --- | --- |\n");
        foreach (var uitkomst in antwoord.Uitkomsten)
        {
            begin.Append(CultureInfo.InvariantCulture, $"| {uitkomst.Label} | {Cel(Uitkomst(uitkomst.Waarde))} |\n");
        }

        begin.Append("\n### Hoe berekend?\n\n");
        Stappen(antwoord.Onderbouwing, 0, begin);
        Voorwaarden(antwoord, begin);
        if (antwoord.Parameters.Count > 0)
        {
            begin.Append("\n### Gebruikte getallen\n\n");
            foreach (var versie in antwoord.Parameters)
            {
                begin.Append(CultureInfo.InvariantCulture, $"- `{versie.Sleutel}`: {versie.Waarde}, vanaf {Datumtekst.Lang(versie.Van)} ({versie.Bron})\n");
            }
        }

        Meldingen(antwoord, begin);
        begin.Append("\n## Als een gegeven anders is\n\nSteeds verandert alleen wat links staat. Genoemd is wat dan anders wordt dan in het voorbeeld; wordt niets anders, dan staat het er niet.\n\n| Gegeven | Wordt | Antwoord | Wat er anders wordt |\n| --- | --- | --- | --- |\n");
        foreach (var (uitleg, waarde, invoer) in Varianten(basis))
        {
            if (Anders(vraag, invoer, LandelijkeParameters.Regelset, antwoord) is { } gevolg)
            {
                begin.Append(CultureInfo.InvariantCulture, $"| {uitleg.Label} | {Cel(Woord(waarde))} | {gevolg} |\n");
            }
        }

        Beleid(vraag, basis, begin);
        return begin.ToString();
    }

    /// <summary>Each open question that the calculation rests on, answered otherwise; with the first input that comes to it.</summary>
    private static void Beleid(Rekenvraag vraag, object basis, StringBuilder uit)
    {
        var rijen = new StringBuilder();
        (string Waar, object Invoer)[] invoeren = [("het voorbeeld", basis), .. Varianten(basis).Select(v => ($"{v.Uitleg.Label}: {Cel(Woord(v.Waarde))}", v.Invoer))];
        foreach (var keuze in LandelijkeParameters.Bladen.SelectMany(blad => blad.Parameters).OfType<Beleidskeuze>())
        {
            foreach (var alternatief in keuze.Alternatieven)
            {
                // The first input on which the choice makes a difference that can be computed; else the first that comes to it.
                var gevolgen = invoeren.Select(i => (i.Waar, Gevolg: Andersom(vraag, i.Invoer, keuze, alternatief.Waarde))).Where(g => g.Gevolg is not null).ToArray();
                if (gevolgen.Length > 0)
                {
                    var gekozen = gevolgen.FirstOrDefault(g => g.Gevolg != Niets && !g.Gevolg!.StartsWith(KanNiet, StringComparison.Ordinal), gevolgen[0]);
                    rijen.Append(CultureInfo.InvariantCulture, $"| {keuze.Naam} | {Cel(alternatief.Uitleg)} | {gekozen.Waar} | {gekozen.Gevolg} |\n");
                }
            }
        }

        if (rijen.Length > 0)
        {
            uit.Append("\n## Als het beleid anders is\n\nDe wet laat deze vragen open. Zo wordt het antwoord als de regio of een gemeente anders kiest.\n\n| Vraag | Keuze | Bij | Antwoord | Wat er anders wordt |\n| --- | --- | --- | --- | --- |\n").Append(rijen);
        }
    }

    /// <summary>Null when the input does not come to the question, or when it is answered so already.</summary>
    private static string? Andersom(Rekenvraag vraag, object invoer, Beleidskeuze keuze, string waarde) =>
        Probeer(vraag, invoer, LandelijkeParameters.Regelset) is { } nu && nu.Parameters.FirstOrDefault(p => p.Sleutel == keuze.Sleutel) is { } geldt && geldt.Waarde != waarde
            ? Anders(vraag, invoer, LandelijkeParameters.Regelset.Met([geldt with { Waarde = waarde }]), nu) ?? Niets
            : null;

    private static Rekenantwoord? Probeer(Rekenvraag vraag, object invoer, Regelset regels)
    {
        try
        {
            return vraag.Bereken(invoer, regels);
        }
        catch (NietTeBerekenen)
        {
            return null;
        }
    }

    /// <summary>Null when nothing becomes other than in the example.</summary>
    private static string? Anders(Rekenvraag vraag, object invoer, Regelset regels, Rekenantwoord basis)
    {
        try
        {
            var antwoord = vraag.Bereken(invoer, regels);
            var anders = antwoord.Uitkomsten.Select(u => (u.Label, Waarde: Uitkomst(u.Waarde))).Except(basis.Uitkomsten.Select(u => (u.Label, Waarde: Uitkomst(u.Waarde))))
                .Select(u => $"{u.Label}: {u.Waarde}").Concat(antwoord.Voorlopig != basis.Voorlopig ? [antwoord.Voorlopig ? "voorlopig" : "zeker"] : [])
                .Concat(antwoord.Waarschuwingen.Except(basis.Waarschuwingen).Select(w => $"Let op: {w}"))
                .Concat(antwoord.Parameters.Except(basis.Parameters).Select(p => $"`{p.Sleutel}` {p.Waarde}"))
                .Concat(antwoord.Toets?.NietVervuld.Select(v => $"Niet vervuld: {v.Omschrijving}").Except(basis.Toets?.NietVervuld.Select(v => $"Niet vervuld: {v.Omschrijving}") ?? []) ?? [])
                .Concat(Zinnen(antwoord.Onderbouwing).Except(Zinnen(basis.Onderbouwing)).Select(zin => $"*{zin}*")).ToArray();
            return antwoord.Antwoord == basis.Antwoord && anders.Length == 0 ? null : $"{(antwoord.Antwoord == basis.Antwoord ? "Hetzelfde" : Cel(antwoord.Antwoord))} | {Cel(string.Join("<br>", anders))}";
        }
        catch (NietTeBerekenen fout)
        {
            return $"{KanNiet} | {Cel(string.Join("<br>", fout.Redenen.Select(r => $"{r.Tekst}{(r.Bron is { } bron ? $" ({bron}, {bron.Regel})" : "")}").Distinct()))}";
        }
    }

    /// <summary>Every value that a fact may sensibly take instead, one fact at a time.</summary>
    private static IEnumerable<(VeldAttribute Uitleg, object? Waarde, object Invoer)> Varianten(object basis)
    {
        var laatste = Velden(basis).Select(v => v.Veld.GetValue(basis)).OfType<DateOnly>().DefaultIfEmpty(new(2026, 3, 2)).Max();
        foreach (var (veld, uitleg) in Velden(basis))
        {
            var nu = veld.GetValue(basis);
            var mag = veld.PropertyType;
            var kern = Nullable.GetUnderlyingType(mag) ?? mag;
            var leeg = kern != mag || !mag.IsValueType && new NullabilityInfoContext().Create(veld).WriteState == NullabilityState.Nullable;
            foreach (var waarde in Waarden(kern, nu, laatste, uitleg).Concat(leeg ? [null] : []).Where(waarde => !Equals(waarde, nu)))
            {
                var anders = Kopie(basis);
                veld.SetValue(anders, waarde);
                yield return (uitleg, waarde, anders);
            }
        }
    }

    private static object?[] Waarden(Type soort, object? nu, DateOnly laatste, VeldAttribute grens)
    {
        if (soort == typeof(bool))
        {
            return [true, false];
        }

        if (soort.IsEnum)
        {
            return [.. Enum.GetValues(soort).Cast<object>()];
        }

        if (soort == typeof(int))
        {
            return [grens.Minimum, (nu as int? ?? grens.Minimum) + 1, grens.Maximum];
        }

        if (soort == typeof(decimal))
        {
            return [(decimal)grens.Minimum, (nu as decimal? ?? grens.Minimum) + 100m];
        }

        if (soort == typeof(DateOnly))
        {
            // What the example leaves open comes after what it has: so the days stand in an order that can be.
            var dag = nu as DateOnly? ?? laatste.AddDays(1);
            return [dag, dag.AddDays(1), dag.AddDays(-1), dag.AddMonths(3), dag.AddYears(-1), dag.AddYears(2), new DateOnly(2022, 6, 1), new DateOnly(2021, 12, 31)];
        }

        if (soort == typeof(OnvolledigeDatum))
        {
            return [OnvolledigeDatum.Van(new DateOnly(2009, 6, 15)), OnvolledigeDatum.Van(new DateOnly(1958, 6, 15)), (OnvolledigeDatum.TryParse("19900000", out var jaar) ? jaar : null)];
        }

        return [];
    }

    private static object Kopie(object invoer) => invoer.GetType().GetMethod("<Clone>$")!.Invoke(invoer, null)!;

    private static IEnumerable<(PropertyInfo Veld, VeldAttribute Uitleg)> Velden(object invoer) =>
        invoer.GetType().GetProperties().Where(veld => veld.GetCustomAttribute<VeldAttribute>() is not null).Select(veld => (veld, veld.GetCustomAttribute<VeldAttribute>()!));

    private static void Stappen(Onderbouwing deel, int diep, StringBuilder uit)
    {
        uit.Append(CultureInfo.InvariantCulture, $"{new string(' ', diep * 2)}- {deel.Zin()}{(deel.Bron is { } bron ? $" ({bron}{(bron.Regel.Length > 0 ? $", {bron.Regel}" : "")})" : "")}\n");
        foreach (var kind in deel.Delen)
        {
            Stappen(kind, diep + 1, uit);
        }
    }

    private static void Voorwaarden(Rekenantwoord antwoord, StringBuilder uit)
    {
        if (antwoord.Toets is not { } toets)
        {
            return;
        }

        uit.Append(CultureInfo.InvariantCulture, $"\n### {toets.Vraag} {(toets.Slaagt ? "Ja" : "Nee")}\n\n");
        foreach (var voorwaarde in toets.Voorwaarden)
        {
            uit.Append(CultureInfo.InvariantCulture, $"- {(voorwaarde.Vervuld ? "Vervuld" : "Niet vervuld")}: {voorwaarde.Omschrijving} ({voorwaarde.Bron})\n");
        }
    }

    private static void Meldingen(Rekenantwoord antwoord, StringBuilder uit)
    {
        if (antwoord.Waarschuwingen.Count == 0)
        {
            return;
        }

        uit.Append("\n### Let op\n\n");
        foreach (var melding in antwoord.Waarschuwingen)
        {
            uit.Append(CultureInfo.InvariantCulture, $"- {melding}\n");
        }
    }

    private static IEnumerable<string> Zinnen(Onderbouwing deel) =>
        deel.Delen.SelectMany(Zinnen).Prepend($"{deel.Zin()}{(deel.Bron is { } bron ? $" ({bron})" : "")}");

    private static string Uitkomst(object? waarde) => waarde is null ? "niet van toepassing" : Woord(waarde);

    private static string Woord(object? waarde) => waarde switch
    {
        null => "niet ingevuld",
        bool ja => ja ? "ja" : "nee",
        DateOnly dag => Datumtekst.Lang(dag),
        OnvolledigeDatum datum => datum.Brp,
        Enum keuze => KeuzenaamAttribute.Van(keuze),
        string tekst => tekst,
        IEnumerable rijen => string.Join("; ", rijen.Cast<object?>().Select(Rij)) is { Length: > 0 } alle ? alle : "geen",
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString() ?? "",
    };

    private static string Rij(object? rij) => rij is null || !Velden(rij).Any() ? Woord(rij)
        : string.Join(", ", Velden(rij).Select(v => (v.Uitleg, Waarde: v.Veld.GetValue(rij))).Where(v => v.Waarde is not null and not false).Select(v => $"{v.Uitleg.Label}: {Woord(v.Waarde)}"));

    private static string Cel(string tekst) => tekst.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
