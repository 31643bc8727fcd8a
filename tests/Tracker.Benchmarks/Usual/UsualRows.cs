using System.Text.Json;
using Azure.Data.Tables;
using Tracker.Benchmarks.Stores;

namespace Tracker.Benchmarks.Usual;

/// <summary>The rows of the usual app, written in bulk before it is measured.</summary>
internal static class UsualRows
{
    private const int Transaction = 100;

    public static async Task InsertAsync(IStore store, string programme, IEnumerable<string> milestones)
    {
        var table = store.Connect(retries: null).GetTableClient(UsualFunctions.Table);
        foreach (var chunk in milestones.Chunk(Transaction))
        {
            var rows = chunk.Select(json => JsonSerializer.Deserialize(json, UsualJson.Default.UsualMilestone)!).Select(one => UsualRow.Of(programme, one.Id!, one));
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        }
    }
}
