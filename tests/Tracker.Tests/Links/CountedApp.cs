using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tracker.Tests.Links;

/// <summary>Another instance of the app on the same storage, whose requests to it are counted below the SDK.</summary>
internal sealed class CountedApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly HttpClient _client;
    private readonly Counter _counter;

    private CountedApp(IHost host, Counter counter) =>
        (_host, _counter, _client) = (host, counter, new() { BaseAddress = AppFixture.AddressOf(host) });

    public static async Task<CountedApp> StartAsync(AppFixture app)
    {
        Counter counter = new();
        TableClientOptions options = new();
        options.Retry.MaxRetries = 0;
        options.AddPolicy(counter, HttpPipelinePosition.PerCall);
        TableServiceClient tables = new(app.Azurite.Connection, options);
        var host = AppFixture.Build(
            app.Azurite.Connection,
            new Dictionary<string, string?> { ["Tracker__Log__Table"] = app.Table },
            services => services.AddSingleton(tables));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, counter);
    }

    public async Task<int> RequestsOfAsync(string path)
    {
        var before = _counter.Count;
        await _client.GetAsync(path, TestContext.Current.CancellationToken);
        return _counter.Count - before;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.StopAsync(TestContext.Current.CancellationToken);
        _host.Dispose();
    }

    private sealed class Counter : HttpPipelineSynchronousPolicy
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
    }
}
