using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Tracker.Assets;

/// <summary>What the build has bundled and embedded: see <c>Assets.targets</c>.</summary>
internal sealed class AssetFiles
{
    private static readonly Assembly s_app = typeof(AssetFiles).Assembly;

    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, Asset> _files;

    public AssetFiles()
    {
        _names = JsonSerializer.Deserialize(Read("assets/manifest.json"), TrackerJson.Default.DictionaryStringString)!.ToFrozenDictionary();
        _files = _names.Values.ToFrozenDictionary(
            name => name,
            name => new Asset(ContentTypeOf(name), Read($"assets/{name}"), Read($"assets/{name}.br"), Read($"assets/{name}.gz")));
    }

    /// <summary>The name that carries the content's hash, of what the sources call so: <c>board.js</c>.</summary>
    public string NameOf(string source) => _names[source];

    /// <param name="name">With the hash.</param>
    public Asset? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>The HTML of a page, with its places still open: <c>{{title}}</c>.</summary>
    public static string Page(string name) => Encoding.UTF8.GetString(Read($"pages/{name}"));

    private static byte[] Read(string resource)
    {
        using var stream = s_app.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The build embeds no {resource}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        var other => throw new InvalidOperationException($"There is no content type for {other}."),
    };
}
