using System.Globalization;
using Azure.Data.Tables;
using CsCheck;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Rows_tests(AzuriteFixture azurite)
{
    private static readonly Gen<string> s_text = Gen.OneOf(Gen.Char['\u0020', '\u007e'], Gen.Char['\u0400', '\u04ff'], Gen.Char['\u4e00', '\u4eff'], Gen.Char['\u0001', '\u001f']).Array[0, 400]
        .Select(characters => new string(characters));

    [Fact]
    public void The_newest_event_sorts_first_and_its_number_reads_back() => Gen.Select(Gen.Long[1, long.MaxValue - 1], Gen.Long[1, long.MaxValue - 1]).Sample((a, b) =>
    {
        RowKeys.Number(RowKeys.OfEvent(a)).ShouldBe(a);
        RowKeys.TryEvent(RowKeys.OfEvent(a), out var seq).ShouldBeTrue();
        seq.ShouldBe(a);
        Math.Sign(string.CompareOrdinal(RowKeys.OfEvent(a), RowKeys.OfEvent(b))).ShouldBe(b.CompareTo(a));
    });

    [Fact]
    public void The_kinds_of_rows_do_not_mix()
    {
        // In the table's order of keys.
        string[] keys = [RowKeys.OfDigest(1), RowKeys.Event, RowKeys.OfEvent(long.MaxValue), RowKeys.OfEvent(1), RowKeys.OfEvent(0), RowKeys.AfterEvents,
            RowKeys.Key + "ff", RowKeys.AfterKeys, "l|x", RowKeys.FirstState, "m|zz", "n|a", "p", RowKeys.AfterState, "s|x", "w|x"];
        keys.ShouldBe(keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("e|922337203685477580")]
    [InlineData("e|92233720368547758060")]
    [InlineData("e|9223372036854775807")]
    [InlineData("e|9223372036854775808")]
    [InlineData("e|+223372036854775806")]
    [InlineData("d|9223372036854775806")]
    public void What_is_no_event_is_not_taken_for_one(string key) => RowKeys.TryEvent(key, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(SplitText.Part, 1)]
    [InlineData(SplitText.Part + 1, 2)]
    [InlineData((2 * SplitText.Part) + 1, 3)]
    public void A_long_text_is_split_at_the_limit_of_a_property(int length, int parts)
    {
        TableEntity row = [];
        var text = string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + (n % 26))));
        SplitText.Write(row, "Json", text);
        row.Count.ShouldBe(parts);
        ((IDictionary<string, object>)row).Values.Cast<string>().ShouldAllBe(part => part.Length <= SplitText.Part);
        SplitText.Read(row, "Json").ShouldBe(text);
        SplitText.Read(row, "Old").ShouldBeNull();
    }

    [Theory]
    [InlineData(SplitText.Part - 2)]
    [InlineData(SplitText.Part - 1)]
    [InlineData(SplitText.Part)]
    public void A_character_of_two_units_is_not_cut(int before)
    {
        TableEntity row = [];
        var text = new string('a', before) + "😀😀";
        SplitText.Write(row, "Json", text);
        ((IDictionary<string, object>)row).Values.Cast<string>().ShouldAllBe(part => !char.IsLowSurrogate(part[0]) && !char.IsHighSurrogate(part.Last()));
        SplitText.Read(row, "Json").ShouldBe(text);
    }

    [Fact]
    public void The_size_of_a_transaction_is_never_more_than_was_counted() => Gen.Select(s_text, s_text, Gen.Int[1, 20]).Sample((text, other, count) =>
    {
        var bytes = 0;
        // A transaction that never arrives: only what would be sent matters.
        TableClientOptions options = new() { Transport = new Wire { Next = request => { bytes = Wire.Body(request)!.Length; return Fault.LostRequest; } } };
        options.Retry.MaxRetries = 0;
        TableClient table = new(new Uri($"https://{new string('a', 24)}.table.cosmos.azure.com"), "Tracker", new TableSharedKeyCredential("a", "aaaa"), options);
        var rows = Enumerable.Range(0, count).Select(n => n % 2 == 0 ? Event(n + 1, text, other) : State(n, text, other)).ToList();
        Should.Throw<Azure.RequestFailedException>(() => table.SubmitTransactionAsync(rows.Select((row, n) =>
            new TableTransactionAction(n % 2 == 0 ? TableTransactionActionType.Add : TableTransactionActionType.UpsertReplace, row))).GetAwaiter().GetResult());

        bytes.ShouldBeGreaterThan(0);
        bytes.ShouldBeLessThanOrEqualTo(rows.Sum(RowSize.Of) + 200);
    }, iter: 200);

    [Fact]
    public async Task An_event_reads_back_as_it_was_written_to_the_hundred_nanoseconds()
    {
        var table = await azurite.CreateTable();
        foreach (var at in new[] { "2024-02-12T03:00:00Z", "2024-02-12T03:00:00.001Z", "2024-02-12T03:00:00.9990000Z", "2024-02-12T03:00:00.1234567Z" })
        {
            var e = LogEventOf(1, "текст", """{"a":"😀"}""") with { RecordedAt = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) };
            await table.UpsertEntityAsync(EventRow.Write("programme", e), TableUpdateMode.Replace, TestContext.Current.CancellationToken);
            var row = await table.GetEntityAsync<TableEntity>("programme", RowKeys.OfEvent(1), cancellationToken: TestContext.Current.CancellationToken);
            EventRow.Read(row.Value).ShouldBe(e);
            EventRow.Read(row.Value).RecordedAt.Offset.ShouldBe(TimeSpan.Zero);
        }
    }

    private static TableEntity Event(long seq, string text, string other) => EventRow.Write(new string('p', 80), LogEventOf(seq, text, other));

    private static TableEntity State(int n, string text, string other) => new StateRow(
        new Subject(SubjectKind.Milestone, new string('m', 76) + n.ToString(CultureInfo.InvariantCulture)), long.MaxValue, text, other,
        new Dictionary<string, object> { ["Title"] = text, ["Earliest"] = other }).Write(new string('p', 80));

    private static LogEvent LogEventOf(long seq, string text, string other) => new()
    {
        Seq = seq,
        Type = EventType.Changed,
        Subject = new(SubjectKind.Milestone, new string('m', 80)),
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = other,
        Reason = text,
        Correction = true,
        Previous = seq - 1,
        Data = text,
        Old = other,
        OldTrail = text,
        Commit = new('c', 32),
        Hash = new('f', 64),
    };
}
