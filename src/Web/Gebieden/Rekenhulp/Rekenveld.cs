using System.Reflection;
using System.Text.Json;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rekenhulp;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Rekenhulp;

public enum Rekenveldsoort
{
    Dag,

    /// <summary>Day, or day and month, may be unknown.</summary>
    OnvolledigeDag,
    Geheel,
    Getal,
    JaNee,
    Keuze,
    Tekst,

    /// <summary>Any number of rows, each with fields of its own.</summary>
    Rijen,
}

/// <summary>One input of a calculation, as a page draws it, the API describes it and both read it.</summary>
/// <param name="Naam">camelCase.</param>
public sealed record Rekenveld(string Naam, VeldAttribute Veld, Rekenveldsoort Soort, bool Verplicht, PropertyInfo Eigenschap)
{
    public IReadOnlyList<Optie> Keuzes { get; private init; } = [];

    /// <summary>Of a row.</summary>
    public IReadOnlyList<Rekenveld> Velden { get; private init; } = [];

    public Type? Rijsoort { get; private init; }

    /// <exception cref="InvalidOperationException">A property without <see cref="VeldAttribute"/>, or of a type that cannot be typed in.</exception>
    public static IReadOnlyList<Rekenveld> Van(Type invoer) =>
        [.. invoer.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(eigenschap => eigenschap.CanWrite).Select(Maak)];

    private static Rekenveld Maak(PropertyInfo eigenschap)
    {
        var veld = eigenschap.GetCustomAttribute<VeldAttribute>()
            ?? throw new InvalidOperationException($"{eigenschap.DeclaringType!.Name}.{eigenschap.Name} zegt niet wat het betekent.");
        var naam = JsonNamingPolicy.CamelCase.ConvertName(eigenschap.Name);
        if (eigenschap.PropertyType is { IsGenericType: true } reeks && reeks.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var rij = reeks.GetGenericArguments()[0];
            return new Rekenveld(naam, veld, Rekenveldsoort.Rijen, false, eigenschap) { Rijsoort = rij, Velden = Van(rij) };
        }

        var kaal = Nullable.GetUnderlyingType(eigenschap.PropertyType) ?? eigenschap.PropertyType;
        var magLeeg = kaal != eigenschap.PropertyType
            || (!kaal.IsValueType && new NullabilityInfoContext().Create(eigenschap).WriteState == NullabilityState.Nullable);
        var soort = kaal switch
        {
            _ when kaal == typeof(DateOnly) => Rekenveldsoort.Dag,
            _ when kaal == typeof(OnvolledigeDatum) => Rekenveldsoort.OnvolledigeDag,
            _ when kaal == typeof(int) => Rekenveldsoort.Geheel,
            _ when kaal == typeof(decimal) => Rekenveldsoort.Getal,
            _ when kaal == typeof(bool) => Rekenveldsoort.JaNee,
            _ when kaal == typeof(string) => Rekenveldsoort.Tekst,
            { IsEnum: true } => Rekenveldsoort.Keuze,
            _ => throw new InvalidOperationException($"{eigenschap.Name}: een {kaal.Name} kan niet worden ingevuld."),
        };
        // A box that is not ticked says no.
        return new Rekenveld(naam, veld, soort, !magLeeg && soort != Rekenveldsoort.JaNee, eigenschap)
        {
            Keuzes = soort == Rekenveldsoort.Keuze ? Opties(kaal) : soort == Rekenveldsoort.JaNee ? JaNee(magLeeg) : [],
        };
    }

    private static IReadOnlyList<Optie> Opties(Type keuze) =>
        [.. keuze.GetFields(BindingFlags.Public | BindingFlags.Static).Select(lid => new Optie(lid.Name, lid.GetCustomAttribute<KeuzenaamAttribute>()?.Naam ?? Woorden(lid.Name)))];

    private static IReadOnlyList<Optie> JaNee(bool magLeeg) =>
        magLeeg ? [new("true", "Ja"), new("false", "Nee"), new("", "Niet bekend")] : [new("true", "Ja"), new("false", "Nee")];

    /// <summary>"GezinsmigrantOfOverig" → "Gezinsmigrant of overig".</summary>
    internal static string Woorden(string naam) => string.Concat(naam.Select((letter, i) => i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
}
