using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.Faults;

/// <summary>D6: the mail server is down for two hours, and nobody does anything about it here.</summary>
public sealed class MailAwayTests(PostgresServer postgres)
{
    /// <summary>In minutes.</summary>
    const int Down = 120,
        SoonAfter = 10;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task D6_Two_hours_without_a_mail_server_lose_nothing_and_all_of_it_leaves_soon_after(EngineKind engine)
    {
        await using var mail = await MailAway.BeginAsync(engine, postgres);
        mail.Way.Cut();
        for (var minute = 0; minute < Down; minute += 3)
        {
            if (minute % 15 == 0)
                await mail.TellAsync();
            Assert.Equal(0, await mail.SendAsync());
            mail.Clock.Pass(TimeSpan.FromMinutes(3));
        }
        Assert.All(await mail.RowsAsync(), row => Assert.Equal(MessageState.Waiting, row.State));

        mail.Way.Mend();
        for (var minute = 0; minute < SoonAfter; minute++)
        {
            await mail.SendAsync();
            mail.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        await mail.EachLeftOnceAsync();
    }
}
