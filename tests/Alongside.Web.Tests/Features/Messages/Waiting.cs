using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>Messages about no record in particular, in a firm's outbox for one of its people.</summary>
static class Waiting
{
    /// <returns>The names of the messages; the first is the mail's when they go together.</returns>
    public static Task<List<Guid>> TellAsync(
        this RunningApp app,
        TestFirm firm,
        DateTime leaves,
        params Who[] people
    ) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                var told = people.Select(who => Message(firm, who, leaves)).ToList();
                db.Messages.AddRange(told);
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return told.ConvertAll(m => m.Id);
            }
        );

    static MessageRow Message(TestFirm firm, Who to, DateTime leaves) =>
        new()
        {
            Firm = firm.Id,
            Id = Guid.CreateVersion7(),
            Kind = MessageKind.NotesReady,
            About = Kinds.TaskPlan,
            Record = new RecordId(Guid.CreateVersion7()),
            Person = firm[to],
            Other = firm[Who.Hr],
            ToManager = false,
            At = leaves,
            Leaves = leaves,
        };
}
