using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using EmbeddedFunctions;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Http;
using EmbeddedFunctions.Timers;

namespace Tracker.Tests.Infra.Build;

/// <summary>The functions of the Tracker are ones that either host serves alike, and find their settings.</summary>
public sealed partial class Functions_tests
{
    private static readonly string[] s_hostSettings = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"];
    private static readonly Type[] s_types = typeof(TrackerJson).Assembly.GetTypes();

    [Fact]
    public void No_function_is_one_that_the_host_in_Azure_would_drop_or_refuse() => FunctionCatalogue.In(s_types).Functions.ShouldNotBeEmpty();

    [Fact]
    public void Both_routers_of_a_deployed_app_agree_on_every_path() => RouteOrder.Disagreements(s_types).ShouldBeEmpty();

    [Fact]
    public void Each_timers_schedule_is_one_by_its_setting()
    {
        foreach (var setting in Schedules())
            TimerSchedule.TryParse(Sample()[setting]).ShouldNotBeNull(setting);
    }

    [Fact]
    public void Every_option_has_its_key_in_the_sample_and_no_key_is_left_over()
    {
        var options =
            from type in s_types
            let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
            where section is not null && type.Name.EndsWith("Options", StringComparison.Ordinal)
            from property in type.GetProperties()
            where property.CanWrite
            select $"{section}:{property.Name}".Replace(":", "__", StringComparison.Ordinal);
        Sample().Keys.Except(s_hostSettings).ShouldBe(options.Concat(Schedules()), ignoreOrder: true);
    }

    [Theory]
    [InlineData("functions")]
    [InlineData("tests/HostContract.Functions")]
    public void No_code_of_the_functions_names_a_host(string app)
    {
        var files = Directory.GetFiles(Repository.PathOf(app), "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
            HostsNamespace().IsMatch(File.ReadAllText(file)).ShouldBeFalse(file);
    }

    private static IEnumerable<string> Schedules() =>
        from function in FunctionCatalogue.In(s_types).Functions
        where function.Timer is not null
        select function.Timer!.Schedule.Trim('%').Replace(":", "__", StringComparison.Ordinal);

    private static Dictionary<string, string> Sample() =>
        JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("local.settings.sample.json"))).RootElement
            .GetProperty("Values").EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);

    [GeneratedRegex(@"EmbeddedFunctions|Microsoft\.Azure\.Functions")]
    private static partial Regex HostsNamespace();
}
