using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Naast.Web.Data;

namespace Naast.Web.Uitwisseling;

/// <summary>How the bytes of a column travel.</summary>
public enum Bytewijze
{
    /// <summary>As base64: hashes.</summary>
    Base64,

    /// <summary>Text that is encrypted here: readable in the package, encrypted again with the key of who takes it over.</summary>
    Tekst,

    /// <summary>A file in the package, encrypted here.</summary>
    Versleuteldebijlage,

    /// <summary>A file in the package.</summary>
    Bijlage,
}

/// <summary>
/// One column of a table as a cell of text, and back. Nothing is empty but what is unknown: an empty text is a single backslash, and a
/// text that would run as a formula in a spreadsheet has one before it.
/// </summary>
public sealed class Pakketkolom(IProperty eigenschap, Bytewijze bytes)
{
    private const char Schuin = '\\';

    public string Naam { get; } = eigenschap.GetColumnName();

    public IProperty Eigenschap { get; } = eigenschap;

    public Bytewijze Bytes { get; } = bytes;

    public bool IsBijlage => Eigenschap.ClrType == typeof(byte[]) && Bytes is Bytewijze.Bijlage or Bytewijze.Versleuteldebijlage;

    private Type Soort { get; } = Nullable.GetUnderlyingType(eigenschap.ClrType) ?? eigenschap.ClrType;

    /// <summary>In words for who reads the description.</summary>
    public string Vorm => IsBijlage ? "naam van een bestand in de map bijlagen"
        : Soort == typeof(byte[]) ? Bytes == Bytewijze.Tekst ? "tekst" : "bytes, base64"
        : Soort == typeof(Guid) ? "sleutel (UUID)"
        : Soort == typeof(DateOnly) ? "datum, jjjj-mm-dd"
        : Soort == typeof(TimeOnly) ? "tijd, uu:mm:ss"
        : Soort == typeof(DateTimeOffset) ? "tijdstip in UTC, ISO 8601"
        : Soort == typeof(bool) ? "ja of nee"
        : Soort.IsEnum ? "keuze"
        : Soort == typeof(int) || Soort == typeof(long) || Soort == typeof(decimal) ? "getal"
        : Soort == typeof(string) ? "tekst"
        : "gegevens in JSON";

    public object? Waarde(object rij) => Eigenschap.GetGetter().GetClrValueUsingContainingEntity(rij);

    /// <param name="rij">A row of the table.</param>
    /// <param name="bijlage">Path of the file that a column of bytes becomes.</param>
    public string Schrijf(object rij, Sleutels sleutels, Func<string> bijlage) => Waarde(rij) switch
    {
        null => "",
        byte[] inhoud => IsBijlage ? bijlage() : Bytes == Bytewijze.Tekst ? inhoud.Length == 0 ? Schuin.ToString() : Tekst(sleutels.Ontsleutel(inhoud)) : inhoud.Length == 0 ? Schuin.ToString() : Convert.ToBase64String(inhoud),
        DateTimeOffset tijdstip => tijdstip.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly tijd => tijd.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        bool ja => ja ? "ja" : "nee",
        string tekst => Tekst(tekst),
        Enum keuze => keuze.ToString(),
        Guid sleutel => sleutel.ToString(),
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        var anders => Tekst((string)Eigenschap.GetTypeMapping().Converter!.ConvertToProvider(anders)!),
    };

    /// <summary>The value, or a sentence that says what should stand there.</summary>
    public bool TryLees(string cel, Sleutels sleutels, Func<string, byte[]?> bijlage, out object? waarde, out string? fout)
    {
        (waarde, fout) = (null, null);
        if (cel.Length == 0)
        {
            fout = Eigenschap.IsNullable ? null : $"Hier hoort iets te staan: {Vorm}.";
            return fout is null;
        }

        try
        {
            waarde = Lees(cel, sleutels, bijlage);
        }
        catch (Exception anders) when (anders is FormatException or OverflowException or ArgumentException or System.Text.Json.JsonException or InvalidCastException)
        {
            fout = $"Dit is niet te lezen. Er hoort te staan: {Vorm}.";
        }

        if (fout is null && waarde is null)
        {
            fout = IsBijlage ? "Dit bestand staat niet in het pakket. Vraag het pakket opnieuw aan." : $"Dit is niet te lezen. Er hoort te staan: {Vorm}.";
        }
        else if (waarde is string tekst && Eigenschap.GetMaxLength() is { } lengte && tekst.Length > lengte)
        {
            fout = $"Deze tekst is te lang: hoogstens {lengte} tekens.";
        }

        return fout is null;
    }

    /// <summary>Sets the value on a row, also where only the domain's own verbs may.</summary>
    public void Zet(object rij, object? waarde)
    {
        var lid = Eigenschap.PropertyInfo!;
        (lid.DeclaringType!.GetProperty(lid.Name)!.GetSetMethod(nonPublic: true) ?? throw new InvalidOperationException($"{lid.DeclaringType.Name}.{lid.Name} is niet te zetten.")).Invoke(rij, [waarde]);
    }

    private object? Lees(string cel, Sleutels sleutels, Func<string, byte[]?> bijlage)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (Soort == typeof(byte[]))
        {
            return cel == "\\" ? Array.Empty<byte>()
                : Bytes switch
                {
                    Bytewijze.Tekst => sleutels.Versleutel(Gewoon(cel)),
                    Bytewijze.Versleuteldebijlage => bijlage(cel) is { } inhoud ? sleutels.VersleutelBytes(inhoud) : null,
                    Bytewijze.Bijlage => bijlage(cel),
                    _ => Convert.FromBase64String(cel),
                };
        }

        return Soort == typeof(Guid) ? Guid.Parse(cel)
            : Soort == typeof(DateOnly) ? DateOnly.ParseExact(cel, "yyyy-MM-dd", invariant)
            : Soort == typeof(TimeOnly) ? TimeOnly.ParseExact(cel, "HH:mm:ss.ffffff", invariant)
            : Soort == typeof(DateTimeOffset) ? DateTimeOffset.ParseExact(cel, "yyyy-MM-ddTHH:mm:ss.ffffffZ", invariant, DateTimeStyles.AssumeUniversal)
            : Soort == typeof(bool) ? cel == "ja" || (cel == "nee" ? false : throw new FormatException())
            : Soort.IsEnum ? Keuze(cel)
            : Soort == typeof(int) ? int.Parse(cel, invariant)
            : Soort == typeof(long) ? long.Parse(cel, invariant)
            : Soort == typeof(decimal) ? decimal.Parse(cel, invariant)
            : Soort == typeof(string) ? Gewoon(cel)
            : Eigenschap.GetTypeMapping().Converter!.ConvertFromProvider(Gewoon(cel));
    }

    private object Keuze(string cel) => Enum.IsDefined(Soort, cel) ? Enum.Parse(Soort, cel) : throw new FormatException();

    internal static string Tekst(string tekst) => tekst.Length == 0 || tekst[0] is Schuin or '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or ' ' ? Schuin + tekst : tekst;

    private static string Gewoon(string cel) => cel[0] == Schuin ? cel[1..] : cel;
}
