namespace Tracker.Simulation.Histories;

/// <summary>A consumer of the feed: takes what comes, in order, and asks for what comes after it.</summary>
internal sealed class Follower(LogHistory history, string programme, Random random)
{
    private readonly string _name = $"follower of {programme}";

    public long Position { get; private set; }

    public async Task RunAsync()
    {
        while (!history.IsOver)
        {
            var instance = history.Instances[random.Next(history.Instances.Count)];
            if (random.Next(2) == 0)
                await Reading.WaitAsync(history, _name, programme, instance, Position, TimeSpan.FromSeconds(random.Next(1, 10)));
            await TakeAsync(instance);
            await history.Pause(TimeSpan.FromMilliseconds(random.Next(500, 3_000)));
        }
    }

    /// <summary>Until nothing is left.</summary>
    public async Task FinishAsync()
    {
        while (await TakeAsync(history.Instances[0]))
        {
        }
    }

    private async Task<bool> TakeAsync(Instance instance)
    {
        var changes = await Reading.ChangesAsync(history, _name, programme, instance, Position, random.Next(1, 40));
        if (changes is null or { Events.Count: 0 })
            return false;
        Position = changes.Events[^1].Seq;
        return true;
    }
}
