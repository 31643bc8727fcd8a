using EmbeddedFunctions.Builder;
using EmbeddedFunctions.Start;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tracker.Http;
using Tracker.Tests;
using Tracker.Tests.Dates;
using Tracker.Tests.Docs;

[assembly: AssemblyFixture(typeof(AppFixture))]

namespace Tracker.Tests;

/// <summary>
/// The whole app, started once for the run: on the embedded host, on a free port, on an Azurite of its own.
/// Test classes share it and keep apart by programme ids.
/// </summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();
    private IHost? _host;

    /// <summary>Its base address ends in <c>/api/</c>. It holds every answer against the app's own description.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The app's storage, for tests that look at its table.</summary>
    public AzuriteFixture Azurite => _azurite;

    public IServiceProvider Services => _host!.Services;

    public string Table { get; } = AzuriteFixture.UniqueTable();

    /// <summary>A programme id that nothing else uses.</summary>
    public static string UniqueProgramme() => $"p-{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        // A run in another zone asks nothing of the app.
        if (Server_zone_tests.IsInner)
            return;
        await _azurite.InitializeAsync();
        _host = Build(_azurite.Connection, new Dictionary<string, string?> { ["Tracker__Log__Table"] = Table });
        await _host.StartAsync();
        Client = new(new ContractHandler(new SocketsHttpHandler())) { BaseAddress = AddressOf(_host) };
    }

    /// <summary>Another instance of the app, for tests that need settings, a clock or a neighbour of their own. To be started and disposed.</summary>
    public static IHost Build(
        string storage, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? services = null, TimeProvider? time = null,
        Action<IHostApplicationBuilder>? compose = null)
    {
        var builder = FunctionsApplication.CreateBuilder(new EmbeddedOptions
        {
            FunctionTypes = typeof(ProblemDetailsMiddleware).Assembly.GetTypes(),
            Port = 0,
            Storage = storage,
            Settings = settings,
            Time = time,
        });
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ProblemDetailsMiddleware>();
        builder.AddTracker();
        services?.Invoke(builder.Services);
        compose?.Invoke(builder);
        return builder.Build();
    }

    public static Uri AddressOf(IHost host) => new(
        new Uri(host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()), "api/");

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_host is not null)
            await _host.StopAsync();
        _host?.Dispose();
        await _azurite.DisposeAsync();
    }
}
