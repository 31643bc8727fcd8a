using System.Net;

namespace Tracker.Subscriptions.Network;

/// <summary>Where webhooks may go, as far as an address alone tells. What its name leads to is looked at when it is connected to: <see cref="WebhookHandler"/>.</summary>
internal static class WebhookAddress
{
    private static readonly string[] s_privateNames = ["localhost", "local", "internal", "home.arpa", "lan"];

    public static string? Problem(string text, bool allowPrivate)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return "This is not an address. Write one that begins with https://.";
        if (url.UserInfo.Length > 0)
            return "An address must not carry a name or a password.";
        if (url.Fragment.Length > 0)
            return "An address must not have a part behind #: it would not be sent.";
        if (allowPrivate)
            return null;
        if (url.Scheme != "https")
            return "Plain http is not allowed. Write an address that begins with https://.";
        return IsPrivate(url) ? "This address does not belong to the public internet. Write one that everybody can reach." : null;
    }

    private static bool IsPrivate(Uri url)
    {
        // Uri has brought all ways to write an IPv4 address (0x7f.1, 2130706433) into the usual one.
        if (IPAddress.TryParse(url.IdnHost, out var address))
            return !PublicNetwork.Contains(address);
        var name = url.IdnHost.TrimEnd('.');
        return !name.Contains('.', StringComparison.Ordinal)
            || s_privateNames.Any(end => name.EndsWith($".{end}", StringComparison.OrdinalIgnoreCase));
    }
}
