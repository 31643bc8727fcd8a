using System.Buffers;
using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Import;

/// <summary>An import's body, read as it comes: beyond <see cref="ImportLimits.Bytes"/> it ends in a 413.</summary>
internal sealed class ImportBody(HttpRequest request) : Stream
{
    // The host can answer 500 instead of a reply that leaves a body unread, so a refused one is read on, but not for ever.
    private const int DrainedBytes = 32 << 20;

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="RequestProblemException">The body is too large: 413.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (request.ContentLength > ImportLimits.Bytes)
            throw new RequestProblemException(Problems.TooLarge(ImportLimits.Bytes));
        var read = await request.Body.ReadAsync(buffer, cancellationToken);
        _read += read;
        return _read <= ImportLimits.Bytes ? read : throw new RequestProblemException(Problems.TooLarge(ImportLimits.Bytes));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Reads on what is left of a refused body.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        var waste = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            int read;
            for (var drained = 0L; drained < DrainedBytes; drained += read)
            {
                read = await request.Body.ReadAsync(waste, cancel);
                if (read == 0)
                    return;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(waste);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Call ReadAsync.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
