using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>Rows compared column by column.</summary>
internal static class Columns
{
    /// <summary>The names of the columns that one row has and another has not, or not so: another value, another type.</summary>
    public static IEnumerable<string> Differing(TableEntity expected, TableEntity found) => expected.Keys.Union(found.Keys)
        .Where(name => !IsSystems(name) && !Equals(expected[name], found[name]))
        .Order(StringComparer.Ordinal);

    private static bool IsSystems(string name) => name is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag";
}
