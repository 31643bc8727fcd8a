using static Tracker.Tests.Simulation.Operations.Steps;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>Each type, and its edges, written and read back.</summary>
internal static class TypeCases
{
    public static IEnumerable<OperationCase> All { get; } =
    [
        Kept("a string", "text", "text"),
        Kept("an empty string", "", ""),
        Kept("a string in Cyrillic with quotes", "Саммит \"ШОС\" <&>", "Саммит \"ШОС\" <&>"),
        Kept("a string with line breaks", "a\r\nb\tc\\d", "a\r\nb\tc\\d"),
        Kept("a string of surrogate pairs", "𝄞🙂", "𝄞🙂"),
        Kept("a string like a date", "2024-07-04T00:00:00Z", "2024-07-04T00:00:00Z"),
        Kept("an int", 42, "42"),
        Kept("the smallest int", int.MinValue, "-2147483648"),
        Kept("a long", 42L, "42L"),
        Kept("the largest long", long.MaxValue, "9223372036854775807L"),
        Kept("a double", 1.5, "1.5d"),
        Kept("a whole double", 2.0, "2d"),
        Kept("a tiny double", 1e-300, "1E-300d"),
        Kept("true", true, "true"),
        Kept("false", false, "false"),
        Kept("a date", new DateTimeOffset(2024, 7, 4, 9, 30, 0, TimeSpan.Zero), "2024-07-04T09:30:00Z"),
        Kept("a date of another offset", new DateTimeOffset(2024, 7, 4, 9, 30, 0, TimeSpan.FromHours(5)), "2024-07-04T04:30:00Z"),
        Kept("a date to the tick", new DateTimeOffset(2024, 7, 4, 9, 30, 0, TimeSpan.Zero).AddTicks(1234567), "2024-07-04T09:30:00.1234567Z"),
        Kept("the first date", new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), "1601-01-01T00:00:00Z"),
        Kept("the last date", DateTimeOffset.MaxValue, "9999-12-31T23:59:59.9999999Z"),
        Kept("a guid", Guid.Parse("8f4a3c52-8a1e-4c9e-9d0f-2b7c1e6d5a40"), "8f4a3c52-8a1e-4c9e-9d0f-2b7c1e6d5a40"),
        Kept("bytes", new byte[] { 0, 127, 255 }, "x007FFF"),
        Kept("no bytes", Array.Empty<byte>(), "x"),
    ];

    private static OperationCase Kept(string what, object value, string shown) =>
        new($"{what} is kept", $"204 | {{A={shown} PartitionKey=p RowKey=r}}", Insert("p", "r", ("A", value)), Get("p", "r"));
}
