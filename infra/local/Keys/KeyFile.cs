using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Keys;

/// <summary>The keys as they are kept: made on first use, so that no two machines share any.</summary>
/// <param name="Functions">One key of each function, by the function's name.</param>
/// <param name="System">Keys of extensions, by the extension's name. This host has none, so that only those are there that somebody wrote.</param>
internal sealed record KeyFile(string Master, string Host, IReadOnlyDictionary<string, string> Functions, IReadOnlyDictionary<string, string> System)
{
    /// <summary>Reads the keys, and makes those that are missing. Keys of other apps on the same folder stay in the file.</summary>
    /// <returns>With the keys of the named functions alone.</returns>
    public static async Task<KeyFile> Open(string folder, IEnumerable<string> functions)
    {
        Directory.CreateDirectory(folder);
        await using var turn = await FolderLock.Wait(Path.Combine(folder, "keys.lock"), CancellationToken.None);
        var path = Path.Combine(folder, "keys.json");
        var known = File.Exists(path) ? JsonSerializer.Deserialize(await File.ReadAllTextAsync(path), KeyFileJson.Default.KeyFile)! : null;
        var keys = new KeyFile(
            known?.Master ?? NewKey(),
            known?.Host ?? NewKey(),
            functions.ToDictionary(name => name, name => known?.Functions?.GetValueOrDefault(name) ?? NewKey(), StringComparer.OrdinalIgnoreCase),
            known?.System ?? new Dictionary<string, string>());
        var others = known?.Functions?.Where(function => !keys.Functions.ContainsKey(function.Key)) ?? [];
        var kept = keys with { Functions = keys.Functions.Concat(others).ToDictionary() };
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(kept, KeyFileJson.Default.KeyFile));
        return keys;
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(42)).Replace('+', '-').Replace('/', '_');
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(KeyFile))]
internal sealed partial class KeyFileJson : JsonSerializerContext;
