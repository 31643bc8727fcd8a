namespace Tracker.Subscriptions.Deliveries;

/// <summary>What follows from an attempt. Pure; the schedule is that of Standard Webhooks.</summary>
internal static class DeliveryRules
{
    /// <summary>From one attempt to the next: ten attempts within about three days.</summary>
    public static readonly IReadOnlyList<TimeSpan> Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>Failing for so long, without one success, disables a subscription.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(10);

    private static readonly TimeSpan s_longestRetryAfter = TimeSpan.FromHours(24);

    // Later by up to this share, so that what failed together does not come back together.
    private const double Jitter = 0.1;

    /// <param name="delivery">With this attempt counted.</param>
    /// <param name="random">From 0 to 1.</param>
    /// <returns>The delivery as it goes on, null when it is over; the subscription as it is from now on.</returns>
    public static (Delivery? Delivery, Subscription Subscription) After(Delivery delivery, Subscription subscription, Attempt attempt, DateTimeOffset now, double random)
    {
        var told = subscription.With(attempt);
        if (attempt.IsDelivered)
            return (null, told with { FailingSince = null });
        if (attempt.IsGone)
            return (null, (told with { Status = SubscriptionStatus.Ended, Note = "Its endpoint answered 410 Gone." }).Revised(now));

        var since = subscription.FailingSince ?? attempt.At;
        told = told with { FailingSince = since };
        if (now - since >= Patience)
            return (null, (told with { Status = SubscriptionStatus.Disabled, Note = "Every attempt failed for 10 days. PUT it again to go on." }).Revised(now));
        return (delivery.Attempts > Delays.Count ? null : delivery with { Due = now + DelayAfter(delivery.Attempts, attempt.RetryAfter, random) }, told);
    }

    private static TimeSpan DelayAfter(int attempts, TimeSpan? retryAfter, double random)
    {
        var delay = Delays[attempts - 1] * (1 + (Jitter * random));
        var asked = retryAfter > s_longestRetryAfter ? s_longestRetryAfter : retryAfter;
        return asked > delay ? asked.Value : delay;
    }
}
