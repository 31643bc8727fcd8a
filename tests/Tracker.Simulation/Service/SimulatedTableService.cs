using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Tracker.Simulation.Counters;
using Tracker.Simulation.Faults;
using Tracker.Simulation.Protocol;
using Tracker.Simulation.Storage;

namespace Tracker.Simulation;

/// <summary>
/// A storage account's table service in memory. It is put in as the transport under the unchanged table SDK, speaks its protocol and
/// enforces the service's rules.
/// <para>
/// On <see cref="Time.VirtualTime"/> everything it does repeats with the seed. On real time it may be used from any thread.
/// </para>
/// </summary>
public sealed class SimulatedTableService
{
    private readonly Lock _lock = new();
    private readonly TableStore _store = new();
    private readonly Dictionary<OperationKind, OperationCount> _counts = [];
    private readonly Random _random;
    private int _requests;
    private long _ticks;

    public SimulatedTableService(SimulatedTableOptions? options = null, TimeProvider? time = null, int seed = 0)
    {
        Options = options ?? new SimulatedTableOptions();
        _random = new Random(seed);
        Time = time ?? TimeProvider.System;
    }

    /// <summary>How it behaves from now on: filled at once, for example, and then used at its real pace.</summary>
    public SimulatedTableOptions Options { get; set; }

    /// <summary>What befalls requests from now on; null: nothing.</summary>
    public FaultPolicy? Faults { get; set; }

    /// <summary>Where each step of each request is written, if anywhere.</summary>
    public OperationTrace? Trace { get; set; }

    /// <summary>What has been counted up to now.</summary>
    public OperationCounts Counts
    {
        get
        {
            lock (_lock)
                return new OperationCounts(_counts);
        }
    }

    internal TimeProvider Time { get; }

    /// <summary>A way to the service, one for each client process.</summary>
    /// <param name="client">Its name in traces.</param>
    public SimulatedTransport CreateTransport(string client = "client") => new(this, client);

    /// <summary>A client of the SDK without retries of its own.</summary>
    public TableServiceClient Connect(string client = "client") => Connect(CreateTransport(client));

    /// <inheritdoc cref="Connect(string)"/>
    public static TableServiceClient Connect(HttpPipelineTransport transport)
    {
        var options = new TableClientOptions { Transport = transport };
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return new TableServiceClient(new Uri("https://simulated.table.core.windows.net"), new TableSharedKeyCredential("simulated", "c2ltdWxhdGVk"), options);
    }

    /// <summary>Rows of a table that are stored now, as the service would give them out, without a request.</summary>
    public int CountRows(string table)
    {
        lock (_lock)
            return _store.Find(table)?.Partitions.Sum(partition => partition.Rows.Count) ?? 0;
    }

    /// <summary>Takes note of a request that a client sends, and decides what will become of it.</summary>
    internal (RequestInfo Info, Fault? Fault, TimeSpan Latency) Depart(string client, TableRequest request, int bytes)
    {
        lock (_lock)
        {
            var keys = request.Writes.Count > 0 ? request.Writes.Select(write => write.RowKey).ToArray() : request.RowKey is { } key ? [key] : [];
            var info = new RequestInfo(++_requests, client, request.Kind, request.Table, request.PartitionKey, keys, bytes);
            var fault = Faults?.Invoke(info, _random);
            var latency = Options.LatencyOf(request.IsRead, keys.Length);
            if (Options.Jitter > 0)
                latency *= 1 + Options.Jitter * _random.NextDouble();

            Count(request.Kind, new OperationCount(1, 0, bytes, 0, 0, fault is null ? 0 : 1));
            Trace?.Add(fault is null ? $"{info} sent" : $"{info} sent, will be: {fault.Name}");
            return (info, fault, latency);
        }
    }

    /// <summary>The operation is applied.</summary>
    internal TableAnswer Land(RequestInfo info, TableRequest request)
    {
        lock (_lock)
        {
            var answer = Apply(info, request);
            Count(request.Kind, new OperationCount(0, answer.Rows, 0, answer.Body.Length, answer.ErrorCode is null ? 0 : 1, 0));
            Trace?.Add($"#{info.Number} {info.Client} landed: {answer.Status} {answer.ErrorCode} {answer.Rows} rows");
            return answer;
        }
    }

    internal TimeSpan ArrivalOf(TimeSpan latency) => latency * Options.ArrivalShare;

    internal TimeSpan ReadingTime(TableRequest request, TableAnswer? answer) =>
        request.IsRead && answer is not null ? Options.ReadRowLatency * answer.Rows : TimeSpan.Zero;

    internal void Note(RequestInfo info, string outcome) => Trace?.Add($"#{info.Number} {info.Client} answered: {outcome}");

    private TableAnswer Apply(RequestInfo info, TableRequest request)
    {
        if (request.Error is { } error)
        {
            return request.Kind == OperationKind.Transaction && error.Status != TableErrors.RequestBodyTooLarge.Status
                ? AnswerWriter.Transaction(info.Number, [AnswerWriter.Error(error)], 0, error.Code)
                : AnswerWriter.Error(error);
        }

        if (IsThrottled(request))
            return AnswerWriter.Error(TableErrors.ServerBusy);

        return request.Kind switch
        {
            OperationKind.CreateTable => _store.Create(request),
            OperationKind.DeleteTable => _store.Delete(request.Table),
            OperationKind.QueryTables => _store.Query(request.Query, Options.PageSize),
            OperationKind.Get => _store.Get(request),
            OperationKind.Query => _store.Query(request, Options.PageSize, ScanOfPage()),
            _ => Write(info, request),
        };
    }

    private TableAnswer Write(RequestInfo info, TableRequest request)
    {
        var transaction = request.Kind == OperationKind.Transaction;
        if (_store.Find(request.Table) is not { } table)
        {
            return transaction
                ? AnswerWriter.Transaction(info.Number, [AnswerWriter.Error(TableErrors.TableNotFound.At(0))], 0, TableErrors.TableNotFound.Code)
                : AnswerWriter.Error(TableErrors.TableNotFound);
        }

        // Timestamps only grow, so no two writes share an ETag.
        _ticks = Math.Max(Time.GetUtcNow().UtcTicks, _ticks + 1);
        var partition = table.GetOrAdd(request.PartitionKey!);
        return transaction ? TableStore.Transact(request, partition, info.Number, _ticks) : TableStore.Write(request, partition, _ticks);
    }

    private bool IsThrottled(TableRequest request)
    {
        if (Options.RowsPerSecond is not { } rate || request.PartitionKey is null || _store.Find(request.Table) is not { } table)
            return false;
        var rows = Math.Max(1, request.Writes.Count);
        return !table.GetOrAdd(request.PartitionKey).Budget.TryTake(rows, rate, Options.Burst, Time.GetUtcNow());
    }

    private int ScanOfPage() =>
        Options.ShortPages > 0 && _random.NextDouble() < Options.ShortPages
            ? _random.Next(2) == 0 ? 0 : _random.Next(1, Options.PageSize)
            : int.MaxValue;

    private void Count(OperationKind kind, OperationCount count) => _counts[kind] = _counts.GetValueOrDefault(kind) + count;
}
