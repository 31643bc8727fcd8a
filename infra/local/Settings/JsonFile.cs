using System.Text.Json;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Settings;

/// <summary>Reads the JSON files that people write by hand, comments and trailing commas allowed.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="StartException">The file is not a JSON object; the message says where it breaks.</exception>
    public static JsonElement Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new StartException($"{path} must be a JSON object: mend it, then start again.");
        }
        catch (JsonException broken)
        {
            throw new StartException(
                $"{path} is not valid JSON at line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}: mend it, then start again.", broken);
        }
    }
}
