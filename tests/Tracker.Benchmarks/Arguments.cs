using System.Globalization;

namespace Tracker.Benchmarks;

/// <summary>The command line: a command, then <c>--name value</c> or <c>--name</c>.</summary>
internal sealed class Arguments(IReadOnlyList<string> words)
{
    public string? Command => words.Count > 0 ? words[0] : null;

    public bool Has(string name) => words.Contains($"--{name}");

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name)
    {
        var at = words.ToList().IndexOf($"--{name}");
        return at >= 0 && at + 1 < words.Count ? words[at + 1] : null;
    }
}
