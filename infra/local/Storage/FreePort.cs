using System.Net;
using System.Net.Sockets;

namespace EmbeddedFunctions.Storage;

/// <summary>Ports of the loopback address that nobody listens on.</summary>
internal static class FreePort
{
    public static int Any() => Bind(0)!.Value;

    /// <summary>The preferred port, or any if that one is taken.</summary>
    public static int Prefer(int port) => Bind(port) ?? Any();

    public static bool IsFree(int port) => Bind(port) is not null;

    private static int? Bind(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
