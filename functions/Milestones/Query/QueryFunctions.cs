using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Milestones.Query;

/// <summary>Lists of milestones: of one programme, or of several merged in order.</summary>
internal sealed class QueryFunctions(ProgrammeReader programmes)
{
    private const int MaxProgrammes = 50;

    [Function("MilestoneList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/milestones")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, [.. MilestoneQuery.Parameters]);
        var query = MilestoneQuery.Of(parameters);
        parameters.ThrowIfAny();
        return await AnswerAsync(request, query, [programme], several: false);
    }

    [Function("MilestoneListOfSeveral")]
    public async Task<IResult> ListOfSeveral([HttpTrigger(AuthorizationLevel.Function, "get", Route = "milestones")] HttpRequest request)
    {
        QueryParameters parameters = new(request, ["programme", .. MilestoneQuery.Parameters]);
        var query = MilestoneQuery.Of(parameters);
        var names = parameters.List("programme").Distinct().ToList();
        if (names.Count is 0 or > MaxProgrammes)
            parameters.Errors.Add("programme", $"Name 1 to {MaxProgrammes} programmes, separated by commas.");
        if (names.Count > 1 && (query.AsOf is Dates.Point.Number || query.Filter.ChangedAfter is not null))
            parameters.Errors.Add(query.AsOf is Dates.Point.Number ? "asOf" : "changedSince", "Each programme has numbers of its own. Write an instant or a day.");
        parameters.ThrowIfAny();
        return await AnswerAsync(request, query, names, several: true);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, MilestoneQuery query, IReadOnlyList<string> names, bool several)
    {
        var hash = HashOf(request);
        var cursor = query.Cursor is null ? null : Cursor.TryParse(query.Cursor, hash);
        if (query.Cursor is not null && cursor?.Seqs.Count != names.Count)
            return Problems.Invalid("cursor", "This cursor is not of this query. Take nextLink as it is, or begin again without cursor.");

        var found = await Task.WhenAll(names.Select((name, i) => MomentAsync(request, name, query, cursor?.Seqs[i], cursor)));
        if (Array.IndexOf(found, null) is var missing and >= 0)
            return Problems.NotFound($"There is no programme '{Shortened.Text(names[missing])}', or was none then.");
        var moments = names.Zip(found.OfType<Moment>()).ToDictionary(pair => pair.First, pair => pair.Second);

        var etag = ETags.Of(moments.Values.Max(moment => moment.View.Seq), hash, query.Cursor, query.Top.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join(',', moments.Values.Select(moment => $"{moment.View.Seq} {moment.DayText}")));
        return ConditionalResult.Of(request, etag.ToString(), () => Render(request, query, names, moments, cursor, hash, several));
    }

    // A later page shows the programme as it was for the first one.
    private async Task<Moment?> MomentAsync(HttpRequest request, string programme, MilestoneQuery query, long? seq, Cursor? cursor)
    {
        if (seq is null)
            return await programmes.AtAsync(programme, query.AsOf, "asOf", request);
        var then = await programmes.AtAsync(programme, new Dates.Point.Number(seq.Value), "cursor", request);
        return then is null ? null : then with { At = DateTimeOffset.FromUnixTimeMilliseconds(cursor!.At) };
    }

    private static IResult Render(
        HttpRequest request, MilestoneQuery query, IReadOnlyList<string> names, Dictionary<string, Moment> moments, Cursor? cursor, string hash, bool several)
    {
        var skip = cursor?.Skip ?? 0;
        var page = MilestoneList.Of(moments, query, skip, several);
        JsonObject answer = new() { ["seq"] = moments.Values.Max(moment => moment.View.Seq), ["value"] = page.Value };
        if (page.Facets is not null)
            answer["facets"] = page.Facets;
        string? link = null;
        if (page.More)
        {
            Cursor next = new(hash, moments[names[0]].At.ToUnixTimeMilliseconds(), skip + query.Top, [.. names.Select(name => moments[name].View.Seq)]);
            link = PublicAddress.NextLink(request, next.Write());
            answer["nextLink"] = link;
        }

        return new ListResult(InLanguages.Of(JsonOutput.Of(answer, TrackerJson.Readable.JsonObject), page.Languages), link);
    }

    // All that chooses and orders; how many a page holds may change on the way.
    private static string HashOf(HttpRequest request)
    {
        var parts = request.Query
            .Where(pair => pair.Key is not ("cursor" or "top") && !PublicAddress.IsKey(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('&', parts.Prepend(request.Path.Value!)))))[..12];
    }

    private sealed class ListResult(IResult answer, string? next) : IResult, INestedHttpResult
    {
        public IResult Result => answer;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (next is not null)
                httpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            return answer.ExecuteAsync(httpContext);
        }
    }
}
