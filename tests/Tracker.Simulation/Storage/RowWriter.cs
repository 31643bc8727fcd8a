using Tracker.Simulation.Entities;
using Tracker.Simulation.Protocol;

namespace Tracker.Simulation.Storage;

/// <summary>Applies writes to a partition: each by its own rule, several all or none.</summary>
internal static class RowWriter
{
    /// <returns>What was written (null after a delete), or the error and the place of the write it is about.</returns>
    public static (List<Row?> Written, TableError? Error, int FailedAt) Apply(Partition partition, IReadOnlyList<EntityWrite> writes, long ticks)
    {
        var written = new List<Row?>(writes.Count);
        var undo = new List<(string Key, Row? Before)>(writes.Count);
        for (var i = 0; i < writes.Count; i++)
        {
            var before = partition.Rows.Find(writes[i].RowKey);
            var (row, error) = Next(partition.Key, before, writes[i], ticks);
            if (error is not null)
            {
                for (var back = undo.Count - 1; back >= 0; back--)
                    Put(partition, undo[back].Key, undo[back].Before);
                return ([], error, i);
            }

            undo.Add((writes[i].RowKey, before));
            Put(partition, writes[i].RowKey, row);
            written.Add(row);
        }

        return (written, null, -1);
    }

    private static void Put(Partition partition, string key, Row? row)
    {
        if (row is null)
            partition.Rows.Remove(key);
        else
            partition.Rows.Set(row);
    }

    private static (Row? Row, TableError? Error) Next(string partitionKey, Row? before, EntityWrite write, long ticks)
    {
        if (write.Kind == OperationKind.Insert && before is not null)
            return (null, TableErrors.EntityAlreadyExists);
        if (write.Kind is OperationKind.Replace or OperationKind.Merge or OperationKind.Delete)
        {
            if (before is null)
                return (null, TableErrors.ResourceNotFound);
            if (write.IfMatch != "*" && write.IfMatch != AnswerWriter.ETag(before.Ticks))
                return (null, TableErrors.UpdateConditionNotSatisfied);
        }

        if (write.Kind == OperationKind.Delete)
            return (null, null);

        var properties = write.Properties;
        if (before is not null && write.Kind is OperationKind.Merge or OperationKind.InsertOrMerge)
        {
            properties = new EntityBody(null, null, properties).Over(before is null ? [] : StoredProperties.Read(before.Properties));
            if (EntityRules.Check(partitionKey, write.RowKey, properties) is { } error)
                return (null, error);
        }

        return (new Row(before?.Key ?? write.RowKey, StoredProperties.Write(properties), ticks), null);
    }
}
