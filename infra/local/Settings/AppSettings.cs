using System.Collections;
using EmbeddedFunctions.Start;
using Microsoft.Extensions.Hosting;

namespace EmbeddedFunctions.Settings;

/// <summary>
/// The app's settings: the environment first, then the local settings file, and in place of development storage the table service
/// that this host runs on.
/// </summary>
internal sealed class AppSettings
{
    public const string StorageKey = "AzureWebJobsStorage";
    public const string EnvironmentKey = "AZURE_FUNCTIONS_ENVIRONMENT";
    private const string DevelopmentStorage = "UseDevelopmentStorage=true";

    private readonly Dictionary<string, string?> _values;

    private AppSettings(Dictionary<string, string?> values) => _values = values;

    /// <summary>Whether the app asks for the emulator; false if its storage is somewhere else.</summary>
    public bool NeedsAzurite => _values[StorageKey] == DevelopmentStorage || _values.ContainsValue(DevelopmentStorage);

    /// <exception cref="StartException">A settings file is broken.</exception>
    public static AppSettings Load(AppFiles files, EmbeddedOptions options)
    {
        var values = new Dictionary<string, string?>(LocalSettings.Read(files), StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            values[(string)variable.Key] = (string?)variable.Value;
        foreach (var (key, value) in options.Settings)
            values[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        values.TryAdd(StorageKey, DevelopmentStorage);
        values.TryAdd(EnvironmentKey, Environments.Development);
        return new AppSettings(values);
    }

    public string? Get(string key) => _values.GetValueOrDefault(key);

    /// <summary>Puts a table service in the place of development storage.</summary>
    public void UseStorage(string connection)
    {
        foreach (var key in _values.Where(value => value.Value == DevelopmentStorage || value.Key == StorageKey).Select(value => value.Key).ToList())
            _values[key] = connection;
    }

    /// <summary>As configuration keys: <c>A__B</c> is <c>A:B</c>.</summary>
    public IEnumerable<KeyValuePair<string, string?>> AsConfiguration() =>
        _values.Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), value.Value));

    /// <summary>For code and libraries that read the environment themselves.</summary>
    public void ExportToEnvironment()
    {
        foreach (var (key, value) in _values)
            Environment.SetEnvironmentVariable(key, value);
    }
}
