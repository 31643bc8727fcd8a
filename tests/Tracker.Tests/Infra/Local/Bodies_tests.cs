using System.Net;
using System.Net.Sockets;
using System.Text;
using EmbeddedFunctions;
using EmbeddedFunctions.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Tracker.Tests.Infra.Local;

public sealed class Bodies_tests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_arrives_whole_with_or_without_a_length(bool chunked)
    {
        await using var app = await Start();
        var sent = Enumerable.Range(0, 3_000_000).Select(i => (byte)i).ToArray();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/echo") { Content = new ByteArrayContent(sent) };
        request.Headers.TransferEncodingChunked = chunked;
        var response = await app.Http.SendAsync(request, Cancellation);
        (await response.Content.ReadAsByteArrayAsync(Cancellation)).SequenceEqual(sent).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, HttpStatusCode.InternalServerError)]
    [InlineData(40_000_000L, HttpStatusCode.OK)]
    public async Task The_apps_server_has_its_own_limit(long? limit, HttpStatusCode status)
    {
        await using var app = await Start(builder =>
        {
            if (limit is not null)
                builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = limit);
        });
        (await app.Send("POST", "api/echo", new ByteArrayContent(new byte[31_000_000]))).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task The_host_takes_in_no_more_than_its_limit()
    {
        await using var app = await Start(
            with: options => options with { Settings = new Dictionary<string, string?> { ["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] = "1000" } });
        (await app.Send("POST", "api/echo", new ByteArrayContent(new byte[1000]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Send("POST", "api/echo", new ByteArrayContent(new byte[1001]))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_chunked_body_streams_in_while_the_answer_streams_out()
    {
        await using var app = await Start();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(app.Address.Host, app.Address.Port, Cancellation);
        var stream = tcp.GetStream();
        await stream.WriteAsync("POST /api/parts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n"u8.ToArray(), Cancellation);
        await ReadTo(stream, "got one");
        await stream.WriteAsync("3\r\ntwo\r\n"u8.ToArray(), Cancellation);
        await ReadTo(stream, "got two");
        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), Cancellation);
        await ReadTo(stream, "0\r\n\r\n");
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_function()
    {
        var waiting = new Waiting();
        await using var app = await Start(builder => builder.Services.AddSingleton(waiting));
        using var patience = new CancellationTokenSource();
        var request = app.Http.GetAsync("api/wait", patience.Token);
        await waiting.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await patience.CancelAsync();
        await waiting.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await Should.ThrowAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task More_requests_than_host_json_lets_wait_are_429()
    {
        var waiting = new Waiting();
        await using var app = await Start(
            builder => builder.Services.AddSingleton(waiting),
            """{ "extensions": { "http": { "maxConcurrentRequests": 1, "maxOutstandingRequests": 1 } } }""");
        var first = app.Send("GET", "api/wait");
        await waiting.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        var second = await app.Send("GET", "api/wait");
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await second.Content.ReadAsStringAsync(Cancellation)).ShouldBeEmpty();
        waiting.End.SetResult();
        (await first).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Send("GET", "api/wait")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task More_requests_than_host_json_lets_run_wait_for_their_turn()
    {
        var waiting = new Waiting();
        await using var app = await Start(
            builder => builder.Services.AddSingleton(waiting),
            """{ "extensions": { "http": { "maxConcurrentRequests": 1, "maxOutstandingRequests": 2 } } }""");
        var first = app.Send("GET", "api/wait");
        await waiting.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        List<Task<HttpResponseMessage>> two = [app.Send("GET", "api/text"), app.Send("GET", "api/text")];
        var turnedAway = await Task.WhenAny(two);
        (await turnedAway).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var waits = two.Single(other => other != turnedAway);
        waits.IsCompleted.ShouldBeFalse();
        waiting.End.SetResult();
        (await first).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await waits).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{ "functionTimeout": "00:00:00.2" }""", null)]
    [InlineData("""{ "functionTimeout": "01:00:00" }""", "00:00:00.2")]
    public async Task The_time_out_of_host_json_or_of_the_setting_over_it_cancels_the_function(string hostJson, string? setting)
    {
        var waiting = new Waiting();
        await using var app = await Start(builder => builder.Services.AddSingleton(waiting), hostJson, options => options with
        {
            Settings = setting is null ? options.Settings : new Dictionary<string, string?> { ["AzureFunctionsJobHost__functionTimeout"] = setting },
        });
        (await app.Send("GET", "api/wait")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        waiting.Cancelled.Task.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task A_function_that_does_not_heed_the_time_out_is_given_up()
    {
        var waiting = new Waiting();
        FakeTimeProvider time = new();
        await using var app = await Start(
            builder => builder.Services.AddSingleton(waiting), """{ "functionTimeout": "00:01:00" }""", options => options with { Time = time });
        var answer = app.Send("GET", "api/waitdeaf");
        await waiting.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        time.Advance(TimeSpan.FromMinutes(1));
        await waiting.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        answer.IsCompleted.ShouldBeFalse("it has some seconds to end by itself");

        // The wait for its end begins after the token is cancelled, on another thread.
        for (var i = 0; i < 1_000 && !answer.IsCompleted; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(answer, Task.Delay(20, Cancellation));
        }

        answer.IsCompleted.ShouldBeTrue();
        (await answer).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer).Headers.Connection.ShouldBe(["close"]);
        (await app.Send("GET", "api/text")).StatusCode.ShouldBe(HttpStatusCode.OK, "the host goes on");
        waiting.End.SetResult();
    }

    [Fact]
    public async Task Custom_headers_of_host_json_are_on_every_answer_that_does_not_have_them()
    {
        await using var app = await Start(hostJson: """{ "extensions": { "http": { "customHeaders": { "X-Content-Type-Options": "nosniff", "Content-Type": "none" } } } }""");
        foreach (var path in (string[])["api/text", "api/nothing", ""])
            (await app.Send("GET", path)).Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
        (await app.Send("GET", "api/text")).Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
    }

    [Fact]
    public async Task A_stop_lets_a_running_request_end()
    {
        var waiting = new Waiting();
        await using var app = await Start(builder => builder.Services.AddSingleton(waiting));
        var request = app.Send("GET", "api/wait");
        await waiting.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        var stop = app.Stop();
        waiting.End.SetResult();
        await stop;
        (await request).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ReadTo(Stream stream, string end)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var heard = new StringBuilder();
        var buffer = new byte[1000];
        while (!heard.ToString().Contains(end, StringComparison.Ordinal))
            heard.Append(Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, limit.Token)));
    }

    private static Task<HostedApp> Start(
        Action<FunctionsApplicationBuilder>? compose = null, string? hostJson = null, Func<EmbeddedFunctions.Start.EmbeddedOptions, EmbeddedFunctions.Start.EmbeddedOptions>? with = null) =>
        HostedApp.Start([typeof(Answers), typeof(Waiter)], hostJson, with, builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddScoped<AnswerScope>();
            compose?.Invoke(builder);
        });
}

/// <summary>How a test follows a function that waits.</summary>
public sealed class Waiting
{
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

public sealed class Waiter(Waiting waiting)
{
    [Function("Wait")]
    public async Task<IResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
    {
        waiting.Begun.TrySetResult();
        try
        {
            await waiting.End.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            waiting.Cancelled.SetResult();
            throw;
        }

        return TypedResults.Ok();
    }

    [Function("WaitDeaf")]
    public async Task<IResult> WaitDeaf([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
    {
        await using var told = cancellation.Register(() => waiting.Cancelled.TrySetResult());
        waiting.Begun.TrySetResult();
        await waiting.End.Task;
        return TypedResults.Ok();
    }
}
