using System.Text.Json.Serialization;
using Tracker.Json;

namespace Tracker.Subscriptions;

/// <summary>Where a programme's digests are sent.</summary>
internal sealed record Subscription
{
    /// <summary>Of a programme.</summary>
    public const int Max = 50;

    private const int KeptAttempts = 10;

    public required string Id { get; init; }

    public required string Url { get; init; }

    public required Format Format { get; init; }

    /// <summary><c>whsec_</c> and base64: see <see cref="WebhookSecret"/>. Never shown again after it was made.</summary>
    public required string Secret { get; init; }

    public SubscriptionStatus Status { get; init; }

    /// <summary>Why it is disabled or ended, when nobody asked for that.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Milliseconds since 1970 of its last change, and larger than before: what If-Match compares. It does not repeat when an id is used again.</summary>
    public required long Revision { get; init; }

    /// <summary>The first failure since the last success.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The last ones, newest first.</summary>
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];

    public bool Knows(Attempt attempt) => Attempts.Any(attempt.IsSameAs);

    public Subscription With(Attempt attempt) => this with { Attempts = [attempt, .. Attempts.Take(KeptAttempts - 1)] };

    /// <summary>The same after a change at some time.</summary>
    public Subscription Revised(DateTimeOffset now) => this with { Revision = Math.Max(Revision + 1, now.ToUnixTimeMilliseconds()) };
}

/// <summary>What is sent. All go over HTTP; one that goes by mail would be another format, with another sender.</summary>
[JsonConverter(typeof(WordConverter<Format>))]
internal enum Format
{
    /// <summary>The digest as JSON, by Standard Webhooks.</summary>
    Json,
    Slack,
    Teams,
}

[JsonConverter(typeof(WordConverter<SubscriptionStatus>))]
internal enum SubscriptionStatus
{
    Active,

    /// <summary>By whoever owns it, or because it failed for too long; a PUT makes it active again.</summary>
    Disabled,

    /// <summary>Its endpoint said 410 Gone.</summary>
    Ended,
}
