using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Feeds;

/// <summary>What happened in a programme, newest first, for feed readers (RFC 4287). Older events follow page by page (RFC 5005, section 3).</summary>
internal sealed class AtomFunctions(LogStore<ProgrammeState> logs, ProgrammeReader programmes, TimeProvider time)
{
    private const string MediaType = "application/atom+xml; charset=utf-8";

    /// <summary>The number of the event before which a page begins: that number stays right while the log grows.</summary>
    private const string Cursor = "cursor";

    [Function("AtomGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/feed.atom")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, [.. Subscription.Parameters, Cursor]);
        var asked = Subscription.Of(request, parameters);
        var before = parameters.Number(Cursor, 1L, long.MaxValue);
        parameters.ThrowIfAny();
        if (!Slug.IsValid(programme)
            || await new LogTail(logs[programme], programmes, time).ReadAsync(request, asked, before) is not (var moment, var page))
        {
            return Problems.NotFound("There is no such programme, or was none then.");
        }

        asked.Filter.CheckPriorities([moment.Programme]);
        var etag = ETags.Of(moment.View.Seq, "atom", asked.Variant(request));
        return ConditionalResult.Of(request, etag, () => Render(request, moment, page, asked), Subscription.Vary);
    }

    private static IResult Render(HttpRequest request, Moment moment, EventPage page, Subscription asked)
    {
        AtomFeed feed = new(request, moment, asked);
        return InLanguages.Of(TypedResults.Bytes(feed.Write(page), MediaType), feed.Languages);
    }
}
