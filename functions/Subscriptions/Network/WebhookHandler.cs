using System.Net;
using System.Net.Sockets;

namespace Tracker.Subscriptions.Network;

/// <summary>Connects to what webhooks go to: to public addresses only, whatever a name leads to at that moment, and without following anybody anywhere.</summary>
internal static class WebhookHandler
{
    public static SocketsHttpHandler Create(bool allowPrivate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would resolve names itself, unseen.
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Names may come to mean other addresses.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 0,
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, allowPrivate, cancel),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, bool allowPrivate, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancel);
        var allowed = allowPrivate ? addresses : [.. addresses.Where(PublicNetwork.Contains)];
        if (allowed.Length == 0)
            throw new PrivateAddressException();

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to no address of the public internet.</summary>
internal sealed class PrivateAddressException() : IOException("The name leads to no address of the public internet.");
