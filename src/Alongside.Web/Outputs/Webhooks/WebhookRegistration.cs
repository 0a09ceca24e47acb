using Alongside.Web.Jobs;
using Alongside.Web.Storage;

namespace Alongside.Web.Outputs.Webhooks;

static class WebhookRegistration
{
    /// <summary>What tells programs outside that something happened.</summary>
    public static void AddWebhooks(this IServiceCollection services) =>
        services
            .AddSingleton<WebhookAddresses>()
            .AddSingleton<WebhookCalls>()
            .AddSingleton<WebhookSecret>()
            .AddScoped<WebhookTelling>()
            .AddScoped<WebhookBook>()
            .AddScoped<Courier>()
            .AddHostedService<WebhookService>();
}
