namespace Tracker.Simulation.Protocol;

/// <summary>The service's answer before it becomes bytes on the wire.</summary>
internal sealed record TableAnswer(int Status)
{
    public static TableAnswer NoContent { get; } = new(204);

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? ContentType { get; init; }

    public string? ETag { get; init; }

    public string? NextPartitionKey { get; init; }

    public string? NextRowKey { get; init; }

    public string? NextTableName { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The error's code, for headers, counters and traces.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Rows written or given out.</summary>
    public int Rows { get; init; }
}
