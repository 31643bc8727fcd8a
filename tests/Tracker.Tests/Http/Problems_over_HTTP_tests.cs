using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EmbeddedFunctions.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tracker.Http;
using Tracker.Tests.Infra.Local;

namespace Tracker.Tests.Http;

public sealed class Problems_over_HTTP_tests : IAsyncLifetime
{
    private HostedApp _app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _app = await HostedApp.Start([typeof(BoundaryFunctions)], compose: app =>
        {
            app.ConfigureFunctionsWebApplication();
            app.UseMiddleware<ProblemDetailsMiddleware>();
            app.Logging.ClearProviders();
        });

    [Theory]
    [InlineData("nested", 404, "unknown")]
    [InlineData("stale", 412, "stale")]
    [InlineData("busy", 429, "too-many-requests")]
    [InlineData("refused", 400, "invalid")]
    [InlineData("unavailable", 503, "storage-unavailable")]
    [InlineData("unknown-outcome", 503, "outcome-unknown")]
    [InlineData("too-large", 413, "too-large")]
    [InlineData("cut-off", 400, "invalid")]
    [InlineData("cancelled", 500, "internal")]
    [InlineData("broken", 500, "internal")]
    public async Task Are_whole_and_give_nothing_away(string what, int status, string code)
    {
        using var answer = await _app.Http.GetAsync($"api/shared/programme.token/{what}?code=key", Cancellation);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        foreach (var secret in (string[])[BoundaryFunctions.Secret, "programme.token", "code=key", "Exception", "System.", "   at "])
            text.ShouldNotContain(secret);
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("type").GetString().ShouldBe($"/api/docs#problem-{code}");
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("instance").GetString().ShouldBe($"/api/shared/***/{what}");
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Carry_the_trace_of_the_caller()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/shared/t/broken");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        using var answer = await _app.Http.SendAsync(request, Cancellation);

        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("traceId").GetString().ShouldBe("0af7651916cd43dd8448eb211c80319c");
    }

    [Fact]
    public async Task Say_the_current_ETag_and_when_to_come_back()
    {
        using var stale = await _app.Http.GetAsync("api/shared/t/stale", Cancellation);
        using var busy = await _app.Http.GetAsync("api/shared/t/busy", Cancellation);
        using var unavailable = await _app.Http.GetAsync("api/shared/t/unavailable", Cancellation);

        stale.Headers.ETag!.ToString().ShouldBe("\"41-0123456789abcdef\"");
        busy.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        unavailable.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Do_not_stand_in_the_way_of_a_304()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/shared/t/conditional");
        request.Headers.Add("If-None-Match", "W/\"1-a\"");

        using var first = await _app.Http.GetAsync("api/shared/t/conditional", Cancellation);
        using var second = await _app.Http.SendAsync(request, Cancellation);

        (await first.Content.ReadAsStringAsync(Cancellation)).ShouldBe("body");
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
        foreach (var answer in (HttpResponseMessage[])[first, second])
        {
            answer.Headers.ETag!.Tag.ShouldBe("\"1-a\"");
            answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
            answer.Headers.Vary.ShouldBe(["Accept"]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_a_body_that_is_too_large(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/bodies") { Content = new ByteArrayContent(new byte[11 << 20]) };
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await _app.Http.SendAsync(request, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()
            .ShouldBe("At most 10 MiB are taken. Send less at a time.");
    }

    [Fact]
    public async Task Name_the_field_of_a_bad_body()
    {
        using var content = new StringContent("""{"a":[{"é":1,"é":2}]}""", Encoding.UTF8, "application/json");

        using var answer = await _app.Http.PostAsync("api/bodies", content, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"errors\":{\"a[0].é\":[\"This member is there twice. Send it once.\"]}");
    }

    [Fact]
    public async Task Are_not_what_a_good_body_gets()
    {
        using var content = new StringContent("""{"title":"Саммит"}""", Encoding.UTF8, "application/json");

        using var answer = await _app.Http.PostAsync("api/bodies", content, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Content.Headers.ContentLength.ShouldBe(24);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"title":"Саммит"}""");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
