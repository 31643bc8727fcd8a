namespace Tracker.Simulation;

/// <summary>The service's operations.</summary>
public enum OperationKind
{
    CreateTable,
    DeleteTable,
    QueryTables,
    Insert,
    Replace,
    Merge,
    InsertOrReplace,
    InsertOrMerge,
    Delete,
    Get,
    Query,
    Transaction,
    Unknown,
}
