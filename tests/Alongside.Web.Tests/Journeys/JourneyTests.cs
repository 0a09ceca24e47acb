using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Journeys;

/// <summary>The whole process through the pages’ own forms, on both engines.</summary>
public sealed class JourneyTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task P10_A_firm_from_nothing_goes_all_the_way_to_success_that_lasts(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        await new FromNothing(app, SitDown(app)).WalkAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task P7_P8_P11_A_late_promise_a_retry_a_letter_one_more_chance_and_only_then_a_hand_over(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await new ToAnHonestEnd(app, SitDown(app)).WalkAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Help_without_a_plan_is_promised_there_and_enough(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await new HelpAlone(app, SitDown(app)).WalkAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_owner_of_twelve_asks_first_within_ten_minutes_and_22_fields(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        await new OwnerOfTwelve(app, SitDown(app)).WalkAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_HR_lead_brings_800_people_in_within_ten_minutes_and_22_fields(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        await new HrLeadOf800(app, SitDown(app)).WalkAsync();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_adviser_of_nine_clients_helps_those_who_wait_within_ten_minutes_and_22_fields(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        await new AdviserOfNine(app, SitDown(app)).WalkAsync();
    }

    static Func<Task<Hands>> SitDown(RunningApp app) => () => Task.FromResult<Hands>(new ByForms(app.Visitor()));
}
