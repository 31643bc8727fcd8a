using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Import;

/// <summary>What became of an import as a whole: 200, or 422 when nothing was changed because some of it failed.</summary>
internal sealed class ImportResult(IReadOnlyList<ItemResult> results) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => results.Any(result => result.Outcome == ItemOutcome.Failed)
        ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCode!.Value;
        httpContext.Response.ContentType = JsonOutput.MediaType;
        await using ImportAnswer answer = new(httpContext.Response.BodyWriter);
        answer.Begin();
        answer.Add(results);
        answer.End();
        await answer.SendAsync(httpContext.RequestAborted);
    }
}
