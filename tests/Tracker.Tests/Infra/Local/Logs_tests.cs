using EmbeddedFunctions.Builder;
using EmbeddedFunctions.Start;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tracker.Tests.Infra.Local;

public sealed class Logs_tests
{
    [Theory]
    [InlineData("api/text", @"^Text succeeded in [0-9.]+ ms, status 200, id [0-9a-f-]{36}$")]
    [InlineData("api/void", @"^Void succeeded in [0-9.]+ ms, status 200, id [0-9a-f-]{36}$")]
    [InlineData("api/problem", @"^Problem succeeded in [0-9.]+ ms, status 422, id [0-9a-f-]{36}$")]
    [InlineData("api/throws", @"^Throws failed after [0-9.]+ ms, status 500, id [0-9a-f-]{36}$")]
    public async Task Each_invocation_has_one_line(string path, string line)
    {
        LogLines lines = new();
        await using var app = await Start(lines, typeof(Answers));
        await app.Send("GET", path);
        await app.Stop();
        lines.Of("Function").ShouldHaveSingleItem().ShouldMatch(line);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_says_so()
    {
        LogLines lines = new();
        await using var app = await Start(lines, typeof(Answers));
        await Should.ThrowAsync<HttpRequestException>(() => app.Send("GET", "api/throwslate"));
        await app.Stop();
        lines.Of("Function").ShouldHaveSingleItem().ShouldMatch(@"^ThrowsLate failed after [0-9.]+ ms, its answer of status 200 was cut off, id [0-9a-f-]{36}$");
    }

    [Fact]
    public async Task A_start_warns_of_functions_that_the_two_routers_of_a_deployed_app_sort_differently()
    {
        LogLines lines = new();
        await using var app = await Start(lines, typeof(Routes));
        lines.Of(typeof(Welcome).FullName!).ShouldHaveSingleItem().ShouldStartWith("Routes meet: ItemGet (api/items/{id}) comes before ZItemsSummary");
    }

    private static Task<HostedApp> Start(LogLines lines, Type functions) => HostedApp.Start([functions], compose: builder =>
    {
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddScoped<AnswerScope>();
        builder.Logging.AddProvider(lines);
    });
}
