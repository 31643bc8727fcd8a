using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Http;

/// <summary>What a problem gets from the request that it answers: <c>instance</c>, <c>traceId</c>, headers.</summary>
internal static class ProblemStamp
{
    public static void Put(ProblemHttpResult problem, HttpContext http, string traceId)
    {
        var details = problem.ProblemDetails;
        details.Instance ??= PublicAddress.WithoutSecrets(http.Request);
        details.Extensions.TryAdd("traceId", traceId);

        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        if (details.Extensions.TryGetValue(Problems.ETagMember, out var etag))
            headers.ETag = (string?)etag;
        if (details.Extensions.TryGetValue(Problems.RetryAfterMember, out var seconds))
            headers.RetryAfter = Convert.ToString(seconds, CultureInfo.InvariantCulture);
    }

    /// <summary>The trace that the request belongs to, under which logs and telemetry find it.</summary>
    public static string TraceId(string? traceParent, HttpContext http)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            return activity.TraceId.ToHexString();
        return ActivityContext.TryParse(traceParent, null, out var parent) || ActivityContext.TryParse(http.Request.Headers.TraceParent, null, out parent)
            ? parent.TraceId.ToHexString()
            : http.TraceIdentifier;
    }
}
