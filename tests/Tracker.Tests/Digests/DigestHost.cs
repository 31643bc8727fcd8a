using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Digests;
using Tracker.Http;
using Tracker.Log;
using Tracker.Programmes;
using Tracker.Subscriptions;
using Tracker.Subscriptions.Deliveries;

namespace Tracker.Tests.Digests;

/// <summary>A process of the app as far as digests go, composed as the app is.</summary>
internal sealed class DigestHost
{
    private readonly ServiceProvider _services;

    /// <param name="endpoints">Instead of the network, whatever webhooks are sent to.</param>
    public DigestHost(
        TableServiceClient tables, TimeProvider time, Random random, int parallelism, bool allowPrivate, LogOptions options, HttpMessageHandler? endpoints = null)
    {
        ServiceCollection services = new();
        services.AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton(time);
        services.AddSingleton(new LogStore<ProgrammeState>(tables, options, time, random));
        services.AddSingleton<ProgrammeReader>().AddSingleton<DigestStore>().AddSingleton<DigestReader>().AddSingleton<DigestRun>();
        services.AddSubscriptions();
        services.Configure<DigestOptions>(digests => digests.Parallelism = parallelism);
        services.Configure<WebhookOptions>(webhooks => webhooks.AllowPrivateNetworks = allowPrivate);
        services.AddSingleton(random);
        if (endpoints is not null)
            services.AddHttpClient(WebhookSender.Client).ConfigurePrimaryHttpMessageHandler(() => endpoints);
        _services = services.BuildServiceProvider();
    }

    public LogStore<ProgrammeState> Logs => _services.GetRequiredService<LogStore<ProgrammeState>>();

    public DigestStore Digests => _services.GetRequiredService<DigestStore>();

    public SubscriptionStore Subscriptions => _services.GetRequiredService<SubscriptionStore>();

    public DeliveryStore Deliveries => _services.GetRequiredService<DeliveryStore>();

    public Task TickAsync() => _services.GetRequiredService<DigestRun>().RunAsync(CancellationToken.None);

    public Task DeliverAsync() => _services.GetRequiredService<DeliveryRun>().RunAsync(CancellationToken.None);

    public async Task RecordProgrammeAsync(string id, string? digest)
    {
        var programme = DigestWorld.SampleFile()["programme"]!.AsObject();
        programme["id"] = id;
        if (digest is not null)
            programme["digest"] = JsonNode.Parse(digest);
        await Logs.Programmes.AddAsync(id, CancellationToken.None);
        await WriteAsync(id, (view, _) => ProgrammeWrites.Put(view, id, ProgrammeDraft.Of(programme.DeepClone().AsObject()), Conditions.None, null, required: false));
    }

    /// <summary>An endpoint that gets the programme's digests from now on.</summary>
    public async Task<Subscription> SubscribeAsync(string programme, string id, string url)
    {
        var now = _services.GetRequiredService<TimeProvider>().GetUtcNow();
        Subscription subscription = new() { Id = id, Url = url, Format = Format.Json, Secret = WebhookSecret.New(), Created = now, Revision = now.ToUnixTimeMilliseconds() };
        (await Subscriptions.WriteAsync(programme, subscription, null, CancellationToken.None)).ShouldBeTrue();
        return subscription;
    }

    public async Task WriteAsync(string programme, Func<View<ProgrammeState>, DateTimeOffset, Decision<WriteOutcome>> decide)
    {
        var written = (Written<ProgrammeState, WriteOutcome>.Decided)await Logs[programme].Writer.WriteAsync(decide);
        (written.Answer is WriteOutcome.Created or WriteOutcome.Changed or WriteOutcome.Removed).ShouldBeTrue($"{written.Answer}");
    }
}
