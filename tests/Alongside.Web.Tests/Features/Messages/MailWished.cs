using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>Somebody says when and of what they want mail; kinds that are not named are left out.</summary>
static class MailWished
{
    public static async Task<Shown> WishAsync(
        this Visitor person,
        string firm,
        string from = "08:00",
        string until = "18:00",
        params string[] kinds
    )
    {
        var form = (await person.GetAsync($"/{firm}/messages")).Form(
            "form[action$='handler=mail']",
            ("from", from),
            ("until", until)
        );
        return await person.SendAsync(
            form with
            {
                Fields =
                [
                    .. form.Fields.Where(f => f.Key != "kinds"),
                    .. kinds.Select(k => KeyValuePair.Create("kinds", k)),
                ],
            }
        );
    }
}
