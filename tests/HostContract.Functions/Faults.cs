using Microsoft.AspNetCore.Http;

namespace HostContract;

/// <summary>Functions that fail: alone, under middleware that guards them, and under middleware that was added too early.</summary>
internal sealed class Faults(Notes notes)
{
    [Function("Throws")]
    public IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => throw new InvalidOperationException("secret");

    [Function("ThrowsBadRequest")]
    public IResult ThrowsBadRequest([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new BadHttpRequestException("secret", StatusCodes.Status413PayloadTooLarge);

    [Function("GuardedThrows")]
    public IResult GuardedThrows([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => throw new NotSupportedException("secret");

    [Function("EarlyThrows")]
    public IResult EarlyThrows([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => throw new InvalidOperationException("secret");

    [Function("GuardedStream")]
    public IResult GuardedStream([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Stream(_ => throw new InvalidOperationException("secret"));

    /// <summary>Throws once a note says that the beginning has arrived.</summary>
    [Function("GuardedStreamLater")]
    public IResult GuardedStreamLater([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guardedstreamlater/{id}")] HttpRequest request, string id) => TypedResults.Stream(async body =>
    {
        await body.WriteAsync("begun"u8.ToArray());
        await body.FlushAsync();
        while (notes.About(id).Length == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, request.HttpContext.RequestAborted);
        throw new InvalidOperationException("secret");
    });
}
