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
        builder.Services.LendDirectory();
    }
}
