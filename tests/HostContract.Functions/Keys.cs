using Microsoft.AspNetCore.Http;

namespace HostContract;

/// <summary>A function of each level of authorization.</summary>
internal sealed class Keys
{
    [Function("Open")]
    public IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text("open");

    [Function("Locked")]
    public IResult Locked([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => TypedResults.Text("locked");

    [Function("Unsaid")]
    public IResult Unsaid([HttpTrigger("get")] HttpRequest request) => TypedResults.Text("unsaid");

    [Function("Systems")]
    public IResult Systems([HttpTrigger(AuthorizationLevel.System, "get")] HttpRequest request) => TypedResults.Text("systems");

    [Function("Masters")]
    public IResult Masters([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => TypedResults.Text("masters");
}
