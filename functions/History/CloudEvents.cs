using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.History;

/// <summary>Events as a batch of CloudEvents 1.0 in JSON.</summary>
internal static class CloudEvents
{
    public const string MediaType = "application/cloudevents-batch+json";

    public static bool AreWanted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase) && type.Quality is null or > 0);

    public static IResult Batch(HttpRequest request, string programme, IReadOnlyList<LogEvent> events)
    {
        var source = PublicAddress.Absolute(request, $"/programmes/{programme}");
        return JsonOutput.Of(new JsonArray([.. events.Select(e => Of(source, e))]), TrackerJson.Readable.JsonArray, mediaType: $"{MediaType}; charset=utf-8");
    }

    private static JsonNode Of(string source, LogEvent e) => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = e.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["source"] = source,
        ["type"] = $"tracker.{e.TypeName}",
        ["subject"] = e.Subject.Id,
        ["time"] = Instant.Write(e.RecordedAt),
        ["datacontenttype"] = "application/json",
        ["data"] = EventAnswer.Of(e),
    };
}
