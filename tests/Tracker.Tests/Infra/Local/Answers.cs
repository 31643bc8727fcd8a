using System.Text;
using System.Text.Json;
using EmbeddedFunctions;
using EmbeddedFunctions.Middleware;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Tracker.Tests.Infra.Local;

/// <summary>Functions that return every kind of result, for tests of what reaches the client.</summary>
public sealed class Answers(AnswerScope scope)
{
    [Function("Json")]
    public static Ok<Dictionary<string, int>> Json([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Ok(new Dictionary<string, int> { ["one"] = 1 });

    [Function("Text")]
    public static Task<IResult> Text([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Task.FromResult<IResult>(TypedResults.Text("текст"));

    [Function("Either")]
    public static Results<NoContent, NotFound> Either([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.NoContent();

    [Function("Action")]
    public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        new ContentResult { Content = "action", StatusCode = 202 };

    [Function("Poco")]
    public static object Poco([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new { Lost = true };

    [Function("Void")]
    public static async Task Void([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => await Task.Yield();

    [Function("Written")]
    public static Task Written([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        request.HttpContext.Response.WriteAsync("written");

    [Function("Problem")]
    public static ProblemHttpResult Problem([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Problem("why", statusCode: 422);

    [Function("NotModified")]
    public static StatusCodeHttpResult NotModified([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ETag = "\"1\"";
        return TypedResults.StatusCode(304);
    }

    [Function("Throws")]
    public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException("secret");

    [Function("ThrowsLate")]
    public static IResult ThrowsLate([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Stream(async body =>
    {
        await body.WriteAsync("begun"u8.ToArray());
        await body.FlushAsync();
        throw new InvalidOperationException("secret");
    });

    [Function("Plain")]
    public static IResult Plain(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "plain/{id?}")] HttpRequest request, string? id, int? n, Guid? g, string? name) =>
        TypedResults.Text($"{id}|{n}|{g}|{name}");

    [Function("Unfit")]
    public static IResult Unfit([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, DateOnly? day, DayOfWeek? weekday) =>
        TypedResults.Text($"{day}|{weekday}");

    [Function("Echo")]
    public static async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return TypedResults.Bytes(body.ToArray(), "application/octet-stream");
    }

    [Function("Context")]
    public static IResult Context([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
        TypedResults.Text($"{context.FunctionDefinition.Name} {context.GetHttpContext() == request.HttpContext} {request.Host} {Guid.TryParse(context.InvocationId, out _)}");

    [Function("Scoped")]
    public IResult Scoped([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
        TypedResults.Text($"{context.InstanceServices.GetService(typeof(AnswerScope)) == scope} {scope.Id}");

    [Function("Body")]
    public static IResult Body([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [EmbeddedFunctions.Http.FromBody] Dictionary<string, int> body) =>
        TypedResults.Text(JsonSerializer.Serialize(body));

    [Function("Parts")]
    public static async Task Parts([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        var line = new byte[100];
        for (var read = await request.Body.ReadAsync(line); read > 0; read = await request.Body.ReadAsync(line))
        {
            await request.HttpContext.Response.WriteAsync("got " + Encoding.UTF8.GetString(line, 0, read));
            await request.HttpContext.Response.Body.FlushAsync();
        }
    }
}

/// <summary>A service of one invocation.</summary>
public sealed class AnswerScope
{
    public Guid Id { get; } = Guid.NewGuid();
}

/// <summary>Turns an exception into a problem, as an app's middleware does.</summary>
public sealed class TeapotMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException fault)
        {
            context.GetInvocationResult().Value = TypedResults.Problem(fault.Message, statusCode: 418);
        }
    }
}
