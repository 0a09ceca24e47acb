using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Journeys;

/// <summary>What journeys through the practice firm share.</summary>
static class InPractice
{
    /// <summary>Signs in by one click, as one of the four.</summary>
    public static async Task<Hands> InPracticeAsync(this Task<Hands> sitting, string who)
    {
        var person = await sitting;
        await person.SendAtAsync("/sign-in", "form[action='/sign-in/practice']", ("Person", who));
        return person;
    }

    /// <summary>Moves the practice clock on, with the control that stands on every page.</summary>
    public static Task DaysPassAsync(this Hands person, int days) =>
        person.SendAtAsync($"/{PracticeFirm.Slug}/", ".practice form", ("days", $"{days}"));

    public static async Task AssertWholeAsync(this RunningApp app)
    {
        var verdict = await app.InFirmAsync(
            PracticeFirm.Id,
            services => services.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
    }
}
