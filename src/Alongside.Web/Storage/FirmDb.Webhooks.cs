using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Who outside is told that something happened, and what became of it.</summary>
public sealed partial class FirmDb
{
    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    static void ShapeWebhooks(ModelBuilder model)
    {
        model.Entity<WebhookRow>().ToTable("webhook").HasKey(r => new { r.Firm, r.Id });
        model.Entity<DeliveryRow>(e =>
        {
            e.ToTable("webhook_delivery").HasKey(r => new { r.Firm, r.Id });
            e.HasIndex(r => new
            {
                r.Firm,
                r.State,
                r.NextTry,
            });
        });
    }
}
