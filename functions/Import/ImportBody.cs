using System.Buffers;
using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Import;

/// <summary>An import's body, read as it comes: beyond <see cref="ImportLimits.Bytes"/> it ends in a 413.</summary>
internal sealed class ImportBody(HttpRequest request) : Stream
{
    // The host can answer 500 instead of a reply that leaves a body unread, so a refused one is read on, but not for ever.
    private const int DrainedBytes = 32 << 20;

    // Readers take more than they need now.
    private const int ReadAhead = 1 << 20;

    private long _read;
    private long _endOfItem = long.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="RequestProblemException">The body is empty: 400. It, or an item of it, is too large: 413.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (request.ContentLength > ImportLimits.Bytes)
            throw new RequestProblemException(Problems.TooLarge(ImportLimits.Bytes));
        var read = await request.Body.ReadAsync(buffer, cancellationToken);
        if (_read == 0 && read == 0)
            throw new RequestProblemException(JsonField.Whole, "The body is empty. Send what is to be recorded.");
        _read += read;
        if (_read > ImportLimits.Bytes)
            throw new RequestProblemException(Problems.TooLarge(ImportLimits.Bytes));
        return _read <= _endOfItem ? read : throw new RequestProblemException(ImportLimits.ItemTooLarge());
    }

    /// <summary>For readers that keep an item whole however large it is: from here on it may have as many bytes as an item may.</summary>
    public void BeginItem() => _endOfItem = _read + ImportLimits.ItemBytes + ReadAhead;

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Reads on what is left of a body that was refused.</summary>
    public async Task DrainAsync()
    {
        var cancel = request.HttpContext.RequestAborted;
        var waste = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            var read = -1;
            for (var drained = 0L; read != 0 && drained < DrainedBytes && !cancel.IsCancellationRequested; drained += read)
                read = await request.Body.ReadAsync(waste, cancel);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client went away: there is nobody to answer.
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
