using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Tracker.Docs;

/// <summary>The docstrings of the code, from the file that the compiler writes: what is said to those who read the code is said to callers too.</summary>
internal sealed class DocComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocComments(IEnumerable<XElement> members) => _members = members.ToDictionary(member => (string)member.Attribute("name")!);

    public static DocComments OfApp()
    {
        var assembly = typeof(DocComments).Assembly;
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        return new(XDocument.Load(file).Descendants("member"));
    }

    /// <summary>Of a type its first sentence: what follows is for those who work on it.</summary>
    public string? Of(Type type) => Summary($"T:{NameOf(type)}") is { } summary
        ? type.Namespace == typeof(Shapes.Problem).Namespace ? summary : summary.Split(". ")[0].TrimEnd('.') + "."
        : null;

    /// <summary>Of a property: its own, else that of the record's parameter that it is.</summary>
    public string? Of(PropertyInfo property) =>
        Summary($"P:{NameOf(property.DeclaringType!)}.{property.Name}")
        ?? Text(_members.GetValueOrDefault($"T:{NameOf(property.DeclaringType!)}")?.Elements("param")
            .FirstOrDefault(parameter => (string?)parameter.Attribute("name") == property.Name));

    private string? Summary(string member) => Text(_members.GetValueOrDefault(member)?.Element("summary"));

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        StringBuilder text = new();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                // A reference to code says its last word.
                XElement reference => $"`{((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? reference.Value).Split('(')[0].Split('.', ':')[^1]}`",
                _ => "",
            });
        }

        var words = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words is "" ? null : words;
    }
}
