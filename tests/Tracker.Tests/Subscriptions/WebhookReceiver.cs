using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tracker.Tests.Subscriptions;

/// <summary>Endpoints on a real socket, one for each path; each does what it is told to, and keeps what it got.</summary>
public sealed class WebhookReceiver : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _behaviours = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Received> _received = new();
    private WebApplication _app = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>Makes an endpoint; without behaviour it answers 204.</summary>
    public string Endpoint(RequestDelegate? behaviour = null)
    {
        var path = $"/{Guid.NewGuid():N}";
        _behaviours[path] = behaviour ?? Answer(204);
        return new Uri(Address, path).ToString();
    }

    public static RequestDelegate Answer(int status, Action<HttpResponse>? with = null) => context =>
    {
        context.Response.StatusCode = status;
        with?.Invoke(context.Response);
        return Task.CompletedTask;
    };

    public void Change(string endpoint, RequestDelegate behaviour) => _behaviours[new Uri(endpoint).AbsolutePath] = behaviour;

    public IReadOnlyList<Received> Of(string endpoint) => [.. _received.Where(one => one.Path == new Uri(endpoint).AbsolutePath)];

    public async Task<Received> FirstOfAsync(string endpoint)
    {
        while (Of(endpoint).Count == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        return Of(endpoint)[0];
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            Received received = new(
                context.Request.Path, await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
            _received.Enqueue(received);
            await _behaviours[context.Request.Path](context);
        });
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}

public sealed record Received(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Id => Headers["webhook-id"];
}
