using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Http;

/// <summary>
/// The two limits that a body passes: the host takes in a body of known length as a whole before the function starts, up to 100 MiB; then
/// the app's own server has its limit, which shows when the function reads. A body sent in chunks goes straight to the app, and breaks off at the
/// lower of the two.
/// </summary>
internal sealed class RequestBody(IConfiguration settings)
{
    private const long UsualLimit = 100 * 1024 * 1024;
    private const int MemoryThreshold = 1024 * 1024;

    private readonly long _limit = long.TryParse(settings["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"], out var own) ? own : UsualLimit;

    /// <exception cref="BadHttpRequestException">The body is too large for the host, or the client broke off.</exception>
    public async Task TakeIn(HttpContext http)
    {
        var size = http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength is null && !size.IsReadOnly)
        {
            var capped = new Capped(size, _limit);
            capped.MaxRequestBodySize = size.MaxRequestBodySize;
            http.Features.Set<IHttpMaxRequestBodySizeFeature>(capped);
        }

        if (http.Request.ContentLength is null or 0)
            return;
        var ofTheApp = size.MaxRequestBodySize;
        size.MaxRequestBodySize = _limit;
        var whole = new FileBufferingReadStream(http.Request.Body, MemoryThreshold);
        http.Response.RegisterForDisposeAsync(whole);
        await whole.DrainAsync(http.RequestAborted);
        whole.Position = 0;
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(new AppLimit { MaxRequestBodySize = ofTheApp });
        http.Request.Body = new ForwardOnly(whole, http);
    }

    /// <summary>The app may still lift its limit, until it reads.</summary>
    private sealed class AppLimit : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }

    /// <summary>The limit of a body that is still to come: the app may set it up to the host's.</summary>
    private sealed class Capped(IHttpMaxRequestBodySizeFeature server, long limit) : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => server.IsReadOnly;

        public long? MaxRequestBodySize
        {
            get => server.MaxRequestBodySize;
            set => server.MaxRequestBodySize = Math.Min(value ?? limit, limit);
        }
    }

    /// <summary>A body as the app's server has it: read once, asynchronously, within its limit.</summary>
    private sealed class ForwardOnly(Stream whole, HttpContext http) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
                throw new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge);
            return whole.ReadAsync(buffer, cancellationToken);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("Synchronous operations are disallowed. Call ReadAsync.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
