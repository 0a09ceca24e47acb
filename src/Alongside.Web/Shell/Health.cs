using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Alongside.Web.Shell;

/// <summary>
/// Ready or not, per dependency: the database, and the folder for outgoing mail. Whoever shares people out between several processes
/// asks besides whether this one takes any: its database has the shape that it knows, and it is not about to stop.
/// </summary>
static class Health
{
    const string Sharing = "sharing";

    public static IHealthChecksBuilder AddDependencies(this IHealthChecksBuilder checks) =>
        checks
            .AddCheck<Database>("database")
            .AddCheck<DataFolder>("data-folder")
            .AddCheck<Shape>("shape", tags: [Sharing])
            .AddCheck<Drain>("stays", tags: [Sharing]);

    /// <summary>Two questions for programs: whether this process is well, and whether to send it people.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        Map(app, "/healthz", check => !check.Tags.Contains(Sharing));
        Map(app, "/readyz", _ => true);
    }

    static void Map(IEndpointRouteBuilder app, string path, Func<HealthCheckRegistration, bool> asks) =>
        app.MapHealthChecks(path, new HealthCheckOptions { Predicate = asks, ResponseWriter = WriteAsync })
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .AllowAnonymous();

    static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                Ready = report.Status == HealthStatus.Healthy,
                Dependencies = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status == HealthStatus.Healthy),
            }
        );

    sealed class Database(DirectoryDb directory) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken ct = default
        ) => await directory.Database.CanConnectAsync(ct) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    /// <summary>A newer version may have changed it while this one still runs, which is well as long as nothing is missing here.</summary>
    sealed class Shape(DirectoryDb directory, FirmDb firms) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken ct = default
        ) =>
            (await directory.Database.GetPendingMigrationsAsync(ct)).Any()
            || (await firms.Database.GetPendingMigrationsAsync(ct)).Any()
                ? HealthCheckResult.Unhealthy()
                : HealthCheckResult.Healthy();
    }

    sealed class DataFolder(Engine engine) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default) =>
            Task.FromResult(
                System.IO.Directory.Exists(engine.DataFolder)
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Unhealthy()
            );
    }
}
