using System.Xml.Linq;

namespace Tracker.Docs.Page;

/// <summary>HTML as elements, so that all text in it is encoded.</summary>
internal static class Html
{
    private static readonly HashSet<string> s_void = ["meta", "link", "br", "hr"];

    public static XElement Element(string name, params object?[] content)
    {
        XElement element = new(name, content);
        // <td/> would stay open in HTML.
        if (element.IsEmpty && !s_void.Contains(name))
            element.Add("");
        return element;
    }

    public static XAttribute Attribute(string name, string value) => new(name, value);

    public static XElement Link(string to, params object?[] content) => Element("a", Attribute("href", to), content);

    public static XElement Code(string text) => Element("code", text);

    /// <summary>Paragraphs between blank lines; what stands in backticks is code.</summary>
    public static IEnumerable<XElement> Prose(string? text) =>
        (text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => Element("p", Inline(paragraph)));

    public static object[] Inline(string? text) =>
        [.. (text ?? "").Split('`').Select((part, index) => index % 2 == 1 ? (object)Code(part) : part)];

    public static XElement Table(string[] head, IEnumerable<object?[]> rows) => Element(
        "div",
        Attribute("class", "table"),
        Attribute("role", "group"),
        Attribute("tabindex", "0"),
        Attribute("aria-label", string.Join(", ", head)),
        Element(
            "table",
            Element("thead", Element("tr", head.Select(name => Element("th", Attribute("scope", "col"), name)))),
            Element("tbody", rows.Select(cells => Element("tr", cells.Select((cell, index) =>
                index == 0 ? Element("th", Attribute("scope", "row"), cell) : Element("td", cell)))))));
}
