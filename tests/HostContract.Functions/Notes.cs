using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HostContract;

/// <summary>What happened in this process, by subject, for cases that look afterwards.</summary>
internal sealed class Notes
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _notes = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string subject, string note) => _notes.GetOrAdd(subject, _ => []).Enqueue(note);

    /// <returns>The notes in their order, one a line.</returns>
    public string About(string subject) => _notes.TryGetValue(subject, out var notes) ? string.Join('\n', notes) : "";
}

/// <summary>Notes that it was started, and logs when the app begins to stop and when it is stopped itself.</summary>
internal sealed partial class HostedNote(Notes notes, IHostApplicationLifetime app, ILogger<HostedNote> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        notes.Add("hosted", "started");
        app.ApplicationStopping.Register(LogStopping);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        LogStopped();
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "The app is told to stop")]
    private partial void LogStopping();

    [LoggerMessage(LogLevel.Information, "The hosted service is stopped")]
    private partial void LogStopped();
}

/// <summary>A service of one invocation.</summary>
internal sealed class Scoped;
