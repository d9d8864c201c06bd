using System.Diagnostics;
using System.Security.Cryptography;

namespace Naast.Web.Brieven;

public sealed record Pdfopties
{
    /// <summary>The WeasyPrint program.</summary>
    public string Programma { get; init; } = "weasyprint";

    public TimeSpan Tijdslimiet { get; init; } = TimeSpan.FromSeconds(60);
}

/// <summary>The PDF could not be made; the message says why in plain words.</summary>
public sealed class Pdffout(string melding) : Exception(melding);

/// <summary>Turns the HTML of a letter into a tagged PDF (PDF/UA-1 as WeasyPrint makes it) with an external program.</summary>
public sealed class Pdfmaker(Pdfopties opties, IWebHostEnvironment omgeving)
{
    /// <exception cref="Pdffout">The program is missing, failed, or took too long.</exception>
    /// <param name="archief">True: PDF/A-2b, to be kept; else tagged for who reads it.</param>
    public async Task<byte[]> MaakAsync(string html, CancellationToken ct, bool archief = false)
    {
        var css = Path.Combine(omgeving.WebRootPath, "css", "brief.css");
        var start = new ProcessStartInfo(opties.Programma)
        {
            ArgumentList = { "--pdf-variant", archief ? "pdf/a-2b" : "pdf/ua-1", "--stylesheet", css, "--encoding", "utf-8", "-", "-" },
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var grens = CancellationTokenSource.CreateLinkedTokenSource(ct);
        grens.CancelAfter(opties.Tijdslimiet);
        Process proces;
        try
        {
            proces = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new Pdffout("WeasyPrint staat niet op deze machine. De brief is er wel als webpagina. Installeer het pakket weasyprint.");
        }

        using (proces)
        {
            try
            {
                var fouten = proces.StandardError.ReadToEndAsync(grens.Token);
                using var uit = new MemoryStream();
                var lezen = proces.StandardOutput.BaseStream.CopyToAsync(uit, grens.Token);
                // The link to the stylesheet is for the browser; the program gets the file itself.
                await proces.StandardInput.WriteAsync(html.Replace("<link rel=\"stylesheet\" href=\"/css/brief.css\">", "", StringComparison.Ordinal).AsMemory(), grens.Token);
                proces.StandardInput.Close();
                await lezen;
                await proces.WaitForExitAsync(grens.Token);
                return proces.ExitCode == 0 && uit.Length > 0
                    ? uit.ToArray()
                    : throw new Pdffout("De brief kon niet worden omgezet: " + Eerste(await fouten));
            }
            catch (IOException)
            {
                // It ended before it had read the letter.
                throw new Pdffout("WeasyPrint stopte voordat de brief was omgezet.");
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                proces.Kill(entireProcessTree: true);
                throw new Pdffout("Het omzetten van de brief duurde te lang.");
            }
        }
    }

    public static string Hash(byte[] pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));

    private static string Eerste(string tekst) => tekst.Split('\n', 2)[0] is { Length: > 0 } regel ? regel[..Math.Min(regel.Length, 200)] : "onbekende fout.";
}
