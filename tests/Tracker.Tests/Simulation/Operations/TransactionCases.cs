using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;
using static Tracker.Tests.Simulation.Operations.Steps;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>Entity group transactions: all or nothing, and which operation was at fault.</summary>
internal static class TransactionCases
{
    public static IEnumerable<OperationCase> All { get; } =
    [
        new("one insert", "202: 204 | [a]", Transact(Do(Add, "p", "a")), Query("")),
        new("two inserts", "202: 204 204 | [a b]", Transact(Do(Add, "p", "a"), Do(Add, "p", "b")), Query("")),
        new("all kinds together", "204 | 204 | 204 | 202: 204 204 204 204 204 204 | {A=9 B=1 PartitionKey=p RowKey=m} | [i m n o r]",
            Insert("p", "d"), Insert("p", "m", ("B", 1)), Insert("p", "r"),
            Transact(
                Do(Add, "p", "i"), Do(TableTransactionActionType.Delete, "p", "d"), Do(UpdateMerge, "p", "m", ("A", 9)),
                Do(UpdateReplace, "p", "r", ("A", 9)), Do(UpsertMerge, "p", "n"), Do(UpsertReplace, "p", "o")),
            Get("p", "m"), Query("")),
        new("100 operations", $"202: {string.Join(' ', Enumerable.Repeat(204, 100))}", Transact(Many(100))),
        new OperationCase("101 operations are too many", "400 InvalidInput at 99 | []", Transact(Many(101)), Query(""))
            .OnAzurite("an answer that the SDK cannot read | []", "A refused transaction is answered in a changeset with one part (Performing entity group transactions); Azurite leaves out the part's head."),
        new("a conflict of the first", "204 | 409 EntityAlreadyExists at 0 | [a]",
            Insert("p", "a"), Transact(Do(Add, "p", "a"), Do(Add, "p", "b")), Query("")),
        new("a conflict of the last rolls the others back", "204 | 409 EntityAlreadyExists at 2 | [c]",
            Insert("p", "c"), Transact(Do(Add, "p", "a"), Do(Add, "p", "b"), Do(Add, "p", "c")), Query("")),
        new("a rolled back replacement", "204 | 204 | 409 EntityAlreadyExists at 1 | {A=1 PartitionKey=p RowKey=a}",
            Insert("p", "a", ("A", 1)), Insert("p", "b"), Transact(Do(UpsertReplace, "p", "a", ("A", 2)), Do(Add, "p", "b")), Get("p", "a")),
        new("a rolled back merge", "204 | 204 | 409 EntityAlreadyExists at 1 | {A=1 PartitionKey=p RowKey=a}",
            Insert("p", "a", ("A", 1)), Insert("p", "b"), Transact(Do(UpsertMerge, "p", "a", ("B", 2)), Do(Add, "p", "b")), Get("p", "a")),
        new("a rolled back delete", "204 | 204 | 409 EntityAlreadyExists at 1 | {A=1 PartitionKey=p RowKey=a}",
            Insert("p", "a", ("A", 1)), Insert("p", "b"), Transact(Do(TableTransactionActionType.Delete, "p", "a"), Do(Add, "p", "b")), Get("p", "a")),
        new("an update of what is missing", "404 ResourceNotFound at 1 | []", Transact(Do(Add, "p", "a"), Do(UpdateReplace, "p", "b")), Query("")),
        new("a merge of what is missing in a transaction", "404 ResourceNotFound at 1 | []", Transact(Do(Add, "p", "a"), Do(UpdateMerge, "p", "b")), Query("")),
        new("a delete of what is missing in a transaction", "404 ResourceNotFound at 1 | []",
            Transact(Do(Add, "p", "a"), Do(TableTransactionActionType.Delete, "p", "b")), Query("")),
        new("a stale ETag in a transaction", "204 | 412 UpdateConditionNotSatisfied at 1 | [b]",
            Insert("p", "b"), Transact(Do(Add, "p", "a"), Stale(UpdateReplace, "b")), Query("")),
        new("a stale ETag of a delete in a transaction", "204 | 412 UpdateConditionNotSatisfied at 0 | [b]",
            Insert("p", "b"), Transact(Stale(TableTransactionActionType.Delete, "b"), Do(Add, "p", "a")), Query("")),
        new("a row twice is refused", "400 InvalidDuplicateRow at 1 | []", Transact(Do(Add, "p", "a"), Do(UpsertReplace, "p", "a")), Query("")),
        new OperationCase("two partitions are refused", "400 CommandsInBatchActOnDifferentPartitions at 1 | []",
            Transact(Do(Add, "p", "a"), Do(Add, "q", "b")), Query(""))
            .OnAzurite("202: 204 204 | [a b]", "A transaction has one partition (Performing entity group transactions); Azurite takes several."),
        new("a value too large in a transaction", "400 PropertyValueTooLarge at 1 | []",
            Transact(Do(Add, "p", "a"), Do(Add, "p", "b", ("A", new string('x', 32 * 1024 + 1)))), Query("")),
        new OperationCase("a bad key in a transaction", "400 OutOfRangeInput at 1 | []", Transact(Do(Add, "p", "a"), Do(Add, "p", "b/c")), Query(""))
            .OnAzurite("400 InvalidInput at 1 | []", LimitCases.KeyCharacters),
        new OperationCase("too many properties in a transaction", "400 TooManyProperties at 0 | []",
            Transact(Do(Add, "p", "a", [.. Enumerable.Range(0, 253).Select(i => ($"P{i}", (object?)i))])), Query(""))
            .OnAzurite("202: 204 | [a]", LimitCases.Properties),
        new("just below 4 MiB fits", $"202: {string.Join(' ', Enumerable.Repeat(204, 60))}", Transact(Heavy(60))),
        new("beyond 4 MiB is too large", "413 RequestBodyTooLarge | []", Transact(Heavy(70)), Query("")),
        new("texts with line breaks and quotes in a transaction", "202: 204 | {A=a\r\n\r\n--b\"'Ж PartitionKey=p RowKey=a}",
            Transact(Do(Add, "p", "a", ("A", "a\r\n\r\n--b\"'Ж"))), Get("p", "a")),
        new("keys with quotes and signs in a transaction", "202: 204 204 | 202: 204 204 | [a'b]",
            Transact(Do(Add, "p'q", "a'b"), Do(Add, "p'q", "щ (1),%20+&=")),
            Transact(Do(UpdateReplace, "p'q", "a'b"), Do(TableTransactionActionType.Delete, "p'q", "щ (1),%20+&=")),
            Query("")),
        new("a transaction sent again conflicts", "202: 204 204 | 409 EntityAlreadyExists at 0",
            Transact(Do(Add, "p", "a"), Do(UpsertReplace, "p", "b")), Transact(Do(Add, "p", "a"), Do(UpsertReplace, "p", "b"))),
    ];

    private static TableTransactionAction Stale(TableTransactionActionType type, string row) =>
        new(type, Entity("p", row), new Azure.ETag("W/\"datetime'2001-01-01T00%3A00%3A00.0000000Z'\""));

    private static TableTransactionAction[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => Do(Add, "p", $"{i:D3}"))];

    /// <summary>So many rows of 64 KB as they are written.</summary>
    private static TableTransactionAction[] Heavy(int count) => [.. Enumerable.Range(0, count).Select(i =>
        Do(Add, "p", $"{i:D3}", ("A", new string('x', 32 * 1024)), ("B", new string('x', 32 * 1024))))];
}
