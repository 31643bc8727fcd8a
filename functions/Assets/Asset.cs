namespace Tracker.Assets;

/// <summary>A script, style or picture of the pages, with what it is compressed to.</summary>
internal sealed record Asset(string ContentType, byte[] Plain, byte[] Brotli, byte[] Gzip);
