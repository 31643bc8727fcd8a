using static Tracker.Tests.Simulation.Operations.Steps;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>Filters over six rows: what each finds.</summary>
internal static class FilterCases
{
    private const string Written = "204 | 204 | 204 | 204 | 204 | 204 | ";
    private const string Types = "A number does not compare with a text (properties are typed); Azurite compares the digits.";
    private const string Ticks = "Dates compare to the tick of 100 ns; Azurite compares them to the millisecond.";
    private const string OpenText = "A filter that OData cannot parse is refused; Azurite ends an open text at the end of the filter.";
    private const string Comparisons = "A filter holds at most 15 comparisons (Querying tables and entities); Azurite takes any number.";

    private static readonly Step[] Rows =
    [
        Insert("p", "a", ("N", 1), ("L", 10L), ("D", 0.5), ("B", true), ("S", "alpha"), ("T", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)), ("X", new byte[] { 1, 2 })),
        Insert("p", "b", ("N", 2), ("L", 20L), ("D", 1.5), ("B", false), ("S", "beta"), ("T", new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero)), ("X", new byte[] { 1, 3 })),
        Insert("p", "c", ("N", 3), ("L", 30L), ("D", 2.5), ("B", true), ("S", "O'Neil"), ("G", Guid.Parse("8f4a3c52-8a1e-4c9e-9d0f-2b7c1e6d5a40"))),
        Insert("p", "d", ("N", "3"), ("S", "Щука")),
        Insert("q", "a", ("N", -4), ("L", -40L), ("D", -1e3), ("S", "")),
        Insert("q", "e"),
    ];

    public static IEnumerable<OperationCase> All { get; } =
    [
        Finds("", "[a b c d a e]"),
        Finds("PartitionKey eq 'p'", "[a b c d]"),
        Finds("PartitionKey eq 'none'", "[]"),
        Finds("PartitionKey ne 'p'", "[a e]"),
        Finds("PartitionKey eq 'p' and RowKey eq 'b'", "[b]"),
        Finds("PartitionKey eq 'p' and RowKey gt 'b'", "[c d]"),
        Finds("PartitionKey eq 'p' and RowKey ge 'b'", "[b c d]"),
        Finds("PartitionKey eq 'p' and RowKey lt 'b'", "[a]"),
        Finds("PartitionKey eq 'p' and RowKey le 'b'", "[a b]"),
        Finds("PartitionKey eq 'p' and RowKey ge 'b' and RowKey lt 'd'", "[b c]"),
        Finds("PartitionKey eq 'p' and RowKey gt 'd' and RowKey lt 'b'", "[]"),
        Finds("PartitionKey ge 'p' and PartitionKey lt 'q'", "[a b c d]"),
        Finds("PartitionKey gt 'p'", "[a e]"),
        Finds("RowKey eq 'a'", "[a a]"),
        Finds("PartitionKey eq 'p' and (RowKey eq 'a' or RowKey eq 'c')", "[a c]"),
        Finds("(PartitionKey eq 'p' and RowKey eq 'a') or (PartitionKey eq 'q' and RowKey eq 'e')", "[a e]"),
        Finds("PartitionKey eq 'p' and not (RowKey eq 'a')", "[b c d]"),
        Finds("N eq 2", "[b]"),
        Finds("N gt 1", "[b c]", "[b c d]", Types),
        Finds("N ge 2 and N le 3", "[b c]", "[b c d]", Types),
        Finds("N lt 0", "[a]"),
        Finds("N eq -4", "[a]"),
        Finds("N eq '3'", "[d]"),
        Finds("N ne 1", "[b c a]", "[b c d a]", Types),
        Finds("L eq 20L", "[b]"),
        Finds("L gt 10L", "[b c]"),
        Finds("L lt 0L", "[a]"),
        Finds("D eq 1.5", "[b]"),
        Finds("D gt 1.0", "[b c]"),
        Finds("D lt 1", "[a a]"),
        Finds("B eq true", "[a c]"),
        Finds("B eq false", "[b]"),
        Finds("B ne true", "[b]"),
        Finds("B", "[a c]"),
        Finds("PartitionKey eq 'p' and B", "[a c]"),
        Finds("S eq 'beta'", "[b]"),
        Finds("S eq 'O''Neil'", "[c]"),
        Finds("S eq 'Щука'", "[d]"),
        Finds("S eq ''", "[a]"),
        Finds("S gt 'alpha'", "[b d]"),
        Finds("S lt 'a'", "[c a]"),
        Finds("S eq 'BETA'", "[]"),
        Finds("T eq datetime'2024-06-01T12:00:00Z'", "[b]"),
        Finds("T ge datetime'2024-01-01T00:00:00Z'", "[a b]"),
        Finds("T lt datetime'2024-01-01T00:00:00.001Z'", "[a]"),
        Finds("T lt datetime'2024-01-01T00:00:00.0000001Z'", "[a]", "[]", Ticks),
        Finds("G eq guid'8f4a3c52-8a1e-4c9e-9d0f-2b7c1e6d5a40'", "[c]"),
        Finds("G ne guid'00000000-0000-0000-0000-000000000000'", "[c]"),
        Finds("X eq X'0102'", "[a]"),
        Finds("X eq binary'0103'", "[b]"),
        Finds("Timestamp gt datetime'2001-01-01T00:00:00Z'", "[a b c d a e]"),
        Finds("Missing eq 1", "[]"),
        Finds("Missing ne 1", "[]"),
        Finds("not (N eq 1)", "[b c d a e]"),
        Finds("N eq 1 or S eq 'beta' or B eq true", "[a b c]"),
        Finds("N eq 1 or N eq 2 and S eq 'beta'", "[a b]"),
        Finds("(N eq 1 or N eq 2) and S eq 'beta'", "[b]"),
        Finds("((N eq 1))", "[a]"),
        Finds("1 eq N", "[a]"),
        Finds("N eq", "400 InvalidInput"),
        Finds("N like 'x'", "400 InvalidInput"),
        Finds("(N eq 1", "400 InvalidInput"),
        Finds("N eq 'x", "400 InvalidInput", "[]", OpenText),
        Finds(string.Join(" or ", Enumerable.Range(0, 15).Select(i => $"N eq {i}")), "[a b c]"),
        Finds(string.Join(" or ", Enumerable.Range(0, 16).Select(i => $"N eq {i}")), "400 InvalidInput", "[a b c]", Comparisons),
    ];

    private static OperationCase Finds(string filter, string found) => new($"filter: {filter}", Written + found, [.. Rows, Query(filter)]);

    private static OperationCase Finds(string filter, string found, string azurite, string rule) =>
        Finds(filter, found).OnAzurite(Written + azurite, rule);
}
