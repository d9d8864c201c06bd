using MailKit.Security;

namespace Naast.Web.Koppelingen.Mail;

public enum Mailbeveiliging
{
    /// <summary>Encrypted from the first byte on (port 465).</summary>
    Tls,

    /// <summary>Encrypted before anything is sent, or nothing is sent (port 587).</summary>
    StartTls,

    /// <summary>For a relay on this machine or in a closed network only.</summary>
    Geen,
}

/// <summary>The mail server (section <c>Mail</c>); without a server nothing is mailed.</summary>
public sealed record Mailopties
{
    public string Server { get; init; } = "";

    public int Poort { get; init; } = 587;

    public Mailbeveiliging Beveiliging { get; init; } = Mailbeveiliging.StartTls;

    /// <summary>Address that mail comes from.</summary>
    public string Afzender { get; init; } = "";

    /// <summary>Empty: the server asks for no name.</summary>
    public string Gebruiker { get; init; } = "";

    public string Wachtwoord { get; init; } = "";

    /// <summary>First and last whole hour, in the Netherlands, between which people get mail.</summary>
    public int VanUur { get; init; } = 8;

    /// <inheritdoc cref="VanUur"/>
    public int TotUur { get; init; } = 20;

    public TimeSpan Tijdslimiet { get; init; } = TimeSpan.FromSeconds(20);

    public bool Ingesteld => Server.Length > 0;

    internal SecureSocketOptions Sluiting => Beveiliging switch
    {
        Mailbeveiliging.Tls => SecureSocketOptions.SslOnConnect,
        Mailbeveiliging.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    /// <exception cref="InvalidOperationException">A server without a usable sender.</exception>
    public Mailopties Controleer() => !Ingesteld || MimeKit.MailboxAddress.TryParse(Afzender, out _)
        ? this
        : throw new InvalidOperationException("Mail:Afzender moet een e-mailadres zijn als Mail:Server is ingevuld.");
}
