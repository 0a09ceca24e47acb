using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Practice;

public sealed class PracticeStoryTests(ToldStory told, PostgresServer postgres) : IClassFixture<ToldStory>
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Told_again_it_has_the_same_ids_words_and_dates_and_an_unbroken_ledger(EngineKind engine)
    {
        await using var again = await RunningApp.StartAsync(engine, postgres);
        await using (var scope = again.Services.CreateAsyncScope())
            Assert.True(await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default));

        Assert.Equal(await ToldStory.HappenedAsync(told.App), await ToldStory.HappenedAsync(again));
        var verdict = await again.InFirmAsync(
            PracticeFirm.Id,
            services => services.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
        Assert.Equal(24, verdict.Records);
    }

    [Theory]
    [InlineData("sam", Kinds.TaskPlan, "FollowUpDue")]
    [InlineData("priya", Kinds.TaskPlan, "Closed")]
    [InlineData("tom", Kinds.CheckIn, "HelpPromised")]
    [InlineData("aisha", Kinds.CheckIn, "Held")]
    [InlineData("jowan", Kinds.TaskPlan, "Running")]
    [InlineData("linh", Kinds.TaskPlan, "Invited")]
    [InlineData("ines", Kinds.TaskPlan, "Preparing")]
    [InlineData("emre", Kinds.TaskPlan, "Running")]
    [InlineData("marek", Kinds.TaskPlan, "Running")]
    [InlineData("grace", Kinds.TaskPlan, "NotThisWay")]
    [InlineData("luke", Kinds.TaskPlan, "Paused")]
    [InlineData("rhys", Kinds.TaskPlan, "Running")]
    [InlineData("sunita", Kinds.CheckIn, "Declined")]
    [InlineData("kwame", Kinds.CheckIn, "Noticed")]
    public async Task On_the_first_day_each_record_stands_where_its_story_has_come_to(
        string of,
        string kind,
        string stage
    )
    {
        var employee = PracticePeople.IdOf($"{of}@penhallow.example");

        var stages = await told.LookAsync(db =>
            db.Records.Where(r => r.Employee == employee && r.Kind == kind).Select(r => r.Stage).ToListAsync()
        );

        Assert.Equal([stage], stages);
    }

    [Fact]
    public async Task Nobody_but_Maya_is_late_with_a_promise_and_she_with_one_to_Sam()
    {
        var today = PracticePeople.FirstDay;

        var late = await told.LookAsync(db => db.Promises.Where(p => !p.There && p.Day < today).ToListAsync());

        var promise = Assert.Single(late);
        Assert.Equal(PracticePeople.IdOf(PracticePeople.Maya), promise.Owner);
        Assert.Equal(PracticePeople.IdOf(PracticePeople.Sam), promise.Receiver);
        Assert.Equal(new DateOnly(2026, 11, 6), promise.Day);
    }

    [Fact]
    public async Task The_two_who_wrote_to_HR_stand_in_no_sheet_that_the_other_side_reads()
    {
        var sheets = await told.LookAsync(db =>
            db.Bodies.Where(b =>
                    b.Json.Contains("Who covers the counter") || b.Json.Contains("how the ledgers are shared")
                )
                .ToListAsync()
        );

        Assert.Equal(2, sheets.Count);
        Assert.All(sheets, b => Assert.Equal(Domain.Access.Audience.WithHr, b.Audience));
    }

    [Fact]
    public async Task Luke_s_plan_has_gone_over_to_Tomasz_without_the_words_of_the_talk()
    {
        var tomasz = PracticePeople.IdOf("tomasz@penhallow.example");

        var sheets = await told.LookAsync(db => db.Bodies.Where(b => b.Keeper == tomasz).ToListAsync());

        var sheet = Assert.Single(sheets);
        Assert.Contains("Send Ewan along for every bay", sheet.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("The diagonals match", sheet.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Ewan held the head", sheet.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maya_has_read_Sam_s_plan_ten_minutes_before_the_firm_opens()
    {
        var read = await told.LookAsync(db => db.Reads.SingleAsync());

        Assert.Equal(PracticePeople.IdOf(PracticePeople.Maya), read.Reader);
        Assert.Equal(PracticeFirm.Start.AddMinutes(-10), read.At);
    }

    [Fact]
    public async Task Nothing_is_left_for_the_calendar_to_do_on_the_first_day()
    {
        var left = await told.LookAsync(db =>
            db.Dues.CountAsync(d => d.Move != null && d.Day <= PracticePeople.FirstDay)
        );
        var done = await told.LookAsync(db => db.Entries.CountAsync(e => e.At >= PracticeFirm.Start));

        Assert.Equal((0, 0), (left, done));
    }

    [Fact]
    public async Task Starting_the_program_again_tells_nothing_twice()
    {
        var before = await told.LookAsync(db => db.Entries.CountAsync());

        await using var scope = told.App.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default);

        Assert.False(added);
        Assert.Equal(before, await told.LookAsync(db => db.Entries.CountAsync()));
    }

    [Fact]
    public async Task What_a_step_adds_keeps_its_id_for_good()
    {
        var plan = await told.LookAsync(db =>
            db.Records.SingleAsync(r =>
                r.Kind == Kinds.TaskPlan && r.Employee == PracticePeople.IdOf(PracticePeople.Sam)
            )
        );

        Assert.Equal(new RecordId(new Guid("d124fe8d-fbcd-819c-9be7-490eee34060d")), plan.Id);
    }
}
