using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tracker.Assets;
using Tracker.Digests;
using Tracker.Docs;
using Tracker.Links;
using Tracker.Log;
using Tracker.Programmes;
using Tracker.Subscriptions;

namespace Tracker;

/// <summary>What the app is made of.</summary>
internal static class Composition
{
    public static void AddTracker(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LogOptions>().BindConfiguration(LogOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        // Bodies have the contract's own limits, which answer with a problem instead of a closed connection.
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        services.AddSingleton(Tables);
        services.AddSingleton(provider => new LogStore<ProgrammeState>(
            provider.GetRequiredService<TableServiceClient>(),
            provider.GetRequiredService<IOptions<LogOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared,
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<ProgrammeReader>();
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DigestStore>();
        services.AddSingleton<DigestReader>();
        services.AddSingleton<DigestRun>();
        services.AddSubscriptions();
        services.AddSingleton<AssetFiles>();
        services.AddLinks();
        services.AddSingleton<ApiDocs>();
    }

    /// <summary>
    /// By identity where <c>Tracker:Storage:tableServiceUri</c> names the account, as in Azure; else by connection string, as here.
    /// </summary>
    private static TableServiceClient Tables(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        TableClientOptions options = new();
        // Retries have one owner: the pipelines of the log.
        options.Retry.MaxRetries = 0;

        var account = configuration["Tracker:Storage:tableServiceUri"];
        if (string.IsNullOrEmpty(account))
            return new(configuration["Tracker:Storage"] ?? configuration["AzureWebJobsStorage"], options);

        TokenCredential identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions
        {
            ManagedIdentityClientId = configuration["Tracker:Storage:clientId"],
        });
        return new(new Uri(account), identity, options);
    }
}
