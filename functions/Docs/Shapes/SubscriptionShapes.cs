using Tracker.Subscriptions;

namespace Tracker.Docs.Shapes;

/// <summary>A subscription to put. Members that only reads have are ignored.</summary>
[Extends(typeof(SubscriptionDraft), Required = ["url", "format"])]
internal sealed record SubscriptionInput;

/// <summary>A subscription as it reads: without its secret.</summary>
internal record SubscriptionRead
{
    public required string Id { get; init; }

    /// <summary>Where digests are sent.</summary>
    public required string Url { get; init; }

    public required Format Format { get; init; }

    public required SubscriptionStatus Status { get; init; }

    /// <summary>Why it is disabled or ended, when nobody asked for that.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The first failure since the last success.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The last ones, newest first.</summary>
    public required IReadOnlyList<Attempt> Attempts { get; init; }
}

/// <summary>A subscription that was just made.</summary>
internal sealed record SubscriptionMade : SubscriptionRead
{
    /// <summary>What signatures are made with, where the request did not name one. It is shown this once.</summary>
    public string? Secret { get; init; }
}

/// <summary>What became of a test.</summary>
internal sealed record SubscriptionTested
{
    /// <summary>The endpoint took it.</summary>
    public required bool Delivered { get; init; }

    public required Attempt Attempt { get; init; }
}
