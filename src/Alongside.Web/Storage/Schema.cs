using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Brings the database to the shape that this version of the program needs.</summary>
public sealed class Schema(IServiceProvider services)
{
    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        await services.MigrateDirectoryAsync(ct);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirmDb>().Database.MigrateAsync(ct);
    }
}
