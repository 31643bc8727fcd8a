using System.Text;

namespace Tracker.Tests.Infra.Local;

/// <summary>A body that waits in its middle.</summary>
internal sealed class BodyInParts(int size, long? length) : HttpContent
{
    private readonly TaskCompletionSource _half = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task FirstHalfSent => _half.Task;

    public void SendRest() => _rest.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
    {
        var half = Encoding.ASCII.GetBytes(new string('a', size / 2));
        await stream.WriteAsync(half);
        await stream.FlushAsync();
        _half.SetResult();
        await _rest.Task;
        await stream.WriteAsync(half);
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length ?? 0;
        return length is not null;
    }
}
