using Tracker.Log;

namespace Tracker.Simulation.Histories;

/// <summary>The timer that makes digests, on every instance at once: some ticks are lost, some late, some come twice, and none waits for the one before it.</summary>
internal sealed class Ticks(LogHistory history, Random random)
{
    private static readonly TimeSpan s_period = Calendar.Takes(TimeSpan.FromHours(20));

    private readonly List<Task> _ticks = [];

    public async Task RunAsync()
    {
        while (!history.IsOver)
        {
            await history.Pause(s_period);
            foreach (var instance in history.Instances)
                Fire(instance);
        }

        foreach (var tick in _ticks)
            await tick;
    }

    /// <summary>One tick of an instance.</summary>
    /// <returns>Whether it came to its end; what it says of single programmes is in the journal.</returns>
    public static async Task<bool> TickAsync(LogHistory history, Instance instance)
    {
        history.Note(() => $"  {instance.Name} ticks");
        try
        {
            return await instance.Hear(WorkAsync());
        }
        catch (Exception failure) when (failure is CrashedException or StorageUnavailableException)
        {
            history.Note(() => $"  {instance.Name} ticked in vain: {failure.GetType().Name}");
        }
        catch (Exception failure)
        {
            history.Surprise($"A tick of {instance.Name}: {failure}");
        }

        return false;

        async Task<bool> WorkAsync()
        {
            await instance.Digests.RunAsync(CancellationToken.None);
            return true;
        }
    }

    private void Fire(Instance instance)
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                break;
            case 2:
                _ticks.Add(LateAsync(instance));
                break;
            case 3:
                _ticks.Add(TickAsync(history, instance));
                goto default;
            default:
                _ticks.Add(TickAsync(history, instance));
                break;
        }
    }

    private async Task LateAsync(Instance instance)
    {
        await history.Pause(s_period * (3 * random.NextDouble()));
        await TickAsync(history, instance);
    }
}
