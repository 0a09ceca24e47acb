using System.CommandLine;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Ui;

namespace Alongside.Web.Commands;

static class Keys
{
    public static Command Command() =>
        new("keys", "The keys that sign cookies and seal what is kept secret.") { Renew() };

    static Command Renew()
    {
        var data = Common.Data();
        var command = new Command(
            "renew",
            "Make a new key and take away all older ones, after they came into wrong hands. Everybody is signed out."
        )
        {
            data,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                var older = await scope.ServiceProvider.GetRequiredService<KeyRenewal>().RenewAsync(ct);
                await parse.InvocationConfiguration.Output.WriteLineAsync(Words.English.Plain(Done(older)));
                return Common.Done;
            }
        );
        return command;
    }

    static Sentence Done(int older) =>
        Sentence.Count(
            older,
            "There is a new key, and the older one is gone. Everybody signs in again. Links in mails, forms that are open and printed cards that waited work no more. Now start every process of Alongside again: until then it goes on with the old key.",
            "There is a new key, and the {count} older ones are gone. Everybody signs in again. Links in mails, forms that are open and printed cards that waited work no more. Now start every process of Alongside again: until then it goes on with the old keys."
        );
}
