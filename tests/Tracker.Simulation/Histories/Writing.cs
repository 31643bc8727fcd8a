using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>Writes through an instance, and what comes of them for the record.</summary>
internal static class Writing
{
    /// <returns>Whether there was an answer; it may be a refusal.</returns>
    public static Task<bool> TryAsync(LogHistory history, Intent intent, Instance instance)
    {
        var attempt = Begin(history, intent, instance);
        var written = instance.Logs[intent.Programme].Writer.WriteAsync(
            (view, _) => intent.Decide(view), intent.Claim, intent.Claim is null ? null : (outcome, view) => intent.Answer(outcome, view.Seq));
        return EndAsync(history, intent, attempt, instance, written);
    }

    /// <summary>As the app records a programme: it is listed first.</summary>
    public static async Task<bool> FoundAsync(LogHistory history, Intent intent, Instance instance)
    {
        try
        {
            await instance.Hear(ListAsync());
        }
        catch (Exception failure) when (failure is CrashedException or StorageUnavailableException)
        {
            history.Note(() => $"  {intent.Name} not listed: {failure.GetType().Name}");
            return false;
        }

        return await TryAsync(history, intent, instance);

        async Task<bool> ListAsync()
        {
            await instance.Logs.Programmes.AddAsync(intent.Programme, CancellationToken.None);
            return true;
        }
    }

    public static async Task TryAllAsync(LogHistory history, IReadOnlyList<Intent> intents, Instance instance)
    {
        var attempts = intents.Select(intent => Begin(history, intent, instance)).ToList();
        var written = instance.Logs[intents[0].Programme].Writer.WriteAll(
            intents.Select(intent => (Func<View<ProgrammeState>, DateTimeOffset, Decision<WriteOutcome>>)((view, _) => intent.Decide(view))));
        for (var i = 0; i < intents.Count; i++)
            await EndAsync(history, intents[i], attempts[i], instance, written[i]);
    }

    private static Attempt Begin(LogHistory history, Intent intent, Instance instance)
    {
        Attempt attempt = new(history.Seen.Floor(intent.Programme), intent.Attempts.Exists(earlier => earlier.IsAcknowledged));
        if (intent.Attempts.Count == 0)
            history.Seen.Intents.Add(intent);
        intent.Attempts.Add(attempt);
        history.Watch(instance, intent.Programme);
        history.Note(() => $"  {intent.Name} -> {instance.Name}: {intent}");
        return attempt;
    }

    private static async Task<bool> EndAsync(
        LogHistory history, Intent intent, Attempt attempt, Instance instance, Task<Written<ProgrammeState, WriteOutcome>> written)
    {
        try
        {
            attempt.Written = await instance.Hear(written);
            if (attempt.Written is Written<ProgrammeState, WriteOutcome>.Decided(_, var view))
                history.Seen.Told(intent.Programme, view.Seq);
            history.Watch(instance, intent.Programme);
            history.Note(() => $"  {intent.Name} <- {Described(attempt.Written)}");
            return attempt.Written is not Written<ProgrammeState, WriteOutcome>.KeyBusy;
        }
        catch (Exception failure) when (failure is CrashedException or OutcomeUnknownException)
        {
            attempt.IsUnknown = true;
            history.Note(() => $"  {intent.Name} <- {failure.GetType().Name}");
        }
        catch (StorageUnavailableException)
        {
            history.Note(() => $"  {intent.Name} <- unavailable");
        }
        catch (Exception failure)
        {
            history.Surprise($"{intent}: {failure}");
        }

        return false;
    }

    private static string Described(Written<ProgrammeState, WriteOutcome> written) => written switch
    {
        Written<ProgrammeState, WriteOutcome>.Decided(var outcome, var view) => $"{outcome.GetType().Name} at {view.Seq}",
        Written<ProgrammeState, WriteOutcome>.Replayed(var answer) => $"Replayed {answer}",
        _ => written.GetType().Name,
    };
}
