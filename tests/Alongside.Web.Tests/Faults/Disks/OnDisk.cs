using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults.Disks;

/// <summary>The whole program on SQLite, on a disk of a test.</summary>
static class OnDisk
{
    public static Task<RunningApp> StartAsync(Disk disk, Action<IServiceCollection>? more = null)
    {
        var engine = Engine.Sqlite(disk.Folder);
        engine = engine with
        {
            ConnectionString = new SqliteConnectionStringBuilder(engine.ConnectionString)
            {
                Vfs = DiskVfs.Name,
            }.ToString(),
        };
        return RunningApp.OnAsync(
            TestDatabase.Of(engine),
            services =>
            {
                services.AddSingleton(engine);
                more?.Invoke(services);
            }
        );
    }

    /// <summary>A folder with a database in which there is no firm yet.</summary>
    public static async Task<string> NewFolderAsync(PostgresServer postgres) =>
        (await Beginnings.CopyAsync(EngineKind.Sqlite, Beginning.NoFirm, postgres)).Engine.DataFolder;
}
