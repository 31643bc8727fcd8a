using System.Diagnostics;
using System.Text.Json;

namespace Tracker.Tests.Infra.Build;

/// <summary>What the build makes of the function apps of this repository.</summary>
internal static class MsBuild
{
    /// <summary>The projects that are built for either host.</summary>
    public static readonly TheoryData<string> Apps = ["functions/Tracker.Functions.csproj", "tests/HostContract.Functions/HostContract.Functions.csproj"];

    public static async Task<JsonElement> Evaluate(string project, params IEnumerable<string> options) =>
        JsonDocument.Parse(await Run(project, options)).RootElement;

    /// <param name="project">From the repository's folder.</param>
    /// <returns>What it printed; it must have succeeded.</returns>
    public static async Task<string> Run(string project, params IEnumerable<string> options)
    {
        // No process of it stays behind, to serve or to lock.
        ProcessStartInfo start = new("dotnet", ["msbuild", Repository.PathOf(project), "-nologo", "-nodeReuse:false", .. options]) { RedirectStandardOutput = true };
        // The test platform's own settings are none of the project's.
        start.Environment.Remove("FunctionsHost");
        using var msbuild = Process.Start(start)!;
        var output = await msbuild.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await msbuild.WaitForExitAsync(TestContext.Current.CancellationToken);
        msbuild.ExitCode.ShouldBe(0, output);
        return output;
    }
}
