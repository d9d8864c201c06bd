using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Naast.Web.Koppelingen.Mail;

/// <summary>What is to be mailed.</summary>
/// <param name="Html">The same words as <paramref name="Tekst"/>, with their languages marked.</param>
public sealed record Post(string Naar, string Onderwerp, string Tekst, string Html);

/// <summary>The mail did not go out.</summary>
/// <param name="Voorgoed">True: asking again is no use, for the address or the letter was refused.</param>
public sealed class Mailfout(string melding, bool voorgoed, Exception? oorzaak = null) : Exception(melding, oorzaak)
{
    public bool Voorgoed { get; } = voorgoed;
}

/// <summary>Hands mail to the mail server. What it says of a failure holds no address: it stands in a log and on a page.</summary>
public sealed class Postbode(Mailopties opties)
{
    public bool Ingesteld => opties.Ingesteld;

    public static bool IsAdres(string? adres) => MailboxAddress.TryParse(adres, out var gelezen) && gelezen.Address.Contains('@', StringComparison.Ordinal);

    /// <exception cref="Mailfout">Refused, or the server cannot be reached.</exception>
    public async Task BrengAsync(Post post, CancellationToken ct)
    {
        if (!IsAdres(post.Naar))
        {
            throw new Mailfout("Het e-mailadres klopt niet.", voorgoed: true);
        }

        using var bericht = new MimeMessage { Subject = post.Onderwerp, Body = new BodyBuilder { TextBody = post.Tekst, HtmlBody = post.Html }.ToMessageBody() };
        bericht.From.Add(MailboxAddress.Parse(opties.Afzender));
        bericht.To.Add(MailboxAddress.Parse(post.Naar));
        // No answer from a machine: an "out of office" would go round for ever.
        bericht.Headers.Add("Auto-Submitted", "auto-generated");
        using var smtp = new SmtpClient { Timeout = (int)opties.Tijdslimiet.TotalMilliseconds };
        try
        {
            await smtp.ConnectAsync(opties.Server, opties.Poort, opties.Sluiting, ct);
            if (opties.Gebruiker.Length > 0)
            {
                await smtp.AuthenticateAsync(opties.Gebruiker, opties.Wachtwoord, ct);
            }

            await smtp.SendAsync(bericht, ct);
            await smtp.DisconnectAsync(quit: true, ct);
        }
        catch (SmtpCommandException fout) when (fout.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && (int)fout.StatusCode >= 500)
        {
            throw new Mailfout("De mailserver weigert dit e-mailadres.", voorgoed: true, fout);
        }
        catch (AuthenticationException fout)
        {
            throw new Mailfout("De mailserver kent onze naam en ons wachtwoord niet.", voorgoed: false, fout);
        }
        catch (Exception fout) when (fout is ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException or SslHandshakeException or IOException or System.Net.Sockets.SocketException or TimeoutException or NotSupportedException)
        {
            throw new Mailfout("De mailserver is niet te bereiken, of neemt niets aan.", voorgoed: false, fout);
        }
    }
}
