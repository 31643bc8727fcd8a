using System.Collections.Concurrent;
using System.Text.Json;

namespace Tracker.Tests.Infra.Build;

/// <summary>What the function apps are for each host, as MSBuild works it out. The packages for Azure need not be there for that.</summary>
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

    private static readonly string[] s_folders =
        ["BaseIntermediateOutputPath", "IntermediateOutputPath", "MSBuildProjectExtensionsPath", "ProjectAssetsFile", "OutDir", "PublishDir"];

    private static readonly string[] s_items = ["None", "Content", "ProjectReference", "PackageReference", "PackageVersion", "FrameworkReference", "Using"];
    private static readonly ConcurrentDictionary<(string App, string Host), Task<JsonElement>> s_evaluated = new();

    public static TheoryData<string> Apps => MsBuild.Apps;

    [Theory]
    [InlineData(null, "Embedded")]
    [InlineData("-p:_IsPublishing=true", "Azure")]
    [InlineData("-p:FunctionsHost=Azure", "Azure")]
    [InlineData("-p:FunctionsHost=Embedded -p:_IsPublishing=true", "Embedded")]
    public async Task A_build_is_for_here_and_a_publish_for_Azure(string? options, string host) =>
        (await MsBuild.Run("functions/Tracker.Functions.csproj", ["-getProperty:FunctionsHost", .. options?.Split(' ') ?? []])).Trim().ShouldBe(host);

    /// <summary>Each host's has its own, so that one can be built after the other without a restore or a clean between them.</summary>
    [Theory]
    [MemberData(nameof(Apps))]
    public async Task The_two_builds_share_no_folder(string app)
    {
        foreach (var host in (string[])["Embedded", "Azure"])
        {
            var own = Repository.PathOf(".artifacts", host) + Path.DirectorySeparatorChar;
            var properties = (await Evaluated(app, host)).GetProperty("Properties");
            foreach (var folder in s_folders)
                Path.GetFullPath(properties.GetProperty(folder).GetString()!, Path.GetDirectoryName(Repository.PathOf(app))!).ShouldStartWith(own, Case.Sensitive, folder);
        }
    }

    [Theory]
    [MemberData(nameof(Apps))]
    public async Task For_Azure_it_takes_the_workers_packages_and_nothing_of_the_embedded_host(string app)
    {
        var items = await Items(app, "Azure");
        Identities(items, "ProjectReference").ShouldBeEmpty();
        var versions = items.GetProperty("PackageVersion").EnumerateArray().ToDictionary(
            item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Version").GetString());
        var telemetry = app.StartsWith("functions/", StringComparison.Ordinal);
        Identities(items, "PackageReference").Where(package => package.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal))
            .Select(package => $"{package} {versions[package]}")
            .ShouldBe(s_workersPackages.Where(package => telemetry || !package.Contains("OpenTelemetry")), ignoreOrder: true);
        Identities(items, "FrameworkReference").ShouldContain("Microsoft.AspNetCore.App");
    }

    /// <summary>One for one: what is in reach by the one is by the other.</summary>
    [Theory]
    [MemberData(nameof(Apps))]
    public async Task Both_hosts_namespaces_are_brought_in_alike(string app)
    {
        var (azure, embedded) = (await Usings(app, "Azure"), await Usings(app, "Embedded"));
        azure.ShouldNotContain(space => space.StartsWith("EmbeddedFunctions", StringComparison.Ordinal));
        azure.Select(space => space.Replace("Microsoft.Azure.Functions.Worker", "EmbeddedFunctions", StringComparison.Ordinal)).ShouldBe(embedded, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Apps))]
    public async Task Here_it_takes_the_embedded_host_and_none_of_the_workers_packages(string app)
    {
        var items = await Items(app, "Embedded");
        Identities(items, "ProjectReference").ShouldHaveSingleItem().ShouldEndWith("EmbeddedFunctions.csproj");
        Identities(items, "PackageReference").ShouldNotContain(package => package.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Usings(string app, string host) =>
    [
        .. (await Items(app, host)).GetProperty("Using").EnumerateArray()
            .Select(item => $"{item.GetProperty("Identity").GetString()} {(item.TryGetProperty("Alias", out var alias) ? alias.GetString() : "")}".Trim()),
    ];

    private static IEnumerable<string> Identities(JsonElement items, string type) =>
        items.GetProperty(type).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);

    private static async Task<JsonElement> Items(string app, string host) => (await Evaluated(app, host)).GetProperty("Items");

    /// <summary>Once for all tests.</summary>
    private static Task<JsonElement> Evaluated(string app, string host) => s_evaluated.GetOrAdd((app, host), key => MsBuild.Evaluate(
        key.App, [$"-p:FunctionsHost={key.Host}", .. s_folders.Select(folder => $"-getProperty:{folder}"), .. s_items.Select(item => $"-getItem:{item}")]));
}
