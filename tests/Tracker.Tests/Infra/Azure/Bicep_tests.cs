using System.Diagnostics;
using System.Text.Json;

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
