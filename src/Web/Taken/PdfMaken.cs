using Microsoft.EntityFrameworkCore;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Makes the PDF of letters that were asked for, one at a time, in the background: no page waits for it.</summary>
[DisallowConcurrentExecution]
public sealed class PdfMaken(Dbfabriek fabriek, Schrijfpoort poort, Pdfmaker maker, ILogger<PdfMaken> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Systeem("brieven"));
        while (await db.Brieven.AsNoTracking().Where(b => b.PdfStatus == Pdfstatus.Gevraagd).OrderBy(b => b.Gemaakt)
                   .Select(b => new { b.Id, b.Html }).FirstOrDefaultAsync(ct) is { } brief)
        {
            byte[]? pdf = null, archief = null;
            string? fout = null;
            try
            {
                pdf = await maker.MaakAsync(brief.Html, ct);
                archief = await maker.MaakAsync(brief.Html, ct, archief: true);
            }
            catch (Pdffout melding)
            {
                fout = melding.Message;
            }
            catch (Exception anders) when (anders is not OperationCanceledException)
            {
                // This letter is in trouble; those that wait behind it are not.
                log.LogError(anders, "Het omzetten van brief {Brief} is mislukt.", brief.Id);
                fout = "De brief kon niet worden omgezet.";
            }

            var hash = pdf is null ? null : Pdfmaker.Hash(pdf);
            var status = pdf is null ? Pdfstatus.Mislukt : Pdfstatus.Gemaakt;
            using var binnen = await poort.GaBinnenAsync(ct);
            await db.Brieven.Where(b => b.Id == brief.Id).ExecuteUpdateAsync(
                zet => zet.SetProperty(b => b.Pdf, pdf).SetProperty(b => b.Archief, archief).SetProperty(b => b.PdfHash, hash).SetProperty(b => b.Fout, fout).SetProperty(b => b.PdfStatus, status), ct);
        }
    }
}
