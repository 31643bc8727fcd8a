using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tracker.Digests;
using Tracker.Subscriptions.Messages;

namespace Tracker.Subscriptions.Deliveries;

/// <summary>
/// Sends what is due, at least once. It can be run at any time by any number of hosts: each attempt is claimed first, for a limited time. Endpoints are
/// sent to side by side, one delivery at a time each, oldest first; an endpoint that fails is done for this run.
/// </summary>
internal sealed partial class DeliveryRun(
    DeliveryStore deliveries, SubscriptionStore subscriptions, DigestStore digests, WebhookSender sender, IOptions<WebhookOptions> options, TimeProvider time, Random random, ILogger<DeliveryRun> logger)
    : IDisposable
{
    // An attempt and the note of it end well before that, or the host is gone.
    private static readonly TimeSpan s_claim = TimeSpan.FromMinutes(2);

    private const int MaxTries = 5;

    private readonly SemaphoreSlim _places = new(options.Value.Parallelism);

    /// <summary>All that is due. A programme that fails holds up none.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var due = await deliveries.Due.DueAsync(time.GetUtcNow(), cancel);
        await Task.WhenAll(due.Select(programme => TryAsync(programme, cancel)).ToList());
    }

    public void Dispose() => _places.Dispose();

    private async Task TryAsync(DueProgramme programme, CancellationToken cancel)
    {
        try
        {
            var next = await SendAsync(programme.Id, cancel);
            await deliveries.Due.MoveAsync(programme, next, time.GetUtcNow(), cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            LogFailed(failure, programme.Id);
        }
    }

    /// <returns>When something is due again; null when nothing waits.</returns>
    private async Task<DateTimeOffset?> SendAsync(string programme, CancellationToken cancel)
    {
        Pending pending;
        await _places.WaitAsync(cancel);
        try
        {
            pending = await deliveries.PendingAsync(programme, cancel);
        }
        finally
        {
            _places.Release();
        }

        Bodies bodies = new(digests, programme, options.Value);
        var turns = pending.Deliveries.GroupBy(stored => stored.Delivery.Subscription)
            .Select(turn => TurnAsync(programme, pending.Subscriptions.GetValueOrDefault(turn.Key), [.. turn], bodies, cancel));
        return (await Task.WhenAll(turns.ToList())).Min();
    }

    /// <summary>One endpoint's turn.</summary>
    private async Task<DateTimeOffset?> TurnAsync(string programme, StoredSubscription? subscription, IReadOnlyList<StoredDelivery> waiting, Bodies bodies, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            for (var i = 0; i < waiting.Count; i++)
            {
                if (subscription is null || subscription.Subscription.Status != SubscriptionStatus.Active)
                {
                    await deliveries.DropAsync(programme, waiting[i], cancel);
                    continue;
                }

                if (waiting[i].Delivery.Due > time.GetUtcNow())
                    continue;
                var (next, goesOn) = await AttemptAsync(programme, subscription, waiting[i], bodies, cancel);
                if (!goesOn)
                    return Earliest([next, .. waiting.Skip(i + 1).Select(stored => stored.Delivery.Due)]);
                if (i + 1 < waiting.Count)
                    subscription = await subscriptions.FindAsync(programme, subscription.Subscription.Id, cancel);
            }
        }
        finally
        {
            _places.Release();
        }

        return subscription?.Subscription.Status == SubscriptionStatus.Active
            ? Earliest(waiting.Select(stored => stored.Delivery.Due).Where(due => due > time.GetUtcNow()).Select(due => (DateTimeOffset?)due))
            : null;
    }

    private async Task<(DateTimeOffset? Next, bool GoesOn)> AttemptAsync(
        string programme, StoredSubscription subscription, StoredDelivery stored, Bodies bodies, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + s_claim;
        var body = await bodies.OfAsync(stored.Delivery.Digest, subscription.Subscription.Format, cancel);
        if (await deliveries.ClaimAsync(programme, stored, until, cancel) is not { } claimed)
            return (until, false);
        if (await sender.SendAsync(subscription.Subscription, claimed.Message, claimed.Attempts, body, cancel) is not { } attempt)
        {
            // The breaker is open: the endpoint is left alone for a while.
            var later = time.GetUtcNow() + WebhookSender.BreakDuration;
            await deliveries.PutOffAsync(programme, claimed, later, cancel);
            return (later, false);
        }

        LogAttempt(claimed.Message, claimed.Attempts, programme, subscription.Subscription.Id, attempt.Status, attempt.Problem);
        return (await SettleAsync(programme, subscription, claimed, attempt, cancel), attempt.IsDelivered);
    }

    private async Task<DateTimeOffset?> SettleAsync(string programme, StoredSubscription subscription, Delivery claimed, Attempt attempt, CancellationToken cancel)
    {
        var before = subscription;
        for (var tries = 0; tries < MaxTries && before is not null; tries++)
        {
            var (next, after) = DeliveryRules.After(claimed, before.Subscription, attempt, time.GetUtcNow(), random.NextDouble());
            if (before.Subscription.Knows(attempt) || await deliveries.SettleAsync(programme, claimed, next, before, after, cancel))
                return next?.Due;
            before = await subscriptions.FindAsync(programme, subscription.Subscription.Id, cancel);
        }

        // The subscription was deleted, or is being changed all the time: the delivery is looked at again when its claim is over.
        return claimed.Due;
    }

    private static DateTimeOffset? Earliest(IEnumerable<DateTimeOffset?> times) => times.Min();

    [LoggerMessage(LogLevel.Information, "Attempt {Number} of {Message} of {Programme} to {Subscription}: {Status} {Problem}")]
    private partial void LogAttempt(string message, int number, string programme, string subscription, int? status, string? problem);

    [LoggerMessage(LogLevel.Error, "Deliveries of {Programme} could not be worked on; the next run tries again")]
    private partial void LogFailed(Exception failure, string programme);
}
