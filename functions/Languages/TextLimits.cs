using System.Text;

namespace Tracker.Languages;

/// <summary>What a field allows of its text, apart from its shape.</summary>
/// <param name="MaxLength">Characters a language, counted as Unicode code points, as JSON Schema counts them.</param>
/// <param name="Lines">Line feeds and tabs are allowed.</param>
internal sealed record TextLimits(int MaxLength, bool Lines = false)
{
    /// <summary>What is wrong with a text, for the person who sent it; null when nothing is.</summary>
    public string? Problem(Text text)
    {
        for (var i = 0; i < text.Values.Length; i++)
        {
            if (Problem(text.Values[i]) is { } problem)
                return text.IsPlain ? problem : $"{text.Languages[i]}: {problem}";
        }

        return null;
    }

    public string? Problem(string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return "This is blank. Write some text, or leave it out.";

        var length = 0;
        for (var rest = value.AsSpan(); !rest.IsEmpty; length++)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != System.Buffers.OperationStatus.Done)
                return "This has half a character (a lone surrogate). Send whole Unicode characters.";
            if (IsControl(rune) && !(Lines && rune.Value is '\n' or '\t'))
                return Lines ? "This has control characters. Only line feeds and tabs are allowed." : "This has control characters or line breaks. Write one line.";
            rest = rest[used..];
        }

        return length > MaxLength ? $"This has {length} characters. At most {MaxLength} are allowed." : null;
    }

    // U+FFFE and U+FFFF are no characters, and XML cannot hold them.
    private static bool IsControl(Rune rune) => Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF;
}
