using Azure;
using Azure.Data.Tables;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>The words that cases are written in. "stale" is an ETag that no entity has, "fresh" the one it has now.</summary>
internal static class Steps
{
    public static Step Insert(string partition, string row, params (string, object?)[] values) => (_, table) =>
        Answer(async () => await table.AddEntityAsync(Entity(partition, row, values)));

    public static Step Put(string partition, string row, params (string, object?)[] values) => (_, table) =>
        Answer(async () => await table.UpsertEntityAsync(Entity(partition, row, values), TableUpdateMode.Replace));

    public static Step PutMerged(string partition, string row, params (string, object?)[] values) => (_, table) =>
        Answer(async () => await table.UpsertEntityAsync(Entity(partition, row, values), TableUpdateMode.Merge));

    public static Step Replace(string partition, string row, string etag, params (string, object?)[] values) => (_, table) =>
        Answer(async () => await table.UpdateEntityAsync(
            Entity(partition, row, values), await ETagOf(table, partition, row, etag), TableUpdateMode.Replace));

    public static Step Merge(string partition, string row, string etag, params (string, object?)[] values) => (_, table) =>
        Answer(async () => await table.UpdateEntityAsync(
            Entity(partition, row, values), await ETagOf(table, partition, row, etag), TableUpdateMode.Merge));

    public static Step Delete(string partition, string row, string etag = "*") => (_, table) =>
        Answer(async () => await table.DeleteEntityAsync(partition, row, await ETagOf(table, partition, row, etag)));

    public static Step Get(string partition, string row, params string[] select) => async (_, table) =>
    {
        string found = "";
        var answer = await Answer(async () =>
        {
            var response = await table.GetEntityAsync<TableEntity>(partition, row, select.Length == 0 ? null : select);
            found = Show(response.Value);
            return response.GetRawResponse();
        });
        return found.Length == 0 ? answer : found;
    };

    /// <summary>Shows the keys of what is found, page by page.</summary>
    public static Step Query(string filter, int? top = null) => (_, table) => Pages(table, filter, top, null, row => row.RowKey);

    /// <summary>Shows the properties of what is found.</summary>
    public static Step Select(string filter, params string[] names) => (_, table) => Pages(table, filter, null, names, Show);

    public static Step Transact(params TableTransactionAction[] actions) => async (_, table) =>
    {
        try
        {
            var response = await table.SubmitTransactionAsync(actions);
            return $"{response.GetRawResponse().Status}: {string.Join(' ', response.Value.Select(part => part.Status))}";
        }
        catch (TableTransactionFailedException failure)
        {
            return $"{failure.Status} {failure.ErrorCode} at {failure.FailedTransactionActionIndex?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}";
        }
        catch (RequestFailedException failure)
        {
            return $"{failure.Status} {failure.ErrorCode}";
        }
        catch (InvalidOperationException)
        {
            return "an answer that the SDK cannot read";
        }
    };

    public static Step CreateTable(string name) => (tables, table) =>
        Answer(async () => (await tables.CreateTableAsync(Named(name, table))).GetRawResponse());

    public static Step DeleteTable(string name) => (tables, table) =>
        Answer(async () => await tables.DeleteTableAsync(Named(name, table)));

    public static Step ListTables(string filter) => async (tables, table) =>
    {
        List<string> names = [];
        await foreach (var found in tables.QueryAsync(Named(filter, table)))
            names.Add(found.Name);
        return string.Join(' ', names);
    };

    /// <summary>Goes on with the table of a name.</summary>
    public static Step In(string name, Step step) => (tables, table) =>
        step(tables, tables.GetTableClient(Named(name, table)));

    public static TableTransactionAction Do(TableTransactionActionType type, string partition, string row, params (string, object?)[] values) =>
        new(type, Entity(partition, row, values), ETag.All);

    public static TableEntity Entity(string partition, string row, params (string Name, object? Value)[] values)
    {
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in values)
            entity[name] = value;
        return entity;
    }

    private static string Named(string text, TableClient table) => text
        .Replace("{table}", table.Name, StringComparison.Ordinal)
        .Replace("{TABLE}", table.Name.ToUpperInvariant(), StringComparison.Ordinal);

    private static async Task<ETag> ETagOf(TableClient table, string partition, string row, string etag) => etag switch
    {
        "*" => ETag.All,
        "stale" => new ETag("W/\"datetime'2001-01-01T00%3A00%3A00.0000000Z'\""),
        _ => (await table.GetEntityAsync<TableEntity>(partition, row)).Value.ETag,
    };

    private static async Task<string> Pages(TableClient table, string filter, int? top, string[]? select, Func<TableEntity, string> show)
    {
        List<string> pages = [];
        var answer = await Answer(async () =>
        {
            Response? last = null;
            await foreach (var page in table.QueryAsync<TableEntity>(filter, top, select).AsPages())
            {
                pages.Add(string.Join(' ', page.Values.Select(show)));
                last = page.GetRawResponse();
            }

            return last!;
        });
        return answer == "200" ? $"[{string.Join("] [", pages)}]" : answer;
    }

    private static async Task<string> Answer(Func<Task<Response>> operation)
    {
        try
        {
            return (await operation()).Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (RequestFailedException failure)
        {
            return $"{failure.Status} {failure.ErrorCode}".TrimEnd();
        }
    }

    private static string Show(TableEntity entity) => "{" + string.Join(' ', entity
        .Where(pair => pair.Key is not ("odata.etag" or "Timestamp"))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={Show(pair.Value)}")) + "}";

    private static string Show(object? value) => value switch
    {
        null => "null",
        long number => $"{number}L",
        double real => FormattableString.Invariant($"{real:R}d"),
        bool yes => yes ? "true" : "false",
        DateTimeOffset date => date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture),
        byte[] bytes => $"x{Convert.ToHexString(bytes)}",
        string { Length: > 40 } text => $"{text.Length} characters",
        _ => FormattableString.Invariant($"{value}"),
    };
}
