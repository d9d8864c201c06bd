using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Naast.Tests.Mail;

/// <summary>A mail server that speaks SMTP on a port of its own and keeps what it gets; some addresses it refuses.</summary>
internal sealed class Postkantoor : IAsyncDisposable
{
    public const string Onbekend = "weg@voorbeeld.nl";
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _draait;

    private Postkantoor(int poort)
    {
        Poort = poort;
        var diensten = new ServiceProvider();
        diensten.Add(new Kast(Binnen));
        diensten.Add(new Poortje());
        var server = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new(IPAddress.Loopback, poort)).AllowUnsecureAuthentication()).Build(), diensten);
        _draait = server.StartAsync(_stop.Token);
    }

    public int Poort { get; }

    public ConcurrentQueue<MimeMessage> Binnen { get; } = new();

    public static Postkantoor Open(int? poort = null) => new(poort ?? VrijePoort());

    public static int VrijePoort()
    {
        using var luister = new TcpListener(IPAddress.Loopback, 0);
        luister.Start();
        return ((IPEndPoint)luister.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _draait.WaitAsync(TimeSpan.FromSeconds(10)).ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private sealed class Kast(ConcurrentQueue<MimeMessage> binnen) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stroom = new MemoryStream(buffer.ToArray());
            binnen.Enqueue(await MimeMessage.LoadAsync(stroom, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Poortje : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult($"{to.User}@{to.Host}" != Onbekend);
    }
}
