using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace HostContract;

/// <summary>What happened in this process, by subject, for cases that look afterwards.</summary>
internal sealed class Notes
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _notes = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string subject, string note) => _notes.GetOrAdd(subject, _ => []).Enqueue(note);

    /// <returns>The notes in their order, one a line.</returns>
    public string About(string subject) => _notes.TryGetValue(subject, out var notes) ? string.Join('\n', notes) : "";
}

internal sealed class HostedNote(Notes notes) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        notes.Add("hosted", "started");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A service of one invocation.</summary>
internal sealed class Scoped;
