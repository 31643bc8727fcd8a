using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Tracker.Tests.Http;

/// <summary>Keeps what one logger was told.</summary>
internal sealed class RecordedLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Message, Exception? Failure)> _entries = [];

    public IReadOnlyCollection<(LogLevel Level, string Message, Exception? Failure)> Entries => _entries;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _entries.Enqueue((logLevel, formatter(state, exception), exception));
}
