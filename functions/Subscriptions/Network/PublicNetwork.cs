using System.Net;
using System.Net.Sockets;

namespace Tracker.Subscriptions.Network;

/// <summary>Which addresses belong to the public internet, by the special-purpose registries (RFC 6890 and its updates).</summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] s_notPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // What machines in Azure reach the platform by: not in the registries, but nobody's endpoint.
            "168.63.129.16/32",
            // In the global unicast range, yet no one's: protocols, tunnels that carry any IPv4 address, documentation.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork s_globalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return (address.AddressFamily == AddressFamily.InterNetwork || s_globalUnicast.Contains(address))
            && !s_notPublic.Any(network => network.Contains(address));
    }
}
