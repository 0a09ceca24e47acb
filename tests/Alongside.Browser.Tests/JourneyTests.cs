using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Browser.Tests;

/// <summary>
/// The whole process, and the first ten minutes of three kinds of people, in a browser: once with the keyboard alone and once
/// without script, in a narrow window.
/// </summary>
public sealed class JourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task P10_A_firm_from_nothing_goes_all_the_way_to_success_that_lasts(bool keyboard)
    {
        await using var app = await chromium.StartAsync(practice: false);
        await new FromNothing(app, SitDown(app, keyboard)).WalkAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task P7_P8_P11_A_late_promise_a_retry_a_letter_one_more_chance_and_only_then_a_hand_over(bool keyboard)
    {
        await using var app = await chromium.StartAsync();
        await new ToAnHonestEnd(app, SitDown(app, keyboard)).WalkAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Help_without_a_plan_is_promised_there_and_enough(bool keyboard)
    {
        await using var app = await chromium.StartAsync();
        await new HelpAlone(app, SitDown(app, keyboard)).WalkAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_owner_of_twelve_asks_first_within_ten_minutes_and_22_fields(bool keyboard)
    {
        await using var app = await chromium.StartAsync(practice: false);
        await new OwnerOfTwelve(app, SitDown(app, keyboard)).WalkAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_HR_lead_brings_800_people_in_within_ten_minutes_and_22_fields(bool keyboard)
    {
        await using var app = await chromium.StartAsync(practice: false);
        await new HrLeadOf800(app, SitDown(app, keyboard)).WalkAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_adviser_of_nine_clients_helps_those_who_wait_within_ten_minutes_and_22_fields(bool keyboard)
    {
        await using var app = await chromium.StartAsync(practice: false);
        await new AdviserOfNine(app, SitDown(app, keyboard)).WalkAsync();
    }

    Func<Task<Hands>> SitDown(RunningApp app, bool keyboard) =>
        async () =>
            keyboard
                ? await ByKeyboard.SitDownAsync(await chromium.OpenAsync(app, Look.Desk))
                : new WithoutScript(await chromium.OpenAsync(app, Look.Narrow with { Script = false }));
}
