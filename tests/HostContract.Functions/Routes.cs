using Microsoft.AspNetCore.Http;

namespace HostContract;

/// <summary>Functions that answer with their name, and what their route caught.</summary>
internal sealed class Routes
{
    [Function("ItemGet")]
    public IResult ItemGet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpRequest request) => TypedResults.Text("ItemGet");

    [Function("ItemPut")]
    public IResult ItemPut([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "items/{id}")] HttpRequest request) => TypedResults.Text("ItemPut");

    [Function("ZSummary")]
    public IResult HiddenByItemGet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/summary")] HttpRequest request) => TypedResults.Text("ZSummary");

    [Function("AItemsTotal")]
    public IResult BeforeItemGet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/total")] HttpRequest request) => TypedResults.Text("AItemsTotal");

    [Function("aItemsAll")]
    public IResult BeforeItemGetToo([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/all")] HttpRequest request) => TypedResults.Text("aItemsAll");

    [Function("Value")]
    public IResult Value([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{value}")] HttpRequest request, string value) => TypedResults.Text(value);

    [Function("Integer")]
    public IResult Integer([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "integers/{n:int}")] HttpRequest request, int n) => TypedResults.Text($"{n}");

    [Function("Slug")]
    public IResult Slug([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slugs/{slug:regex(^[a-z]+$)}")] HttpRequest request, string slug) => TypedResults.Text(slug);

    [Function("Files")]
    public IResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string? path) => TypedResults.Text(path);

    [Function("Edge")]
    public IResult Edge([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "edge/{nothing:maxlength(0)?}")] HttpRequest request) => TypedResults.Text("edge");

    [Function("Declared")]
    public IResult Declared([HttpTrigger(AuthorizationLevel.Anonymous, "head", "options", Route = "declared")] HttpRequest request)
    {
        request.HttpContext.Response.Headers["X-Method"] = request.Method;
        return TypedResults.NoContent();
    }
}
