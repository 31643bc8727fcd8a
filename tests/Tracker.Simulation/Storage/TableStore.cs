using System.Text.RegularExpressions;
using Tracker.Simulation.Filters;
using Tracker.Simulation.Protocol;

namespace Tracker.Simulation.Storage;

/// <summary>An account's tables and the operations on them. Not thread-safe.</summary>
internal sealed partial class TableStore
{
    // Table names compare without case and keep the case they were created with.
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.OrdinalIgnoreCase);

    public Table? Find(string table) => _tables.GetValueOrDefault(table);

    public TableAnswer Create(TableRequest request)
    {
        var name = request.Table;
        if (name.Length is < 3 or > 63)
            return AnswerWriter.Error(TableErrors.OutOfRangeInput);
        if (!TableName().IsMatch(name) || name.Equals("Tables", StringComparison.OrdinalIgnoreCase))
            return AnswerWriter.Error(TableErrors.InvalidResourceName);
        if (!_tables.TryAdd(name, new Table(name)))
            return AnswerWriter.Error(TableErrors.TableAlreadyExists);
        return request.ReturnContent ? AnswerWriter.Table(name) : TableAnswer.NoContent;
    }

    public TableAnswer Delete(string name) =>
        _tables.Remove(name) ? TableAnswer.NoContent : AnswerWriter.Error(TableErrors.ResourceNotFound);

    public TableAnswer Query(QueryOptions options, int pageSize)
    {
        var filter = options.Filter is null ? null : FilterParser.Parse(options.Filter);
        if ((options.Filter is not null && filter is null) || PageSize(options.Top, pageSize) is not { } size)
            return AnswerWriter.Error(TableErrors.InvalidInput);

        var from = Continuation.Decode(options.NextTableName);
        var matching = _tables.Keys
            .Where(name => StringComparer.OrdinalIgnoreCase.Compare(name, from) >= 0)
            .Where(name => filter is null || filter.Matches(TableRow(name)))
            .Take(size + 1)
            .ToList();
        var next = matching.Count > size ? Continuation.Encode(matching[size]) : null;
        return AnswerWriter.Tables(matching.Take(size).ToList()) with { NextTableName = next };
    }

    public TableAnswer Get(TableRequest request)
    {
        if (Find(request.Table) is not { } table)
            return AnswerWriter.Error(TableErrors.TableNotFound);
        return table.Find(request.PartitionKey!)?.Rows.Find(request.RowKey!) is { } row
            ? AnswerWriter.Entity(table.Name, new StoredRow(request.PartitionKey!, row), request.Query.Select)
            : AnswerWriter.Error(TableErrors.ResourceNotFound);
    }

    public TableAnswer Query(TableRequest request, int pageSize, int scan)
    {
        var options = request.Query;
        if (Find(request.Table) is not { } table)
            return AnswerWriter.Error(TableErrors.TableNotFound);
        var filter = string.IsNullOrEmpty(options.Filter) ? null : FilterParser.Parse(options.Filter);
        if ((!string.IsNullOrEmpty(options.Filter) && filter is null) || PageSize(options.Top, pageSize) is not { } size)
            return AnswerWriter.Error(TableErrors.InvalidInput);

        var from = (Continuation.Decode(options.NextPartitionKey), Continuation.Decode(options.NextRowKey));
        var page = QueryPage.Read(table, filter, from, size, scan);
        return AnswerWriter.Entities(table.Name, page.Rows, options.Select) with
        {
            NextPartitionKey = page.Next is { } next ? Continuation.Encode(next.PartitionKey) : null,
            NextRowKey = page.Next is { } position ? Continuation.Encode(position.RowKey) : null,
        };
    }

    public static TableAnswer Write(TableRequest request, Partition partition, long ticks)
    {
        var (written, error, _) = RowWriter.Apply(partition, request.Writes, ticks);
        if (error is not null)
            return AnswerWriter.Error(error);
        if (request.Kind == OperationKind.Insert && request.ReturnContent)
            return AnswerWriter.Entity(request.Table, new StoredRow(partition.Key, written[0]!), null, 201);
        return TableAnswer.NoContent with { ETag = written[0] is { } row ? AnswerWriter.ETag(row.Ticks) : null, Rows = 1 };
    }

    public static TableAnswer Transact(TableRequest request, Partition partition, int number, long ticks)
    {
        var (written, error, failedAt) = RowWriter.Apply(partition, request.Writes, ticks);
        if (error is not null)
            return AnswerWriter.Transaction(number, [AnswerWriter.Error(error.At(failedAt))], 0, error.Code);
        var parts = written.Select(row => TableAnswer.NoContent with { ETag = row is null ? null : AnswerWriter.ETag(row.Ticks) });
        return AnswerWriter.Transaction(number, parts, written.Count);
    }

    /// <summary>$top may ask for less than a page, not for more than 1,000 and not for nothing.</summary>
    private static int? PageSize(string? top, int pageSize) =>
        top is null ? pageSize
        : int.TryParse(top, out var asked) && asked is > 0 and <= 1000 ? Math.Min(asked, pageSize)
        : null;

    // Lets a filter on TableName be judged like one on an entity's property.
    private static StoredRow TableRow(string name) => new("", new Row("", Entities.StoredProperties.Write(
        [new Entities.Property("TableName", new Entities.EdmValue(Entities.EdmType.String, name))]), 0));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    private static partial Regex TableName();
}
