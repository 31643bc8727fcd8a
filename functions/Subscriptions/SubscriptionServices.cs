using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tracker.Subscriptions.Deliveries;
using Tracker.Subscriptions.Network;

namespace Tracker.Subscriptions;

internal static class SubscriptionServices
{
    public static void AddSubscriptions(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton(Random.Shared);
        services.AddSingleton<DeliveryRun>();
        services.AddHttpClient(WebhookSender.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                WebhookHandler.Create(provider.GetRequiredService<IOptions<WebhookOptions>>().Value.AllowPrivateNetworks));
    }
}
