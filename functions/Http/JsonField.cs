using System.Globalization;
using System.Text;

namespace Tracker.Http;

/// <summary>A place in a JSON body as errors name it: <c>sources[0].url</c>, and <c>$</c> for the whole.</summary>
internal static class JsonField
{
    public const string Whole = "$";

    private const int MaxLength = 200;

    /// <summary>From a path of System.Text.Json, such as <c>$.sources[0]['the url']</c>.</summary>
    public static string Of(string? path)
    {
        var field = new StringBuilder();
        foreach (var step in Steps(path))
            Append(field, step);
        return field.Length == 0 ? Whole : field.ToString();
    }

    public static void Append(StringBuilder field, JsonStep step)
    {
        if (field.Length >= MaxLength)
            return;
        if (step.Member is { } member)
            field.Append(field.Length == 0 ? "" : ".").Append(Shortened.Text(member));
        else
            field.Append(CultureInfo.InvariantCulture, $"[{step.Item}]");
    }

    public static IEnumerable<JsonStep> Steps(string? path)
    {
        var rest = path is ['$', ..] ? path[1..] : path ?? "";
        while (rest is not "")
        {
            // A member's name in quotes may hold anything; it ends at the first quote that a bracket follows.
            if (rest.StartsWith("['", StringComparison.Ordinal) && rest.IndexOf("']", StringComparison.Ordinal) is > 0 and var quote)
            {
                yield return new(rest[2..quote], 0);
                rest = rest[(quote + 2)..];
            }
            else if (rest[0] == '[' && rest.IndexOf(']') is > 1 and var bracket && int.TryParse(rest.AsSpan(1, bracket - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                yield return new(null, index);
                rest = rest[(bracket + 1)..];
            }
            else
            {
                var name = rest.TrimStart('.');
                var end = name.AsSpan().IndexOfAny('.', '[');
                yield return new(end < 0 ? name : name[..end], 0);
                rest = end < 0 ? "" : name[end..];
            }
        }
    }
}

/// <summary>A step into a JSON value: to a member by name, else to an item by its place.</summary>
internal readonly record struct JsonStep(string? Member, int Item);
