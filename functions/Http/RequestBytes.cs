using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Tracker.Http;

/// <summary>A request's body in memory that goes back to the pool on disposal.</summary>
internal sealed class RequestBytes : IDisposable
{
    // The host can answer 500 instead of a reply that leaves a body unread, so a refused one is read on, but not for ever.
    private const int DrainedBytes = 32 << 20;

    private byte[] _buffer;
    private int _length;

    private RequestBytes(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <exception cref="RequestProblemException">It is larger than <paramref name="maxBytes"/>: 413.</exception>
    public static async Task<RequestBytes> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            throw await TooLarge(request, maxBytes, cancellation);

        var bytes = new RequestBytes((int)(request.ContentLength ?? 4096) + 1);
        try
        {
            await bytes.Fill(request, maxBytes, cancellation);
            return bytes;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task Fill(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await request.Body.ReadAsync(_buffer.AsMemory(_length), cancellation);
            if (read == 0)
                return;
            _length += read;
            if (_length > maxBytes)
                throw await TooLarge(request, maxBytes, cancellation);
            if (_length == _buffer.Length)
                Grow();
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static async Task<RequestProblemException> TooLarge(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        var waste = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            for (var drained = 0L; drained < DrainedBytes;)
            {
                var read = await request.Body.ReadAsync(waste, cancellation);
                if (read == 0)
                    break;
                drained += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(waste);
        }

        return new(Problems.TooLarge(maxBytes));
    }
}
