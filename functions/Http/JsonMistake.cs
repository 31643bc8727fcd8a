using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tracker.Http;

/// <summary>
/// Says in the sender's words what System.Text.Json found wrong. Its own messages name .NET types and never get out; those of
/// this app's converters are written for the sender, and stay.
/// </summary>
internal static class JsonMistake
{
    internal const string HalfCharacter = "This has half a character (a lone surrogate). Send whole Unicode characters.";
    internal const string Repeated = "This member is there twice. Send it once.";

    private const string Unknown = "This member is not known. Leave it out, or check its spelling.";

    private static readonly string[] LibraryWords = [" | LineNumber: ", " type '", ".NET ", "System.", "Duplicate property '"];

    public static FieldErrors Explain(JsonException failure, JsonTypeInfo? type)
    {
        var errors = new FieldErrors();
        if (Missing(failure) is { Length: > 0 } names)
        {
            foreach (var name in names)
                errors.Add(JsonField.Of($"{failure.Path}.{name}"), "This is required.");
        }
        else
        {
            errors.Add(JsonField.Of(failure.Path), Message(failure, type));
        }

        return errors;
    }

    private static string Message(JsonException failure, JsonTypeInfo? type)
    {
        if (IsSyntax(failure))
            return $"This is not valid JSON, at line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}.";
        if (!IsOfTheLibrary(failure))
            return failure.Message;
        if (failure.InnerException?.Message.Contains("UTF-16", StringComparison.Ordinal) == true)
            return HalfCharacter;
        if (failure.Message.StartsWith("Duplicate property", StringComparison.Ordinal))
            return Repeated;
        return failure.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal)
            ? Unknown
            : JsonExpectation.Unmet(type, failure.Path);
    }

    // The reader's exception is a type of its own, or within one that adds the path.
    private static bool IsSyntax(JsonException failure) => failure.InnerException is JsonException || failure.GetType() != typeof(JsonException);

    // Nothing else tells its exceptions from ours; whom a stack trace names depends on what was inlined.
    private static bool IsOfTheLibrary(JsonException failure) =>
        LibraryWords.Any(word => failure.Message.Contains(word, StringComparison.Ordinal));

    private static string[] Missing(JsonException failure)
    {
        const string Marker = "missing required properties including: ";
        var at = failure.Message.IndexOf(Marker, StringComparison.Ordinal);
        return at < 0 || !IsOfTheLibrary(failure)
            ? []
            : [.. failure.Message[(at + Marker.Length)..].Split('\'').Where((_, i) => i % 2 == 1)];
    }
}
