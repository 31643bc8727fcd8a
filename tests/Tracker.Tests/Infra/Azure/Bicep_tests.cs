using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmbeddedFunctions;
using Tracker.Digests;

namespace Tracker.Tests.Infra.Azure;

public sealed class Bicep_tests
{
    /// <summary>Set by the platform on Flex Consumption, which refuses to start when an app sets them.</summary>
    private static readonly string[] s_forbidden =
        ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_TIME_ZONE", "AccountKey"];

    [Fact]
    public async Task Is_linted_without_a_finding()
    {
        var (code, _, errors) = await BicepAsync("lint", Repository.PathOf("infra", "azure", "main.bicep"));
        errors.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    [Fact]
    public async Task Deploys_every_setting_of_the_sample()
    {
        var template = await TemplateAsync();
        foreach (var (name, value) in SampleSettings().Where(setting => setting.Name.StartsWith("Tracker__", StringComparison.Ordinal)))
        {
            template.ShouldContain($"\"{name}\": \"{value}\"");
        }

        template.ShouldContain("filter(items(variables('$fxv#0').Values), lambda('setting', startsWith(lambdaVariables('setting').key, 'Tracker__')))");
    }

    [Fact]
    public async Task Sets_nothing_that_the_platform_forbids()
    {
        var settings = (await TemplateAsync()).Split("\"appSettings\": \"")[1].Split("\"\n")[0];
        foreach (var name in s_forbidden)
            settings.ShouldNotContain(name);
    }

    [Fact]
    public async Task Gives_the_identity_the_roles_that_the_host_and_the_app_need()
    {
        var template = await TemplateAsync();
        foreach (var role in new[]
                 {
                     "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
                     "3913510d-42f4-4e42-8a64-420c390055eb",
                 })
        {
            template.ShouldContain(role);
        }

        template.ShouldContain("\"allowSharedKeyAccess\": false");
    }

    [Fact]
    public async Task Alerts_watch_what_there_is()
    {
        var template = await TemplateAsync();
        foreach (var alert in new[] { "timer-not-run", "server-errors", "digest-late" })
            template.ShouldContain($"\"name\": \"{alert}\"");

        var timer = typeof(DigestTimer).GetMethod(nameof(DigestTimer.Run))!.GetCustomAttribute<FunctionAttribute>()!.Name;
        template.ShouldContain($"name has \\\"{timer}\\\"");
        // What is logged when a digest cannot be made has the category of the class that logs it.
        template.ShouldContain($"customDimensions.CategoryName) == \\\"{typeof(DigestRun).FullName}\\\"");
    }

    [Fact]
    public async Task The_budget_is_a_parameter_that_azd_can_set()
    {
        var parameters = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("infra", "azure", "main.parameters.json"), TestContext.Current.CancellationToken))!["parameters"]!;
        var template = JsonNode.Parse(await TemplateAsync())!["parameters"]!.AsObject();

        parameters.AsObject().Select(parameter => parameter.Key).Except(template.Select(parameter => parameter.Key)).ShouldBeEmpty();
        ((string)parameters["monthlyBudget"]!["value"]!).ShouldBe("${TRACKER_MONTHLY_BUDGET=20}");
        ((string)template["monthlyBudget"]!["type"]!).ShouldBe("int");
    }

    /// <summary>Azure refuses another start than the first, so a template that takes today's month could not be deployed again in the next.</summary>
    [Fact]
    public async Task The_budget_begins_where_the_environment_says_which_is_written_down_once()
    {
        var azd = await File.ReadAllTextAsync(Repository.PathOf("infra", "azure", "azure.yaml"), TestContext.Current.CancellationToken);
        var parameters = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("infra", "azure", "main.parameters.json"), TestContext.Current.CancellationToken))!["parameters"]!;
        var start = JsonNode.Parse(await TemplateAsync())!["parameters"]!["budgetStart"]!;

        ((string)start["defaultValue"]!).ShouldBeEmpty();
        ((string)parameters["budgetStart"]!["value"]!).ShouldBe("${TRACKER_BUDGET_START=}");
        azd.ShouldContain("test -n \"$TRACKER_BUDGET_START\" || azd env set TRACKER_BUDGET_START ");
        azd.ShouldContain("-not $env:TRACKER_BUDGET_START) { azd env set TRACKER_BUDGET_START ");
    }

    private static IEnumerable<(string Name, string Value)> SampleSettings() =>
        JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("local.settings.sample.json"))).RootElement
            .GetProperty("Values").EnumerateObject().Select(setting => (setting.Name, setting.Value.GetString()!));

    private static async Task<string> TemplateAsync()
    {
        var (code, output, errors) = await BicepAsync("build", "--stdout", Repository.PathOf("infra", "azure", "main.bicep"));
        code.ShouldBe(0, errors);
        return output;
    }

    private static async Task<(int Code, string Output, string Errors)> BicepAsync(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The Bicep package that the tests use is for Linux.");
        ProcessStartInfo start = new(Repository.Metadata("Bicep"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var bicep = Process.Start(start)!;
        var errors = bicep.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await bicep.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bicep.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (bicep.ExitCode, output, await errors);
    }
}
