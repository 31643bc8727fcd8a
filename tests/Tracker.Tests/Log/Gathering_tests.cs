using Tracker.Log;
using Tracker.Simulation;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Log;

/// <summary>Who writes with whom, on a table that takes 8 ms and 0.1 ms a row for a commit.</summary>
public sealed class Gathering_tests
{
    private const int Clients = 8;
    private const int Writes = 50;

    private readonly VirtualTime _time = new();
    private readonly SimulatedTableService _service;

    public Gathering_tests() => _service = new(new SimulatedTableOptions(), _time);

    [Fact]
    public async Task Clients_that_write_without_a_pause_share_every_commit()
    {
        await InSimulation(log => WriteAsync(log, Clients, TimeSpan.FromMilliseconds(0.5)));

        // The table is missing at first, and the first to come goes alone.
        _service.Counts[OperationKind.Transaction].Requests.ShouldBeInRange(Writes, Writes + 5);
    }

    [Fact]
    public async Task One_who_writes_alone_never_waits()
    {
        await InSimulation(async log =>
        {
            await log.Writer.WriteAsync(Notes.Add("first"));
            var start = _time.Elapsed;
            for (var i = 0; i < Writes; i++)
                await log.Writer.WriteAsync(Notes.Set("first", $"text {i}"));
            (_time.Elapsed - start).ShouldBe(Writes * TimeSpan.FromMilliseconds(8.2));
        });
    }

    [Fact]
    public async Task Those_who_do_not_come_back_are_waited_for_ever_more_seldom()
    {
        const int rounds = 1_000;
        CommandQueue<Notes> queue = new();
        await InSimulation(async () =>
        {
            Gathering<Notes> gathering = new(_time);
            for (var round = 0; round < rounds; round++)
            {
                gathering.Answered(2, 0);
                await gathering.TakeAsync(queue, () => 1);
            }
        });

        // After each wait in vain 1, 3, 7, ... 63 rounds go out at once.
        _time.Elapsed.ShouldBe(20 * Gathering<Notes>.Moment);
    }

    [Fact]
    public async Task What_waits_is_decided_while_the_commit_before_it_is_under_way()
    {
        List<TimeSpan> decided = [];
        await InSimulation(async log =>
        {
            await log.Writer.WriteAsync(Notes.Add("first"));
            var start = _time.Elapsed;
            await AnswersAsync(log, n => Noted(Notes.Add($"{n}"), () => decided.Add(_time.Elapsed - start)));
            (_time.Elapsed - start).ShouldBe(TimeSpan.FromMilliseconds(8 + 10 + 8 + 10));
        });

        // Two transactions of fifty, each decided once, the second one before the first is in.
        decided.Count.ShouldBe(100);
        decided.ShouldAllBe(at => at == TimeSpan.Zero);
    }

    [Fact]
    public async Task What_was_decided_too_early_is_decided_again()
    {
        await InSimulation(async log =>
        {
            await log.Writer.WriteAsync(Notes.Add("first"));
            var other = Log("another process");
            await other.Writer.WriteAsync(Notes.Add("99"));

            var answers = await AnswersAsync(log, n => Notes.Add($"{n}"));

            answers.Count(answer => answer == "added").ShouldBe(99);
            (await log.ReadAsync(CancellationToken.None)).Seq.ShouldBe(101);
            (await other.VerifyAsync([], CancellationToken.None)).Mismatches.ShouldBeEmpty();
        });
    }

    /// <summary>Of a hundred commands that come at once.</summary>
    private static async Task<List<string>> AnswersAsync(ProgrammeLog<Notes> log, Func<int, Func<View<Notes>, DateTimeOffset, Decision<string>>> command)
    {
        List<string> answers = [];
        foreach (var write in log.Writer.WriteAll(Enumerable.Range(1, 100).Select(command)))
            answers.Add((await write).Answer());
        return answers;
    }

    private static Func<View<Notes>, DateTimeOffset, Decision<string>> Noted(Func<View<Notes>, DateTimeOffset, Decision<string>> decide, Action note) => (view, now) =>
    {
        note();
        return decide(view, now);
    };

    private async Task WriteAsync(ProgrammeLog<Notes> log, int clients, TimeSpan pause)
    {
        var writing = Enumerable.Range(0, clients).Select(WriteAsync).ToList();
        foreach (var client in writing)
            await client;

        async Task WriteAsync(int client)
        {
            for (var i = 0; i < Writes; i++)
            {
                (await log.Writer.WriteAsync(Notes.Add($"{client}-{i}"))).Answer().ShouldBe("added");
                await Task.Delay(pause, _time, CancellationToken.None);
            }
        }
    }

    private ProgrammeLog<Notes> Log(string process) =>
        new LogStore<Notes>(_service.Connect(process), new LogOptions { Table = "Gathering" }, _time, new Random(process.Length))["programme"];

    private Task InSimulation(Func<ProgrammeLog<Notes>, Task> run) => InSimulation(() => run(Log("process")));

    private Task InSimulation(Func<Task> run) => Task.Run(() => new SimulationContext(_time).Run(run));
}
