using System.Net.Sockets;
using Azure.Data.Tables;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Storage;

/// <summary>Finds out early whether a table service that the user named is there.</summary>
internal static class StorageProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="StartException">The connection string is none, or nothing answers at its address.</exception>
    public static async Task Check(string connection, CancellationToken cancellation)
    {
        var endpoint = Endpoint(connection);
        Understand(connection);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, cancellation).AsTask().WaitAsync(Patience, cancellation);
        }
        catch (Exception silence) when (silence is SocketException or TimeoutException)
        {
            throw new StartException($"The storage at {endpoint} does not answer: start it or correct its address, or leave it out to use Azurite.", silence);
        }
    }

    private static void Understand(string connection)
    {
        try
        {
            _ = new TableServiceClient(connection);
        }
        catch (Exception unfit) when (unfit is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartException($"The storage's connection string is not complete: {unfit.Message}", unfit);
        }
    }

    private static Uri Endpoint(string connection)
    {
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var address = parts.GetValueOrDefault("TableEndpoint")
            ?? (parts.TryGetValue("AccountName", out var account)
                ? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}"
                : null);
        return Uri.TryCreate(address, UriKind.Absolute, out var endpoint)
            ? endpoint
            : throw new StartException("The storage is not a connection string: it needs a TableEndpoint, or an AccountName.");
    }
}
