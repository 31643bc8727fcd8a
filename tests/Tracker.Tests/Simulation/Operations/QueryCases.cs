using Azure.Data.Tables;
using static Tracker.Tests.Simulation.Operations.Steps;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>Order, pages, projections.</summary>
internal static class QueryCases
{
    private static readonly TableTransactionAction[] Five =
        [.. "ebdac".Select(key => Do(TableTransactionActionType.Add, "p", key.ToString(), ("N", (int)key)))];

    public static IEnumerable<OperationCase> All { get; } =
    [
        new("rows come in the order of their keys", Filled("[a b c d e]"), Transact(Five), Query("PartitionKey eq 'p'")),
        new("keys are ordered by their characters' codes", "204 | 204 | 204 | 204 | [B _ a Ж]",
            Insert("p", "a"), Insert("p", "B"), Insert("p", "_"), Insert("p", "Ж"), Query("")),
        new("partitions come in order", "204 | 204 | 204 | [2 3 1]", Insert("c", "1"), Insert("a", "2"), Insert("b", "3"), Query("")),
        new("pages of two", Filled("[a b] [c d] [e]"), Transact(Five), Query("PartitionKey eq 'p'", 2)),
        new("pages of five hold all", Filled("[a b c d e]"), Transact(Five), Query("PartitionKey eq 'p'", 5)),
        new("pages over two partitions", "202: 204 204 204 204 204 | 204 | [a b c] [d e z]", Transact(Five), Insert("q", "z"), Query("", 3)),
        new("pages of a range", Filled("[b c] [d]"), Transact(Five), Query("PartitionKey eq 'p' and RowKey ge 'b' and RowKey lt 'e'", 2)),
        new("a page of one row that is found late", Filled("[d] [e]"), Transact(Five), Query("PartitionKey eq 'p' and N gt 99", 1)),
        new OperationCase("a full page with more rows behind it", Filled("[a] []"), Transact(Five), Query("PartitionKey eq 'p' and N eq 97", 1))
            .OnAzurite(Filled("[a]"), "A full page ends where it is, not where the next match is, so an empty one may follow (Query timeout and pagination)."),
        new OperationCase("a page beyond 1,000 is refused", Filled("400 InvalidInput"), Transact(Five), Query("", 1001))
            .OnAzurite(Filled("[a b c d e]"), "$top is at most 1,000 (Querying tables and entities); Azurite takes more."),
        new("an empty table", "[]", Query("")),
        new("some properties of all", "204 | 204 | [{A=1} {A=2}]",
            Insert("p", "a", ("A", 1), ("B", 2)), Insert("p", "b", ("A", 2)), Select("", "A")),
        new("a property that some lack", "204 | 204 | [{A=1} {}]", Insert("p", "a", ("A", 1)), Insert("p", "b", ("B", 2)), Select("", "A")),
        new("a filter on what is not selected", "204 | 204 | [{B=2}]", Insert("p", "a", ("A", 1), ("B", 2)), Insert("p", "b", ("A", 2)), Select("A eq 1", "B")),
        new("typed properties are selected with their types", "204 | [{L=5L T=2024-01-01T00:00:00Z}]",
            Insert("p", "a", ("L", 5L), ("T", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)), ("N", 1)), Select("", "L", "T")),
        new("a deleted row is not found", "202: 204 204 204 204 204 | 204 | [a b d e]", Transact(Five), Delete("p", "c"), Query("")),
        new("more rows than a page holds", "filled | 1000 + 201", Fill(1201), CountPages("PartitionKey eq 'p'")),
    ];

    private static string Filled(string found) => $"202: 204 204 204 204 204 | {found}";

    private static Step Fill(int rows) => async (_, table) =>
    {
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
            await table.SubmitTransactionAsync(chunk.Select(i => Do(TableTransactionActionType.Add, "p", $"{i:D5}")));
        return "filled";
    };

    private static Step CountPages(string filter) => async (_, table) =>
    {
        List<int> sizes = [];
        await foreach (var page in table.QueryAsync<TableEntity>(filter).AsPages())
            sizes.Add(page.Values.Count);
        return string.Join(" + ", sizes);
    };
}
