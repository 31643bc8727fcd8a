using System.Xml.Linq;

namespace Tracker.Tests.Feeds;

/// <summary>An Atom feed read as plain XML.</summary>
internal sealed class ParsedFeed(XElement root)
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public XElement Root => root;

    public IReadOnlyList<XElement> Entries => [.. root.Elements(Atom + "entry")];

    public IEnumerable<string> Ids => Entries.Select(entry => Text(entry, "id"));

    public IEnumerable<string> Titles => Entries.Select(entry => Text(entry, "title"));

    public static async Task<ParsedFeed> OfAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return new((await XDocument.LoadAsync(body, LoadOptions.None, TestContext.Current.CancellationToken)).Root!);
    }

    public static string Text(XElement parent, string name) => parent.Element(Atom + name)!.Value;

    public static string? Link(XElement parent, string relation) =>
        (string?)parent.Elements(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");
}
