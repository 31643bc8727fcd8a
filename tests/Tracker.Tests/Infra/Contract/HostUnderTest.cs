using System.Text.Json;
using Tracker.Tests.Infra.Contract;
using Tracker.Tests.Infra.Local;

[assembly: AssemblyFixture(typeof(HostUnderTest))]

namespace Tracker.Tests.Infra.Contract;

/// <summary>
/// The host that the contract is tried on: the one that <c>HOST_CONTRACT_URL</c> names, or else the embedded one, started from its
/// command line with keys, once for each <see cref="Setup"/> that a case needs.
/// </summary>
public sealed class HostUnderTest : IAsyncLifetime
{
    /// <summary>The environment of <see cref="Setup.Varied"/>; besides, its host.json has an empty prefix.</summary>
    internal static Dictionary<string, string?> Varied { get; } = new Dictionary<string, string?>
    {
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Staging",
        ["AzureWebJobsDisableHomepage"] = "true",
        ["Contract__BodyLimit"] = "none",
        ["Contract__Origin"] = "environment",
        ["WEBSITE_TIME_ZONE"] = "Asia/Almaty",
    };

    private const string SystemKey = "an-extensions-key";

    private static readonly Setup s_otherSetup = Enum.Parse<Setup>(Environment.GetEnvironmentVariable("HOST_CONTRACT_SETUP") ?? nameof(Setup.Plain), ignoreCase: true);
    private static readonly string? s_other = Environment.GetEnvironmentVariable("HOST_CONTRACT_URL");

    private readonly Dictionary<Setup, Lazy<Task<Running>>> _embedded = [];
    private readonly List<(HostProcess Process, DirectoryInfo Folder)> _started = [];

    /// <summary>The host in a setup. Skips the test if the named one has another.</summary>
    internal Task<Running> In(Setup setup)
    {
        Assert.SkipWhen(s_other is not null && setup != s_otherSetup, $"The host was not started for {setup}.");
        return s_other is null ? _embedded[setup].Value : Task.FromResult(new Running(new(s_other.TrimEnd('/') + "/"), Named()));
    }

    public ValueTask InitializeAsync()
    {
        foreach (var setup in Enum.GetValues<Setup>())
            _embedded[setup] = new(() => Start(setup));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (process, folder) in _started)
        {
            await process.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private async Task<Running> Start(Setup setup)
    {
        var folder = HostProcess.Copy("HostContract.Functions");
        if (setup == Setup.Varied)
            await EmptyPrefix(Path.Combine(folder.FullName, "host.json"));
        var keysFile = Directory.CreateDirectory(Path.Combine(folder.FullName, ".azurite")).FullName + "/keys.json";
        await File.WriteAllTextAsync(keysFile, $$"""{ "functions": {}, "system": { "extension": "{{SystemKey}}" } }""");
        // The machine's own zone is Almaty's: on this host it makes no difference.
        Dictionary<string, string?> environment = new(setup == Setup.Varied ? Varied : []) { ["TZ"] = "Asia/Almaty" };
        var process = HostProcess.Start(folder, environment, "--port", "0", "--enable-auth", "--in-memory");
        lock (_started)
            _started.Add((process, folder));
        var address = await process.Address();
        using var keys = JsonDocument.Parse(await File.ReadAllBytesAsync(keysFile));
        var functions = keys.RootElement.GetProperty("functions");
        return new(address, new()
        {
            [Key.Host] = keys.RootElement.GetProperty("host").GetString(),
            [Key.Master] = keys.RootElement.GetProperty("master").GetString(),
            [Key.Function] = functions.GetProperty("Locked").GetString(),
            [Key.OtherFunction] = functions.GetProperty("Unsaid").GetString(),
            [Key.System] = SystemKey,
        });
    }

    private static async Task EmptyPrefix(string hostJson)
    {
        var text = await File.ReadAllTextAsync(hostJson);
        await File.WriteAllTextAsync(hostJson, text.Replace("\"api\"", "\"\"", StringComparison.Ordinal));
    }

    private static Dictionary<Key, string?> Named() => new()
    {
        [Key.Host] = Environment.GetEnvironmentVariable("HOST_CONTRACT_KEY"),
        [Key.Master] = Environment.GetEnvironmentVariable("HOST_CONTRACT_MASTER_KEY"),
        [Key.Function] = Environment.GetEnvironmentVariable("HOST_CONTRACT_FUNCTION_KEY"),
        [Key.OtherFunction] = Environment.GetEnvironmentVariable("HOST_CONTRACT_OTHER_FUNCTION_KEY"),
        [Key.System] = Environment.GetEnvironmentVariable("HOST_CONTRACT_SYSTEM_KEY"),
    };

    /// <param name="Address">Ends in a slash.</param>
    internal sealed record Running(Uri Address, Dictionary<Key, string?> Keys)
    {
        /// <summary>The text of a key, or null for none. Skips the test if the host has no such key.</summary>
        public string? TextOf(Key key)
        {
            if (key == Key.Unlocked)
                return Keys[Key.Master];
            Assert.SkipUnless(Keys[Key.Host] is not null && Keys[Key.Master] is not null, "The host asks for no keys, or they were not named.");
            return key switch
            {
                Key.None => null,
                Key.Wrong => "wrong",
                _ when Keys[key] is { } text => text,
                _ => Skipped(key),
            };
        }

        private static string? Skipped(Key key)
        {
            Assert.Skip($"The key {key} was not named.");
            return null;
        }
    }
}
