using Microsoft.AspNetCore.Http;
using Tracker.Board;
using Tracker.History;
using Tracker.Indicators;
using Tracker.Initiatives;
using Tracker.Milestones;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Links;

/// <summary>What a link opens, without a key: the same answers as under the programme's own address, for one look into storage more.</summary>
internal sealed class SharedFunctions(
    SharedDoor door,
    ProgrammeFunctions programmes,
    BoardFunctions boards,
    MilestoneFunctions milestones,
    QueryFunctions query,
    HistoryFunctions history,
    InitiativeFunctions initiatives,
    IndicatorFunctions indicators,
    ChangeFeedFunctions changes,
    DiffFunctions diff)
{
    private const string Programme = SharedDoor.Route;

    [Function("SharedProgramme")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Programme)] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => programmes.Get(request, programme));

    [Function("SharedBoard")]
    public Task<IResult> Board([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/board")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => boards.Get(request, programme));

    [Function("SharedMilestones")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/milestones")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => query.List(request, programme));

    [Function("SharedMilestone")]
    public Task<IResult> Milestone(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/milestones/{{id}}")] HttpRequest request, string token, string id) =>
        door.OpenAsync(request, token, programme => milestones.Get(request, programme, id));

    [Function("SharedMilestoneHistory")]
    public Task<IResult> History(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/milestones/{{id}}/history")] HttpRequest request, string token, string id) =>
        door.OpenAsync(request, token, programme => history.Get(request, programme, id));

    [Function("SharedInitiatives")]
    public Task<IResult> Initiatives([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/initiatives")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => initiatives.List(request, programme));

    [Function("SharedIndicators")]
    public Task<IResult> Indicators([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/indicators")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => indicators.List(request, programme));

    [Function("SharedChanges")]
    public Task<IResult> Changes([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/changes")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => changes.List(request, programme));

    [Function("SharedDiff")]
    public Task<IResult> Diff([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Programme}/diff")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, programme => diff.Get(request, programme));
}
