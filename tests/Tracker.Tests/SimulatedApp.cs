using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tracker.Simulation;

namespace Tracker.Tests.Import;

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
    public static async Task<SimulatedApp> StartAsync(AppFixture app, string commitTimeout = "00:00:20")
    {
        SimulatedTableService storage = new(SimulatedTableOptions.Instant);
        var host = AppFixture.Build(
            app.Azurite.Connection,
            new Dictionary<string, string?> { ["Tracker__Log__Table"] = "Imports", ["Tracker__Log__CommitTimeout"] = commitTimeout, ["Tracker__Log__RetryDelay"] = "00:00:00.020" },
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
