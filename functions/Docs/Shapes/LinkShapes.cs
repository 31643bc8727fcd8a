using Tracker.Links;

namespace Tracker.Docs.Shapes;

/// <summary>A link to make.</summary>
[Extends(typeof(LinkDraft), Required = ["name"])]
internal sealed record LinkInput;

/// <summary>A read-only link.</summary>
internal record LinkRead
{
    public required string Id { get; init; }

    /// <summary>Who it is for.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>From this instant on it opens nothing; absent: it holds until it is revoked.</summary>
    public DateTimeOffset? Expires { get; init; }
}

/// <summary>A link that was just made.</summary>
internal sealed record LinkMade : LinkRead
{
    /// <summary>What opens the programme at <c>/shared/{token}</c>. It is shown this once.</summary>
    public required string Token { get; init; }
}
