using System.Diagnostics;
using System.Globalization;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Storage;

/// <summary>A running Azurite table service. It writes its data when it is stopped, so it is asked to end and not killed.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    private readonly Process node;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> errors = [];

    private AzuriteProcess(Process node)
    {
        this.node = node;
        node.OutputDataReceived += (_, line) => Heard(line.Data);
        node.ErrorDataReceived += (_, line) => Failed(line.Data);
        node.Exited += (_, _) => ready.TrySetException(new StartException($"Azurite ended before it answered. It says: {Errors()}"));
        node.EnableRaisingEvents = true;
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
    }

    public int Id => node.Id;

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
            await azurite.ready.Task.WaitAsync(StartTime, cancellation);
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
        node.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopTime, TimeProvider.System);
        try
        {
            await node.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill();
        }

        node.Dispose();
    }

    private void Heard(string? line)
    {
        if (line?.Contains("successfully started", StringComparison.Ordinal) == true)
            ready.TrySetResult();
    }

    private void Failed(string? line)
    {
        if (line is null)
            return;
        lock (errors)
            errors.Add(line);
    }

    private string Errors()
    {
        lock (errors)
            return errors.Count > 0 ? string.Join(' ', errors) : "nothing";
    }
}
