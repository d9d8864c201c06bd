using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Naast.Web.Brieven;

/// <summary>A text with its names filled in.</summary>
/// <param name="Ontbreekt">Fields that the text prints and that are not known; each stands in the text as <see cref="Tekstvuller.Gat"/>.</param>
public sealed record Gevuldetekst(string Tekst, IReadOnlyList<Briefveld> Ontbreekt);

/// <summary>
/// Fills the texts that people of the region write. They hold conditions and names, nothing else: no loops over much, no files,
/// no members of objects; a text that goes on for ever is stopped.
/// </summary>
public static class Tekstvuller
{
    private const int MeesteStappen = 2_000;
    private const string Nog = ": nog invullen";
    private static readonly FluidParser Lezer = new();

    /// <summary>What stands in the text where something is missing, for the writer to fill in.</summary>
    public static string Gat(Briefveld veld) => $"[{veld.Omschrijving}{Nog}]";

    /// <summary>What is still to be filled in by hand: known fields that are missing, and what the text itself leaves open.</summary>
    public static IReadOnlyList<string> Gaten(string tekst) =>
        [.. tekst.Split('[').Skip(1).Select(deel => deel.Split(']')[0]).Where(deel => deel.EndsWith(Nog, StringComparison.Ordinal)).Select(deel => deel[..^Nog.Length]).Distinct(StringComparer.Ordinal)];

    /// <returns>What is wrong with the text, in Dutch; null when it can be used.</returns>
    public static string? Fout(string inhoud)
    {
        try
        {
            Vul(inhoud, veld => veld.Voorbeeld);
            Vul(inhoud, _ => null);
            return null;
        }
        catch (Brieftekstfout fout)
        {
            return fout.Message;
        }
    }

    public static Gevuldetekst Vul(string inhoud, Briefbron bron) => Vul(inhoud, veld => veld.Lees(bron));

    /// <summary>With an example for each name.</summary>
    public static string Voorbeeld(string inhoud) => Vul(inhoud, veld => veld.Voorbeeld).Tekst;

    private static Gevuldetekst Vul(string inhoud, Func<Briefveld, string?> lees)
    {
        if (!Lezer.TryParse(inhoud, out var sjabloon, out _))
        {
            throw new Brieftekstfout("De accolades in de tekst kloppen niet. Een naam staat tussen {{ en }}, een voorwaarde tussen {% en %}, en elke {% if %} eindigt met {% endif %}.");
        }

        var ontbreekt = new List<Briefveld>();
        var opties = new TemplateOptions
        {
            MaxSteps = MeesteStappen, MaxRecursion = 10, CultureInfo = CultureInfo.GetCultureInfo("nl-NL"),
            Undefined = naam => throw new Brieftekstfout($"De naam {naam} bestaat niet. Kies een naam uit de lijst."),
        };
        var context = new TemplateContext(opties);
        foreach (var veld in Briefveld.Alle)
        {
            context.SetValue(veld.Naam, lees(veld) is { } waarde ? new StringValue(waarde.ReplaceLineEndings(" ")) : new Ontbrekend(veld, ontbreekt));
        }

        try
        {
            // Plain text: it becomes HTML later, and is encoded then.
            return new(sjabloon.Render(context, NullEncoder.Default), [.. ontbreekt.Distinct()]);
        }
        catch (FileNotFoundException)
        {
            throw new Brieftekstfout("Een brief kan geen andere tekst invoegen. Zet de zinnen in deze tekst.");
        }
        catch (InvalidOperationException)
        {
            throw new Brieftekstfout("Deze tekst rekent te lang of verwijst te vaak naar zichzelf. Maak hem eenvoudiger.");
        }
    }

    /// <summary>Known by name and not by value: false in a condition, a gap where it is printed.</summary>
    private sealed class Ontbrekend(Briefveld veld, List<Briefveld> ontbreekt) : FluidValue
    {
        public override FluidValues Type => FluidValues.Nil;

        public override bool Equals(FluidValue? other) => other is null || other.IsNil();

        public override bool ToBooleanValue() => false;

        public override decimal ToNumberValue() => 0;

        public override object? ToObjectValue() => null;

        public override string ToStringValue()
        {
            ontbreekt.Add(veld);
            return Gat(veld);
        }

        public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
        {
            ontbreekt.Add(veld);
            writer.Write(Gat(veld));
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>A text of the region cannot be used; the message says what to do.</summary>
public sealed class Brieftekstfout(string melding) : Exception(melding);
