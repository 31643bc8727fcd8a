using System.Security.Cryptography;
using System.Text;
using EmbeddedFunctions.Functions;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Keys;

/// <summary>Which doors the key of a request opens. Without keys, as when an app is run on one's own machine, all are open.</summary>
internal sealed class KeyRing(KeyFile? keys)
{
    public const string Header = "x-functions-key";

    public KeyFile? Keys => keys;

    /// <summary>Whether a request may run a function.</summary>
    public bool Opens(HttpRequest request, Function function) => keys is null || function.Http!.AuthLevel switch
    {
        AuthorizationLevel.Anonymous => true,
        AuthorizationLevel.Function => IsMaster(request) || IsHost(request) || IsKeyOf(request, function.Name),
        AuthorizationLevel.System => IsMaster(request) || IsSystem(request),
        _ => IsMaster(request),
    };

    public bool IsMaster(HttpRequest request) => keys is null || Carries(request, keys.Master);

    /// <summary>
    /// Whether a request has a key of the host's, which is not enough for the admin endpoints but is told apart from none. A function's key is none
    /// there: the host looks it up by the function that is asked for.
    /// </summary>
    public bool IsKnown(HttpRequest request) => IsMaster(request) || IsHost(request) || IsSystem(request);

    private bool IsHost(HttpRequest request) => Carries(request, keys!.Host);

    private bool IsSystem(HttpRequest request) => keys!.System.Values.Any(key => Carries(request, key));

    private bool IsKeyOf(HttpRequest request, string function) => keys!.Functions.TryGetValue(function, out var key) && Carries(request, key);

    private static bool Carries(HttpRequest request, string key)
    {
        var given = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query["code"].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
