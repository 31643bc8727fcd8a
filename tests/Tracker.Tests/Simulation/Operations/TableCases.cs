using static Tracker.Tests.Simulation.Operations.Steps;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>Tables and their names.</summary>
internal static class TableCases
{
    public static IEnumerable<OperationCase> All { get; } =
    [
        new("a table that is there is not created again", "409 TableAlreadyExists", CreateTable("{table}")),
        new("a second table", "201 | 409 TableAlreadyExists | 204", CreateTable("{table}x"), CreateTable("{table}x"), DeleteTable("{table}x")),
        new("table names are listed", "{table}", ListTables("TableName eq '{table}'")),
        new("tables of a prefix are listed in order", "201 | 201 | {table} {table}a {table}b",
            CreateTable("{table}b"), CreateTable("{table}a"), ListTables("TableName ge '{table}' and TableName lt '{table}c'")),
        new("no table matches", "", ListTables("TableName eq 'none'")),
        new("a table is deleted once", "204 | 404", DeleteTable("{table}"), DeleteTable("{table}")),
        new("a deleted table has no entities", "204 | 204 | 404 TableNotFound", Insert("p", "r"), DeleteTable("{table}"), Get("p", "r")),
        new("a table created again is empty", "201 | 204 | 204 | 201 | [] | 204",
            CreateTable("{table}x"), In("{table}x", Insert("p", "r")), DeleteTable("{table}x"),
            CreateTable("{table}x"), In("{table}x", Query("")), DeleteTable("{table}x")),
        new("an insert needs the table", "404 TableNotFound", In("missing", Insert("p", "r"))),
        new("an upsert needs the table", "404 TableNotFound", In("missing", Put("p", "r"))),
        new("an update needs the table", "404 TableNotFound", In("missing", Replace("p", "r", "*"))),
        new("a delete in no table finds nothing", "404", In("missing", Delete("p", "r"))),
        new("a query needs the table", "404 TableNotFound", In("missing", Query(""))),
        new("a transaction needs the table", "404 TableNotFound at 0",
            In("missing", Transact(Do(Azure.Data.Tables.TableTransactionActionType.Add, "p", "r")))),
        new OperationCase("table names ignore case", "204 | {A=1 PartitionKey=p RowKey=r}", Insert("p", "r", ("A", 1)), In("{TABLE}", Get("p", "r")))
            .OnAzurite("204 | 404 TableNotFound", "Table names are case-insensitive (Understanding the Table service data model)."),
        Misnamed("a table name of two letters is refused", "400 OutOfRangeInput", "ab"),
        Misnamed("a table name of 64 letters is refused", "400 OutOfRangeInput", new string('a', 64)),
        Misnamed("a table name begins with a letter", "400 InvalidResourceName", "1abc"),
        Misnamed("a table name holds no dash", "400 InvalidResourceName", "ab-cd"),
        Misnamed("Tables is no table name", "400 InvalidResourceName", "Tables"),
    ];

    private static OperationCase Misnamed(string name, string answer, string table) => new OperationCase(name, answer, CreateTable(table))
        .OnAzurite("400", "The error names its code (Table service error codes); Azurite leaves it empty.");
}
