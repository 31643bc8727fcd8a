using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>After the storm: every instance must write and read at once, and a day later an old key is a new one.</summary>
internal sealed class Aftermath(LogHistory history)
{
    public async Task RunAsync()
    {
        for (var i = 0; i < history.Weather.Programmes; i++)
        {
            var programme = $"p{i}";
            if (!await Writing.FoundAsync(history, Wishes.Found($"after.found{i}", programme), history.Instances[0]))
                history.Seen.Surprises.Add(new("recovers", $"{programme} could not be recorded although storage has been well for long."));
            await SurelyAsync(Wishes.ScheduleAgain($"after.schedule{i}", programme), history.Instances[0]);
            foreach (var instance in history.Instances)
            {
                await SurelyAsync(
                    Wishes.Record($"after.{instance.Name}.{programme}", programme, $$"""{ "kind": "forum", "title": "After all {{instance.Name}}" }""", null), instance);
                await Reading.NowAsync(history, $"after.{instance.Name}", programme, instance);
            }
        }

        await DigestAsync();
        if (history.Seen.Intents.Find(intent => intent.Claim is not null && intent.Attempts.Exists(attempt => attempt.IsAcknowledged)) is { } keyed)
            await RenewAsync(keyed);
    }

    /// <summary>A slot passes on every clock, and every instance ticks.</summary>
    private async Task DigestAsync()
    {
        await history.Pause(Calendar.Takes(TimeSpan.FromDays(3)));
        var at = history.Instances.Min(instance => instance.Calendar.GetUtcNow());
        for (var i = 0; i < history.Weather.Programmes; i++)
            history.Seen.LastTicks[$"p{i}"] = new(at, history.Seen.Floor($"p{i}"));
        foreach (var instance in history.Instances)
        {
            if (!await Ticks.TickAsync(history, instance))
                history.Seen.Surprises.Add(new("recovers", $"A tick of {instance.Name} failed although storage has been well for long."));
        }
    }

    private async Task RenewAsync(Intent keyed)
    {
        await history.Pause(new LogOptions().KeyLifetime * 1.1);
        var instance = history.Instances[^1];
        var renewed = Wishes.Record($"{keyed.Name}.renewed", keyed.Programme, """{ "kind": "forum", "title": "Renewed" }""", keyed.Claim);
        await SurelyAsync(renewed, instance);
        await SurelyAsync(renewed, history.Instances[0]);
        if (renewed.Attempts[0].Written is not Written<ProgrammeState, WriteOutcome>.Decided { Answer: WriteOutcome.Created })
            history.Surprise($"{renewed}: an expired key did not start anew, but {renewed.Attempts[0].Written}");
    }

    private async Task SurelyAsync(Intent intent, Instance instance)
    {
        if (!await Writing.TryAsync(history, intent, instance))
            history.Seen.Surprises.Add(new("recovers", $"{intent} had no answer from {instance.Name} although storage has been well for long."));
    }
}
