using Azure.Data.Tables;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Verify_tests(AzuriteFixture azurite)
{
    private const string Programme = "programme";
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_honest_log_has_no_mismatch()
    {
        var log = await WriteAsync();
        var verified = await log.VerifyAsync([], Cancel);
        verified.Mismatches.ShouldBeEmpty();
        (verified.Events, verified.Head).ShouldBe((8, (await log.ReadAsync(Cancel)).Hash));
        (await _stores.New()["nothing"].VerifyAsync([], Cancel)).ShouldSatisfyAllConditions(
            none => none.Events.ShouldBe(0), none => none.Head.ShouldBe(HashChain.Start), none => none.Mismatches.ShouldBeEmpty());
    }

    [Theory]
    [InlineData("Type", "milestone.recorded", "Type")]
    [InlineData("Type", 7, "Type")]
    [InlineData("Subject", "b", "Subject")]
    [InlineData("RecordedBy", "eve", "RecordedBy")]
    [InlineData("Reason", "of state", "Reason")]
    [InlineData("Correction", null, "Correction")]
    [InlineData("Correction", false, "Correction")]
    [InlineData("Previous", 2L, "Previous")]
    [InlineData("Previous", "1", "Previous")]
    [InlineData("Json", "\"other\"", "Json")]
    [InlineData("Json", "{", "Json")]
    [InlineData("Json", null, "Json")]
    [InlineData("Json1", "", "Json1")]
    [InlineData("Json2", "more", "Json2")]
    [InlineData("Old", "{\"text\":\"never\"}", "Old")]
    [InlineData("Old", null, "Old")]
    [InlineData("OldTrail", "9", "OldTrail")]
    [InlineData("OldTrail", null, "OldTrail")]
    [InlineData("Commit", "00", "Commit")]
    [InlineData("Hash", "00", "Hash")]
    [InlineData("Extra", "column", "Extra")]
    [InlineData("Sums", "00", "Sums")]
    public async Task A_changed_column_of_an_event_is_named(string column, object? value, string named)
    {
        var log = await WriteAsync();
        await ChangeAsync(RowKeys.OfEvent(4), row => Set(row, column, value));

        var found = (await log.VerifyAsync([], Cancel)).Mismatches;
        found[0].Seq.ShouldBe(4);
        found[0].Row.ShouldBe(RowKeys.OfEvent(4));
        found.ShouldContain(one => one.Seq == 4 && one.Problem.StartsWith($"{named}:", StringComparison.Ordinal), string.Join('\n', found));
    }

    [Theory]
    [InlineData(4, "The event's columns were changed")]
    [InlineData(8, "Hash: does not follow")]
    public async Task A_column_that_was_changed_together_with_its_sum_is_found_by_the_hash(long seq, string problem)
    {
        var log = await WriteAsync();
        var e = (await log.EventAsync(seq, Cancel))!;
        await _stores.Raw.UpdateEntityAsync(EventRow.Write(Programme, e with { Reason = "of state" }), Azure.ETag.All, TableUpdateMode.Replace, Cancel);

        var found = (await log.VerifyAsync([], Cancel)).Mismatches.ShouldHaveSingleItem();
        (found.Seq, found.Row).ShouldBe((seq, RowKeys.OfEvent(seq)));
        found.Problem.ShouldStartWith(problem);
    }

    [Fact]
    public async Task A_log_without_sums_is_as_good()
    {
        var log = await WriteAsync();
        await ChangeAsync(RowKeys.OfEvent(4), row => row.Remove(EventSums.Column));

        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_time_is_named()
    {
        var log = await WriteAsync();
        await ChangeAsync(RowKeys.OfEvent(4), row => row["RecordedAt"] = row.GetDateTimeOffset("RecordedAt")!.Value.AddDays(-1));
        (await log.VerifyAsync([], Cancel)).Mismatches[0].ShouldSatisfyAllConditions(one => one.Seq.ShouldBe(4), one => one.Problem.ShouldStartWith("RecordedAt:"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task A_deleted_event_is_named(long seq)
    {
        var log = await WriteAsync();
        await _stores.Raw.DeleteEntityAsync(Programme, RowKeys.OfEvent(seq), cancellationToken: Cancel);
        (await log.VerifyAsync([], Cancel)).Mismatches[0].ShouldBe(new(seq, RowKeys.OfEvent(seq), $"Event {seq} is missing."));
    }

    [Fact]
    public async Task A_deleted_last_event_is_named_by_the_row_that_it_left_and_by_those_who_were_told()
    {
        var log = await WriteAsync();
        var head = await log.ReadAsync(Cancel);
        await _stores.Raw.DeleteEntityAsync(Programme, RowKeys.OfEvent(8), cancellationToken: Cancel);

        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBe([new(8, "m|c", "Seq: is 8; the log has 6 as the last event of it.")]);
        (await log.VerifyAsync([new(8, head.Hash)], Cancel)).Mismatches.ShouldContain(
            new Mismatch(8, RowKeys.OfEvent(8), $"The event is missing; the outside was told its hash {head.Hash}."));
    }

    [Fact]
    public async Task A_deleted_log_is_named()
    {
        var log = await WriteAsync();
        for (var seq = 1; seq <= 8; seq++)
            await _stores.Raw.DeleteEntityAsync(Programme, RowKeys.OfEvent(seq), cancellationToken: Cancel);
        (await log.VerifyAsync([], Cancel)).Mismatches.Select(one => one.Row).ShouldBe(["m|b", "m|a", "m|c"]);
    }

    [Fact]
    public async Task An_event_put_in_is_named()
    {
        var log = await WriteAsync();
        var row = await RowAsync(RowKeys.OfEvent(4));
        row.RowKey = RowKeys.OfEvent(9);
        await _stores.Raw.AddEntityAsync(row, Cancel);
        row.RowKey = RowKeys.OfEvent(20);
        await _stores.Raw.AddEntityAsync(row, Cancel);
        foreach (var key in new[] { "e|", "e|abc", RowKeys.OfEvent(0), RowKeys.OfEvent(5) + "x" })
        {
            row.RowKey = key;
            await _stores.Raw.AddEntityAsync(row, Cancel);
        }

        var found = (await log.VerifyAsync([], Cancel)).Mismatches;
        found.ShouldContain(one => one.Seq == 9 && one.Problem.StartsWith("Previous: is 1", StringComparison.Ordinal));
        found.ShouldContain(new Mismatch(10, RowKeys.OfEvent(10), "Events 10 to 19 are missing."));
        found.Where(one => one.Problem == "No event has such a row key.").Select(one => one.Row)
            .ShouldBe(["e|", "e|abc", RowKeys.OfEvent(0), RowKeys.OfEvent(5) + "x"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_event_that_goes_on_the_chain_without_its_row_is_named_by_the_row()
    {
        var log = await WriteAsync();
        var head = await log.ReadAsync(Cancel);
        var forged = (await log.EventAsync(8, Cancel))! with { Seq = 9, Previous = 8, Type = EventType.Changed, Data = "\"forged\"", Old = """{"text":"again"}""", OldTrail = "3" };
        await _stores.Raw.AddEntityAsync(EventRow.Write(Programme, forged.Chained(Programme, head.Hash)), Cancel);

        var found = (await log.VerifyAsync([], Cancel)).Mismatches;
        found.ShouldAllBe(one => one.Row == "m|c" && one.Seq == 8);
        found.Select(one => one.Problem).ShouldContain("Seq: is not what the log says.");
    }

    [Fact]
    public async Task Two_swapped_events_are_both_named()
    {
        var log = await WriteAsync();
        var (fourth, fifth) = (await RowAsync(RowKeys.OfEvent(4)), await RowAsync(RowKeys.OfEvent(5)));
        (fourth.RowKey, fifth.RowKey) = (fifth.RowKey, fourth.RowKey);
        await _stores.Raw.UpdateEntityAsync(fourth, Azure.ETag.All, TableUpdateMode.Replace, Cancel);
        await _stores.Raw.UpdateEntityAsync(fifth, Azure.ETag.All, TableUpdateMode.Replace, Cancel);
        (await log.VerifyAsync([], Cancel)).Mismatches.Select(one => one.Seq).Distinct().Take(2).ShouldBe([4, 5]);
    }

    [Fact]
    public async Task A_log_that_was_rewritten_with_all_its_hashes_is_named_by_those_who_were_told()
    {
        var log = await WriteAsync();
        var told = await log.ReadAsync(Cancel);
        var hash = HashChain.Start;
        foreach (var e in await log.EventsAsync(0, 8, Cancel))
        {
            var rewritten = (e with { RecordedBy = "eve" }).Chained(Programme, hash);
            await _stores.Raw.UpdateEntityAsync(EventRow.Write(Programme, rewritten), Azure.ETag.All, TableUpdateMode.Replace, Cancel);
            hash = rewritten.Hash;
        }

        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
        (await log.VerifyAsync([new(8, told.Hash)], Cancel)).Mismatches.ShouldBe([new(8, RowKeys.OfEvent(8), $"Hash: the outside was told {told.Hash}.")]);
    }

    [Theory]
    [InlineData("m|a", "Seq", 3L)]
    [InlineData("m|a", "Seq", 99L)]
    [InlineData("m|a", "Seq", "7")]
    [InlineData("m|a", "Removed", true)]
    [InlineData("m|a", "Json", "\"other\"")]
    [InlineData("m|a", "Json", null)]
    [InlineData("m|a", "Trail", "1")]
    [InlineData("m|a", "Title", "other")]
    [InlineData("m|a", "Title", null)]
    [InlineData("m|a", "Extra", "column")]
    [InlineData("m|b", "Json", "\"not gone\"")]
    public async Task A_changed_column_of_a_state_row_is_named(string key, string column, object? value)
    {
        var log = await WriteAsync();
        await ChangeAsync(key, row => Set(row, column, value));
        var found = (await log.VerifyAsync([], Cancel)).Mismatches;
        found.Count.ShouldBe(1);
        found[0].Row.ShouldBe(key);
        found[0].Problem.ShouldStartWith($"{column}:");
    }

    [Fact]
    public async Task State_rows_deleted_or_put_in_are_named()
    {
        var log = await WriteAsync();
        await _stores.Raw.DeleteEntityAsync(Programme, "m|a", cancellationToken: Cancel);
        var row = await RowAsync("m|c");
        foreach (var key in new[] { "m|new", "m}x", "p2" })
        {
            row.RowKey = key;
            await _stores.Raw.AddEntityAsync(row, Cancel);
        }

        (await log.VerifyAsync([], Cancel)).Mismatches.Select(one => (one.Row, one.Problem)).ShouldBe(
            [("m|a", "The row is missing."), ("m|new", "The log has no event of it."), ("m}x", "No resource has such a row key."), ("p2", "No resource has such a row key.")],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Writers_going_on_give_no_false_alarm()
    {
        var log = await WriteAsync();
        var other = _stores.New()[Programme];
        for (var round = 0; round < 10; round++)
        {
            var verifying = log.VerifyAsync([], Cancel);
            while (!verifying.IsCompleted)
                await Task.WhenAll(other.Writer.WriteAll([Notes.Set("a", Guid.NewGuid().ToString()), Notes.Add($"n{Guid.NewGuid():N}"), Notes.Remove("c"), Notes.Add("c", "back")]));
            (await verifying).Mismatches.ShouldBeEmpty();
        }
    }

    // 1 +a, 2 +b, 3 +c, 4 a changed, 5 -b, 6 -c, 7 a changed, 8 +c again; 4 and 5 share a commit.
    private async Task<ProgrammeLog<Notes>> WriteAsync()
    {
        var log = _stores.New()[Programme];
        foreach (var write in new[] { Notes.Add("a", "one"), Notes.Add("b", "two"), Notes.Add("c", "three") })
            await log.Writer.WriteAsync(write);
        await Task.WhenAll(log.Writer.WriteAll([Notes.Set("a", "uno"), Notes.Remove("b")]));
        foreach (var write in new[] { Notes.Remove("c"), Notes.Set("a", "eins"), Notes.Add("c", "again") })
            await log.Writer.WriteAsync(write);
        return log;
    }

    private async Task<TableEntity> RowAsync(string key) => (await _stores.Raw.GetEntityAsync<TableEntity>(Programme, key, cancellationToken: Cancel)).Value;

    private async Task ChangeAsync(string key, Action<TableEntity> change)
    {
        var row = await RowAsync(key);
        change(row);
        await _stores.Raw.UpdateEntityAsync(row, Azure.ETag.All, TableUpdateMode.Replace, Cancel);
    }

    private static void Set(TableEntity row, string column, object? value)
    {
        if (value is null)
            row.Remove(column);
        else
            row[column] = value;
    }
}
