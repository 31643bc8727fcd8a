using Azure.Data.Tables;
using Tracker.Benchmarks.Measure;

namespace Tracker.Benchmarks.Stores;

/// <summary>A table service, counted.</summary>
internal interface IStore : IAsyncDisposable
{
    string Name { get; }

    Cost Spent { get; }

    /// <param name="retries">Of the SDK: null leaves its defaults.</param>
    TableServiceClient Connect(int? retries);

    /// <summary>Runs what prepares a measurement, at whatever pace the store allows.</summary>
    Task FillAsync(Func<Task> fill);
}
