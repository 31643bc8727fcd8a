using static Tracker.Tests.Simulation.Operations.Steps;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>Writes of single entities, and reading them back.</summary>
internal static class EntityCases
{
    public static IEnumerable<OperationCase> All { get; } =
    [
        new("an inserted entity is there", "204 | {A=1 PartitionKey=p RowKey=r}", Insert("p", "r", ("A", 1)), Get("p", "r")),
        new("what is there is not inserted again", "204 | 409 EntityAlreadyExists | {A=1 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), Insert("p", "r", ("A", 2)), Get("p", "r")),
        new("one row key in two partitions", "204 | 204", Insert("p", "r"), Insert("q", "r")),
        new("keys differ by case", "204 | 204 | 204", Insert("p", "r"), Insert("P", "r"), Insert("p", "R")),
        new("empty keys are keys", "204 | {PartitionKey= RowKey=}", Insert("", ""), Get("", "")),
        new("an insert after a delete", "204 | 204 | 204", Insert("p", "r"), Delete("p", "r"), Insert("p", "r")),
        new("what is missing is not found", "404 ResourceNotFound", Get("p", "r")),
        new("another partition's row is not found", "204 | 404 ResourceNotFound", Insert("p", "r"), Get("q", "r")),

        new("a put creates", "204 | {A=1 PartitionKey=p RowKey=r}", Put("p", "r", ("A", 1)), Get("p", "r")),
        new("a put replaces all properties", "204 | 204 | {B=2 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), Put("p", "r", ("B", 2)), Get("p", "r")),
        new("a merging put creates", "204 | {A=1 PartitionKey=p RowKey=r}", PutMerged("p", "r", ("A", 1)), Get("p", "r")),
        new("a merging put keeps the others", "204 | 204 | {A=1 B=2 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), PutMerged("p", "r", ("B", 2)), Get("p", "r")),

        new("a replacement with * replaces", "204 | 204 | {B=2 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), Replace("p", "r", "*", ("B", 2)), Get("p", "r")),
        new("a replacement with the ETag replaces", "204 | 204 | {B=2 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), Replace("p", "r", "fresh", ("B", 2)), Get("p", "r")),
        new("a replacement with another ETag is refused", "204 | 412 UpdateConditionNotSatisfied | {A=1 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), Replace("p", "r", "stale", ("B", 2)), Get("p", "r")),
        new("a replacement of what is missing", "404 ResourceNotFound", Replace("p", "r", "*", ("B", 2))),
        new("a replacement by ETag of what is missing", "404 ResourceNotFound", Replace("p", "r", "stale", ("B", 2))),

        new("a merge with * adds and overwrites", "204 | 204 | {A=3 B=2 C=4 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1), ("B", 2)), Merge("p", "r", "*", ("A", 3), ("C", 4)), Get("p", "r")),
        new("a merge with the ETag", "204 | 204 | {A=1 B=2 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), Merge("p", "r", "fresh", ("B", 2)), Get("p", "r")),
        new("a merge with another ETag is refused", "204 | 412 UpdateConditionNotSatisfied", Insert("p", "r"), Merge("p", "r", "stale", ("B", 2))),
        new("a merge of what is missing", "404 ResourceNotFound", Merge("p", "r", "*", ("B", 2))),
        new("a merge of null clears nothing", "204 | 204 | {A=1 PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1)), Merge("p", "r", "*", ("A", null)), Get("p", "r")),
        new("a merge may change the type", "204 | 204 | {A=x PartitionKey=p RowKey=r}",
            Insert("p", "r", ("A", 1L)), Merge("p", "r", "*", ("A", "x")), Get("p", "r")),

        new("a delete with *", "204 | 204 | 404 ResourceNotFound", Insert("p", "r"), Delete("p", "r"), Get("p", "r")),
        new("a delete with the ETag", "204 | 204", Insert("p", "r"), Delete("p", "r", "fresh")),
        new("a delete with another ETag is refused", "204 | 412 UpdateConditionNotSatisfied", Insert("p", "r"), Delete("p", "r", "stale")),
        new("a delete of what is missing", "404", Delete("p", "r")),
        new("a second delete", "204 | 204 | 404", Insert("p", "r"), Delete("p", "r"), Delete("p", "r")),

        new("an ETag is used up by a change", "204 | 204 | 412 UpdateConditionNotSatisfied", Insert("p", "r"), async (tables, table) =>
        {
            var old = (await table.GetEntityAsync<Azure.Data.Tables.TableEntity>("p", "r")).Value;
            await table.UpdateEntityAsync(Entity("p", "r", ("A", 1)), old.ETag);
            return "204";
        }, Replace("p", "r", "stale")),
        new("null properties are not stored", "204 | {B=2 PartitionKey=p RowKey=r}", Insert("p", "r", ("A", null), ("B", 2)), Get("p", "r")),
        new("some properties are selected", "204 | {A=1 RowKey=r}", Insert("p", "r", ("A", 1), ("B", 2)), Get("p", "r", "A", "RowKey")),
        new("quotes in keys", "204 | {PartitionKey=p'q RowKey=r''s}", Insert("p'q", "r''s"), Get("p'q", "r''s")),
        new("spaces, signs and letters of other scripts in keys", "204 | {PartitionKey=a b&c=d+e RowKey=щ%25(é),'}",
            Insert("a b&c=d+e", "щ%25(é),'"), Get("a b&c=d+e", "щ%25(é),'")),
        new("bars and tildes in keys", "204 | {PartitionKey=e|1 RowKey=m|~x}", Insert("e|1", "m|~x"), Get("e|1", "m|~x")),
    ];
}
