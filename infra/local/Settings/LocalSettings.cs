using System.Text.Json;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Settings;

/// <summary>The <c>Values</c> of local.settings.json, or of local.settings.sample.json where there is none.</summary>
internal static class LocalSettings
{
    /// <exception cref="StartException">The file is broken.</exception>
    public static Dictionary<string, string?> Read(AppFiles files)
    {
        var path = files.Find("local.settings.json") ?? files.Find("local.settings.sample.json");
        if (path is null || !JsonFile.Read(path).TryGetProperty("Values", out var values))
            return [];
        if (values.ValueKind != JsonValueKind.Object)
            throw new StartException($"The Values of {path} must be an object of strings: mend it, then start again.");
        return values.EnumerateObject()
            .Where(value => value.Value.ValueKind == JsonValueKind.String) // Core Tools passes over the rest as well
            .ToDictionary(value => value.Name, value => value.Value.GetString());
    }
}
