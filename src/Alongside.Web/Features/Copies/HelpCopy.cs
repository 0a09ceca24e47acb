using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Features.Promises;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Shell;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Copies;

/// <summary>
/// The record of a check-in, to be taken away: the day, whether they talked, how the employee remembers it, and the help promised.
/// What was said is in no record and in no copy.
/// </summary>
public sealed class HelpCopy(PastRecord<CheckIn> past, Desk desk, Names names)
    : RecordCopy(past, past.Record, desk, names)
{
    public CheckIn CheckIn => past.Record;

    public override string Home => $"/check-ins/{CheckIn.Header.Id}";

    public override IEnumerable<CopyKind> Kinds => [CopyKind.Record];

    public override ImmutableArray<Sentence> Gaps => [.. CheckIn.Gaps(Today)];

    public IEnumerable<ShownPromise> Promises =>
        ShownPromise.Of(CheckIn, Home, past.Sight.Part, Employee, Manager, Today);

    public override ImmutableArray<Looked> Looked =>
        IsEmployees ? TaskPlans.Record.Looked.Of([], CheckIn, Desk.Firm.Zone) : [];

    public override string ViewOf(CopyKind kind) => "/Features/Copies/_Help.cshtml";

    public override CopyTop TopOf(CopyKind kind) =>
        base.TopOf(kind) with
        {
            Title = Sentence.Say("The record of a check-in"),
        };
}
