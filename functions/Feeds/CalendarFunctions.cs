using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Milestones;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Feeds;

/// <summary>A programme's dated milestones as a calendar to subscribe to (RFC 5545, RFC 7986).</summary>
internal sealed class CalendarFunctions(ProgrammeReader programmes)
{
    private const string MediaType = "text/calendar; charset=utf-8";

    [Function("CalendarGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/calendar.ics")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, [.. Subscription.Parameters]);
        var asked = Subscription.Of(request, parameters);
        parameters.ThrowIfAny();
        if (await programmes.AtAsync(programme, asked.AsOf, "asOf", request) is not { } moment)
            return Problems.NotFound("There is no such programme, or was none then.");

        var etag = ETags.Of(moment.View.Seq, "calendar", asked.Variant(request), moment.DayText);
        return ConditionalResult.Of(request, etag, () => Render(request, moment, asked), Subscription.Vary);
    }

    private static IResult Render(HttpRequest request, Moment moment, Subscription asked)
    {
        CalendarText calendar = new(moment.Programme, asked.Wanted, id => PublicAddress.Beside(request, $"board#{id}"));
        var text = calendar.Write(MilestoneList.All(moment, asked.Filter), moment.View.RecordedAt);
        return InLanguages.Of(TypedResults.Text(text, MediaType), calendar.Languages);
    }
}
