using System.Globalization;
using System.Text;

namespace Tracker.Simulation.Protocol;

/// <summary>Continuation tokens in the service's shape: a version, a length, and the key in base64. Opaque to clients.</summary>
internal static class Continuation
{
    public static string Encode(string key)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).Replace('+', '-').Replace('/', '_');
        return string.Create(CultureInfo.InvariantCulture, $"1!{text.Length}!{text}");
    }

    public static string Decode(string? token) => token is null
        ? ""
        : Encoding.UTF8.GetString(Convert.FromBase64String(token[(token.LastIndexOf('!') + 1)..].Replace('-', '+').Replace('_', '/')));
}
