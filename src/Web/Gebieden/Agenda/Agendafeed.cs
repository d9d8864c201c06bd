using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Agenda;

/// <summary>
/// A calendar that Outlook or a phone reads by itself (RFC 5545). It stands in somebody else's computer, so it holds no name and
/// no number of a person: initials and place. The address is the secret; only its hash is kept, and a new one ends the old one.
/// </summary>
public sealed class Agendafeed(Dbfabriek fabriek, Schrijfpoort poort, Toegangsbepaling bepaling, Logboek.Dataverwerkingen verwerkingen, TimeProvider klok)
{
    private const int Terug = 30;
    private const int Vooruit = 366;

    /// <summary>Makes the secret of this user; the one before stops working.</summary>
    public async Task<string> MaakSleutelAsync(Toegang toegang, CancellationToken ct)
    {
        var geheim = RandomNumberGenerator.GetBytes(32);
        var (hash, nu) = (SHA256.HashData(geheim), klok.Nu());
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Geen);
        if (await db.Agendasleutels.Where(a => a.Medewerker == toegang.Sub).ExecuteUpdateAsync(zet => zet.SetProperty(a => a.Hash, hash).SetProperty(a => a.Gemaakt, nu), ct) == 0)
        {
            db.Agendasleutels.Add(new Agendasleutel { Medewerker = toegang.Sub, Hash = hash, Gemaakt = nu });
            await db.SaveChangesAsync(ct);
        }

        return WebEncoders.Base64UrlEncode(geheim);
    }

    public async Task TrekInAsync(Toegang toegang, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Geen);
        await db.Agendasleutels.Where(a => a.Medewerker == toegang.Sub).ExecuteDeleteAsync(ct);
    }

    /// <returns>Null when no active colleague has this secret.</returns>
    public async Task<string?> MaakAsync(string geheim, string host, CancellationToken ct)
    {
        if (Lees(geheim) is not { } bytes)
        {
            return null;
        }

        var hash = SHA256.HashData(bytes);
        string? sub;
        await using (var register = fabriek.Maak(Toegang.Geen))
        {
            sub = await register.Agendasleutels.AsNoTracking().Where(a => a.Hash == hash).Select(a => a.Medewerker).SingleOrDefaultAsync(ct);
        }

        if (sub is null || await bepaling.ZonderAanmeldenAsync(sub) is not { } toegang)
        {
            return null;
        }

        await using var db = fabriek.Maak(toegang);
        var regels = await Agendavragen.LeesAsync(db, sub, toegang.Naam, db.Vandaag.AddDays(-Terug), db.Vandaag.AddDays(Vooruit), ct);
        if (regels.Count > 0)
        {
            await new Inzagelog(db, poort, klok, verwerkingen).NoteerLijstAsync("agenda/feed", regels.Select(r => r.DossierId).Distinct(), ct);
        }

        return Schrijf(regels, host, klok.Nu());
    }

    internal static string Schrijf(IEnumerable<Agendaregel> regels, string host, DateTimeOffset nu)
    {
        var kalender = new Calendar { ProductId = "-//Naast//Agenda//NL" };
        kalender.AddProperty("X-WR-CALNAME", "Naast");
        kalender.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var regel in regels)
        {
            kalender.Events.Add(new CalendarEvent
            {
                Uid = $"{regel.Id}@{host}", DtStamp = new CalDateTime(nu.UtcDateTime, "UTC"),
                Summary = $"{regel.Onderwerp}, {Initialen(regel.Naam)}{(regel.Tolk ? " (tolk)" : "")}",
                Location = regel.Ruimte is { } ruimte ? $"{regel.Plaats}, {ruimte}" : regel.Vorm == Afspraakvorm.Huisbezoek ? "Huisbezoek" : regel.Plaats,
                Start = new CalDateTime(regel.Dag.ToDateTime(regel.Tijd), "Europe/Amsterdam"),
                Duration = Duration.FromMinutes(regel.Minuten), Url = new Uri($"https://{host}/dossiers/{regel.DossierId}/afspraken"),
            });
        }

        kalender.AddTimeZone("Europe/Amsterdam");
        return new CalendarSerializer().SerializeToString(kalender) ?? "";
    }

    /// <summary>"S.T."; a person with one name has one letter.</summary>
    private static string Initialen(Persoonsnaam naam) => naam.Initialen.Length == 0 ? "?" : string.Concat(naam.Initialen.EnumerateRunes().Select(letter => $"{letter}."));

    private static byte[]? Lees(string geheim)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(geheim) is { Length: 32 } bytes ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

internal static class AgendaEindpunten
{
    public static void MapAgenda(this IEndpointRouteBuilder app) =>
        app.MapGet("/agenda/feed/{geheim}", async (string geheim, Agendafeed feed, HttpContext http, CancellationToken ct) =>
                await feed.MaakAsync(geheim.EndsWith(".ics", StringComparison.Ordinal) ? geheim[..^4] : geheim, http.Request.Host.Value ?? "naast", ct) is { } tekst
                    ? Results.Text(tekst, "text/calendar", Encoding.UTF8)
                    : Results.NotFound())
            .WithMetadata(new OpenbaarAttribute("een agendaprogramma kan zich niet aanmelden: het adres zelf is het geheim")).ExcludeFromDescription();
}
