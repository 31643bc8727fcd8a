using System.Diagnostics;
using System.Globalization;

namespace Tracker.Tests.Infra.Local;

/// <summary>A function app as a process of its own, from a copy of its build in a folder of its own, so that it keeps its data there.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly List<string> _errors = [];
    private readonly TaskCompletionSource<Uri> _serves = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Said => Text(_said);

    public string Errors => Text(_errors);

    public int ExitCode => _process.ExitCode;

    /// <summary>A copy of an app's build, by the name of its project.</summary>
    public static DirectoryInfo Copy(string app)
    {
        var build = AppContext.BaseDirectory.Replace("Tracker.Tests", app, StringComparison.Ordinal);
        var copy = Directory.CreateTempSubdirectory("app-");
        foreach (var file in Directory.EnumerateFiles(build, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(build, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <param name="environment">Variables to set, or to take away if null.</param>
    public static HostProcess Start(DirectoryInfo copy, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> options)
    {
        var assembly = Path.ChangeExtension(copy.EnumerateFiles("*.runtimeconfig.json").Single().FullName[..^".json".Length], "dll");
        ProcessStartInfo start = new(Dotnet(), [assembly, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Where it says that it serves.</summary>
    public async Task<Uri> Address()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_serves.Task, ended).WaitAsync(s_patience) == ended && !_serves.Task.IsCompleted)
            throw new InvalidOperationException($"It ended before it served: {Said} {Errors}");
        return await _serves.Task;
    }

    public async Task<int> End()
    {
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return ExitCode;
    }

    /// <summary>Waits until it has written a line with this text to its output.</summary>
    public async Task HasSaid(string text)
    {
        using CancellationTokenSource limit = new(s_patience);
        while (!Said.Contains(text, StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
    }

    /// <summary>As Ctrl+C does.</summary>
    public async Task<int> Interrupt()
    {
        Signal("INT");
        return await End();
    }

    /// <summary>As a platform does that takes an instance away.</summary>
    public void Terminate() => Signal("TERM");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Interrupt();
        _process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>By its path, for a test may take the PATH away.</summary>
    private static string Dotnet() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Path.Combine(
        Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")), "dotnet");

    private void Heard(string? line)
    {
        Keep(_said, line);
        if (line?.Split("Serving on ") is [_, var rest])
            _serves.TrySetResult(new(rest.Split(';')[0]));
    }

    private static void Keep(List<string> lines, string? line)
    {
        if (line is null)
            return;
        lock (lines)
            lines.Add(line);
    }

    private static string Text(List<string> lines)
    {
        lock (lines)
            return string.Join('\n', lines);
    }
}
