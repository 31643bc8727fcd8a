using Microsoft.AspNetCore.Http;
using Tracker.Digests;
using Tracker.Export;
using Tracker.Feeds;

namespace Tracker.Links;

/// <summary>What a link opens for calendars, feed readers and spreadsheets, and the digests.</summary>
internal sealed class SharedOutputFunctions(
    SharedDoor door, CalendarFunctions calendars, AtomFunctions feeds, ExportFunctions exports, DigestFunctions digests)
{
    [Function("SharedCalendar")]
    public Task<IResult> Calendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{SharedDoor.Route}/calendar.ics")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => calendars.Get(request, programme));

    [Function("SharedFeed")]
    public Task<IResult> Feed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{SharedDoor.Route}/feed.atom")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => feeds.Get(request, programme));

    [Function("SharedCsv")]
    public Task<IResult> Csv([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{SharedDoor.Route}/milestones.csv")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => exports.GetCsv(request, programme));

    [Function("SharedDigests")]
    public Task<IResult> Digests([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{SharedDoor.Route}/digests")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => digests.List(request, programme));

    [Function("SharedDigest")]
    public Task<IResult> Digest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{SharedDoor.Route}/digests/{{slot:length(10)}}")] HttpRequest request, string token, string slot) =>
        door.OpenAsync(request, token, programme => digests.Get(request, programme, slot));
}
