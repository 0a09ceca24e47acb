using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Contexts that come and go with requests, jobs and commands.</summary>
public static class Lending
{
    public static IServiceCollection LendDirectory(this IServiceCollection services) =>
        services
            .Pool<DirectoryDb>(DirectoryDb.HistoryTable)
            .AddScoped(scoped => scoped.GetRequiredService<IDbContextFactory<DirectoryDb>>().CreateDbContext());

    public static IServiceCollection LendFirms(this IServiceCollection services) =>
        services
            .AddScoped<FirmScope>()
            .Pool<FirmDb>(FirmDb.HistoryTable)
            .AddScoped(scoped =>
                scoped
                    .GetRequiredService<IDbContextFactory<FirmDb>>()
                    .CreateDbContext()
                    .In(scoped.GetRequiredService<FirmScope>())
            );

    static IServiceCollection Pool<TDb>(this IServiceCollection services, string historyTable)
        where TDb : LentDb =>
        services.AddPooledDbContextFactory<TDb>((all, options) => Connect(all, options, historyTable), LentDb.Most);

    /// <summary>On SQLite by connections that stay.</summary>
    static void Connect(IServiceProvider services, DbContextOptionsBuilder options, string historyTable)
    {
        var engine = services.GetRequiredService<Engine>();
        engine.Configure(options, historyTable);
        if (!engine.IsPostgres)
            options.AddInterceptors(services.GetRequiredService<KeptConnections>());
    }
}
