using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.TaskPlans;

/// <summary>
/// The plan for one task, from preparing to sustained success. The employee is an author of it: asked first at every step, heard
/// before anything is opened, and agreeing by own hand. Its moves lie in files by theme, in the order in which people meet them.
/// </summary>
public sealed partial record TaskPlan(RecordHeader Header) : HelpingProcess(Header)
{
    public SharedSheet Shared => SheetOf<SharedSheet>(Audience.Shared, Header.Manager);

    public SealedSheet Sealed => SheetOf<SealedSheet>(Audience.OpensTogether, Header.Manager);

    /// <summary>What a person keeps to themself.</summary>
    public OwnSheet Own(PersonId person) => SheetOf<OwnSheet>(Audience.OnlyAuthor, person);

    /// <summary>What the employee shared with earlier managers; the manager of today sees none of it.</summary>
    public IEnumerable<SharedSheet> EarlierShared =>
        from sheet in Sheets
        where sheet.Key.Audience is Audience.Shared && sheet.Key.Keeper != Header.Manager
        select (SharedSheet)sheet.Value;

    public TaskPlanStage Stage =>
        Shared.Stage is not TaskPlanStage.None ? Shared.Stage
        : Prepared.DiscardedOn is not null ? TaskPlanStage.Discarded
        : Prepared.IsOpened ? TaskPlanStage.Preparing
        : TaskPlanStage.None;

    public Course Course => Shared.Course;

    public Worksheet Worksheet => Shared.Worksheet;

    /// <summary>The attempt that is agreed, running or just judged; none before the first agreement.</summary>
    public Attempt? Attempt => Course.Last;

    public override PromiseList Given => Course.Promises;

    /// <summary>
    /// Whether talking to HR is offered: no agreement on the measure, two unfair tests running, a correction nobody answered, or
    /// "not this way".
    /// </summary>
    public bool OffersHr =>
        Stage is TaskPlanStage.NotThisWay
        || Worksheet.Disagreement is not null
        || Course.UnfairInARow >= 2
        || Shared.Record.Corrections.Any(c => c.WentToHr);

    public override Sheet Blank(Audience audience) =>
        audience switch
        {
            Audience.OnlyAuthor => OwnSheet.Empty,
            Audience.OpensTogether => SealedSheet.Empty,
            Audience.WithHr => HrSheet.Empty,
            Audience.HrWorking => ErasedSheet.Empty,
            _ => SharedSheet.Empty,
        };

    protected override RecordHeader Turn(Fact fact) =>
        fact is ManagerChanged { To: var to } && to != PersonId.Nobody ? Header with { Manager = to } : Header;

    OwnSheet Prepared => Own(Header.Manager);

    Clock ClockOf(Hand hand) => new(hand.Rules.Calendar, Course.Away);
}
