using System.ComponentModel.DataAnnotations;

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
}
