using System.ComponentModel.DataAnnotations;

namespace Tracker.Log;

/// <summary>Section <c>Tracker:Log</c>.</summary>
internal sealed class LogOptions
{
    public const string Section = "Tracker:Log";

    /// <summary>The table that holds everything. Letters and digits, 3 to 63.</summary>
    [RegularExpression("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    public string Table { get; set; } = "Tracker";

    /// <summary>How long one request to storage may take before it counts as lost.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a read may take with all its attempts.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a commit may take with all its attempts; then the answer is that nobody knows.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan CommitTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The first wait between two attempts; each further one is about twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait between two attempts.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the circuit stays open once storage is seen to be down.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:05:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Bytes of one transaction as serialised. Table storage takes 4 MiB; set 2000000 for Cosmos DB.</summary>
    [Range(1_500_000, 4 * 1024 * 1024)]
    public int MaxCommitBytes { get; set; } = 4_000_000;

    /// <summary>Memory for the views of all programmes together, in megabytes.</summary>
    [Range(1, 65536)]
    public int ViewMegabytes { get; set; } = 512;

    /// <summary>How long the answer to an idempotency key is kept.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromHours(24);
}
