using Azure.Core.Pipeline;
using Azure.Data.Tables;
using EmbeddedFunctions.Storage;
using Tracker.Benchmarks.Measure;

namespace Tracker.Benchmarks.Stores;

/// <summary>An Azurite of its own, in memory. It looks through the whole table for each operation, so it is measured small.</summary>
internal sealed class AzuriteTables : IStore
{
    private readonly AzuriteStore _azurite;
    private readonly CountedTransport _transport = new(new HttpClientTransport());

    private AzuriteTables(AzuriteStore azurite) => _azurite = azurite;

    public string Name => "Azurite";

    public Cost Spent => _transport.Spent;

    public string Connection => _azurite.Connection;

    public static async Task<AzuriteTables> StartAsync()
    {
        var azurite = AzuriteStore.InMemory(_ => { });
        await azurite.Ready;
        return new(azurite);
    }

    public TableServiceClient Connect(int? retries)
    {
        TableClientOptions options = new() { Transport = _transport };
        if (retries is { } count)
            options.Retry.MaxRetries = count;
        return new(_azurite.Connection, options);
    }

    public Task FillAsync(Func<Task> fill) => fill();

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();
}
