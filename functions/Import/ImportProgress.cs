using Microsoft.Extensions.Logging;

namespace Tracker.Import;

/// <summary>Tells the log how far an import is that takes longer than a moment.</summary>
internal sealed partial class ImportProgress(string programme, ILogger logger, TimeProvider time)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private readonly long _begun = time.GetTimestamp();
    private long _told = time.GetTimestamp();

    /// <param name="rows">How many are done.</param>
    public void Tick(int rows)
    {
        if (time.GetElapsedTime(_told) < s_pause)
            return;
        _told = time.GetTimestamp();
        LogProgress(programme, rows, (int)(rows / time.GetElapsedTime(_begun).TotalSeconds));
    }

    [LoggerMessage(LogLevel.Information, "Import into {Programme}: {Rows} rows done, {Rate} a second")]
    private partial void LogProgress(string programme, int rows, int rate);
}
