using Azure.Data.Tables;
using Tracker.Log;

namespace Tracker.Tests.Log;

/// <summary>Log stores on one table, each with a network of its own, as if each were another process.</summary>
internal sealed class Stores(string connection, string table)
{
    public Stores(AzuriteFixture azurite, string table)
        : this(azurite.Connection, table)
    {
    }

    /// <summary>The table as somebody sees it who goes behind the log's back.</summary>
    public TableClient Raw { get; } = new TableServiceClient(connection).GetTableClient(table);

    public LogStore<Notes> New(Wire? wire = null, TimeProvider? time = null, Action<LogOptions>? options = null) => New<Notes>(wire, time, options);

    public LogStore<TState> New<TState>(Wire? wire = null, TimeProvider? time = null, Action<LogOptions>? options = null)
        where TState : class, IProjection<TState>
    {
        TableClientOptions client = new() { Transport = wire ?? new() };
        client.Retry.MaxRetries = 0;
        LogOptions log = new() { Table = table, AttemptTimeout = TimeSpan.FromSeconds(20), ReadTimeout = TimeSpan.FromMinutes(1), CommitTimeout = TimeSpan.FromMinutes(1) };
        options?.Invoke(log);
        return new(new TableServiceClient(connection, client), log, time ?? TimeProvider.System, Random.Shared);
    }
}
