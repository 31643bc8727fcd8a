using Azure.Data.Tables;

namespace Tracker.Tests.Milestones;

/// <summary>The table itself, as other tools read it.</summary>
public sealed class Table_tests(AppFixture app)
{
    [Fact]
    public async Task Holds_one_event_for_each_change_and_one_row_for_each_milestone()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "summit", "title": { "kk": "Саммит", "ru": "Встреча" }, "planned": "2024-06", "priority": "energy" }""");
        await api.RecordAsync("""{ "id": "b", "kind": "forum", "title": "B" }""");
        await api.PatchAsync("milestones/a", """{ "planned": "2024-07", "reason": "Later" }""");
        await api.PatchAsync("milestones/a", """{ "planned": "2024-07" }""");
        await api.PostAsync("milestones", """{ "id": "b", "kind": "forum", "title": "Taken" }""");
        await api.DeleteAsync("milestones/b", "If-Match: *");

        var rows = await Rows(api.Programme);

        var events = rows.Where(row => row.RowKey.StartsWith("e|", StringComparison.Ordinal)).Reverse().ToList();
        events.Select(row => long.MaxValue - long.Parse(row.RowKey[2..], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe([1, 2, 3, 4, 5]);
        var states = rows.Except(events).ToDictionary(row => row.RowKey);
        states.Keys.ShouldBe(["m|a", "m|b", "p"], ignoreOrder: true);
        states["m|a"].GetInt64("Seq").ShouldBe(4);
        states["m|a"].GetString("Json").ShouldContain("\"title\":{\"kk\":\"Саммит\",\"ru\":\"Встреча\"}", Case.Sensitive);
        (states["m|a"]["Title"], states["m|a"]["Kind"], states["m|a"]["Planned"], states["m|a"]["Earliest"], states["m|a"]["Latest"], states["m|a"]["Priority"])
            .ShouldBe(("Саммит", "summit", "2024-07", "2024-07-01", "2024-07-31", "energy"));
        states["m|b"].GetInt64("Seq").ShouldBe(5);
        states["m|b"].GetBoolean("Removed").ShouldBe(true);
    }

    private async Task<List<TableEntity>> Rows(string programme)
    {
        List<TableEntity> rows = [];
        await foreach (var row in app.Azurite.Tables.GetTableClient(app.Table)
            .QueryAsync<TableEntity>(row => row.PartitionKey == programme, cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
