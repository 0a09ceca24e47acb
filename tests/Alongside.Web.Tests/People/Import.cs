using System.Text;
using Alongside.Domain.People;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.People;

/// <summary>A file carried out in the practice firm, without a page.</summary>
static class Import
{
    public static Task<PeoplePlan> PlanAsync(this RunningApp app, string csv) =>
        app.InFirmAsync(PracticeFirm.Id, async services => (await PlanAsync(services, csv)).Plan);

    /// <summary>What it did.</summary>
    public static Task<PeoplePlan> ImportAsync(this RunningApp app, string csv) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var (desk, rows, plan) = await PlanAsync(services, csv);
                Assert.Empty(plan.Errors);
                var outcome = await services
                    .GetRequiredService<PeopleBook>()
                    .ImportAsync(
                        desk,
                        rows,
                        PeopleBook.DigestOf(plan),
                        desk.Today,
                        _ => "/done",
                        Slip.None,
                        progress: null,
                        default
                    );
                Assert.Equal(new Outcome.Settled("/done"), outcome);
                return plan;
            }
        );

    static async Task<(Desk Desk, PeopleRows Rows, PeoplePlan Plan)> PlanAsync(IServiceProvider services, string csv)
    {
        var desk = await services.GetRequiredService<Readers>().SeatNobodyAsync(default);
        var rows = PeopleFile.Read(Encoding.UTF8.GetBytes(csv));
        return (desk, rows, await services.GetRequiredService<PeopleBook>().PlanAsync(desk, rows, default));
    }
}
