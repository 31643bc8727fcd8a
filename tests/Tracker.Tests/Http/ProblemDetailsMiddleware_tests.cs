using EmbeddedFunctions;
using EmbeddedFunctions.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Tests.Http;

public sealed class ProblemDetailsMiddleware_tests
{
    private readonly RecordedLog<ProblemDetailsMiddleware> _log = new();

    public static TheoryData<Exception, int, string, LogLevel?> Failures => new()
    {
        { new RequestProblemException("a", "b"), 400, "invalid", null },
        { new BadHttpRequestException("x"), 400, "invalid", null },
        { new BadHttpRequestException("x", 413), 413, "too-large", null },
        { new StorageUnavailableException(null), 503, "storage-unavailable", LogLevel.Warning },
        { new OutcomeUnknownException(null), 503, "outcome-unknown", LogLevel.Warning },
        { new InvalidOperationException("x"), 500, "internal", LogLevel.Error },
        { new OperationCanceledException("x"), 500, "internal", LogLevel.Error }, // nobody went away
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Answers_a_failure_and_logs_what_operators_must_know(Exception failure, int status, string code, LogLevel? logged)
    {
        var invocation = Invocation(new DefaultHttpContext());

        await Middleware().Invoke(invocation, _ => throw failure);

        var problem = invocation.Result.ShouldBeOfType<ProblemHttpResult>();
        problem.StatusCode.ShouldBe(status);
        problem.ProblemDetails.Extensions["code"].ShouldBe(code);
        _log.Entries.Select(entry => (LogLevel?)entry.Level).ShouldBe(logged is null ? [] : [logged]);
        _log.Entries.ShouldAllBe(entry => entry.Failure == failure);
    }

    [Fact]
    public async Task Says_nothing_when_the_caller_has_gone()
    {
        var invocation = Invocation(new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) });

        await Middleware().Invoke(invocation, _ => throw new OperationCanceledException());
        await Middleware().Invoke(invocation, _ => throw new IOException());

        invocation.Result.ShouldBe(TypedResults.Empty);
        _log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_a_failure_to_the_host_once_the_answer_has_begun()
    {
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpResponseFeature>(new Started());

        await Should.ThrowAsync<InvalidOperationException>(() => Middleware().Invoke(Invocation(http), _ => throw new InvalidOperationException()));
    }

    [Fact]
    public async Task Forgets_the_headers_of_the_answer_that_failed()
    {
        var http = new DefaultHttpContext();

        await Middleware().Invoke(Invocation(http), _ =>
        {
            http.Response.Headers.ETag = "\"1\"";
            throw new InvalidOperationException();
        });

        http.Response.Headers.ETag.ShouldBeEmpty();
        http.Response.Headers.CacheControl.ShouldBe(["no-store"]);
    }

    [Fact]
    public async Task Leaves_other_triggers_alone() =>
        await Should.ThrowAsync<TimeoutException>(() => Middleware().Invoke(Invocation(null), _ => throw new TimeoutException()));

    private ProblemDetailsMiddleware Middleware() => new(_log);

    private static Invocation Invocation(HttpContext? http)
    {
        var function = FunctionCatalogue.In([typeof(BoundaryFunctions)]).Functions[0];
        var invocation = new Invocation(function, EmptyServices.Instance, CancellationToken.None);
        if (http is not null)
            invocation.Items[FunctionContextExtensions.HttpContextKey] = http;
        return invocation;
    }

    private sealed class Started : HttpResponseFeature
    {
        public override bool HasStarted => true;
    }
}
