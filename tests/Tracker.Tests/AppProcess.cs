using System.Diagnostics;

namespace Tracker.Tests;

/// <summary>The app as a process of its own, started by its command line.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Process _process;

    private AppProcess(Process process, Uri address, string banner)
    {
        _process = process;
        Banner = banner;
        Client = new() { BaseAddress = new(address, "api/"), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Its base address ends in <c>/api/</c>.</summary>
    public HttpClient Client { get; }

    /// <summary>All that it said until it served.</summary>
    public string Banner { get; }

    /// <summary>The memory that it has now, in bytes.</summary>
    public long WorkingSet => Refreshed.WorkingSet64;

    /// <summary>The most that it ever had.</summary>
    public long PeakWorkingSet => Refreshed.PeakWorkingSet64;

    /// <summary>Starts it on a free port and waits until it says that it serves.</summary>
    public static async Task<AppProcess> StartAsync(string storage, string table, params string[] options)
    {
        var app = AppContext.BaseDirectory.Replace("Tracker.Tests", "Tracker.Functions", StringComparison.Ordinal);
        ProcessStartInfo start = new("dotnet", [Path.Combine(app, "Tracker.Functions.dll"), "--port", "0", "--storage", storage, .. options])
        {
            RedirectStandardOutput = true,
            Environment = { ["Tracker__Log__Table"] = table },
        };
        var process = Process.Start(start)!;
        List<string> lines = [];
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.Split("Serving on ") is [_, var rest])
            {
                // Read on, or a full pipe would stop the app.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new(process, new(rest.Split(';')[0]), string.Join('\n', lines));
            }
        }

        throw new InvalidOperationException($"The app ended before it served: {string.Join('\n', lines)}");
    }

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <summary>Ends it as a power cut would: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
