using System.Text.Json.Nodes;
using Tracker.Http;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Subscriptions.Network;

namespace Tracker.Subscriptions;

/// <summary>A subscription as somebody sends it.</summary>
internal sealed record SubscriptionDraft
{
    private const int MaxUrl = 2_000;

    public string? Id { get; init; }

    public string? Url { get; init; }

    public Format? Format { get; init; }

    public string? Secret { get; init; }

    public SubscriptionStatus? Status { get; init; }

    /// <summary>What only reads have; taken and left aside.</summary>
    public static readonly IReadOnlyList<string> ReadOnlyMembers = ["note", "created", "failingSince", "attempts"];

    /// <exception cref="RequestProblemException">A member has the wrong type or is unknown: 400.</exception>
    public static SubscriptionDraft Of(JsonObject members)
    {
        foreach (var name in ReadOnlyMembers)
            members.Remove(name);
        return RequestBody.Convert(members, TrackerJson.Default.SubscriptionDraft);
    }

    public void Check(string id, bool allowPrivate, FieldErrors errors)
    {
        if (!Slug.IsValid(id))
            errors.Add("id", Slug.Rule);
        if (Id is not null && Id != id)
            errors.Add("id", $"The address says '{id}'. Send the same id, or none.");
        errors.Add("url", Url is { Length: <= MaxUrl } url ? WebhookAddress.Problem(url, allowPrivate) : "A subscription needs the url that it goes to, of at most 2000 characters.");
        if (Format is null)
            errors.Add("format", $"A subscription needs a format. Write one of: {string.Join(", ", Words<Format>.All)}.");
        if (Secret is not null)
            errors.Add("secret", WebhookSecret.Problem(Secret));
        if (Status == SubscriptionStatus.Ended)
            errors.Add("status", "Only its endpoint ends a subscription. Write active or disabled, or DELETE it.");
    }

    /// <summary>The subscription that this makes of the one before; the same one when that says all of this already.</summary>
    public Subscription Over(Subscription? before, string id, DateTimeOffset now)
    {
        var after = before ?? new()
        {
            Id = id,
            Url = Url!,
            Format = Format!.Value,
            Secret = Secret ?? WebhookSecret.New(),
            Created = now,
            Revision = now.ToUnixTimeMilliseconds(),
        };
        after = after with { Url = Url!, Format = Format!.Value, Secret = Secret ?? after.Secret, Status = Status ?? SubscriptionStatus.Active };
        if (before is null || after == before)
            return after;

        // Whoever puts it right starts anew: old failures do not count.
        return (after with { Note = null, FailingSince = null }).Revised(now);
    }
}
