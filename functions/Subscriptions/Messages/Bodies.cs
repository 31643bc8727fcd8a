using Tracker.Digests;

namespace Tracker.Subscriptions.Messages;

/// <summary>The bodies that a run sends for a programme: each digest is read once, each form of it made once.</summary>
internal sealed class Bodies(DigestStore digests, string programme, WebhookOptions options)
{
    private readonly Dictionary<long, Task<Digest>> _digests = [];
    private readonly Dictionary<(long, Format), ReadOnlyMemory<byte>> _bodies = [];
    private readonly Lock _lock = new();

    public async Task<ReadOnlyMemory<byte>> OfAsync(long number, Format format, CancellationToken cancel)
    {
        Task<Digest> reading;
        lock (_lock)
        {
            if (!_digests.TryGetValue(number, out reading!))
                _digests.Add(number, reading = digests.OfNumberAsync(programme, number, cancel));
        }

        var digest = await reading;
        lock (_lock)
        {
            if (!_bodies.TryGetValue((number, format), out var body))
                _bodies.Add((number, format), body = MessageBody.Of(digest, format, "digest.made", options.AddressOf(programme, digest.Slot)));
            return body;
        }
    }
}
