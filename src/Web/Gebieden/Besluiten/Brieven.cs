using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>How far the PDF of a letter is.</summary>
public sealed record Briefstand(Guid Id, Guid BesluitId, Pdfstatus Status, string? Fout, DateTimeOffset Gemaakt, int Grootte);

/// <summary>Reads the letters of decisions, and asks for their PDF.</summary>
public sealed class Brieven(Db db, Schrijfpoort poort, Takenwekker wekker)
{
    public Task<Briefstand?> StandAsync(Guid dossierId, Guid besluitId, CancellationToken ct) => db.Brieven.AsNoTracking()
        .Where(b => b.DossierId == dossierId && b.BesluitId == besluitId)
        .Select(b => (Briefstand?)new Briefstand(b.Id, b.BesluitId, b.PdfStatus, b.Fout, b.Gemaakt, b.Pdf == null ? 0 : b.Pdf.Length))
        .SingleOrDefaultAsync(ct);

    public Task<string?> HtmlAsync(Guid dossierId, Guid besluitId, CancellationToken ct) => db.Brieven.AsNoTracking()
        .Where(b => b.DossierId == dossierId && b.BesluitId == besluitId).Select(b => (string?)b.Html).SingleOrDefaultAsync(ct);

    public Task<byte[]?> ArchiefAsync(Guid dossierId, Guid besluitId, CancellationToken ct) => db.Brieven.AsNoTracking()
        .Where(b => b.DossierId == dossierId && b.BesluitId == besluitId && b.Archief != null).Select(b => b.Archief).SingleOrDefaultAsync(ct);

    public Task<byte[]?> PdfAsync(Guid dossierId, Guid besluitId, CancellationToken ct) => db.Brieven.AsNoTracking()
        .Where(b => b.DossierId == dossierId && b.BesluitId == besluitId && b.PdfStatus == Pdfstatus.Gemaakt).Select(b => b.Pdf).SingleOrDefaultAsync(ct);

    /// <summary>Asks for the PDF once more; asking twice is the same as once, and a PDF that exists is never made again.</summary>
    public async Task VraagPdfAsync(Guid briefId, CancellationToken ct)
    {
        using (await poort.GaBinnenAsync(ct))
        {
            await db.Brieven.Where(b => b.Id == briefId && (b.PdfStatus == Pdfstatus.NietGevraagd || b.PdfStatus == Pdfstatus.Mislukt))
                .ExecuteUpdateAsync(zet => zet.SetProperty(b => b.PdfStatus, Pdfstatus.Gevraagd).SetProperty(b => b.Fout, (string?)null), ct);
        }

        await wekker.WekAsync<PdfMaken>(ct);
    }
}
