using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tracker.Assets;

/// <summary>What is sent as it is, often: a script, a style, a picture, the docs. Compressed once.</summary>
internal sealed record Asset(string ContentType, byte[] Plain, byte[] Brotli, byte[] Gzip)
{
    /// <summary>A text that the app itself has made.</summary>
    public static Asset Of(string contentType, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        return new(
            contentType,
            plain,
            Compressed(plain, to => new BrotliStream(to, CompressionLevel.Optimal)),
            Compressed(plain, to => new GZipStream(to, CompressionLevel.Optimal)));
    }

    /// <summary>The content coding that suits the caller best (RFC 9110, section 12.5.3); null: none.</summary>
    public static string? EncodingFor(HttpRequest request)
    {
        return Takes("br") ? "br" : Takes("gzip") ? "gzip" : null;

        bool Takes(string encoding) =>
            StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
            && accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);
    }

    /// <summary>The answer in a coding. Its headers say which; Vary is left to the caller.</summary>
    public IResult In(string? encoding, HttpResponse response)
    {
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        return TypedResults.Bytes(encoding switch { "br" => Brotli, "gzip" => Gzip, _ => Plain }, ContentType);
    }

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compression)
    {
        using MemoryStream packed = new();
        using (var stream = compression(packed))
            stream.Write(plain);
        return packed.ToArray();
    }
}
