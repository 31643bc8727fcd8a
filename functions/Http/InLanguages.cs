using Microsoft.AspNetCore.Http;

namespace Tracker.Http;

/// <summary>An answer with the languages that its texts are in.</summary>
internal sealed class InLanguages(IResult answer, string languages) : IResult, INestedHttpResult
{
    public IResult Result => answer;

    public static IResult Of(IResult answer, IReadOnlyCollection<string> languages) =>
        languages.Count == 0 ? answer : new InLanguages(answer, string.Join(", ", languages));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentLanguage = languages;
        return answer.ExecuteAsync(httpContext);
    }
}
