using EmbeddedFunctions;
using Microsoft.AspNetCore.Http;

namespace Tracker.Tests.Infra.Local;

/// <summary>Functions that answer with their own name, for tests of routes.</summary>
public static class Routes
{
    [Function("ItemGet")]
    public static IResult ItemGet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpRequest request, string id) =>
        TypedResults.Text($"ItemGet {id}");

    [Function("ItemPut")]
    public static IResult ItemPut([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "items/{id}")] HttpRequest request, string id) =>
        TypedResults.Text($"ItemPut {id}");

    [Function("ZItemsSummary")]
    public static IResult HiddenByItemGet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/summary")] HttpRequest request) =>
        TypedResults.Text("ZItemsSummary");

    [Function("aItemsAll")]
    public static IResult BeforeItemGet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/all")] HttpRequest request) =>
        TypedResults.Text("aItemsAll");

    [Function("Constrained")]
    public static IResult Constrained([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{n:int}")] HttpRequest request, int n) =>
        TypedResults.Text($"Constrained {n}");

    [Function("Slug")]
    public static IResult Slug([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slugs/{slug:regex(^[a-z]+$)}")] HttpRequest request, string slug) =>
        TypedResults.Text($"Slug {slug}");

    [Function("Files")]
    public static IResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) =>
        TypedResults.Text($"Files {path}");

    [Function("Optional")]
    public static IResult Optional([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{name?}")] HttpRequest request, string? name) =>
        TypedResults.Text($"Optional {name}");

    [Function("ByItsName")]
    public static IResult WithoutRoute([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        TypedResults.Text($"ByItsName {request.Method}");
}
