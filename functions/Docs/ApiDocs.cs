using System.Collections.Concurrent;
using Tracker.Assets;
using Tracker.Docs.Page;
using Tracker.Http;

namespace Tracker.Docs;

/// <summary>The description and its page, made when they are first asked for: they change only with the app.</summary>
internal sealed class ApiDocs
{
    // By the route prefix, which host.json can empty: one entry, or two.
    private readonly ConcurrentDictionary<string, string> _texts = new();
    private readonly ConcurrentDictionary<string, Asset> _openApi = new();
    private readonly ConcurrentDictionary<string, Asset> _pages = new();

    /// <param name="server">The path at which the app's routes begin.</param>
    public Asset OpenApi(string server) => _openApi.GetOrAdd(server, _ => Asset.Of(JsonOutput.MediaType, Text(server)));

    public Asset Page(string server) => _pages.GetOrAdd(server, _ => Asset.Of("text/html; charset=utf-8", DocsPage.Write(Text(server))));

    private string Text(string server) => _texts.GetOrAdd(server, ApiDescription.Write);
}
