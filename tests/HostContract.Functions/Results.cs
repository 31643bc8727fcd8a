using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HostContract;

/// <summary>What functions return.</summary>
internal sealed class Results
{
    private static readonly byte[] s_bytes = [0xde, 0xad, 0xbe, 0xef];

    [Function("Json")]
    public Ok<Day> Json([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Ok(new Day(DayOfWeek.Monday, null));

    [Function("Problem")]
    public ProblemHttpResult Problem([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Problem("why", statusCode: StatusCodes.Status422UnprocessableEntity);

    [Function("Text")]
    public IResult Text([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text("текст");

    [Function("TextLater")]
    public async Task<IResult> TextLater([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        await Task.Yield();
        return TypedResults.Text("later");
    }

    [Function("Bytes")]
    public FileContentHttpResult Bytes([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Bytes(s_bytes, "application/octet-stream");

    [Function("File")]
    public PhysicalFileHttpResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "file")] HttpRequest request) =>
        TypedResults.PhysicalFile(Path.Combine(AppContext.BaseDirectory, "host.json"), "application/json");

    [Function("Seekable")]
    public FileStreamHttpResult Seekable([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Stream(new MemoryStream(s_bytes), "application/octet-stream");

    [Function("Either")]
    public Results<NoContent, NotFound<string>> Either(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "either/{first:bool}")] HttpRequest request, string first) =>
        string.Equals(first, "true", StringComparison.OrdinalIgnoreCase) ? TypedResults.NoContent() : TypedResults.NotFound("none");

    [Function("Action")]
    public IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        new ContentResult { Content = "action", StatusCode = StatusCodes.Status202Accepted };

    [Function("ActionLater")]
    public Task<IActionResult> ActionLater([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Task.FromResult<IActionResult>(new StatusCodeResult(StatusCodes.Status409Conflict));

    [Function("Poco")]
    public Day Poco([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new(DayOfWeek.Monday, "lost");

    [Function("PocoLater")]
    public Task<Day> PocoLater([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Task.FromResult(new Day(DayOfWeek.Monday, "lost"));

    [Function("String")]
    public string String([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => "lost";

    [Function("Void")]
    public void Void([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
    }

    [Function("VoidLater")]
    public async Task VoidLater([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => await Task.Yield();

    [Function("Null")]
    public IResult? Null([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => null;

    [Function("Written")]
    public Task Written([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        request.HttpContext.Response.StatusCode = StatusCodes.Status203NonAuthoritative;
        return request.HttpContext.Response.WriteAsync("written");
    }
}
