using System.Net;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Messages;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults;

/// <summary>Several processes serve one database behind a balancer that sends each request anywhere.</summary>
public sealed class ManyProcessesTests(PostgresServer postgres) : IAsyncDisposable
{
    const int Processes = 4;

    readonly List<RunningApp> all = [];
    TestFirm firm = null!;

    public async ValueTask DisposeAsync()
    {
        for (var i = all.Count - 1; i >= 0; i--) // the database goes with the first
            await all[i].DisposeAsync();
    }

    [Fact]
    public async Task D9_A_form_of_one_process_that_all_get_at_once_counts_once_and_a_process_may_go()
    {
        await BeginAsync();
        var writing = new Writing(all[0], firm);
        using var employee = await writing.PersonAsync(Who.Employee);
        for (var round = 0; round < Processes - 1; round++)
        {
            var words = writing.NewWords();
            var form = await writing.FilledAsync(employee, words);
            var answers = await Task.WhenAll(all.Select(app => employee.PostAsync(At(app, form))));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
            var talk = Assert.Single(answers.Select(answer => $"{answer.Headers.Location}").Distinct());
            writing.Acknowledged.Enqueue(words);

            foreach (var app in all)
                Assert.Contains(words, (await employee.GetAsync(At(app, talk))).Words, StringComparison.Ordinal);
            await all[^1].DisposeAsync();
            all.RemoveAt(all.Count - 1);
        }
        await writing.NothingIsLostAsync();
    }

    [Fact]
    public async Task S8_Who_signs_out_at_one_process_is_signed_out_at_all()
    {
        await BeginAsync();
        using var employee = await all[0].AsAsync(firm, Who.Employee);
        foreach (var app in all)
            Assert.Equal(HttpStatusCode.OK, (await employee.GetAsync(At(app, $"/{firm.Slug}/ask"))).Status);

        var account = await employee.GetAsync(At(all[1], "/account"));
        await employee.SendAsync(At(all[2], account.Form("form[action='/sign-out']")));

        foreach (var app in all)
            Assert.StartsWith(
                "/sign-in",
                (await employee.GetAsync(At(app, $"/{firm.Slug}/ask"))).Path,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task D6_All_of_them_send_what_waits_and_each_mail_leaves_once()
    {
        await BeginAsync();
        var due = DateTime.UtcNow.AddDays(-60); // whichever day the firm has
        Who[] people = [Who.Employee, Who.Manager, Who.Hr, Who.Peer];
        foreach (var who in people.Concat(people))
            await all[0].TellAsync(firm, due, who);

        var sent = await Task.WhenAll(
            all.Select(app => app.InFirmAsync(firm.Id, s => s.GetRequiredService<Sender>().RunAsync(firm.Id, default)))
        );

        var rows = await all[0]
            .InFirmAsync(firm.Id, s => s.GetRequiredService<FirmDb>().Messages.AsNoTracking().ToListAsync());
        Assert.All(rows, row => Assert.Equal(MessageState.Sent, row.State));
        Assert.Equal(rows.Select(row => row.Mail).Distinct().Count(), sent.Sum());
        var outbox = Path.Combine(all[0].Database.Engine.DataFolder, "outbox");
        Assert.Equal(sent.Sum(), Directory.EnumerateFiles(outbox).Count());
    }

    async Task BeginAsync()
    {
        all.Add(await RunningApp.StartAsync(EngineKind.Postgres, postgres, practice: false));
        while (all.Count < Processes)
            all.Add(await all[0].BesideAsync());
        firm = await all[0].OtherFirmAsync();
    }

    static string At(RunningApp app, string path) => new Uri(app.Address, path).AbsoluteUri;

    static FilledForm At(RunningApp app, FilledForm form) => form with { Action = At(app, form.Action) };
}
