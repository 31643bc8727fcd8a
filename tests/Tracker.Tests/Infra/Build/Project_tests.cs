using System.Diagnostics;
using System.Text.Json;

namespace Tracker.Tests.Infra.Build;

/// <summary>What the project is for each host, as MSBuild works it out. The packages for Azure need not be there for that.</summary>
public sealed class Project_tests
{
    private static readonly string[] s_workersPackages =
    [
        "Microsoft.Azure.Functions.Worker 2.52.0",
        "Microsoft.Azure.Functions.Worker.Extensions.Http 3.3.0",
        "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore 2.1.1",
        "Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1",
        "Microsoft.Azure.Functions.Worker.OpenTelemetry 1.2.0",
        "Microsoft.Azure.Functions.Worker.Sdk 2.1.0",
    ];

    [Theory]
    [InlineData(null, "Embedded")]
    [InlineData("-p:_IsPublishing=true", "Azure")]
    [InlineData("-p:FunctionsHost=Azure", "Azure")]
    [InlineData("-p:FunctionsHost=Embedded -p:_IsPublishing=true", "Embedded")]
    public async Task A_build_is_for_here_and_a_publish_for_Azure(string? options, string host) =>
        (await Properties(options?.Split(' ') ?? [])).GetProperty("FunctionsHost").GetString().ShouldBe(host);

    [Fact]
    public async Task The_two_builds_share_no_folder()
    {
        var (embedded, azure) = (await Properties("-p:FunctionsHost=Embedded"), await Properties("-p:FunctionsHost=Azure"));
        foreach (var folder in (string[])["BaseIntermediateOutputPath", "MSBuildProjectExtensionsPath", "OutDir", "PublishDir"])
            azure.GetProperty(folder).GetString().ShouldNotBe(embedded.GetProperty(folder).GetString(), folder);
    }

    [Fact]
    public async Task For_Azure_it_takes_the_workers_packages_and_nothing_of_the_embedded_host()
    {
        var items = await Items("Azure");
        Identities(items, "ProjectReference").ShouldBeEmpty();
        var versions = items.GetProperty("PackageVersion").EnumerateArray().ToDictionary(
            item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Version").GetString());
        Identities(items, "PackageReference").Where(package => package.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal))
            .Select(package => $"{package} {versions[package]}").ShouldBe(s_workersPackages, ignoreOrder: true);
        Identities(items, "FrameworkReference").ShouldContain("Microsoft.AspNetCore.App");
        Identities(items, "Using").ShouldNotContain(space => space.StartsWith("EmbeddedFunctions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_Azure_it_copies_host_json_and_nothing_that_belongs_here()
    {
        var items = await Items("Azure");
        var copied = items.GetProperty("None").EnumerateArray().Concat(items.GetProperty("Content").EnumerateArray())
            .Where(item => item.TryGetProperty("CopyToOutputDirectory", out var copy) && copy.GetString() is not ("" or "Never"))
            .Select(item => item.GetProperty("Identity").GetString());
        copied.ShouldBe(["host.json"]);
    }

    [Fact]
    public async Task Here_it_takes_the_embedded_host_and_none_of_the_workers_packages()
    {
        var items = await Items("Embedded");
        Identities(items, "ProjectReference").ShouldHaveSingleItem().ShouldEndWith("EmbeddedFunctions.csproj");
        Identities(items, "PackageReference").ShouldNotContain(package => package.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Identities(JsonElement items, string type) =>
        items.GetProperty(type).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);

    private static async Task<JsonElement> Properties(params string[] options) => (await Evaluate(
    [
        .. options, "-getProperty:FunctionsHost", "-getProperty:BaseIntermediateOutputPath", "-getProperty:MSBuildProjectExtensionsPath", "-getProperty:OutDir", "-getProperty:PublishDir",
    ])).GetProperty("Properties");

    private static async Task<JsonElement> Items(string host) => (await Evaluate(
    [
        $"-p:FunctionsHost={host}", "-getItem:None", "-getItem:Content", "-getItem:ProjectReference", "-getItem:PackageReference", "-getItem:PackageVersion",
        "-getItem:FrameworkReference", "-getItem:Using",
    ])).GetProperty("Items");

    private static async Task<JsonElement> Evaluate(string[] options)
    {
        ProcessStartInfo start = new("dotnet", ["msbuild", Repository.PathOf("functions", "Tracker.Functions.csproj"), "-nologo", .. options]) { RedirectStandardOutput = true };
        // The test platform's own settings are none of the project's.
        start.Environment.Remove("FunctionsHost");
        using var msbuild = Process.Start(start)!;
        var output = await msbuild.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await msbuild.WaitForExitAsync(TestContext.Current.CancellationToken);
        msbuild.ExitCode.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}
