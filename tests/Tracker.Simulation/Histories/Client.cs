using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>A client: one operation after the other, through whatever instance it is led to.</summary>
internal sealed class Client(LogHistory history, string name, Random random)
{
    private readonly Wishes _wishes = new(history.Weather, random);
    private View<ProgrammeState>? _known;
    private int _operations;

    public async Task RunAsync()
    {
        while (_operations < history.Weather.Operations)
        {
            await history.Pause(random.Next(8) == 0 ? TimeSpan.FromSeconds(random.Next(1, 10)) : TimeSpan.FromMilliseconds(random.Next(30)));
            await OperateAsync($"{name}.{++_operations}", _wishes.Programme);
        }
    }

    private Task OperateAsync(string operation, string programme) => random.Next(100) switch
    {
        < 15 => Writing.TryAsync(history, _wishes.Record(operation, programme, null), Anyone()),
        < 30 => SurelyAsync(operation, programme),
        < 55 => Writing.TryAsync(history, _wishes.Change(operation, programme, _known), Anyone()),
        < 62 => ImportAsync(operation, programme),
        < 65 => Writing.TryAsync(history, _wishes.Together(operation, programme), Anyone()),
        < 67 => Writing.TryAsync(history, _wishes.Schedule(operation, programme), Anyone()),
        < 85 => ReadAsync(operation, programme),
        < 92 => PastAsync(operation, programme),
        < 98 => FollowAsync(operation, programme),
        _ => Reading.SweepAsync(history, operation, programme, Anyone()),
    };

    /// <summary>With a key: tried until it is answered, and sometimes once more, by two at a time, or with the key of another.</summary>
    private async Task SurelyAsync(string operation, string programme)
    {
        KeyClaim claim = new($"key-{operation}", "request");
        var intent = _wishes.Record(operation, programme, claim);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var twin = random.Next(6) == 0 ? Writing.TryAsync(history, intent, Anyone()) : null;
            var answered = await Writing.TryAsync(history, intent, Anyone());
            if (twin is not null)
                await twin;
            if (answered && random.Next(3) > 0)
                break;
            await history.Pause(TimeSpan.FromMilliseconds(random.Next(2) == 0 ? random.Next(100) : random.Next(30_000)));
        }

        if (random.Next(5) == 0)
            await Writing.TryAsync(history, _wishes.Record($"{operation}.other", programme, claim with { Request = "another request" }), Anyone());
    }

    private async Task ImportAsync(string operation, string programme)
    {
        var count = random.Next(8) == 0 ? random.Next(45, 60) : random.Next(2, 12);
        Intent[] items = [.. Enumerable.Range(0, count).Select(i => _wishes.ImportItem($"{operation}.{i}", programme, count > 40 ? $"m{i}" : _wishes.Id()))];
        await Writing.TryAllAsync(history, items, Anyone());
    }

    private async Task ReadAsync(string operation, string programme) => _known = random.Next(6) switch
    {
        < 2 => await Reading.NowAsync(history, operation, programme, Anyone(), maxAge: TimeSpan.FromMilliseconds(random.Next(1, 500))),
        2 => await Reading.NowAsync(history, operation, programme, Anyone(), patience: TimeSpan.FromMilliseconds(random.Next(1, 20))),
        _ => await Reading.NowAsync(history, operation, programme, Anyone()),
    } ?? _known;

    private async Task PastAsync(string operation, string programme)
    {
        var instance = Anyone();
        if (await Reading.NowAsync(history, operation, programme, instance) is not { Seq: > 0 } view)
            return;
        if (random.Next(2) == 0)
            await Reading.AsOfAsync(history, operation, programme, instance, view, random.NextInt64(view.Seq + 1));
        else
            await Reading.AsOfAsync(history, operation, programme, instance, view, view.RecordedAt - (TimeSpan.FromSeconds(20) * random.NextDouble()));
    }

    private Task FollowAsync(string operation, string programme) =>
        Reading.ChangesAsync(history, operation, programme, Anyone(), random.NextInt64(history.Seen.Floor(programme) + 1), random.Next(1, 30));

    private Instance Anyone() => history.Instances[random.Next(history.Instances.Count)];
}
