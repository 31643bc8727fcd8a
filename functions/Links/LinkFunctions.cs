using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Programmes;

namespace Tracker.Links;

/// <summary>Read-only links to a programme: made, listed, revoked by those who have a key.</summary>
internal sealed class LinkFunctions(LinkStore links, ProgrammeReader programmes, TimeProvider time)
{
    private const string All = "programmes/{programme}/links";
    private const int MaxLinks = 200;

    [Function("LinkList")]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Function, "get", Route = All)] HttpRequest request, string programme)
    {
        new QueryParameters(request).ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is not { } moment)
            return Problems.NotFound("There is no such programme.");
        var all = await links.ListAsync(programme, request.HttpContext.RequestAborted);
        var etag = ETags.Of(moment.View.Seq, ["links", .. all.Select(link => link.Id)]).ToString();
        return ConditionalResult.Of(request, etag, () =>
            JsonOutput.Of(new JsonObject { ["value"] = new JsonArray([.. all.Select(Answer)]) }, TrackerJson.Readable.JsonObject));
    }

    [Function("LinkPost")]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Function, "post", Route = All)] HttpRequest request, string programme)
    {
        var cancel = request.HttpContext.RequestAborted;
        var draft = await RequestBody.ReadAsync(request, TrackerJson.Default.LinkDraft, cancel);
        var (name, expires) = draft.Checked(time.GetUtcNow());
        if (await programmes.NowAsync(programme, request) is null)
            return Problems.NotFound("There is no such programme.");
        if ((await links.ListAsync(programme, cancel)).Count >= MaxLinks)
            return Problems.Conflict("too-many-links", $"A programme has {MaxLinks} links at most. Revoke those that nobody needs any more.");

        var (link, token) = await links.AddAsync(programme, name, expires, cancel);
        var answer = Answer(link);
        answer["token"] = token.ToString();
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.Location = PublicAddress.Relative(request, $"/programmes/{programme}/links/{link.Id}");
        return JsonOutput.Of(answer, TrackerJson.Readable.JsonObject, StatusCodes.Status201Created);
    }

    [Function("LinkDelete")]
    public async Task<IResult> Delete(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = $"{All}/{{id}}")] HttpRequest request, string programme, string id)
    {
        new QueryParameters(request).ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is null)
            return Problems.NotFound("There is no such programme.");
        return await links.RevokeAsync(programme, id, request.HttpContext.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.NotFound($"The programme has no link '{id}', or none any more.");
    }

    private static JsonObject Answer(Link link)
    {
        JsonObject answer = new() { ["id"] = link.Id, ["name"] = link.Name, ["created"] = Instant.Write(link.Created) };
        if (link.Expires is { } expires)
            answer["expires"] = Instant.Write(expires);
        return answer;
    }
}
