using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Tests.Dates;

/// <summary>The tests of dates once more, in processes whose own time zone is another.</summary>
public sealed class Server_zone_tests
{
    private const string Expected = "EXPECTED_SERVER_ZONE";

    private static readonly Type[] Inner =
    [
        typeof(Inner_zone_tests), typeof(Interval_tests), typeof(Interval_json_tests), typeof(IntervalWords_tests),
        typeof(Overdue_tests), typeof(Point_tests), typeof(Slip_tests),
    ];

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Asia/Almaty")]
    public async Task Makes_no_difference(string zone)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "Tracker.Tests"), ["-noColor", .. Inner.SelectMany(Named)])
        {
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = zone, [Expected] = zone },
        };

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0, output);
        Total(output).ShouldBeGreaterThan(150, output);
    }

    /// <summary>This is such a process: only tests of dates are run, so that it needs neither app nor storage.</summary>
    internal static bool IsInner => ExpectedZone is not null;

    internal static string? ExpectedZone => Environment.GetEnvironmentVariable(Expected);

    private static string[] Named(Type tests) => ["-class", tests.FullName!];

    private static int Total(string output) =>
        int.Parse(Regex.Match(output, "Total: ([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);
}

/// <summary>Proves within such a process that its zone is the one asked for.</summary>
public sealed class Inner_zone_tests
{
    [Fact]
    public void Is_the_zone_of_this_process()
    {
        var local = TimeProvider.System.LocalTimeZone;
        var summer = new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc);

        if (Server_zone_tests.ExpectedZone is { } expected)
            local.GetUtcOffset(summer).ShouldBe(TimeZoneInfo.FindSystemTimeZoneById(expected).GetUtcOffset(summer));
    }
}
