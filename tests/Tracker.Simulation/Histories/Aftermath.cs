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
            await SurelyAsync(Wishes.Found($"after.found{i}", programme), history.Instances[0]);
            foreach (var instance in history.Instances)
            {
                await SurelyAsync(
                    Wishes.Record($"after.{instance.Name}.{programme}", programme, $$"""{ "kind": "forum", "title": "After all {{instance.Name}}" }""", null), instance);
                await Reading.NowAsync(history, $"after.{instance.Name}", programme, instance);
            }
        }

        if (history.Seen.Intents.Find(intent => intent.Claim is not null && intent.Attempts.Exists(attempt => attempt.IsAcknowledged)) is { } keyed)
            await RenewAsync(keyed);
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
