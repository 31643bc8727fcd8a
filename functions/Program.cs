using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<Mid>();
builder.Build().Run();

internal sealed class Mid : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try { await next(context); }
        catch (InvalidOperationException e) { context.GetInvocationResult().Value = TypedResults.Problem(e.Message, statusCode: 418); }
    }
}
internal sealed class Fn
{
    [Function("Hello")] public static IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello/{name:regex(^[a-z]+$)}")] HttpRequest request, string name, int? n) => TypedResults.Ok(new { name, n });
    [Function("Tick")] public static void Tick([TimerTrigger("0 0 * * * *")] TimerInfo info) { }
    [Function("Bad")] public static Task<IResult> Bad([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bad")] HttpRequest request) => throw new InvalidOperationException("x");
}
