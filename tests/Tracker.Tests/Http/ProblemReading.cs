using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Tests.Http;

internal static class ProblemReading
{
    /// <summary>The errors of a 400, one by one.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Errors(this ProblemHttpResult problem) =>
        from field in (IReadOnlyDictionary<string, string[]>)problem.ProblemDetails.Extensions["errors"]!
        from message in field.Value
        select KeyValuePair.Create(field.Key, message);
}
