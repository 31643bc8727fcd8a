using Azure.Data.Tables;
using EmbeddedFunctions.Builder;
using EmbeddedFunctions.Start;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tracker.Benchmarks.Stores;
using Tracker.Benchmarks.Usual;
using Tracker.Http;

namespace Tracker.Benchmarks.Apps;

/// <summary>A function app on the embedded host, on a free port, with a client for it.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly IHost _host;

    private App(IHost host, IStore store)
    {
        (_host, Store) = (host, store);
        Client = new() { BaseAddress = new(new(host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()), "api/") };
    }

    /// <summary>Its base address ends in <c>/api/</c>.</summary>
    public HttpClient Client { get; }

    public IStore Store { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>The Tracker, without its timers: what they ask of storage would be counted with the rest.</summary>
    public static async Task<App> TrackerAsync(IStore store, int viewMegabytes = 2_048)
    {
        var builder = BuilderOf(
            typeof(ProblemDetailsMiddleware).Assembly.GetTypes().Where(type => !type.GetMethods().Any(HasTimer)),
            new() { ["Tracker__Log__ViewMegabytes"] = $"{viewMegabytes}" });
        builder.UseMiddleware<ProblemDetailsMiddleware>();
        builder.AddTracker();
        // The log owns the retries.
        builder.Services.AddSingleton(store.Connect(retries: 0));
        return await StartAsync(builder, store);
    }

    public static async Task<App> UsualAsync(IStore store)
    {
        var builder = BuilderOf([typeof(UsualFunctions)], []);
        var tables = store.Connect(retries: null);
        await tables.CreateTableIfNotExistsAsync(UsualFunctions.Table);
        await tables.CreateTableIfNotExistsAsync(UsualFunctions.HistoryTable);
        builder.Services.AddSingleton(tables);
        return await StartAsync(builder, store);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private static FunctionsApplicationBuilder BuilderOf(IEnumerable<Type> types, Dictionary<string, string?> settings)
    {
        var builder = FunctionsApplication.CreateBuilder(new EmbeddedOptions { FunctionTypes = [.. types], Port = 0, Storage = "", Settings = settings });
        builder.ConfigureFunctionsWebApplication();
        return builder;
    }

    private static async Task<App> StartAsync(FunctionsApplicationBuilder builder, IStore store)
    {
        var host = builder.Build();
        await host.StartAsync();
        return new(host, store);
    }

    private static bool HasTimer(System.Reflection.MethodInfo method) => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(EmbeddedFunctions.TimerTriggerAttribute), false));
}
