using Microsoft.AspNetCore.Http;

namespace HostContract;

/// <summary>What the parameters of a function are filled with.</summary>
internal sealed class Bindings(Scoped scoped)
{
    [Function("Plain")]
    public IResult Plain(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "plain/{id?}")] HttpRequest request, string? id, string? name) =>
        TypedResults.Text($"{id}|{name}");

    [Function("Number")]
    public IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "number/{n?}")] HttpRequest request, int? n) =>
        TypedResults.Text($"{n}");

    [Function("Identifier")]
    public IResult Identifier([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identifier/{g?}")] HttpRequest request, Guid? g) =>
        TypedResults.Text($"{g}");

    [Function("Date")]
    public IResult Date([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, DateOnly? day) => TypedResults.Text($"{day}");

    [Function("Weekday")]
    public IResult Weekday([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, DayOfWeek? day) => TypedResults.Text($"{day}");

    [Function("GuardedBody")]
    public IResult Body([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [FromBody] Day day) =>
        TypedResults.Text($"{day.Weekday}|{day.Name}");

    [Function("GuardedRead")]
    public async Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) =>
        TypedResults.Text((await request.ReadFromJsonAsync<Day>())!.Name);

    [Function("GuardedCount")]
    public IResult Count([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
        TypedResults.Text(context.Items[GuardMiddleware.Seen] is > 1 ? "the same" : "another");

    [Function("Context")]
    public IResult Context([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) => TypedResults.Text(
        $"{context.FunctionDefinition.Name}|{context.GetHttpContext() == request.HttpContext}|{context.InstanceServices.GetService(typeof(Scoped)) == scoped}");

    [Function("Seen")]
    public IResult Seen([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Text($"{request.Host}|{request.Headers["x-functions-key"]}|{request.Query["code"]}");
}
