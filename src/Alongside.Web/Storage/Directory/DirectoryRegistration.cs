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
        builder.Services.AddSingleton<WriteGate>().AddSingleton<KeptConnections>();
        // not pooled: a context that waits in a pool keeps its connection, and one that the pool has no place for never closes it
        builder.Services.AddDbContextFactory<DirectoryDb>(
            (services, options) => services.Connect(options, DirectoryDb.HistoryTable)
        );
    }

    /// <summary>For contexts that come and go with requests: on SQLite by connections that stay.</summary>
    public static void Connect(this IServiceProvider services, DbContextOptionsBuilder options, string historyTable)
    {
        var engine = services.GetRequiredService<Engine>();
        engine.Configure(options, historyTable);
        if (!engine.IsPostgres)
            options.AddInterceptors(services.GetRequiredService<KeptConnections>());
    }
}
