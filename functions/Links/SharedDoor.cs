using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Links;

/// <summary>Lets in who has a token.</summary>
internal sealed class SharedDoor(LinkStore links)
{
    public const string Route = "shared/{token}";

    /// <summary>Wrong, unknown, revoked and expired tokens are answered alike, so that nobody learns which it was.</summary>
    public async Task<IResult> OpenAsync(HttpRequest request, string token, Func<string, Task<IResult>> answer)
    {
        // The address is the secret: pages must not tell it to where they link to.
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        return await links.ProgrammeAsync(LinkToken.Read(token), request.HttpContext.RequestAborted) is { } programme
            ? await answer(programme)
            : Problems.NotFound("This link opens nothing. Ask whoever sent it for a new one.");
    }
}
