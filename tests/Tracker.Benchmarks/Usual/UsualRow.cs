using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Tracker.Benchmarks.Usual;

/// <summary>Its row: a typed entity, as the SDK's documentation shows one. What is not flat is JSON in a column.</summary>
internal sealed class UsualRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Kind { get; set; }

    public string? Status { get; set; }

    public string? Priority { get; set; }

    public string? Initiative { get; set; }

    public string? Title { get; set; }

    public string? Planned { get; set; }

    public string? Place { get; set; }

    public string? Body { get; set; }

    public string? Sources { get; set; }

    public string? Claims { get; set; }

    public string? Tags { get; set; }

    public static UsualRow Of(string programme, string key, UsualMilestone milestone) => new()
    {
        PartitionKey = programme,
        RowKey = key,
        Kind = milestone.Kind,
        Status = milestone.Status,
        Priority = milestone.Priority,
        Initiative = milestone.Initiative,
        Title = milestone.Title?.GetRawText(),
        Planned = milestone.Planned,
        Place = milestone.Place?.GetRawText(),
        Body = milestone.Body,
        Sources = milestone.Sources?.GetRawText(),
        Claims = milestone.Claims?.GetRawText(),
        Tags = milestone.Tags?.GetRawText(),
    };

    public UsualMilestone Read() => new()
    {
        Id = RowKey,
        Kind = Kind,
        Status = Status,
        Priority = Priority,
        Initiative = Initiative,
        Title = Parse(Title),
        Planned = Planned,
        Place = Parse(Place),
        Body = Body,
        Sources = Parse(Sources),
        Claims = Parse(Claims),
        Tags = Parse(Tags),
    };

    private static JsonElement? Parse(string? json) => json is null ? null : JsonElement.Parse(json);
}
