using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Journeys;

/// <summary>Maya and Sam part of the way, for tests that begin there.</summary>
static class Stretches
{
    public static async Task<ToAgreement> CheckedInAsync(this RunningApp app)
    {
        var two = await ToAgreement.BeginAsync(app);
        await two.CheckInAsync();
        return two;
    }

    public static async Task<ToAgreement> PreparedAsync(this RunningApp app)
    {
        var two = await app.CheckedInAsync();
        await two.PrepareAsync();
        return two;
    }

    public static async Task<ToAgreement> InvitedAsync(this RunningApp app)
    {
        var two = await app.PreparedAsync();
        await two.InviteAsync();
        return two;
    }

    /// <summary>At the worksheet, with nothing written on it yet.</summary>
    public static async Task<ToAgreement> AtWorksheetAsync(this RunningApp app)
    {
        var two = await app.InvitedAsync();
        await ToAgreement.SendAsync(two.Maya, await two.Maya.GetAsync(two.Plan + "/worksheet"), "main form");
        return two;
    }
}
