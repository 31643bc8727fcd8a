using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Http;

/// <summary>A place in a JSON body as errors name it: <c>sources[0].url</c>, and <c>$</c> for the whole.</summary>
internal static partial class JsonField
{
    public const string Whole = "$";

    // A member's name is the sender's, and may be as long as a body.
    private const int MaxPath = 1000;
    private const int MaxLength = 200;

    /// <summary>From a path of System.Text.Json, such as <c>$.sources[0]['the url']</c>.</summary>
    public static string Of(string? path) => Of(Steps(path));

    public static string Of(IEnumerable<JsonStep> steps)
    {
        var field = new StringBuilder();
        foreach (var step in steps)
        {
            if (field.Length >= MaxLength)
                break;
            if (step.Member is { } member)
                field.Append(field.Length == 0 ? "" : ".").Append(Shortened.Text(member));
            else
                field.Append(CultureInfo.InvariantCulture, $"[{step.Item}]");
        }

        return field.Length == 0 ? Whole : field.ToString();
    }

    public static IEnumerable<JsonStep> Steps(string? path)
    {
        var bounded = path is { Length: > MaxPath } ? path[..MaxPath] : path ?? "";
        foreach (Match step in Step().Matches(bounded.StartsWith('$') ? bounded[1..] : bounded))
        {
            yield return step.Groups["item"] is { Success: true } item
                ? new(null, int.Parse(item.ValueSpan, CultureInfo.InvariantCulture))
                : new(step.Groups["member"].Value, 0);
        }
    }

    [GeneratedRegex(@"\['(?<member>.*?)'\]|\[(?<item>\d{1,9})\]|\.?(?<member>[^.\[]+)", RegexOptions.Singleline)]
    private static partial Regex Step();
}

/// <summary>A step into a JSON value: to a member by name, else to an item by its place.</summary>
internal readonly record struct JsonStep(string? Member, int Item);
