using Azure.Core;
using Azure.Core.Pipeline;

namespace Tracker.Tests.Digests;

/// <summary>Counts how many requests are under way at the same time.</summary>
/// <param name="look">Called at each of them.</param>
internal sealed class CountingTransport(HttpPipelineTransport inner, Action? look = null) : HttpPipelineTransport
{
    private readonly Lock _lock = new();
    private int _now;

    public int Most { get; private set; }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => inner.Process(message);

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        lock (_lock)
        {
            Most = Math.Max(Most, ++_now);
            look?.Invoke();
        }

        try
        {
            await inner.ProcessAsync(message);
        }
        finally
        {
            lock (_lock)
                _now--;
        }
    }
}
