using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Tracker.Tests.Log;

/// <summary>The network under the table SDK, as a test wants it: counts requests, and does to each what <see cref="Next"/> says.</summary>
internal sealed class Wire : HttpPipelineTransport
{
    private static readonly HttpClientTransport s_inner = new(new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }));
    private int _requests;

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What happens to the next request.</summary>
    public Func<Request, Fault> Next { get; set; } = static _ => Fault.None;

    /// <summary>Answers a request in the table service's place, where it does not give null.</summary>
    public Func<Request, Response?> Instead { get; set; } = static _ => null;

    /// <summary>The last request that is on its way although its sender has given it up.</summary>
    public Task LateOnes { get; private set; } = Task.CompletedTask;

    /// <summary>Counts what a piece of work costs.</summary>
    public async Task<int> CountAsync(Func<Task> work)
    {
        var before = Requests;
        await work();
        return Requests - before;
    }

    public override Request CreateRequest() => s_inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The log waits for nothing synchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Interlocked.Increment(ref _requests);
        if (Instead(message.Request) is { } answer)
        {
            message.Response = answer;
            return;
        }

        switch (Next(message.Request))
        {
            case Fault.LostRequest:
                throw new RequestFailedException("The connection was reset before the request was sent.", new IOException());
            case Fault.LostAnswer:
                await s_inner.ProcessAsync(message);
                message.Response.Dispose();
                throw new RequestFailedException("The connection was reset before the answer came.", new IOException());
            case Fault.Busy:
                message.Response = CannedResponse.Error(503, "ServerBusy");
                break;
            case Fault.Error:
                message.Response = CannedResponse.Error(500, "InternalError");
                break;
            case Fault.ErrorAfterAll:
                await s_inner.ProcessAsync(message);
                message.Response = CannedResponse.Error(500, "OperationTimedOut");
                break;
            case Fault.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, message.CancellationToken);
                break;
            case Fault.Late:
                var late = Copy(message.Request);
                LateOnes = SendLateAsync(late);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, message.CancellationToken);
                break;
            default:
                await s_inner.ProcessAsync(message);
                break;
        }
    }

    private static HttpMessage Copy(Request request)
    {
        var copy = s_inner.CreateRequest();
        copy.Method = request.Method;
        copy.Uri.Reset(request.Uri.ToUri());
        foreach (var header in request.Headers)
            copy.Headers.SetValue(header.Name, header.Value);
        copy.Content = Body(request) is { } body ? RequestContent.Create(body) : null;
        return new(copy, new ResponseClassifier());
    }

    // After its sender has given it up.
    private static async Task SendLateAsync(HttpMessage message)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(300, 700)), TimeProvider.System, CancellationToken.None);
        await s_inner.ProcessAsync(message);
        message.Dispose();
    }

    public static byte[]? Body(Request request)
    {
        if (request.Content is null)
            return null;
        using MemoryStream bytes = new();
        request.Content.WriteTo(bytes, CancellationToken.None);
        return bytes.ToArray();
    }
}

public enum Fault
{
    None,

    /// <summary>The connection breaks before the request is sent.</summary>
    LostRequest,

    /// <summary>The request is carried out; the connection breaks before the answer.</summary>
    LostAnswer,

    /// <summary>503, not carried out.</summary>
    Busy,

    /// <summary>500, not carried out.</summary>
    Error,

    /// <summary>500, and yet carried out.</summary>
    ErrorAfterAll,

    /// <summary>Neither carried out nor answered.</summary>
    Silence,

    /// <summary>Carried out when its sender has given it up, and not answered.</summary>
    Late,
}
