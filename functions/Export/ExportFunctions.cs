using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Export;

/// <summary>A programme as import takes it: whole as JSON, its milestones as CSV. Importing either again changes nothing.</summary>
internal sealed class ExportFunctions(ProgrammeReader programmes)
{
    [Function("Export")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/export")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "asOf");
        var point = parameters.Point("asOf");
        parameters.ThrowIfAny();
        return await programmes.AtAsync(programme, point, "asOf", request) is { } moment
            ? ConditionalResult.Of(request, ETags.Of(moment.View.Seq, "export"), () => new WholeShapeResult(moment))
            : Problems.NotFound("There is no such programme, or was none then.");
    }

    /// <remarks>
    /// Takes the parameters of <see cref="MilestoneQuery.FilterParameters"/>, <c>asOf</c>, <c>lang</c> (texts as one string, to be read and not
    /// to be imported again) and <c>safe=false</c>, which leaves formulas alone.
    /// </remarks>
    [Function("MilestonesCsv")]
    public async Task<IResult> GetCsv(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/milestones.csv")] HttpRequest request, string programme)
    {
        var (query, point) = MilestonesCsv.QueryOf(request);
        return await programmes.AtAsync(programme, point, "asOf", request) is { } moment
            ? query.Respond(request, moment)
            : Problems.NotFound("There is no such programme, or was none then.");
    }
}
