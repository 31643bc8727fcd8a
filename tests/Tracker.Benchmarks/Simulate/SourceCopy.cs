using System.Diagnostics;

namespace Tracker.Benchmarks.Simulate;

/// <summary>What the simulation is built of, copied to a folder of its own. It goes with it.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private static readonly string[] s_folders = ["functions", "infra/local", "tests/Tracker.Simulation", "tests/Tracker.Benchmarks"];
    private static readonly HashSet<string> s_leftOut = ["bin", "obj", "node_modules", ".azurite", "mutants"];

    private readonly string _folder = Directory.CreateTempSubdirectory("tracker-mutants-").FullName;
    private readonly string _root;

    private SourceCopy(string root) => _root = root;

    public IEnumerable<string> Mutants =>
        Directory.EnumerateFiles(Path.Combine(_root, "tests/Tracker.Simulation/mutants"), "*.patch").Order(StringComparer.Ordinal);

    public static SourceCopy Make()
    {
        SourceCopy copy = new(Root());
        foreach (var file in Directory.EnumerateFiles(copy._root).Where(file => Path.GetExtension(file) is not ".sln" and not ".md"))
            File.Copy(file, Path.Combine(copy._folder, Path.GetFileName(file)));
        foreach (var folder in s_folders)
            copy.CopyFolder(folder);
        return copy;
    }

    public void Apply(string patch) => Expect(Run("git", "apply", "-p1", "--unidiff-zero", patch));

    public void Revert(string patch) => Expect(Run("git", "apply", "-p1", "--unidiff-zero", "--reverse", patch));

    /// <returns>Null when it builds, else why not.</returns>
    public string? Build()
    {
        var (code, output) = Run("dotnet", "build", "-c", "Release", "-v", "quiet", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "tests/Tracker.Benchmarks");
        return code == 0 ? null : output;
    }

    /// <returns>Null when all histories are good, else the seed that is not and the checks that say so.</returns>
    public string? Simulate(int seeds)
    {
        var (code, output) = Run("dotnet", ".artifacts/Embedded/bin/Tracker.Benchmarks/release/Tracker.Benchmarks.dll", "simulate", "--seeds", $"{seeds}", "--brief");
        return code == 0 ? null : output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "came to no end";
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tracker.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The sources are not around this program.");
        return folder.FullName;
    }

    private void CopyFolder(string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_root, folder)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (var inner in Directory.EnumerateDirectories(Path.Combine(_root, folder)).Where(inner => !s_leftOut.Contains(Path.GetFileName(inner))))
            CopyFolder(Path.Combine(folder, Path.GetFileName(inner)));
    }

    private static void Expect((int Code, string Output) run)
    {
        if (run.Code != 0)
            throw new InvalidOperationException(run.Output);
    }

    // One that hangs is ended: nothing stuck is one of the checks.
    private (int Code, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(s_patience))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }
}
