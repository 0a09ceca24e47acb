using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Alongside.Web.Shell;

/// <summary>Ready or not, per dependency: the database, and the folder for outgoing mail.</summary>
static class Health
{
    public static IHealthChecksBuilder AddDependencies(this IHealthChecksBuilder checks) =>
        checks.AddCheck<Database>("database").AddCheck<DataFolder>("data-folder");

    public static Task WriteAsync(HttpContext http, HealthReport report) =>
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
