namespace Tracker.Simulation.Protocol;

/// <summary>What a URL's path addresses: <c>Tables</c>, <c>Tables('T')</c>, <c>T</c>, <c>T()</c>, <c>T(PartitionKey='p',RowKey='r')</c>, <c>$batch</c>.</summary>
internal readonly record struct ResourcePath(string Name, string? PartitionKey, string? RowKey, string? Key)
{
    /// <summary>Parses the last segment of a path, still percent-encoded; null where it makes no sense.</summary>
    public static ResourcePath? Parse(string path)
    {
        var segment = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return new ResourcePath(segment, null, null, null);
        if (!segment.EndsWith(')'))
            return null;

        var name = segment[..open];
        var rest = segment.AsSpan(open + 1, segment.Length - open - 2);
        if (rest.IsEmpty)
            return new ResourcePath(name, null, null, null);
        if (rest[0] == '\'')
            return TakeQuoted(ref rest) is { } key && rest.IsEmpty ? new ResourcePath(name, null, null, key) : null;

        return Take(ref rest, "PartitionKey=") is { } partitionKey && Take(ref rest, ",RowKey=") is { } rowKey && rest.IsEmpty
            ? new ResourcePath(name, partitionKey, rowKey, null)
            : null;
    }

    private static string? Take(ref ReadOnlySpan<char> rest, string prefix)
    {
        if (!rest.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        rest = rest[prefix.Length..];
        return TakeQuoted(ref rest);
    }

    private static string? TakeQuoted(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '\'')
            return null;
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] != '\'')
                continue;
            if (i + 1 < rest.Length && rest[i + 1] == '\'')
            {
                i++;
                continue;
            }

            var text = rest[1..i].ToString().Replace("''", "'", StringComparison.Ordinal);
            rest = rest[(i + 1)..];
            return text;
        }

        return null;
    }
}
