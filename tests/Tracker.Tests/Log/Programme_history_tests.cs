using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Tests.Log;

/// <summary>The laws of the log, held by the state that the app keeps: milestones that come, move, go and come again.</summary>
public sealed class Programme_history_tests(AzuriteFixture azurite)
{
    private const string Id = "sco-2023-2024";
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_gives_what_a_fold_from_event_1_gives_and_a_cold_view_is_the_same()
    {
        var log = await WrittenAsync();
        var head = await log.ReadAsync(Cancel);
        var events = await log.EventsAsync(0, head.Seq, Cancel);
        events.CountBy(e => e.TypeName).Select(type => type.Key).ShouldBe(
            ["programme.recorded", "milestone.recorded", "milestone.changed", "milestone.removed", "programme.changed"], ignoreOrder: true);
        events.ShouldContain(e => e.Type == EventType.Recorded && e.Previous > 0);
        head.State.Milestones.Ids.ShouldContain(id => head.State.Milestones.Find(id)!.Trail.Plans != null);

        for (var seq = 0; seq <= head.Seq; seq++)
        {
            var folded = View<ProgrammeState>.Empty.Apply(events.Take(seq));
            var back = await log.AsOfAsync(head, seq, Cancel);
            (back.Seq, back.RecordedAt, back.Hash).ShouldBe((folded.Seq, folded.RecordedAt, folded.Hash));
            RowsOf(back.State).ShouldBe(RowsOf(folded.State), $"at {seq}");
            back.State.Milestones.ByDate.Select(entry => entry.Id).ShouldBe(folded.State.Milestones.ByDate.Select(entry => entry.Id));
        }

        RowsOf((await _stores.New<ProgrammeState>()[Id].ReadAsync(Cancel)).State).ShouldBe(RowsOf(head.State));
    }

    [Fact]
    public async Task Verify_finds_nothing_in_an_honest_log_and_names_a_plan_that_was_made_up()
    {
        var log = await WrittenAsync();
        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();

        var moved = (await log.ReadAsync(Cancel)).State.Milestones.Ids.First(id => log.Cached!.State.Milestones.Find(id)!.Trail.Plans is not null);
        var row = (await _stores.Raw.GetEntityAsync<TableEntity>(Id, $"m|{moved}", cancellationToken: Cancel)).Value;
        row["Trail"] = row.GetString("Trail").Replace("\"plans\":[", "\"plans\":[{\"planned\":\"1999\",\"recordedAt\":\"2024-01-01T00:00:00Z\",\"seq\":1},", StringComparison.Ordinal);
        await _stores.Raw.UpdateEntityAsync(row, Azure.ETag.All, TableUpdateMode.Replace, Cancel);
        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBe([new(row.GetInt64("Seq")!.Value, row.RowKey, "Trail: is not what the log says.")]);
    }

    private static IEnumerable<string> RowsOf(ProgrammeState state) => state.Subjects.Select(subject => state.RowOf(subject)).Select(row =>
        $"{row.Subject} {row.Seq} {row.Json} {row.Trail} {string.Join(' ', row.Columns.Select(column => $"{column.Key}={column.Value}"))}");

    private async Task<ProgrammeLog<ProgrammeState>> WrittenAsync()
    {
        var log = _stores.New<ProgrammeState>()[Id];
        Random random = new(11);
        await PutAsync("Chairmanship");
        string[] dates = ["2024", "2024-Q3", "2024-06", "2024-07-03/2024-07-04", "2023-07-05/2024-06"];
        for (var n = 0; n < 90; n++)
        {
            var id = $"m{random.Next(5)}";
            JsonObject members = new()
            {
                ["id"] = id,
                ["kind"] = random.Next(2) == 0 ? "summit" : "strategy",
                ["title"] = new JsonObject { ["en"] = $"Title {random.Next(3)}", ["ru"] = "Название «шесть»" },
                ["status"] = random.Next(2) == 0 ? "planned" : "postponed",
                ["planned"] = random.Next(4) == 0 ? null : dates[random.Next(dates.Length)],
                ["reason"] = $"reason {n}",
                ["correction"] = random.Next(4) == 0,
            };
            if (members["planned"] is null)
                members.Remove("planned");
            var gone = random.Next(5) == 0;
            await log.Writer.WriteAsync((view, _) => gone
                ? MilestoneWrites.Remove(view, id, "gone", new(new(Any: true, []), false), "ann")
                : MilestoneWrites.Import(view, MilestoneDraft.Of((JsonObject)members.DeepClone()), static _ => true, "ann"));
        }

        await PutAsync("Chairmanship 2023-2024");
        return log;

        Task PutAsync(string title) => log.Writer.WriteAsync((view, _) => ProgrammeWrites.Put(
            view, Id, new ProgrammeDraft { Title = Text.Plain(title), TimeZone = "Asia/Almaty" }, Conditions.None, "ann", required: false));
    }
}
