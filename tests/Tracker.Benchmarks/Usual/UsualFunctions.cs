using System.Text.Json;
using Azure.Data.Tables;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Benchmarks.Usual;

/// <summary>
/// The app that is usually written for this: the partition is the programme, the row key the id, a post is an insert, a list reads
/// every page of a filter query and sorts what came. The SDK is as it comes.
/// </summary>
internal sealed class UsualFunctions(TableServiceClient tables)
{
    public const string Table = "Usual";
    public const string HistoryTable = "UsualHistory";
    private const int Top = 100;
    private const string Route = "{programme}/milestones";

    private readonly TableClient _milestones = tables.GetTableClient(Table);
    private readonly TableClient _history = tables.GetTableClient(HistoryTable);

    [Function("UsualPost")]
    public async Task<Created<UsualMilestone>> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string programme)
    {
        var milestone = await ReadAsync(request);
        await _milestones.AddEntityAsync(UsualRow.Of(programme, milestone.Id!, milestone), request.HttpContext.RequestAborted);
        return Answer(programme, milestone);
    }

    /// <summary>The history is a table of its own, so it is a request of its own.</summary>
    [Function("UsualPostWithHistory")]
    public async Task<Created<UsualMilestone>> PostWithHistory(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"history/{Route}")] HttpRequest request, string programme)
    {
        var milestone = await ReadAsync(request);
        await _milestones.AddEntityAsync(UsualRow.Of(programme, milestone.Id!, milestone), request.HttpContext.RequestAborted);
        await _history.AddEntityAsync(UsualRow.Of(programme, $"{milestone.Id}|1", milestone), request.HttpContext.RequestAborted);
        return Answer(programme, milestone);
    }

    [Function("UsualList")]
    public async Task<JsonHttpResult<UsualList>> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programme)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {programme}");
        if (request.Query["priority"].FirstOrDefault() is { } priority)
            filter += " and " + TableClient.CreateQueryFilter($"Priority eq {priority}");
        if (request.Query["status"].FirstOrDefault() is { } statuses)
            filter += " and (" + string.Join(" or ", statuses.Split(',').Select(status => TableClient.CreateQueryFilter($"Status eq {status}"))) + ")";
        var word = request.Query["q"].FirstOrDefault();

        List<UsualRow> rows = [];
        await foreach (var row in _milestones.QueryAsync<UsualRow>(filter, cancellationToken: request.HttpContext.RequestAborted))
        {
            if (word is null || Has(row.Title, word) || Has(row.Place, word))
                rows.Add(row);
        }

        var value = rows.OrderBy(row => row.Planned ?? "9999", StringComparer.Ordinal).Take(Top).Select(row => row.Read());
        return TypedResults.Json(new UsualList([.. value]), UsualJson.Default.UsualList);
    }

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<UsualMilestone> ReadAsync(HttpRequest request) =>
        (await JsonSerializer.DeserializeAsync(request.Body, UsualJson.Default.UsualMilestone, request.HttpContext.RequestAborted))!;

    private static Created<UsualMilestone> Answer(string programme, UsualMilestone milestone) =>
        TypedResults.Created($"{programme}/milestones/{milestone.Id}", milestone);
}

internal sealed record UsualList(IReadOnlyList<UsualMilestone> Value);
