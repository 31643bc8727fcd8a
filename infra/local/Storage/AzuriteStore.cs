using System.Diagnostics;
using System.Globalization;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Storage;

/// <summary>
/// The app's own table storage: an Azurite whose port is chosen at once, and which starts in the background while the app composes
/// itself. Two runs of an app on one folder share the first one's Azurite.
/// </summary>
internal sealed class AzuriteStore : IAsyncDisposable
{
    private const int UsualPort = 10002;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly IReadOnlyList<FileStream> _held;
    private readonly Task<AzuriteProcess?> _process;

    private AzuriteStore(int port, string? folder, IReadOnlyList<FileStream> held, bool shared, Action<string> say)
    {
        Port = port;
        _held = held;
        _process = shared ? Shared(folder!, say) : Task.Run(() => Run(port, folder, say, _stop.Token));
    }

    public int Port { get; }

    public string Connection => AzuriteConnection.To(Port);

    /// <summary>Completes when the tables answer; fails with a <see cref="StartException"/>.</summary>
    public Task Ready => _process;

    /// <summary>Keeps its data in memory, on any free port.</summary>
    public static AzuriteStore InMemory(Action<string> say) => new(FreePort.Any(), null, [], shared: false, say);

    /// <summary>Keeps its data in a folder, on Azurite's usual port if that is free.</summary>
    public static AzuriteStore In(string folder, Action<string> say)
    {
        Directory.CreateDirectory(folder);
        var held = FolderLock.Try(Path.Combine(folder, "host.lock"));
        if (held is null && Recorded(folder) is { } other)
            return new AzuriteStore(other.Port, folder, [], shared: true, say);
        if (held is null)
            throw new StartException($"Another run of this app is starting on the data in {folder}: try again in a moment, or use --in-memory.");
        // Its Azurite may not listen yet, but the port is that of the first host that asked for it.
        Directory.CreateDirectory(AzuriteInstall.Cache());
        return FolderLock.Try(Path.Combine(AzuriteInstall.Cache(), "usual-port.lock")) is { } usual
            ? new AzuriteStore(FreePort.Prefer(UsualPort), folder, [held, usual], shared: false, say)
            : new AzuriteStore(FreePort.Any(), folder, [held], shared: false, say);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _process.ContinueWith(_ => { }, TaskScheduler.Default);
        if (_process.IsCompletedSuccessfully && await _process is { } running)
            await running.DisposeAsync();
        foreach (var held in _held)
            await held.DisposeAsync();
        _stop.Dispose();
    }

    private static async Task<AzuriteProcess?> Run(int port, string? folder, Action<string> say, CancellationToken cancellation)
    {
        var install = await AzuriteInstall.Ensure(say, cancellation);
        if (folder is not null && Recorded(folder) is { } before)
            await WaitForEnd(before.Process, cancellation);
        say(string.Create(CultureInfo.InvariantCulture, $"Starting Azurite on port {port} ..."));
        var azurite = await AzuriteProcess.Start(install, port, folder, cancellation);
        if (folder is not null)
            await File.WriteAllTextAsync(Record(folder), string.Create(CultureInfo.InvariantCulture, $"{azurite.Id} {port}"), cancellation);
        return azurite;
    }

    private static Task<AzuriteProcess?> Shared(string folder, Action<string> say)
    {
        say($"Another run of this app has the data in {folder}: its Azurite serves this one too, and ends with that one.");
        return Task.FromResult<AzuriteProcess?>(null);
    }

    /// <summary>The Azurite of a run that crashed ends by itself; its data is whole once it has.</summary>
    private static async Task WaitForEnd(int id, CancellationToken cancellation)
    {
        try
        {
            using var before = Process.GetProcessById(id);
            if (before.ProcessName == "node")
                await before.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
        catch (TimeoutException stuck)
        {
            throw new StartException($"The Azurite of an earlier run (process {id}) does not end: end it, then start again.", stuck);
        }
    }

    private static string Record(string folder) => Path.Combine(folder, "host.azurite");

    private static (int Process, int Port)? Recorded(string folder) =>
        File.Exists(Record(folder)) && File.ReadAllText(Record(folder)).Split(' ') is [var id, var port]
            ? (int.Parse(id, CultureInfo.InvariantCulture), int.Parse(port, CultureInfo.InvariantCulture))
            : null;
}
