using Azure.Data.Tables;
using Tracker.Benchmarks.Measure;
using Tracker.Simulation;

namespace Tracker.Benchmarks.Stores;

/// <summary>The simulated service on real time: a read takes 5 ms, a write 8 ms and 0.1 ms a row, a partition 2,000 rows a second.</summary>
internal sealed class SimulatedStore(SimulatedTableOptions? options = null) : IStore
{
    private readonly SimulatedTableService _service = new(options);

    public string Name => "simulated";

    public Cost Spent
    {
        get
        {
            var total = _service.Counts.Total;
            return new(total.Requests, total.Rows, total.BytesSent + total.BytesReceived);
        }
    }

    /// <summary>Requests that the service refused: throttled, mostly.</summary>
    public long Refused => _service.Counts.Total.Errors;

    public TableServiceClient Connect(int? retries)
    {
        TableClientOptions options = new() { Transport = _service.CreateTransport() };
        if (retries is { } count)
            options.Retry.MaxRetries = count;
        return new(new Uri("https://simulated.table.core.windows.net"), new TableSharedKeyCredential("simulated", "c2ltdWxhdGVk"), options);
    }

    public async Task FillAsync(Func<Task> fill)
    {
        var pace = _service.Options;
        _service.Options = SimulatedTableOptions.Instant;
        await fill();
        _service.Options = pace;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
