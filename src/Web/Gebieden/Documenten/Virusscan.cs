using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Naast.Web.Gebieden.Documenten;

public enum Scanuitslag
{
    Schoon,
    Besmet,

    /// <summary>A scanner is set, and did not answer: nothing is let in.</summary>
    Onbereikbaar,

    /// <summary>No scanner is set.</summary>
    NietGescand,
}

/// <summary>Asks a virus scanner that speaks clamd's protocol (INSTREAM), when one is set: <c>Documenten:Virusscanner=host:poort</c>.</summary>
public sealed class Virusscan(IConfiguration configuratie, ILogger<Virusscan> log)
{
    private const int Deel = 64 * 1024;
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private readonly string? _adres = configuratie["Documenten:Virusscanner"];

    public bool IsIngesteld => !string.IsNullOrEmpty(_adres);

    public async Task<Scanuitslag> ScanAsync(ReadOnlyMemory<byte> inhoud, CancellationToken ct)
    {
        if (!IsIngesteld)
        {
            return Scanuitslag.NietGescand;
        }

        using var tijd = CancellationTokenSource.CreateLinkedTokenSource(ct);
        tijd.CancelAfter(Geduld);
        try
        {
            var delen = _adres!.Split(':');
            using var lijn = new TcpClient();
            await lijn.ConnectAsync(delen[0], int.Parse(delen[1], System.Globalization.CultureInfo.InvariantCulture), tijd.Token);
            var stroom = lijn.GetStream();
            await stroom.WriteAsync("zINSTREAM\0"u8.ToArray(), tijd.Token);
            var lengte = new byte[4];
            for (var van = 0; van < inhoud.Length; van += Deel)
            {
                var deel = inhoud.Slice(van, Math.Min(Deel, inhoud.Length - van));
                BinaryPrimitives.WriteInt32BigEndian(lengte, deel.Length);
                await stroom.WriteAsync(lengte, tijd.Token);
                await stroom.WriteAsync(deel, tijd.Token);
            }

            BinaryPrimitives.WriteInt32BigEndian(lengte, 0);
            await stroom.WriteAsync(lengte, tijd.Token);
            using var lezer = new StreamReader(stroom, Encoding.ASCII);
            var antwoord = (await lezer.ReadToEndAsync(tijd.Token)).TrimEnd('\0', '\n', ' ');
            return antwoord.EndsWith("OK", StringComparison.Ordinal) ? Scanuitslag.Schoon
                : antwoord.EndsWith("FOUND", StringComparison.Ordinal) ? Scanuitslag.Besmet
                : Onbereikbaar(antwoord, null);
        }
        catch (Exception fout) when (fout is SocketException or IOException or OperationCanceledException or FormatException or IndexOutOfRangeException && !ct.IsCancellationRequested)
        {
            return Onbereikbaar("geen antwoord", fout);
        }
    }

    private Scanuitslag Onbereikbaar(string antwoord, Exception? fout)
    {
        log.LogError(fout, "De virusscanner gaf geen uitslag: {Antwoord}.", antwoord);
        return Scanuitslag.Onbereikbaar;
    }
}
