using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EmbeddedFunctions.Start;

/// <summary>The app as a host that runs: storage first, then the app, then what follows from both; at the end the other way round.</summary>
internal sealed class EmbeddedHost(WebApplication app, AppStorage storage, EmbeddedOptions options) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await storage.WaitUntilItAnswers(cancellationToken);
            await Listen(cancellationToken);
            await Services.GetRequiredService<TimerHost>().Start();
            await Services.GetRequiredService<Welcome>().Run(Address(), cancellationToken);
        }
        catch (StartException refusal) when (options.OwnsProcess)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            Environment.ExitCode = 1;
            app.Lifetime.StopApplication();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        await Services.GetRequiredService<TimerHost>().Stop(patience.Token);
        await app.StopAsync(patience.Token);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await storage.DisposeAsync();
    }

    private async Task Listen(CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw HostComposition.PortInUse(options.Port, fault);
        }
    }

    private Uri Address()
    {
        return new UriBuilder(app.Urls.First()) { Host = options.Port == 0 ? "127.0.0.1" : "localhost" }.Uri;
    }
}
