using System.ComponentModel.DataAnnotations;
using Tracker.Digests;

namespace Tracker.Subscriptions;

/// <summary>Section <c>Tracker:Webhooks</c>; its <c>Schedule</c> is the timer's.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Tracker:Webhooks";

    /// <summary>Also plain http and addresses that are not public: for local development only.</summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>How long an endpoint has to answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Endpoints that are sent to at the same time.</summary>
    [Range(1, 256)]
    public int Parallelism { get; set; } = 32;

    /// <summary>
    /// Where people read a digest, with <c>{programme}</c> and <c>{slot}</c> in it: what messages to chats link to. A timer has no request to tell by under
    /// which address the app is seen. Empty: messages have no links.
    /// </summary>
    [RegularExpression(@"https?://\S+")]
    public string DigestAddress { get; set; } = "";

    /// <param name="slot">Null for a digest that is not stored.</param>
    public Uri? AddressOf(string programme, DateOnly? slot) => DigestAddress.Length == 0
        ? null
        : new(DigestAddress.Replace("{programme}", programme, StringComparison.Ordinal)
            .Replace("{slot}", slot is { } day ? DigestHead.SlotText(day) : "preview", StringComparison.Ordinal));
}
