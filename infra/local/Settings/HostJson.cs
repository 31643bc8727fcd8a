using System.Globalization;
using EmbeddedFunctions.Start;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Settings;

/// <summary>host.json, as far as this host goes by it; a setting <c>AzureFunctionsJobHost__a__b</c> overrides its <c>a.b</c>.</summary>
internal sealed record HostJson
{
    private const string Overrides = "AzureFunctionsJobHost:";
    private const string Prefix = "extensions:http:routePrefix";
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromMinutes(30);

    public string RoutePrefix { get; private init; } = "api";

    /// <summary>How many requests run at once; null for all.</summary>
    public int? MaxConcurrentRequests { get; private init; }

    /// <summary>How many requests run or wait; one more is answered 429. Null for any number.</summary>
    public int? MaxOutstandingRequests { get; private init; }

    /// <summary>Headers of every answer that does not have them itself.</summary>
    public IReadOnlyDictionary<string, string> CustomHeaders { get; private init; } = new Dictionary<string, string>();

    /// <summary>When a function's token is cancelled; null for never.</summary>
    public TimeSpan? FunctionTimeout { get; private init; } = UsualTimeout;

    /// <exception cref="StartException">The file is broken, a value is none, or a setting overrides the prefix.</exception>
    public static HostJson Read(string appFolder, AppSettings settings)
    {
        var path = Path.Combine(appFolder, "host.json");
        var file = Build(path, []);
        var host = Build(path, settings.AsConfiguration()
            .Where(setting => setting.Key.StartsWith(Overrides, StringComparison.OrdinalIgnoreCase))
            .Select(setting => KeyValuePair.Create(setting.Key[Overrides.Length..], setting.Value)));
        if (PrefixOf(host) != PrefixOf(file))
        {
            throw new StartException(
                $"A setting overrides the route prefix with '{host[Prefix]}', but the worker reads it from host.json alone, so in Azure no route would answer: set routePrefix in host.json.");
        }

        return Read(host);
    }

    private static IConfiguration Build(string path, IEnumerable<KeyValuePair<string, string?>> overrides)
    {
        var configuration = new ConfigurationBuilder();
        if (File.Exists(path))
        {
            JsonFile.Read(path);
            configuration.AddJsonStream(new MemoryStream(File.ReadAllBytes(path)));
        }

        return configuration.AddInMemoryCollection(overrides).Build();
    }

    // The host goes by the setting, its worker does not: https://github.com/Azure/azure-functions-dotnet-worker/issues/3009.
    private static string PrefixOf(IConfiguration host) => (host[Prefix] ?? "api").Trim('/');

    private static HostJson Read(IConfiguration host) => new()
    {
        RoutePrefix = PrefixOf(host),
        MaxConcurrentRequests = Limit(host, "extensions:http:maxConcurrentRequests"),
        MaxOutstandingRequests = Limit(host, "extensions:http:maxOutstandingRequests"),
        CustomHeaders = host.GetSection("extensions:http:customHeaders").GetChildren().ToDictionary(header => header.Key, header => header.Value ?? ""),
        FunctionTimeout = Timeout(host["functionTimeout"]),
    };

    private static int? Limit(IConfiguration host, string key) => host[key] switch
    {
        null or "" or "-1" => null,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var limit) && limit > 0 => limit,
        var text => throw new StartException($"In host.json, {key} is {text}: it must be a number above 0, or -1 for no limit."),
    };

    private static TimeSpan? Timeout(string? text) => text switch
    {
        null or "" => UsualTimeout,
        "-1" => null,
        _ when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero => timeout,
        _ => throw new StartException($"In host.json, functionTimeout is {text}: it must be a time such as 00:10:00, or -1 for none."),
    };
}
