using System.Net;
using System.Text;
using EmbeddedFunctions.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tracker.Tests.Infra.Local;

public sealed class Results_tests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("json", 200, "application/json; charset=utf-8", """{"one":1}""", true)]
    [InlineData("problem", 422, "application/problem+json", null, true)]
    [InlineData("text", 200, "text/plain; charset=utf-8", "текст", false)]
    [InlineData("action", 202, "text/plain; charset=utf-8", "action", false)]
    [InlineData("either", 204, null, "", false)]
    [InlineData("poco", 200, null, "", false)]
    [InlineData("void", 200, null, "", false)]
    [InlineData("throws", 500, null, "", false)]
    [InlineData("notmodified", 304, null, "", false)]
    [InlineData("written", 200, null, "written", true)]
    public async Task A_result_reaches_the_client_as_from_the_real_host(string path, int status, string? type, string? body, bool chunked)
    {
        await using var app = await Start();
        var response = await app.Http.GetAsync("api/" + path, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.ToString().ShouldBe(type);
        (response.Headers.TransferEncodingChunked == true).ShouldBe(chunked);
        response.Headers.Date.ShouldNotBeNull();
        response.Headers.Server.ShouldNotBeEmpty();
        if (body is not null)
            (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(body);
    }

    [Fact]
    public async Task A_fault_after_the_first_byte_cuts_the_connection()
    {
        await using var app = await Start(builder => builder.ConfigureFunctionsWebApplication().UseMiddleware<TeapotMiddleware>());
        await Should.ThrowAsync<HttpRequestException>(() => app.Http.GetStringAsync("api/throwslate", Cancellation));
    }

    [Fact]
    public async Task Middleware_after_the_web_application_has_the_last_word()
    {
        await using var app = await Start(builder => builder.ConfigureFunctionsWebApplication().UseMiddleware<TeapotMiddleware>());
        var response = await app.Send("GET", "api/throws");
        response.StatusCode.ShouldBe((HttpStatusCode)418);
    }

    [Fact]
    public async Task Middleware_before_the_web_application_leaves_an_empty_200()
    {
        await using var app = await Start(builder =>
        {
            builder.UseMiddleware<TeapotMiddleware>();
            builder.ConfigureFunctionsWebApplication();
        });
        var response = await app.Send("GET", "api/throws");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "api/plain/a?n=5&name=x", null, "a|5||x")]
    [InlineData("GET", "api/plain?ID=q", null, "q|||")]
    [InlineData("GET", "api/plain/route?id=query", null, "route|||")]
    [InlineData("GET", "api/plain?g=7f1c1ba5-7d9a-4a4f-8f43-0c3a4a1d1f5e", null, "||7f1c1ba5-7d9a-4a4f-8f43-0c3a4a1d1f5e|")]
    [InlineData("POST", "api/plain", """{ "Name": "body" }""", "|||body")]
    [InlineData("POST", "api/plain?name=query", """{ "name": "body" }""", "|||query")]
    [InlineData("POST", "api/body", """{ "a": 1 }""", """{"a":1}""")]
    public async Task Plain_parameters_come_from_route_then_query_then_body(string method, string path, string? body, string answer)
    {
        await using var app = await Start();
        var response = await app.Send(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"));
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(answer);
    }

    [Theory]
    [InlineData("GET", "api/plain?n=")]
    [InlineData("GET", "api/plain?n=five")]
    [InlineData("GET", "api/unfit?day=2024-02-12")]
    [InlineData("GET", "api/unfit?weekday=Monday")]
    [InlineData("POST", "api/body")]
    public async Task A_value_that_does_not_convert_is_500(string method, string path)
    {
        await using var app = await Start();
        (await app.Send(method, path, method == "POST" ? new StringContent("{", Encoding.UTF8, "application/json") : null)).StatusCode
            .ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task The_context_knows_function_request_and_host()
    {
        await using var app = await Start();
        (await app.Http.GetStringAsync("api/context", Cancellation)).ShouldBe($"Context True {app.Address.Authority} True");
    }

    [Fact]
    public async Task Each_invocation_has_services_of_its_own()
    {
        await using var app = await Start();
        var first = await app.Http.GetStringAsync("api/scoped", Cancellation);
        first.ShouldStartWith("True");
        (await app.Http.GetStringAsync("api/scoped", Cancellation)).ShouldNotBe(first);
    }

    private static Task<HostedApp> Start(Action<FunctionsApplicationBuilder>? compose = null) => HostedApp.Start([typeof(Answers)], compose: builder =>
    {
        builder.Services.AddScoped<AnswerScope>();
        (compose ?? (plain => plain.ConfigureFunctionsWebApplication()))(builder);
    });
}
