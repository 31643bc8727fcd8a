using System.Collections.Concurrent;
using Tracker.Docs.Page;

namespace Tracker.Docs;

/// <summary>The description and its page, made when they are first asked for: they change only with the app.</summary>
internal sealed class ApiDocs
{
    // By the route prefix, which host.json can empty: one entry, or two.
    private readonly ConcurrentDictionary<string, string> _openApi = new();
    private readonly ConcurrentDictionary<string, string> _pages = new();

    /// <param name="server">The path at which the app's routes begin.</param>
    public string OpenApi(string server) => _openApi.GetOrAdd(server, ApiDescription.Write);

    public string Page(string server) => _pages.GetOrAdd(server, _ => DocsPage.Write(OpenApi(server)));
}
