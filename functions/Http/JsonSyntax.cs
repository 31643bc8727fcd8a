using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Tracker.Http;

/// <summary>
/// Checks a JSON text before anything is made of it: UTF-8, syntax, depth, whole characters, members once. .NET's readers leave
/// some of that to the first use of a value, where it would look like the app's own mistake.
/// </summary>
internal ref struct JsonSyntax
{
    private const int MaxDepth = 64;

    private readonly List<JsonStep> _steps = [];
    private readonly List<HashSet<string>?> _members = [];
    private Utf8JsonReader _reader;

    private JsonSyntax(ReadOnlySpan<byte> json) => _reader = new(json, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });

    /// <summary>The first mistake: its field and what to say of it. Null when there is none.</summary>
    public static (string Field, string Message)? Mistake(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return (JsonField.Whole, "This is not UTF-8.");
        try
        {
            return new JsonSyntax(json).Read();
        }
        catch (JsonException failure)
        {
            return (JsonField.Whole, Where(json, failure));
        }
    }

    private (string Field, string Message)? Read()
    {
        while (_reader.Read())
        {
            if (Problem() is { } problem)
                return (Field(), problem);
        }

        return null;
    }

    private string? Problem()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                NextItem();
                if (_reader.CurrentDepth >= MaxDepth)
                    return $"This is nested too deeply. At most {MaxDepth} levels are taken.";
                _members.Add(_reader.TokenType == JsonTokenType.StartObject ? new(StringComparer.Ordinal) : null);
                _steps.Add(new(null, -1));
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _members.RemoveAt(_members.Count - 1);
                _steps.RemoveAt(_steps.Count - 1);
                return null;
            case JsonTokenType.PropertyName:
                if (Text() is not { } name)
                    return JsonMistake.HalfCharacter;
                _steps[^1] = new(name, 0);
                return _members[^1]!.Add(name) ? null : JsonMistake.Repeated;
            case JsonTokenType.String when _reader.ValueIsEscaped:
                NextItem();
                return Text() is null ? JsonMistake.HalfCharacter : null;
            default:
                NextItem();
                return null;
        }
    }

    private readonly void NextItem()
    {
        if (_members is [.., null])
            _steps[^1] = new(null, _steps[^1].Item + 1);
    }

    private readonly string? Text()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A list not yet read into has no item to name.
    private readonly string Field() => JsonField.Of(_steps.Where(step => step.Item >= 0));

    private static string Where(ReadOnlySpan<byte> json, JsonException failure)
    {
        var line = json;
        for (var skipped = 0L; skipped < failure.LineNumber; skipped++)
            line = line[(line.IndexOf((byte)'\n') + 1)..];
        var before = (int)Math.Min(failure.BytePositionInLine ?? 0, line.Length);
        var column = Encoding.UTF8.GetCharCount(line[..before]) + 1;
        return before == line.Length
            ? $"This JSON ends too early, at line {failure.LineNumber + 1}, column {column}."
            : $"This is not valid JSON, at line {failure.LineNumber + 1}, column {column}.";
    }
}
