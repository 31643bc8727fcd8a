using EmbeddedFunctions.Builder;
using EmbeddedFunctions.Start;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tracker.Tests.Infra.Local;

/// <summary>Functions of the tests on an embedded host of their own, on a free port, in a folder of their own.</summary>
internal sealed class HostedApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _folder;

    private HostedApp(IHost host, string folder)
    {
        _host = host;
        _folder = folder;
        var address = host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _host.Services;

    public Uri Address => Http.BaseAddress!;

    /// <param name="types">Classes with functions.</param>
    /// <param name="hostJson">Content of host.json.</param>
    public static async Task<HostedApp> Start(
        IReadOnlyList<Type> types,
        string? hostJson = null,
        Func<EmbeddedOptions, EmbeddedOptions>? with = null,
        Action<FunctionsApplicationBuilder>? compose = null)
    {
        var folder = Directory.CreateTempSubdirectory("embedded-").FullName;
        if (hostJson is not null)
            await File.WriteAllTextAsync(Path.Combine(folder, "host.json"), hostJson);
        var options = new EmbeddedOptions { FunctionTypes = types, AppFolder = folder, DataFolder = folder, Port = 0, Storage = "" };
        var builder = FunctionsApplication.CreateBuilder(with?.Invoke(options) ?? options);
        if (compose is null)
            builder.ConfigureFunctionsWebApplication();
        else
            compose(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new HostedApp(host, folder);
    }

    public Task<HttpResponseMessage> Send(string method, string path, HttpContent? content = null) =>
        Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = content });

    public Task Stop() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
