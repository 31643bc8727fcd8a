using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tracker.Simulation;

namespace Tracker.Tests;

/// <summary>An instance of the app on a simulated table service, whose requests are counted and can be made to fail.</summary>
internal sealed class SimulatedApp : IAsyncDisposable
{
    private readonly IHost _host;

    private SimulatedApp(IHost host, SimulatedTableService storage)
    {
        (_host, Storage) = (host, storage);
        Client = new() { BaseAddress = AppFixture.AddressOf(host) };
    }

    public HttpClient Client { get; }

    public SimulatedTableService Storage { get; }

    /// <param name="commitTimeout">How long storage may fail before that is the answer.</param>
    public static Task<SimulatedApp> StartAsync(AppFixture app, string commitTimeout = "00:00:20") =>
        StartAsync(app, new(SimulatedTableOptions.Instant), commitTimeout);

    /// <summary>Another instance on the same storage, which knows nothing of it yet.</summary>
    public Task<SimulatedApp> AnotherAsync(AppFixture app) => StartAsync(app, Storage, "00:00:20");

    private static async Task<SimulatedApp> StartAsync(AppFixture app, SimulatedTableService storage, string commitTimeout)
    {
        var host = AppFixture.Build(
            app.Azurite.Connection,
            new Dictionary<string, string?> { ["Tracker__Log__Table"] = "Simulated", ["Tracker__Log__CommitTimeout"] = commitTimeout, ["Tracker__Log__RetryDelay"] = "00:00:00.020" },
            services => services.AddSingleton(_ => storage.Connect()));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, storage);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }
}
