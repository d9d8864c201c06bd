using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Taken;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>A notification in DUO's form, checked.</summary>
public sealed record Notificatie(string Bron, string Doel, Guid BerichtId, string Gebeurtenis, string? Bsn, long? Vnummer, DateTimeOffset Geregistreerd);

/// <summary>
/// Receives what DUO posts: stores it and answers at once; the work is done by a job. The same message (bron, berichtId)
/// again gets the same answer and has no second effect.
/// </summary>
public sealed partial class NotificatieOntvangen(Db db, Schrijfpoort poort, Sleutels sleutels, TimeProvider klok, Takenwekker wekker)
{
    public async Task VoerUitAsync(Notificatie notificatie, CancellationToken ct)
    {
        var nu = klok.Nu();
        using (await poort.GaBinnenAsync(ct))
        {
            // A repeat must itself commit a write before it is acknowledged.
            if (await HerhaalAsync(notificatie, ct))
            {
                return;
            }

            db.InkomendeBerichten.Add(new InkomendBericht
            {
                Id = Guid.CreateVersion7(nu), Bron = notificatie.Bron, Doel = notificatie.Doel, BerichtId = notificatie.BerichtId,
                Gebeurtenis = notificatie.Gebeurtenis, Ontvangen = nu, Geregistreerd = notificatie.Geregistreerd.ToUniversalTime(), Status = Berichtstatus.Ontvangen, NietVoor = nu,
                Inhoud = sleutels.Versleutel(JsonSerializer.Serialize(new Persoonsverwijzing(notificatie.Bsn, notificatie.Vnummer))),
            });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // The same message came in at the same moment: the unique index let one through.
                db.ChangeTracker.Clear();
                if (!await HerhaalAsync(notificatie, ct))
                {
                    throw;
                }
            }
        }

        await wekker.WekAsync<BerichtenVerwerken>(ct);
    }

    private async Task<bool> HerhaalAsync(Notificatie notificatie, CancellationToken ct) =>
        await db.InkomendeBerichten.Where(b => b.Bron == notificatie.Bron && b.BerichtId == notificatie.BerichtId)
            .ExecuteUpdateAsync(zet => zet.SetProperty(b => b.Keren, b => b.Keren + 1), ct) > 0;

    /// <summary>Reads the request as published; null when it is not of that form (answer 400 without a body).</summary>
    public static Notificatie? Lees(IHeaderDictionary koppen, ReadOnlySpan<byte> inhoud)
    {
        string bron = koppen["bron"].ToString(), doel = koppen["doel"].ToString();
        if (!IsOin(bron) || !IsOin(doel) || !Guid.TryParse(koppen["berichtId"].ToString(), out var berichtId))
        {
            return null;
        }

        try
        {
            var lezer = new Utf8JsonReader(inhoud, new JsonReaderOptions { MaxDepth = 8 });
            using var json = JsonDocument.ParseValue(ref lezer);
            var wortel = json.RootElement;
            if (lezer.Read() || wortel.ValueKind != JsonValueKind.Object
                || !wortel.TryGetProperty("gebeurtenisId", out var id) || id.ValueKind != JsonValueKind.String || !Gebeurteniscode().IsMatch(id.GetString()!)
                || !wortel.TryGetProperty("registratieDatumTijd", out var tijd) || tijd.ValueKind != JsonValueKind.String
                || !DateTimeOffset.TryParse(tijd.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var geregistreerd))
            {
                return null;
            }

            string? bsn = null;
            if (wortel.TryGetProperty("bsn", out var nummer) && nummer.ValueKind != JsonValueKind.Null)
            {
                if (nummer.ValueKind != JsonValueKind.String || !NegenCijfers().IsMatch(nummer.GetString()!))
                {
                    return null;
                }

                bsn = nummer.GetString();
            }

            long? vnummer = null;
            if (wortel.TryGetProperty("vNummer", out var v) && v.ValueKind != JsonValueKind.Null)
            {
                if (v.ValueKind != JsonValueKind.Number || !v.TryGetInt64(out var getal) || getal is < 0 or > 9_999_999_999)
                {
                    return null;
                }

                vnummer = getal;
            }

            return new Notificatie(bron, doel, berichtId, id.GetString()!, bsn, vnummer, geregistreerd);
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            // The second: a text that is no valid Unicode.
            return null;
        }
    }

    private static bool IsOin(string tekst) => tekst.Length == 20 && tekst.All(char.IsAsciiDigit);

    [GeneratedRegex("^[0-9A-Z]{1,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Gebeurteniscode();

    [GeneratedRegex("^[0-9]{9}$", RegexOptions.NonBacktracking)]
    private static partial Regex NegenCijfers();
}

/// <summary>Who a message is about; kept encrypted.</summary>
public sealed record Persoonsverwijzing(string? Bsn, long? Vnummer)
{
    /// <summary>The ten digits, as we hold it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? VnummerTekst => Vnummer?.ToString("0000000000", System.Globalization.CultureInfo.InvariantCulture);
}
