using System.Collections.Concurrent;
using EmbeddedFunctions.Builder;
using EmbeddedFunctions.Start;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tracker.Tests.Infra.Local;

public sealed class Logs_tests
{
    [Theory]
    [InlineData("api/text", @"^Text succeeded in [0-9.]+ ms, status 200, id [0-9a-f-]{36}$")]
    [InlineData("api/throws", @"^Throws failed after [0-9.]+ ms, id [0-9a-f-]{36}$")]
    public async Task Each_invocation_has_one_line(string path, string line)
    {
        Lines lines = new();
        await using var app = await Start(lines, typeof(Answers));
        await app.Send("GET", path);
        await app.Stop();
        lines.Of("Function").ShouldHaveSingleItem().ShouldMatch(line);
    }

    [Fact]
    public async Task A_start_warns_of_functions_that_the_two_routers_of_a_deployed_app_sort_differently()
    {
        Lines lines = new();
        await using var app = await Start(lines, typeof(Routes));
        lines.Of(typeof(Welcome).FullName!).ShouldHaveSingleItem().ShouldStartWith("Routes meet: ItemGet (api/items/{id}) comes before ZItemsSummary");
    }

    private static Task<HostedApp> Start(Lines lines, Type functions) => HostedApp.Start([functions], compose: builder =>
    {
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddScoped<AnswerScope>();
        builder.Logging.AddProvider(lines);
    });

    private sealed class Lines : ILoggerProvider
    {
        private readonly ConcurrentQueue<(string Category, string Line)> _lines = new();

        public IReadOnlyList<string> Of(string category) => [.. _lines.Where(line => line.Category == category).Select(line => line.Line)];

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(Lines lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines._lines.Enqueue((category, formatter(state, exception)));
        }
    }
}
