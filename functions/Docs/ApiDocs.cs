using System.Collections.Concurrent;

namespace Tracker.Docs;

/// <summary>The description and its page, made when they are first asked for: they change only with the app.</summary>
internal sealed class ApiDocs
{
    // The route prefix, which host.json can empty: one or two entries.
    private readonly ConcurrentDictionary<string, string> _openApi = new();

    /// <param name="server">Where the app's routes begin: a path.</param>
    public string OpenApi(string server) => _openApi.GetOrAdd(server, ApiDescription.Write);
}
