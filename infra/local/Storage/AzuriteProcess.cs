using System.Diagnostics;
using System.Globalization;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Storage;

/// <summary>A running Azurite table service. It writes its data when it is stopped, so it is asked to end and not killed.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    private readonly Process _node;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _errors = [];

    private AzuriteProcess(Process node)
    {
        _node = node;
        _node.OutputDataReceived += (_, line) => Heard(line.Data);
        _node.ErrorDataReceived += (_, line) => Failed(line.Data);
        _node.Exited += (_, _) => _ready.TrySetException(new StartException($"Azurite ended before it answered. It says: {Errors()}"));
        _node.EnableRaisingEvents = true;
        _node.BeginOutputReadLine();
        _node.BeginErrorReadLine();
    }

    public int Id => _node.Id;

    /// <param name="install">What <see cref="AzuriteInstall"/> returned.</param>
    /// <param name="port">A free port of the loopback address.</param>
    /// <param name="folder">Where the data lives; null keeps it in memory.</param>
    /// <exception cref="StartException">It did not come to answer.</exception>
    public static async Task<AzuriteProcess> Start(string install, int port, string? folder, CancellationToken cancellation)
    {
        string[] place = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        var azurite = new AzuriteProcess(NodeCommand.Start(
            "node",
            install,
            [
                "start.js", "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
                "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--disableProductStyleUrl", .. place,
            ]));
        try
        {
            await azurite._ready.Task.WaitAsync(StartTime, cancellation);
            return azurite;
        }
        catch (Exception fault)
        {
            await azurite.DisposeAsync();
            throw fault is TimeoutException ? new StartException($"Azurite did not answer on port {port} within {StartTime.TotalSeconds} seconds.", fault) : fault;
        }
    }

    /// <summary>Closes its stdin and waits for its end; kills it only if there is none.</summary>
    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopTime, TimeProvider.System);
        try
        {
            await _node.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _node.Kill();
        }

        _node.Dispose();
    }

    private void Heard(string? line)
    {
        if (line?.Contains("successfully started", StringComparison.Ordinal) == true)
            _ready.TrySetResult();
    }

    private void Failed(string? line)
    {
        if (line is null)
            return;
        lock (_errors)
            _errors.Add(line);
    }

    private string Errors()
    {
        lock (_errors)
            return _errors.Count > 0 ? string.Join(' ', _errors) : "nothing";
    }
}
