using Microsoft.EntityFrameworkCore;
using Naast.Kern.Verantwoording;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Cbs;

/// <summary>A layout that can be used, with where it comes from.</summary>
/// <param name="Bewaard">Null = the example that comes with Naast.</param>
public sealed record Gekozenindeling(Cbsopmaak Opmaak, Cbsindeling? Bewaard)
{
    public string Naam => Bewaard is { } indeling ? $"versie {indeling.Nummer}: {indeling.Naam}" : Opmaak.Naam;

    public bool IsVoorbeeld => Bewaard is null;
}

/// <summary>The versions of the layout: the newest is used, and the example as long as there is none.</summary>
public sealed class Indelingen(Db db, Handelingen handelingen)
{
    /// <summary>The example, as a file to begin with.</summary>
    public static string Voorbeeldtekst { get; } = Lees();

    private static readonly Cbsopmaak Voorbeeld = Cbsopmaaklezer.Lees(Voorbeeldtekst).Opmaak ?? throw new InvalidOperationException("De voorbeeldindeling klopt niet.");

    public async Task<Gekozenindeling> NuAsync(CancellationToken ct) =>
        await db.Cbsindelingen.AsNoTracking().OrderByDescending(i => i.Nummer).FirstOrDefaultAsync(ct) is { } bewaard ? new(Opmaak(bewaard), bewaard) : new(Voorbeeld, null);

    /// <summary>The layout of a delivery that was made with it.</summary>
    public async Task<Cbsopmaak> VanAsync(Guid? id, CancellationToken ct) => id is null ? Voorbeeld : Opmaak(await db.Cbsindelingen.AsNoTracking().SingleAsync(i => i.Id == id, ct));

    /// <exception cref="ArgumentException">See <see cref="Cbsindeling.Neem"/>.</exception>
    public async Task<int> NeemAsync(string tekst, string? xsd, string toelichting, string? sleutel, CancellationToken ct) =>
        int.Parse((await handelingen.VoerUitAsync(new("CbsIndelingBewaren", Recht.CbsIndelen, LeveringVastleggen.Doel) { Reden = toelichting, Verzoeksleutel = sleutel }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Kern.Gedeeld.Stroom.Beheer, ct);
            var nummer = (await db.Cbsindelingen.MaxAsync(i => (int?)i.Nummer, ct) ?? 0) + 1;
            db.Add(Cbsindeling.Neem(handeling.NieuweId(), nummer, tekst, xsd, toelichting, db.Toegang.Naam, handeling.Tijdstip));
            return nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }, ct)).Resultaat, System.Globalization.CultureInfo.InvariantCulture);

    private static Cbsopmaak Opmaak(Cbsindeling indeling) => Cbsopmaaklezer.Lees(indeling.Tekst).Opmaak ?? throw new InvalidOperationException($"Indeling {indeling.Nummer} is niet meer te lezen.");

    private static string Lees()
    {
        using var bron = typeof(Indelingen).Assembly.GetManifestResourceStream("Naast.Web.Gebieden.Cbs.Gegevens.voorbeeldindeling.csv")!;
        using var lezer = new StreamReader(bron);
        return lezer.ReadToEnd();
    }
}
