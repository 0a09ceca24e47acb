using Alongside.Web.Features.SettingUp;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Outbox = Alongside.Web.Tests.SignIn.Outbox;

namespace Alongside.Web.Tests.Journeys;

/// <summary>What journeys through a firm of one's own begin with.</summary>
public static class FirstRun
{
    /// <summary>What the console prints when a program without a firm is started.</summary>
    public static async Task<string?> SetUpCodeAsync(this RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetUpCodes>().MakeAsync(default);
    }

    /// <summary>The first step of setting up, after which the person is signed in and stands at the second.</summary>
    public static async Task MakeFirmAsync(this Hands person, RunningApp app, string firm, string name, string email)
    {
        var code = await app.SetUpCodeAsync();
        await person.OpenAsync("/set-up");
        await person.SendAsync("main form", ("code", code!), ("name", firm), ("person", name), ("email", email));
        person.StandsAt("Who works at your firm?");
    }

    /// <summary>By the six digits of the letter that lies in the outbox.</summary>
    public static async Task SignInAsync(this Hands person, RunningApp app, string email)
    {
        await person.OpenAsync("/sign-in");
        await person.SendAsync("form[action='/sign-in']", ("Email", email));
        person.StandsAt("Look in your e-mail");
        var letter = await Outbox.NewestAsync(app.Database.Engine, email);
        await person.SendAsync("form[action='/sign-in/code']", ("Digits", letter.Digits));
    }
}
