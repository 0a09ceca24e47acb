using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alongside.Web.Storage.Directory;

public static class DirectoryRegistration
{
    /// <summary>The engine, its write gate and the directory on it.</summary>
    public static void AddDirectory(this IHostApplicationBuilder builder)
    {
        var engine = Engine.From(builder.Configuration);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(engine);
        builder.Services.AddSingleton<WriteGate>();
        // It holds nothing of a request, unlike a firm's context, so that every request may use one again.
        builder.Services.AddPooledDbContextFactory<DirectoryDb>(options =>
            engine.Configure(options, DirectoryDb.HistoryTable)
        );
        builder.Services.AddScoped(services =>
            services.GetRequiredService<IDbContextFactory<DirectoryDb>>().CreateDbContext()
        );
    }

    public static async Task MigrateDirectoryAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        services.GetRequiredService<Engine>().MakeDataFolder();
        await using var directory = await services
            .GetRequiredService<IDbContextFactory<DirectoryDb>>()
            .CreateDbContextAsync(cancellation);
        await directory.Database.MigrateAsync(cancellation);
    }
}
