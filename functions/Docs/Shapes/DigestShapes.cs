using Tracker.Digests;

namespace Tracker.Docs.Shapes;

/// <summary>A stored digest in the list: what it covers, how much it says.</summary>
internal sealed record DigestListed
{
    /// <summary>The local day on which it was due.</summary>
    public required DateOnly Slot { get; init; }

    /// <summary>How many slots it stands for; more than one when earlier ones were missed.</summary>
    public required int Slots { get; init; }

    /// <summary>Where the digest before it ended.</summary>
    public required DigestPoint From { get; init; }

    public required DigestPoint To { get; init; }

    /// <summary>How many entries which section has, those left out included.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Of the log at its end.</summary>
    public required string Hash { get; init; }
}
