using Microsoft.Extensions.Logging;
using Tracker.Digests;
using Tracker.Log;

namespace Tracker.Simulation.Histories;

/// <summary>What an instance says of its digests: noted, and when it says that something failed that no fault of storage explains, judged.</summary>
internal sealed class Journal(LogHistory history) : ILogger<DigestRun>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        history.Note(() => $"  {formatter(state, exception)} {exception?.GetType().Name}");
        if (exception is not (null or StorageUnavailableException or OutcomeUnknownException))
            history.Surprise($"{formatter(state, exception)} {exception}");
    }
}
